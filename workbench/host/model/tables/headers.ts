/** Header cells of tables: texts, not empty and all different. */
import type { Area, BookSheet, BookTable } from "../../book/book";
import { columnCount, meets } from "../areas";

/** The header row; undefined where the table shows none. */
export function headerArea({ area, showHeaders }: BookTable): Area | undefined {
  return showHeaders ? { ...area, lastRow: area.firstRow } : undefined;
}

/** Names of a table's columns, by position. */
export function columnNames({ cells }: BookSheet, table: BookTable): readonly string[] {
  return Array.from({ length: columnCount(table.area) }, (_, index) => {
    if (!table.showHeaders) return table.columnNames?.[index] ?? `Column${index + 1}`;
    const value = cells.value(table.area.firstRow, table.area.firstColumn + index);
    return value === null || typeof value === "object"
      ? (value?.error ?? `Column${index + 1}`)
      : String(value);
  });
}

/** Makes names usable: none empty, none twice. Of equal names the later ones change. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  /** The last number used for a stem, so that a thousand equal names do not take a million tries. */
  const lastNumbers = new Map<string, number>();
  return names.map((name, index) => {
    const stem = name === "" ? "Column" : name;
    let unique = name === "" ? `Column${index + 1}` : name;
    let number = lastNumbers.get(stem.toLowerCase()) ?? 1;
    while (taken.has(unique.toLowerCase())) unique = `${stem}${(number += 1)}`;
    lastNumbers.set(stem.toLowerCase(), number);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Call after setting cells of `area`: makes header cells among them valid names again. */
export function keepHeaders(sheet: BookSheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = headerArea(table);
    if (header !== undefined && meets(header, area)) writeHeaders(sheet, table);
  }
}

/** Writes header cells that are not texts or not unique. */
export function writeHeaders(
  sheet: BookSheet,
  table: BookTable,
  names: readonly string[] = headerTexts(sheet, table),
): void {
  const { firstRow, firstColumn } = table.area;
  for (const [index, name] of uniqueNames(names).entries()) {
    const column = firstColumn + index;
    const isSame =
      sheet.cells.value(firstRow, column) === name && sheet.cells.formula(firstRow, column) === undefined;
    if (!isSame) sheet.cells.setValue(firstRow, column, name);
  }
}

function headerTexts({ cells }: BookSheet, { area }: BookTable): readonly string[] {
  return Array.from({ length: columnCount(area) }, (_, index) => {
    const value = cells.value(area.firstRow, area.firstColumn + index);
    if (value === null) return "";
    return typeof value === "object" ? value.error : String(value);
  });
}
