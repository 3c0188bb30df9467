/**
 * A picture of the cells around a request, taken within the request itself: the cells that it overwrites, just before,
 * and the headers and ids around them, before and after. So nothing is overwritten unseen, whatever others do
 * meanwhile.
 */
import { cellName } from "../../../../workbook/cell-name";
import { WorkbookError } from "../../../../workbook/errors";
import { cellNow, contentOf, plainHeld, sameHeld, type Held } from "../journal/held";
import { cellsOf, type FormatRun, type Strip } from "../journal/strip";
import type { Difference } from "../prepare/compare";
import { areaOf } from "../send/assign";
import { CellsChangedError } from "../write-errors";
import type { ByColumn, Expectation } from "./expectation";
import { NO_STRAYS, type Disturbance, type SeenSheet, type SheetHandle, type Stray } from "./stray";

/**
 * Most rows of key columns that are loaded although nothing is written there, because that is cheaper than another
 * range.
 */
const GAP = 50;

interface Run {
  readonly firstRow: number;
  readonly lastRow: number;
}

interface AskedKeys {
  readonly place: number;
  readonly run: Run;
  readonly range: Excel.Range;
}

/** Headers and ids, loaded once. */
class Frame {
  private readonly headers: Excel.Range | undefined;
  private readonly keys: readonly AskedKeys[];

  constructor(
    sheet: Excel.Worksheet,
    private readonly expectation: Expectation,
    runs: readonly Run[],
  ) {
    const { headerRow, span, keyColumns } = expectation;
    this.headers =
      span && valuesOf(sheet, { firstRow: headerRow, lastRow: headerRow }, span.first, span.last);
    this.keys = keyColumns.flatMap((column, place) =>
      runs.map((run) => ({ place, run, range: valuesOf(sheet, run, column, column) })),
    );
  }

  /** The loaded contents. Throws if no answer came. */
  read(): { readonly headers: ByColumn; readonly keys: ReadonlyMap<number, readonly Held[]> } {
    return { headers: this.readHeaders(), keys: this.readKeys() };
  }

  private readHeaders(): ByColumn {
    const { span } = this.expectation;
    const row: readonly unknown[] = this.headers?.values[0] ?? [];
    return new Map(row.map((value, i) => [(span?.first ?? 1) + i, plainHeld(value)]));
  }

  private readKeys(): ReadonlyMap<number, readonly Held[]> {
    const found = new Map<number, Held[]>();
    for (const { place, run, range } of this.keys) {
      range.values.forEach((cells: readonly unknown[], i) => {
        const row = run.firstRow + i;
        const held = found.get(row) ?? this.expectation.keyColumns.map(() => null);
        held[place] = plainHeld(cells[0]);
        found.set(row, held);
      });
    }
    return found;
  }
}

function valuesOf(
  sheet: Excel.Worksheet,
  { firstRow, lastRow }: Run,
  firstColumn: number,
  lastColumn: number,
) {
  const range = areaOf(sheet, { firstRow, firstColumn, lastRow, lastColumn });
  range.load("values");
  return range;
}

interface AskedWitness {
  readonly column: number;
  readonly run: Run;
  readonly range: Excel.Range;
}

interface AskedStrip {
  readonly strip: Strip;
  readonly range: Excel.Range;
}

/** The cells that one request writes to one sheet. */
export class Photo {
  private readonly before: Frame;
  private readonly strips: readonly AskedStrip[];
  private readonly witnesses: readonly AskedWitness[];
  private after: Frame | undefined;
  private readonly runs: readonly Run[];

  /** Loads the contents before the request. Must be called before anything of the request is queued. */
  constructor(
    private readonly worksheet: Excel.Worksheet,
    readonly sheet: SheetHandle,
    private readonly expectation: Expectation,
    strips: readonly Strip[],
  ) {
    this.runs = runsOf(strips);
    this.before = new Frame(worksheet, expectation, this.runs);
    this.witnesses = expectation.witnesses.flatMap((column) =>
      this.runs.map((run) => ({ column, run, range: valuesOf(worksheet, run, column, column) })),
    );
    this.strips = strips.map((strip) => {
      const range = areaOf(worksheet, cellsOf(strip));
      range.load(["values", "formulas", "valueTypes", ...(strip.formats.length > 0 ? ["numberFormat"] : [])]);
      return { strip, range };
    });
  }

  /** Loads the contents after the request. Must be called when all of the request is queued. */
  askAfter(): void {
    this.after = new Frame(this.worksheet, this.expectation, this.runs);
  }

  /** The overwritten cells that did not hold the expected contents before; undefined if all did. */
  disturbedBefore(most: number): Disturbance | undefined {
    const seen = this.before.read();
    const column = this.expectation.otherHeader(seen.headers);
    if (column !== undefined) return this.columnsMoved(column, seen.headers, seen.keys);
    const moved = [...seen.keys].find(([row, keys]) => !this.expectation.isOwn(row, keys));
    const strays = this.straysAmong(seen.headers, seen.keys);
    if (moved !== undefined) return { error: this.rowsMoved(...moved), strays };
    if (strays.cells.length > 0) return { error: this.cellsChanged(most), strays };
    return undefined;
  }

  /** The header row as it was before. */
  seenHeaders(): { readonly row: number; readonly headers: ByColumn } {
    return { row: this.expectation.headerRow, headers: this.before.read().headers };
  }

  /** All overwritten cells, whatever they held. */
  everything(): readonly Stray[] {
    const { headers, keys } = this.before.read();
    return this.straysWhere(headers, keys, () => true);
  }

  /** All cells of the strips, for values that may have gone to any row. */
  scattered(): readonly Stray[] {
    const { headers, keys } = this.before.read();
    const seen = this.seenSheet(headers, keys);
    return this.strips.map((asked) => {
      const { after, formats } = asked.strip;
      const offsets = formats.flatMap(({ offset, count }) =>
        Array.from({ length: count }, (_o, i) => offset + i),
      );
      const strip = {
        ...asked.strip,
        before: contentsOf(asked),
        formats: offsets.flatMap((offset) => formatsAt(asked, offset)),
      };
      return { sheet: this.sheet, seen, strip, scattered: after.filter((held) => held !== undefined) };
    });
  }

  /** Surroundings that are not as the request leaves them; undefined if all are. */
  disturbedAfter(): Disturbance | undefined {
    if (this.after === undefined) return undefined;
    const expected = this.expectation.after(this.strips.map(({ strip }) => strip));
    const { headers, keys } = this.after.read();
    const column = expected.otherHeader(headers);
    if (column !== undefined)
      return { error: this.columnsMovedError(column, headers, expected), strays: NO_STRAYS };
    const moved = [...keys].find(([row, seen]) => !expected.isOwn(row, seen));
    return moved && { error: this.rowsMoved(...moved), strays: NO_STRAYS };
  }

  private columnsMoved(column: number, headers: ByColumn, keys: SeenSheet["keys"]): Disturbance {
    // The headers tell whether the ids were read from the right column.
    const { keyColumns } = this.expectation;
    const known = this.expectation.knownHeaders(headers);
    const isRight = keyColumns.every((key) =>
      sameHeld(known.get(key) ?? null, this.expectation.headerAt(key)),
    );
    const cells = this.straysWhere(headers, isRight ? keys : undefined, () => true);
    return {
      error: this.columnsMovedError(column, headers, this.expectation),
      strays: { ...NO_STRAYS, cells },
    };
  }

  private straysAmong(headers: ByColumn, keys: ReadonlyMap<number, readonly Held[]>) {
    const isOthers = (row: number, was: Held | undefined, now: Held): boolean =>
      !this.expectation.isOwn(row, keys.get(row) ?? []) || (was !== undefined && !sameHeld(was, now));
    return { ...NO_STRAYS, cells: this.straysWhere(headers, keys, isOthers) };
  }

  private straysWhere(
    headers: ByColumn,
    keys: SeenSheet["keys"],
    isOthers: (row: number, was: Held | undefined, now: Held) => boolean,
  ): readonly Stray[] {
    const seen = this.seenSheet(headers, keys);
    return this.strips.flatMap((asked) => {
      const strip = strayStrip(asked, isOthers);
      return strip === undefined ? [] : [{ sheet: this.sheet, seen, strip }];
    });
  }

  private seenSheet(headers: ByColumn, keys: SeenSheet["keys"]): SeenSheet {
    const { headerRow, keyColumns } = this.expectation;
    const isHeadElsewhere = this.expectation.isElsewhere(headers);
    const known = this.expectation.knownHeaders(headers);
    return { headerRow, headers: known, isHeadElsewhere, keyColumns, keys, witnesses: this.seenWitnesses() };
  }

  private seenWitnesses(): SeenSheet["witnesses"] {
    const found = new Map<number, Map<number, Held>>();
    for (const { column, run, range } of this.witnesses) {
      const rows = found.get(column) ?? new Map<number, Held>();
      range.values.forEach((cells: readonly unknown[], i) => rows.set(run.firstRow + i, plainHeld(cells[0])));
      found.set(column, rows);
    }
    return found;
  }

  private columnsMovedError(column: number, seen: ByColumn, expected: Expectation): WorkbookError {
    return new WorkbookError("columns-moved", {
      sheet: this.sheet.name,
      cell: cellName(column, this.expectation.headerRow),
      header: shown(expected.headerAt(column)),
      found: shown(seen.get(column) ?? null),
    });
  }

  private rowsMoved(row: number, seen: readonly Held[]): WorkbookError {
    const expected = this.expectation.keyOf(row) ?? [];
    const place = Math.max(
      0,
      expected.findIndex((held, i) => !sameHeld(held, seen[i] ?? null)),
    );
    return new WorkbookError("rows-moved", {
      sheet: this.sheet.name,
      cell: cellName(this.expectation.keyColumns[place] ?? 1, row),
      expected: shown(expected[place] ?? null),
      found: shown(seen[place] ?? null),
    });
  }

  private cellsChanged(most: number): CellsChangedError {
    const all = this.strips.flatMap((asked) => differencesIn(this.sheet.name, asked));
    return new CellsChangedError(all.slice(0, most), all.length);
  }
}

/** Contents of a loaded strip, cell by cell. */
function contentsOf({ range }: AskedStrip): Held[] {
  return range.values.map((row: readonly unknown[], i) =>
    contentOf(cellNow(row[0], range.formulas[i]?.[0], range.valueTypes[i]?.[0])),
  );
}

/** The part of a strip that held somebody else's contents, with these contents. */
function strayStrip(
  asked: AskedStrip,
  isOthers: (row: number, was: Held | undefined, now: Held) => boolean,
): Strip | undefined {
  const { strip } = asked;
  const contents = contentsOf(asked);
  const isStray = contents.map((now, i) => isOthers(strip.firstRow + i, strip.before[i], now));
  const formats = isStray.flatMap((stray, i) => (stray ? formatsAt(asked, i) : []));
  const writes = strip.after.map((held, i) => held !== undefined && isStray[i] === true);
  if (!writes.includes(true) && formats.length === 0) return undefined;
  return {
    ...strip,
    before: contents.map((held, i) => (writes[i] === true ? held : undefined)),
    after: strip.after.map((held, i) => (writes[i] === true ? held : undefined)),
    formats,
  };
}

/** The number format that a cell had, if the strip changes it. */
function formatsAt({ strip, range }: AskedStrip, offset: number): FormatRun[] {
  return strip.formats
    .filter((run) => offset >= run.offset && offset < run.offset + run.count)
    .map(({ after }) => {
      const before: unknown = range.numberFormat[offset]?.[0];
      return { offset, count: 1, before: typeof before === "string" ? before : "General", after };
    });
}

function differencesIn(sheet: string, asked: AskedStrip): Difference[] {
  const { strip } = asked;
  return contentsOf(asked).flatMap((now, i): Difference[] => {
    const was = strip.before[i];
    if (was === undefined || sameHeld(was, now)) return [];
    return [differenceAt(sheet, cellName(strip.column, strip.firstRow + i), was, now)];
  });
}

/** The difference between a cell's expected and actual contents. */
export function differenceAt(sheet: string, cell: string, was: Held, now: Held): Difference {
  const place = { sheet, cell, was: isObject(was) ? shown(was) : was, now };
  return isObject(now) && "formula" in now ? { ...place, now: null, formula: now.formula } : place;
}

function isObject(held: Held): held is Extract<Held, object> {
  return held !== null && typeof held === "object";
}

function shown(held: Held): string {
  if (!isObject(held)) return String(held ?? "");
  return "error" in held ? held.error : held.formula;
}

function runsOf(strips: readonly Strip[]): readonly Run[] {
  const runs: { firstRow: number; lastRow: number }[] = [];
  const sorted = strips.map(cellsOf).sort((a, b) => a.firstRow - b.firstRow);
  for (const { firstRow, lastRow } of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && firstRow <= run.lastRow + GAP) run.lastRow = Math.max(run.lastRow, lastRow);
    else runs.push({ firstRow, lastRow });
  }
  return runs;
}
