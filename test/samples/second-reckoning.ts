/**
 * Works out points a second time, straight from program.md's C4 and C6 and R1–R8 as shipped: another reader (SheetJS),
 * unbounded integers, one loop. It shares nothing with the product.
 */
import { readFileSync } from "node:fs";
import { read, utils, type WorkSheet } from "xlsx";

type Row = Readonly<Record<string, unknown>>;

/** One partner's quarters and total, in whole points. */
export interface Reckoned {
  readonly total: bigint;
  readonly quarters: readonly { readonly quarter: string; readonly tiyn: bigint; readonly points: bigint }[];
}

const BAND = 300_000_000n;

/** Every partner's points by id, as of an ISO day. */
export function reckon(path: string, asOf: string): ReadonlyMap<string, Reckoned> {
  const book = read(readFileSync(path), { cellDates: false });
  const [, partnerSheet, purchaseSheet, rateSheet] = book.SheetNames.map((name) => book.Sheets[name]);
  const partners = rowsOf(partnerSheet, ["ID партнёра", "Partner ID"]);
  const rates = rowsOf(rateSheet, ["Курс", "Rate"]);
  const purchases = rowsOf(purchaseSheet, ["Сумма", "Amount"]).flatMap((row) => purchaseOf(row, rates));
  return new Map(
    partners.map((row) => {
      const id = String(at(row, "ID партнёра", "Partner ID"));
      return [
        id,
        reckonOne(
          row,
          purchases.filter((purchase) => purchase.id === id),
          asOf,
        ),
      ];
    }),
  );
}

/** Rows below the header, by header. */
function rowsOf(sheet: WorkSheet | undefined, needed: readonly string[]): Row[] {
  const table = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, raw: true, blankrows: false });
  const header = table.findIndex((row) => needed.some((name) => row.includes(name)));
  const names = (table[header] ?? []).map(String);
  return table.slice(header + 1).map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

function at(row: Row, ru: string, en: string): unknown {
  return row[ru] ?? row[en];
}

interface Bought {
  readonly id: string;
  readonly day: string;
  readonly tiyn: bigint;
}

function purchaseOf(row: Row, rates: readonly Row[]): Bought[] {
  const day = dayOf(at(row, "Дата", "Date"));
  const tiyn = tiynOf(at(row, "Сумма", "Amount"));
  const currency = at(row, "Валюта", "Currency") ?? "KZT";
  const id = String(at(row, "ID партнёра", "Partner ID")).trim();
  if (day === undefined || tiyn === undefined) return [];
  if (currency === "KZT") return [{ id, day, tiyn }];
  const known = rates
    .filter((rate) => at(rate, "Валюта", "Currency") === currency)
    .map((rate) => ({ day: dayOf(at(rate, "Дата", "Date")) ?? "", rate: Number(at(rate, "Курс", "Rate")) }))
    .filter((rate) => rate.day <= day)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  const [latest] = known;
  if (latest === undefined) return [];
  const exact = tiyn * BigInt(Math.round(latest.rate * 10_000));
  return [{ id, day, tiyn: divideHalfUp(exact, 10_000n) }];
}

function dayOf(value: unknown): string | undefined {
  if (typeof value === "number") {
    return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
  }
  if (typeof value !== "string") return undefined;
  const yearFirst = /^\d{4}-\d{2}-\d{2}$/.exec(value);
  if (yearFirst !== null) return value;
  const [, d = "", m = "", y = ""] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(value) ?? [];
  const iso = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** The amounts typed as text in the samples, one by one: a table cannot misread. */
const TEXT_AMOUNTS: Readonly<Record<string, bigint>> = {
  "3 000 000,50": 300_000_050n,
  "250\u00A0000,00": 25_000_000n,
  "1,250,000.75": 125_000_075n,
  "(1 200)": -120_000n,
  "\u22121 200": -120_000n,
  "2398,75": 239_875n,
};

function tiynOf(value: unknown): bigint | undefined {
  if (typeof value === "string") return TEXT_AMOUNTS[value];
  // Numbers were written with two decimals, so the form with two decimals is exact.
  return typeof value === "number" ? BigInt(value.toFixed(2).replace(".", "")) : undefined;
}

function divideHalfUp(number: bigint, by: bigint): bigint {
  const doubled = 2n * (number < 0n ? -number : number) + by;
  const size = doubled / (2n * by);
  return number < 0n ? -size : size;
}

function reckonOne(row: Row, purchases: readonly Bought[], asOf: string): Reckoned {
  const registered = dayOf(at(row, "Дата регистрации", "Registered on"));
  if (registered === undefined || registered > asOf) return { total: 0n, quarters: [] };
  const renewed = Number(at(row, "Продлён по год", "Renewed through") ?? 0);
  const lastYear = Math.max(renewed, Number(registered.slice(0, 4)));
  const year = String(Math.min(lastYear, Number(asOf.slice(0, 4))));
  const first = year === registered.slice(0, 4) ? registered : `${year}-01-01`;
  const end = asOf < `${year}-12-31` ? asOf : `${year}-12-31`;
  const counted = purchases.filter(({ day }) => day >= first && day <= end);
  return quartersOf(counted, year, quarterOf(first), quarterOf(end), asOf);
}

function quarterOf(day: string): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}

const QUARTER_ENDS = ["03-31", "06-30", "09-30", "12-31"];

function quartersOf(
  counted: readonly Bought[],
  year: string,
  from: number,
  to: number,
  asOf: string,
): Reckoned {
  const quarters = [];
  let [sum, before, total] = [0n, 0n, 0n];
  for (let quarter = from; quarter <= to; quarter++) {
    const own = counted
      .filter(({ day }) => quarterOf(day) === quarter)
      .reduce((all, { tiyn }) => all + tiyn, 0n);
    sum += own;
    const base = sum < 0n ? 0n : sum;
    // 2 % or 4 % of tiyn, in points of one tenge each.
    const due = divideHalfUp(base * (base <= BAND ? 2n : 4n), 10_000n);
    quarters.push({ quarter: `${year}-Q${quarter}`, tiyn: own, points: due - before });
    if (`${year}-${QUARTER_ENDS[quarter - 1] ?? ""}` <= asOf) total += due - before;
    before = due;
  }
  return { total, quarters };
}
