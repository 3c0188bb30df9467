/** Which column holds what: header texts against the program's names for them (any case, extra blanks, ё = е). */
import {
  LANGUAGES,
  type Aliases,
  type ColumnKey,
  type Language,
  type SheetDeclaration,
} from "../domain/program";
import { columnNumber } from "../workbook/cell-name";
import { normalName } from "../domain/normal-name";
import { mappedHeader, type SheetMapping } from "./mapping";

/** A row of a sheet that may be its header row: texts by column number. */
export interface HeaderRow {
  readonly row: number;
  readonly texts: ReadonlyMap<number, string>;
}

export interface HeaderMatch {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Columns whose header stands twice on the row: it cannot be told which one is meant. */
  readonly ambiguous: readonly ColumnKey[];
  /** Columns that no header names and that are needed: by the program, or by the mapping, which means them to be there. */
  readonly missing: readonly ColumnKey[];
  readonly language: Language;
}

/** Matches one row, by the mapping where it says something, else by the declared names. */
export function matchHeaders(
  header: HeaderRow,
  declaration: SheetDeclaration,
  mapping: SheetMapping = {},
): HeaderMatch {
  const columns = new Map<ColumnKey, number>();
  const ambiguous: ColumnKey[] = [];
  for (const column of declaration.columns.values()) {
    const found = columnsFor(header, column.headers, mappedHeader(mapping, column.key));
    if (found.length > 1) ambiguous.push(column.key);
    if (found[0] !== undefined) columns.set(column.key, found[0]);
  }
  const missing = [...declaration.columns.values()]
    .filter(
      ({ key, optional }) => !columns.has(key) && (!optional || mappedHeader(mapping, key) !== undefined),
    )
    .map((column) => column.key);
  return { row: header.row, columns, ambiguous, missing, language: languageOf(header, declaration, columns) };
}

function columnsFor(header: HeaderRow, names: Aliases, mapped: string | undefined): number[] {
  if (mapped?.startsWith("=") === true) {
    const column = columnNumber(mapped.slice(1));
    return column === undefined ? [] : [column];
  }
  const wanted = new Set(mapped === undefined ? allNames(names) : [normalName(mapped)]);
  return [...header.texts].filter(([, text]) => wanted.has(normalName(text))).map(([column]) => column);
}

/** Every name of a thing, in every language, normalised. */
export function allNames(names: Aliases): string[] {
  return LANGUAGES.flatMap((language) => names[language].map(normalName));
}

/** The language that most matched headers are in; a header that several languages share speaks for each. */
function languageOf(
  header: HeaderRow,
  declaration: SheetDeclaration,
  columns: ReadonlyMap<ColumnKey, number>,
): Language {
  const votes = LANGUAGES.map((language) => {
    const matched = [...columns].filter(([key, column]) => {
      const names = declaration.columns.get(key)?.headers[language] ?? [];
      return names.map(normalName).includes(normalName(header.texts.get(column) ?? ""));
    });
    return { language, count: matched.length };
  });
  return votes.reduce((best, vote) => (vote.count > best.count ? vote : best)).language;
}

/** The row that names the most columns (the first of equals); `undefined` where no row names any. */
export function bestHeaderRow(
  rows: readonly HeaderRow[],
  declaration: SheetDeclaration,
  mapping: SheetMapping = {},
): HeaderMatch | undefined {
  const matches = rows.map((row) => matchHeaders(row, declaration, mapping));
  const most = Math.max(0, ...matches.map((match) => match.columns.size));
  return most === 0 ? undefined : matches.find((match) => match.columns.size === most);
}
