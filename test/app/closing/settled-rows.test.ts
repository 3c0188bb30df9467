/** Settled purchases are read only where something differs from what closings counted; the result is the same. */
import type { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { closeBook } from "../../../src/app/closing/close-book";
import { closedObstacle } from "../../../src/app/closing/closed-obstacle";
import { planClosedValues } from "../../../src/app/closing/put-back";
import { evaluateBook, evaluateWorkbook } from "../../../src/app/evaluate";
import { problemList, type Problems } from "../../../src/domain/problems";
import { isSettledSheet } from "../../../src/sheets/books/settled-columns";
import { day } from "../../support/purchases";
import { beginningOf, edited, periodNamed, reviewedFigures, type Edit } from "../../support/time/history";
import {
  closeLived,
  evaluateLived,
  readLived,
  sha256,
  workbookOf,
  written,
  type Lived,
} from "../../support/time/workbook";

const ASOF = day("2026-12-31");
const SETTLED = "Settled purchases";

let closed: Lived;
beforeAll(async () => {
  const { timeline, world } = beginningOf({
    ...{ name: "", explain: "", steps: [], partners: [{ id: "P1", registeredOn: "2026-01-10" }] },
    purchases: [
      { partner: "P1", day: "2026-02-15", doc: "A", amount: 2_000_000 },
      { partner: "P1", day: "2026-08-15", doc: "B", amount: 100_000 },
    ],
  });
  closed = await closeLived({ timeline, world, own: {} }, "2026-Q1");
});

/** Sheets whose rows below the first ones are read. */
function readSheets(workbook: MemoryWorkbook): Set<string> {
  const sheets = new Set<string>();
  const read = workbook.read.bind(workbook);
  workbook.read = (request, onBlock) => {
    if (request.lastRow === undefined) sheets.add(request.sheet);
    return read(request, onBlock);
  };
  return sheets;
}

async function evaluated(lived: Lived) {
  const workbook = workbookOf(lived);
  const sheets = readSheets(workbook);
  const result = await evaluateWorkbook(workbook, lived.timeline, ASOF);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const partners = result.value.reviewed?.review.partners ?? [];
  return { isSettledRead: sheets.has(SETTLED), figures: partners.map(reviewedFigures) };
}

it("does not read them where nothing differs, nor where open periods change", async () => {
  expect((await evaluated(closed)).isSettledRead).toBe(false);
  const later = { partner: "P1", day: "2026-09-01", doc: "C", amount: 5 };
  const world = edited(closed.world, { add: later });
  expect((await evaluated({ ...closed, world })).isSettledRead).toBe(false);
});

const LATE = { partner: "P1", day: "2026-03-20", doc: "L", amount: 100_000 };
const EDITS: readonly (readonly [string, Edit])[] = [
  ["a late row", { add: LATE }],
  ["a changed amount", { change: "A", set: { amount: 1 } }],
  ["a removed row", { delete: "A" }],
  ["manual points", { manual: { partner: "P1", day: "2026-03-01", points: 5 } }],
  ["a row dated before the books", { add: { ...LATE, day: "2025-03-20" } }],
];

it.each(EDITS)("reads them where there is %s, and gives what reading all gives", async (_, edit) => {
  const lived = { ...closed, world: edited(closed.world, edit) };
  const { isSettledRead, figures } = await evaluated(lived);
  expect(isSettledRead).toBe(true);
  const all = await evaluateLived(lived, ASOF);
  expect(figures).toEqual(all.reviewed?.review.partners.map(reviewedFigures));
});

it("closes an evaluation's book as one that was read whole", async () => {
  const { timeline } = closed;
  const workbook = workbookOf(closed);
  const evaluation = await evaluateWorkbook(workbook, timeline, ASOF);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problems));
  expect(evaluation.value.book.records?.isSettledRead).toBe(false);
  const period = periodNamed(timeline, "2026-Q2");
  const wish = { period, clock: ASOF, by: "", reason: "", accepted: new Map<string, string>() };
  const lazily = await closeBook(workbook, evaluation.value.book, timeline, wish, sha256);
  const whole = await closeBook(workbook, await readLived(closed, ASOF, workbook), timeline, wish, sha256);
  expect(lazily.ok && lazily.seal).toBe(whole.ok && whole.seal);
  const own = { ...closed.own, [SETTLED]: (closed.own[SETTLED] ?? []).slice(0, 1) };
  const broken = await evaluateWorkbook(workbookOf({ ...closed, own }), timeline, ASOF);
  if (!broken.ok) throw new Error(JSON.stringify(broken.problems));
  expect(await closeBook(workbookOf({ ...closed, own }), broken.value.book, timeline, wish, sha256)).toEqual({
    ...{ ok: false, obstacles: [{ kind: "broken" }] },
  });
});

/** The closed workbook with another value in a cell of its first settled row. */
function altered(header: string, value: string | number): Lived {
  const [headers = [], first = [], ...rows] = closed.own[SETTLED] ?? [];
  const row = first.map((cell, at) => (headers[at] === header ? value : cell));
  return { ...closed, own: { ...closed.own, [SETTLED]: [headers, row, ...rows] } };
}

const problemsOf = ({ problems }: { readonly problems: Problems }) =>
  problems.kept.map(({ code, at, details }) => [code, at.cell, details["kept"] ?? details["found"]]);

it.each([
  ["Amount", 999, "G2", "2000000"],
  ["Partner ID", "P9", "D2", "P1"],
  ["Document", "Z", "F2", "A"],
])(
  "finds an altered %s of a settled row where it was read, and puts it back",
  async (header, value, at, kept) => {
    const lived = altered(header, value);
    const workbook = workbookOf(lived);
    const book = await readLived(lived, ASOF, workbook);
    expect(problemsOf(evaluateBook(book, lived.timeline, ASOF))).toEqual([["closed-row-altered", at, kept]]);
    const own = {
      ...lived.own,
      ...(await written(workbook, planClosedValues(book, lived.timeline, SETTLED))),
    };
    expect(own).toEqual(closed.own);
  },
);

it("finds an altered settled row by its check, where nothing shows any more what was settled", async () => {
  const lived = {
    ...altered("Amount", 999),
    world: edited(closed.world, { change: "A", set: { amount: 7 } }),
  };
  const found = problemsOf(await evaluateLived(lived, ASOF));
  expect(found).toContainEqual(["settled-row-altered", "J2", "1"]);
  const { timeline } = lived;
  expect(planClosedValues(await readLived(lived, ASOF, workbookOf(lived)), timeline, SETTLED)).toEqual({
    sheets: [],
  });
});

it("knows the sheet by its name in each language, and a copy of it", () => {
  expect(["Учтённые закупки", "settled  purchases (2)"].map(isSettledSheet)).toEqual([true, true]);
  expect(["Purchases", "Закупки"].map(isSettledSheet)).toEqual([false, false]);
});

/** Closes the second quarter of a workbook in which something was done to what the first closing wrote. */
async function closedAgain(lived: Lived) {
  const workbook = workbookOf(lived);
  const period = periodNamed(lived.timeline, "2026-Q2");
  const wish = { period, clock: ASOF, by: "", reason: "", accepted: new Map<string, string>() };
  return closeBook(workbook, await readLived(lived, ASOF, workbook), lived.timeline, wish, sha256);
}

it("closes nothing over an altered settled row, because what was counted is not known for sure", async () => {
  expect(await closedAgain(altered("Amount", 999))).toEqual({ ok: false, obstacles: [{ kind: "broken" }] });
});

it("counts a copied settled row once", async () => {
  const [headers = [], ...rows] = closed.own[SETTLED] ?? [];
  const own = { ...closed.own, [SETTLED]: [headers, ...rows, ...rows] };
  const result = await closedAgain({ ...closed, own });
  expect(result.ok && [result.closing.settled.length, result.closing.adjustments]).toEqual([0, []]);
});

it("counts a copied adjustment once", async () => {
  const late = await closeLived({ ...closed, world: edited(closed.world, { add: LATE }) }, "2026-Q2");
  const ledger = late.own["Points ledger"] ?? [];
  const status = ledger[0]?.indexOf("Status") ?? -1;
  const copies = ledger.filter((cells) => cells[status] === "adjustment");
  expect(copies).toHaveLength(1);
  const own = { ...late.own, "Points ledger": [...ledger, ...copies] };
  const { reviewed, problems } = await evaluateLived({ ...late, own }, ASOF);
  const cells = `A${String(ledger.length + 1)}`;
  expect(problemList(problems)).toMatchObject([
    {
      ...{ code: "closing-row-copied", severity: "warning", at: { sheet: "Points ledger", cell: cells } },
      details: { cells, rows: "1", period: "2026-Q2" },
    },
  ]);
  const [partner] = reviewed?.review.partners.map(reviewedFigures) ?? [];
  expect(partner).toMatchObject({
    fixed: [["2026-Q1", "late", 2000, "2026-Q2"]],
    adjustments: [],
    sum: 44_000,
  });
});

it("writes nothing over a ledger row that names a closing which did not write it", async () => {
  const late = await closeLived({ ...closed, world: edited(closed.world, { add: LATE }) }, "2026-Q2");
  const [headers = [], ...rows] = late.own["Points ledger"] ?? [];
  const at = (name: string): number => headers.indexOf(name);
  const adjustment = rows.find((cells) => cells[at("Status")] === "adjustment") ?? [];
  const forged = adjustment.map((cell, column) =>
    column === at("Closing data") ? (cell as string).replace("2000", "9000") : cell,
  );
  const own = { ...late.own, "Points ledger": [headers, ...rows, forged] };
  const evaluation = await evaluateLived({ ...late, own }, ASOF);
  expect(closedObstacle(evaluation)).toEqual({ kind: "broken" });
  expect(problemList(evaluation.problems)).toContainEqual(
    expect.objectContaining({
      ...{ code: "closing-row-added", severity: "error" },
      at: { sheet: "Points ledger", cell: `A${String(rows.length + 2)}` },
    }),
  );
});
