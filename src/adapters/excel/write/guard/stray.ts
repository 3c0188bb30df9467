/** Cells that a request has written over although they were not what it took them for. */
import type { CellRange } from "../../../../workbook/cell-range";
import type { WorkbookError } from "../../../../workbook/errors";
import type { Held } from "../journal/held";
import type { Strip } from "../journal/strip";
import type { ByColumn } from "./expectation";

/** A sheet by its id, which a renaming leaves alone. One that is about to be added has none yet. */
export interface SheetHandle {
  readonly name: string;
  id: string | undefined;
}

/** How a sheet was seen at the moment of a request. */
export interface SeenSheet {
  readonly headerRow: number;
  readonly headers: ByColumn;
  readonly keyColumns: readonly number[];
  /** By row: what the key columns held. Undefined where the columns were others. */
  readonly keys: ReadonlyMap<number, readonly Held[]> | undefined;
}

/** A strip that was written: `before` is what stood there, `after` what stands there since. Cells that are none of it are undefined. */
export interface Stray {
  readonly sheet: SheetHandle;
  readonly seen: SeenSheet;
  readonly strip: Strip;
}

/** A table that a request has resized by `from` → `to`; undefined where it is not known what became of it. */
export interface StrayTable {
  readonly sheet: SheetHandle;
  readonly tableId: string;
  readonly from: CellRange;
  readonly to: CellRange | undefined;
  /** What stood in the header row beside the table, by column: Excel names a column that comes to a table without a name. */
  readonly beside: ByColumn;
}

/** Takes back something that is neither cells nor a table's range: a sheet that was added, filters, widths. */
export type Revert = (context: Excel.RequestContext) => Promise<void>;

/** What a request did beside what it should have done. */
export interface Strays {
  readonly cells: readonly Stray[];
  readonly tables: readonly StrayTable[];
  readonly reverts: readonly Revert[];
}

export const NO_STRAYS: Strays = { cells: [], tables: [], reverts: [] };

export function isNone({ cells, tables, reverts }: Strays): boolean {
  return cells.length === 0 && tables.length === 0 && reverts.length === 0;
}

/**
 * Sending has stopped. `strays` have to be put right first: nobody else knows of them. `isDisturbed`: somebody changed
 * the workbook meanwhile, and Excel itself refused nothing.
 */
export class SendError extends Error {
  constructor(
    override readonly cause: unknown,
    readonly strays: Strays,
    readonly isDisturbed: boolean,
    /** What the request was to write, in order. */
    readonly writes: readonly StripWrite[] = [],
  ) {
    super("Sending has stopped", { cause });
    this.name = "SendError";
  }
}

/** Cells that a request writes. */
export interface StripWrite {
  readonly sheet: SheetHandle;
  readonly strip: Strip;
  /** Whether they are read once more together with the step before, so that what others have put there is not touched. */
  readonly readsAhead: boolean;
}

/** What a request was found to have met. */
export interface Disturbance {
  readonly error: WorkbookError;
  readonly strays: Strays;
}
