import type { CellRange } from "../../workbook/cell-range";
import { WorkbookError } from "../../workbook/errors";
import {
  isSameRequest,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type UsedRange,
  type WorkbookReader,
} from "../../workbook/reader";
import { patchInThread, type Patching } from "./ahead/ahead-patch";
import { AheadReading, type ScanThread } from "./ahead/ahead-reading";
import type { PatchDone } from "./ahead/messages";
import type { ByteSource, Codec } from "../common/bytes";
import { OfficePackage } from "./parts/package";
import { hiddenSpans, type ColumnSpan } from "./parts/hidden-columns";
import { readTables, type TablePart } from "./parts/table-part";
import { readWorkbookPart, relatedPart, type SheetEntry, type WorkbookPart } from "./parts/workbook-part";
import { BlockReader } from "./sheet/block-reader";
import { NO_CURRENCIES, type ValueContext } from "./sheet/cell-value";
import { FormulaFinder } from "./sheet/formula-finder";
import { HeadReader } from "./sheet/head-reader";
import { RangeFinder } from "./sheet/range-finder";
import { scanChunks } from "./sheet/scan-chunks";
import { SheetScanner } from "./sheet/sheet-scanner";
import type { StyleAdditions } from "./styles/style-book";
import { currenciesOf, indentsOf, readStyles, type Styles } from "./styles/read-styles";
import { rangesMeet } from "../../workbook/cell-range";
import type { SheetWrite } from "../../workbook/write-plan";
import { SharedStrings } from "./texts/shared-strings";
import { WorkbookTexts } from "./texts/workbook-texts";
import { headerNames, tableUnder } from "./write/table-edit";
import type { XmlDocument } from "./xml/document";
import { SHARED_STRINGS_LIMIT, SHEET_LIMIT } from "./zip/zip-reader";

/** Days between the first days of the 1900 and the 1904 date system. */
const SHIFT_1904 = 1462;

/** Provides a thread to scan a sheet of this many bytes; undefined if there is none, or if it would not pay. */
export type TakeThread = (bytes: number) => ScanThread | undefined;

/** The styles part with its name; without one, `document` is undefined. */
export interface StylesPart {
  readonly document: XmlDocument | undefined;
  readonly styles: Styles;
}

interface WorkbookContext extends ValueContext {
  readonly texts: WorkbookTexts;
}

/** Bytes of sheets that sheets before them were read from already: no program writes such a file. */
const MOST_REPEATED = 64 * 2 ** 20;

/** A reading that was begun ahead. */
interface Begun {
  readonly request: ReadRequest;
  readonly reading: AheadReading;
  readonly thread: ScanThread;
}

/** A write that was begun ahead. */
interface BegunWrite {
  readonly write: SheetWrite;
  readonly patching: Promise<Patching | undefined>;
}

/** An .xlsx or .xlsm workbook, read in parts as they are requested. */
export class XlsxWorkbook implements WorkbookReader {
  private loadedStyles: Promise<StylesPart> | undefined;
  private loadedContext: Promise<WorkbookContext> | undefined;
  private readonly loadedTables = new Map<string, Promise<readonly TablePart[]>>();
  /** By sheet part, for the sheets that were read to their end: true if they hold a formula. */
  private readonly formulas = new Map<string, boolean>();

  private readonly ranges = new Map<string, UsedRange>();
  private readonly merges = new Map<string, readonly CellRange[]>();
  private readonly hidden = new Map<string, readonly ColumnSpan[]>();
  private ahead: Promise<Begun | undefined> | undefined;
  private currencies: Uint8Array | undefined;
  /** The thread that has scanned a sheet to its end and is idle. */
  private idle: ScanThread | undefined;
  private writing: BegunWrite | undefined;

  private constructor(
    readonly source: OfficePackage,
    readonly workbook: WorkbookPart,
    private readonly takeThread: TakeThread,
  ) {}

  /** Opens a workbook. Throws `WorkbookError` if the bytes are no readable workbook. */
  static async open(
    source: ByteSource,
    codec: Codec,
    takeThread: TakeThread = () => undefined,
  ): Promise<XlsxWorkbook> {
    const office = await OfficePackage.open(source, codec);
    const workbook = await readWorkbookPart(office);
    refuseRepeated(workbook, office);
    return new XlsxWorkbook(office, workbook, takeThread);
  }

  /** The size of its longest sheet in bytes, according to the archive. */
  get longestSheet(): number {
    return Math.max(0, ...this.workbook.sheets.map(({ part }) => this.lengthOf(part)));
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    const infos: SheetInfo[] = [];
    for (const { name, hidden, part } of this.workbook.sheets) {
      const tables = await this.tables(part);
      infos.push({
        name,
        hidden,
        tables: tables.map(({ name, range, hasHeaderRow, hasTotalsRow }) => ({
          name,
          range,
          hasHeaderRow,
          hasTotalsRow,
        })),
      });
    }
    return infos;
  }

  readAhead(request: ReadRequest): void {
    // An error here occurs again, and is reported, when the sheet is read.
    this.ahead ??= this.beginAhead(request).catch(() => undefined);
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    const sheet = this.sheet(request.sheet);
    if (await this.readBegun(sheet, request, onBlock)) return;
    const reader = new BlockReader(request, await this.contextFor(request), onBlock);
    const scanner = new SheetScanner(sheet.part, sheet.name, reader);
    reader.scanner = scanner;
    await this.scan(sheet, scanner);
    reader.flush();
    if (scanner.finished) this.noteRange(sheet, reader);
  }

  /**
   * Announces that exactly this write will be carried out: it starts at once if a thread is idle. Its errors are
   * reported by the writing.
   */
  writeAhead(write: SheetWrite): void {
    const thread = this.idle;
    if (thread === undefined || write.isNewSheet) return;
    this.idle = undefined;
    this.writing = { write, patching: this.beginWrite(thread, write).catch(() => undefined) };
  }

  /**
   * The formats that a write begun ahead has added by its first part; undefined if none was begun, or it failed. The
   * rest may add others.
   */
  async formatsAhead(write: SheetWrite): Promise<StyleAdditions | undefined> {
    return this.writing?.write === write ? (await this.writing.patching)?.formats : undefined;
  }

  /** The result of a write that was begun ahead; undefined if none was, or it failed. */
  async patchedAhead(write: SheetWrite): Promise<PatchDone | undefined> {
    return this.writing?.write === write ? (await this.writing.patching)?.patched : undefined;
  }

  async usedRange(name: string): Promise<UsedRange> {
    const sheet = this.sheet(name);
    if (!this.ranges.has(sheet.part)) await this.findRange(sheet);
    return this.ranges.get(sheet.part);
  }

  async mergedAreas(name: string, range: CellRange): Promise<readonly CellRange[]> {
    const sheet = this.sheet(name);
    if (!this.merges.has(sheet.part)) await this.findRange(sheet);
    return (this.merges.get(sheet.part) ?? []).filter((area) => rangesMeet(area, range));
  }

  async hiddenColumns(name: string, columns: readonly number[]): Promise<readonly number[]> {
    const sheet = this.sheet(name);
    const spans = this.hidden.get(sheet.part) ?? (await this.findHidden(sheet));
    this.hidden.set(sheet.part, spans);
    return columns.filter((column) => spans.some(({ first, last }) => column >= first && column <= last));
  }

  /** The worksheet of that name; if none has it exactly, in any case. Throws "no-such-sheet". */
  sheet(name: string): SheetEntry {
    const { sheets } = this.workbook;
    const found =
      sheets.find((sheet) => sheet.name === name) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw new WorkbookError("no-such-sheet", { sheet: name });
    return found;
  }

  /** The tables of a sheet, read once. */
  tables(sheetPart: string): Promise<readonly TablePart[]> {
    const loaded = this.loadedTables.get(sheetPart) ?? readTables(this.source, sheetPart);
    this.loadedTables.set(sheetPart, loaded);
    return loaded;
  }

  /** The styles, read once. */
  styles(): Promise<StylesPart> {
    this.loadedStyles ??= this.loadStyles();
    return this.loadedStyles;
  }

  /** Everything that cell values depend on: shared strings, date formats and date system, read once. */
  valueContext(): Promise<WorkbookContext> {
    this.loadedContext ??= this.loadContext();
    return this.loadedContext;
  }

  /** True if a sheet holds formulas: known from reading it, otherwise found by reading it now. */
  async hasFormulas(sheet: SheetEntry): Promise<boolean> {
    const known = this.formulas.get(sheet.part);
    if (known !== undefined) return known;
    const finder = new FormulaFinder();
    finder.scanner = new SheetScanner(sheet.part, sheet.name, finder);
    await this.scan(sheet, finder.scanner);
    return finder.scanner.anyFormula;
  }

  private async findHidden(sheet: SheetEntry): Promise<readonly ColumnSpan[]> {
    const head = new HeadReader(sheet.part);
    head.scanner = new SheetScanner(sheet.part, sheet.name, head);
    await scanChunks(this.source.stream(sheet.part, SHEET_LIMIT), head.scanner);
    return hiddenSpans(sheet.part, head.text);
  }

  private async findRange(sheet: SheetEntry): Promise<void> {
    const finder = new RangeFinder();
    finder.scanner = new SheetScanner(sheet.part, sheet.name, finder);
    await this.scan(sheet, finder.scanner);
    this.noteRange(sheet, finder);
  }

  private noteRange({ part }: SheetEntry, { range, merges }: RangeFinder): void {
    this.ranges.set(part, range);
    this.merges.set(part, merges);
  }

  private async scan(sheet: SheetEntry, scanner: SheetScanner): Promise<void> {
    await scanChunks(this.source.stream(sheet.part, SHEET_LIMIT), scanner);
    if (scanner.finished || scanner.anyFormula) this.formulas.set(sheet.part, scanner.anyFormula);
  }

  private lengthOf(part: string): number {
    return this.source.zip.find(part)?.size ?? 0;
  }

  private async beginAhead(request: ReadRequest): Promise<Begun | undefined> {
    const { name, part } = this.sheet(request.sheet);
    const { texts, ...context } = await this.contextFor(request);
    const thread = this.takeThread(this.lengthOf(part));
    if (thread === undefined) return undefined;
    const job = { part, sheet: name, request, ...context, hasShared: texts.hasShared };
    return { request, reading: new AheadReading(thread, job, texts), thread };
  }

  /** Delivers a reading that was begun ahead; false if none was, or it failed. */
  private async readBegun(
    sheet: SheetEntry,
    request: ReadRequest,
    onBlock: (block: CellBlock) => boolean | undefined,
  ): Promise<boolean> {
    const begun = await this.ahead;
    if (begun === undefined || !isSameRequest(begun.request, request)) return false;
    this.ahead = undefined;
    const outcome = await begun.reading.deliver(onBlock);
    if (outcome === "broken") return false;
    if (outcome === "stopped") return true;
    this.idle = begun.thread;
    const { finished, anyFormula, range } = outcome;
    if (finished) this.ranges.set(sheet.part, range);
    if (finished || anyFormula) this.formulas.set(sheet.part, anyFormula);
    return true;
  }

  private async beginWrite(thread: ScanThread, write: SheetWrite): Promise<Patching | undefined> {
    const { name, part } = this.sheet(write.sheet);
    const { document } = await this.styles();
    if (document === undefined || document.root.selfClosing) return undefined;
    const { isDate, dateShift, isCalculated, currencies } = await this.valueContext();
    const names = headerNames(tableUnder(write, await this.tables(part)));
    const context = { isDate, dateShift, isCalculated, currencies, stylesPart: document.part };
    return patchInThread(thread, { part, sheet: name, write, names, ...context });
  }

  private async loadStyles(): Promise<StylesPart> {
    const part = relatedPart(this.workbook, "styles");
    const document =
      part !== undefined && this.source.has(part) ? await this.source.document(part) : undefined;
    return { document, styles: readStyles(document) };
  }

  private async contextFor(request: ReadRequest): Promise<WorkbookContext> {
    const { marksCurrencies, marksLevels, marksLooks } = request;
    const plain = await this.valueContext();
    const indents = marksLevels === true ? indentsOf((await this.styles()).styles) : undefined;
    const isStruck = marksLooks === true ? (await this.styles()).styles.isStruck : undefined;
    const context = { ...plain, indents, isStruck };
    if (marksCurrencies !== true) return context;
    this.currencies ??= currenciesOf((await this.styles()).styles);
    return { ...context, currencies: this.currencies };
  }

  private async loadContext(): Promise<WorkbookContext> {
    const part = relatedPart(this.workbook, "sharedStrings") ?? this.stringsBeside();
    const shared = this.source.has(part)
      ? await SharedStrings.load(part, this.source.stream(part, SHARED_STRINGS_LIMIT))
      : undefined;
    const { styles } = await this.styles();
    const { date1904, isCalculated } = this.workbook;
    const dateShift = date1904 ? SHIFT_1904 : 0;
    const texts = new WorkbookTexts(shared);
    return { texts, isDate: styles.isDate, dateShift, isCalculated, currencies: NO_CURRENCIES };
  }

  /** The part that some programs write without a relation to it, under the usual name. */
  private stringsBeside(): string {
    const folder = this.source.mainPart.replace(/[^/]*$/, "");
    return `${folder}sharedStrings.xml`;
  }
}

/** Sheets that share a part are read one by one: a long part under many names would be read again and again. */
function refuseRepeated({ sheets }: WorkbookPart, office: OfficePackage): void {
  const seen = new Set<string>();
  let repeated = 0;
  for (const { part } of sheets) {
    if (seen.has(part)) repeated += office.zip.find(part)?.size ?? 0;
    seen.add(part);
  }
  if (repeated > MOST_REPEATED) throw new WorkbookError("too-large");
}
