/** The messages between a workbook's thread and the one that scans and patches sheets for it. */
import type { ReadRequest, RowLooks, UsedRange } from "../../../workbook/reader";
import type { ValueContext } from "../sheet/cell-value";
import type { StyleAdditions } from "../styles/style-book";
import type { PartPatch, PatchedPart } from "../write/patch-part";

/** A sheet to scan, with everything that cell values depend on except the shared strings themselves. */
export interface ScanJob extends Omit<ValueContext, "texts"> {
  readonly part: string;
  readonly sheet: string;
  readonly request: ReadRequest;
  /** True if the workbook has shared strings. */
  readonly hasShared: boolean;
}

/** A sheet to patch. */
export interface PatchJob extends PartPatch, Omit<ValueContext, "texts"> {
  /** The part with the workbook's cell formats. */
  readonly stylesPart: string;
}

/** `free`: a block's memory, returned to be filled again. */
export type ToScanner =
  | { readonly kind: "scan"; readonly job: ScanJob }
  | { readonly kind: "free"; readonly buffer: ArrayBuffer }
  | { readonly kind: "patch"; readonly job: PatchJob };

export type FromScanner = BlockMessage | ScanDone | ScanFailed | PatchFormats | PatchDone | PatchFailed;

/**
 * A block of cells (see `packBlock`). `rest`: the rows before a failure, which are delivered to nobody but must still
 * be checked for earlier faults. Shared strings have the number 2 · index, whether the string exists or not; texts of
 * cells have 2 · index + 1, by index among the texts sent so far.
 */
export interface BlockMessage extends BlockTexts {
  readonly kind: "block" | "rest";
  readonly firstRow: number;
  readonly rowCount: number;
  readonly buffer: ArrayBuffer;
  readonly looks: RowLooks | undefined;
}

/** The texts that a block's cells refer to. */
export interface BlockTexts {
  /** Texts of cells that were not sent before, one after the other, as they are in the part. */
  readonly texts: Uint8Array;
  readonly lengths: readonly number[];
  /** The greatest index of a shared string; −1 if the block has none. */
  readonly lastShared: number;
  /** True if the block has texts of cells, sent with it or before. */
  readonly hasOwn: boolean;
}

export interface ScanDone {
  readonly kind: "done";
  /** True if all of the sheet's data was read. */
  readonly finished: boolean;
  readonly anyFormula: boolean;
  readonly range: UsedRange;
}

/** `code` is that of a `WorkbookError`; any other failure has none. */
export interface ScanFailed {
  readonly kind: "failed";
  readonly code: string | undefined;
  readonly details: Readonly<Record<string, string>>;
  readonly cause: unknown;
}

/** The formats that the first part of a sheet needs and the workbook lacks; nearly always, the rest needs no others. */
export interface PatchFormats {
  readonly kind: "formats";
  readonly styles: StyleAdditions;
}

/** A patched sheet. `styles`: the formats that its cells need and the workbook lacks. */
export interface PatchDone {
  readonly kind: "patched";
  readonly patched: PatchedPart;
  readonly styles: StyleAdditions;
}

/** The sheet must be patched without the thread, which also reports the error, if there is one. */
export interface PatchFailed {
  readonly kind: "not-patched";
}
