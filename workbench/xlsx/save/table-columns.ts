import type { TablePart } from "../../../src/adapters/xlsx/parts/table-part";
import type { TableEdit } from "../edit/table-xml";
import { foldCase, numberedName } from "../../../src/workbook/table-name";
import type { BookSheet, BookTable, CellValue } from "../../host/book/book";

/** The names of a table's columns: from its header cells, or if it shows none, the earlier names. */
export function columnNames(sheet: BookSheet, table: BookTable, old: TablePart | undefined): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  const { firstRow, firstColumn, lastColumn } = table.area;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const index = column - firstColumn;
    const held = table.showHeaders
      ? headerText(sheet.cells.value(firstRow, column))
      : old?.columnNames[index];
    const wanted = held === undefined || held === "" ? `Column${String(index + 1)}` : held;
    const name = numberedName(wanted, taken);
    taken.add(foldCase(name));
    names.push(name);
  }
  return names;
}

function headerText(value: CellValue): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Matches new columns with those of the table so far: by name and position, then by name, then by position alone. */
export function matchColumns(
  names: readonly string[],
  table: BookTable,
  old: TablePart | undefined,
): TableEdit["columns"] {
  const from: (number | undefined)[] = names.map(() => undefined);
  const used = new Set<number>();
  const shift = table.area.firstColumn - (old?.range.firstColumn ?? 0);
  const present = (old?.columnNames ?? []).map(nameKey);
  const take = (i: number, candidate: number): void => {
    if (from[i] !== undefined || candidate < 0 || candidate >= present.length || used.has(candidate)) return;
    from[i] = candidate;
    used.add(candidate);
  };
  const keys = names.map(nameKey);
  keys.forEach((key, i) => {
    if (present[i + shift] === key) take(i, i + shift);
  });
  keys.forEach((key, i) => {
    take(i, present.indexOf(key));
  });
  keys.forEach((_key, i) => {
    take(i, i + shift);
  });
  return names.map((name, i) => ({ name, from: from[i] }));
}

/** The form in which names of columns are compared with cells: all line ends count as the same. */
function nameKey(name: string): string {
  return foldCase(name.replace(/\r\n?/g, "\n"));
}
