/** Batches of documents → purchases rows, in the order of a year's bookkeeping. */
import { isoOf, isWeekend, serialOf, TYPED_FORMS } from "./days";
import { tiynOf, unitsOf } from "./money";
import { below, seeded, type Random } from "./random";
import type { Batch, SamplePartner, TypedRow, Value } from "./types";

/** A row of the purchases sheet. */
export interface PurchaseRow {
  /** The day that orders the rows. */
  readonly day: string;
  readonly date: Value;
  readonly partner: SamplePartner;
  readonly id: Value;
  readonly amount: Value;
  readonly currency: string | undefined;
  readonly isReturn: boolean;
  readonly product: number;
  readonly problem: TypedRow["problem"];
}

const SAMPLE_ROWS = 2000;
const SEED = 20_261_231;
/** Kinds of products; the last is for small sums. */
const PRODUCTS = 7;
const SMALL = 100_000;

/** All rows, oldest first; partners of one day in a mixed order. */
export function purchaseRows(partners: readonly SamplePartner[]): readonly PurchaseRow[] {
  const random = seeded(SEED);
  const rows = partners.flatMap((partner) =>
    partner.purchases.flatMap((entry) =>
      entry.kind === "batch" ? batchRows(entry, partner, random) : [typedRow(entry, partner, random)],
    ),
  );
  if (rows.length !== SAMPLE_ROWS)
    throw new Error(`${String(rows.length)} rows instead of ${String(SAMPLE_ROWS)}`);
  const keyed = rows.map((row) => ({ row, key: `${row.day} ${random().toFixed(9)}` }));
  return withTextDates(keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row));
}

function batchRows(batch: Batch, partner: SamplePartner, random: Random): PurchaseRow[] {
  const amounts = splitAmount(tiynOf(batch.total), batch.documents, batch.step, random);
  return amounts.map((tiyn) => {
    const day = dayBetween(batch.from, batch.to, random);
    return rowOf(partner, day, unitsOf(tiyn), tiyn < 0, productFor(tiyn, random));
  });
}

/** Amounts of one sign that add up to exactly the total: multiples of `step`; the last one takes the rest. */
function splitAmount(total: number, count: number, step: number, random: Random): number[] {
  const weights = Array.from({ length: count }, () => 0.25 + random() * random() * 2);
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.slice(1).map((weight) => Math.trunc((total * weight) / sum / step) * step);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  return [...parts, rest];
}

/** A working day if the span has one. */
function dayBetween(from: string, to: string, random: Random): string {
  const [first, last] = [serialOf(from), serialOf(to)];
  const day = first + below(random, last - first + 1);
  if (!isWeekend(day)) return isoOf(day);
  const friday = day - 1 - (day % 7);
  return isoOf(friday >= first ? friday : Math.min(day + 2 - (day % 7), last));
}

function productFor(tiyn: number, random: Random): number {
  return Math.abs(tiyn) < SMALL * 100 ? PRODUCTS - 1 - below(random, 3) : below(random, PRODUCTS - 2);
}

function typedRow(entry: TypedRow, partner: SamplePartner, random: Random): PurchaseRow {
  const isReturn = typeof entry.amount === "string" && /^[(\u2212-]/.test(entry.amount);
  const row = rowOf(partner, entry.day, entry.amount, isReturn, below(random, PRODUCTS));
  return {
    ...row,
    date: entry.date ?? row.date,
    id: entry.id ?? row.id,
    currency: entry.currency ?? row.currency,
    problem: entry.problem,
  };
}

function rowOf(
  partner: SamplePartner,
  day: string,
  amount: Value,
  isReturn: boolean,
  product: number,
): PurchaseRow {
  const date = { date: day };
  return {
    day,
    date,
    partner,
    id: partner.id,
    amount,
    currency: undefined,
    isReturn,
    product,
    problem: undefined,
  };
}

/** For some partners, one purchase in seven has its date typed as text. */
function withTextDates(rows: readonly PurchaseRow[]): PurchaseRow[] {
  let count = 0;
  return rows.map((row) => {
    if (row.partner.textDates !== true || count++ % 7 !== 0) return row;
    const form = TYPED_FORMS[((count / 7) % TYPED_FORMS.length) | 0] ?? TYPED_FORMS[0];
    return { ...row, date: form(row.day) };
  });
}
