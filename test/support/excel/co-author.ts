/**
 * Somebody else in the same workbook: changes are announced as a co-author's, and the user's undo does not revert them.
 */
import type { Area, Book, BookSheet, CellValue } from "../../../workbench/host/book/book";
import { editCell, renameSheet } from "../../../workbench/host/book/changes";
import { MAX_COLUMNS, MAX_ROWS } from "../../../workbench/host/model/areas";
import { filterRows } from "../../../workbench/host/model/filters/filter-rows";
import { tableFilter } from "../../../workbench/host/model/tables/table-filter";
import { shiftCells } from "../../../workbench/host/model/cells/shift-cells";

export class CoAuthor {
  constructor(private readonly book: Book) {}

  sheet(name: string): BookSheet {
    const sheet = this.book.sheetByName(name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  edit(sheet: string, row: number, column: number, value: CellValue): void {
    editCell(this.book, this.sheet(sheet), row, column, value, "Remote");
  }

  rename(sheet: string, name: string): void {
    renameSheet(this.book, this.sheet(sheet), name, "Remote");
  }

  insertRow(sheet: string, row: number): void {
    this.shift(sheet, wholeRow(row), "rows", "insert");
  }

  deleteRow(sheet: string, row: number): void {
    this.shift(sheet, wholeRow(row), "rows", "delete");
  }

  insertColumn(sheet: string, column: number): void {
    this.shift(sheet, wholeColumn(column), "columns", "insert");
  }

  /** Sorts the rows below a header row by one column, blanks last. */
  sort(sheet: string, headerRow: number, column: number, descending = false): void {
    const { id, cells } = this.sheet(sheet);
    const used = cells.usedArea();
    if (used === undefined || used.lastRow <= headerRow) return;
    const rows: { key: CellValue; held: readonly (readonly [CellValue, string | undefined, string])[] }[] =
      [];
    for (let row = headerRow + 1; row <= used.lastRow; row++) {
      const held: (readonly [CellValue, string | undefined, string])[] = [];
      for (let at = 1; at <= used.lastColumn; at++)
        held.push([cells.value(row, at), cells.formula(row, at), cells.numberFormat(row, at)]);
      rows.push({ key: cells.value(row, column), held });
    }
    rows.sort((a, b) => compare(a.key, b.key, descending));
    rows.forEach(({ held }, i) => {
      held.forEach(([value, formula, format], at) => {
        cells.setValue(headerRow + 1 + i, at + 1, value, formula);
        cells.setNumberFormat(headerRow + 1 + i, at + 1, format);
      });
    });
    const area = {
      firstRow: headerRow + 1,
      firstColumn: 1,
      lastRow: used.lastRow,
      lastColumn: used.lastColumn,
    };
    this.book.notify({ kind: "cells", sheetId: id, area, source: "Remote", changeType: "RangeEdited" });
  }

  /** Shows only the rows with these values in a column, by the table's filter or the sheet's own. */
  filter(sheet: string, headerRow: number, column: number, values: readonly string[]): void {
    const found = this.sheet(sheet);
    const used = found.cells.usedArea();
    if (used === undefined || used.lastRow <= headerRow) return;
    const [table] = found.tables;
    const filter =
      table === undefined
        ? (found.filter ??= { area: { ...used, firstRow: headerRow }, criteria: new Map() })
        : tableFilter(table);
    filter.criteria.set(column - filter.area.firstColumn, { filterOn: "Values", values: [...values] });
    filterRows(this.book, found, filter);
    this.book.notify({ kind: "appearance", sheetId: found.id });
  }

  private shift(sheet: string, area: Area, axis: "rows" | "columns", kind: "insert" | "delete"): void {
    const found = this.sheet(sheet);
    shiftCells(found, { area, axis, kind });
    const what = axis === "rows" ? "Row" : "Column";
    const changeType = `${what}${kind === "insert" ? "Inserted" : "Deleted"}` as const;
    this.book.notify({ kind: "cells", sheetId: found.id, area, source: "Remote", changeType });
  }
}

function compare(a: CellValue, b: CellValue, descending: boolean): number {
  const [left, right] = [textOf(a), textOf(b)];
  if (left === "" || right === "") return left === right ? 0 : left === "" ? 1 : -1;
  const order = left < right ? -1 : left > right ? 1 : 0;
  return descending ? -order : order;
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function wholeRow(row: number): Area {
  return { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: MAX_COLUMNS };
}

function wholeColumn(column: number): Area {
  return { firstRow: 1, lastRow: MAX_ROWS, firstColumn: column, lastColumn: column };
}
