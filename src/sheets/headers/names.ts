/** Names of sheets and columns as problems quote them. */
import { LANGUAGES, type Aliases, type ColumnKey, type SheetDeclaration } from "../../domain/program";
import { cellName } from "../../workbook/cell-name";
import { headerKey, headerName } from "./header-forms";
import { mappedHeader, type SheetMapping } from "../mapping";
import type { HeaderRow } from "./head";

/** "Дата / Date / Күні". */
export function uniqueNames(names: Aliases | undefined): string {
  if (names === undefined) return "";
  const firsts = LANGUAGES.map((language) => names[language][0]).filter((name) => name !== undefined);
  return [...new Set(firsts)].join(" / ");
}

/** The columns by their names, each with the header that the mapping looks for instead: "Дата / Date / Күні (Day)". */
export function columnNames(
  declaration: SheetDeclaration,
  keys: readonly ColumnKey[],
  mapping?: SheetMapping,
): string {
  const named = keys.map((key) => {
    const names = uniqueNames(declaration.columns.get(key)?.headers);
    const mapped = mappedHeader(mapping, key);
    return mapped === undefined ? names : `${names} (${mapped})`;
  });
  return named.join("; ");
}

/** A header with its cell: "Сумма (D1)". */
export function headerAt({ row, texts }: Pick<HeaderRow, "row" | "texts">, column: number): string {
  const text = texts.get(column)?.trim() ?? "";
  const cell = cellName(column, row);
  return text === "" ? cell : `${text} (${cell})`;
}

/** Texts that look like one of the names (normalised) but are not: for example with letters of another alphabet. */
export function isLookalike(text: string, names: readonly string[]): boolean {
  const key = headerKey(text);
  return !names.includes(headerName(text)) && names.some((name) => headerKey(name) === key);
}
