/** A journal as a text to keep, and back. What comes back was in anybody's hands: it is checked to the last field. */
import type { CellRange } from "../../../../workbook/cell-range";
import { MAX_COLUMN, MAX_ROW } from "../../../../workbook/limits";
import { Pace } from "../../pace";
import { deflateLines, inflateLines } from "./deflate";
import type { Held } from "./held";
import type {
  ColumnFilter,
  Journal,
  JournalPhase,
  JournalSheet,
  JournalStrip,
  LiftedFilter,
  TableChange,
  WidthChange,
} from "./journal";
import { array, fail, integer, numberOf, optional, record, text } from "./json-checks";
import { STRIP_ROWS, type FormatRun } from "./strip";

const VERSION = 1;
/** More than any journal that fits into the workbook's part inflates to. */
const MOST_INFLATED = 256 * 1024 * 1024;
const MOST_STRIPS = MAX_ROW * MAX_COLUMN;
const PHASES: readonly JournalPhase[] = ["writing", "written", "restoring"];

/**
 * What is kept: plain JSON, so that it can be looked at, but for the long part. That is lines of JSON, deflated: for each
 * sheet one with the number of its strips, and one for each of these. So a long journal is read line by line.
 */
export interface PackedJournal {
  readonly version: number;
  readonly id: string;
  readonly phase: JournalPhase;
  readonly body: string;
}

/** Packs a journal. Only the phase is changed later: `body` can be used again. */
export async function packJournal(journal: Journal): Promise<PackedJournal> {
  const body = await deflateLines(linesOf(journal.sheets));
  return { version: VERSION, id: journal.id, phase: journal.phase, body };
}

/** Unpacks a journal. Throws a `TypeError` or `RangeError` where it is none. */
export async function unpackJournal(value: unknown): Promise<Journal> {
  const packed = record(value);
  if (packed["version"] !== VERSION) fail("version");
  const sheets = await sheetsOf(inflateLines(text(packed["body"]), MOST_INFLATED));
  return { id: text(packed["id"]), phase: phaseOf(packed["phase"]), sheets };
}

function phaseOf(value: unknown): JournalPhase {
  return PHASES.find((phase) => phase === value) ?? fail("phase");
}

function* linesOf(sheets: readonly JournalSheet[]): Generator<string> {
  for (const { strips, ...sheet } of sheets) {
    yield JSON.stringify({ ...sheet, strips: strips.length });
    for (const strip of strips) yield JSON.stringify(packedStrip(strip));
  }
}

async function sheetsOf(lines: AsyncIterable<string>): Promise<readonly JournalSheet[]> {
  const pace = new Pace();
  const sheets: (Omit<JournalSheet, "strips"> & { readonly strips: JournalStrip[] })[] = [];
  let stripsToCome = 0;
  for await (const line of lines) {
    const value: unknown = JSON.parse(line);
    if (stripsToCome > 0) {
      sheets.at(-1)?.strips.push(stripOf(value));
      stripsToCome -= 1;
    } else {
      sheets.push({ ...sheetOf(value), strips: [] });
      stripsToCome = integer(record(value)["strips"], 0, MOST_STRIPS);
    }
    if (pace.isDue) await pace.rest();
  }
  if (stripsToCome > 0) fail("strips");
  return sheets;
}

function packedStrip({ column, firstRow, before, formats, afterHash, cover }: JournalStrip): unknown {
  const runs = formats.map(({ offset, count, before: was, after }) => [offset, count, was, after]);
  const packed = [column, firstRow, afterHash, packedCells(before), runs];
  return cover === undefined ? packed : [...packed, cover];
}

/** Cells one by one, but runs: `[n]` for n blanks, `[-n]` for n cells that were left alone. */
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

function sheetOf(value: unknown): Omit<JournalSheet, "strips"> {
  const sheet = record(value);
  return {
    id: optional(sheet["id"], text),
    name: text(sheet["name"]),
    isNew: sheet["isNew"] === true,
    table: optional(sheet["table"], tableOf),
    widths: array(sheet["widths"]).map(widthOf),
    filters: array(sheet["filters"]).map(filterOf),
    changedCells: integer(sheet["changedCells"], 0, MOST_STRIPS),
  };
}

function stripOf(value: unknown): JournalStrip {
  const [column, firstRow, afterHash, cells, formats, cover] = array(value);
  const before = cellsOf(array(cells));
  const first = integer(firstRow, 1, MAX_ROW - before.length + 1);
  return {
    column: integer(column, 1, MAX_COLUMN),
    firstRow: first,
    before,
    formats: array(formats).map((run) => formatRunOf(run, before.length)),
    afterHash: text(afterHash),
    ...(cover === undefined ? {} : { cover: rangeOf(cover) }),
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
  };
}

function widthOf(value: unknown): WidthChange {
  const width = record(value);
  return {
    column: integer(width["column"], 1, MAX_COLUMN),
    before: numberOf(width["before"]),
    after: numberOf(width["after"]),
  };
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
