/** The values of purchase rows in the program's currency (R8), at today's rates or at those that a closing kept. */
import type { FactValue } from "../conditions";
import { convertTiyn, currencyUnits, nearestTiyn, type ExactDecimal } from "../money";
import type { ColumnKey } from "../program";
import type { Purchases } from "../purchases";
import { programOn, type Timeline } from "../timeline";
import type { Day, Tiyn } from "../units";
import type { PurchaseRow } from "./purchase-row";

/** A rate of the Rates sheet. */
export interface DatedRate {
  readonly currency: string;
  readonly day: Day;
  /** Units of the program's currency for one unit of this currency. */
  readonly rate: ExactDecimal;
}

export interface Rates {
  /** The latest rate on or before a day that is at most `maxAgeDays` old; `undefined` if none is certain. */
  inForce(currency: string, day: Day, maxAgeDays: number): DatedRate | undefined;
}

/** Rates from a list. */
export function ratesOf(list: readonly DatedRate[]): Rates {
  const byCurrency = new Map<string, DatedRate[]>();
  for (const rate of list) byCurrency.set(rate.currency, [...(byCurrency.get(rate.currency) ?? []), rate]);
  for (const rates of byCurrency.values()) rates.sort((a, b) => b.day - a.day);
  return {
    inForce(currency, day, maxAgeDays) {
      const latest = byCurrency.get(currency)?.find((rate) => rate.day <= day);
      return latest !== undefined && day - latest.day <= maxAgeDays ? latest : undefined;
    },
  };
}

/** The rate of a row, by the version in force on its day; `undefined` if its currency is the program's. */
export function rateOf(
  { currency, day }: Pick<PurchaseRow, "currency" | "day">,
  timeline: Timeline,
  rates: Rates,
): DatedRate | "none" | undefined {
  const program = programOn(timeline, day);
  if (currency === program.currency) return undefined;
  return rates.inForce(currency, day, program.points.maxRateAgeDays) ?? "none";
}

/** A row with the rates that apply to it. */
export interface ValuedRow {
  readonly row: PurchaseRow;
  readonly rates: Rates;
}

/** The value of a row in the program's currency; `undefined` if it has no rate, and does not count. */
export function valueOf({ row, rates }: ValuedRow, timeline: Timeline): Tiyn | undefined {
  const rate = rateOf(row, timeline, rates);
  if (rate === undefined) return row.amount;
  return rate === "none" ? undefined : converted(row.amount, rate);
}

function converted(amount: Tiyn, { rate }: DatedRate): Tiyn | undefined {
  const value = convertTiyn(amount, rate);
  return value === "too-large" ? undefined : value;
}

/** Rows as purchases that points are accrued on. Row numbers are indexes of the list. `complete`: none is unread. */
export function purchasesFrom(rows: readonly ValuedRow[], timeline: Timeline, complete: boolean): Purchases {
  const counted = rows.flatMap((valued, index) => {
    const amount = valueOf(valued, timeline);
    return amount === undefined ? [] : [{ ...valued, amount, index }];
  });
  const keys = [...new Set(counted.flatMap(({ row }) => [...row.columns.keys()]))];
  const facts = new Map<ColumnKey, readonly (FactValue | undefined)[]>(
    keys.map((key) => [key, counted.map((valued) => factOf(valued, key, timeline))]),
  );
  facts.set(
    "currency",
    counted.map(({ row }) => row.currency),
  );
  return {
    days: Int32Array.from(counted, ({ row }) => row.day),
    amounts: Float64Array.from(counted, ({ amount }) => amount),
    rows: Int32Array.from(counted, ({ index }) => index),
    sources: undefined,
    facts,
    complete,
  };
}

/** R8: money of any column counts in the program's currency, at its row's rate. */
function factOf(valued: ValuedRow, key: ColumnKey, timeline: Timeline): FactValue | undefined {
  const { row, rates } = valued;
  const value = row.columns.get(key);
  const program = programOn(timeline, row.day);
  if (typeof value !== "number" || program.sheets.purchases.columns.get(key)?.type !== "money") return value;
  const rate = rateOf(row, timeline, rates);
  const tiyn = nearestTiyn(value);
  if (rate === undefined || rate === "none" || tiyn === undefined) return value;
  const inBase = converted(tiyn, rate);
  return inBase === undefined ? undefined : currencyUnits(inBase);
}
