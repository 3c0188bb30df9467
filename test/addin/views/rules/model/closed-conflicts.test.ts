/** Rules that closed periods forbid to store. */
import { closedConflicts } from "../../../../../addin/views/rules/model/closed-conflicts";
import type { CheckedVersion } from "../../../../../addin/worker/protocol";
import { goodRules, type GoodRules } from "../../../../support/pane/rules";

const CLOSED = { period: "2026-Q2", last: "2026-06-30", used: ["one"] };
const rules = goodRules();

function rulesWith(
  ...versions: readonly Pick<CheckedVersion, "from" | "sha256" | "changesPoints">[]
): GoodRules {
  const { source } = rules;
  return {
    ...rules,
    versions: versions.map((one) => ({ ...one, folder: one.sha256, note: undefined, source })),
  };
}

const ONE = { from: undefined, sha256: "one", changesPoints: false };
const standing = rulesWith(ONE);
const kindsOf = (checked: GoodRules) =>
  closedConflicts(checked, standing, CLOSED).map(({ kind, after }) => [kind, after]);

test("a version that changes points begins after the newest closed period", () => {
  const from = (day: string, changesPoints = true) =>
    rulesWith(ONE, { from: day, sha256: "two", changesPoints });
  expect(kindsOf(from("2026-04-01"))).toEqual([["inside", "2026-07-01"]]);
  expect(kindsOf(from("2026-07-01"))).toEqual([]);
  expect(kindsOf(from("2026-04-01", false))).toEqual([]);
  expect(closedConflicts(from("2026-04-01"), standing, undefined)).toEqual([]);
});

test("a version by which something was closed can be neither changed nor taken out", () => {
  expect(kindsOf(rulesWith({ ...ONE, sha256: "other" }))).toEqual([["used", "2026-07-01"]]);
  const two = { from: "2026-07-01", sha256: "two", changesPoints: true };
  expect(kindsOf(rulesWith({ ...two, from: undefined, changesPoints: false }))).toEqual([
    ["used", "2026-07-01"],
  ]);
  expect(kindsOf(rulesWith(ONE, two))).toEqual([]);
});

test("versions that stand in the workbook already are left alone", () => {
  const late = { from: "2026-04-01", sha256: "two", changesPoints: true };
  expect(closedConflicts(rulesWith(ONE, late), rulesWith(ONE, late), CLOSED)).toEqual([]);
});
