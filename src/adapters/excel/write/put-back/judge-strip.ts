/** Judges the present state of a strip: as before the write, as written, or changed by somebody since. */
import type { CellRange } from "../../../../workbook/cell-range";
import { digestOf } from "../journal/digest";
import { cellNow, contentOf, isTextCell, sameHeld, type Held } from "../journal/held";
import type { JournalStrip } from "../journal/journal";
import { cellsOf, contentsKey, type FormatRun, type Strip } from "../journal/strip";
import type { Piece } from "../locate/pieces";
import type { LoadedStrip } from "../prepare/compare";

/** `other`: somebody has changed it since. */
export type Standing = "before" | "after" | "other";

/** A strip at its present place, with the cells to put back. */
export interface JudgedStrip {
  readonly strip: JournalStrip;
  readonly standing: Standing;
  /** True if each of its cells is as before or as written. */
  readonly isOwn: boolean;
  /** True if contents are the same before and after: only number formats change, or blanks stay blank. */
  readonly isIdle: boolean;
  /** The strip that puts it back: its present and its wanted contents. Undefined if there is nothing to do. */
  readonly back: Strip | undefined;
  /** The cells that somebody has changed since they were written. */
  readonly foreign: CellRange | undefined;
}

/** Judges a strip by the cells that it writes. A formula is always somebody else's. */
export async function judgeStrip(piece: Piece, loaded: LoadedStrip): Promise<JudgedStrip> {
  const { strip } = piece;
  const now = strip.before.map((was, i) =>
    was === undefined
      ? undefined
      : contentOf(cellNow(loaded.values[i], loaded.formulas[i], loaded.valueTypes[i])),
  );
  const { after } = strip;
  const cells = after === undefined ? await judgeByHash(piece, now) : judgeByCells({ ...strip, after }, now);
  const formats = strip.formats.flatMap((run) => ownFormats(run, loaded.numberFormats));
  const { back, ...judged } = cells;
  return { ...judged, strip, back: backStrip(strip, now, back, formats, loaded.numberFormats) };
}

type Judged = Omit<JudgedStrip, "strip" | "back"> & { readonly back: readonly (Held | undefined)[] };

function judgeByCells(
  strip: JournalStrip & { readonly after: readonly (Held | undefined)[] },
  now: readonly (Held | undefined)[],
): Judged {
  const { before, after } = strip;
  const is = (cells: readonly (Held | undefined)[], i: number): boolean => {
    const [cell, held] = [now[i], cells[i]];
    return cell !== undefined && held !== undefined && sameHeld(cell, held);
  };
  const written = before.flatMap((was, i) => (was === undefined ? [] : [i]));
  const foreign = written.filter((i) => !is(before, i) && !is(after, i));
  const isAll = (cells: readonly (Held | undefined)[]): boolean => written.every((i) => is(cells, i));
  const [first] = foreign;
  const last = foreign[foreign.length - 1];
  return {
    standing: isAll(after) ? "after" : isAll(before) ? "before" : "other",
    isOwn: foreign.length === 0,
    isIdle: written.every((i) => sameHeld(before[i] ?? null, after[i] ?? null)),
    back: before.map((was, i) => (is(after, i) && !is(before, i) ? was : undefined)),
    foreign:
      first === undefined || last === undefined
        ? undefined
        : { ...cellsOf(strip), firstRow: strip.firstRow + first, lastRow: strip.firstRow + last },
  };
}

/** The hash covers only a strip as a whole, and says nothing about a part of it. */
async function judgeByHash({ strip, isWhole }: Piece, now: readonly (Held | undefined)[]): Promise<Judged> {
  const key = contentsKey(now);
  const keyBefore = contentsKey(strip.before);
  const [hash, hashBefore] = await Promise.all([digestOf(key), digestOf(keyBefore)]);
  const isAfter = isWhole && hash === strip.afterHash;
  const standing = isAfter ? "after" : key === keyBefore ? "before" : "other";
  return {
    standing,
    isOwn: standing !== "other",
    isIdle: isWhole && hashBefore === strip.afterHash,
    back: isAfter ? strip.before : strip.before.map(() => undefined),
    foreign: standing === "other" ? cellsOf(strip) : undefined,
  };
}

function backStrip(
  strip: JournalStrip,
  now: readonly (Held | undefined)[],
  back: readonly (Held | undefined)[],
  formats: readonly FormatRun[],
  codes: readonly unknown[],
): Strip | undefined {
  if (formats.length === 0 && back.every((held) => held === undefined)) return undefined;
  return {
    column: strip.column,
    firstRow: strip.firstRow,
    before: back.map((held, i) => (held === undefined ? undefined : (now[i] ?? null))),
    after: back,
    textCells: new Set(codes.flatMap((code, i) => (isTextCell(code) ? [i] : []))),
    formats: formats.map(({ before, after, ...run }) => ({ ...run, before: after, after: before })),
    formatsLast: true,
    ...(strip.cover && { cover: strip.cover }),
  };
}

/** The parts of a run whose cells still have the number format that the write gave them. */
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
