/** The places of rows behind an adjustment, for people: "Закупки!A2002"; of a changed value, its own cell. */
import type { ManualRow } from "../../domain/closing/books";
import type { PurchaseRow, UnreadRow } from "../../domain/closing/purchase-row";
import type { ColumnKey } from "../../domain/program";
import type { SourceIndex } from "../../domain/units";
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
  return source === undefined ? undefined : purchasePlace(purchases, source, number, column);
}

/** The cell of a purchase in a column, or in that of the date if the sheet lacks it. */
export function purchasePlace(
  { sources }: PartnerBook["purchases"],
  source: SourceIndex,
  row: number,
  column: ColumnKey,
): RowPlace | undefined {
  const layout = sources[source]?.layout;
  if (layout === undefined) return undefined;
  const { sheet, columns } = layout;
  return { sheet, cell: cellName(columns.get(column) ?? columns.get("date") ?? 1, row) };
}

export function placesIn(book: PartnerBook): PlaceOfRow {
  return (row, column) => placeText(placeOfRow(book, row, column));
}

/** "Закупки!A2002"; "" for no place. */
export function placeText(place: RowPlace | undefined): string {
  return place === undefined ? "" : `${place.sheet}!${place.cell}`;
}
