/** Finds where rows are now, by the contents of their key columns and of the written cells. Pure. */
import { heldKey, sameHeld, type Held } from "../journal/held";

/** A row that is looked for. */
export interface WantedRow {
  readonly row: number;
  /** Possible contents of its key columns, in their order: before and after the write. Undefined if it has no key. */
  readonly keys: readonly (readonly Held[])[] | undefined;
}

export interface SearchedSheet {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Number of rows by which the whole sheet has moved down: a row without a key is looked for there first. */
  readonly shift: number;
  readonly keyAt: (row: number) => readonly Held[];
  /** True if every written cell of the wanted row has its contents from before or after the write in this row. */
  readonly fits: (wanted: WantedRow, row: number) => boolean;
  /** True if this row holds the written contents, and the wanted row was blank before. */
  readonly isMade: (wanted: WantedRow, row: number) => boolean;
  /** True if the write has emptied every written cell of the row. */
  readonly isCleared: (wanted: WantedRow) => boolean;
  /** True if this row is blank in the key columns and in all columns of the write. */
  readonly isBlank: (row: number) => boolean;
}

/** Earlier row numbers → present ones; rows that no longer exist are missing. */
export type RowMap = ReadonlyMap<number, number>;

/**
 * Finds rows. Of several rows with one key, those that hold the written contents are taken: first the one at the same
 * place, then from the top. A row without a key stays where it is as long as its cells fit; a row that the write itself
 * made is found by its contents. A row that the write has emptied is one with its remaining contents,
 * or else any blank row, in their order.
 */
export function findRows(wanted: readonly WantedRow[], sheet: SearchedSheet): RowMap {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const take = (row: number, place: number): void => {
    found.set(row, place);
    taken.add(place);
  };
  const byKey = rowsByKey(sheet);
  for (const one of wanted) {
    const place = placeByKey(one, byKey, sheet, taken);
    if (place !== undefined) take(one.row, place);
  }
  for (const one of wanted) {
    if (found.has(one.row) || !wasKeyless(one)) continue;
    const place = hasKey(one) ? blankPlaceOf(one, sheet, taken) : placeByCells(one, sheet, taken);
    if (place !== undefined) take(one.row, place);
  }
  const cleared = wanted.filter((one) => !found.has(one.row) && sheet.isCleared(one));
  const places = cleared.length === 0 ? NO_PLACES : keylessPlaces(sheet, taken, cleared.length);
  for (const one of cleared) {
    const place = clearedPlace(one, sheet, places);
    if (place !== undefined) take(one.row, place);
  }
  return found;
}

function hasKey({ keys }: WantedRow): boolean {
  return keys?.some((held) => held.some((key) => heldKey(key) !== "")) === true;
}

/** True for a row without a key before the write. */
function wasKeyless({ keys }: WantedRow): boolean {
  return keys?.every(([before = null]) => heldKey(before) === "") !== false;
}

/** Its own place, if the row was new and nothing of it is there: then the write has not reached it. */
function blankPlaceOf(
  { row }: WantedRow,
  { isBlank, shift }: SearchedSheet,
  taken: ReadonlySet<number>,
): number | undefined {
  const place = row + shift;
  return !taken.has(place) && isBlank(place) ? place : undefined;
}

function rowsByKey({ firstRow, lastRow, keyAt }: SearchedSheet): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let row = firstRow; row <= lastRow; row++) {
    const key = keyText(keyAt(row));
    if (key === undefined) continue;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return rows;
}

/** Undefined for blank keys. */
function keyText(keys: readonly Held[]): string | undefined {
  const texts = keys.map(heldKey);
  return texts.every((text) => text === "") ? undefined : JSON.stringify(texts);
}

/** All keys that a row may have: each of its columns before or after the write. */
function* keyTexts(keys: readonly (readonly Held[])[]): Generator<string> {
  const [first, ...others] = keys;
  if (first === undefined) return;
  const heads: Held[][] = first.map((held) => [held]);
  const all = others.reduce(
    (known, more) => known.flatMap((head) => more.map((held) => [...head, held])),
    heads,
  );
  for (const one of all) {
    const text = keyText(one);
    if (text !== undefined) yield text;
  }
}

function placeByKey(
  one: WantedRow,
  byKey: ReadonlyMap<string, readonly number[]>,
  { fits, shift }: SearchedSheet,
  taken: ReadonlySet<number>,
): number | undefined {
  const places = [...new Set(keyTexts(one.keys ?? []))].flatMap((key) => byKey.get(key) ?? []);
  const free = places.filter((place) => !taken.has(place));
  if (free.length <= 1) return free[0];
  const fitting = free.filter((place) => fits(one, place));
  const same = one.row + shift;
  return fitting.includes(same) ? same : (fitting[0] ?? free[0]);
}

function placeByCells(one: WantedRow, sheet: SearchedSheet, taken: ReadonlySet<number>): number | undefined {
  // A row with an id is never taken for one without.
  const isFree = (row: number): boolean => !taken.has(row) && keysFit(one, sheet.keyAt(row));
  const place = one.row + sheet.shift;
  if (isFree(place) && sheet.fits(one, place)) return place;
  for (let row = sheet.firstRow; row <= sheet.lastRow; row++)
    if (isFree(row) && sheet.isMade(one, row)) return row;
  return undefined;
}

/** Free rows with blank keys: those that hold something, and blank ones. */
interface KeylessPlaces {
  readonly filled: Set<number>;
  readonly blank: Set<number>;
}

const NO_PLACES: KeylessPlaces = { filled: new Set(), blank: new Set() };

/** Blank rows at the end lie below the last filled row. */
function keylessPlaces(
  { keyAt, isBlank, firstRow, lastRow }: SearchedSheet,
  taken: ReadonlySet<number>,
  count: number,
): KeylessPlaces {
  const places: KeylessPlaces = { filled: new Set(), blank: new Set() };
  for (let row = firstRow; row <= lastRow + count; row++) {
    if (taken.has(row) || keyText(keyAt(row)) !== undefined) continue;
    (isBlank(row) ? places.blank : places.filled).add(row);
  }
  return places;
}

/** The write may have emptied only some of the row's cells so far: its key columns, and not yet the others. */
function clearedPlace(
  one: WantedRow,
  { fits, shift }: SearchedSheet,
  { filled, blank }: KeylessPlaces,
): number | undefined {
  const same = one.row + shift;
  const fitting = filled.has(same) && fits(one, same) ? same : [...filled].find((row) => fits(one, row));
  const [firstBlank] = blank;
  const place = fitting ?? (blank.has(same) ? same : firstBlank);
  if (place === undefined) return undefined;
  filled.delete(place);
  blank.delete(place);
  return place;
}

function keysFit({ keys }: WantedRow, now: readonly Held[]): boolean {
  return keys === undefined || keys.every((held, i) => held.some((key) => sameHeld(key, now[i] ?? null)));
}
