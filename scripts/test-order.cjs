/**
 * The order of the test files. If no earlier run has told their durations, Jest sorts them by size: the longest browser
 * tests are five lines long, and would run last, on one core while the other idles.
 */
const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

const ROOT = path.resolve(__dirname, "..");

/** Long tests that need no pages; the pages are built meanwhile. */
const WHILE_PAGES_ARE_BUILT = [
  "test/adapters/excel/rows-moved.test.ts",
  "test/adapters/excel/two-writers.test.ts",
  "test/adapters/xlsx/laws.test.ts",
  "test/adapters/xlsx/refusals.test.ts",
  "test/ruleset/hostile.test.ts",
  "test/workbench/xlsx/laws.test.ts",
];

/** The longest browser tests; the others follow. */
const LONGEST = [
  "test/e2e/tour-ru-light.test.ts",
  "test/e2e/tour-kk-contrast.test.ts",
  "test/e2e/tour-en-dark.test.ts",
  "test/e2e/whole-way.test.ts",
  "test/e2e/rule-editor.test.ts",
  "test/e2e/rule-editor.test.ts",
  "test/e2e/tasks-ru.test.ts",
  "test/e2e/tasks-kk.test.ts",
  "test/e2e/tasks-en.test.ts",
];

const FIRST = [...WHILE_PAGES_ARE_BUILT, ...LONGEST];

/** Position in the run; files with the same position keep the order that Jest gives them. */
function rank(file) {
  const name = path.relative(ROOT, file).split(path.sep).join("/");
  const listed = FIRST.indexOf(name);
  if (listed >= 0) return listed;
  return name.startsWith("test/e2e/") ? FIRST.length : FIRST.length + 1;
}

class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one.path) - rank(other.path));
  }
}

module.exports = LongestFirst;
module.exports.FIRST = FIRST;
module.exports.rank = rank;
