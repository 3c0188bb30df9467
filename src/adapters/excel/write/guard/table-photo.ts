/** Where tables lie before and after a request: Excel extends a table over what is written beside it by itself. */
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
    resized: readonly Resized[],
  ) {
    this.before = askRanges(worksheet, tables);
    this.heads = new Map(resized.map(({ tableId, to }) => [tableId, askHead(worksheet, to)]));
  }

  askAfter(): void {
    this.after = askRanges(this.worksheet, this.tables);
  }

  /** Where a table lay before; undefined where it was not there, or is none of those looked at. */
  rangeBefore(tableId: string): CellRange | undefined {
    return this.before.get(tableId)?.();
  }

  /**
   * Tables that the request has given another range, or may have given one where its answer was cut off. `seen`: the
   * header row of what it has written.
   */
  changed(seen?: { readonly row: number; readonly headers: ByColumn }): readonly StrayTable[] {
    return this.tables.flatMap((tableId): StrayTable[] => {
      const from = this.rangeBefore(tableId);
      const to = this.rangeAfter(tableId);
      if (from === undefined || (to !== undefined && rangeAddress(from) === rangeAddress(to))) return [];
      const seenHead = seen?.row === from.firstRow ? seen.headers : new Map<number, Held>();
      const head = [...seenHead, ...(this.heads.get(tableId)?.() ?? [])];
      const beside = new Map(head.filter(([column]) => column > from.lastColumn));
      return [{ sheet: this.sheet, tableId, from, to, beside }];
    });
  }

  private rangeAfter(tableId: string): CellRange | undefined {
    try {
      return this.after?.get(tableId)?.();
    } catch {
      // An action has failed before this was come to.
      return undefined;
    }
  }
}

/** The cells that are to be a table's header row. */
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
