import { bytesSource } from "../../../src/adapters/common/bytes";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";
import type { AutoFilter, Book, BookSheet } from "../../../workbench/host/book/book";
import { openXlsxBook, type OpenedBook } from "../../../workbench/xlsx";

/** Opens a book from bytes. */
export function openBook(bytes: Uint8Array): Promise<OpenedBook> {
  return openXlsxBook(bytesSource(bytes), "book.xlsx", nodeCodec, "ru");
}

/**
 * Everything that a file keeps of a book, as plain data for comparing. Ids are left out, because each opening gives new
 * ones.
 */
export function bookData(book: Book) {
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : book.sheetById(id)?.name);
  return {
    sheets: book.sheets.map(sheetData),
    names: book.names
      .map(({ name, formula, sheetId }) => ({ name, formula, sheet: nameOf(sheetId) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    xmlParts: book.xmlParts.map(({ xml }) => xml),
    uses1904Dates: book.uses1904Dates,
    calculationMode: book.calculationMode,
    active: nameOf(book.activeSheetId),
  };
}

function sheetData(sheet: BookSheet) {
  const { name, visibility, tables, merges, filter, protection, frozen } = sheet;
  return {
    name,
    visibility,
    cells: cellData(sheet),
    tables: tables.map(({ name: table, area, showHeaders, showTotals, style, filter: own }) => ({
      table,
      area,
      showHeaders,
      showTotals,
      style,
      filter: filterData(own),
    })),
    merges,
    columnWidths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    columnLevels: [...sheet.columnLevels].sort(([a], [b]) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    filter: filterData(filter),
    protection: protection?.options,
    frozen,
    customProperties: [...sheet.customProperties].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function filterData(filter: AutoFilter | undefined) {
  return filter === undefined
    ? undefined
    : { area: filter.area, criteria: [...filter.criteria].sort(([a], [b]) => a - b) };
}

/** The used cells by address, if they have a value, formula or format of their own. */
function cellData({ cells }: BookSheet): readonly (readonly unknown[])[] {
  const used = cells.usedArea();
  const list: (readonly unknown[])[] = [];
  if (used === undefined) return list;
  for (let row = used.firstRow; row <= used.lastRow; row++) {
    for (let column = used.firstColumn; column <= used.lastColumn; column++) {
      const value = cells.value(row, column);
      const formula = cells.formula(row, column);
      const format = cells.numberFormat(row, column);
      if (value !== null || formula !== undefined || format !== "General")
        list.push([`R${row}C${column}`, value, formula, format]);
    }
  }
  return list;
}
