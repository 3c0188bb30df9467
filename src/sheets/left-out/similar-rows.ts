/**
 * Rows of a sheet that look like purchases, found by what their cells hold: a listed partner, a day and an amount. It
 * finds what headers do not tell: other names, no headers at all, or headers far down.
 */
import { normalName } from "../../domain/normal-name";
import { CellKind, isBlankRow, kindOf, type CellBlock, type WorkbookReader } from "../../workbook/reader";
import type { PartnerTable } from "../partners";
import { cellAt, parseDate, parseMoney, type Cell } from "../cells";
import type { HeaderRow } from "../headers/head";
import { begins, saysOtherThanPurchases } from "../headers/header-words";

/** Finds listed partners by a cell's text: an id or a name. */
export type NamedPartner = (text: string) => number | undefined;

/** Digits of a shorter number may be anything: "1" is a partner's id on one sheet, and a line number on another. */
const SHORTEST_NUMBER = 4;

/** The listed partners by id or name, where a text can stand for nothing else. */
export function namedPartners({ partners }: Pick<PartnerTable, "partners">): NamedPartner {
  let positions: ReadonlyMap<string, number> | undefined;
  return (text) => {
    // Most workbooks hold no rows that ask.
    positions ??= positionsByText(partners);
    return positions.get(normalName(text));
  };
}

function positionsByText(partners: PartnerTable["partners"]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [position, { id, name }] of partners.entries())
    for (const text of [name, id]) if (isTelling(text)) positions.set(normalName(text), position);
  return positions;
}

function isTelling(text: string): boolean {
  return text !== "" && (/[^0-9]/.test(text) || text.length >= SHORTEST_NUMBER);
}

/** The place of such rows. */
export interface SimilarRows {
  /** The row of texts above them; undefined where there is none. */
  readonly headerRow: number | undefined;
  readonly columns: Readonly<Record<"date" | "partnerId" | "amount", number>>;
}

/** Where to search: columns in ascending order, from the first row to the last. */
export interface SearchedCells {
  readonly sheet: string;
  readonly columns: readonly number[];
  readonly lastRow?: number;
}

/** The search through a sheet that nothing is known of goes down and right this far. */
const ROWS = 5000;
const COLUMNS = 256;

/** The cells to search of a sheet that nothing is known of. */
export function headOf(sheet: string): SearchedCells {
  return { sheet, columns: Array.from({ length: COLUMNS }, (_, index) => index + 1), lastRow: ROWS };
}

/** Rows by which the columns are chosen; further ones need not be examined. */
const ENOUGH = 300;

/** Beginnings of words in headers of amounts of purchases. */
const MONEY_WORDS = (
  "сумм стоим оборот выруч закуп отгруз реализ тенге итог всего " +
  "amount sum total turnover revenue purchase kzt сома құны айналым теңге барлығ"
).split(" ");

interface FoundRow {
  readonly row: number;
  readonly partners: readonly number[];
  readonly dates: readonly number[];
  readonly amounts: ReadonlyMap<number, number>;
}

/** Texts of a row above the rows that look like purchases. */
type Header = Pick<HeaderRow, "row" | "texts">;

/** Looks for such rows. */
export async function findSimilarRows(
  reader: WorkbookReader,
  { sheet, columns, lastRow }: SearchedCells,
  named: NamedPartner,
): Promise<SimilarRows | undefined> {
  if (saysOtherThanPurchases(sheet)) return undefined;
  const found: FoundRow[] = [];
  /** The last row above them that holds a text, by column. */
  const above = new Map<number, Header>();
  const cells = new ReadCells(columns, named);
  const request = { sheet, columns, firstRow: 1, ...(lastRow !== undefined && { lastRow }) };
  await reader.read({ ...request, marksFormulas: false }, (block) => {
    for (let index = 0; index < block.rowCount && found.length < ENOUGH; index++) {
      if (isBlankRow(block, index)) continue;
      const row = cells.look(block, index);
      if (row !== undefined) found.push(row);
      else if (found.length === 0) noteTexts(above, block, index, columns);
    }
    return found.length < ENOUGH;
  });
  if (found.length === 0) return undefined;
  const rows = inOneBlock(found, cells.filled);
  const date = mostUsed(rows.flatMap(({ dates }) => dates));
  const partnerId = mostUsed(rows.flatMap(({ partners }) => partners));
  const amount = amountColumn(rows, (column) => above.get(column));
  if (amount === undefined) return undefined;
  return { headerRow: amount.header?.row, columns: { date, partnerId, amount: amount.column } };
}

/**
 * The rows as far as they stand in one block of columns side by side: the one that holds most of them. All columns where
 * no block holds a whole row.
 */
function inOneBlock(found: readonly FoundRow[], filled: ReadonlySet<number>): readonly FoundRow[] {
  const blocks: number[][] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last?.at(-1) === column - 1) last.push(column);
    else blocks.push([column]);
  }
  const within = blocks.map((columns) => found.flatMap((row) => rowWithin(row, new Set(columns)) ?? []));
  const most = within.reduce((best, rows) => (rows.length > best.length ? rows : best), []);
  return most.length > 0 ? most : found;
}

function rowWithin(
  { row, partners, dates, amounts }: FoundRow,
  block: ReadonlySet<number>,
): FoundRow | undefined {
  const inside = {
    row,
    partners: partners.filter((column) => block.has(column)),
    dates: dates.filter((column) => block.has(column)),
    amounts: new Map([...amounts].filter(([column]) => block.has(column))),
  };
  return inside.partners.length * inside.dates.length * inside.amounts.size === 0 ? undefined : inside;
}

function noteTexts(
  above: Map<number, Header>,
  { columns, texts, firstRow }: CellBlock,
  index: number,
  numbers: readonly number[],
): void {
  const row = new Map<number, string>();
  for (const [position, { kinds, values }] of columns.entries()) {
    if (kindOf(kinds[index] ?? 0) !== CellKind.text) continue;
    const text = texts.get(values[index] ?? 0);
    if (text.trim() !== "") row.set(numbers[position] ?? 0, text);
  }
  for (const column of row.keys()) above.set(column, { row: firstRow + index, texts: row });
}

/** What a cell may be for a purchase; an amount by its size. */
type Meaning = "partner" | "date" | number | undefined;

class ReadCells {
  /** Meanings by text id: each text is read once. */
  readonly #byText = new Map<number, Meaning>();
  /** Columns in which anything stands so far. */
  readonly filled = new Set<number>();

  constructor(
    private readonly columns: readonly number[],
    private readonly named: NamedPartner,
  ) {}

  /** The row, if it holds a listed partner, a day and an amount. */
  look(block: CellBlock, index: number): FoundRow | undefined {
    const amounts = new Map<number, number>();
    const [partners, dates]: [number[], number[]] = [[], []];
    for (const [position, number] of this.columns.entries()) {
      if (kindOf(block.columns[position]?.kinds[index] ?? 0) === CellKind.blank) continue;
      this.filled.add(number);
      const meaning = this.#meaningOf(block, index, position);
      if (meaning === "partner") partners.push(number);
      else if (meaning === "date") dates.push(number);
      else if (meaning !== undefined) amounts.set(number, meaning);
    }
    if (partners.length * dates.length * amounts.size === 0) return undefined;
    return { row: block.firstRow + index, partners, dates, amounts };
  }

  #meaningOf({ columns, texts }: CellBlock, index: number, position: number): Meaning {
    const column = columns[position];
    const kind = kindOf(column?.kinds[index] ?? 0);
    if (column === undefined || kind === CellKind.blank) return undefined;
    if (kind !== CellKind.text) return meaning(cellAt(column, index, texts), this.named);
    const id = column.values[index] ?? 0;
    if (!this.#byText.has(id)) this.#byText.set(id, meaning(cellAt(column, index, texts), this.named));
    return this.#byText.get(id);
  }
}

function meaning(cell: Cell, named: NamedPartner): Meaning {
  if (named(textOf(cell)) !== undefined) return "partner";
  if (parseDate(cell).kind === "value") return "date";
  const amount = parseMoney(cell);
  return amount.kind === "value" ? Math.abs(amount.value) : undefined;
}

function textOf({ kind, text, value }: Cell): string {
  if (kind === CellKind.text) return text;
  return kind === CellKind.number ? String(value) : "";
}

/** The number that occurs most often, the first of equals. */
function mostUsed(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** Of the columns whose header names money, or that have no header, the one with the largest sum. */
function amountColumn(
  rows: readonly FoundRow[],
  headerOf: (column: number) => Header | undefined,
): { readonly column: number; readonly header: Header | undefined } | undefined {
  const sums = new Map<number, number>();
  for (const { amounts } of rows)
    for (const [column, amount] of amounts) sums.set(column, (sums.get(column) ?? 0) + amount);
  const fitting = [...sums]
    .map(([column, sum]) => ({ column, sum, header: headerOf(column) }))
    .filter(({ column, header }) => header === undefined || namesMoney(header.texts.get(column) ?? ""));
  return fitting.sort((one, other) => other.sum - one.sum)[0];
}

function namesMoney(header: string): boolean {
  return !saysOtherThanPurchases(header) && begins(header, MONEY_WORDS);
}
