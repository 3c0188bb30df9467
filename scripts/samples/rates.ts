/**
 * The rates sheet: invented rates of the 1st and the 16th of each month of 2026; the rates that the cases use are
 * fixed.
 */
import { below, seeded } from "./random";

export interface RateRow {
  readonly currency: string;
  readonly day: string;
  readonly rate: number;
}

const SEED = 71;
/** Currency, first rate in ten-thousandths of a tenge, largest step between two rates. */
const CURRENCIES = [
  ["USD", 5_071_200, 60_000],
  ["EUR", 5_742_500, 70_000],
  ["RUB", 62_350, 700],
] as const;
/** Rates that the expectations rest on. */
const GIVEN: ReadonlyMap<string, number> = new Map([
  ["USD 2026-02-01", 505.3],
  ["EUR 2026-05-16", 578.45],
  ["RUB 2026-08-01", 6.1725],
]);

export function rateRows(): readonly RateRow[] {
  const random = seeded(SEED);
  const days = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0")).flatMap(
    (month) => [`2026-${month}-01`, `2026-${month}-16`],
  );
  return CURRENCIES.flatMap(([currency, first, step]) => {
    let rate = first;
    return days.map((day) => {
      rate += below(random, 2 * step + 1) - step;
      const rounded = currency === "RUB" ? rate : Math.round(rate / 100) * 100;
      return { currency, day, rate: GIVEN.get(`${currency} ${day}`) ?? rounded / 10_000 };
    });
  });
}
