/**
 * The ranges of tables before and after a request: Excel itself extends a table over cells that are written beside it.
 */
import { rangeAddress, type CellRange } from "../../../../workbook/cell-range";
import { asked } from "../../asked";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import { plainHeld, type Held } from "../journal/held";
import { areaOf } from "../send/assign";
import type { ByColumn } from "./expectation";
import type { SheetHandle, StrayTable } from "./stray";

type Ranges = ReadonlyMap<string, () => CellRange | undefined>;

/** A table that a request gives another range. */
export interface Resized {
  readonly tableId: string;
  readonly to: CellRange;
}

export class TablePhoto {
  private readonly before: Ranges;
  private readonly heads: ReadonlyMap<string, () => ByColumn>;
  private after: Ranges | undefined;

  constructor(
    private readonly worksheet: Excel.Worksheet,
    private readonly sheet: SheetHandle,
    private readonly tables: readonly string[],
    private readonly resized: readonly Resized[],
  ) {
    this.before = askRanges(worksheet, tables);
    this.heads = new Map(resized.map(({ tableId, to }) => [tableId, askHead(worksheet, to)]));
  }

  askAfter(): void {
    this.after = askRanges(this.worksheet, this.tables);
  }

  /** A table's range before; undefined if it did not exist, or was not loaded. */
  rangeBefore(tableId: string): CellRange | undefined {
    return this.before.get(tableId)?.();
  }

  /**
   * Tables that the request has given another range, or may have given one if its answer was cut off. `seen`: the
   * header row of the cells that it has written.
   */
  changed(seen?: { readonly row: number; readonly headers: ByColumn }): readonly StrayTable[] {
    return this.tables.flatMap((tableId): StrayTable[] => {
      const from = this.rangeBefore(tableId);
      const to = this.rangeAfter(tableId);
      if (from === undefined || (to !== undefined && rangeAddress(from) === rangeAddress(to))) return [];
      const seenHead = seen?.row === from.firstRow ? seen.headers : new Map<number, Held>();
      const head = [...seenHead, ...(this.heads.get(tableId)?.() ?? [])];
      const isBeside = (column: number): boolean => column < from.firstColumn || column > from.lastColumn;
      const beside = new Map(head.filter(([column]) => isBeside(column)));
      const corner = new Map(head).get(from.firstColumn);
      const planned = this.resized.find((one) => one.tableId === tableId)?.to;
      return [{ sheet: this.sheet, tableId, from, to, planned, beside, corner }];
    });
  }

  private rangeAfter(tableId: string): CellRange | undefined {
    try {
      return this.after?.get(tableId)?.();
    } catch {
      // An action before this one has failed.
      return undefined;
    }
  }
}

/** The cells that become a table's header row. */
function askHead(worksheet: Excel.Worksheet, to: CellRange): () => ByColumn {
  const range = areaOf(worksheet, { ...to, lastRow: to.firstRow });
  range.load("values");
  return () => {
    const [row = []]: readonly (readonly unknown[])[] = range.values;
    return new Map(row.map((value, i) => [to.firstColumn + i, plainHeld(value)]));
  };
}

function askRanges(worksheet: Excel.Worksheet, tables: readonly string[]): Ranges {
  return new Map(
    tables.map((id) => {
      const table = asked(worksheet.tables.getItemOrNullObject(id), "id");
      const range = table.getRange();
      loadPlace(range);
      return [id, () => (table.isNullObject ? undefined : rangeOfPlace(range))] as const;
    }),
  );
}
