/** Finds the sheets and columns of a program in a workbook. */
import {
  SHEET_KEYS,
  type ColumnKey,
  type Language,
  type Program,
  type SheetDeclaration,
  type SheetKey,
} from "../domain/program";
import type { Result } from "../domain/result";
import { periodNamed, type Period } from "../domain/calendar";
import { normalName } from "../domain/normal-name";
import type { SheetInfo, TableInfo, WorkbookReader } from "../workbook/reader";
import { columnProblems, neededColumns } from "./headers/column-problems";
import type { HeaderFinding } from "./headers/finding";
import { looksAt, type HeaderRow, type SheetLooks } from "./headers/head";
import { headerArea } from "./headers/header-area";
import { hasSecondHeaders, headerOverColumns } from "./headers/header-over-columns";
import type { Unit } from "./headers/header-units";
import { allNames, bestHeaderRow, matchHeaders } from "./headers/match-headers";
import { isLookalike, uniqueNames } from "./headers/names";
import { ratesInOtherCurrency } from "./headers/rates-in-other-currency";
import { readUnits } from "./headers/read-units";
import { uncertainColumns, unnamedCurrencies } from "./headers/uncertain-columns";
import type { LayoutProblem } from "./layout-problem";
import { mappedHeader, mappingsOf, type JoinMapping, type Mapping, type ReadMapping } from "./mapping";

export type { LayoutProblem } from "./layout-problem";

/** A sheet that was found, with the place of its rows and its columns. */
export interface SheetLayout {
  readonly key: SheetKey;
  readonly sheet: string;
  readonly headerRow: number;
  /** All header texts by column, including the user's own columns. */
  readonly headers: ReadonlyMap<number, string>;
  readonly firstRow: number;
  /** The last row of the Excel table's data; the sheet's end where it is a plain range. */
  readonly lastRow: number | undefined;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** The columns of the data's block: those in use and the user's own beside them. */
  readonly area: ReadonlySet<number>;
  /** Columns that may hold currencies below their first cells, although nothing names them so. */
  readonly unnamed: readonly number[];
  /** The units of money columns; a column that is not listed holds plain amounts. */
  readonly units: ReadonlyMap<ColumnKey, Unit>;
  /** Hidden columns in use that the mapping does not name. */
  readonly hidden: readonly ColumnKey[];
  readonly language: Language;
  readonly table: TableInfo | undefined;
  /** All Excel tables of the sheet. */
  readonly tables: readonly TableInfo[];
  /** How purchases name partners; by id where absent. */
  readonly join?: JoinMapping | undefined;
  /** The period whose purchases the amounts of a cross-tab's column are. */
  readonly period?: Period | undefined;
  /** True if rows only know their month, and are dated on its last day. */
  readonly areMonths?: boolean | undefined;
  /** The period that the sheet is for; a row of another one is in doubt. */
  readonly covers?: Period | undefined;
}

export interface Layout {
  readonly partners: SheetLayout;
  /** One for each sheet that purchases are read from. */
  readonly purchases: readonly SheetLayout[];
  readonly rates: SheetLayout | undefined;
  /** All sheets of the workbook. */
  readonly sheets: readonly SheetInfo[];
}

/** Finds the program's sheets by name (or mapping), their header rows and columns. Only the rates sheet may be absent. */
export async function findLayout(
  reader: WorkbookReader,
  program: Program,
  mapping: Mapping = {},
  looks: SheetLooks = looksAt(reader),
): Promise<Result<Layout, LayoutProblem>> {
  const sheets = await reader.listSheets();
  const found: Record<SheetKey, SheetLayout[]> = { partners: [], purchases: [], rates: [] };
  const problems: LayoutProblem[] = [];
  for (const key of SHEET_KEYS) {
    for (const one of mappingsOf(mapping, key)) {
      const finding = await findSheet(looks, sheets, key, program, one);
      problems.push(...finding.problems);
      if (finding.layout !== undefined) found[key].push(finding.layout);
    }
  }
  const { purchases } = found;
  const [[partners], [rates]] = [found.partners, found.rates];
  if (problems.length > 0 || partners === undefined || purchases.length === 0) return { ok: false, problems };
  return { ok: true, value: { partners, purchases, rates, sheets }, problems: [] };
}

/** The result of the search for one of the program's sheets. */
export interface SheetFinding {
  /** Undefined where no sheet has one of its names, or more than one does. */
  readonly sheet: SheetInfo | undefined;
  /** Undefined where no row names any column. */
  readonly layout: SheetLayout | undefined;
  /** The texts of the header row; where no row names a column, those of the first row with texts. */
  readonly headers: ReadonlyMap<number, string>;
  /** The reason why it cannot be used. */
  readonly problems: readonly LayoutProblem[];
}

/**
 * Finds one sheet, its header row and its columns. With no problem there is a layout, unless it is the rates sheet,
 * which may be absent.
 */
export async function findSheet(
  looks: SheetLooks,
  sheets: readonly SheetInfo[],
  key: SheetKey,
  program: Program,
  mapping: ReadMapping = {},
): Promise<SheetFinding> {
  const { names } = program.sheets[key];
  const wanted = mapping.sheet === undefined ? allNames(names) : [normalName(mapping.sheet)];
  const candidates = sheets.filter((sheet) => wanted.includes(normalName(sheet.name)));
  const [sheet, another] = candidates;
  if (sheet === undefined) {
    const found = sheets.map(({ name }) => name);
    const alike = found.filter((name) => isLookalike(name, wanted)).join(", ");
    if (key === "rates" && mapping.sheet === undefined && alike === "") return notFound([]);
    const wantedNames = mapping.sheet ?? uniqueNames(names);
    const details = { wanted: wantedNames, found: found.join(", "), ...(alike !== "" && { alike }) };
    return notFound([{ code: "missing-sheet", sheet: key, details }]);
  }
  if (another !== undefined) {
    const found = candidates.map((one) => one.name).join(", ");
    return notFound([{ code: "ambiguous-sheet", sheet: key, details: { found } }]);
  }
  return findColumns(looks, sheet, key, program, mapping);
}

function notFound(problems: readonly LayoutProblem[]): SheetFinding {
  return { sheet: undefined, layout: undefined, headers: new Map(), problems };
}

async function findColumns(
  looks: SheetLooks,
  sheet: SheetInfo,
  key: SheetKey,
  { sheets, currency }: Program,
  mapping: ReadMapping,
): Promise<SheetFinding> {
  const declaration = sheets[key];
  const head = await looks.head(sheet.name, mapping.headerRow);
  const row = chosenRow(head, sheet, declaration, mapping);
  const header = row === undefined ? likelyHeader(head, declaration) : headerAtRow(head, row);
  const headers = header?.texts ?? new Map<number, string>();
  const found = { key, sheet: sheet.name, declaration, mapping, header };
  if (header === undefined || row === undefined) {
    const problems = columnProblems({ ...found, match: undefined });
    return { sheet, layout: undefined, headers, problems };
  }
  const hidden = new Set(await looks.hiddenColumns(sheet.name, [...headers.keys()]));
  const area = headerArea(header, head, sheet.tables, declaration, mapping);
  const match = matchHeaders(header, declaration, mapping, { area, hidden });
  const finding = { key, sheet, declaration, mapping, head, header, area, match, currency };
  const { units, problems: unclear } = readUnits(finding);
  const problems = columnProblems({ ...found, match });
  if (problems.length === 0)
    problems.push(
      ...uncertainColumns(finding),
      ...(await headerOverColumns(looks, finding)),
      ...unclear,
      ...[ratesInOtherCurrency(finding) ?? []].flat(),
    );
  return { sheet, layout: layoutOf(finding, hidden, units), headers, problems };
}

/** The row named by the mapping; it may be blank, with columns given by their letters. */
function headerAtRow(head: readonly HeaderRow[], row: number): HeaderRow {
  return head.find((one) => one.row === row) ?? { row, texts: new Map(), filled: new Set() };
}

/**
 * The header row: the mapping's, else the first that names all needed columns; a row of an Excel table is preferred.
 */
function chosenRow(
  head: readonly HeaderRow[],
  sheet: SheetInfo,
  declaration: SheetDeclaration,
  mapping: ReadMapping,
): number | undefined {
  if (mapping.headerRow !== undefined) return mapping.headerRow;
  const best = bestHeaderRow(head, declaration, mapping);
  const tableRows = sheet.tables.filter((table) => table.hasHeaderRow).map((table) => table.range.firstRow);
  const inTables = bestHeaderRow(
    head.filter((row) => tableRows.includes(row.row)),
    declaration,
    mapping,
  );
  if (best === undefined || inTables === undefined) return best?.row;
  const isAsGood =
    inTables.missing.length < best.missing.length ||
    (inTables.missing.length === best.missing.length && inTables.columns.size >= best.columns.size);
  return isAsGood ? inTables.row : best.row;
}

/**
 * The row to show where none names a column: the one with the most headers similar to its columns' names, else the
 * first text.
 */
function likelyHeader(head: readonly HeaderRow[], declaration: SheetDeclaration): HeaderRow | undefined {
  const names = [...declaration.columns.values()].flatMap(({ headers }) => allNames(headers));
  const withTexts = head.filter(({ texts }) => texts.size > 0);
  const counts = withTexts.map(
    ({ texts }) => [...texts.values()].filter((text) => isLookalike(text, names)).length,
  );
  const most = Math.max(0, ...counts);
  return withTexts[most === 0 ? 0 : counts.indexOf(most)];
}

function layoutOf(
  finding: HeaderFinding,
  hidden: ReadonlySet<number>,
  units: ReadonlyMap<ColumnKey, Unit>,
): SheetLayout {
  const { key, sheet, header, match, mapping } = finding;
  const table = sheet.tables.find((one) => holdsData(one, finding));
  const totals = table?.hasTotalsRow === true ? 1 : 0;
  const isUnseen = ([own, number]: readonly [ColumnKey, number]): boolean =>
    hidden.has(number) && mappedHeader(mapping, own) === undefined;
  return {
    key,
    sheet: sheet.name,
    headerRow: match.row,
    headers: header.texts,
    firstRow: match.row + (hasSecondHeaders(finding) ? 2 : 1),
    lastRow: table === undefined ? undefined : table.range.lastRow - totals,
    columns: match.columns,
    area: finding.area,
    unnamed: unnamedCurrencies(finding),
    units,
    hidden: mapping.isUnseen === true ? ["amount"] : [...match.columns].filter(isUnseen).map(([own]) => own),
    language: match.language,
    table,
    tables: sheet.tables,
    join: mapping.join,
    period: mapping.period,
    areMonths: mapping.areMonths,
    covers: mapping.covers === undefined ? undefined : periodNamed(mapping.covers),
  };
}

/** Columns that are required but not read: their position says nothing about the end of the data. */
const UNREAD: readonly ColumnKey[] = ["document"];

/**
 * Whether an Excel table holds the data: its header row is the one found, and it contains all needed columns that
 * exist.
 */
function holdsData({ hasHeaderRow, range }: TableInfo, { declaration, match }: HeaderFinding): boolean {
  if (!hasHeaderRow || range.firstRow !== match.row) return false;
  const read = neededColumns(declaration).filter((key) => !UNREAD.includes(key));
  const needed = read.flatMap((key) => match.columns.get(key) ?? []);
  return (
    needed.length > 0 && needed.every((column) => column >= range.firstColumn && column <= range.lastColumn)
  );
}
