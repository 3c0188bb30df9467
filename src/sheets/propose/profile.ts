/** What stands below the headers of a table: enough to tell names from days and amounts, and to try joins. */
import { CellKind, isBlankRow, type WorkbookReader } from "../../workbook/reader";
import { isSubtotalWord, isTotalWord, parseDate, parseMoney, type Cell } from "../cells";
import { isHeaderRow } from "../shapes/list-maker";
import { RowCells } from "../shapes/row-cells";
import { dayInText } from "../shapes/text-day";
import type { FoundTable } from "./tables";

/** Rows looked at: a list of more is alike all the way. */
const MOST_ROWS = 60_000;
/** Different texts kept of a column. */
const MOST_TEXTS = 5000;

export interface ColumnProfile {
  readonly column: number;
  /** Rows in which it holds anything, a day, an amount, a number, a text with a day inside. */
  filled: number;
  days: number;
  amounts: number;
  numbers: number;
  daysInText: number;
  /** Different texts, with their rows; ids that are numbers among them. */
  readonly texts: Map<string, number>;
  /** The least and the greatest day. */
  first: number | undefined;
  last: number | undefined;
}

export interface TableProfile {
  /** Rows that hold anything, without totals. */
  readonly rows: number;
  readonly columns: ReadonlyMap<number, ColumnProfile>;
  /** The columns in which rows of totals say that they are such. */
  readonly totals: ReadonlySet<number>;
}

/** Reads the columns of a table down to the first rows of another header. */
export async function profileOf(reader: WorkbookReader, table: FoundTable): Promise<TableProfile> {
  const columns = table.columns.map(({ column }) => column);
  const profiles = new Map(columns.map((column) => [column, newProfile(column)]));
  const cells = new RowCells(columns);
  const headers = new Map(table.columns.map(({ column, header }) => [column, header]));
  let rows = 0;
  const totals = new Set<number>();
  const request = { sheet: table.sheet, columns, firstRow: table.headerRow + 1, marksFormulas: false };
  await reader.read(request, (block) => {
    for (let index = 0; index < block.rowCount && rows < MOST_ROWS; index++) {
      if (isBlankRow(block, index)) continue;
      cells.move(block, index);
      if (isHeaderRow(cells, headers)) continue;
      if (cells.saysTotal()) {
        for (const column of columns.filter((one) => saysTotalIn(cells, one))) totals.add(column);
        continue;
      }
      rows++;
      for (const profile of profiles.values()) note(profile, cells);
    }
    return rows < MOST_ROWS;
  });
  return { rows, totals, columns: profiles };
}

function saysTotalIn(cells: RowCells, column: number): boolean {
  const { kind, text } = cells.cell(column);
  return kind === CellKind.text && (isTotalWord(text) || isSubtotalWord(text));
}

function newProfile(column: number): ColumnProfile {
  const none = { filled: 0, days: 0, amounts: 0, numbers: 0, daysInText: 0 };
  return { column, ...none, texts: new Map(), first: undefined, last: undefined };
}

function note(profile: ColumnProfile, cells: RowCells): void {
  const cell = cells.cell(profile.column);
  if (cells.isBlank(profile.column)) return;
  profile.filled++;
  const day = parseDate(cell);
  if (day.kind === "value") {
    profile.days++;
    profile.first = Math.min(profile.first ?? day.value, day.value);
    profile.last = Math.max(profile.last ?? day.value, day.value);
  }
  if (cell.kind === CellKind.number) profile.numbers++;
  if (parseMoney(cell).kind === "value") profile.amounts++;
  if (cell.kind === CellKind.text || cell.kind === CellKind.number)
    noteText(profile, cell, day.kind === "value");
}

function noteText(profile: ColumnProfile, cell: Cell, isDay: boolean): void {
  const text = cell.kind === CellKind.text ? cell.text.trim() : String(cell.value);
  if (cell.kind === CellKind.text && !isDay && dayInText(text) !== undefined) profile.daysInText++;
  if (isTotalWord(text) || isSubtotalWord(text)) return;
  const seen = profile.texts.get(text);
  if (seen !== undefined || profile.texts.size < MOST_TEXTS) profile.texts.set(text, (seen ?? 0) + 1);
}

/** Whether most filled cells of a column satisfy a count of them. */
export function isMostly(count: number, { filled }: ColumnProfile): boolean {
  return filled > 0 && count * 10 >= filled * 8;
}
