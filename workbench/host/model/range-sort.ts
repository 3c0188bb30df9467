/** `range.sort`: sorts rows by their values. */
import type { Area, BookSheet, CellStore, CellValue } from "../book/book";
import { HostObject, type HostType } from "../interpreter/host-object";
import { columnCount, isUnbounded } from "./areas";
import { indexArgument, optionalFlag, wordArgument } from "./arguments";
import { checkCellCount } from "./cells/bounds";
import { checkMerges, checkUnprotected } from "./cells/checks";
import { editCells, type ModelContext } from "./context";
import { isRecord } from "./more/records";
import { sheetOf } from "./more/context";
import { invalidArgument, notImplemented } from "./refusals";

interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

interface SortedRow {
  readonly keys: readonly CellValue[];
  readonly cells: readonly {
    readonly value: CellValue;
    readonly formula: string | undefined;
    readonly format: string;
  }[];
}

export class RangeSort extends HostObject {
  readonly hostType: HostType = { name: "RangeSort", members: { apply: "call" } };
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }

  apply(fields: unknown, matchCase?: unknown, hasHeaders?: unknown, orientation?: unknown): void {
    if (wordArgument(orientation, ["Rows", "Columns"], "orientation") === "Columns")
      throw notImplemented("RangeSort.apply by columns");
    if (isUnbounded(this.area)) throw invalidArgument("Whole rows or columns cannot be sorted");
    checkCellCount(this.area, this.context.limits);
    const keys = readKeys(fields, this.area);
    const sheet = sheetOf(this.context, this.sheetId);
    checkUnprotected(sheet);
    checkMerges(sheet, this.area);
    const firstRow = this.area.firstRow + (optionalFlag(hasHeaders, "hasHeaders") ? 1 : 0);
    const order = comparison(keys, optionalFlag(matchCase, "matchCase"));
    editCells(this.context, sheet, this.area, () => {
      sortRows(sheet, { ...this.area, firstRow }, keys, order);
    });
  }
}

function readKeys(fields: unknown, area: Area): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0)
    throw invalidArgument("Sorting needs at least one field");
  return fields.map((field: unknown): SortKey => {
    if (!isRecord(field)) throw invalidArgument("A sort field is an object");
    const key = indexArgument(field["key"], "key");
    if (key >= columnCount(area)) throw invalidArgument("The sort key is not in the range");
    const sortOn = field["sortOn"] ?? "Value";
    if (sortOn !== "Value") throw notImplemented("Sorting by colours and icons");
    return { column: area.firstColumn + key, ascending: field["ascending"] !== false };
  });
}

function sortRows(
  { cells }: BookSheet,
  area: Area,
  keys: readonly SortKey[],
  order: (a: SortedRow, b: SortedRow) => number,
): void {
  const rows: SortedRow[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) rows.push(readRow(cells, area, row, keys));
  for (const [index, row] of rows.sort(order).entries()) {
    for (const [offset, { value, formula, format }] of row.cells.entries()) {
      const [toRow, column] = [area.firstRow + index, area.firstColumn + offset];
      cells.setValue(toRow, column, value, formula);
      cells.setNumberFormat(toRow, column, format);
    }
  }
}

function readRow(cells: CellStore, area: Area, row: number, keys: readonly SortKey[]): SortedRow {
  return {
    keys: keys.map(({ column }) => cells.value(row, column)),
    cells: Array.from({ length: columnCount(area) }, (_, offset) => ({
      value: cells.value(row, area.firstColumn + offset),
      formula: cells.formula(row, area.firstColumn + offset),
      format: cells.numberFormat(row, area.firstColumn + offset),
    })),
  };
}

/** Numbers come before texts, truth values and errors, in this order; blanks come last in either direction. */
function rank(value: CellValue): number {
  if (value === null) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

function comparison(keys: readonly SortKey[], matchCase: boolean): (a: SortedRow, b: SortedRow) => number {
  const { compare } = new Intl.Collator(undefined, { sensitivity: matchCase ? "variant" : "base" });
  const compareValues = (a: CellValue, b: CellValue): number => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "string" && typeof b === "string") return compare(a, b);
    if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
    return rank(a) - rank(b);
  };
  return (a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const [x, y] = [a.keys[index] ?? null, b.keys[index] ?? null];
      if (x === null || y === null) {
        if (x !== y) return rank(x) - rank(y);
        continue;
      }
      const order = compareValues(x, y);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  };
}
