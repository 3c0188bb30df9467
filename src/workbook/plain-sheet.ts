/** A sheet of a new workbook, as plain data. */

/** `percent`: a fraction that is shown in per cent. */
export type PlainStyle = "plain" | "title" | "strong" | "figure" | "strongFigure" | "percent";

export interface PlainCell {
  readonly value: string | number;
  readonly style: PlainStyle;
}

export interface PlainSheet {
  readonly name: string;
  /** Widths of the columns from the first on, in characters. */
  readonly widths: readonly number[];
  /** Rows from the first on; `undefined` cells are blank. */
  readonly rows: readonly (readonly (PlainCell | undefined)[])[];
}
