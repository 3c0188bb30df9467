/** The places of rows behind an adjustment, for people: "Закупки!A2002"; of a changed value, its own cell. */
import type { ManualRow } from "../../domain/closing/books";
import type { PurchaseRow, UnreadRow } from "../../domain/closing/purchase-row";
import type { ColumnKey } from "../../domain/program";
import type { PlaceOfRow } from "../../sheets/plan/because-words";
import { cellName } from "../../workbook/cell-name";
import type { PlacedManual } from "../../sheets/books/adjustments";
import type { PartnerBook } from "../book";
import type { PlacedRow } from "./today";

export interface RowPlace {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * The place of a row that was read from a sheet: its cell in a column, or in that of the date if the sheet lacks it.
 * `undefined` for a row that is only in the books.
 */
export function placeOfRow(
  { purchases }: PartnerBook,
  row: PurchaseRow | UnreadRow | ManualRow,
  column: ColumnKey = "date",
): RowPlace | undefined {
  const { source, row: number, sheet } = row as Partial<PlacedRow & PlacedManual>;
  if (number === undefined) return undefined;
  if (sheet !== undefined) return { sheet, cell: cellName(1, number) };
  const layout = source === undefined ? undefined : purchases.sources[source]?.layout;
  if (layout === undefined) return undefined;
  const { columns } = layout;
  return { sheet: layout.sheet, cell: cellName(columns.get(column) ?? columns.get("date") ?? 1, number) };
}

export function placesIn(book: PartnerBook): PlaceOfRow {
  return (row, column) => {
    const place = placeOfRow(book, row, column);
    return place === undefined ? "" : `${place.sheet}!${place.cell}`;
  };
}
