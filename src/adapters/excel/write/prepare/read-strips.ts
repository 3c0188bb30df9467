/** Reads strips of columns in few requests, none with an answer that is too large for Excel. */
import { READ_LIMITS, type BlockLimits } from "../../limits";
import type { OfficeExcel } from "../../office";
import { nextTask, Pace } from "../../pace";
import { BlockSize } from "../../read/block-size";
import { isTooMuch, rowsOf } from "../../read/null-answers";
import { requestsAhead } from "../../read/requests-ahead";
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
  readonly limits?: Partial<BlockLimits> | undefined;
}

/** Most ranges in one request, because it must be parsed as well. */
const MOST_RANGES = 500;
/**
 * Most cells in one request: the size of earlier columns says little about the next, which may hold long texts after
 * blanks.
 */
const MOST_CELLS = 10_000;
/** Cells of the first request: strips are mostly numbers and short texts, so a refusal is rarer than a second request. */
const FIRST_CELLS = 4096;
const PROPERTIES = ["values", "formulas", "numberFormat", "valueTypes"];

/** Excel, or a run under way: its requests go one after the other. */
export type StripSource = Pick<OfficeExcel, "run"> & { readonly isOneRun?: true };

/** Reads within a run, as a part of its work. */
export function withinRun(context: Excel.RequestContext): StripSource {
  return { run: (batch) => batch(context), isOneRun: true };
}

/** Pieces that were asked for and are not taken yet. */
interface Asked {
  readonly pieces: readonly StripPlace[];
  readonly cells: number;
  readonly loaded: Promise<readonly LoadedStrip[] | undefined>;
  /** When they were asked for. */
  readonly at: number;
}

/**
 * Reads the strips, and passes each on when it is complete, in their order. From Excel itself each request is a run of its
 * own, so that some can be asked for ahead: on the web every answer travels.
 */
export async function readStrips(
  source: StripSource,
  strips: readonly StripPlace[],
  onStrip: (loaded: LoadedStrip, index: number) => void,
  { signal, limits: given }: ReadStripsOptions = {},
): Promise<void> {
  const limits = { ...READ_LIMITS, firstRows: FIRST_CELLS, ...given };
  const maxCells = Math.min(limits.maxCells, MOST_CELLS * PROPERTIES.length);
  const size = new BlockSize(1, { ...limits, maxCells });
  const gathering = new Gathering(strips, onStrip);
  const asked: Asked[] = [];
  let roundTrip: number | undefined;
  const most = source.isOneRun === true ? 1 : limits.mostUnderWay;
  const askAhead = (): void => {
    // The first requests are small and alike, so that most books need no second journey.
    const wanted = roundTrip === undefined ? most : requestsAhead(roundTrip, most);
    while (asked.length < wanted && !gathering.isAsked) asked.push(ask(source, gathering.next(size.rows)));
  };
  while (!gathering.isDone) {
    signal?.throwIfAborted();
    askAhead();
    const next = asked.shift();
    if (next === undefined) return;
    const loaded = await next.loaded;
    if (loaded === undefined) {
      // The requests behind it are as large, so their answers are not waited for.
      asked.length = 0;
      gathering.askAgain();
      size.refused(next.cells);
      continue;
    }
    roundTrip ??= performance.now() - next.at;
    size.weighed(bytesOf(loaded) / next.cells, next.cells);
    askAhead();
    await gathering.take(next.pieces, loaded);
  }
}

function ask(source: StripSource, pieces: readonly StripPlace[]): Asked {
  const loaded = loadOrRefuse(source, pieces);
  // Where an earlier request fails, nobody asks about this one any more.
  loaded.catch(() => undefined);
  const cells = pieces.reduce((sum, piece) => sum + piece.rowCount, 0);
  return { pieces, cells, loaded, at: performance.now() };
}

async function loadOrRefuse(
  source: StripSource,
  pieces: readonly StripPlace[],
): Promise<readonly LoadedStrip[] | undefined> {
  try {
    return await source.run((context) => load(context, pieces));
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
  /** The same of the rows that are asked for. */
  private askedStrip = 0;
  private askedRow = 0;
  private gathered: LoadedStrip[] = [];

  constructor(
    private readonly strips: readonly StripPlace[],
    private readonly onStrip: (loaded: LoadedStrip, index: number) => void,
  ) {}

  get isDone(): boolean {
    return this.strip >= this.strips.length;
  }

  get isAsked(): boolean {
    return this.askedStrip >= this.strips.length;
  }

  /** Gives up what was asked for and has not been taken. */
  askAgain(): void {
    this.askedStrip = this.strip;
    this.askedRow = this.row;
  }

  /** The next pieces, with at most `cells` cells together. */
  next(cells: number): readonly StripPlace[] {
    const pieces: StripPlace[] = [];
    let left = cells;
    while (left > 0 && pieces.length < MOST_RANGES) {
      const strip = this.strips[this.askedStrip];
      if (strip === undefined) break;
      const rowCount = Math.min(strip.rowCount - this.askedRow, left);
      pieces.push({ ...strip, firstRow: strip.firstRow + this.askedRow, rowCount });
      left -= rowCount;
      this.askedRow += rowCount;
      if (this.askedRow < strip.rowCount) break;
      this.askedStrip += 1;
      this.askedRow = 0;
    }
    return pieces;
  }

  /** Takes the results for the earliest pieces that were asked for. */
  async take(pieces: readonly StripPlace[], loaded: readonly LoadedStrip[]): Promise<void> {
    const pace = new Pace();
    for (const [i, piece] of loaded.entries()) {
      this.gathered.push(piece);
      this.row += pieces[i]?.rowCount ?? 0;
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
