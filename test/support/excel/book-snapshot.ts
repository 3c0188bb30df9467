/** All of a book as plain data, so that a test can check that nothing at all has changed. */
import type { AutoFilter, Book, BookSheet } from "../../../workbench/host/book/book";

/** The area that is compared: larger than any test fills. */
const ROWS = 80;
const COLUMNS = 16;

/** The book's sheets with cells, formats, tables and everything else; its parts, names and settings. */
export function bookSnapshot(book: Book): unknown {
  return {
    sheets: book.sheets.map(sheetSnapshot),
    names: book.names.map(({ name, formula }) => ({ name, formula })),
    xml: book.xmlParts.map(({ xml }) => xml),
    settings: [...book.settings],
  };
}

function sheetSnapshot(sheet: BookSheet): unknown {
  const { name, visibility, merges, frozen, protection, extras, filter } = sheet;
  return {
    name,
    visibility,
    merges,
    frozen,
    protection,
    extras,
    cells: cellLines(sheet),
    filter: filterSnapshot(filter),
    tables: sheet.tables.map((table) => ({ ...table, filter: filterSnapshot(table.filter) })),
    levels: [...sheet.columnLevels],
    widths: [...sheet.columnWidths].filter(([, width]) => Math.abs(width - 8.43) > 0.01),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  };
}

function cellLines({ cells }: BookSheet): string[] {
  const lines: string[] = [];
  for (let row = 1; row <= ROWS; row++) {
    for (let column = 1; column <= COLUMNS; column++) {
      const cell = [cells.value(row, column), cells.formula(row, column), cells.numberFormat(row, column)];
      if (JSON.stringify(cell) !== '[null,null,"General"]')
        lines.push(`${row}/${column} ${JSON.stringify(cell)}`);
    }
  }
  const used = cells.usedArea();
  return [`used ${JSON.stringify(used ?? null)}`, ...lines];
}

function filterSnapshot(filter: AutoFilter | undefined): unknown {
  return filter && { area: filter.area, criteria: [...filter.criteria] };
}
