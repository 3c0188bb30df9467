/** A block's columns in one buffer: all values, then all kinds, column by column. */
import type { CellBlock, CellColumn } from "../../../workbook/reader";

const VALUE = Float64Array.BYTES_PER_ELEMENT;

export function packedLength({ columns, rowCount }: CellBlock): number {
  return columns.length * rowCount * (VALUE + 1);
}

/** Copies a block's columns into a buffer of at least `packedLength`. */
export function packBlock({ columns, rowCount }: CellBlock, buffer: ArrayBuffer): void {
  unpackColumns(buffer, columns.length, rowCount).forEach(({ kinds, values }, i) => {
    const column = columns[i];
    if (column === undefined) return;
    kinds.set(column.kinds.subarray(0, rowCount));
    values.set(column.values.subarray(0, rowCount));
  });
}

/** The columns in a buffer, as views without copies. */
export function unpackColumns(buffer: ArrayBuffer, count: number, rowCount: number): CellColumn[] {
  const kindsStart = count * rowCount * VALUE;
  return Array.from({ length: count }, (_, i) => ({
    kinds: new Uint8Array(buffer, kindsStart + i * rowCount, rowCount),
    values: new Float64Array(buffer, i * rowCount * VALUE, rowCount),
  }));
}
