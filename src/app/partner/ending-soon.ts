/** Use case: partners whose membership ends soon (C6) without an agreed renewal (C7). */
import type { PartnerEvaluation } from "../../domain/evaluation";
import type { Day } from "../../domain/units";

/** A membership ends soon if its last day is at most this many days after the as-of day (C6). */
export const ENDING_SOON_DAYS = 60;

/** The last day of an active membership that ends within `ENDING_SOON_DAYS` without an agreed renewal. */
export function lastDaySoon({ membership, renewal }: PartnerEvaluation, asOf: Day): Day | undefined {
  const { status, term } = membership;
  if (status !== "active" || term === undefined || renewal.status === "agreed") return undefined;
  return term.last - asOf <= ENDING_SOON_DAYS ? term.last : undefined;
}
