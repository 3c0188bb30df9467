/**
 * The order of the test files. Tests of the browser wait for it half of their time, so one of the workers is to have
 * other tests meanwhile. Jest alone would sort by size: the longest browser tests are five lines long, and would run
 * last and together.
 */
const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

const ROOT = path.resolve(__dirname, "..");

/** Long tests that need no pages; the pages are built meanwhile. */
const WHILE_PAGES_ARE_BUILT = [
  "test/adapters/excel/rows-moved.test.ts",
  "test/adapters/excel/two-writers.test.ts",
  "test/adapters/excel/write-failures.test.ts",
  "test/adapters/xlsx/refusals.test.ts",
  "test/ruleset/hostile.test.ts",
];

/** The longest browser tests, about half a minute each; the others take half of that. */
const LONGEST = [
  "test/e2e/rule-editor.test.ts",
  "test/e2e/tour-ru-light.test.ts",
  "test/e2e/tour-kk-contrast.test.ts",
  "test/e2e/tour-en-dark.test.ts",
  "test/e2e/closing.test.ts",
  "test/e2e/whole-way.test.ts",
  "test/e2e/tasks-ru.test.ts",
  "test/e2e/tasks-kk.test.ts",
  "test/e2e/tasks-en.test.ts",
];

const FIRST = [...WHILE_PAGES_ARE_BUILT, ...LONGEST];

/** Number of other tests that take as long as two workers need for one of the browser: for a long one, and for others. */
const [BESIDE_LONG, BESIDE_OTHERS] = [14, 7];

function nameOf(file) {
  return path.relative(ROOT, file).split(path.sep).join("/");
}

/** Position among the files of the browser, and among the others; files with the same one keep Jest's order. */
function rank(name) {
  const listed = FIRST.indexOf(name);
  return listed >= 0 ? listed : FIRST.length;
}

/** The order of files by their absolute paths: the long ones first, then those of the browser among all others. */
function inOrder(files) {
  const sorted = files
    .map((file) => ({ file, name: nameOf(file) }))
    .sort((one, other) => rank(one.name) - rank(other.name));
  const first = sorted.filter(({ name }) => WHILE_PAGES_ARE_BUILT.includes(name));
  const browser = sorted.filter(({ name }) => name.startsWith("test/e2e/"));
  const others = sorted.filter((one) => !first.includes(one) && !browser.includes(one));
  const mixed = browser.flatMap((one) => [
    one,
    ...others.splice(0, LONGEST.includes(one.name) ? BESIDE_LONG : BESIDE_OTHERS),
  ]);
  return [...first, ...mixed, ...others].map(({ file }) => file);
}

class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    const places = new Map(inOrder(sorted.map((test) => test.path)).map((file, place) => [file, place]));
    return sorted.sort((one, other) => places.get(one.path) - places.get(other.path));
  }
}

module.exports = LongestFirst;
module.exports.FIRST = FIRST;
module.exports.inOrder = inOrder;
