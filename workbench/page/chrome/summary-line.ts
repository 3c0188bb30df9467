import type { Area, Book, BookSheet } from "../../host/book/book";
import { afterPaint } from "../dom";
import { cellCount } from "../grid/areas";
import { cellText } from "../grid/cell-text";
import { summarize, type Summary } from "../grid/summary";
import type { StatusBar } from "./status-bar";

/** Time without a change of selection before the summary is worked out. */
const SETTLES_MILLISECONDS = 80;

/** Sum, average and count of the selection in the status bar, worked out in portions for large selections. */
export class SummaryLine {
  #asked = 0;

  constructor(private readonly status: StatusBar) {}

  show(book: Book, sheet: BookSheet, area: Area): void {
    const asked = ++this.#asked;
    if (cellCount(area) === 1) {
      this.status.showNumbers({ sum: undefined, average: undefined, count: undefined });
      return;
    }
    setTimeout(() => {
      if (asked === this.#asked) void this.#sum(book, sheet, area, () => asked !== this.#asked);
    }, SETTLES_MILLISECONDS);
  }

  async #sum(book: Book, sheet: BookSheet, area: Area, isStale: () => boolean): Promise<void> {
    const summary = await summarize(sheet, area, isStale, afterPaint);
    if (summary !== undefined && !isStale()) this.#tell(book, sheet, area, summary);
  }

  /** Shows the summary in the format of the selection's first cell, as Excel does. */
  #tell(book: Book, sheet: BookSheet, area: Area, { count, numbers, sum }: Summary): void {
    const format = sheet.cells.numberFormat(area.firstRow, area.firstColumn);
    const inFormat = (value: number) => cellText(value, format === "@" ? "General" : format, book).text;
    this.status.showNumbers({
      sum: numbers === 0 ? undefined : inFormat(sum),
      average: numbers === 0 ? undefined : inFormat(sum / numbers),
      count: count < 2 ? undefined : cellText(count, "#,##0", book).text,
    });
  }
}
