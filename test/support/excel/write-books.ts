/** A workbook and a plan for it, with everything that a write may meet: table, plain range, new sheet, filter. */
import type { PlainValue, SheetWrite, WritePlan } from "../../../src/workbook/write-plan";
import type { Book } from "../../../workbench/host/book/book";
import { columnWrite, rowWrite, sheetWrite } from "../../adapters/contract";
import { bookOf } from "./book-of";

export const PARTNERS_TABLE = {
  name: "Partners",
  range: { firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 3 },
  hasHeaderRow: true,
  hasTotalsRow: false,
};

const PARTNER_ROWS = [
  ["Partner ID", "Level", "Since"],
  ["P-001", "Gold", { date: 46063 }],
  ["007", "Silver", { date: 46064 }],
  ["P-003", "=Gold", { date: 46065 }],
  ["P-004", "Silver", null],
] as const;

/** Partners in a table, rates in a plain range. */
export function partnerBook(options: Parameters<typeof bookOf>[1] = {}): Book {
  return bookOf(
    {
      Partners: { rows: PARTNER_ROWS, tables: [PARTNERS_TABLE] },
      Rates: [
        ["Currency", "Rate", "Note"],
        ["USD", 480.5, "007"],
        ["EUR", 520, { error: "#N/A" }],
        [null, null, true],
      ],
    },
    options,
  );
}

/** Filters the partners by level: rows 3 and 5 are hidden. */
export function filterPartners(book: Book): void {
  const sheet = book.sheetByName("Partners");
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error("No table");
  table.filter = {
    area: table.area,
    criteria: new Map([[1, { filterOn: "Values", values: ["Gold", "=Gold"] }]]),
  };
  sheet.hiddenRows.add(3);
  sheet.hiddenRows.add(5);
}

/** New columns beside the table, and a date in an existing column. */
export function partnerWrite(part: Partial<SheetWrite> = {}): SheetWrite {
  return sheetWrite({
    sheet: "Partners",
    table: "Partners",
    columns: [
      columnWrite(2, "Level", "text", false),
      columnWrite(3, "Since", "date", false),
      columnWrite(4, "Missing", "text"),
      columnWrite(5, "Points", "points"),
    ],
    rows: [
      rowWrite(2, ["Platinum", undefined, "=1+1", 1200], false, ["Gold", null, null, null]),
      rowWrite(3, [undefined, 46100, null, 12.5], true, [null, 46064, null, null]),
      rowWrite(4, ["=Gold", 46065, "янв 5", null], false, ["=Gold", 46065, null, null]),
      rowWrite(5, [null, 46101, "TRUE", 7], false, ["Silver", null, null, null]),
    ],
    ...part,
  });
}

/** Replaces, clears and adds cells of a plain range. */
export function rateWrite(part: Partial<SheetWrite> = {}): SheetWrite {
  const was: PlainValue[] = ["#N/A", 520];
  return sheetWrite({
    sheet: "Rates",
    columns: [columnWrite(3, "Note", "text", false), columnWrite(2, "Rate", "rate", false)],
    rows: [
      rowWrite(2, [null, 0.075], false, ["007", 480.5]),
      rowWrite(3, ["ok", 0.08], false, was),
      rowWrite(4, [false, 1], false, [true, null]),
    ],
    ...part,
  });
}

/** A sheet that does not exist yet. */
export function ledgerWrite(rowCount = 4): SheetWrite {
  return sheetWrite({
    sheet: "Ledger",
    isNewSheet: true,
    table: "Ledger",
    columns: [
      columnWrite(1, "Partner", "text"),
      columnWrite(2, "Day", "date"),
      columnWrite(3, "Sum", "money"),
    ],
    rows: Array.from({ length: rowCount }, (_row, i) =>
      rowWrite(i + 2, [`0${String(i)}`, i % 2 === 0 ? 46063 + i : null, i * 1.25]),
    ),
  });
}

export function fullPlan(): WritePlan {
  return { sheets: [partnerWrite(), rateWrite(), ledgerWrite()] };
}
