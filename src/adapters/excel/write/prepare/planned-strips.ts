/**
 * A planned sheet's cells, column by column, in strips of neighbouring rows, in which they are read before they are
 * written.
 */
import { unionOf, type CellRange } from "../../../../workbook/cell-range";
import { lastRowOf, rowList } from "../../../../workbook/row-list";
import type { SheetWrite } from "../../../../workbook/write-plan";
import { STRIP_ROWS } from "../journal/strip";

/** Most rows without planned cells that a strip may span, because that is cheaper than another strip. */
const GAP = 50;

/** Neighbouring rows of one column. `rows` are indexes into `SheetWrite.rows`, ascending; the header has none. */
export interface PlannedStrip {
  /** The column's index in `SheetWrite.columns`. */
  readonly position: number;
  readonly column: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly rows: readonly number[];
  readonly isHeader: boolean;
}

/** All cells that a write may change: new headers first, then from left to right and downwards. */
export function plannedStripsOf(write: SheetWrite): readonly PlannedStrip[] {
  checkRows(write);
  const headers: PlannedStrip[] = [];
  const bodies: PlannedStrip[] = [];
  const whole = write.isNewSheet ? wholeRows(write) : [];
  write.columns.forEach(({ column, isNew }, position) => {
    if (isNew || write.isNewSheet) {
      headers.push({ position, column, firstRow: write.headerRow, rowCount: 1, rows: [], isHeader: true });
    }
    const body = write.isNewSheet
      ? whole.map((rows) => ({ ...rows, position, column, isHeader: false }))
      : bodyStrips(write, position, column);
    bodies.push(...body);
  });
  return [...headers, ...bodies];
}

/**
 * On a new sheet all cells below the header are ours, even blank ones, because undo deletes the sheet only if it holds
 * nothing else. The rows are the same for all columns, so they are cut once.
 */
function wholeRows(write: SheetWrite): Pick<PlannedStrip, "firstRow" | "rowCount" | "rows">[] {
  const strips: Pick<PlannedStrip, "firstRow" | "rowCount" | "rows">[] = [];
  const list = rowList(write.rows);
  const end = lastRowOf(write.rows);
  let i = 0;
  for (let firstRow = write.headerRow + 1; firstRow <= end; firstRow += STRIP_ROWS) {
    const rowCount = Math.min(STRIP_ROWS, end - firstRow + 1);
    const rows: number[] = [];
    for (; i < list.count && list.numberAt(i) < firstRow + rowCount; i++) rows.push(i);
    strips.push({ firstRow, rowCount, rows });
  }
  return strips;
}

function bodyStrips(write: SheetWrite, position: number, column: number): PlannedStrip[] {
  const strips: PlannedStrip[] = [];
  let rows: number[] = [];
  const list = rowList(write.rows);
  const rowAt = (i: number | undefined): number => list.numberAt(i ?? 0);
  const close = (): void => {
    if (rows.length === 0) return;
    const firstRow = rowAt(rows[0]);
    const rowCount = rowAt(rows[rows.length - 1]) - firstRow + 1;
    strips.push({ position, column, firstRow, rowCount, rows, isHeader: false });
    rows = [];
  };
  for (let i = 0; i < list.count; i++) {
    if (list.valueAt(i, position) === undefined) continue;
    const row = list.numberAt(i);
    const isFar = row - rowAt(rows[rows.length - 1]) > GAP || row - rowAt(rows[0]) >= STRIP_ROWS;
    if (rows.length > 0 && isFar) close();
    rows.push(i);
  }
  close();
  return strips;
}

function checkRows({ sheet, headerRow, rows }: SheetWrite): void {
  let last = 0;
  const list = rowList(rows);
  for (let i = 0; i < list.count; i++) {
    const row = list.numberAt(i);
    if (row <= last) throw new Error(`Rows to write do not ascend in ${sheet}`);
    if (row === headerRow) throw new Error(`A value is planned for a header of ${sheet}`);
    last = row;
  }
}

/** The smallest range that holds all strips; undefined if there are none. */
export function boundsOf(strips: readonly PlannedStrip[]): CellRange | undefined {
  return boundsOfCells(
    strips.map(({ column, firstRow, rowCount }) => {
      return { firstRow, firstColumn: column, lastRow: firstRow + rowCount - 1, lastColumn: column };
    }),
  );
}

/** The smallest range that holds all ranges; undefined if there are none. */
export function boundsOfCells(ranges: readonly CellRange[]): CellRange | undefined {
  return ranges.length === 0 ? undefined : ranges.reduce(unionOf);
}

/** The rows of a strip with planned cells. */
export function plannedRows(write: SheetWrite, strip: PlannedStrip): readonly number[] {
  const list = rowList(write.rows);
  return strip.isHeader ? [write.headerRow] : strip.rows.map((i) => list.numberAt(i));
}
