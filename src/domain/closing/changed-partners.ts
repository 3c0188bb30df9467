/** Partners whose rows are not those that closings counted, even where no sum and no count tells. */
import type { ColumnKey } from "../ids";
import { yearOf } from "../calendar";
import type { Purchases } from "../purchases";
import { mixedIn, textPrint } from "../text-print";
import type { Day, Tiyn } from "../units";
import type { Books } from "./books";
import { columnsOf, type PurchaseRow } from "./purchase-row";
import type { SettledRows } from "./settled-rows";
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
  const counted = new SumsByPartner();
  for (const { settled } of closings) addRows(counted, settled, keys);
  for (const { partner, day, amount, document, currency, columns } of archived)
    counted.add(partner, -rowPrint(day, amount, textPrint(document), textPrint(currency), columns, keys));
  const { timeline, rates, documents, rowPartners } = today;
  const sums = new Int32Array(rowPartners.length);
  const ofCurrency = knownPrints();
  today.visitRows(-Infinity as Day, until, (partner, day, amount, document, currency, columns) => {
    if (rateOf({ day, currency }, timeline, rates) === "none") return;
    const print = rowPrint(day, amount, documents.printOf(document), ofCurrency(currency), columns, keys);
    sums[partner] = (sums[partner] ?? 0) + print;
  });
  const present = new SumsByPartner();
  for (const [number, id] of rowPartners.entries()) present.add(id, sums[number] ?? 0);
  return bookedPartners({ closings }, today).filter((id) => present.of(id) !== counted.of(id));
}

/** Sums of 32 bits. */
class SumsByPartner {
  readonly #sums = new Map<string, number>();

  add(partner: string, more: number): void {
    this.#sums.set(partner, (this.of(partner) + more) | 0);
  }

  of(partner: string): number {
    return this.#sums.get(partner) ?? 0;
  }
}

function addRows(sums: SumsByPartner, rows: SettledRows, keys: readonly ColumnKey[]): void {
  const own = new Int32Array(rows.partners.length);
  const ofCurrency = rows.currencies.map(textPrint);
  const { partners, days, amounts, currencies, counts } = rows.columns();
  for (let at = 0; at < rows.length; at++) {
    const [day, amount, document] = [days[at] as Day, amounts[at] as Tiyn, rows.documents.printOf(at)];
    const currency = ofCurrency[currencies[at] as number] ?? 0;
    const print = rowPrint(day, amount, document, currency, rows.columnsAt(at), keys);
    const number = partners[at] as number;
    own[number] = (own[number] ?? 0) + (counts[at] as number) * print;
  }
  for (const [number, sum] of own.entries()) sums.add(rows.partners[number] ?? "", sum);
}

/** `textPrint` of texts of which neighbours mostly are the same one. */
function knownPrints(): (text: string) => number {
  let [last, print] = ["", textPrint("")];
  return (text) => {
    if (text !== last) [last, print] = [text, textPrint(text)];
    return print;
  };
}

/** Everybody whose rows closings have counted or could count. */
export function bookedPartners({ closings }: Books, { partners }: Today): readonly string[] {
  const ids = new Set(partners.map(({ id }) => id));
  for (const { rows, settled } of closings) {
    for (const { partner } of rows) ids.add(partner);
    for (const partner of settled.partners) ids.add(partner);
  }
  return [...ids];
}

/** Whether all closings kept the same columns: then rows that differ in one of them are always noticed. */
export function keptAlike({ closings }: Books): boolean {
  const kept = closings.flatMap(({ settled }) =>
    settled.length === 0 ? [] : [JSON.stringify(columnsOf(settled.rowAt(0)))],
  );
  return new Set(kept).size <= 1;
}

/** Partners that have another number of rows up to the newest closed day than closings counted. */
export function miscountedPartners({ closings }: Books, today: Today, until: Day): readonly string[] {
  const counts = new SumsByPartner();
  const ids = new Set(today.partners.map(({ id }) => id));
  for (const { settled } of closings)
    for (let at = 0; at < settled.length; at++) {
      if (!today.years.has(yearOf(settled.dayAt(at)))) continue;
      const partner = settled.partners[settled.partnerAt(at)] ?? "";
      ids.add(partner);
      counts.add(partner, settled.countAt(at));
    }
  return [...ids].filter((id) => countThrough(today.purchasesOf(id), until) !== counts.of(id));
}

function countThrough({ days }: Purchases, until: Day): number {
  let count = 0;
  for (const day of days) if (day <= until) count++;
  return count;
}

/** Columns that every closing has kept: later versions may ask for more. */
function commonColumns(closings: Books["closings"]): readonly ColumnKey[] {
  const kept = closings.flatMap(({ settled }) => (settled.length === 0 ? [] : [settled.columnsAt(0)]));
  const [first, ...others] = kept;
  return [...(first?.keys() ?? [])].filter((key) => others.every((columns) => columns.has(key))).sort();
}

/** A number of 32 bits that equal rows share. `document` and `currency`: their prints. */
function rowPrint(
  day: Day,
  amount: Tiyn,
  document: number,
  currency: number,
  columns: PurchaseRow["columns"],
  keys: readonly ColumnKey[],
): number {
  let print = mixedIn(mixedIn(document, day), amount | 0);
  print = mixedIn(print, Math.floor(amount / 2 ** 32));
  print = mixedIn(print, currency);
  for (const key of keys) print = mixedIn(print, textPrint(String(columns.get(key) ?? "")));
  return Math.imul(print ^ (print >>> 15), LAST_FACTOR);
}

const LAST_FACTOR = 0x01000193;
