/** Reads strips of columns in few syncs, none with an answer that is too large for Excel. */
import { READ_LIMITS, type ReadLimits } from "../../limits";
import { nextTask, Pace } from "../../pace";
import { BlockSize } from "../../read/block-size";
import { isTooMuch, rowsOf } from "../../read/null-answers";
import type { LoadedStrip } from "./compare";
import { untracked } from "../../untracked";

/** The position of a strip. */
export interface StripPlace {
  readonly sheetId: string;
  readonly column: number;
  readonly firstRow: number;
  readonly rowCount: number;
}

export interface ReadStripsOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limits?: ReadLimits | undefined;
}

/** Most ranges in one sync, because a request must be parsed as well. */
const MOST_RANGES = 500;
/**
 * Most cells in one sync: the size of earlier columns says little about the next, which may hold long texts after
 * blanks.
 */
const MOST_CELLS = 10_000;
const PROPERTIES = ["values", "formulas", "numberFormat", "valueTypes"];

/** Reads the strips in order, and passes each on when it is complete. */
export async function readStrips(
  context: Excel.RequestContext,
  strips: readonly StripPlace[],
  onStrip: (loaded: LoadedStrip, index: number) => void,
  { signal, limits = READ_LIMITS }: ReadStripsOptions = {},
): Promise<void> {
  const maxCells = Math.min(limits.maxCells, MOST_CELLS * PROPERTIES.length);
  const size = new BlockSize(1, { ...limits, maxCells });
  const gathering = new Gathering(strips, onStrip);
  while (!gathering.isDone) {
    signal?.throwIfAborted();
    const pieces = gathering.next(size.rows);
    const loaded = await loadOrRefuse(context, pieces);
    const rows = pieces.reduce((sum, piece) => sum + piece.rowCount, 0);
    if (loaded === undefined) {
      size.refused(rows);
      continue;
    }
    await gathering.take(loaded);
    size.weighed(bytesOf(loaded) / rows, rows);
  }
}

async function loadOrRefuse(
  context: Excel.RequestContext,
  pieces: readonly StripPlace[],
): Promise<readonly LoadedStrip[] | undefined> {
  try {
    return await load(context, pieces);
  } catch (error) {
    if (isTooMuch(error) && (pieces.length > 1 || (pieces[0]?.rowCount ?? 0) > 1)) return undefined;
    throw error;
  }
}

async function load(
  context: Excel.RequestContext,
  pieces: readonly StripPlace[],
): Promise<readonly LoadedStrip[]> {
  const ranges = pieces.map((piece) => {
    const range = rangeOf(context, piece);
    range.load(PROPERTIES);
    return range;
  });
  await context.sync();
  // Continues in a new task, because the library has already taken time to parse the answer.
  await nextTask();
  return ranges.map(loadedStrip);
}

/** The range of a strip. It lives until the next sync, and leaves no reference behind. */
function rangeOf(context: Excel.RequestContext, strip: StripPlace): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(strip.sheetId);
  return untracked(sheet.getRangeByIndexes(strip.firstRow - 1, strip.column - 1, strip.rowCount, 1));
}

function loadedStrip(range: Excel.Range): LoadedStrip {
  return {
    values: firstOfEach(rowsOf(range.values)),
    formulas: firstOfEach(rowsOf(range.formulas)),
    numberFormats: firstOfEach(rowsOf(range.numberFormat)),
    valueTypes: firstOfEach(rowsOf(range.valueTypes)),
  };
}

function firstOfEach(rows: readonly (readonly unknown[])[]): readonly unknown[] {
  return rows.map((row) => row[0]);
}

/** Rough size of the answer: for each cell two numbers or texts, its format, its type. */
function bytesOf(loaded: readonly LoadedStrip[]): number {
  let bytes = 0;
  for (const { values, numberFormats } of loaded) {
    values.forEach((value, i) => {
      const format = numberFormats[i];
      bytes += 30 + 4 * textLength(value) + 2 * textLength(format);
    });
  }
  return bytes;
}

function textLength(value: unknown): number {
  return typeof value === "string" ? value.length : 8;
}

/** Cuts strips into pieces to load, and joins the results again. */
class Gathering {
  /** The strip that is not complete yet, and the number of its rows that are loaded. */
  private strip = 0;
  private row = 0;
  private asked: readonly StripPlace[] = [];
  private gathered: LoadedStrip[] = [];

  constructor(
    private readonly strips: readonly StripPlace[],
    private readonly onStrip: (loaded: LoadedStrip, index: number) => void,
  ) {}

  get isDone(): boolean {
    return this.strip >= this.strips.length;
  }

  /** The next pieces, with at most `cells` cells together. */
  next(cells: number): readonly StripPlace[] {
    const pieces: StripPlace[] = [];
    let left = cells;
    let offset = this.row;
    for (let i = this.strip; i < this.strips.length && left > 0 && pieces.length < MOST_RANGES; i++) {
      const strip = this.strips[i];
      if (strip === undefined) break;
      const rowCount = Math.min(strip.rowCount - offset, left);
      pieces.push({ ...strip, firstRow: strip.firstRow + offset, rowCount });
      left -= rowCount;
      offset = 0;
    }
    this.asked = pieces;
    return pieces;
  }

  /** Takes the results for the last pieces. */
  async take(loaded: readonly LoadedStrip[]): Promise<void> {
    const pace = new Pace();
    for (const [i, piece] of loaded.entries()) {
      this.gathered.push(piece);
      this.row += this.asked[i]?.rowCount ?? 0;
      if (this.row < (this.strips[this.strip]?.rowCount ?? 0)) continue;
      this.onStrip(joinedStrip(this.gathered), this.strip);
      this.gathered = [];
      this.row = 0;
      this.strip += 1;
      if (pace.isDue) await pace.rest();
    }
  }
}

function joinedStrip(pieces: readonly LoadedStrip[]): LoadedStrip {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  return {
    values: pieces.flatMap((piece) => piece.values),
    formulas: pieces.flatMap((piece) => piece.formulas),
    numberFormats: pieces.flatMap((piece) => piece.numberFormats),
    valueTypes: pieces.flatMap((piece) => piece.valueTypes),
  };
}
