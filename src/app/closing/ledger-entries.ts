/** The rows of the ledger that an evaluation writes: open periods, adjustments that no closing has fixed, closed rows. */
import { adjustmentsOf } from "../../domain/closing/told";
import { pointPrecision } from "../../domain/timeline";
import { openEntries, pendingEntry, type LedgerEntry } from "../../sheets/plan/ledger-rows";
import type { Evaluation } from "../evaluate";

export function* ledgerEntries(
  evaluation: Evaluation,
  closed: readonly LedgerEntry[],
): Generator<LedgerEntry> {
  // Closed rows come first, so that they get the existing rows of their periods.
  yield* closed;
  for (const one of evaluation.partners) yield* openEntries(one);
  yield* pendingEntries(evaluation);
}

function* pendingEntries({ reviewed, timeline, asOf, book }: Evaluation): Generator<LedgerEntry> {
  if (reviewed === undefined) return;
  const precision = pointPrecision(timeline);
  for (const partner of reviewed.review.partners) {
    const name = namesIn(book)(partner.partner);
    for (const adjustment of adjustmentsOf(partner, timeline, asOf)) {
      if (adjustment.isFixed) continue;
      yield pendingEntry(adjustment, name, precision);
    }
  }
}

/** Names of partners by id; "" for those that are no longer listed. */
export function namesIn({ partners }: Evaluation["book"]): (id: string) => string {
  return (id) => {
    const position = partners.positions.get(id);
    return position === undefined ? "" : (partners.partners[position]?.name ?? "");
  };
}
