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
import { normalName } from "../domain/normal-name";
import { mappedHeader, mappingsOf, type Mapping, type SheetMapping } from "./mapping";
import { allNames, bestHeaderRow, matchHeaders, type HeaderMatch, type HeaderRow } from "./match-headers";
import { kindOf, CellKind, type SheetInfo, type TableInfo, type WorkbookReader } from "../workbook/reader";

/** Title rows may stand above the header row: so far down it is looked for. */
export const HEADER_SEARCH_ROWS = 50;
/** So far right headers are looked for. */
export const HEADER_SEARCH_COLUMNS = 512;
/** So many rows below a table are looked at. */
export const ROWS_BELOW_A_TABLE = 20;

/** One sheet, found: where its rows are and which column holds what. */
export interface SheetLayout {
  readonly key: SheetKey;
  readonly sheet: string;
  readonly headerRow: number;
  /** All header texts by column, the user's own columns among them. */
  readonly headers: ReadonlyMap<number, string>;
  readonly firstRow: number;
  /** The last row of the Excel table's data; the sheet's end where it is a plain range. */
  readonly lastRow: number | undefined;
  /** The first rows below the Excel table, which do not count. None for a plain range, or where the next table begins. */
  readonly below: { readonly firstRow: number; readonly lastRow: number } | undefined;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly language: Language;
  readonly table: TableInfo | undefined;
}

export interface Layout {
  readonly partners: SheetLayout;
  /** One for each sheet that purchases are read from. */
  readonly purchases: readonly SheetLayout[];
  readonly rates: SheetLayout | undefined;
}

/** What keeps a workbook from being evaluated: one sentence each, under `layout.<code>`. */
export interface LayoutProblem {
  readonly code: "missing-sheet" | "ambiguous-sheet" | "missing-columns" | "ambiguous-columns";
  readonly sheet: SheetKey;
  /** `missing`/`wanted`: names by which it is looked for; `found`: what is there instead. */
  readonly details: Readonly<Record<string, string>>;
}

/** Finds the program's sheets by name (or mapping), their header rows and columns. Only the rates sheet may be absent. */
export async function findLayout(
  reader: WorkbookReader,
  program: Program,
  mapping: Mapping = {},
): Promise<Result<Layout, LayoutProblem>> {
  const sheets = await reader.listSheets();
  const readRows: ReadHead = (sheet, onlyRow) => readHead(reader, sheet, onlyRow);
  const found: Record<SheetKey, SheetLayout[]> = { partners: [], purchases: [], rates: [] };
  const problems: LayoutProblem[] = [];
  for (const key of SHEET_KEYS) {
    for (const one of mappingsOf(mapping, key)) {
      const finding = await findSheet(readRows, sheets, key, program.sheets[key], one);
      const { sheet, match, headers } = finding;
      problems.push(...finding.problems);
      if (sheet !== undefined && match !== undefined) found[key].push(layoutOf(key, sheet, match, headers));
    }
  }
  const { purchases } = found;
  const [[partners], [rates]] = [found.partners, found.rates];
  if (problems.length > 0 || partners === undefined || purchases.length === 0) return { ok: false, problems };
  return { ok: true, value: { partners, purchases, rates }, problems: [] };
}

/** Gives the first rows of a sheet, or one of them, as `readHead` does. */
export type ReadHead = (sheet: string, onlyRow: number | undefined) => Promise<readonly HeaderRow[]>;

/** How far one of the program's sheets was found. */
export interface SheetFinding {
  /** None where no sheet, or more than one, has a name of it. */
  readonly sheet: SheetInfo | undefined;
  /** None where no row names any column. */
  readonly match: HeaderMatch | undefined;
  /** The texts of the header row, or of the first row with any where none names a column. */
  readonly headers: ReadonlyMap<number, string>;
  /** What keeps it from being used. */
  readonly problems: readonly LayoutProblem[];
}

/** Finds one sheet, its header row and its columns. Without a problem there is a match; the rates sheet may be absent. */
export async function findSheet(
  readRows: ReadHead,
  sheets: readonly SheetInfo[],
  key: SheetKey,
  declaration: SheetDeclaration,
  mapping: SheetMapping | undefined,
): Promise<SheetFinding> {
  const wanted = mapping?.sheet === undefined ? allNames(declaration.names) : [normalName(mapping.sheet)];
  const candidates = sheets.filter((sheet) => wanted.includes(normalName(sheet.name)));
  const [sheet, another] = candidates;
  const wantedNames = mapping?.sheet ?? uniqueNames(declaration.names);
  if (sheet === undefined) {
    if (key === "rates" && mapping?.sheet === undefined) return notFound([]);
    const found = sheets.map((one) => one.name).join(", ");
    return notFound([{ code: "missing-sheet", sheet: key, details: { wanted: wantedNames, found } }]);
  }
  if (another !== undefined) {
    const found = candidates.map((one) => one.name).join(", ");
    return notFound([{ code: "ambiguous-sheet", sheet: key, details: { found } }]);
  }
  return findColumns(await readRows(sheet.name, mapping?.headerRow), sheet, key, declaration, mapping);
}

function notFound(problems: readonly LayoutProblem[]): SheetFinding {
  return { sheet: undefined, match: undefined, headers: new Map(), problems };
}

function findColumns(
  rows: readonly HeaderRow[],
  sheet: SheetInfo,
  key: SheetKey,
  declaration: SheetDeclaration,
  mapping: SheetMapping | undefined,
): SheetFinding {
  const match = chosenMatch(rows, sheet, declaration, mapping);
  const header = rows.find((row) => row.row === match?.row) ?? rows[0];
  const headers = header?.texts ?? new Map<number, string>();
  const place = { sheet: sheet.name, row: String(header?.row ?? 1) };
  const problems = columnProblems(key, declaration, mapping, match, headers, place);
  return { sheet, match, headers, problems };
}

function columnProblems(
  key: SheetKey,
  declaration: SheetDeclaration,
  mapping: SheetMapping | undefined,
  match: HeaderMatch | undefined,
  headers: ReadonlyMap<number, string>,
  place: Readonly<Record<string, string>>,
): LayoutProblem[] {
  const missing = match?.missing ?? neededColumns(declaration);
  if (match === undefined || missing.length > 0) {
    const found = [...headers.values()].join(", ");
    const details = { ...place, missing: namesOf(declaration, missing, mapping), found };
    return [{ code: "missing-columns", sheet: key, details }];
  }
  if (match.ambiguous.length === 0) return [];
  const details = { ...place, found: namesOf(declaration, match.ambiguous) };
  return [{ code: "ambiguous-columns", sheet: key, details }];
}

function chosenMatch(
  rows: readonly HeaderRow[],
  sheet: SheetInfo,
  declaration: SheetDeclaration,
  mapping: SheetMapping | undefined,
): HeaderMatch | undefined {
  if (mapping?.headerRow !== undefined) {
    const row = rows[0] ?? { row: mapping.headerRow, texts: new Map<number, string>() };
    return matchHeaders(row, declaration, mapping);
  }
  const best = bestHeaderRow(rows, declaration, mapping);
  const tableRows = sheet.tables.filter((table) => table.hasHeaderRow).map((table) => table.range.firstRow);
  const inTables = bestHeaderRow(
    rows.filter((row) => tableRows.includes(row.row)),
    declaration,
    mapping,
  );
  // A table's own header row wins over a look-alike row above it.
  return inTables !== undefined && inTables.columns.size === best?.columns.size ? inTables : best;
}

/** The layout of a sheet as far as it was found. */
export function layoutOf(
  key: SheetKey,
  sheet: SheetInfo,
  match: HeaderMatch,
  headers: ReadonlyMap<number, string>,
): SheetLayout {
  const table = sheet.tables.find((one) => holdsHeader(one, match));
  const totals = table?.hasTotalsRow === true ? 1 : 0;
  return {
    key,
    sheet: sheet.name,
    headerRow: match.row,
    headers,
    firstRow: match.row + 1,
    lastRow: table === undefined ? undefined : table.range.lastRow - totals,
    below: table === undefined ? undefined : rowsBelow(table, sheet),
    columns: match.columns,
    language: match.language,
    table,
  };
}

function rowsBelow({ name, range }: TableInfo, { tables }: SheetInfo): SheetLayout["below"] {
  const firstRow = range.lastRow + 1;
  const isNextTable = tables.some(
    (other) =>
      other.name !== name &&
      other.range.firstRow === firstRow &&
      other.range.firstColumn <= range.lastColumn &&
      other.range.lastColumn >= range.firstColumn,
  );
  return isNextTable ? undefined : { firstRow, lastRow: range.lastRow + ROWS_BELOW_A_TABLE };
}

function holdsHeader(table: TableInfo, match: HeaderMatch): boolean {
  const { firstRow, firstColumn, lastColumn } = table.range;
  const inside = [...match.columns.values()].some((column) => column >= firstColumn && column <= lastColumn);
  return table.hasHeaderRow && firstRow === match.row && inside;
}

/** The first rows of a sheet with their texts; only the given one where the mapping says which it is. */
export async function readHead(
  reader: WorkbookReader,
  sheet: string,
  onlyRow: number | undefined,
): Promise<readonly HeaderRow[]> {
  const columns = Array.from({ length: HEADER_SEARCH_COLUMNS }, (_, index) => index + 1);
  const rows: HeaderRow[] = [];
  const [firstRow, lastRow] = onlyRow === undefined ? [1, HEADER_SEARCH_ROWS] : [onlyRow, onlyRow];
  await reader.read({ sheet, columns, firstRow, lastRow }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      const texts = new Map<number, string>();
      block.columns.forEach((column, position) => {
        if (kindOf(column.kinds[index] ?? 0) !== CellKind.text) return;
        const text = block.texts.get(column.values[index] ?? 0);
        if (text.trim() !== "") texts.set(position + 1, text);
      });
      if (texts.size > 0) rows.push({ row: block.firstRow + index, texts });
    }
    return true;
  });
  return rows;
}

function neededColumns(declaration: SheetDeclaration): ColumnKey[] {
  return [...declaration.columns.values()].filter((column) => !column.optional).map((column) => column.key);
}

/** The columns by their names, each with the header that the mapping looks for instead: "Дата / Date / Күні (Day)". */
function namesOf(declaration: SheetDeclaration, keys: readonly ColumnKey[], mapping?: SheetMapping): string {
  const named = keys.map((key) => {
    const names = uniqueNames(declaration.columns.get(key)?.headers);
    const mapped = mappedHeader(mapping, key);
    return mapped === undefined ? names : `${names} (${mapped})`;
  });
  return named.join("; ");
}

/** "Дата / Date / Күні". */
function uniqueNames(names: SheetDeclaration["names"] | undefined): string {
  if (names === undefined) return "";
  const firsts = [names.ru[0], names.en[0], names.kk[0]].filter((name) => name !== undefined);
  return [...new Set(firsts)].join(" / ");
}
