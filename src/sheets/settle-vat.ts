/** Value added tax: amounts are turned into the side that counts, and sources of both sides are reported. */
import type { SourceIndex } from "../domain/units";
import { cellName, sheetColumn } from "../workbook/cell-name";
import { vatConversion, type VatSide } from "./headers/vat";
import type { SheetLayout } from "./layout";
import type { PurchaseBook } from "./purchase-book";
import type { PurchaseContext } from "./purchase-table";

/**
 * Call this when nothing compares the book's amounts with the sheets any more: subtotals and copies are told by the
 * figures as they stand. Duplicates and totals have been settled before.
 */
export function settleVat(
  book: PurchaseBook,
  layouts: readonly SheetLayout[],
  context: PurchaseContext,
): void {
  logMixed(book, layouts, context);
  for (const [source, { units }] of layouts.entries()) {
    const convert = vatConversion(units.get("amount")?.vat);
    if (convert === undefined) continue;
    const fact = context.factColumns.indexOf("amount");
    book.revalue(source as SourceIndex, convert, fact < 0 ? [] : [fact]);
  }
}

/** Sums of amounts with the tax and without it are neither. */
function logMixed(book: PurchaseBook, layouts: readonly SheetLayout[], { log }: PurchaseContext): void {
  const sides = new Map<VatSide, SheetLayout>();
  for (const layout of layouts) {
    const vat = layout.units.get("amount")?.vat;
    const side = vat && (vat.counts ?? vat.amounts);
    if (side !== undefined && !sides.has(side)) sides.set(side, layout);
  }
  const [taxed, bare] = [sides.get("with"), sides.get("without")];
  if (taxed === undefined || bare === undefined) return;
  const details = { sheet: taxed.sheet, other: bare.sheet };
  const cell = cellName(sheetColumn(bare.columns.get("amount") ?? 1), bare.headerRow);
  log.add("mixed-vat", "error", bare.sheet, cell, details);
  book.eachFrom(0, ({ partner }) => {
    book.markDoubtful(partner);
  });
}
