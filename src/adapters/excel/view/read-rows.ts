/** Reads cells of rows that are scattered over a sheet. */
import type { PlainValue } from "../../../workbook/write-plan";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";
import { columnRuns } from "../read/column-runs";
import { rowRuns, type RowRun } from "./row-runs";

/** Limits on ranges, and on cells in them, that are requested at once. */
export interface RowLimits {
  readonly ranges: number;
  readonly cells: number;
}

const ROW_LIMITS: RowLimits = { ranges: 2_000, cells: 50_000 };

/** Values by row, in the order of the requested columns. */
export type RowValues = ReadonlyMap<number, readonly PlainValue[]>;

/**
 * The present contents of cells of these rows, in columns that are each named once. Blank cells and empty texts are
 * null, errors their text ("#N/A"), dates numbers in the workbook's own date system (`readDateShift`). Adjacent rows
 * make one range, and up to 2 000 ranges go into one request.
 */
export async function readRows(
  office: OfficeExcel,
  sheet: string,
  columns: readonly number[],
  rows: readonly number[],
  limits: RowLimits = ROW_LIMITS,
): Promise<RowValues> {
  const values = new Map<number, readonly PlainValue[]>();
  for (const runs of batches(rowRuns(rows), columns, limits)) {
    const read = await inExcel(office, (context) => readRuns(context, sheet, columns, runs), { sheet });
    for (const [row, cells] of read) values.set(row, cells);
  }
  return values;
}

/** Groups of runs that are read in one sync each; long runs are cut. */
function batches(
  runs: readonly RowRun[],
  columns: readonly number[],
  limits: RowLimits,
): readonly (readonly RowRun[])[] {
  const width = Math.max(1, columnRuns(columns).length);
  const mostRuns = Math.max(1, Math.floor(limits.ranges / width));
  const mostRows = Math.max(1, Math.floor(limits.cells / Math.max(1, columns.length)));
  const found: RowRun[][] = [];
  let rows = mostRows;
  for (const run of runs.flatMap((each) => cut(each, mostRows))) {
    const height = run.last - run.first + 1;
    const last = found.at(-1);
    if (last === undefined || last.length === mostRuns || rows + height > mostRows) {
      found.push([run]);
      rows = height;
    } else {
      last.push(run);
      rows += height;
    }
  }
  return found;
}

function cut({ first, last }: RowRun, mostRows: number): readonly RowRun[] {
  const pieces: RowRun[] = [];
  for (let row = first; row <= last; row += mostRows)
    pieces.push({ first: row, last: Math.min(last, row + mostRows - 1) });
  return pieces;
}

async function readRuns(
  context: Excel.RequestContext,
  sheet: string,
  columns: readonly number[],
  runs: readonly RowRun[],
): Promise<RowValues> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const parts = runs.flatMap(({ first, last }) =>
    columnRuns(columns).map((run) => {
      const range = worksheet.getRangeByIndexes(first - 1, run.first - 1, last - first + 1, run.count);
      // No reference is kept: the range serves only this sync.
      range.untrack();
      range.load("values");
      return { first, column: run.first, range };
    }),
  );
  await context.sync();
  const places = new Map(columns.map((column, place) => [column, place]));
  const rows = new Map<number, PlainValue[]>();
  for (const { first, column, range } of parts) putRows(rows, first, column, range.values, places);
  return rows;
}

function putRows(
  rows: Map<number, PlainValue[]>,
  firstRow: number,
  firstColumn: number,
  values: readonly (readonly unknown[])[],
  places: ReadonlyMap<number, number>,
): void {
  values.forEach((cells, r) => {
    const row = rows.get(firstRow + r) ?? Array.from(places, () => null);
    rows.set(firstRow + r, row);
    cells.forEach((cell, c) => {
      const place = places.get(firstColumn + c);
      if (place !== undefined) row[place] = plainValue(cell);
    });
  });
}

function plainValue(value: unknown): PlainValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
