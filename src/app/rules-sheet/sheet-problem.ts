/** What stands on a sheet of rules and cannot be read, with its cell. */
export type SheetProblemKind =
  /** A column that the table needs is not there. */
  | "column-gone"
  /** A row's code is none of the rules', or stands there twice. */
  | "row-unknown"
  | "row-twice"
  /** A row that the table had is not there. */
  | "row-gone"
  /** A number that may be a fraction or a percentage. */
  | "rate-unclear"
  | "no-number"
  | "no-answer"
  | "empty"
  /** Something was typed over what only the file holds. */
  | "only-in-file"
  /** A level would have no requirement left. */
  | "last-requirement"
  /** A points rule needs exactly one band without an upper limit, and no limit twice. */
  | "bands-unclear";

export interface SheetProblem {
  readonly kind: SheetProblemKind;
  readonly sheet: string;
  /** "C7"; undefined for what is not there. */
  readonly cell: string | undefined;
  /** What stands there, or the code or header that is missing. */
  readonly found: string;
}
