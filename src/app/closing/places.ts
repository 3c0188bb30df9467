/** The places of rows behind an adjustment, for people: "Закупки!A2002". */
import type { ManualRow } from "../../domain/closing/books";
import type { PurchaseRow } from "../../domain/closing/purchase-row";
import { cellName } from "../../workbook/cell-name";
import type { PlacedManual } from "../../sheets/books/adjustments";
import type { PartnerBook } from "../book";
import type { PlacedRow } from "./today";

export interface RowPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** The place of a row that was read from a sheet; `undefined` for a row that is only in the books. */
export function placeOfRow({ purchases }: PartnerBook, row: PurchaseRow | ManualRow): RowPlace | undefined {
  const { source, row: number, sheet } = row as Partial<PlacedRow & PlacedManual>;
  if (number === undefined) return undefined;
  if (sheet !== undefined) return { sheet, cell: cellName(1, number) };
  const layout = source === undefined ? undefined : purchases.sources[source]?.layout;
  return layout && { sheet: layout.sheet, cell: cellName(layout.columns.get("document") ?? 1, number) };
}

export function placesIn(book: PartnerBook): (row: PurchaseRow | ManualRow) => string {
  return (row) => {
    const place = placeOfRow(book, row);
    return place === undefined ? "" : `${place.sheet}!${place.cell}`;
  };
}
