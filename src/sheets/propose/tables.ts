/** Finds the tables of a sheet: a header row, and the columns side by side below it. */
import { CellKind } from "../../workbook/reader";
import { isTotalWord } from "../cells";
import type { HeaderRole } from "./header-phrases";
import type { HeaderMeanings } from "./match-role";
import { textAt, type SheetGrid } from "./sheet-grid";

export interface TableColumn {
  readonly column: number;
  /** Its header; names of two header rows are joined. */
  readonly header: string;
  readonly role: HeaderRole | undefined;
  readonly isSure: boolean;
  readonly isHidden: boolean;
}

export interface FoundTable {
  readonly sheet: string;
  /** The last of its header rows. */
  readonly headerRow: number;
  readonly firstHeaderRow: number;
  readonly columns: readonly TableColumn[];
}

/** The tables whose headers say something, from the top down; one below another of the same columns is part of it. */
export function tablesOf(grid: SheetGrid, meanings: HeaderMeanings): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  for (const row of [...grid.rows.keys()].sort((a, b) => a - b)) {
    const spans = spansOf(grid, row).filter((span) => !tables.some((table) => overlaps(table, span)));
    const found = joined(spans.map((span) => tableAt(grid, row, span, meanings)));
    tables.push(...found.filter((table) => isHeader(grid, table, meanings)));
  }
  return tables;
}

/** Whether the roles are enough; titles over two lists side by side are none where the row below them says more. */
function isHeader(grid: SheetGrid, table: FoundTable, meanings: HeaderMeanings): boolean {
  const roles = rolesIn(table).size;
  if (roles < LEAST_ROLES) return false;
  const { headerRow, firstHeaderRow } = table;
  if (headerRow !== firstHeaderRow || roles > LEAST_ROLES) return true;
  const below = spansOf(grid, headerRow + 1).map((span) => tableAt(grid, headerRow + 1, span, meanings));
  return below.every((one) => rolesIn(one).size <= roles);
}

/** Reports leave columns blank inside: amounts that name nobody belong to the labels beside them. */
function joined(tables: readonly FoundTable[]): readonly FoundTable[] {
  const result: FoundTable[] = [];
  for (const table of tables) {
    const last = result.at(-1);
    if (last !== undefined && (isHalfOf(last, table) || isHalfOf(table, last)))
      result[result.length - 1] = {
        ...last,
        headerRow: Math.max(last.headerRow, table.headerRow),
        columns: [...last.columns, ...table.columns],
      };
    else result.push(table);
  }
  return result;
}

/** Whether one has amounts and no names, and the other names or documents and no amounts. */
function isHalfOf(one: FoundTable, other: FoundTable): boolean {
  const holds = (table: FoundTable, wanted: readonly HeaderRole[]): boolean =>
    table.columns.some(({ role }) => role !== undefined && wanted.includes(role));
  return (
    holds(one, ["amount"]) &&
    !holds(one, NAMES) &&
    !holds(other, ["amount"]) &&
    holds(other, [...NAMES, "document"])
  );
}

const NAMES: readonly HeaderRole[] = ["partner", "code", "number"];

/** Headers that make a row a header row. */
const LEAST_ROLES = 2;

interface Span {
  readonly first: number;
  readonly last: number;
}

function overlaps({ columns }: FoundTable, { first, last }: Span): boolean {
  return columns.some(({ column }) => column >= first && column <= last);
}

/** The filled columns of a row, split where a column is blank in this row and the ones below. */
function spansOf(grid: SheetGrid, row: number): readonly Span[] {
  const texts = [...(grid.rows.get(row) ?? [])].filter(([, { kind }]) => kind === CellKind.text);
  if (texts.length === 0) return [];
  const filled = new Set<number>();
  for (const column of texts.map(([column]) => column)) filled.add(column);
  for (let below = row + 1; below <= row + DEPTH; below++)
    for (const column of grid.rows.get(below)?.keys() ?? []) filled.add(column);
  for (const [place] of grid.merged) {
    const [at, column] = place.split(":").map(Number);
    if (at === row && column !== undefined) filled.add(column);
  }
  const spans: { first: number; last: number }[] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.last === column - 1) last.last = column;
    else spans.push({ first: column, last: column });
  }
  return spans;
}

/** Rows below a header that show which columns belong together. */
const DEPTH = 10;

function tableAt(grid: SheetGrid, row: number, span: Span, meanings: HeaderMeanings): FoundTable {
  const hasSecond = isSecondHeader(grid, row, span, meanings);
  const columns: TableColumn[] = [];
  for (let column = span.first; column <= span.last; column++) {
    const top = textAt(grid, row, column);
    const below = hasSecond ? textAt(grid, row + 1, column) : "";
    const header = below === "" || below === top ? top : `${top} ${below}`.trim();
    if (header === "") continue;
    const match = meanings.roleOf(header) ?? (below === "" ? undefined : meanings.roleOf(below));
    const isHidden = grid.hidden.has(column);
    columns.push({ column, header, role: match?.role, isSure: match?.isSure ?? false, isHidden });
  }
  return { sheet: grid.sheet, firstHeaderRow: row, headerRow: hasSecond ? row + 1 : row, columns };
}

/**
 * Whether the row below holds only texts that are headers, too: of merged groups, or of the documents in a report. A
 * title above the headers is one text, and no row of headers.
 */
function isSecondHeader(
  grid: SheetGrid,
  row: number,
  { first, last }: Span,
  meanings: HeaderMeanings,
): boolean {
  const cells = [...(grid.rows.get(row + 1) ?? [])].filter(([column]) => column >= first && column <= last);
  if (cells.length === 0 || cells.some(([, { kind }]) => kind !== CellKind.text)) return false;
  const tops = new Set<string>();
  for (let column = first; column <= last; column++) tops.add(textAt(grid, row, column));
  tops.delete("");
  if (tops.size < 2) return false;
  const isUnderMerged = cells.some(([column]) => {
    const over = grid.merged.get(`${String(row)}:${String(column)}`);
    return over !== undefined && (over.column !== column || isMergedOver(grid, row, column));
  });
  const isHeader = ([, { text }]: (typeof cells)[number]): boolean => {
    const role = isTotalWord(text) ? undefined : meanings.roleOf(text)?.role;
    return role !== undefined && (isUnderMerged || role !== "other");
  };
  return isUnderMerged ? cells.some(isHeader) : cells.every(isHeader);
}

function isMergedOver({ merged }: SheetGrid, row: number, column: number): boolean {
  const next = merged.get(`${String(row)}:${String(column + 1)}`);
  return next?.column === column && next.row === row;
}

export function rolesIn({ columns }: FoundTable): ReadonlySet<HeaderRole> {
  return new Set(columns.flatMap(({ role }) => (role === undefined || role === "other" ? [] : [role])));
}

/** The columns of a role; those whose header says just this first, hidden ones last. */
export function columnsOfRole({ columns }: FoundTable, role: HeaderRole): readonly TableColumn[] {
  const rank = ({ isSure, isHidden }: TableColumn): number => (isHidden ? 2 : 0) + (isSure ? 0 : 1);
  return columns.filter((column) => column.role === role).sort((a, b) => rank(a) - rank(b));
}
