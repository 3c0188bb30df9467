import type { CellRange } from "../../../workbook/cell-range";
import { isBlankRow, type CellBlock, type UsedRange } from "../../../workbook/reader";
import { loadPlace, rangeOfPlace } from "./range-place";

/** A worksheet found by its name. The id survives a renaming. */
export interface FoundSheet {
  readonly id: string;
  /** Excel's used range, which may be larger than the filled one, but never smaller. */
  readonly used: UsedRange;
}

/** Finds a worksheet by name, in any case; undefined if there is none. */
export async function sheetNamed(
  context: Excel.RequestContext,
  name: string,
): Promise<FoundSheet | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  await context.sync();
  if (sheet.isNullObject) return undefined;
  return { id: sheet.id, used: used.isNullObject ? undefined : rangeOfPlace(used) };
}

/** Number of rows at either end of Excel's used range that are read first, and the most cells in them. */
const EDGE_ROWS = 64;
const EDGE_CELLS = 20_000;

/** The first and the last rows of a range: nearly always they show that its edges are filled. */
export function edgeBands(used: CellRange): readonly CellRange[] {
  const columns = used.lastColumn - used.firstColumn + 1;
  const rows = Math.max(1, Math.min(EDGE_ROWS, Math.floor(EDGE_CELLS / columns)));
  const head = { ...used, lastRow: Math.min(used.lastRow, used.firstRow + rows - 1) };
  const tail = { ...used, firstRow: Math.max(head.lastRow + 1, used.lastRow - rows + 1) };
  return tail.firstRow > tail.lastRow ? [head] : [head, tail];
}

/** The smallest range around all filled cells. */
export class Bounds {
  private range: CellRange | undefined;

  get found(): UsedRange {
    return this.range;
  }

  /** Adds a block, whose columns are adjacent, from `firstColumn` on. */
  add(block: CellBlock, firstColumn: number): void {
    for (let i = 0; i < block.rowCount; i++) {
      if (isBlankRow(block, i)) continue;
      block.columns.forEach(({ kinds }, c) => {
        if (kinds[i] !== 0) this.include(block.firstRow + i, firstColumn + c);
      });
    }
  }

  /** True if the bounds reach all edges of the range. */
  fill(range: CellRange): boolean {
    const own = this.range;
    if (own === undefined) return false;
    const edges = ["firstRow", "firstColumn", "lastRow", "lastColumn"] as const;
    return edges.every((edge) => own[edge] === range[edge]);
  }

  private include(row: number, column: number): void {
    const own = this.range;
    this.range = {
      firstRow: Math.min(own?.firstRow ?? row, row),
      firstColumn: Math.min(own?.firstColumn ?? column, column),
      lastRow: Math.max(own?.lastRow ?? row, row),
      lastColumn: Math.max(own?.lastColumn ?? column, column),
    };
  }
}
