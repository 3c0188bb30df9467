/** The first rows of a sheet, as a proposal looks at them. */
import type { WorkbookReader } from "../../workbook/reader";
import { CellKind } from "../../workbook/reader";
import { cellAt, type Cell } from "../cells";

const ROWS = 60;
const COLUMNS = 256;

export interface SheetGrid {
  readonly sheet: string;
  /** Filled cells by row and column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** The columns that users cannot see. */
  readonly hidden: ReadonlySet<number>;
  /** For each cell below or beside the first of a merged area, that first one: "row:column". */
  readonly merged: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

export async function readGrid(reader: WorkbookReader, sheet: string): Promise<SheetGrid> {
  const columns = Array.from({ length: COLUMNS }, (_, index) => index + 1);
  const rows = new Map<number, Map<number, Cell>>();
  const used = new Set<number>();
  await reader.read({ sheet, columns, firstRow: 1, lastRow: ROWS, marksFormulas: false }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      const cells = new Map<number, Cell>();
      for (const [position, column] of block.columns.entries()) {
        const cell = cellAt(column, index, block.texts);
        const isBlank =
          cell.kind === CellKind.blank || (cell.kind === CellKind.text && cell.text.trim() === "");
        if (!isBlank) cells.set(position + 1, cell);
      }
      for (const column of cells.keys()) used.add(column);
      if (cells.size > 0) rows.set(block.firstRow + index, cells);
    }
    return true;
  });
  const hidden = used.size === 0 ? [] : await reader.hiddenColumns(sheet, [...used]);
  return { sheet, rows, hidden: new Set(hidden), merged: await mergedCells(reader, sheet) };
}

async function mergedCells(reader: WorkbookReader, sheet: string): Promise<SheetGrid["merged"]> {
  const areas = await reader.mergedAreas(sheet, {
    firstRow: 1,
    firstColumn: 1,
    lastRow: ROWS,
    lastColumn: COLUMNS,
  });
  const merged = new Map<string, { row: number; column: number }>();
  for (const { firstRow, firstColumn, lastRow, lastColumn } of areas) {
    for (let row = firstRow; row <= Math.min(lastRow, ROWS); row++) {
      for (let column = firstColumn; column <= Math.min(lastColumn, COLUMNS); column++)
        merged.set(`${String(row)}:${String(column)}`, { row: firstRow, column: firstColumn });
    }
  }
  return merged;
}

/** The text of a cell, or of the merged area that it lies in; "" where there is none. */
export function textAt({ rows, merged }: SheetGrid, row: number, column: number): string {
  const own = rows.get(row)?.get(column);
  const first = merged.get(`${String(row)}:${String(column)}`);
  const cell = own ?? (first && rows.get(first.row)?.get(first.column));
  return cell?.kind === CellKind.text ? cell.text.trim() : "";
}

/** The texts above a row: titles, periods, units. */
export function titlesAbove(
  { rows }: SheetGrid,
  row: number,
): readonly { readonly text: string; readonly row: number; readonly column: number }[] {
  return [...rows].flatMap(([at, cells]) =>
    at >= row
      ? []
      : [...cells].flatMap(([column, { kind, text }]) =>
          kind === CellKind.text ? [{ text: text.trim(), row: at, column }] : [],
        ),
  );
}
