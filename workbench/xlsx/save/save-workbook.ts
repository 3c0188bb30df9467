import {
  BUILT_IN_NAME,
  readWorkbookDetails,
  type NameInfo,
  type SheetListing,
  type WorkbookDetails,
} from "../details/workbook-details";
import { editWorkbookXml, type ListedName, type ListedSheet, type WorkbookEdit } from "../edit/workbook-xml";
import { cellName } from "../../../src/workbook/cell-name";
import { quotedSheet, renameSheets, type SheetRenames } from "../formulas/rename-sheets";
import type { Area, Book, BookSheet, Visibility } from "../../host/book/book";
import { sameFilter } from "./compare";
import type { SaveContext } from "./context";
import type { SavedSheet } from "./save-sheet";

const CALCULATION = { Automatic: "auto", AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;
const STATES: Readonly<Record<Visibility, SheetListing["state"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};
const FILTER_NAME = "_xlnm._FilterDatabase";

/** The new list of sheets in the workbook part. */
interface Listing {
  readonly entries: readonly ListedSheet[];
  /** New indexes of sheets, by their index in the file's list. */
  readonly moved: ReadonlyMap<number, number>;
  readonly indexOf: (sheetId: string | undefined) => number | undefined;
}

/** Saves the workbook part: list of sheets, names, active sheet, calculation. */
export function saveWorkbookPart(
  context: SaveContext,
  saved: ReadonlyMap<string, SavedSheet>,
  renames: SheetRenames,
  calculatesOnLoad: boolean,
): void {
  const { book, before, workbook, edit, dialect } = context;
  const details = readWorkbookDetails(workbook.workbook);
  const listing = listSheets(context, details, saved);
  const sheetsChanged = !isSameList(details, listing.entries);
  const names = listNames(context, details, listing, renames);
  const activeIndex = listing.indexOf(book.activeSheetId);
  const isMoved =
    book.activeSheetId !== before.activeSheetId || (sheetsChanged && activeIndex !== details.activeIndex);
  const change: WorkbookEdit = {
    calculatesOnLoad,
    ...(sheetsChanged && { sheets: listing.entries }),
    ...(!isSameNames(details.names, names) && { names }),
    ...(isMoved && activeIndex !== undefined && { activeIndex }),
    ...(book.calculationMode !== before.calculationMode && {
      calculation: CALCULATION[book.calculationMode],
    }),
  };
  const { document } = workbook.workbook;
  const text = editWorkbookXml(document, change, dialect.relationships);
  if (text !== document.text) edit.put(workbook.source.mainPart, text);
}

/**
 * The book's sheets in their order; sheets that the book lacks (charts) follow the sheet that they followed in the
 * file.
 */
function listSheets(
  { book, before }: SaveContext,
  details: WorkbookDetails,
  saved: ReadonlyMap<string, SavedSheet>,
): Listing {
  const from = new Map(
    before.sheets.map(({ id, name }) => [id, details.sheets.findIndex((each) => each.name === name)]),
  );
  const known = new Set(from.values());
  const entries: ListedSheet[] = [];
  const followers = (index: number): void => {
    for (let i = index + 1; i < details.sheets.length && !known.has(i); i++) {
      const { name = "", state = "visible" } = details.sheets[i] ?? {};
      entries.push({ from: i, name, state, relationId: undefined });
    }
  };
  followers(-1);
  for (const sheet of book.sheets) {
    const index = from.get(sheet.id);
    entries.push(listedSheet(sheet, index, saved.get(sheet.id)));
    if (index !== undefined) followers(index);
  }
  keepOrphans(details, known, entries);
  const moved = new Map(entries.flatMap((entry, i) => (entry.from === undefined ? [] : [[entry.from, i]])));
  const indexOf = (sheetId: string | undefined): number | undefined => {
    const name = book.sheets.find(({ id }) => id === sheetId)?.name;
    const index = entries.findIndex((entry) => entry.name === name);
    return index < 0 ? undefined : index;
  };
  return { entries, moved, indexOf };
}

function listedSheet(
  { name, visibility }: BookSheet,
  from: number | undefined,
  saved: SavedSheet | undefined,
): ListedSheet {
  return { from, name, state: STATES[visibility], relationId: saved?.relationId };
}

/** Appends chart sheets whose predecessor is gone. */
function keepOrphans(details: WorkbookDetails, known: ReadonlySet<number>, entries: ListedSheet[]): void {
  details.sheets.forEach(({ name, state }, i) => {
    if (!known.has(i) && !entries.some((entry) => entry.from === i))
      entries.push({ from: i, name, state, relationId: undefined });
  });
}

function isSameList({ sheets }: WorkbookDetails, entries: readonly ListedSheet[]): boolean {
  return (
    sheets.length === entries.length &&
    entries.every(
      ({ from, name, state }, i) => from === i && sheets[i]?.name === name && sheets[i].state === state,
    )
  );
}

function listNames(
  context: SaveContext,
  details: WorkbookDetails,
  listing: Listing,
  renames: SheetRenames,
): readonly ListedName[] {
  const { book } = context;
  const entries: ListedName[] = [];
  const listed = new Set<string>();
  const formulas = new Map(book.names.map((each) => [nameKey(each.name, each.sheetId), each.formula]));
  details.names.forEach((info, from) => {
    const sheetIndex = info.sheetIndex === undefined ? undefined : listing.moved.get(info.sheetIndex);
    if (info.sheetIndex !== undefined && sheetIndex === undefined) return;
    const sheet = sheetIndex === undefined ? undefined : sheetNamed(book, listing.entries[sheetIndex]?.name);
    const isOurs = !BUILT_IN_NAME.test(info.name) && (sheetIndex === undefined || sheet !== undefined);
    const formula = isOurs
      ? formulas.get(nameKey(info.name, sheet?.id))
      : fileFormula(context, info, sheet, renames);
    if (formula === undefined) return;
    if (isOurs) listed.add(nameKey(info.name, sheet?.id));
    entries.push({ from, name: info.name, formula: withoutEquals(formula), sheetIndex, hidden: false });
  });
  return [...entries, ...newNames(book, listing, listed), ...newFilterNames(context, details, listing)];
}

function sheetNamed(book: Book, name: string | undefined): BookSheet | undefined {
  return book.sheets.find((sheet) => sheet.name === name);
}

function nameKey(name: string, sheetId: string | undefined): string {
  return `${name.toLowerCase()}\0${sheetId ?? ""}`;
}

/**
 * The formula of a name that the book does not know: Excel's own, or a chart sheet's. Undefined if its filter is gone.
 */
function fileFormula(
  { before }: SaveContext,
  info: NameInfo,
  sheet: BookSheet | undefined,
  renames: SheetRenames,
): string | undefined {
  const was = before.sheets.find(({ id }) => id === sheet?.id);
  const isFilter = info.name === FILTER_NAME && sheet !== undefined && was !== undefined;
  if (!isFilter || sameFilter(sheet.filter, was.filter)) return renameSheets(info.formula, renames);
  return sheet.filter === undefined ? undefined : filterFormula(sheet, sheet.filter.area);
}

function newNames(book: Book, listing: Listing, listed: ReadonlySet<string>): ListedName[] {
  return book.names
    .filter(({ name, sheetId }) => !listed.has(nameKey(name, sheetId)))
    .map(({ name, formula, sheetId }) => ({
      from: undefined,
      name,
      formula: withoutEquals(formula),
      sheetIndex: listing.indexOf(sheetId),
      hidden: false,
    }));
}

/** Excel keeps the range of a sheet's filter under a hidden name as well. */
function newFilterNames(
  { book, before }: SaveContext,
  details: WorkbookDetails,
  listing: Listing,
): ListedName[] {
  const entries: ListedName[] = [];
  for (const sheet of book.sheets) {
    const was = before.sheets.find(({ id }) => id === sheet.id);
    const sheetIndex = listing.indexOf(sheet.id);
    if (sheet.filter === undefined || sheetIndex === undefined || sameFilter(sheet.filter, was?.filter))
      continue;
    const from = listing.entries[sheetIndex]?.from;
    const isThere =
      from !== undefined &&
      details.names.some(({ name, sheetIndex: at }) => name === FILTER_NAME && at === from);
    if (isThere) continue;
    const formula = filterFormula(sheet, sheet.filter.area);
    entries.push({ from: undefined, name: FILTER_NAME, formula, sheetIndex, hidden: true });
  }
  return entries;
}

function filterFormula({ name }: BookSheet, area: Area): string {
  const fixed = (row: number, column: number) => cellName(column, row).replace(/^([A-Z]+)/, "$$$1$$");
  const first = fixed(area.firstRow, area.firstColumn);
  return `${quotedSheet(name)}!${first}:${fixed(area.lastRow, area.lastColumn)}`;
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}

function isSameNames(infos: readonly NameInfo[], entries: readonly ListedName[]): boolean {
  return (
    infos.length === entries.length &&
    entries.every(
      ({ from, formula, sheetIndex }, i) =>
        from === i && infos[i]?.formula === formula && infos[i].sheetIndex === sheetIndex,
    )
  );
}
