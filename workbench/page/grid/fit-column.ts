import { shownText } from "./edits";
import type { SheetView } from "./sheet-view";
import type { TextMeasure } from "./text-width";

/** The most filled cells that are measured. */
const MOST_MEASURED = 5000;
const ROOM = 12;
const WIDEST = 800;

/** The width in pixels at which a column shows its texts in full. */
export function bestWidth(view: SheetView, column: number, measure: TextMeasure): number {
  const { used, sheet, book } = view;
  let widest = 0;
  if (used === undefined) return view.widthOf(column);
  const last = Math.min(used.lastRow, used.firstRow + MOST_MEASURED);
  for (let row = used.firstRow; row <= last; row++) {
    if (view.isHiddenRow(row)) continue;
    const text = shownText(book, sheet, row, column);
    if (text !== "" && view.mergeAt({ row, column }) === undefined)
      widest = Math.max(widest, measure.width(text.slice(0, 300), isHeader(view, row, column)));
  }
  return widest === 0 ? view.widthOf(column) : Math.min(WIDEST, Math.ceil(widest) + ROOM);
}

function isHeader(view: SheetView, row: number, column: number): boolean {
  return view.tableAt({ row, column })?.area.firstRow === row;
}
