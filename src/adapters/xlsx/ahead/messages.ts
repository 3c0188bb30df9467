/** What goes between a workbook's thread and the one that scans and patches sheets for it. */
import type { ReadRequest, UsedRange } from "../../../workbook/reader";
import type { ValueContext } from "../sheet/cell-value";
import type { StyleAdditions } from "../styles/style-book";
import type { PartPatch, PatchedPart } from "../write/patch-part";

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

/** A sheet to patch. */
export interface PatchJob extends PartPatch, Omit<ValueContext, "texts"> {
  /** The part of the workbook's cell formats. */
  readonly stylesPart: string;
}

/** `free`: a block's memory, handed back to be filled anew. */
export type ToScanner =
  | { readonly kind: "scan"; readonly job: ScanJob }
  | { readonly kind: "free"; readonly buffer: ArrayBuffer }
  | { readonly kind: "patch"; readonly job: PatchJob };

export type FromScanner = BlockMessage | ScanDone | ScanFailed | PatchDone | PatchFailed;

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

/** A patched sheet. `styles`: the formats that its cells need beside those of the workbook. */
export interface PatchDone {
  readonly kind: "patched";
  readonly patched: PatchedPart;
  readonly styles: StyleAdditions;
}

/** The sheet is to be patched without the thread, which tells what is wrong, if anything is. */
export interface PatchFailed {
  readonly kind: "not-patched";
}
