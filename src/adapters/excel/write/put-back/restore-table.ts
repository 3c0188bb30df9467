/** Gives a table back the range that a request has changed although others had moved the table in the moment before. */
import { sameRange, type CellRange } from "../../../../workbook/cell-range";
import { plainHeld, sameHeld } from "../journal/held";
import { excelCodeOf } from "../../errors";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import type { StrayTable } from "../guard/stray";
import { areaOf } from "../send/assign";
import { sheetOf } from "../send/steps";

/** Limit on attempts while others move the table. */
const MOST_ATTEMPTS = 5;

/** Gives the table back the rows and columns that it lost or gained, wherever it is now. */
export async function restoreTable(context: Excel.RequestContext, stray: StrayTable): Promise<void> {
  const found = await tableNow(context, stray);
  let aim = found && { now: found.range, back: fromItsCorner(rangeBefore(found.range, stray), found, stray) };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS && aim !== undefined; attempt++)
    aim = await nextAim(context, stray, aim);
}

/** The range that a table has, and the one to give it back: none where that is not known. */
interface Aim {
  readonly now: CellRange;
  readonly back: CellRange | undefined;
}

/** Resizes the table. Returns what is left to do if somebody changed it meanwhile; undefined if nothing is. */
async function nextAim(
  context: Excel.RequestContext,
  stray: StrayTable,
  { now, back }: Aim,
): Promise<Aim | undefined> {
  if (back === undefined || sameRange(now, back)) return undefined;
  const resized = await resize(context, stray, now, back);
  const seen = resized?.from ?? (await tableNow(context, stray))?.range;
  if (seen === undefined || (resized !== undefined && sameRange(seen, now))) return undefined;
  // Somebody has moved it since it was found, or inserted a column into the part that it had gained.
  const again = await tableNow(context, stray);
  if (again === undefined) return undefined;
  const moved = movedAlong(back, now, seen);
  const next = movedAlong(moved, resized?.to ?? seen, again.range);
  return { now: again.range, back: fromItsCorner(next, again, stray) };
}

interface TableNow {
  readonly range: CellRange;
  readonly headers: readonly unknown[];
}

/** Undefined if the table no longer exists. */
async function tableNow(
  context: Excel.RequestContext,
  { sheet, tableId }: StrayTable,
): Promise<TableNow | undefined> {
  const table = sheetOf(context, sheet).tables.getItemOrNullObject(tableId);
  table.load("id");
  const range = table.getRange();
  loadPlace(range);
  const head = table.getHeaderRowRange();
  head.load("values");
  await context.sync();
  if (table.isNullObject) return undefined;
  const [headers = []]: readonly (readonly unknown[])[] = head.values;
  return { range: rangeOfPlace(range), headers };
}

/**
 * The range from the table's own first column on: a column that somebody has inserted before it lies in the table only
 * because the request had extended it to the left.
 */
function fromItsCorner(
  back: CellRange | undefined,
  { range, headers }: TableNow,
  { corner }: StrayTable,
): CellRange | undefined {
  if (back === undefined || corner === undefined || corner === null) return back;
  const at = range.firstColumn + headers.findIndex((header) => sameHeld(plainHeld(header), corner));
  return at > back.firstColumn && at <= back.lastColumn ? { ...back, firstColumn: at } : back;
}

/** The ranges just before and just after; undefined if Excel refuses, as it does for another header row. */
async function resize(
  context: Excel.RequestContext,
  { sheet, tableId, from, beside }: StrayTable,
  now: CellRange,
  back: CellRange,
): Promise<{ readonly from: CellRange; readonly to: CellRange } | undefined> {
  const worksheet = sheetOf(context, sheet);
  const table = worksheet.tables.getItem(tableId);
  const before = table.getRange();
  loadPlace(before);
  table.resize(areaOf(worksheet, back));
  // The table's new columns may have names that Excel has made up.
  for (const [column, was] of beside) {
    const at = column - from.firstColumn + back.firstColumn;
    if (was !== null || at < now.firstColumn || at > now.lastColumn) continue;
    const cell = { firstRow: back.firstRow, firstColumn: at, lastRow: back.firstRow, lastColumn: at };
    areaOf(worksheet, cell).values = [[""]];
  }
  const after = worksheet.tables.getItem(tableId).getRange();
  loadPlace(after);
  try {
    await context.sync();
  } catch (error) {
    if (excelCodeOf(error) === undefined) throw error;
    return undefined;
  }
  return { from: rangeOfPlace(before), to: rangeOfPlace(after) };
}

/**
 * Takes the request's own change away from each edge, because others may have inserted rows into the table since.
 * Undefined if it has its range again, or somebody has given it another one.
 */
function rangeBefore(now: CellRange, { from, to, planned }: StrayTable): CellRange | undefined {
  if (to !== undefined) return possible(movedAlong(from, to, now));
  if (planned !== undefined) return withoutGrowth(now, from, planned);
  const isSameCorner = now.firstRow === from.firstRow && now.firstColumn === from.firstColumn;
  return isSameCorner ? from : undefined;
}

/** Undefined unless the table is larger by just as much as it was to grow. */
function withoutGrowth(now: CellRange, from: CellRange, planned: CellRange): CellRange | undefined {
  const rowsIn = ({ firstRow, lastRow }: CellRange): number => lastRow - firstRow;
  const columnsIn = ({ firstColumn, lastColumn }: CellRange): number => lastColumn - firstColumn;
  const rows = rowsIn(planned) - rowsIn(from);
  const columns = columnsIn(planned) - columnsIn(from);
  const hasGrown = rowsIn(now) - rowsIn(from) === rows && columnsIn(now) - columnsIn(from) === columns;
  return hasGrown ? { ...now, lastRow: now.lastRow - rows, lastColumn: now.lastColumn - columns } : undefined;
}

/** A range whose edges move as those of another one do. */
function movedAlong(range: CellRange, from: CellRange, to: CellRange): CellRange {
  return {
    firstRow: range.firstRow + to.firstRow - from.firstRow,
    firstColumn: range.firstColumn + to.firstColumn - from.firstColumn,
    lastRow: range.lastRow + to.lastRow - from.lastRow,
    lastColumn: range.lastColumn + to.lastColumn - from.lastColumn,
  };
}

function possible(range: CellRange): CellRange | undefined {
  const isOne = range.lastRow > range.firstRow && range.lastColumn >= range.firstColumn;
  return isOne && range.firstRow > 0 && range.firstColumn > 0 ? range : undefined;
}
