import { memoryWorkbook, type MemoryInput } from "../../../src/adapters/memory/memory-workbook";
import { readLedger } from "../../../src/sheets/ledger/ledger-table";
import type { TableInfo } from "../../../src/workbook/reader";

const HEADERS = ["Partner ID", "Quarter", "Points", "Status"];
const TABLE: TableInfo = {
  name: "PointsLedger",
  range: { firstRow: 2, firstColumn: 1, lastRow: 5, lastColumn: 4 },
  hasHeaderRow: true,
  hasTotalsRow: true,
};

type Rows = readonly (readonly MemoryInput[])[];
const read = (sheets: Parameters<typeof memoryWorkbook>[0]) => readLedger(memoryWorkbook(sheets));
const ledgerOf = async (rows: Rows) => {
  const ledger = await read({ "Points ledger": [HEADERS, ...rows.map((row) => [...row])] });
  if (ledger === undefined) throw new Error("no ledger was found");
  return ledger;
};

describe("the existing points ledger", () => {
  test("is found by any of its names whose header row names partner and period, title rows above it or not", async () => {
    const rows = [["Points 2026"], HEADERS, ["P-1", "2026-Q1", 40_000, "settled"]];
    const ledger = await read({
      "Ведомость баллов": [["ID партнёра", "Сумма"]],
      "points ledger (2)": { rows, tables: [{ ...TABLE, hasTotalsRow: false }] },
    });
    expect(ledger?.place).toMatchObject({ sheet: "points ledger (2)", headerRow: 2, table: "PointsLedger" });
    expect([...(ledger?.place.columns ?? [])]).toEqual([
      ["partnerId", 1],
      ["period", 2],
      ["points", 3],
      ["status", 4],
    ]);
  });

  test("is absent if no sheet is one", async () => {
    expect(await read({ Partners: [HEADERS], "Points ledger": [["Partner ID", "Points"]] })).toBeUndefined();
  });

  test("gives cells by row and column: values as they are, null for blanks and missing columns", async () => {
    const ledger = await ledgerOf([
      ["P-1", "2026-Q1", 12.5, true],
      [7, "2026-Q2", null, "#N/A"],
    ]);
    const keys = ["partnerId", "period", "points", "status", "adjustment"] as const;
    expect([0, 1].map((index) => keys.map((key) => ledger.cell(index, key)))).toEqual([
      ["P-1", "2026-Q1", 12.5, true, null],
      [7, "2026-Q2", null, "#N/A", null],
    ]);
    expect([ledger.text(1, "partnerId"), ledger.text(1, "points")]).toEqual(["7", ""]);
  });

  test("distinguishes a formula of the user's from a value and from a blank", async () => {
    const ledger = await ledgerOf([["P-1", "2026-Q1", { formula: "2+3", value: 5 }, ""]]);
    expect(ledger.cell(0, "points")).toBeUndefined();
    expect(ledger.text(0, "points")).toBe("");
  });

  test("leaves out blank rows and the table's totals row, and knows the numbers of the others", async () => {
    const rows = [["Title"], HEADERS, ["P-1", "2026-Q1"], [], ["Total", "", 5], ["P-2", "2026-Q1"]];
    const ledger = await read({ "Points ledger": { rows, tables: [TABLE] } });
    expect(ledger?.size).toBe(2);
    expect([0, 1].map((index) => ledger?.rowAt(index))).toEqual([3, 6]);
    expect(() => ledger?.rowAt(2)).toThrow(RangeError);
  });

  test("finds the first row of a partner and period, and all rows of a partner in their order", async () => {
    const rows = [
      ["P-2", "2026-Q1", 1],
      ["P-1", "2026-Q1", 2],
      ["P-2", "2026-Q2", 3],
      ["P-2", "2026-Q1", 4],
      ["", "2026-Q1", 5],
    ];
    const ledger = await ledgerOf(rows);
    expect(ledger.find("P-2", "2026-Q1")).toBe(0);
    expect(ledger.find("P-2", "2026-Q3")).toBeUndefined();
    expect([...ledger.indexesOf("P-2")]).toEqual([0, 2, 3]);
    expect([...ledger.indexesOf("")]).toEqual([]);
  });
});
