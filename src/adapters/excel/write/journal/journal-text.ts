/** A journal as a text, and back. Anybody may have changed the text, so every field is checked. */
import type { CellRange } from "../../../../workbook/cell-range";
import { WorkbookError } from "../../../../workbook/errors";
import { MAX_COLUMN, MAX_ROW } from "../../../../workbook/limits";
import { Pace } from "../../pace";
import { deflateLines, inflateLines } from "../../deflate";
import type { SheetGuard } from "../guard/expectation";
import type { Held } from "./held";
import type {
  ColumnFilter,
  FilterGrowth,
  Journal,
  JournalPhase,
  JournalSheet,
  JournalStrip,
  LiftedFilter,
  Neighbour,
  TableChange,
  WidthChange,
} from "./journal";
import { choiceOf } from "./choice-text";
import { array, fail, integer, numberOf, optional, record, text } from "./json-checks";
import { STRIP_ROWS, type FormatRun } from "./strip";

const VERSION = 2;
/** Limits above the inflated size and line length of any journal that fits into the workbook's part. */
const JOURNAL_LIMITS = { characters: 32 * 1024 * 1024, line: 4 * 1024 * 1024 };
/** Limit on strips: a journal holds a hash for each, so no more can fit. */
const MOST_STRIPS = 40_000;
const MOST_CELLS = 16_000_000;
/** Number of rows whose ids are in one line. */
const KEY_ROWS = 1000;
const PHASES: readonly JournalPhase[] = ["writing", "written", "restoring"];

/**
 * A stored journal: plain JSON, so that people can read it, except for the long part. That is deflated lines of JSON:
 * for each sheet one with the numbers of its other lines, then its rows' ids, then one for each strip. So a long
 * journal is read line by line.
 */
export interface PackedJournal {
  readonly version: number;
  readonly id: string;
  readonly phase: JournalPhase;
  /** Undefined for a journal in a session's memory. */
  readonly body?: string;
  /** For such a journal: the names of its sheets. */
  readonly sheets?: readonly string[];
}

/** The workbook's note that a session has a journal in memory. */
export function lockOf({ id, phase, sheets }: Journal): PackedJournal {
  return { version: VERSION, id, phase, sheets: sheets.map(({ name }) => name) };
}

/** Unpacks the result of `lockOf`; undefined if it is a whole journal. Throws as `unpackJournal` does. */
export function unpackLock(
  value: unknown,
): { readonly id: string; readonly phase: JournalPhase; readonly sheets: readonly string[] } | undefined {
  const packed = record(value);
  if (packed["version"] !== VERSION) fail("version");
  if (packed["body"] !== undefined) return undefined;
  return {
    id: text(packed["id"]),
    phase: phaseOf(packed["phase"]),
    sheets: array(packed["sheets"]).map(text),
  };
}

/**
 * Packs a journal. Only the phase changes later, so `body` can be used again. Throws `WorkbookError`
 * ("journal-too-large") if it could not be unpacked again. `newSheets`: the contents of new sheets are stored cell by
 * cell, so that a column can be recognized of which only a part was written, or by hashes, which take less room.
 */
export async function packJournal(
  journal: Journal,
  newSheets: "cells" | "hashes" = "hashes",
): Promise<PackedJournal> {
  const body = await deflateLines(withinLimits(linesOf(journal.sheets, newSheets === "cells")));
  return { version: VERSION, id: journal.id, phase: journal.phase, body };
}

/** A journal without the data that find moved rows: the least that is needed to restore cells that have not moved. */
export function leanJournal(journal: Journal): Journal {
  const sheets = journal.sheets.map(({ strips, ...sheet }) => ({
    ...sheet,
    guard: undefined,
    strips: strips.map(({ column, firstRow, before, formats, cover, afterHash }) => {
      return { column, firstRow, before, formats, afterHash, ...(cover && { cover }) };
    }),
  }));
  return { ...journal, sheets };
}

/** Unpacks a journal. Throws a `TypeError` or `RangeError` if the value is not a journal. */
export async function unpackJournal(value: unknown): Promise<Journal> {
  const packed = record(value);
  if (packed["version"] !== VERSION) fail("version");
  const sheets = await sheetsOf(inflateLines(text(packed["body"]), JOURNAL_LIMITS));
  return { id: text(packed["id"]), phase: phaseOf(packed["phase"]), sheets };
}

function thousands(count: number): string {
  return String(Math.ceil(count / 1000));
}

function* withinLimits(lines: Iterable<string>): Generator<string> {
  let characters = 0;
  for (const line of lines) {
    characters += line.length + 1;
    if (line.length > JOURNAL_LIMITS.line || characters > JOURNAL_LIMITS.characters)
      throw new WorkbookError("journal-too-large", {
        size: thousands(characters),
        limit: thousands(JOURNAL_LIMITS.characters),
      });
    yield line;
  }
}

function phaseOf(value: unknown): JournalPhase {
  return PHASES.find((phase) => phase === value) ?? fail("phase");
}

function* linesOf(sheets: readonly JournalSheet[], keepsNew: boolean): Generator<string> {
  for (const { strips, guard, ...sheet } of sheets) {
    const keys = guard === undefined ? [] : keyLines(guard);
    yield JSON.stringify({
      ...sheet,
      guard: guard && { ...guard, headers: [...guard.headers], keys: keys.length },
      strips: strips.length,
    });
    yield* keys;
    for (const strip of strips) yield JSON.stringify(packedStrip(strip, keepsNew || !sheet.isNew));
  }
}

/** Row numbers are stored as differences to the row before, which are mostly 1 and compress well. */
function keyLines({ keys }: SheetGuard): string[] {
  const lines: string[] = [];
  let before = 0;
  let line: unknown[] = [];
  for (const [row, held] of keys) {
    line.push([row - before, ...held]);
    before = row;
    if (line.length < KEY_ROWS) continue;
    lines.push(JSON.stringify(line));
    line = [];
  }
  if (line.length > 0) lines.push(JSON.stringify(line));
  return lines;
}

async function sheetsOf(lines: AsyncIterable<string>): Promise<readonly JournalSheet[]> {
  const pace = new Pace();
  const reader = new LineReader();
  for await (const line of lines) {
    reader.read(JSON.parse(line));
    if (pace.isDue) await pace.rest();
  }
  return reader.sheets();
}

/** Reads lines one after the other. */
class LineReader {
  private readonly found: {
    readonly sheet: SheetLine;
    readonly keys: Map<number, Held[]>;
    readonly strips: JournalStrip[];
  }[] = [];
  private keysToCome = 0;
  private stripsToCome = 0;
  private row = 0;
  private strips = 0;
  private cells = 0;

  read(value: unknown): void {
    const last = this.found.at(-1);
    if (this.keysToCome > 0 && last !== undefined) {
      this.keysToCome -= 1;
      this.readKeys(array(value), last.sheet.guard?.keyColumns.length ?? 0, last.keys);
    } else if (this.stripsToCome > 0) {
      this.stripsToCome -= 1;
      last?.strips.push(this.counted(stripOf(value)));
    } else this.begin(value);
  }

  sheets(): readonly JournalSheet[] {
    if (this.stripsToCome > 0 || this.keysToCome > 0) fail("strips");
    return this.found.map(({ sheet: { guard, ...sheet }, keys, strips }) => ({
      ...sheet,
      guard: guard && { ...guard, keys },
      strips,
    }));
  }

  private begin(value: unknown): void {
    const sheet = record(value);
    const guard = optional(sheet["guard"], record);
    this.found.push({
      sheet: { ...sheetOf(value), guard: guard && guardOf(guard) },
      keys: new Map(),
      strips: [],
    });
    this.keysToCome = guard === undefined ? 0 : integer(guard["keys"], 0, MAX_ROW);
    this.stripsToCome = integer(sheet["strips"], 0, MOST_STRIPS);
    this.row = 0;
  }

  private readKeys(rows: readonly unknown[], columns: number, keys: Map<number, Held[]>): void {
    if (rows.length > KEY_ROWS) fail("rows");
    for (const one of rows) {
      const [step, ...held] = array(one);
      this.row = integer(this.row + integer(step, 1, MAX_ROW), 1, MAX_ROW);
      if (held.length !== columns) fail("ids");
      keys.set(this.row, held.map(heldOrBlank));
    }
  }

  private counted(strip: JournalStrip): JournalStrip {
    this.strips += 1;
    this.cells += strip.before.length;
    if (this.strips > MOST_STRIPS || this.cells > MOST_CELLS)
      throw new RangeError("The journal is too large");
    return strip;
  }
}

type SheetLine = Omit<JournalSheet, "strips" | "guard"> & {
  readonly guard: Omit<SheetGuard, "keys"> | undefined;
};

function guardOf(guard: Readonly<Record<string, unknown>>): Omit<SheetGuard, "keys"> {
  const headers = array(guard["headers"]).map((one): readonly [number, Held] => {
    const [column, held] = array(one);
    return [integer(column, 1, MAX_COLUMN), heldOrBlank(held)];
  });
  return {
    headerRow: integer(guard["headerRow"], 1, MAX_ROW),
    headers: new Map(headers),
    keyColumns: array(guard["keyColumns"]).map((column) => integer(column, 1, MAX_COLUMN)),
    tables: array(guard["tables"]).map(text),
  };
}

function heldOrBlank(value: unknown): Held {
  return value === null ? null : heldOf(value);
}

function packedStrip(strip: JournalStrip, keepsAfter: boolean): unknown {
  const { column, firstRow, before, formats, afterHash, cover, after } = strip;
  const runs = formats.map(({ offset, count, before: was, after: is }) => [offset, count, was, is]);
  const packed = [column, firstRow, afterHash, packedCells(before), runs];
  if (after !== undefined && keepsAfter) return [...packed, cover ?? null, packedCells(after)];
  return cover === undefined ? packed : [...packed, cover];
}

/** Cells one by one, except runs: `[n]` for n blanks, `[-n]` for n cells that are left alone. */
function packedCells(cells: readonly (Held | undefined)[]): unknown[] {
  const packed: unknown[] = [];
  for (let i = 0; i < cells.length;) {
    const cell = cells[i];
    if (cell !== undefined && cell !== null) {
      packed.push(cell);
      i++;
      continue;
    }
    const start = i;
    while (i < cells.length && cells[i] === cell) i++;
    packed.push([cell === null ? i - start : start - i]);
  }
  return packed;
}

function sheetOf(value: unknown): Omit<JournalSheet, "strips" | "guard"> {
  const sheet = record(value);
  return {
    id: optional(sheet["id"], text),
    name: text(sheet["name"]),
    isNew: sheet["isNew"] === true,
    table: optional(sheet["table"], tableOf),
    widths: array(sheet["widths"]).map(widthOf),
    filters: array(sheet["filters"]).map(filterOf),
    ...(sheet["choices"] === undefined ? {} : { choices: array(sheet["choices"]).map(choiceOf) }),
    ...(sheet["filterGrowth"] === undefined ? {} : { filterGrowth: growthOf(sheet["filterGrowth"]) }),
    neighbours: array(sheet["neighbours"]).map(neighbourOf),
    changedCells: integer(sheet["changedCells"], 0, MAX_ROW * MAX_COLUMN),
  };
}

function stripOf(value: unknown): JournalStrip {
  const [column, firstRow, afterHash, cells, formats, cover, written] = array(value);
  const before = cellsOf(array(cells));
  const after = optional(written, (one) => cellsOf(array(one)));
  if (after !== undefined && after.length !== before.length) fail("strip");
  const first = integer(firstRow, 1, MAX_ROW - before.length + 1);
  return {
    column: integer(column, 1, MAX_COLUMN),
    firstRow: first,
    before,
    formats: array(formats).map((run) => formatRunOf(run, before.length)),
    afterHash: text(afterHash),
    ...(cover === undefined || cover === null ? {} : { cover: rangeOf(cover) }),
    ...(after && { after }),
  };
}

function cellsOf(packed: readonly unknown[]): (Held | undefined)[] {
  const cells: (Held | undefined)[] = [];
  for (const item of packed) {
    if (Array.isArray(item)) {
      const count = integer(item[0], -STRIP_ROWS, STRIP_ROWS);
      for (let i = 0; i < Math.abs(count); i++) cells.push(count > 0 ? null : undefined);
    } else cells.push(heldOf(item));
    if (cells.length > STRIP_ROWS) fail("rows");
  }
  if (cells.length === 0) fail("rows");
  return cells;
}

function heldOf(value: unknown): Held {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return numberOf(value);
  // The product writes no formulas, so a formula in a tampered journal must never get into a cell.
  return { error: text(record(value)["error"]) };
}

function formatRunOf(value: unknown, rows: number): FormatRun {
  const [offset, count, before, after] = array(value);
  const first = integer(offset, 0, rows - 1);
  return {
    offset: first,
    count: integer(count, 1, rows - first),
    before: text(before),
    after: text(after),
  };
}

function tableOf(value: unknown): TableChange {
  const table = record(value);
  return {
    id: optional(table["id"], text),
    name: text(table["name"]),
    before: optional(table["before"], rangeOf),
    after: rangeOf(table["after"]),
    ...(table["sortedBy"] === undefined ? {} : { sortedBy: array(table["sortedBy"]).map(text) }),
  };
}

function neighbourOf(value: unknown): Neighbour {
  const table = record(value);
  return { id: text(table["id"]), name: text(table["name"]), range: rangeOf(table["range"]) };
}

function widthOf(value: unknown): WidthChange {
  const width = record(value);
  return {
    column: integer(width["column"], 1, MAX_COLUMN),
    before: numberOf(width["before"]),
    after: numberOf(width["after"]),
    ...(width["unfolded"] === undefined ? {} : { unfolded: numberOf(width["unfolded"]) }),
    ...(width["like"] === undefined ? {} : { like: integer(width["like"], 1, MAX_COLUMN) }),
  };
}

function growthOf(value: unknown): FilterGrowth {
  const growth = record(value);
  return { before: rangeOf(growth["before"]), after: rangeOf(growth["after"]) };
}

function filterOf(value: unknown): LiftedFilter {
  const filter = record(value);
  return {
    table: optional(filter["table"], filteredTableOf),
    range: rangeOf(filter["range"]),
    criteria: array(filter["criteria"]).map(columnFilterOf),
  };
}

function filteredTableOf(value: unknown): NonNullable<LiftedFilter["table"]> {
  const table = record(value);
  return { id: text(table["id"]), name: text(table["name"]) };
}

function columnFilterOf(value: unknown): ColumnFilter {
  const filter = record(value);
  return { index: integer(filter["index"], 0, MAX_COLUMN), criteria: record(filter["criteria"]) };
}

function rangeOf(value: unknown): CellRange {
  const range = record(value);
  const firstRow = integer(range["firstRow"], 1, MAX_ROW);
  const firstColumn = integer(range["firstColumn"], 1, MAX_COLUMN);
  return {
    firstRow,
    firstColumn,
    lastRow: integer(range["lastRow"], firstRow, MAX_ROW),
    lastColumn: integer(range["lastColumn"], firstColumn, MAX_COLUMN),
  };
}
