/**
 * Rows of a sheet that look like purchases, found by what their cells hold: a listed partner, a day and an amount. It
 * finds what headers do not tell: other names, no headers at all, or headers far down.
 */
import { normalName } from "../../domain/normal-name";
import { CellKind, type CellBlock, type WorkbookReader } from "../../workbook/reader";
import type { PartnerTable } from "../partners";
import { cellAt, parseDate, parseMoney, type Cell } from "../cells";
import { begins, saysOtherThanPurchases } from "../headers/header-words";

/** Finds listed partners by a cell's text: an id or a name. */
export type NamedPartner = (text: string) => number | undefined;

/** Digits of a shorter number may be anything: "1" is a partner's id on one sheet, and a line number on another. */
const SHORTEST_NUMBER = 4;

/** The listed partners by id or name, where a text can stand for nothing else. */
export function namedPartners({ partners }: Pick<PartnerTable, "partners">): NamedPartner {
  const positions = new Map<string, number>();
  for (const [position, { id, name }] of partners.entries())
    for (const text of [name, id]) if (isTelling(text)) positions.set(normalName(text), position);
  return (text) => positions.get(normalName(text));
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

/** The search goes down and right this far. */
const ROWS = 300;
const COLUMNS = 40;

/** Beginnings of words in headers of amounts of purchases. */
const MONEY_WORDS = (
  "сумм стоим оборот выруч закуп отгруз реализ тенге " +
  "amount sum total turnover revenue purchase kzt сома құны айналым теңге"
).split(" ");

interface FoundRow {
  readonly row: number;
  readonly texts: ReadonlyMap<number, string>;
  readonly partners: readonly number[];
  readonly dates: readonly number[];
  readonly amounts: ReadonlyMap<number, number>;
}

/** Looks for such rows among the first ones of a sheet. */
export async function findSimilarRows(
  reader: WorkbookReader,
  sheet: string,
  named: NamedPartner,
): Promise<SimilarRows | undefined> {
  const columns = Array.from({ length: COLUMNS }, (_, index) => index + 1);
  const rows: FoundRow[] = [];
  await reader.read({ sheet, columns, firstRow: 1, lastRow: ROWS }, (block) => {
    for (let index = 0; index < block.rowCount; index++) rows.push(lookAt(block, index, named));
    return true;
  });
  const found = rows.filter(
    ({ partners, dates, amounts }) => partners.length * dates.length * amounts.size > 0,
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const date = mostUsed(found.flatMap(({ dates }) => dates));
  const partnerId = mostUsed(found.flatMap(({ partners }) => partners));
  const above = rows.filter(({ row }) => row < first.row);
  const amount = amountColumn(found, (column) => above.findLast(({ texts }) => texts.has(column)));
  if (amount === undefined || saysOtherThanPurchases(sheet)) return undefined;
  return { headerRow: amount.header?.row, columns: { date, partnerId, amount: amount.column } };
}

function lookAt(block: CellBlock, index: number, named: NamedPartner): FoundRow {
  const texts = new Map<number, string>();
  const amounts = new Map<number, number>();
  const [partners, dates]: [number[], number[]] = [[], []];
  for (const [position, column] of block.columns.entries()) {
    const cell = cellAt(column, index, block.texts);
    const number = position + 1;
    if (cell.kind === CellKind.text && cell.text.trim() !== "") texts.set(number, cell.text);
    if (named(textOf(cell)) !== undefined) partners.push(number);
    else if (parseDate(cell).kind === "value") dates.push(number);
    else {
      const amount = parseMoney(cell);
      if (amount.kind === "value") amounts.set(number, Math.abs(amount.value));
    }
  }
  return { row: block.firstRow + index, texts, partners, dates, amounts };
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
  headerOf: (column: number) => FoundRow | undefined,
): { readonly column: number; readonly header: FoundRow | undefined } | undefined {
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
