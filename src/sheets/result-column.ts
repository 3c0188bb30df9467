/** A column that results are written to: its headers in each language, and the format of its values. */
import { normalName } from "../domain/normal-name";
import type { Aliases } from "../domain/program";
import type { ValueFormat } from "../workbook/write-plan";
import { allNames } from "./headers/match-headers";

export interface ResultColumn<K extends string = string> {
  readonly key: K;
  readonly headers: Aliases;
  readonly format: ValueFormat;
  /** In characters. Points leave room for the mark of provisional points. */
  readonly width: number;
  /** Only the product reads it: grouped with its neighbours, and folded. */
  readonly folded?: boolean;
}

/** The column, folded. */
export function folded<K extends string>(one: ResultColumn<K>): ResultColumn<K> {
  return { ...one, folded: true };
}

/** A column with one header in each language. */
export function resultColumn<K extends string>(
  key: K,
  ru: string,
  en: string,
  kk: string,
  format: ValueFormat,
  width: number,
): ResultColumn<K> {
  return { key, headers: { ru: [ru], en: [en], kk: [kk] }, format, width };
}

/** The place of a result column on a sheet, found by its header in any language: its number and that header's text. */
export function standingColumn(
  { headers: names }: ResultColumn,
  headers: ReadonlyMap<number, string>,
): readonly [column: number, header: string] | undefined {
  const all = allNames(names);
  return [...headers].find(([, text]) => all.includes(normalName(text)));
}
