/** Purchases made from days and amounts. */
import { dayFromIso } from "../../src/domain/calendar";
import type { Purchases } from "../../src/domain/purchases";
import type { Day, Tiyn } from "../../src/domain/units";

export function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}

export function tiyn(units: number): Tiyn {
  return Math.round(units * 100) as Tiyn;
}

/** Purchases with these amounts in tiyn. */
export function purchasesOf(rows: readonly { readonly day: number; readonly amount: number }[]): Purchases {
  return {
    days: Int32Array.from(rows, (row) => row.day),
    amounts: Float64Array.from(rows, (row) => row.amount),
    rows: Int32Array.from(rows, (_, index) => index + 2),
    sources: undefined,
    facts: new Map(),
    complete: true,
  };
}
