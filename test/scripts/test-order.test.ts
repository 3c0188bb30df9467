import { existsSync } from "node:fs";
import { join } from "node:path";
import { FIRST, inOrder } from "../../scripts/test-order.cjs";

const at = (file: string): string => join(__dirname, "../..", file);
const OTHERS = Array.from({ length: 20 }, (_one, i) => `test/app/other-${String(i)}.test.ts`);

test("every file that is to come first exists", () => {
  expect(FIRST.filter((file) => !existsSync(at(file)))).toEqual([]);
});

test("the longest of each kind come first, and others run beside those of the browser", () => {
  const [editor, tour, hostile] = ["e2e/rule-editor", "e2e/tour-en-dark", "ruleset/hostile"].map(
    (name) => `test/${name}.test.ts`,
  );
  const browser = ["test/e2e/large.test.ts", tour ?? "", editor ?? ""];
  const sorted = inOrder([...OTHERS, ...browser, hostile ?? ""].map(at));
  const wanted = [
    hostile,
    editor,
    ...OTHERS.slice(0, 14),
    tour,
    ...OTHERS.slice(14),
    "test/e2e/large.test.ts",
  ];
  expect(sorted).toEqual(wanted.map((file) => at(file ?? "")));
});
