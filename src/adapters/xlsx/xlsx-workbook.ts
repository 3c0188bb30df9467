import {
  WorkbookError,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type UsedRange,
  type WorkbookReader,
} from "../../sheets/workbook";
import type { ByteSource, Codec } from "./bytes";
import { OfficePackage } from "./parts/package";
import { readTables, type TablePart } from "./parts/table-part";
import { readWorkbookPart, relatedPart, type SheetEntry, type WorkbookPart } from "./parts/workbook-part";
import { BlockReader } from "./sheet/block-reader";
import type { ValueContext } from "./sheet/cell-value";
import { FormulaFinder } from "./sheet/formula-finder";
import { RangeFinder } from "./sheet/range-finder";
import { SheetScanner } from "./sheet/sheet-scanner";
import { readStyles, type Styles } from "./styles/read-styles";
import { SharedStrings } from "./texts/shared-strings";
import { WorkbookTexts } from "./texts/workbook-texts";
import type { XmlDocument } from "./xml/document";
import { SHARED_STRINGS_LIMIT, SHEET_LIMIT } from "./zip/zip-reader";

/** Days between the first days of the 1900 and the 1904 date system. */
const SHIFT_1904 = 1462;

/** The styles part with its place; without one, `document` is undefined. */
export interface StylesPart {
  readonly document: XmlDocument | undefined;
  readonly styles: Styles;
}

/** An .xlsx or .xlsm workbook, read piece by piece as it is asked for. */
export class XlsxWorkbook implements WorkbookReader {
  private loadedStyles: Promise<StylesPart> | undefined;
  private loadedContext: Promise<ValueContext> | undefined;
  private readonly loadedTables = new Map<string, Promise<readonly TablePart[]>>();
  /** By sheet part, for the sheets that were read to their end: whether they hold a formula. */
  private readonly formulas = new Map<string, boolean>();

  private readonly ranges = new Map<string, UsedRange>();

  private constructor(
    readonly source: OfficePackage,
    readonly workbook: WorkbookPart,
  ) {}

  /** Opens a workbook. Throws `WorkbookError` where the bytes are none that can be read. */
  static async open(source: ByteSource, codec: Codec): Promise<XlsxWorkbook> {
    const office = await OfficePackage.open(source, codec);
    return new XlsxWorkbook(office, await readWorkbookPart(office));
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

  async read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    const sheet = this.sheet(request.sheet);
    const reader = new BlockReader(request, await this.valueContext(), onBlock);
    const scanner = new SheetScanner(sheet.part, sheet.name, reader);
    reader.scanner = scanner;
    await this.scan(sheet, scanner);
    reader.flush();
    if (scanner.finished) this.ranges.set(sheet.part, reader.range);
  }

  async usedRange(name: string): Promise<UsedRange> {
    const sheet = this.sheet(name);
    if (this.ranges.has(sheet.part)) return this.ranges.get(sheet.part);
    const finder = new RangeFinder();
    finder.scanner = new SheetScanner(sheet.part, sheet.name, finder);
    await this.scan(sheet, finder.scanner);
    this.ranges.set(sheet.part, finder.range);
    return finder.range;
  }

  /** The worksheet of that name, in any case where none has it in the same. Throws "no-such-sheet". */
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

  /** What cell values depend on: shared strings, date formats and date system, read once. */
  valueContext(): Promise<ValueContext> {
    this.loadedContext ??= this.loadContext();
    return this.loadedContext;
  }

  /** Whether a sheet holds formulas: known from reading it, or else found by reading it now. */
  async hasFormulas(sheet: SheetEntry): Promise<boolean> {
    const known = this.formulas.get(sheet.part);
    if (known !== undefined) return known;
    const finder = new FormulaFinder();
    finder.scanner = new SheetScanner(sheet.part, sheet.name, finder);
    await this.scan(sheet, finder.scanner);
    return finder.scanner.anyFormula;
  }

  private async scan(sheet: SheetEntry, scanner: SheetScanner): Promise<void> {
    for await (const chunk of this.source.stream(sheet.part, SHEET_LIMIT)) {
      // What follows the data is inflated all the same: only so the checksum proves them.
      if (!scanner.finished) scanner.push(chunk);
      if (scanner.stopped) break;
    }
    scanner.end();
    if (scanner.finished || scanner.anyFormula) this.formulas.set(sheet.part, scanner.anyFormula);
  }

  private async loadStyles(): Promise<StylesPart> {
    const part = relatedPart(this.workbook, "styles");
    const document =
      part !== undefined && this.source.has(part) ? await this.source.document(part) : undefined;
    return { document, styles: readStyles(document) };
  }

  private async loadContext(): Promise<ValueContext> {
    const part = relatedPart(this.workbook, "sharedStrings");
    const shared =
      part !== undefined && this.source.has(part)
        ? await SharedStrings.load(part, this.source.stream(part, SHARED_STRINGS_LIMIT))
        : undefined;
    const { styles } = await this.styles();
    const dateShift = this.workbook.date1904 ? SHIFT_1904 : 0;
    return { texts: new WorkbookTexts(shared), isDate: styles.isDate, dateShift };
  }
}
