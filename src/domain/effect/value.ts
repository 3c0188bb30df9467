/** Points in money. */
import { roundedQuotient } from "../points";
import type { PointUnits, Tiyn } from "../units";
import type { Effect } from "./effect";

export interface MoneyChange {
  readonly before: Tiyn;
  readonly after: Tiyn;
  readonly difference: Tiyn;
}

/** The points of all partners in money, each side by its own value of a point; undefined where one side has none. */
export function moneyOf({
  points,
  precision,
  valueOfPoint,
}: Pick<Effect, "points" | "precision" | "valueOfPoint">): MoneyChange | undefined {
  if (valueOfPoint === undefined) return undefined;
  const before = worth(points.before, valueOfPoint.before, precision);
  const after = worth(points.after, valueOfPoint.after, precision);
  return { before, after, difference: (after - before) as Tiyn };
}

function worth(points: PointUnits, value: Tiyn, precision: number): Tiyn {
  const exact = BigInt(points) * BigInt(value);
  return Number(roundedQuotient(exact, 10n ** BigInt(precision), "halfUp")) as Tiyn;
}
