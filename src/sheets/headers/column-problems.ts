/** Problems of a sheet's columns that make the sheet unreadable. */
import type { ColumnKey, SheetDeclaration } from "../../domain/program";
import type { LayoutProblem } from "../layout-problem";
import type { SheetKey } from "../../domain/program";
import type { SheetMapping } from "../mapping";
import type { HeaderRow } from "./head";
import { allNames, type HeaderMatch } from "./match-headers";
import { columnNames, headerAt, isLookalike } from "./names";

/** The header row as far as it was found. */
export interface ColumnsFound {
  readonly key: SheetKey;
  readonly sheet: string;
  readonly declaration: SheetDeclaration;
  readonly mapping: SheetMapping;
  readonly header: HeaderRow | undefined;
  readonly match: HeaderMatch | undefined;
}

/** Needed columns that are missing; if none is missing, columns that several headers fit. */
export function columnProblems(found: ColumnsFound): LayoutProblem[] {
  const { key, sheet, declaration, mapping, header, match } = found;
  const place = { sheet, row: String(header?.row ?? 1) };
  const missing = match?.missing ?? neededColumns(declaration);
  if (match === undefined || header === undefined || missing.length > 0) {
    const texts = [...(header?.texts.values() ?? [])].join(", ");
    const alike = header === undefined ? "" : lookalikesOf(header, declaration, missing);
    const names = columnNames(declaration, missing, mapping);
    const details = { ...place, missing: names, found: texts, ...(alike !== "" && { alike }) };
    return [{ code: "missing-columns", sheet: key, details }];
  }
  if (match.ambiguous.size === 0) return [];
  const choices = [...match.ambiguous].map(([column, columns]) => {
    const headers = columns.map((one) => headerAt(header, one)).join(", ");
    return `${columnNames(declaration, [column])}: ${headers}`;
  });
  return [{ code: "ambiguous-columns", sheet: key, details: { ...place, found: choices.join("; ") } }];
}

export function neededColumns(declaration: SheetDeclaration): ColumnKey[] {
  return [...declaration.columns.values()].filter((column) => !column.optional).map((column) => column.key);
}

/** Headers that look like those of the columns: "Дaта (A1)", with letters of another alphabet. */
function lookalikesOf(header: HeaderRow, declaration: SheetDeclaration, keys: readonly ColumnKey[]): string {
  const names = keys.flatMap((key) => {
    const headers = declaration.columns.get(key)?.headers;
    return headers === undefined ? [] : allNames(headers);
  });
  const alike = [...header.texts].filter(([, text]) => isLookalike(text, names));
  return alike.map(([column]) => headerAt(header, column)).join(", ");
}
