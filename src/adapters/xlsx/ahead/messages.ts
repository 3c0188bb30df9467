/** What goes between a workbook's thread and the one that scans a sheet for it. */
import type { ReadRequest, UsedRange } from "../../../workbook/reader";

/** A sheet to scan, and all that its cells' values depend on but the shared strings themselves. */
export interface ScanJob {
  readonly part: string;
  readonly sheet: string;
  readonly request: ReadRequest;
  readonly isDate: Uint8Array;
  readonly dateShift: number;
  readonly isCalculated: boolean;
  readonly currencies: Uint8Array;
  /** Whether the workbook has shared strings at all. */
  readonly hasShared: boolean;
}

/** `free`: a block's memory, handed back to be filled anew. */
export type ToScanner =
  { readonly kind: "scan"; readonly job: ScanJob } | { readonly kind: "free"; readonly buffer: ArrayBuffer };

export type FromScanner = BlockMessage | ScanDone | ScanFailed;

/**
 * A block of cells (see `packBlock`). `rest`: the rows before a failure, which nobody is given; that they hold no fault
 * of their own is still to be checked. Shared strings go by twice their place, whether there is one there or not; texts
 * of cells by twice their place among those sent so far, plus one.
 */
export interface BlockMessage {
  readonly kind: "block" | "rest";
  readonly firstRow: number;
  readonly rowCount: number;
  readonly buffer: ArrayBuffer;
  /** Texts of cells that were not sent before, one behind the other, as they stand in the part. */
  readonly texts: Uint8Array;
  readonly lengths: readonly number[];
}

export interface ScanDone {
  readonly kind: "done";
  /** Whether the whole of the sheet's data was read. */
  readonly finished: boolean;
  readonly anyFormula: boolean;
  readonly range: UsedRange;
}

/** `code` is a `WorkbookError`'s; any other failure has none. */
export interface ScanFailed {
  readonly kind: "failed";
  readonly code: string | undefined;
  readonly details: Readonly<Record<string, string>>;
  readonly cause: unknown;
}
