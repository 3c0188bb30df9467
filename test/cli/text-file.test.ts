import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../src/cli/failure";
import { ruleFileText } from "../../src/cli/text-file";
import { scratchFolder } from "../support/command";

const folder = scratchFolder();
afterAll(folder.remove);

test("a rule file that is far too large is refused with its own size, unread", () => {
  const path = join(folder.path, "points.json");
  writeFileSync(path, " ".repeat(5_000_000));
  let failure: unknown;
  try {
    ruleFileText(path, "en");
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).sentences).toEqual([
    `${path}: the file is too large (5,000,000 bytes): a rule file holds at most 1,000,000 characters; shorten it.`,
  ]);
});
