/** Hides the rows that filters reject. */
import type { AutoFilter, Book, BookSheet } from "../../book/book";
import { rowTest, type RowTest } from "./matches";

/** The filters of a sheet: its own and its tables'. */
function filtersOf(sheet: BookSheet): readonly AutoFilter[] {
  return [sheet.filter, ...sheet.tables.map(({ filter }) => filter)].filter((filter) => filter !== undefined);
}

/** Shows or hides the rows of `area` below its first, by all filters that cover them. */
export function filterRows(book: Book, sheet: BookSheet, { area }: Pick<AutoFilter, "area">): void {
  const tests = filtersOf(sheet).flatMap((filter) => testsOf(book, sheet, filter));
  for (let row = area.firstRow + 1; row <= area.lastRow; row += 1) {
    const isHidden = tests.some((test) => !test(row));
    if (isHidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
}

function testsOf(book: Book, sheet: BookSheet, filter: AutoFilter): readonly RowTest[] {
  return [...filter.criteria].map(([index, criteria]) => {
    const test = rowTest(book, sheet, filter, index, criteria);
    return (row) => row <= filter.area.firstRow || row > filter.area.lastRow || test(row);
  });
}
