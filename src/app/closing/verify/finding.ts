/** What `verify` finds: something that closings wrote, or counted, and that is not as it was. */
export interface Finding {
  readonly what: "altered" | "added" | "missing";
  readonly of: "journal" | "closed-row" | "settled-row" | "invoice";
  /** The number of the closing, and the label of its period, where they are known. */
  readonly closing: number | undefined;
  readonly period: string | undefined;
  /** Its place; of something that is missing, the sheet alone. */
  readonly sheet: string;
  readonly cell: string | undefined;
  /** What stands there, and what was written; `undefined`: not known any more. */
  readonly found: string | undefined;
  readonly kept: string | undefined;
}
