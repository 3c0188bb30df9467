/** Takes subtotals that look like purchases out of the book, or makes their partners provisional where one is not sure. */
import { CurrencySums, sumsText } from "../domain/incomplete";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import type { DocumentNumbers } from "./duplicates";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import type { AddedColumns } from "./booked-rows";
import type { PurchaseBook } from "./purchase-book";
import type { RowFates } from "./row-fates";
import { findSubtotals } from "./subtotal-rows";
import { namedCells } from "./total-rows";

interface Settling {
  readonly layout: SheetLayout;
  readonly book: PurchaseBook;
  /** The position of the source's first purchase in the book. */
  readonly first: number;
  readonly fates: RowFates;
  readonly documents: DocumentNumbers;
  readonly currency: string;
  readonly log: ProblemLog;
}

/** Call this when all rows of a source have been read. Returns the rows taken out. */
export function settleSubtotals(settling: Settling): ReadonlySet<number> {
  const { layout, book, first, fates, documents } = settling;
  // The columns of a cross-tab have a row for each partner.
  if (layout.period !== undefined) return new Set();
  const added = book.columnsFrom(first);
  const { sure, likely } = findSubtotals(added, documents);
  logRows("subtotal-rows", sure, added, settling);
  logRows("likely-subtotals", likely, added, settling);
  for (const index of likely) book.markDoubtful(added.partners[index] ?? 0);
  const rows = new Set(sure.map((index) => added.rows[index] ?? 0));
  for (const index of sure) {
    fates.takeOut((added.amounts[index] ?? 0) as Tiyn);
    book.leaveOut({ at: first + index });
  }
  return rows;
}

function logRows(
  code: "subtotal-rows" | "likely-subtotals",
  indexes: readonly number[],
  added: AddedColumns,
  { layout, currency, log }: Settling,
): void {
  const rows = indexes.map((index) => added.rows[index] ?? 0);
  const [first] = rows;
  if (first === undefined) return;
  const column = layout.columns.get("amount") ?? 1;
  const sums = new CurrencySums();
  for (const index of indexes) sums.add(currency, (added.amounts[index] ?? 0) as Tiyn);
  log.add(code, "warning", layout.sheet, cellName(column, first), {
    rows: String(rows.length),
    cells: namedCells(rows, column),
    sum: sumsText(sums.list()),
  });
}
