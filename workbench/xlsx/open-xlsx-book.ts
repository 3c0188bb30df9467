import type { ByteSource, Codec } from "../../src/adapters/common/bytes";
import { damaged } from "../../src/adapters/xlsx/damage";
import { readCustomXml, type CustomXmlInfo } from "./details/custom-xml";
import { readCustomProperties } from "./details/custom-properties";
import { readSheet, type SheetDetails } from "./details/read-sheet";
import {
  BUILT_IN_NAME,
  readWorkbookDetails,
  type SheetListing,
  type WorkbookDetails,
} from "./details/workbook-details";
import { readAutoFilter } from "./details/filters";
import type { TablePart } from "../../src/adapters/xlsx/parts/table-part";
import type { SheetEntry } from "../../src/adapters/xlsx/parts/workbook-part";
import { styleCodes } from "../../src/adapters/xlsx/styles/style-codes";
import { childNamed } from "../../src/adapters/xlsx/xml/document";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { WorkbookError } from "../../src/workbook/errors";
import type { Book, BookSheet, BookTable, Visibility } from "../host/book/book";
import { BookError } from "../host/book/book-error";
import { createBook, CULTURES } from "../host/book/create-book";
import { addTable } from "../host/book/sheet";
import { toBookFilter } from "./filters";
import { CellLoader, Strings } from "./loader";
import type { OpenedBook } from "./opened-book";
import { toBookProtection } from "./protection";
import { takeSnapshot, type SheetFacts } from "./snapshot";

export type BookLanguage = keyof typeof CULTURES;

/** Limit on formats: more than Excel allows, and a book numbers them in two bytes. */
const MAX_CODES = 65_000;

/**
 * Opens an .xlsx or .xlsm file as a book. `language` decides how the workbook writes numbers and dates, which the file
 * does not say. Throws `WorkbookError` if the bytes are no readable workbook.
 */
export async function openXlsxBook(
  source: ByteSource,
  fileName: string,
  codec: Codec,
  language: BookLanguage = "en",
): Promise<OpenedBook> {
  const workbook = await XlsxWorkbook.open(source, codec);
  const details = readWorkbookDetails(workbook.workbook);
  const book = createBook({
    fileName,
    culture: CULTURES[language],
    uses1904Dates: workbook.workbook.date1904,
    sheets: [],
  });
  const sheets = await loadSheets(book, workbook, details);
  loadNames(book, details);
  const items = await loadCustomXml(book, workbook);
  book.calculationMode = CALCULATION[details.calculation];
  book.isCalculationPending = details.calculation === "manual" && !details.isCalculated;
  const active = sheetAt(book, details, details.activeIndex);
  const shown =
    active?.visibility === "Visible" ? active : book.sheets.find((each) => each.visibility === "Visible");
  book.activeSheetId = shown?.id ?? book.sheets[0]?.id ?? "";
  book.selection = { sheetId: book.activeSheetId, area: book.selection.area };
  const snapshot = await takeSnapshot(book, workbook, { sheets, items });
  return { book, codec, file: { source, workbook, snapshot } };
}

/** Limit on reserved ids: no book that we saved has given more. */
const MAX_LEFT_IDS = 1_000_000;

const CALCULATION = { auto: "Automatic", autoNoTable: "AutomaticExceptTables", manual: "Manual" } as const;
const VISIBILITY: Readonly<Record<SheetListing["state"], Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** Loads the sheets. Returns the details of each that the book does not hold. */
async function loadSheets(
  book: Book,
  workbook: XlsxWorkbook,
  details: WorkbookDetails,
): Promise<ReadonlyMap<string, SheetFacts>> {
  const strings = new Strings((await workbook.valueContext()).texts);
  const codes = styleCodes((await workbook.styles()).styles);
  if (new Set(codes).size > MAX_CODES) throw new WorkbookError("too-large", { part: "styles" });
  const facts = new Map<string, SheetFacts>();
  for (const entry of workbook.workbook.sheets) {
    const sheet = addSheet(book, entry);
    const state = details.sheets.find(({ name }) => name === entry.name)?.state ?? "visible";
    sheet.visibility = VISIBILITY[state];
    const loader = new CellLoader(sheet, strings, codes);
    const read = await readSheet(workbook, entry, (head) => {
      loader.columns(head);
      return loader;
    });
    facts.set(sheet.id, { hasFormulas: read.hasFormulas, arrays: read.arrays });
    dress(sheet, read);
    const properties = await readCustomProperties(workbook.source, entry.part, read.properties);
    for (const [name, text] of properties) sheet.customProperties.set(name, text);
    for (const table of await workbook.tables(entry.part)) addTable(book, sheet, bookTable(table));
    sheet.cells.markClean();
  }
  if (book.sheets.length === 0) throw damaged("missing-part", { part: "worksheet" });
  return facts;
}

/** Adds a sheet. A name that Excel would refuse means that the file is damaged. */
function addSheet(book: Book, { name, part }: SheetEntry): BookSheet {
  try {
    return book.addSheet(name);
  } catch (cause) {
    if (cause instanceof BookError) throw damaged("bad-attribute", { part, sheet: name }, cause);
    throw cause;
  }
}

function dress(sheet: BookSheet, read: SheetDetails): void {
  for (const { first, last, width, hidden, level } of read.columns) {
    for (let column = first; column <= last; column++) {
      if (width !== undefined) sheet.columnWidths.set(column, width);
      if (hidden) sheet.hiddenColumns.add(column);
      if (level > 0) sheet.columnLevels.set(column, level);
    }
  }
  sheet.merges = [...read.merges];
  sheet.filter = toBookFilter(read.filter);
  sheet.protection = toBookProtection(read.protection);
  sheet.frozen = read.frozen;
}

function bookTable({ name, range, hasHeaderRow, hasTotalsRow, document }: TablePart): Omit<BookTable, "id"> {
  return {
    name,
    area: range,
    showHeaders: hasHeaderRow,
    showTotals: hasTotalsRow,
    style: childNamed(document.root, "tableStyleInfo")?.attributes["name"] ?? "",
    filter: toBookFilter(readAutoFilter(childNamed(document.root, "autoFilter"))),
  };
}

function sheetAt(book: Book, details: WorkbookDetails, index: number): BookSheet | undefined {
  const name = details.sheets[index]?.name;
  return name === undefined ? undefined : book.sheetByName(name);
}

function loadNames(book: Book, details: WorkbookDetails): void {
  for (const { name, formula, sheetIndex } of details.names) {
    if (BUILT_IN_NAME.test(name)) continue;
    const sheet = sheetIndex === undefined ? undefined : sheetAt(book, details, sheetIndex);
    // A name that belongs to a chart sheet stays in the file only.
    if (sheetIndex !== undefined && sheet === undefined) continue;
    book.names.push({ name, formula: `=${formula}`, sheetId: sheet?.id });
  }
}

/** Loads custom XML. Returns the parts' names by the ids that the book gives them. */
async function loadCustomXml(book: Book, workbook: XlsxWorkbook): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const items = await readCustomXml(workbook.source, workbook.workbook);
  leaveIds(book, items);
  for (const { part, xml, itemId } of items) {
    const id = itemId !== undefined && !parts.has(itemId) ? itemId : book.newId();
    parts.set(id, part);
    book.xmlParts.push({ id, xml });
  }
  return parts;
}

/** Reserves ids of the book's form that the file already uses. */
function leaveIds(book: Book, items: readonly CustomXmlInfo[]): void {
  const last = Math.max(0, ...items.map(({ itemId }) => idNumber(itemId)));
  for (let left = 0; left < MAX_LEFT_IDS && left < last; left++) if (idNumber(book.newId()) >= last) return;
}

/** The number in an id of the book's form; 0 for any other id. */
function idNumber(id: string | undefined): number {
  const digits = /^\{0{8}-0{4}-4000-8000-([\dA-F]{12})\}$/i.exec(id ?? "")?.[1];
  return digits === undefined ? 0 : parseInt(digits, 16);
}
