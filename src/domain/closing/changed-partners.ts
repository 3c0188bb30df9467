/** Partners whose rows are not those that closings counted, even where no sum and no count tells. */
import type { ColumnKey } from "../ids";
import { yearOf } from "../calendar";
import type { Purchases } from "../purchases";
import type { Day } from "../units";
import type { Books } from "./books";
import { columnsOf, type PurchaseRow } from "./purchase-row";
import type { Today } from "./today";
import { rateOf } from "./valuation";

/** Compares fingerprints of all rows up to the newest closed day; rows that are archived are not there any more. */
export function changedPartners(
  { closings }: Books,
  today: Today,
  until: Day,
  archived: readonly PurchaseRow[],
): readonly string[] {
  const keys = commonColumns(closings);
  const counted = new Map<string, number>();
  const add = (row: PurchaseRow, times: number): void => {
    counted.set(row.partner, ((counted.get(row.partner) ?? 0) + times * fingerprint(row, keys)) | 0);
  };
  for (const { settled } of closings) for (const { row, count } of settled) add(row, count);
  for (const row of archived) add(row, -1);
  return bookedPartners({ closings }, today).filter((id) => {
    const rows = today.rowsBetween(id, -Infinity as Day, until).filter((row) => isValued(row, today));
    return rows.reduce((sum, row) => (sum + fingerprint(row, keys)) | 0, 0) !== (counted.get(id) ?? 0);
  });
}

/** Everybody whose rows closings have counted or could count. */
export function bookedPartners({ closings }: Books, { partners }: Today): readonly string[] {
  const ids = new Set(partners.map(({ id }) => id));
  for (const { rows, settled } of closings) {
    for (const { partner } of rows) ids.add(partner);
    for (const { row } of settled) ids.add(row.partner);
  }
  return [...ids];
}

/** Whether all closings kept the same columns: then rows that differ in one of them are always noticed. */
export function keptAlike({ closings }: Books): boolean {
  const kept = closings.flatMap(({ settled: [first] }) =>
    first === undefined ? [] : [JSON.stringify(columnsOf(first.row))],
  );
  return new Set(kept).size <= 1;
}

/** Partners that have another number of rows up to the newest closed day than closings counted. */
export function miscountedPartners({ closings }: Books, today: Today, until: Day): readonly string[] {
  const counts = new Map<string, number>();
  for (const { settled } of closings)
    for (const { row, count } of settled)
      if (today.years.has(yearOf(row.day))) counts.set(row.partner, (counts.get(row.partner) ?? 0) + count);
  const ids = new Set([...today.partners.map(({ id }) => id), ...counts.keys()]);
  return [...ids].filter((id) => countThrough(today.purchasesOf(id), until) !== (counts.get(id) ?? 0));
}

function countThrough({ days }: Purchases, until: Day): number {
  let count = 0;
  for (const day of days) if (day <= until) count++;
  return count;
}

function isValued(row: PurchaseRow, { timeline, rates }: Today): boolean {
  return rateOf(row, timeline, rates) !== "none";
}

/** Columns that every closing has kept: later versions may ask for more. */
function commonColumns(closings: Books["closings"]): readonly ColumnKey[] {
  const kept = closings.flatMap(({ settled }) => (settled[0] === undefined ? [] : [settled[0].row.columns]));
  const [first, ...others] = kept;
  return [...(first?.keys() ?? [])].filter((key) => others.every((columns) => columns.has(key))).sort();
}

/** A number of 32 bits that equal rows share. */
function fingerprint(row: PurchaseRow, keys: readonly ColumnKey[]): number {
  const { day, amount, document, currency, columns } = row;
  let hash = mixed(mixed(OFFSET, day), amount | 0);
  hash = mixed(hash, Math.floor(amount / 2 ** 32));
  hash = mixedText(mixedText(hash, document), currency);
  for (const key of keys) hash = mixedText(hash, String(columns.get(key) ?? ""));
  return Math.imul(hash ^ (hash >>> 15), PRIME);
}

function mixedText(from: number, text: string): number {
  let hash = mixed(from, text.length);
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  return hash;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME);
}
