import type { CellRange } from "../../workbook/cell-range";
import { WorkbookError } from "../../workbook/errors";
import type {
  CellBlock,
  ReadRequest,
  RowLooks,
  SheetInfo,
  UsedRange,
  WorkbookReader,
} from "../../workbook/reader";
import { unlessAborted } from "./abort";
import { inExcel, type ErrorPlace } from "./errors";
import { READ_LIMITS, type BlockLimits } from "./limits";
import type { OfficeExcel } from "./office";
import { BlockReader, type BlockReading, type BlockRequest } from "./read/block-reader";
import { dateFormats } from "./read/format-looks";
import { readSettings } from "./read/date-system";
import { askHiddenColumns } from "./read/hidden-columns";
import { askAreaLooks, rowLooks } from "./read/row-looks";
import { askMergedAreas } from "./read/merged-areas";
import { readSheetList } from "./read/sheet-list";
import { KeptSheets } from "./read/kept-sheets";
import { KeptTexts } from "./read/kept-texts";
import { Bounds, edgeBands, sheetNamed, type FoundSheet } from "./read/used-range";

export interface ExcelWorkbookOptions {
  /** Ends reading between two blocks: the current call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<BlockLimits>;
  /**
   * False if nothing will be written yet: Excel on Windows clears the user's undo history when it is asked for merged
   * areas, so none are reported then. A write asks for them itself, and refuses to write into one.
   */
  readonly asksMergedAreas?: boolean;
  /**
   * True to ask for the sheets, for their ranges, and for their first and last rows only once, and all at the same time,
   * until `forgetSheets` is called: a book that is read as a whole asks for them many times, and on the web each question
   * travels.
   */
  readonly keepsSheets?: boolean;
}

/** The workbook that is open in Excel; each call reads its present state, unless sheets are kept. */
export class ExcelWorkbook implements WorkbookReader {
  constructor(
    readonly office: OfficeExcel,
    private readonly reading: BlockReading,
    private readonly asksMergedAreas: boolean,
    private kept: KeptSheets | undefined,
  ) {}

  /** Days to add to the workbook's serials to get those of the 1900 date system: 0 or 1462. */
  get dateShift(): number {
    return this.reading.context.dateShift;
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    const list = this.kept?.list ?? this.run(readSheetList);
    if (this.kept !== undefined) this.kept.list = list;
    return list;
  }

  /** From now on each call reads the present state. */
  forgetSheets(): void {
    this.kept = undefined;
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    const { id, used } = await this.found(request.sheet);
    if (used === undefined) return;
    const area = {
      ...used,
      firstRow: Math.max(request.firstRow, used.firstRow),
      lastRow: Math.min(request.lastRow ?? Infinity, used.lastRow),
    };
    const { sheet, columns } = request;
    // A cell's result can be marked as outdated only if the cell is known to hold a formula.
    const marksFormulas = (request.marksFormulas ?? true) || this.reading.context.isUncalculated;
    const marksCurrencies = request.marksCurrencies ?? false;
    const reading = { sheet, sheetId: id, columns, area, marksFormulas, marksCurrencies };
    if (request.marksLooks === true) await this.readWithLooks(reading, onBlock);
    else await this.readArea(reading, onBlock);
  }

  /** The looks of rows are asked for beside the cells, and come with a block of no rows at the end. */
  private async readWithLooks(
    request: BlockRequest,
    onBlock: (block: CellBlock) => boolean | undefined,
  ): Promise<void> {
    const asked = this.looksOf(request);
    // Told below; a reading that fails first is told itself.
    asked.catch(() => undefined);
    const outcome = { isStopped: false };
    await this.readArea(request, (block) => {
      outcome.isStopped = onBlock(block) === false;
      return !outcome.isStopped;
    });
    const looks = outcome.isStopped ? undefined : await asked;
    if (looks === undefined) return;
    const columns = request.columns.map(() => ({ kinds: new Uint8Array(0), values: new Float64Array(0) }));
    onBlock({ firstRow: 1, rowCount: 0, columns, texts: this.reading.context.texts, looks });
  }

  private async looksOf({ sheet, sheetId, area, columns }: BlockRequest): Promise<RowLooks | undefined> {
    if (area.firstRow > area.lastRow) return undefined;
    const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
      this.run(batch, { sheet });
    const whole =
      (await this.kept?.looksIn(sheetId)) ??
      (await run(async (context) => {
        const looks = askAreaLooks(context.workbook.worksheets.getItem(sheetId), area);
        await context.sync();
        return looks();
      }));
    if (whole.hidden === false && whole.struck === false) return undefined;
    const present = columns.filter((column) => column >= area.firstColumn && column <= area.lastColumn);
    return rowLooks(run, sheetId, area, present);
  }

  async usedRange(sheet: string): Promise<UsedRange> {
    const { id, used } = await this.found(sheet);
    if (used === undefined) return undefined;
    const edges = new Bounds();
    await Promise.all(edgeBands(used).map((band) => this.addTo(edges, sheet, id, band)));
    if (edges.fill(used)) return used;
    // Excel's used range may be larger than the filled one; only reading all of it tells.
    const all = new Bounds();
    await this.addTo(all, sheet, id, used);
    return all.found;
  }

  async mergedAreas(sheet: string, range: CellRange): Promise<readonly CellRange[]> {
    const { id } = await this.found(sheet);
    if (!this.asksMergedAreas) return [];
    return this.run(
      async (context) => {
        const areas = askMergedAreas(context.workbook.worksheets.getItem(id), range);
        await context.sync();
        return areas();
      },
      { sheet },
    );
  }

  async hiddenColumns(sheet: string, columns: readonly number[]): Promise<readonly number[]> {
    const { id } = await this.found(sheet);
    const known = (await this.kept?.hiddenIn(id)) ?? new Map<number, boolean>();
    const unknown = columns.filter((column) => !known.has(column));
    const hidden = unknown.length === 0 ? [] : await this.askHidden(sheet, id, unknown);
    for (const column of unknown) known.set(column, hidden.includes(column));
    return columns.filter((column) => known.get(column) === true);
  }

  private askHidden(sheet: string, id: string, columns: readonly number[]): Promise<readonly number[]> {
    return this.run(
      async (context) => {
        const hidden = askHiddenColumns(context.workbook.worksheets.getItem(id), columns);
        await context.sync();
        return hidden();
      },
      { sheet },
    );
  }

  private async addTo(bounds: Bounds, sheet: string, sheetId: string, area: CellRange): Promise<void> {
    const { firstColumn, lastColumn } = area;
    const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_column, i) => firstColumn + i);
    const marks = { marksFormulas: true, marksCurrencies: false };
    await this.readArea({ sheet, sheetId, columns, area, ...marks }, (block) => {
      bounds.add(block, firstColumn);
      return true;
    });
  }

  private readArea(request: BlockRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    return new BlockReader(request, { ...this.reading, kept: this.kept }).read(onBlock);
  }

  private found(sheet: string): Promise<FoundSheet> {
    const key = sheet.toLowerCase();
    const found = this.kept?.found.get(key) ?? this.find(sheet);
    this.kept?.found.set(key, found);
    return found;
  }

  private async find(sheet: string): Promise<FoundSheet> {
    const found = await this.run((context) => sheetNamed(context, sheet), { sheet });
    if (found === undefined) throw new WorkbookError("no-such-sheet", { sheet });
    return found;
  }

  private async run<T>(
    batch: (context: Excel.RequestContext) => Promise<T>,
    place: ErrorPlace = {},
  ): Promise<T> {
    const { signal } = this.reading;
    signal?.throwIfAborted();
    return await unlessAborted(signal, inExcel(this.office, batch, place));
  }
}

/** Asked for before anybody wants it; a refusal is told to whoever does. */
function listed(office: OfficeExcel): Promise<readonly SheetInfo[]> {
  const list = inExcel(office, readSheetList);
  list.catch(() => undefined);
  return list;
}

/**
 * Opens the workbook that Excel shows, and asks for its date system, and whether it is calculated, once. Throws `WorkbookError` if Excel refuses, as
 * does every call of the workbook.
 */
export async function openExcelWorkbook(
  office: OfficeExcel,
  { signal, limits, asksMergedAreas = true, keepsSheets = false }: ExcelWorkbookOptions = {},
): Promise<ExcelWorkbook> {
  signal?.throwIfAborted();
  const kept = keepsSheets ? new KeptSheets() : undefined;
  const settings = Promise.all([readSettings(office), kept?.lookAtAll(office)]);
  if (kept !== undefined) kept.list = listed(office);
  const [{ dateShift, isUncalculated }] = await unlessAborted(signal, settings);
  const texts = new KeptTexts();
  const context = { texts, isDate: dateFormats(), currencyBits: () => 0, dateShift, isUncalculated };
  const reading = { office, context, limits: { ...READ_LIMITS, ...limits }, signal };
  return new ExcelWorkbook(office, reading, asksMergedAreas, kept);
}
