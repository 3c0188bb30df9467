/** What has become of a strip: is it as it was, as it was written, or has someone changed it since? */
import type { CellRange } from "../../../../workbook/cell-range";
import type { LoadedStrip } from "../prepare/compare";
import { digestOf } from "../journal/digest";
import { cellNow, isTextCell, sameHeld, type CellNow, type Held } from "../journal/held";
import type { JournalStrip } from "../journal/journal";
import { cellsOf, contentsKey, type FormatRun, type Strip, type TextCells } from "../journal/strip";

/** `other`: someone has changed it since. */
export type Standing = "before" | "after" | "other";

/** A strip, and what of it there is to put back. */
export interface JudgedStrip {
  readonly strip: JournalStrip;
  readonly standing: Standing;
  /** Its contents are the same before and after: only number formats are changed, or blanks stay blank. */
  readonly isIdle: boolean;
  /** What its cells get back; undefined for those that stay. */
  readonly back: readonly (Held | undefined)[];
  /** The number formats in it that are still those that the write gave. */
  readonly formats: readonly FormatRun[];
  /** Cells under a text format now. */
  readonly textCells: TextCells;
  /** The cells that someone has changed since they were written. */
  readonly foreign: CellRange | undefined;
}

/** What strips become, where that is known: in the session that has written them. */
export type KnownStrips = ReadonlyMap<JournalStrip, Strip>;

/** Judges a strip by the cells that it writes. A formula there is always someone else's. */
export async function judgeStrip(
  strip: JournalStrip,
  { values, formulas, numberFormats, valueTypes }: LoadedStrip,
  known: Strip | undefined,
): Promise<JudgedStrip> {
  const now = strip.before.map((was, i) =>
    was === undefined ? undefined : cellNow(values[i], formulas[i], valueTypes[i]),
  );
  const isFormula = now.some((cell) => cell?.formula !== undefined);
  const key = contentsKey(now.map((cell) => cell?.held));
  const keyBefore = contentsKey(strip.before);
  const [hash, hashBefore] = await Promise.all([digestOf(key), digestOf(keyBefore)]);
  const isAfter = hash === strip.afterHash;
  const standing = isFormula ? "other" : isAfter ? "after" : key === keyBefore ? "before" : "other";
  return {
    strip,
    standing,
    isIdle: hashBefore === strip.afterHash,
    formats: strip.formats.flatMap((run) => ownFormats(run, numberFormats)),
    textCells: new Set(numberFormats.flatMap((code, i) => (isTextCell(code) ? [i] : []))),
    ...partsOf(strip, standing, now, known),
  };
}

/** What of a strip is to be put back, and what is someone else's. */
function partsOf(
  strip: JournalStrip,
  standing: Standing,
  now: readonly (CellNow | undefined)[],
  known: Strip | undefined,
): Pick<JudgedStrip, "back" | "foreign"> {
  const none = strip.before.map(() => undefined);
  switch (standing) {
    case "after":
      return { back: strip.before, foreign: undefined };
    case "before":
      return { back: none, foreign: undefined };
    case "other":
      return known === undefined ? { back: none, foreign: cellsOf(strip) } : cellByCell(known, now);
  }
}

/** Where it is known what was written, cells are judged one by one. */
function cellByCell(
  known: Strip,
  now: readonly (CellNow | undefined)[],
): Pick<JudgedStrip, "back" | "foreign"> {
  const { before, after, firstRow } = known;
  const isAs = (cells: readonly (Held | undefined)[], i: number): boolean => {
    const [cell, held] = [now[i], cells[i]];
    return (
      cell !== undefined && held !== undefined && cell.formula === undefined && sameHeld(cell.held, held)
    );
  };
  const back = before.map((was, i) => (isAs(after, i) ? was : undefined));
  const foreign = before.flatMap((was, i) =>
    was === undefined || isAs(after, i) || isAs(before, i) ? [] : [i],
  );
  const [first] = foreign;
  const last = foreign[foreign.length - 1];
  // Where nothing of ours stands, the strip was not written yet: what others do there is their own affair.
  const isWritten = back.some((cell, i) => cell !== undefined && !isAs(before, i));
  if (!isWritten || first === undefined || last === undefined) return { back, foreign: undefined };
  return { back, foreign: { ...cellsOf(known), firstRow: firstRow + first, lastRow: firstRow + last } };
}

/** The parts of a run whose cells still have the number format that they were given. */
function ownFormats(run: FormatRun, formats: readonly unknown[]): FormatRun[] {
  const parts: { offset: number; count: number; before: string; after: string }[] = [];
  for (let offset = run.offset; offset < run.offset + run.count; offset++) {
    if (formats[offset] !== run.after) continue;
    const last = parts[parts.length - 1];
    if (last !== undefined && last.offset + last.count === offset) last.count += 1;
    else parts.push({ ...run, offset, count: 1 });
  }
  return parts;
}
