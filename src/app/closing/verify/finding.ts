/** A finding of `verify`: something that closings wrote, or counted, and that has changed. */
export interface Finding {
  readonly what: "altered" | "added" | "missing";
  readonly of: "journal" | "closed-row" | "settled-row" | "invoice";
  /** The number of the closing, and the label of its period, if known. */
  readonly closing: number | undefined;
  readonly period: string | undefined;
  /** Its place; for something missing, only the sheet. */
  readonly sheet: string;
  readonly cell: string | undefined;
  /** The present and the written contents; `undefined` if no longer known. */
  readonly found: string | undefined;
  readonly kept: string | undefined;
}
