/** Columns of a sheet in their present state, from the first to the last filled row. */
import { sameRange, type CellRange } from "../../../../workbook/cell-range";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import { cellNow, contentOf, type Held } from "../journal/held";
import { STRIP_ROWS } from "../journal/strip";
import type { LoadedStrip } from "../prepare/compare";
import {
  readStrips,
  type ReadStripsOptions,
  type StripPlace,
  type StripSource,
} from "../prepare/read-strips";

/** Cells by column and row. A cell that was not read, or lies outside, is blank. */
export class Grid {
  private readonly columns = new Map<number, { readonly firstRow: number; readonly loaded: LoadedStrip }[]>();

  constructor(
    readonly firstRow: number,
    readonly lastRow: number,
  ) {}

  add(column: number, firstRow: number, loaded: LoadedStrip): void {
    const pieces = this.columns.get(column) ?? [];
    pieces.push({ firstRow, loaded });
    this.columns.set(column, pieces);
  }

  content(column: number, row: number): Held {
    const found = this.find(column, row);
    if (found === undefined) return null;
    const { loaded, at } = found;
    return contentOf(cellNow(loaded.values[at], loaded.formulas[at], loaded.valueTypes[at]));
  }

  format(column: number, row: number): string {
    const found = this.find(column, row);
    const format = found?.loaded.numberFormats[found.at];
    return typeof format === "string" && format !== "" ? format : "General";
  }

  /** The rows of a list, in its order, as if they had been loaded so. */
  strip(column: number, rows: readonly number[]): LoadedStrip {
    const at = rows.map((row) => this.find(column, row));
    return {
      values: at.map((found) => found?.loaded.values[found.at] ?? ""),
      formulas: at.map((found) => found?.loaded.formulas[found.at] ?? ""),
      numberFormats: at.map((found) => found?.loaded.numberFormats[found.at] ?? "General"),
      valueTypes: at.map((found) => found?.loaded.valueTypes[found.at] ?? "Empty"),
    };
  }

  private find(column: number, row: number) {
    for (const { firstRow, loaded } of this.columns.get(column) ?? []) {
      const at = row - firstRow;
      if (at >= 0 && at < loaded.values.length) return { loaded, at };
    }
    return undefined;
  }
}

/** Reads columns over all rows of a used range; nothing if the sheet is empty. */
export async function readGrid(
  source: StripSource,
  sheetId: string,
  columns: readonly number[],
  used: CellRange | undefined,
  options: ReadStripsOptions,
): Promise<Grid> {
  const grid = new Grid(used?.firstRow ?? 1, used?.lastRow ?? 0);
  const parts = [...new Set(columns)].flatMap((column) => partsOf(sheetId, column, grid));
  const onStrip = (loaded: LoadedStrip, i: number): void => {
    const part = parts[i];
    if (part !== undefined) grid.add(part.column, part.firstRow, loaded);
  };
  await readStrips(source, parts, onStrip, options);
  return grid;
}

/** Limit on readings while somebody inserts rows or columns. */
const MOST_READINGS = 5;

/**
 * Reads something within a sheet's used range; again if somebody has changed that meanwhile, because rows that have
 * moved beyond it would be missed.
 */
export async function withinUsed<T>(
  context: Excel.RequestContext,
  sheetId: string,
  used: CellRange | undefined,
  read: (used: CellRange | undefined) => Promise<T>,
): Promise<T> {
  let range = used;
  for (let reading = 1; ; reading++) {
    const found = await read(range);
    const now = await usedRange(context, sheetId);
    const stays = now === undefined || range === undefined ? now === range : sameRange(now, range);
    if (stays || reading >= MOST_READINGS) return found;
    range = now;
  }
}

async function usedRange(context: Excel.RequestContext, sheetId: string): Promise<CellRange | undefined> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
  loadPlace(used);
  await context.sync();
  return used.isNullObject ? undefined : rangeOfPlace(used);
}

function partsOf(sheetId: string, column: number, { firstRow, lastRow }: Grid): StripPlace[] {
  const parts: StripPlace[] = [];
  for (let row = firstRow; row <= lastRow; row += STRIP_ROWS)
    parts.push({ sheetId, column, firstRow: row, rowCount: Math.min(STRIP_ROWS, lastRow - row + 1) });
  return parts;
}
