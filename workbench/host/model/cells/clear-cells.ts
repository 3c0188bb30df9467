/** Clearing contents, number formats, or both. */
import { GENERAL, type Area, type BookSheet } from "../../book/book";
import { intersection, isEntireColumns } from "../areas";

export const CLEAR_KINDS = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;
export type ClearKind = (typeof CLEAR_KINDS)[number];

export function clearCells(sheet: BookSheet, area: Area, kind: ClearKind): void {
  const contents = kind === "All" || kind === "Contents" || kind === "ResetContents";
  const formats = kind === "All" || kind === "Formats";
  if (contents) clearContents(sheet, area);
  if (formats) clearFormats(sheet, area);
  // As in Excel, clearing everything splits merged cells.
  if (kind === "All" || kind === "Formats")
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
}

function clearContents({ cells }: BookSheet, area: Area): void {
  const used = cells.usedArea(area);
  if (used === undefined) return;
  for (let row = used.firstRow; row <= used.lastRow; row += 1)
    for (let column = used.firstColumn; column <= used.lastColumn; column += 1)
      if (cells.value(row, column) !== null || cells.formula(row, column) !== undefined)
        cells.setValue(row, column, null);
}

function clearFormats({ cells }: BookSheet, area: Area): void {
  if (isEntireColumns(area)) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
      cells.setColumnFormat(column, GENERAL);
    return;
  }
  for (let row = area.firstRow; row <= area.lastRow; row += 1)
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
      if (cells.numberFormat(row, column) !== GENERAL) cells.setNumberFormat(row, column, GENERAL);
}
