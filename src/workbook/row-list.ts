/** Reads planned rows of either form by index. */
import {
  PackedKind,
  type ColumnarRows,
  type PackedValues,
  type PlainValue,
  type RowWrite,
  type SheetRows,
} from "./write-plan";

/** Planned rows of either form; `index` counts them from 0. */
export interface RowList {
  readonly count: number;
  /** The row's number on the sheet; 0 where there is no such row. */
  numberAt(index: number): number;
  /** The cell's planned value; undefined where the cell stays as it is. `column`: its index in the plan. */
  valueAt(index: number, column: number): PlainValue | undefined;
  /** The cell's value in the workbook before the write. */
  wasAt(index: number, column: number): PlainValue;
  isProvisional(index: number): boolean;
}

export function rowList(rows: SheetRows): RowList {
  return "numbers" in rows ? new ColumnarList(rows) : new ObjectList(rows);
}

/** The number of the last row; 0 if there is none. */
export function lastRowOf(rows: SheetRows): number {
  const list = rowList(rows);
  return list.numberAt(list.count - 1);
}

/** The numbers of all rows. */
export function rowNumbers(rows: SheetRows): readonly number[] {
  return "numbers" in rows ? Array.from(rows.numbers) : rows.map(({ row }) => row);
}

/** Whether the plan writes a row of the sheet, by its number. */
export function hasRow(rows: SheetRows, row: number): boolean {
  return "numbers" in rows ? rows.numbers.includes(row) : rows.some((each) => each.row === row);
}

/** The rows as objects; for small plans and tests. */
export function rowWrites(rows: SheetRows): readonly RowWrite[] {
  if (!("numbers" in rows)) return rows;
  const list = rowList(rows);
  return Array.from(rows.numbers, (row, index) => ({
    row,
    values: rows.columns.map((_column, i) => list.valueAt(index, i)),
    was: rows.columns.map((_column, i) => list.wasAt(index, i)),
    provisional: list.isProvisional(index),
  }));
}

class ObjectList implements RowList {
  readonly count: number;

  constructor(private readonly rows: readonly RowWrite[]) {
    this.count = rows.length;
  }

  numberAt(index: number): number {
    return this.rows[index]?.row ?? 0;
  }

  valueAt(index: number, column: number): PlainValue | undefined {
    return this.rows[index]?.values[column];
  }

  wasAt(index: number, column: number): PlainValue {
    return this.rows[index]?.was[column] ?? null;
  }

  isProvisional(index: number): boolean {
    return this.rows[index]?.provisional ?? false;
  }
}

class ColumnarList implements RowList {
  readonly count: number;

  constructor(private readonly rows: ColumnarRows) {
    this.count = rows.numbers.length;
  }

  numberAt(index: number): number {
    return this.rows.numbers[index] ?? 0;
  }

  valueAt(index: number, column: number): PlainValue | undefined {
    const cells = this.rows.columns[column];
    return cells === undefined ? undefined : unpacked(cells.values, index);
  }

  wasAt(index: number, column: number): PlainValue {
    const was = this.rows.columns[column]?.was;
    return was === undefined ? null : (unpacked(was, index) ?? null);
  }

  isProvisional(index: number): boolean {
    return this.rows.provisional[index] === 1;
  }
}

function unpacked({ kinds, values, texts }: PackedValues, index: number): PlainValue | undefined {
  const value = values[index] ?? 0;
  switch (kinds[index] ?? PackedKind.leave) {
    case PackedKind.number:
      return value;
    case PackedKind.text:
      return texts[value] ?? null;
    case PackedKind.boolean:
      return value === 1;
    case PackedKind.blank:
      return null;
    default:
      return undefined;
  }
}
