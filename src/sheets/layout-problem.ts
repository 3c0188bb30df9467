import type { ColumnKey } from "../domain/program";
import type { SheetKey } from "../domain/program";

/** Problems that prevent an evaluation of the workbook: one sentence each, under `layout.<code>`. */
export interface LayoutProblem {
  readonly code:
    | "missing-sheet"
    | "ambiguous-sheet"
    | "missing-columns"
    | "ambiguous-columns"
    | "uncertain-column"
    | "header-over-columns"
    | "unclear-unit"
    | "rates-in-other-currency"
    // Questions of a mapping that nobody has answered (`QUESTION_CODES`).
    | "open-amounts"
    | "open-status"
    | "open-paid"
    | "open-kinds"
    | "open-year"
    | "open-sheets"
    | "open-column"
    | "open-join"
    | "open-near-name"
    | "open-nothing-found";
  readonly sheet: SheetKey;
  /** `missing`/`wanted`: names by which it is looked for; `found`: the names there instead. */
  readonly details: Readonly<Record<string, string>>;
  /** The optional column that is asked about; "the workbook has none" is a valid answer. */
  readonly asked?: ColumnKey;
}
