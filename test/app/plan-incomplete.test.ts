/** Causes of incomplete totals as lines of the points ledger. */
import { memoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { planWrites } from "../../src/app/plan";
import { timelineOf } from "../../src/domain/timeline";
import { differs } from "../../src/sheets/plan/differs";
import { rowWrites } from "../../src/workbook/row-list";
import type { WritePlan } from "../../src/workbook/write-plan";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, buy, COMPLETE, sheetRows, type Row } from "../support/workbooks";

const PROGRAM = programWith();
const NOBODY = [buy(100), buy(700, { partnerId: "P-9" })];
const OTHER_SHEET = sheetRows(PROGRAM, "purchases", [buy(50)]);

async function written(book: MemoryWorkbook, asOf = "2026-03-31"): Promise<WritePlan> {
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day(asOf));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { plan } = await planWrites(book, result.value);
  await book.write(plan);
  return plan;
}

const ledgerOf = (book: MemoryWorkbook, sheet = "Points ledger") =>
  book.rows(sheet).map((row) => row.map((cell) => cell ?? null));
const linesIn = (book: MemoryWorkbook, sheet?: string) =>
  ledgerOf(book, sheet).flatMap(([id, line, , , , , points, status]) =>
    id === null && line !== null ? [[line, points, status]] : [],
  );

/** The same book with other purchases, and the ledger that was written. */
function later(book: MemoryWorkbook, purchases: readonly Row[]): MemoryWorkbook {
  return memoryWorkbook({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
    Purchases: sheetRows(PROGRAM, "purchases", purchases),
    "Points ledger": ledgerOf(book),
  });
}

test("each cause is a line with its rows and sum below the partners, without points", async () => {
  const book = memoryWorkbook({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
    Purchases: sheetRows(PROGRAM, "purchases", NOBODY),
    "Purchases Q2": OTHER_SHEET,
  });
  await written(book);
  expect(linesIn(book)).toEqual([
    [
      'Sheet "Purchases": rows that belong to no partner listed are not counted; rows: 1, sum: 700 KZT.',
      null,
      "not in the totals",
    ],
    [
      'The sheet "Purchases Q2" has the same headers and is not read; rows: 1, sum: 50 KZT.',
      null,
      "not in the totals",
    ],
  ]);
});

test("the lines are in the language of the ledger", async () => {
  const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: NOBODY, language: "ru" });
  await written(book);
  expect(linesIn(book, "Ведомость баллов")).toMatchObject([
    [expect.stringContaining("на сумму 700 KZT"), null, "не входит в итоги"],
  ]);
});

test("written again they change nothing; a later period goes below them, and they stay one", async () => {
  const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: NOBODY });
  await written(book);
  const again = later(book, NOBODY);
  const plan = await written(again);
  const [, ledger] = plan.sheets;
  const changed = rowWrites(ledger?.rows ?? []).filter(({ values, was }) =>
    values.some((value, i) => value !== undefined && differs(value, was[i] ?? null)),
  );
  expect(changed).toEqual([]);
  const next = later(again, NOBODY);
  await written(next, "2026-06-30");
  expect(linesIn(next)).toHaveLength(1);
  expect(ledgerOf(next).map(([id, , period]) => [id, period])).toEqual([
    ["Partner ID", "Quarter"],
    ["P-001", "2026-Q1"],
    [null, null],
    ["P-001", "2026-Q2"],
  ]);
});

test("a cause that is gone takes its line away", async () => {
  const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: NOBODY });
  await written(book);
  const mended = later(book, [buy(100)]);
  await written(mended);
  expect(linesIn(mended)).toEqual([]);
});
