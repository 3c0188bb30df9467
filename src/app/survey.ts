/** Use case: which sheets and columns of a workbook would be used, before anything is evaluated. Plain data. */
import type { ColumnKey, Language, Names } from "../domain/program";
import type { LayoutProblem } from "../sheets/layout";
import type { SheetKey } from "../sheets/mapping";

/** Rows of the preview. */
export const PREVIEW_ROWS = 5;

/** A column that the program names, and where it was found. */
export interface SurveyedColumn {
  readonly key: ColumnKey;
  /** The first of its declared header names, in each language. */
  readonly name: Names;
  readonly optional: boolean;
  /** Column number and header text as they stand on the sheet; undefined where it was not found. */
  readonly column: number | undefined;
  readonly header: string | undefined;
}

/** One of the program's sheets. */
export interface SurveyedSheet {
  readonly key: SheetKey;
  readonly name: Names;
  /** The sheet's own name; undefined where none was found. */
  readonly sheet: string | undefined;
  readonly headerRow: number | undefined;
  /** The Excel table it is, if it is one. */
  readonly table: string | undefined;
  readonly language: Language;
  readonly columns: readonly SurveyedColumn[];
  /** What keeps it from being used. */
  readonly problems: readonly LayoutProblem[];
  /** The first rows, as texts, in the order of the columns found; dates as ISO days. */
  readonly preview: readonly (readonly string[])[];
}

/** A sheet of the workbook, with the headers that a mapping can choose from. */
export interface CandidateSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Header texts by column number, of the row that looks most like a header row. */
  readonly headers: readonly { readonly column: number; readonly text: string }[];
  readonly headerRow: number;
}

export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly candidates: readonly CandidateSheet[];
}
