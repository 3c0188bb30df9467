/** R7: why results must not be written into a workbook with closed periods. */
import { isoOf } from "../../domain/calendar";
import type { Evaluation } from "../evaluate";
import { isBroken } from "./book-problems";

/** `broken`: told points are unknown. `early`: the as-of day lies before the end of the newest closed period. */
export type ClosedObstacle =
  | { readonly kind: "broken" }
  | { readonly kind: "early"; readonly day: string; readonly period: string; readonly last: string };

/** Days are ISO days. Undefined if results may be written. */
export function closedObstacle({ book, reviewed, asOf }: Evaluation): ClosedObstacle | undefined {
  if (isBroken(book)) return { kind: "broken" };
  const newest = reviewed?.review.newest;
  if (newest === undefined || asOf >= newest.last) return undefined;
  return { kind: "early", day: isoOf(asOf), period: newest.label, last: isoOf(newest.last) };
}
