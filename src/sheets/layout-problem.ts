import type { ColumnKey } from "../domain/program";
import type { SheetKey } from "../domain/program";

/** What keeps a workbook from being evaluated: one sentence each, under `layout.<code>`. */
export interface LayoutProblem {
  readonly code:
    | "missing-sheet"
    | "ambiguous-sheet"
    | "missing-columns"
    | "ambiguous-columns"
    | "uncertain-column"
    | "header-over-columns"
    | "unclear-unit";
  readonly sheet: SheetKey;
  /** `missing`/`wanted`: names by which it is looked for; `found`: what is there instead. */
  readonly details: Readonly<Record<string, string>>;
  /** The optional column that is asked about: that the workbook has none of it is an answer. */
  readonly asked?: ColumnKey;
}
