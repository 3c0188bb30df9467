import { CellKind, holdsFormula, kindOf, type WorkbookReader } from "../../../src/workbook/reader";
import type { PlainValue } from "../../../src/workbook/write-plan";

type ReadValue = PlainValue | { readonly date: number } | { readonly error: string };

/** A cell as it was read; a formula without a result has the value "uncalculated". */
export type ReadCell = ReadValue | { readonly formula: true; readonly value: ReadValue };

/** Reads columns from a row on, into rows of cells; rows without a block are left out. */
export async function readCells(
  reader: WorkbookReader,
  sheet: string,
  columns: readonly number[],
  firstRow = 1,
  lastRow?: number,
): Promise<Map<number, ReadCell[]>> {
  const rows = new Map<number, ReadCell[]>();
  const request = { sheet, columns, firstRow, ...(lastRow !== undefined && { lastRow }) };
  await reader.read(request, (block) => {
    for (let i = 0; i < block.rowCount; i++) {
      rows.set(
        block.firstRow + i,
        block.columns.map(({ kinds, values }) => {
          const packed = kinds[i] ?? 0;
          const value = readCell(packed, values[i] ?? 0, (id) => block.texts.get(id));
          return holdsFormula(packed) ? { formula: true, value } : value;
        }),
      );
    }
    return undefined;
  });
  return rows;
}

function readCell(packed: number, value: number, text: (id: number) => string): ReadValue {
  switch (kindOf(packed)) {
    case CellKind.blank:
      return null;
    case CellKind.number:
      return value;
    case CellKind.date:
      return { date: value };
    case CellKind.text:
      return text(value);
    case CellKind.boolean:
      return value === 1;
    case CellKind.error:
      return { error: text(value) };
    case CellKind.uncalculated:
      return "uncalculated";
  }
}

/** The rows from the first on, with blanks filled in, for a quick comparison. */
export async function readGrid(
  reader: WorkbookReader,
  sheet: string,
  columnCount: number,
): Promise<ReadCell[][]> {
  const columns = Array.from({ length: columnCount }, (_column, i) => i + 1);
  const rows = await readCells(reader, sheet, columns);
  const last = Math.max(0, ...rows.keys());
  return Array.from({ length: last }, (_row, i) => rows.get(i + 1) ?? columns.map(() => null));
}
