import type { Area, Book, BookSheet } from "../../host/book/book";
import { formatTable, parseTable } from "./clipboard";
import { copiedTexts, enterTexts, type Refusal } from "./edits";

/** Puts the texts of the selected cells on the clipboard. */
export function copyCells(
  event: ClipboardEvent,
  book: Book,
  sheet: BookSheet,
  area: Area,
): Refusal | undefined {
  const texts = copiedTexts(book, sheet, area);
  if (typeof texts === "string") return texts;
  event.clipboardData?.setData("text/plain", formatTable(texts));
  return undefined;
}

/** Enters the clipboard's texts, starting at the selection's first cell. Returns the area that was filled. */
export function pasteCells(
  event: ClipboardEvent,
  book: Book,
  sheet: BookSheet,
  { firstRow, firstColumn }: Area,
): Area | Refusal | undefined {
  const texts = parseTable(event.clipboardData?.getData("text/plain") ?? "");
  if (texts.length === 0) return undefined;
  const refusal = enterTexts(book, sheet, { row: firstRow, column: firstColumn }, texts);
  if (refusal !== undefined) return refusal;
  const width = texts.reduce((most, cells) => Math.max(most, cells.length), 1);
  return { firstRow, firstColumn, lastRow: firstRow + texts.length - 1, lastColumn: firstColumn + width - 1 };
}
