/** Use case: partners whose membership ends soon (C6) without an agreed renewal (C7). */
import { isoOf } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import type { Day } from "../../domain/units";
import type { Evaluation } from "../evaluate";
import { pageOf, type Page } from "../page";
import { evaluatedAt, hitOf, type PartnerHit } from "./hits";

/** A partner whose membership ends soon. */
export interface EndingHit extends PartnerHit {
  /** ISO day: the term's last. */
  readonly last: string;
}

/** A membership ends soon if its last day is at most this many days after the as-of day (C6). */
export const ENDING_SOON_DAYS = 60;

/** Partners whose membership ends soon, by its last day, then in the order of the sheet. */
export function endingSoon(evaluation: Evaluation, from: number, count: number): Page<EndingHit> {
  const ending: { readonly position: number; readonly last: Day }[] = [];
  for (const [position, evaluated] of evaluation.partners.entries()) {
    const last = lastDaySoon(evaluated, evaluation.asOf);
    if (last !== undefined) ending.push({ position, last });
  }
  ending.sort((a, b) => a.last - b.last || a.position - b.position);
  const { total, items } = pageOf(ending, from, count);
  const hits = items.map(({ position, last }) => {
    return { ...hitOf(evaluatedAt(evaluation, position), position), last: isoOf(last) };
  });
  return { total, from, items: hits };
}

/** The last day of an active membership that ends within `ENDING_SOON_DAYS` without an agreed renewal. */
export function lastDaySoon({ membership, renewal }: PartnerEvaluation, asOf: Day): Day | undefined {
  const { status, term } = membership;
  if (status !== "active" || term === undefined || renewal.status === "agreed") return undefined;
  return term.last - asOf <= ENDING_SOON_DAYS ? term.last : undefined;
}
