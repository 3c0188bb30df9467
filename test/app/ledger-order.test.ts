import fc from "fast-check";
import type {
  MemoryInput,
  MemorySheetInput,
  MemoryWorkbook,
} from "../../src/adapters/memory/memory-workbook";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { planWrites } from "../../src/app/plan";
import { timelineOf } from "../../src/domain/timeline";
import type { PlainValue, WritePlan } from "../../src/workbook/write-plan";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { COMPLETE, date, sheetRows, type Row } from "../support/workbooks";
import { runs } from "../support/runs";

const PROGRAM = programWith();
const LEDGER = "Points ledger";
const TABLE = "PointsLedger";

async function write(book: MemoryWorkbook, asOf: string): Promise<WritePlan> {
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day(asOf));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { plan } = await planWrites(book, result.value);
  await book.write(plan);
  return plan;
}

const partner = (id: string): Row => ({ ...COMPLETE, partnerId: id, name: `ТОО ${id}` });
const buy = (partnerId: string, on: string): Row => ({
  ...{ date: date(on), partnerId, document: `${partnerId} ${on}` },
  amount: 1_000_000 * Number(partnerId.slice(-1)),
});
const DAYS = ["2026-02-15", "2026-05-15", "2026-08-15", "2026-11-15"];

function sheetsOf(ids: readonly string[]): Record<string, MemoryInput[][]> {
  const purchases = ids.flatMap((id) => DAYS.map((on) => buy(id, on)));
  return {
    Partners: sheetRows(PROGRAM, "partners", ids.map(partner)),
    Purchases: sheetRows(PROGRAM, "purchases", purchases),
  };
}

/** Partner, period and further columns of each row of the ledger; "" for a blank row. */
function rowsOf(book: MemoryWorkbook, ...columns: readonly number[]): string[] {
  return book
    .rows(LEDGER)
    .slice(1)
    .map((row) => [0, 2, ...columns].flatMap((column) => row[column] ?? []).join(" "));
}

const keyOf = (row: readonly PlainValue[]): string => `${String(row[0])} ${String(row[2])}`;

/** The book of other partners, with the ledger as it is in `book`; `more`: cells to the right of each of its rows. */
function withLedgerOf(
  book: MemoryWorkbook,
  ids: readonly string[],
  more: (row: readonly PlainValue[], at: number) => readonly MemoryInput[] = () => [],
  change: Partial<MemorySheetInput> & { readonly width?: number; readonly hasTotalsRow?: boolean } = {},
): MemoryWorkbook {
  const kept = book.rows(LEDGER).map((row, at) => {
    const cells = row.map((cell) => cell ?? null);
    return [...cells, ...more(cells, at)];
  });
  const { width = kept[0]?.length ?? 0, hasTotalsRow = false, ...sheet } = change;
  const range = { firstRow: 1, firstColumn: 1, lastRow: kept.length, lastColumn: width };
  const tables = [{ name: TABLE, range, hasHeaderRow: true, hasTotalsRow }];
  return memoryWorkbook({ ...sheetsOf(ids), [LEDGER]: { rows: kept, tables, ...sheet } });
}

async function firstQuarter(...ids: readonly string[]): Promise<MemoryWorkbook> {
  const book = memoryWorkbook(sheetsOf(ids));
  await write(book, "2026-03-31");
  return book;
}

describe("the points ledger is kept sorted by partner and period", () => {
  test("a new one, whatever the order of the partners", async () => {
    const book = memoryWorkbook(sheetsOf(["P-3", "P-1", "P-2"]));
    await write(book, "2026-06-30");
    expect(rowsOf(book)).toEqual([
      ...["P-1 2026-Q1", "P-1 2026-Q2", "P-2 2026-Q1", "P-2 2026-Q2", "P-3 2026-Q1", "P-3 2026-Q2"],
    ]);
  });

  test("the next quarter's rows stand with their partners, and their figures with them", async () => {
    const book = await firstQuarter("P-1", "P-2");
    await write(book, "2026-06-30");
    expect(rowsOf(book, 3, 4)).toEqual([
      "P-1 2026-Q1 1000000 1000000",
      "P-1 2026-Q2 1000000 2000000",
      "P-2 2026-Q1 2000000 2000000",
      "P-2 2026-Q2 2000000 4000000",
    ]);
  });

  test("a new partner's rows stand between those of others", async () => {
    const book = withLedgerOf(await firstQuarter("P-1", "P-3"), ["P-1", "P-3", "P-2"]);
    await write(book, "2026-03-31");
    expect(rowsOf(book)).toEqual(["P-1 2026-Q1", "P-2 2026-Q1", "P-3 2026-Q1"]);
  });

  test("cleared rows go to its end", async () => {
    const book = memoryWorkbook(sheetsOf(["P-1", "P-2"]));
    await write(book, "2026-06-30");
    await write(book, "2026-03-31");
    expect(rowsOf(book)).toEqual(["P-1 2026-Q1", "P-2 2026-Q1"]);
    await write(book, "2026-09-30");
    expect(rowsOf(book)).toEqual([
      ...["P-1 2026-Q1", "P-1 2026-Q2", "P-1 2026-Q3", "P-2 2026-Q1", "P-2 2026-Q2", "P-2 2026-Q3"],
    ]);
  });

  test("the same write again changes nothing", async () => {
    const book = await firstQuarter("P-1", "P-2");
    await write(book, "2026-06-30");
    const before = book.rows(LEDGER);
    const again = await write(book, "2026-06-30");
    expect(again.sheets[1]?.order).toBeUndefined();
    expect(book.rows(LEDGER)).toEqual(before);
  });

  test("the user's own column of the table moves with its rows", async () => {
    const note = (row: readonly PlainValue[], at: number) => [at === 0 ? "Note" : `for ${keyOf(row)}`];
    const book = withLedgerOf(await firstQuarter("P-1", "P-2"), ["P-1", "P-2"], note);
    await write(book, "2026-06-30");
    expect(rowsOf(book, 10)).toEqual([
      "P-1 2026-Q1 for P-1 2026-Q1",
      "P-1 2026-Q2",
      "P-2 2026-Q1 for P-2 2026-Q1",
      "P-2 2026-Q2",
    ]);
  });
});

const BELOW = ["P-1 2026-Q1", "P-2 2026-Q1", "P-1 2026-Q2", "P-2 2026-Q2"];

describe("no row of the ledger moves, and new ones go below,", () => {
  test("where the user has another order", async () => {
    const first = await firstQuarter("P-1", "P-2");
    const [header = [], ...rows] = first.rows(LEDGER);
    const turned = memoryWorkbook({
      [LEDGER]: [header, ...rows.reverse()].map((row) => row.map((cell) => cell ?? null)),
    });
    const book = withLedgerOf(turned, ["P-1", "P-2"]);
    await write(book, "2026-06-30");
    expect(rowsOf(book)).toEqual(["P-2 2026-Q1", "P-1 2026-Q1", "P-1 2026-Q2", "P-2 2026-Q2"]);
  });

  test("where cells stand beside the table", async () => {
    const note = (row: readonly PlainValue[], at: number) => [null, at === 0 ? null : `for ${keyOf(row)}`];
    const book = withLedgerOf(await firstQuarter("P-1", "P-2"), ["P-1", "P-2"], note, { width: 10 });
    await write(book, "2026-06-30");
    expect(rowsOf(book)).toEqual(BELOW);
  });

  test("where the table holds a formula of the user's", async () => {
    const double = (_row: readonly MemoryInput[], at: number): readonly MemoryInput[] =>
      at === 0 ? ["Twice"] : [{ formula: `G${at + 1}*2`, value: 1 }];
    const book = withLedgerOf(await firstQuarter("P-1", "P-2"), ["P-1", "P-2"], double);
    await write(book, "2026-06-30");
    expect(rowsOf(book)).toEqual(BELOW);
  });

  test("where the table has a totals row", async () => {
    const first = await firstQuarter("P-1", "P-2");
    const rows = [...first.rows(LEDGER), ["Total"]].map((row) => row.map((cell) => cell ?? null));
    const book = withLedgerOf(memoryWorkbook({ [LEDGER]: rows }), ["P-1", "P-2"], undefined, {
      hasTotalsRow: true,
    });
    await write(book, "2026-06-30");
    expect(rowsOf(book).filter((row) => row !== "Total")).toEqual(BELOW);
  });

  test("where the ledger is no Excel table", async () => {
    const book = withLedgerOf(await firstQuarter("P-1", "P-2"), ["P-1", "P-2"], undefined, { tables: [] });
    await write(book, "2026-06-30");
    expect(rowsOf(book)).toEqual(BELOW);
  });

  test("where cells of the table are merged", async () => {
    const merges = [{ firstRow: 2, firstColumn: 11, lastRow: 3, lastColumn: 11 }];
    const note = (_row: readonly MemoryInput[], at: number) => [at === 0 ? "Note" : null];
    const book = withLedgerOf(await firstQuarter("P-1", "P-2"), ["P-1", "P-2"], note, { merges });
    await write(book, "2026-06-30");
    expect(rowsOf(book)).toEqual(BELOW);
  });
});

test("whatever partners and days follow each other, the ledger is sorted and each note stays with its row", async () => {
  const IDS = ["P-1", "P-2", "p-3", "P-4", "Ө-5", "А-6"];
  const step = fc.record({
    ids: fc.shuffledSubarray(IDS, { minLength: 1 }),
    asOf: fc.constantFrom("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
      let book = memoryWorkbook(sheetsOf(steps[0]?.ids ?? []));
      await write(book, "2026-03-31");
      const note = (row: readonly PlainValue[], at: number) => [at === 0 ? "Note" : keyOf(row)];
      book = withLedgerOf(book, steps[0]?.ids ?? [], note);
      for (const { ids, asOf } of steps) {
        book = withLedgerOf(book, ids);
        await write(book, asOf);
      }
      const rows = rowsOf(book).filter((row) => row !== "");
      expect(rows).toEqual([...rows].sort((a, b) => (a.toUpperCase() < b.toUpperCase() ? -1 : 1)));
      const noted = book.rows(LEDGER).slice(1);
      for (const [id, , period, , , , , , , , said] of noted)
        if (said !== null && period === "2026-Q1") expect(`${id} ${period}`).toBe(said);
    }),
    runs(10),
  );
});
