/** Assigns columns: compares header texts with the program's names for them (any case, extra blanks, ё = е). */
import {
  LANGUAGES,
  type Aliases,
  type ColumnDeclaration,
  type ColumnKey,
  type Language,
  type SheetDeclaration,
} from "../../domain/program";
import { headerName } from "./header-forms";
import { columnNumber } from "../../workbook/cell-name";
import type { HeaderRow } from "./head";
import { isNameWithUnit } from "./header-units";
import { mappedHeader, NOT_THERE, type SheetMapping } from "../mapping";

export interface HeaderMatch {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Columns that several headers of the row fit, so that the right one is unknown. */
  readonly ambiguous: ReadonlyMap<ColumnKey, readonly number[]>;
  /** Columns without a header that are needed: by the program, or by the mapping, which says that they exist. */
  readonly missing: readonly ColumnKey[];
  readonly language: Language;
}

/** Limits of a match. */
export interface MatchLimits {
  /** The columns of the data's block; mapped columns may stand elsewhere. All columns where absent. */
  readonly area?: ReadonlySet<number>;
  /** Hidden columns: one of them counts only where no other fits. */
  readonly hidden?: ReadonlySet<number>;
}

/** Matches one row: by the mapping where it has an entry, else by the declared names. */
export function matchHeaders(
  header: HeaderRow,
  declaration: SheetDeclaration,
  mapping: SheetMapping = {},
  limits: MatchLimits = {},
): HeaderMatch {
  const columns = new Map<ColumnKey, number>();
  const ambiguous = new Map<ColumnKey, readonly number[]>();
  const declared = [...declaration.columns.values()];
  for (const column of declared) {
    const mapped = mappedHeader(mapping, column.key);
    const found = bestOf(fittingColumns(header, column, mapped), mapped !== undefined, limits);
    if (found.length > 1) ambiguous.set(column.key, found);
    if (found[0] !== undefined) columns.set(column.key, found[0]);
  }
  const missing = declared
    .filter(({ key, optional }) => !columns.has(key) && (!optional || isMapped(mapping, key)))
    .map((column) => column.key);
  return { row: header.row, columns, ambiguous, missing, language: languageOf(header, declaration, columns) };
}

/** Narrows fitting columns down: to those within the area, and among them to visible ones. */
function bestOf(found: readonly number[], isMapped: boolean, limits: MatchLimits): readonly number[] {
  const { area, hidden } = limits;
  const inArea = area === undefined ? found : found.filter((column) => area.has(column));
  const near = inArea.length === 0 && isMapped ? found : inArea;
  const seen = near.filter((column) => hidden?.has(column) !== true);
  return seen.length > 0 ? seen : near;
}

/** All columns of the row that fit the mapping, or else one of the declared names. */
export function fittingColumns(
  { texts }: HeaderRow,
  { headers, type }: ColumnDeclaration,
  mapped: string | undefined,
): readonly number[] {
  if (mapped?.startsWith("=") === true) {
    const column = columnAt(mapped);
    return column === undefined ? [] : [column];
  }
  const wanted =
    mapped === undefined ? allNames(headers) : [headerName(mapped)].filter((name) => name !== "");
  const mayHaveUnit = mapped === undefined && type === "money";
  return [...texts]
    .filter(([, text]) => wanted.includes(headerName(text)) || (mayHaveUnit && isNameWithUnit(text, wanted)))
    .map(([column]) => column);
}

/** The column of "=C"; shapes write a derived column, which has no letters, as its number ("=#16387"). */
function columnAt(mapped: string): number | undefined {
  return mapped.startsWith("=#") ? Number(mapped.slice(2)) : columnNumber(mapped.slice(1));
}

/** Whether the mapping names a column; it may also say that the workbook has no such column. */
function isMapped(mapping: SheetMapping, key: ColumnKey): boolean {
  const mapped = mappedHeader(mapping, key);
  return mapped !== undefined && mapped !== NOT_THERE;
}

/** Every name of a thing, in every language, normalised. */
export function allNames(names: Aliases): string[] {
  return LANGUAGES.flatMap((language) => names[language].map(headerName));
}

/** The language of most matched headers; a header that several languages share counts for each. */
function languageOf(
  header: HeaderRow,
  declaration: SheetDeclaration,
  columns: ReadonlyMap<ColumnKey, number>,
): Language {
  const votes = LANGUAGES.map((language) => {
    const matched = [...columns].filter(([key, column]) => {
      const names = (declaration.columns.get(key)?.headers[language] ?? []).map(headerName);
      const text = header.texts.get(column) ?? "";
      return names.includes(headerName(text)) || isNameWithUnit(text, names);
    });
    return { language, count: matched.length };
  });
  return votes.reduce((best, vote) => (vote.count > best.count ? vote : best)).language;
}

/**
 * The first row that names every needed column; where none does, the one that names the most (the first of equals);
 * `undefined` where no row names any.
 */
export function bestHeaderRow(
  rows: readonly HeaderRow[],
  declaration: SheetDeclaration,
  mapping: SheetMapping = {},
): HeaderMatch | undefined {
  const matches = rows.map((row) => matchHeaders(row, declaration, mapping));
  const whole = matches.find(({ missing, columns }) => missing.length === 0 && columns.size > 0);
  const most = Math.max(0, ...matches.map((match) => match.columns.size));
  return whole ?? (most === 0 ? undefined : matches.find((match) => match.columns.size === most));
}
