import { existsSync } from "node:fs";
import { join } from "node:path";
import { FIRST, rank } from "../../scripts/test-order.cjs";

const at = (file: string): string => join(__dirname, "../..", file);

test("every file that is to come first exists", () => {
  expect(FIRST.filter((file) => !existsSync(at(file)))).toEqual([]);
});

test("listed files come first, then those of the browser, then all others", () => {
  const files = ["test/app/plan.test.ts", "test/e2e/large.test.ts", ...FIRST].map(at);
  const sorted = [...files].sort((one, other) => rank(one) - rank(other));
  expect(sorted).toEqual([...FIRST, "test/e2e/large.test.ts", "test/app/plan.test.ts"].map(at));
});
