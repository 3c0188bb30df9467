/** Answers about sheets that are kept, for a book that is read as a whole: on the web each question travels. */
import type { CellRange } from "../../../workbook/cell-range";
import { MAX_COLUMN } from "../../../workbook/limits";
import type { SheetInfo } from "../../../workbook/reader";
import { asWorkbookError, inExcel } from "../errors";
import { nextTask } from "../pace";
import type { OfficeExcel } from "../office";
import { needsOf, type ColumnNeeds } from "./decode";
import { askHiddenColumns } from "./hidden-columns";
import {
  askCells,
  bytesPerRow,
  CELL_PROPERTIES,
  type CellProperty,
  type LoadedCells,
  type LoadedColumn,
  type RowBand,
  type Slice,
} from "./load-cells";
import { isTooMuch } from "./null-answers";
import { loadPlace, rangeOfPlace } from "./range-place";
import { askAreaLooks, type AreaLooks } from "./row-looks";
import { edgeBands, type FoundSheet } from "./used-range";

/** Sheets and columns that are looked at before anybody asks: a book of partners has fewer of both. */
const MOST_SHEETS = 12;
const MOST_COLUMNS = 64;
/** A sheet of so few cells is kept as a whole: with all their properties they are half a block. */
const WHOLE_SHEET = 6000;
/** Columns behind the last filled one, into which results may be written. */
const COLUMNS_BEHIND = 24;

/** The first and the last rows of a sheet with all properties of their cells, and its hidden columns. */
interface Edges {
  readonly bands: readonly (Omit<RowBand, "sheetId"> & { readonly cells: LoadedCells })[];
  readonly hidden: ReadonlyMap<number, boolean>;
  /** Of all cells in use; undefined where they were not asked for. */
  readonly looks: AreaLooks | undefined;
}

const NOTHING: Edges = { bands: [], hidden: new Map(), looks: undefined };

/** What the kept rows of a sheet tell of its other rows. */
export interface KeptSample {
  readonly bytesPerRow: number;
  readonly needs: ReadonlyMap<number, ColumnNeeds>;
  /** Milliseconds that Excel's answer to a small request took. */
  readonly roundTrip: number;
}

export class KeptSheets {
  list: Promise<readonly SheetInfo[]> | undefined;
  /** By name, in lower case. */
  readonly found = new Map<string, Promise<FoundSheet>>();
  /** By the sheet's id. */
  private readonly edges = new Map<string, Promise<Edges>>();
  private readonly hidden = new Map<string, Map<number, boolean>>();
  private roundTrip = 0;

  /**
   * Looks at all sheets at once, as far as they are few and narrow: nearly everything that a layout is found by. Rejects
   * where Excel refuses.
   */
  async lookAtAll(office: OfficeExcel): Promise<void> {
    const began = performance.now();
    const sheets = await inExcel(office, usedSheets);
    this.roundTrip = (performance.now() - began) / JOURNEYS_OF_USED;
    for (const { name, id, used } of sheets.slice(0, MOST_SHEETS)) {
      this.found.set(name.toLowerCase(), Promise.resolve({ id, used }));
      if (used === undefined || used.lastColumn > MOST_COLUMNS) continue;
      const edges = office
        .run((context) => edgesOf(context, id, used))
        .catch((error: unknown) => {
          // Whoever asks for fewer cells may get them.
          if (isTooMuch(error)) return NOTHING;
          throw asWorkbookError(error, { sheet: name });
        });
      // Told where it is asked for.
      edges.catch(() => undefined);
      this.edges.set(id, edges);
    }
  }

  /** The cells of a band, where they are kept; formulas only where they are wanted. */
  async cellsOf(
    { sheetId, firstRow, rowCount }: RowBand,
    columns: readonly number[],
    hasFormulas: boolean,
  ): Promise<LoadedCells | undefined> {
    const { bands } = await this.edgesOf(sheetId);
    const band = bands.find(
      (kept) => kept.firstRow <= firstRow && firstRow + rowCount <= kept.firstRow + kept.rowCount,
    );
    if (band === undefined) return undefined;
    const from = firstRow - band.firstRow;
    return new Map(
      columns.map((column) => [column, partOf(band.cells.get(column) ?? {}, from, rowCount, hasFormulas)]),
    );
  }

  /** What is known of these columns; undefined where no row is kept. */
  async sample(
    sheetId: string,
    columns: readonly number[],
    hasFormulas: boolean,
  ): Promise<KeptSample | undefined> {
    const { bands } = await this.edgesOf(sheetId);
    if (bands.length === 0) return undefined;
    const parts = bands.map(({ cells, rowCount }) => {
      const part = new Map(
        columns.map((column) => [column, partOf(cells.get(column) ?? {}, 0, rowCount, hasFormulas)] as const),
      );
      return { part, rowCount };
    });
    const isIn = (column: number, need: keyof ColumnNeeds): boolean =>
      parts.some(({ part, rowCount }) => needsOf(part.get(column) ?? {}, rowCount)[need]);
    const needs = columns.map((column) => {
      const own = { numberFormat: isIn(column, "numberFormat"), valueTypes: isIn(column, "valueTypes") };
      return [column, own] as const;
    });
    const bytes = Math.max(...parts.map(({ part, rowCount }) => bytesPerRow(part, rowCount)));
    return { bytesPerRow: bytes, needs: new Map(needs), roundTrip: this.roundTrip };
  }

  /** Whether columns are hidden, as far as that is known. */
  async hiddenIn(sheetId: string): Promise<Map<number, boolean>> {
    const { hidden } = await this.edgesOf(sheetId);
    const known = this.hidden.get(sheetId) ?? new Map(hidden);
    this.hidden.set(sheetId, known);
    return known;
  }

  /** How the cells in use look as a whole, as far as that is known. */
  async looksIn(sheetId: string): Promise<AreaLooks | undefined> {
    return (await this.edgesOf(sheetId)).looks;
  }

  private async edgesOf(sheetId: string): Promise<Edges> {
    return (await this.edges.get(sheetId)) ?? NOTHING;
  }
}

/** Requests of `usedSheets`, one after the other. Both are small, so that they take about as long as their way. */
const JOURNEYS_OF_USED = 2;

async function usedSheets(
  context: Excel.RequestContext,
): Promise<readonly (FoundSheet & { readonly name: string })[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    loadPlace(used);
    return { id: sheet.id, name: sheet.name, used };
  });
  await context.sync();
  return asked.map(({ id, name, used }) => ({
    id,
    name,
    used: used.isNullObject ? undefined : rangeOfPlace(used),
  }));
}

async function edgesOf(context: Excel.RequestContext, sheetId: string, used: CellRange): Promise<Edges> {
  const columns = Array.from(
    { length: used.lastColumn - used.firstColumn + 1 },
    (_column, i) => used.firstColumn + i,
  );
  const behind = Array.from({ length: COLUMNS_BEHIND }, (_column, i) => used.lastColumn + 1 + i);
  const looked = [...columns, ...behind].filter((column) => column <= MAX_COLUMN);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const hidden = askHiddenColumns(sheet, looked);
  const looks = askAreaLooks(sheet, used);
  const wanted = { values: columns, numberFormat: columns, formulas: columns, valueTypes: columns };
  const isSmall = columns.length * (used.lastRow - used.firstRow + 1) <= WHOLE_SHEET;
  const asked = (isSmall ? [used] : joined(edgeBands(used))).map(({ firstRow, lastRow }) => {
    const rows = { firstRow, rowCount: lastRow - firstRow + 1 };
    return { rows, cells: askCells(context, { sheetId, ...rows }, wanted) };
  });
  await context.sync();
  // In a task of its own, because the library has already taken time to parse the answer.
  await nextTask();
  const bands = asked.map(({ rows, cells }) => ({ ...rows, cells: cells() }));
  const isHidden = new Set(hidden());
  const hiddenColumns = new Map(looked.map((column) => [column, isHidden.has(column)]));
  return { bands, hidden: hiddenColumns, looks: looks() };
}

/** Bands that touch are one: all of a small sheet. */
function joined([head, tail]: readonly CellRange[]): readonly CellRange[] {
  if (head === undefined) return [];
  if (tail === undefined) return [head];
  return tail.firstRow === head.lastRow + 1 ? [{ ...head, lastRow: tail.lastRow }] : [head, tail];
}

function partOf(column: LoadedColumn, from: number, count: number, hasFormulas: boolean): LoadedColumn {
  const part: Partial<Record<CellProperty, Slice>> = {};
  for (const property of CELL_PROPERTIES) {
    const slice = column[property];
    if (slice === undefined || (property === "formulas" && !hasFormulas)) continue;
    part[property] = { rows: slice.rows.slice(from, from + count), at: slice.at };
  }
  return part;
}
