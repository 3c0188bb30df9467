/** Days in columns that only rules ask for, typed as text. */
import { problemList } from "../../src/domain/problems";
import type { Program } from "../../src/domain/program";
import { changed, loaded } from "../ruleset/support";
import { evaluated } from "../support/evaluated";
import { buy, COMPLETE, date, type Row } from "../support/workbooks";

const column = (header: string) => ({
  type: "date",
  optional: true,
  headers: { ru: [header], en: [header], kk: [header] },
});

/** Points for partners trained, and for purchases paid, in the first half of 2026. */
function datedProgram(): Program {
  const before = (fact: string) => ({ all: [{ fact, operator: "onOrBefore", value: "2026-06-30" }] });
  const program = changed("program.json", {
    "/sheets/purchases/columns/paidOn": column("Paid until"),
    "/sheets/partners/columns/trainedOn": column("Trained"),
  });
  return loaded(
    changed(
      "points.json",
      { "/rules/0/event/params/purchases": before("paidOn"), "/rules/0/conditions": before("trainedOn") },
      program,
    ),
  );
}

async function outcome(partners: readonly Row[], purchases: readonly Row[]) {
  const evaluation = await evaluated({ partners, purchases }, datedProgram());
  return {
    found: problemList(evaluation.problems).map(
      ({ code, at, details }) => `${code} ${at.sheet}!${at.cell} ${details["other"] ?? ""}`,
    ),
    points: evaluation.partners.map(({ points: { total, provisional } }) => [total, provisional]),
  };
}

const PARTNER = { ...COMPLETE, trainedOn: date("2026-03-20") };
const paid = (paidOn: Row[string]) => buy(100, { paidOn });

test("of purchases with two readings do not count once one of the column has its month first", async () => {
  const { found, points } = await outcome(
    [PARTNER],
    [paid("05/15/2026"), paid("07/04/2026"), paid("2026-05-01")],
  );
  expect(found).toEqual(["not-a-date Purchases!F2 ", "ambiguous-date Purchases!F3 F2"]);
  expect(points).toEqual([[2, true]]);
});

test("of purchases count with the day first where none has its month first", async () => {
  const { found, points } = await outcome([PARTNER], [paid("15/05/2026"), paid("07/04/2026")]);
  expect({ found, points }).toEqual({ found: [], points: [[4, false]] });
});

test("of partners with two readings are unknown once one of the column has its month first", async () => {
  const second = { ...COMPLETE, partnerId: "P-002", trainedOn: "05/15/2026" };
  const { found, points } = await outcome(
    [{ ...COMPLETE, trainedOn: "07/04/2026" }, second],
    [paid(date("2026-05-01"))],
  );
  expect(found.slice(0, 2)).toEqual([
    expect.stringContaining("not-a-date Partners!"),
    expect.stringContaining("ambiguous-date Partners!"),
  ]);
  expect(points[0]).toEqual([0, true]);
});

test("of partners as Excel dates are provisional beside a text with its month first", async () => {
  const second = { ...COMPLETE, partnerId: "P-002", trainedOn: "05/15/2026" };
  const first = { ...COMPLETE, trainedOn: date("2026-07-04") };
  const { found, points } = await outcome([first, second], [paid(date("2026-05-01"))]);
  expect(found.map((one) => one.split(" ")[0])).toEqual(["not-a-date", "swapped-dates"]);
  expect(points[0]).toEqual([0, true]);
});
