/** A ledger in a table with the user's own notes, and a write that adds and clears rows and keeps it sorted. */
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { Book, CellValue } from "../../../workbench/host/book/book";
import { columnWrite, rowWrite, sheetWrite } from "../../adapters/contract";
import { bookOf } from "./book-of";

const HEADERS = ["ID", "Period", "Points", "Status", "Note"];
const ROWS = [
  ["P-1", "Q1", 10, "settled"],
  ["P-2", "Q1", 20, "settled"],
  ["P-2", "Q2", 21, "estimated"],
  ["P-3", "Q1", 30, "settled"],
] as const;

/** The figures by partner and period, before and after the write. */
export const BEFORE: ReadonlyMap<string, number> = new Map(
  ROWS.map(([id, period, points]) => [`${id} ${period}`, points]),
);
export const AFTER: ReadonlyMap<string, number> = new Map([
  ["P-1 Q1", 11],
  ["P-1 Q2", 12],
  ["P-2 Q1", 20],
  ["P-3 Q1", 30],
  ["P-3 Q2", 32],
]);

export function ledgerBook(): Book {
  const range = { firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 5 };
  return bookOf({
    Ledger: {
      rows: [HEADERS, ...ROWS.map((row) => [...row, `note ${row[0]} ${row[1]}`])],
      tables: [{ name: "Ledger", range, hasHeaderRow: true, hasTotalsRow: false }],
    },
  });
}

/** Changes row 2, clears row 4, adds rows 6 and 7, and then puts all rows in order. */
export function ledgerPlan(): WritePlan {
  const ids = [["P-1", "Q1"], ["P-2", "Q2"], undefined, undefined];
  return {
    sheets: [
      sheetWrite({
        sheet: "Ledger",
        table: "Ledger",
        columns: [
          columnWrite(1, "ID", "text", false),
          columnWrite(2, "Period", "text", false),
          columnWrite(3, "Points", "points", false),
          columnWrite(4, "Status", "text", false),
        ],
        rows: [
          rowWrite(2, ["P-1", "Q1", 11, "settled"], false, ["P-1", "Q1", 10, "settled"]),
          rowWrite(4, [null, null, null, null], false, ["P-2", "Q2", 21, "estimated"]),
          rowWrite(6, ["P-1", "Q2", 12, "settled"]),
          rowWrite(7, ["P-3", "Q2", 32, "estimated"]),
        ],
        keys: { columns: [1, 2], ids },
        order: { columns: [1, 2], firstRow: 2, from: Uint32Array.of(2, 6, 3, 5, 7, 4) },
      }),
    ],
  };
}

/** The rows of the ledger as texts, wherever its columns are; blank rows are missing. */
export function ledgerRows(book: Book): string[] {
  const cells = book.sheets[0]?.cells;
  const used = cells?.usedArea();
  if (cells === undefined || used === undefined) return [];
  const rows = Array.from({ length: used.lastRow }, (_row, r) =>
    Array.from({ length: used.lastColumn }, (_cell, c) => textOf(cells.value(r + 1, c + 1))),
  );
  const header = rows.find((row) => row.includes("ID")) ?? [];
  return rows
    .slice(rows.indexOf(header) + 1)
    .map((row) =>
      HEADERS.map((name) => row[header.indexOf(name)] ?? "")
        .join(" ")
        .trim(),
    )
    .filter((row) => row !== "");
}

function textOf(value: CellValue): string {
  return value === null || typeof value === "object" ? "" : String(value);
}
