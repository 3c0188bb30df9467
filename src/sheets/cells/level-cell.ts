/** Levels, by any of their names. */
import { BEFORE_ADD_ON } from "../../domain/held-level";
import { nearestName } from "../../domain/nearest";
import { LANGUAGES } from "../../domain/program";
import type { Level, LevelId, Names } from "../../domain/program";
import { CellKind } from "../../workbook/reader";
import { emptyOrBroken, problem, readValue, shownNumber } from "./cell";
import type { Cell, Parsed } from "./cell";
import { normalName } from "../../domain/normal-name";
import { homoglyphKey } from "./homoglyph-key";

/**
 * The level that a level cell names. A title ("Service Corporate Reseller") names a level with its add-on, and more
 * add-ons may follow it; an add-on's own name gives no level, and the caller decides what is missing.
 */
export type NamedLevel =
  | { readonly level: LevelId; readonly addOns: readonly LevelId[] }
  | { readonly level?: never; readonly addOns: readonly [LevelId, ...LevelId[]] };

/** Levels by normal name. `undefined`: two levels share the name, so it identifies neither. */
export type LevelIndex = ReadonlyMap<string, NamedLevel | undefined>;

/** Collects ids, names in every language, and add-on titles. */
export function buildLevelIndex(levels: readonly Level[]): LevelIndex {
  const index = new Map<string, NamedLevel | undefined>();
  for (const { id, name, kind, titles } of levels) {
    const named: NamedLevel = kind === "addOn" ? { addOns: [id] } : { level: id, addOns: [] };
    addName(index, id, named);
    addNames(index, name, named);
    for (const [level, title] of titles) addNames(index, title, { level, addOns: [id] });
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
  return a !== undefined && a.level === b.level && a.addOns.join() === b.addOns.join();
}

/**
 * A level's id, name or title, optionally followed by names of add-ons in the form in which titles show them (C1), in
 * any language and case. Problem: `not-a-level`.
 */
export function parseLevel(cell: Cell, index: LevelIndex): Parsed<NamedLevel> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  const named = namedBy(normalName(nameIn(cell)), index);
  return named === undefined ? problem("not-a-level", cell) : readValue(named);
}

/** The level with the name nearest to a text that is no level ("did you mean"); undefined where none is near. */
export function nearestLevel(text: string, index: LevelIndex): LevelId | undefined {
  const plain = [...index].flatMap(([name, named]) =>
    named?.level !== undefined && named.addOns.length === 0 ? [[name, named.level] as const] : [],
  );
  const levels = new Map(plain);
  // A name typed with letters of the other alphabet looks the same, so it is the nearest of all.
  const lookalikes = new Map(plain.map(([name, level]) => [homoglyphKey(name), level]));
  const wanted = normalName(text);
  return (
    lookalikes.get(homoglyphKey(text)) ??
    levels.get(nearestName(wanted, levels.keys())) ??
    levelBeginning(wanted, levels)
  );
}

/** The level that a part of its name means, if it is the only one: "Corporate", "Professional Res.". */
function levelBeginning(part: string, levels: ReadonlyMap<string, LevelId>): LevelId | undefined {
  const [word = ""] = part.split(/[^\p{L}\p{N}]+/u);
  if (word.length < SHORTEST_PART) return undefined;
  const found = new Set([...levels].flatMap(([name, level]) => (name.startsWith(word) ? level : [])));
  const [level] = found;
  return found.size === 1 ? level : undefined;
}

/** Shorter beginnings of a name say too little. */
const SHORTEST_PART = 4;

/** Removes add-ons from the end, one by one, until the rest has an entry of its own. */
function namedBy(name: string, index: LevelIndex): NamedLevel | undefined {
  const behind: LevelId[] = [];
  let rest = name;
  while (!index.has(rest)) {
    const at = rest.lastIndexOf(BEFORE_ADD_ON);
    const addOn = at < 0 ? undefined : index.get(rest.slice(at + BEFORE_ADD_ON.length));
    if (addOn === undefined || addOn.level !== undefined) return undefined;
    behind.unshift(...addOn.addOns);
    rest = rest.slice(0, at);
  }
  const named = index.get(rest);
  return named === undefined || behind.length === 0 ? named : withAddOns(named, behind);
}

/** Removes duplicate add-ons. */
function withAddOns(named: NamedLevel, behind: readonly LevelId[]): NamedLevel {
  const isNew = (id: LevelId, at: number): boolean => !named.addOns.includes(id) && behind.indexOf(id) === at;
  const more = behind.filter(isNew);
  return named.level === undefined
    ? { addOns: [...named.addOns, ...more] }
    : { level: named.level, addOns: [...named.addOns, ...more] };
}

/** A level may be called "1". Dates and booleans have no text, and no level is called "". */
function nameIn(cell: Cell): string {
  return cell.kind === CellKind.number ? shownNumber(cell.value) : cell.text;
}
