/**
 * Strips: some neighbouring rows of one column, before and after a write. A strip is the unit of writing: one
 * assignment sets it, so it is written as a whole or not at all, and it is judged as a whole before it is restored.
 */
import type { CellRange } from "../../../../workbook/cell-range";
import { heldKey, inputOf, sameHeld, type CellInput, type Held } from "./held";

/** Most cells in one assignment. From 1,501 on, Office.js itself would split it into several. */
export const STRIP_ROWS = 1000;

/** Number formats of neighbouring cells, from `offset` on, before and after the write. */
export interface FormatRun {
  readonly offset: number;
  readonly count: number;
  readonly before: string;
  readonly after: string;
}

/** Some rows of one column before the write. `undefined` marks a cell that the write leaves alone. */
export interface StripBefore {
  readonly column: number;
  readonly firstRow: number;
  readonly before: readonly (Held | undefined)[];
  readonly formats: readonly FormatRun[];
  /** The merged area whose first cell this strip of one row is: Excel takes contents for such an area as a whole. */
  readonly cover?: CellRange;
}

/** A strip with its new contents. Rows of `before` and `after` correspond. */
export interface Strip extends StripBefore {
  readonly after: readonly (Held | undefined)[];
  readonly textCells: TextCells;
  /**
   * True if number formats must be set after contents, because the earlier ones may be text formats, which make texts
   * of numbers.
   */
  readonly formatsLast?: boolean;
}

/** Offsets of a strip's cells with a text format, which take texts as they are. */
export type TextCells = ReadonlySet<number>;

/** Contents of a strip as one text, for comparing and hashing, without cells that are left alone. */
export function contentsKey(cells: readonly (Held | undefined)[]): string {
  let text = "";
  for (const cell of cells) text += cell === undefined ? "-\n" : `${heldKey(cell)}\n`;
  return text;
}

/** Number of cells whose contents change. */
export function changedCellsOf({ before, after }: Strip): number {
  let count = 0;
  before.forEach((cell, i) => {
    if (cell !== undefined && !sameHeld(cell, after[i] ?? null)) count++;
  });
  return count;
}

/** Number of cells that are assigned to. */
export function writtenCells(strip: StripBefore): number {
  let count = 0;
  for (const cell of strip.before) if (cell !== undefined) count++;
  return count;
}

/** The cells of a strip. */
export function cellsOf({ column, firstRow, before }: StripBefore): CellRange {
  return { firstRow, firstColumn: column, lastRow: firstRow + before.length - 1, lastColumn: column };
}

/** The cells that a strip assigns. */
export function assignedCells(strip: StripBefore): CellRange {
  return strip.cover ?? cellsOf(strip);
}

/** The argument of `Range.values` for one side of a strip; undefined if only number formats change. */
export function valuesInput(
  strip: StripBefore,
  cells: readonly (Held | undefined)[],
  textCells: TextCells,
): CellInput[][] | undefined {
  if (cells.every((cell) => cell === undefined)) return undefined;
  return covering(
    strip,
    cells.map((cell, i) => (cell === undefined ? null : inputOf(cell, textCells.has(i)))),
  );
}

/** The argument of `Range.numberFormat` for one side of a strip; undefined if no format changes. */
export function formatsInput(strip: StripBefore, side: "before" | "after"): (string | null)[][] | undefined {
  if (strip.formats.length === 0) return undefined;
  const rows = new Array<string | null>(strip.before.length).fill(null);
  for (const run of strip.formats) rows.fill(run[side], run.offset, run.offset + run.count);
  return covering(strip, rows);
}

/** One column of cells, as rows of the range that they are assigned to. */
function covering<T>({ cover }: StripBefore, cells: readonly T[]): (T | null)[][] {
  if (cover === undefined) return cells.map((cell) => [cell]);
  const rows = Array.from({ length: cover.lastRow - cover.firstRow + 1 }, () =>
    new Array<T | null>(cover.lastColumn - cover.firstColumn + 1).fill(null),
  );
  const [first] = rows;
  if (first !== undefined) first[0] = cells[0] ?? null;
  return rows;
}

/** Most bytes that writing a strip adds to a request: its JSON and its envelope. */
export function stripBytes(strip: Strip): number {
  return (
    600 +
    inputBytes(valuesInput(strip, strip.after, strip.textCells)) +
    inputBytes(formatsInput(strip, "after"))
  );
}

/** Most bytes of a list of rows in a request. The request is JSON within JSON, so quotation marks are escaped twice. */
export function inputBytes(rows: readonly (readonly CellInput[])[] | undefined): number {
  let bytes = 2;
  for (const row of rows ?? []) {
    bytes += 3;
    for (const cell of row) bytes += typeof cell === "string" ? textBytes(cell) : 1 + String(cell).length;
  }
  return bytes;
}

function textBytes(text: string): number {
  let bytes = 6;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20) bytes += 7;
    else if (unit === 0x22 || unit === 0x5c) bytes += 4;
    else bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** Cuts a strip into strips of at most `limit` bytes, or of one row. */
export function fittingStrips(strip: Strip, limit: number): readonly Strip[] {
  const rows = strip.before.length;
  if (rows <= 1 || stripBytes(strip) <= limit) return [strip];
  const half = rows >> 1;
  return [cutStrip(strip, 0, half), cutStrip(strip, half, rows)].flatMap((cut) =>
    isIdle(cut) ? [] : fittingStrips(cut, limit),
  );
}

function isIdle(strip: Strip): boolean {
  return strip.formats.length === 0 && strip.before.every((cell) => cell === undefined);
}

/** The rows of a strip from offset `from` up to `to`, exclusive. */
export function cutStrip(strip: Strip, from: number, to: number): Strip {
  const formats: FormatRun[] = [];
  for (const run of strip.formats) {
    const first = Math.max(run.offset, from);
    const end = Math.min(run.offset + run.count, to);
    if (first < end) formats.push({ ...run, offset: first - from, count: end - first });
  }
  return {
    column: strip.column,
    firstRow: strip.firstRow + from,
    before: strip.before.slice(from, to),
    after: strip.after.slice(from, to),
    textCells: new Set([...strip.textCells].filter((at) => at >= from && at < to).map((at) => at - from)),
    formats,
  };
}

/**
 * Cuts a strip into strips that Excel accepts despite merged areas in its column: the first cell of an area separately,
 * assigned to the whole area, and nothing for its other cells.
 */
export function stripsAround(strip: Strip, merges: readonly CellRange[]): readonly Strip[] {
  const lastRow = strip.firstRow + strip.before.length - 1;
  const areas = merges
    .filter(({ firstColumn, lastColumn }) => firstColumn <= strip.column && lastColumn >= strip.column)
    .filter((area) => area.firstRow <= lastRow && area.lastRow >= strip.firstRow)
    .sort((a, b) => a.firstRow - b.firstRow);
  const cut: Strip[] = [];
  let from = 0;
  for (const area of areas) {
    const first = area.firstRow - strip.firstRow;
    if (first > from) cut.push(cutStrip(strip, from, first));
    if (first >= 0 && area.firstColumn === strip.column)
      cut.push({ ...cutStrip(strip, first, first + 1), cover: area });
    from = Math.max(from, area.lastRow - strip.firstRow + 1);
  }
  if (from < strip.before.length) cut.push(from === 0 ? strip : cutStrip(strip, from, strip.before.length));
  return cut.filter((strip) => !isIdle(strip));
}
