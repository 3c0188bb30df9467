import { WorkbookError } from "../../workbook/errors";

/** The kinds of damage: `details.reason` of the error, for the message catalogues. */
export type DamageReason =
  | "bad-attribute"
  | "bad-checksum"
  | "bad-compression"
  | "bad-directory"
  | "bad-number"
  | "bad-reference"
  | "bad-text-number"
  | "bad-xml"
  | "cell-out-of-place"
  | "cells-out-of-order"
  | "column-out-of-range"
  | "doctype"
  | "duplicate-part"
  | "missing-part"
  | "not-utf8"
  | "overlapping-parts"
  | "oversized-element"
  | "row-out-of-range"
  | "rows-out-of-order"
  | "unexpected-end"
  | "unknown-cell-type"
  | "unknown-compression";

/** The error for a damaged workbook. `details` give the place: part, sheet, row, cell. */
export function damaged(
  reason: DamageReason,
  details: Readonly<Record<string, string>> = {},
  cause?: unknown,
): WorkbookError {
  return new WorkbookError("damaged", { reason, ...details }, cause === undefined ? {} : { cause });
}

/** The error for a file that ends too early, after an incomplete copy or download. */
export function cutOff(details: Readonly<Record<string, string>> = {}): WorkbookError {
  return new WorkbookError("cut-off", details);
}
