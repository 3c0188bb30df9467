/** Partners that are gone from the sheet or have another id, cells changed after a closing, and what the ledger holds. */
import { closedObstacle } from "../../../src/app/closing/closed-obstacle";
import { partnerCard } from "../../../src/app/partner/partner-card";
import { planWrites } from "../../../src/app/plan";
import { evaluateBook, type Evaluation } from "../../../src/app/evaluate";
import { pointsOfYear } from "../../../src/domain/year-points";
import { problemList } from "../../../src/domain/problems";
import { day } from "../../support/purchases";
import { beginningOf, edited } from "../../support/time/history";
import {
  closeLived,
  evaluateLived,
  readLived,
  rowsOf,
  workbookOf,
  written,
  type Lived,
} from "../../support/time/workbook";
import type { WorldRow } from "../../support/time/world";

const ASOF = day("2026-08-15");
const ROWS: readonly WorldRow[] = [
  { partner: "P1", day: "2026-02-15", doc: "A", amount: 2_000_000 },
  { partner: "P2", day: "2026-02-16", doc: "B", amount: 1_000_000 },
];
const LATE: WorldRow = { partner: "P1", day: "2026-03-20", doc: "L", amount: 500_000 };

async function closedOnce(): Promise<Lived> {
  const partners = ["P1", "P2"].map((id) => ({ id, registeredOn: "2026-01-10" }));
  const history = { ...{ name: "", explain: "", steps: [] }, partners, purchases: ROWS };
  const { timeline, world } = beginningOf(history);
  return closeLived({ timeline, world, own: {} }, "2026-Q1");
}

const codesOf = ({ problems }: Evaluation) => problemList(problems).map(({ code }) => code);

const adjusted = ({ reviewed }: Evaluation) =>
  (reviewed?.review.partners ?? []).map(({ partner, pending }) => [
    partner,
    ...pending.map(({ cause, points }) => `${cause} ${String(points / 10n ** 8n)}`),
  ]);

it("a partner that is gone keeps its closed points, and gets adjustments from late purchases under its id", async () => {
  const lived = await closedOnce();
  const partners = lived.world.partners.filter(({ id }) => id !== "P1");
  const world = edited({ ...lived.world, partners }, { add: LATE });
  const evaluation = await evaluateLived({ ...lived, world }, ASOF);
  expect(adjusted(evaluation)).toEqual([["P2"], ["P1", "late 10000"]]);
  expect(codesOf(evaluation)).toEqual(["partner-gone"]);
});

it("manual points dated before the books begin are in no period, and one warning names them all", async () => {
  const lived = await closedOnce();
  const manual = ["2025-11-01", "2025-12-01", "2026-05-01"].map((on, at) => ({
    ...{ partner: "P1", day: on, points: 10 + at },
  }));
  const evaluation = await evaluateLived({ ...lived, world: { ...lived.world, manual } }, ASOF);
  expect(adjusted(evaluation)).toEqual([["P1"], ["P2"]]);
  expect(problemList(evaluation.problems)).toMatchObject([
    {
      ...{ code: "points-before-books", severity: "warning", at: { sheet: "Adjustments", cell: "A2" } },
      details: { from: "2026-01-01", cells: "A2, A3", rows: "2", sum: "21" },
    },
  ]);
});

it("an id changed with its rows takes points from the old id and gives them to the new one", async () => {
  const lived = await closedOnce();
  const renamed = <T extends { readonly id?: string; readonly partner?: string }>(one: T): T => ({
    ...one,
    ...(one.id === "P1" && { id: "P9" }),
    ...(one.partner === "P1" && { partner: "P9" }),
  });
  const { partners, rows } = lived.world;
  const world = { ...lived.world, partners: partners.map(renamed), rows: rows.map(renamed) };
  const evaluation = await evaluateLived({ ...lived, world }, ASOF);
  expect(adjusted(evaluation)).toEqual([["P9", "joined 40000"], ["P2"], ["P1", "changed -40000"]]);
  const [problem] = problemList(evaluation.problems);
  expect(problem).toMatchObject({ code: "partner-gone", details: { found: "P1", other: "P9" } });
});

it("a changed registration day and level are a warning, and change no closed points", async () => {
  const lived = await closedOnce();
  const set = { registeredOn: "2026-03-01", level: "corporate-reseller" };
  const evaluation = await evaluateLived(
    { ...lived, world: edited(lived.world, { partner: "P1", set }) },
    ASOF,
  );
  expect(codesOf(evaluation)).toEqual(
    expect.arrayContaining(["closed-cells-changed", "closed-cells-changed"]) as string[],
  );
  expect(evaluation.partners[0]?.points.total).toBe(40_000);
});

it("results written twice are the same; pending adjustments stand in the ledger once, and count when their quarter is over", async () => {
  const lived = await closedOnce();
  const late = { ...lived, world: edited(lived.world, { add: LATE }) };
  const workbook = workbookOf(late);
  const evaluated = async () => evaluateBook(await readLived(late, ASOF, workbook), late.timeline, ASOF);
  const evaluation = await evaluated();
  await written(workbook, (await planWrites(workbook, evaluation)).plan);
  const once = await rowsOf(workbook, "Points ledger");
  await written(workbook, (await planWrites(workbook, await evaluated())).plan);
  expect(await rowsOf(workbook, "Points ledger")).toEqual(once);
  const shown = (cell: unknown): string =>
    typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
  const rows = once.map((row) => [row[0], row[2], row[6], row[7], row[10]].map(shown).join(" ").trim());
  expect(rows.filter((row) => row.startsWith("P1"))).toEqual([
    "P1 2026-Q1 40000 closed",
    "P1 2026-Q2 0 settled",
    "P1 2026-Q3 0 estimated",
    "P1 2026-Q2 10000 adjustment, pending 2026-Q1",
  ]);
  const [first] = evaluation.partners;
  expect(first && pointsOfYear(first.points, ASOF)).toBe(50_000);
  expect(first && pointsOfYear(first.points, day("2026-08-15"))).toBe(50_000);
});

it("a partner's card holds the year's points with closed quarters and adjustments, and says why each is there", async () => {
  const lived = await closedOnce();
  const evaluation = await evaluateLived({ ...lived, world: edited(lived.world, { add: LATE }) }, ASOF);
  const { points } = partnerCard(evaluation, 0);
  expect(points.periods.map(({ label, status, points: own }) => [label, status, own])).toEqual([
    ["2026-Q1", "closed", 40_000],
    ["2026-Q2", "settled", 0],
    ["2026-Q3", "estimated", 0],
  ]);
  expect(points.ofYear).toBe(50_000);
  expect(points.adjustments).toMatchObject([
    { period: "2026-Q1", stands: "2026-Q2", points: 10_000, counts: true },
  ]);
  expect(points.adjustments[0]?.because.en).toMatch(
    /^late: Purchases!A\d+ \(L, 2026-03-20, 500,000\u00a0₸\)$/,
  );
});

it("results may not be written before the newest closed day, nor if rows of a closing are gone", async () => {
  const lived = await closedOnce();
  expect(closedObstacle(await evaluateLived(lived, ASOF))).toBeUndefined();
  expect(closedObstacle(await evaluateLived(lived, day("2026-03-30")))).toEqual({
    ...{ kind: "early", day: "2026-03-30", period: "2026-Q1", last: "2026-03-31" },
  });
  const own = Object.fromEntries(Object.entries(lived.own).map(([sheet, rows]) => [sheet, rows.slice(0, 2)]));
  expect(closedObstacle(await evaluateLived({ ...lived, own }, ASOF))).toEqual({ kind: "broken" });
});
