/** From which days a draft may be in force (R10). */
import { startDays } from "../../../../../../addin/views/rules/model/editor/start-days";
import { nextVersionName } from "../../../../../../addin/views/rules/model/editor/next-version";
import { withVersion } from "../../../../../../src/ruleset";
import { changed } from "../../../../../ruleset/support";
import { shippedFiles } from "../../../../../support/program";
import { goodRules, HASH, raisedTo, sourceOf } from "../../../../../support/pane/rules";

const LIMIT = sourceOf(
  changed("points.json", {
    "/rules/0/event/params/bands/0/upTo": 4_000_000,
    "/rules/0/event/params/bands/1/from": 4_000_000,
  }),
);
const RENAMED = sourceOf(changed("levels.json", { "/levels/0/name/en": "First" }));
const MONTHLY = sourceOf(changed("points.json", { "/settlementFrequency": "month" }));
const closed = (used: readonly string[]) => ({ period: "2026-Q2", last: "2026-06-30", used });

test("with nothing closed: always, or with each quarter of the year and the next ones", () => {
  const { days, changesPoints, closed: bar } = startDays(goodRules(), LIMIT, undefined, "2026-08-20");
  expect(days.slice(0, 6)).toEqual([
    undefined,
    "2026-01-01",
    "2026-04-01",
    "2026-07-01",
    "2026-10-01",
    "2027-01-01",
  ]);
  expect([changesPoints, bar]).toEqual([true, undefined]);
});

test("closed quarters allow no earlier day to rules that change points", () => {
  const { days, closed: bar } = startDays(goodRules(), LIMIT, closed([HASH]), "2026-08-20");
  expect([days[0], bar]).toEqual(["2026-07-01", "2026-06-30"]);
});

test("rules that closings used are not replaced, even where no points change", () => {
  const used = startDays(goodRules(), RENAMED, closed([HASH]), "2026-08-20");
  expect([used.changesPoints, used.days.includes(undefined)]).toEqual([false, false]);
  const unused = startDays(goodRules(), RENAMED, closed([]), "2026-08-20");
  expect(unused.days[0]).toBeUndefined();
});

test("with months instead of quarters, a version still begins with a quarter of the rules before it", () => {
  const { days } = startDays(goodRules(), MONTHLY, undefined, "2026-08-20");
  expect(days.filter((day) => day !== undefined && !/-(01|04|07|10)-01$/.test(day))).toEqual([]);
});

test("no day before the version in force is offered, nor its own", () => {
  const files = withVersion(shippedFiles(), [{ folder: "", from: undefined }], {
    ...{ from: "2026-07-01", note: undefined, files: raisedTo("2") },
  });
  const { days } = startDays(goodRules(files), LIMIT, undefined, "2026-08-20");
  expect(days.slice(0, 2)).toEqual([undefined, "2026-10-01"]);
});

test("a version gets the next free number", () => {
  expect(nextVersionName(sourceOf(), goodRules())).toBe("1.0.1");
  expect(nextVersionName(sourceOf(raisedTo("весна")), goodRules(raisedTo("весна")))).toBe("весна 2");
  expect(nextVersionName(sourceOf(raisedTo("2.0")), goodRules())).toBe("2.0");
});
