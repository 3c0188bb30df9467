/** Levels, by any of their names. */
import { LANGUAGES } from "../../domain/program";
import type { Level, LevelId, Names } from "../../domain/program";
import { CellKind } from "../workbook";
import { emptyOrBroken, problem, reading, shownNumber } from "./cell";
import type { Cell, Parsed } from "./cell";
import { normalName } from "../../domain/normal-name";

/**
 * What a level cell names. A title ("Service Corporate Reseller") names a level with its add-on; an add-on's own name
 * names no level, and the caller decides what is missing.
 */
export type NamedLevel =
  { readonly level: LevelId; readonly addOn?: LevelId } | { readonly level?: never; readonly addOn: LevelId };

/** Levels by normal name. `undefined`: two levels have that name, so that it names neither. */
export type LevelIndex = ReadonlyMap<string, NamedLevel | undefined>;

/** Gathers ids, names in every language, and add-on titles. */
export function buildLevelIndex(levels: readonly Level[]): LevelIndex {
  const index = new Map<string, NamedLevel | undefined>();
  for (const { id, name, kind, titles } of levels) {
    const named: NamedLevel = kind === "addOn" ? { addOn: id } : { level: id };
    addName(index, id, named);
    addNames(index, name, named);
    for (const [level, title] of titles) addNames(index, title, { level, addOn: id });
  }
  return index;
}

function addNames(index: Map<string, NamedLevel | undefined>, names: Names, named: NamedLevel): void {
  for (const language of LANGUAGES) addName(index, names[language], named);
}

function addName(index: Map<string, NamedLevel | undefined>, name: string, named: NamedLevel): void {
  const key = normalName(name);
  if (key === "") return;
  const other = index.has(key) ? index.get(key) : named;
  index.set(key, isSame(other, named) ? named : undefined);
}

function isSame(a: NamedLevel | undefined, b: NamedLevel): boolean {
  return a !== undefined && a.level === b.level && a.addOn === b.addOn;
}

/** A level's id, name or title, in any language and case. Problem: `not-a-level`. */
export function parseLevel(cell: Cell, index: LevelIndex): Parsed<NamedLevel> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  const named = index.get(normalName(nameIn(cell)));
  return named === undefined ? problem("not-a-level", cell) : reading(named);
}

/** A level may well be called "1". Dates and booleans have no text, and no level is called "". */
function nameIn(cell: Cell): string {
  return cell.kind === CellKind.number ? shownNumber(cell.value) : cell.text;
}
