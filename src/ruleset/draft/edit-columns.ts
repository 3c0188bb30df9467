/** Changes to the columns that rules know: the headers by which they are found, and whether a workbook may lack them. */
import { NEEDED_COLUMNS, type Language, type SheetKey } from "../../domain/program";
import type { RuleSource } from "../files";
import { jsonOf, membersEdit } from "./json-edits";
import type { FileEdit } from "./draft";

const FILE = "program.json";

/** The headers of a column in one language; the first one is written. */
export function setHeaders(
  { program }: RuleSource,
  sheet: SheetKey,
  column: string,
  language: Language,
  headers: readonly string[],
): readonly FileEdit[] {
  const known = program.sheets[sheet].columns[column]?.headers[language];
  if (known === undefined || headers.length === 0) return [];
  const pointer = `/sheets/${sheet}/columns/${column}/headers/${language}`;
  return [{ file: FILE, kind: "change", pointer, value: jsonOf(headers) }];
}

/** Whether a workbook may lack a column. Some are always needed. */
export function setOptional(
  { program }: RuleSource,
  sheet: SheetKey,
  column: string,
  isOptional: boolean,
): readonly FileEdit[] {
  const json = program.sheets[sheet].columns[column];
  if (json === undefined) return [];
  const value = isOptional ? true : undefined;
  return membersEdit(FILE, `/sheets/${sheet}/columns/${column}`, json, { optional: value });
}

/** Whether a workbook may lack a column at all. */
export function isOptionalAllowed(sheet: SheetKey, column: string): boolean {
  return !NEEDED_COLUMNS[sheet].includes(column);
}
