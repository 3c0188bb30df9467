/** Values of rows in tenge, straight from R8. */
import type { DatedRate } from "../../../src/domain/closing/valuation";
import { convertTiyn } from "../../../src/domain/money";
import type { Timeline, Version } from "../../../src/domain/timeline";
import type { Day } from "../../../src/domain/units";
import { day, tiyn } from "../purchases";
import type { WorldRow } from "./world";

export const versionOn = (timeline: Timeline, on: Day): Version =>
  timeline.findLast(({ from }) => from === undefined || from <= on) ?? timeline[0];

/** A row in tenge, in tiyn; undefined without a rate. */
export function valueOf(row: WorldRow, rates: readonly DatedRate[], timeline: Timeline): number | undefined {
  const amount = tiyn(row.amount);
  const on = day(row.day);
  if (row.currency === undefined || row.currency === "KZT") return amount;
  const { maxRateAgeDays } = versionOn(timeline, on).program.points;
  const rate = rates
    .filter((one) => one.currency === row.currency && one.day <= on && on - one.day <= maxRateAgeDays)
    .sort((a, b) => b.day - a.day)[0];
  const value = rate && convertTiyn(amount, rate.rate);
  return value === "too-large" ? undefined : value;
}

/** The rate that a row takes today. */
export const rateDay = (row: WorldRow, rates: readonly DatedRate[]): DatedRate | undefined =>
  rates
    .filter((one) => one.currency === row.currency && one.day <= day(row.day))
    .sort((a, b) => b.day - a.day)[0];

/** A row that changed takes the kept rate of the day whose rate it takes now, if there is one. */
export function keptRatesFor(
  row: WorldRow,
  kept: readonly DatedRate[],
  now: readonly DatedRate[],
): readonly DatedRate[] {
  const current = rateDay(row, now);
  const same = kept.find((one) => one.currency === current?.currency && one.day === current.day);
  return same === undefined ? now : [same];
}
