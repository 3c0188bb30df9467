/**
 * Rows that stand in the workbook and are in no total: while any exist, the totals that they could affect are
 * incomplete.
 */
import { formatTiyn } from "./money";
import type { SheetPlace } from "./problem";
import type { Tiyn } from "./units";

export const INCOMPLETE_CODES = [
  /** Rows below an Excel table, which look like its rows. */
  "rows-below-table",
  /** Another table on a sheet in use that has its headers. */
  "unread-table",
  /** Another sheet that has the headers of a sheet in use. */
  "unread-sheet",
  /** Purchases that join no partner listed. */
  "rows-of-nobody",
  /** Manual points of no partner listed, or of one that cannot be read. */
  "points-of-nobody",
] as const;
export type IncompleteCode = (typeof INCOMPLETE_CODES)[number];

/** An amount in one currency (ISO 4217 code). */
export interface CurrencySum {
  readonly currency: string;
  readonly amount: Tiyn;
}

/** One cause, with the count of all its rows. */
export interface IncompleteCause {
  readonly code: IncompleteCode;
  /** The first cell of those rows. */
  readonly at: SheetPlace;
  readonly rows: number;
  /** The sum of its readable amounts, by currency; empty where no amount could be read. */
  readonly sums: readonly CurrencySum[];
}

/** Adds amounts up by currency. */
export class CurrencySums {
  readonly #sums = new Map<string, number>();

  add(currency: string, amount: Tiyn): void {
    this.#sums.set(currency, (this.#sums.get(currency) ?? 0) + amount);
  }

  /** In the order in which the currencies first appeared. */
  list(): readonly CurrencySum[] {
    return [...this.#sums].map(([currency, amount]) => ({ currency, amount: amount as Tiyn }));
  }
}

/** The sums as text for a problem's details: "1234.50 KZT, 20 USD"; "" where there is none. */
export function sumsText(sums: readonly CurrencySum[]): string {
  return sums.map(({ currency, amount }) => `${plain(amount)} ${currency}`).join(", ");
}

/** The same text with its numbers as `formatDecimal` writes them. */
export function shownSums(text: string, formatDecimal: (digits: string) => string): string {
  return text.replace(/-?[0-9]+(?:\.[0-9]+)?/g, (digits) => formatDecimal(digits));
}

function plain(amount: Tiyn): string {
  return formatTiyn(amount).replace(/\.00$/, "");
}
