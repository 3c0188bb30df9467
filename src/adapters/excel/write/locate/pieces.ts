/** A journal's strips at the present places of their rows and columns. Pure. */
import { cutStrip, type StripBefore } from "../journal/strip";
import type { JournalStrip } from "../journal/journal";
import type { ColumnMap } from "./map-columns";

/** Present numbers of a sheet's columns and rows; undefined for those that no longer exist. */
export interface PlacesNow {
  readonly column: ColumnMap;
  readonly row: (row: number) => number | undefined;
}

/** A part of a journal's strip, at its present place. */
export interface Piece {
  readonly strip: JournalStrip;
  /** The strip that it is a part of, as in the journal. */
  readonly of: JournalStrip;
  /** True if it is a whole strip, to which the hash applies. */
  readonly isWhole: boolean;
}

/** Rows of a strip that no longer exist; undefined if its column no longer exists. */
export interface LostCells {
  readonly column: number;
  readonly rows: readonly number[] | undefined;
}

/** Cuts strips where their rows are no longer adjacent, and moves the pieces to their present places. */
export function piecesNow(
  strips: readonly JournalStrip[],
  place: PlacesNow,
): { readonly pieces: readonly Piece[]; readonly lost: readonly LostCells[] } {
  const pieces: Piece[] = [];
  const lost: LostCells[] = [];
  for (const strip of strips) {
    const column = place.column(strip.column);
    const rows = strip.before.map((_held, i) => place.row(strip.firstRow + i));
    if (column === undefined) {
      lost.push({ column: strip.column, rows: undefined });
      continue;
    }
    const gone = touchedOffsets(strip).filter((i) => rows[i] === undefined);
    if (gone.length > 0) lost.push({ column: strip.column, rows: gone.map((i) => strip.firstRow + i) });
    for (const { from, to, firstRow } of runsOf(rows)) {
      const isWhole = to - from === strip.before.length;
      pieces.push({ strip: moved(cut(strip, from, to), column, firstRow), of: strip, isWhole });
    }
  }
  return { pieces, lost };
}

/** Offsets of the cells that were written. */
export function touchedOffsets({ before, formats }: StripBefore): readonly number[] {
  const isShown = (i: number): boolean =>
    formats.some(({ offset, count }) => i >= offset && i < offset + count);
  return before.flatMap((held, i) => (held !== undefined || isShown(i) ? [i] : []));
}

function moved(strip: JournalStrip, column: number, firstRow: number): JournalStrip {
  const { cover } = strip;
  if (cover === undefined) return { ...strip, column, firstRow };
  const [down, right] = [firstRow - strip.firstRow, column - strip.column];
  const area = {
    firstRow: cover.firstRow + down,
    firstColumn: cover.firstColumn + right,
    lastRow: cover.lastRow + down,
    lastColumn: cover.lastColumn + right,
  };
  return { ...strip, column, firstRow, cover: area };
}

function runsOf(rows: readonly (number | undefined)[]) {
  const runs: { from: number; to: number; firstRow: number }[] = [];
  rows.forEach((row, i) => {
    if (row === undefined) return;
    const run = runs.at(-1);
    if (run?.to === i && run.firstRow + i - run.from === row) run.to = i + 1;
    else runs.push({ from: i, to: i + 1, firstRow: row });
  });
  return runs;
}

function cut(strip: JournalStrip, from: number, to: number): JournalStrip {
  if (from === 0 && to === strip.before.length) return strip;
  const after = strip.after ?? strip.before.map(() => undefined);
  const piece = cutStrip({ ...strip, after, textCells: new Set() }, from, to);
  return {
    ...strip,
    firstRow: piece.firstRow,
    before: piece.before,
    formats: piece.formats,
    ...(strip.after && { after: piece.after }),
  };
}
