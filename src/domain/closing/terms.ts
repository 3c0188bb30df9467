/** The terms of a partner that are in the books: those with closed rows, and those of its cells today. */
import { addDays } from "../calendar";
import { termsOf, type Term } from "../membership";
import type { Partner } from "../partner";
import type { TermKind } from "../settings";
import type { Day } from "../units";
import type { ClosedRow } from "./books";

export interface BookedTerm {
  readonly term: Term;
  /** Whether it has periods beside the closed ones: a partner that is gone, or has no such term any more, has none. */
  readonly goesOn: boolean;
}

/**
 * Terms that begin by `until` and are not over before the books begin. While a term has closed rows it keeps its days,
 * whatever the registration cell says now; a term of today's cells that reaches into its days begins after them.
 */
export function bookedTerms(
  partner: Partner | undefined,
  rows: readonly ClosedRow[],
  kind: TermKind,
  begin: Day,
  until: Day,
): readonly BookedTerm[] {
  const kept = keptTerms(rows);
  const today = partner === undefined ? [] : termsOf(partner.registeredOn, partner.renewedThrough, kind);
  // Which terms there are now cannot be told: those that have begun go on.
  const isUnclear = partner?.registeredOn === "unreadable";
  const booked = kept.map((term) => ({
    term,
    goesOn: isUnclear || today.some((other) => overlaps(term, other)),
  }));
  const others = today.map((term) => ({ term: clipped(term, kept), goesOn: true }));
  return [...booked, ...others]
    .filter(({ term }) => term.first <= term.last && term.first <= until && term.last >= begin)
    .sort((a, b) => a.term.first - b.term.first);
}

function keptTerms(rows: readonly ClosedRow[]): readonly Term[] {
  return [...new Map(rows.map(({ term }) => [term.first, term])).values()];
}

/** What of a term comes after every kept term that it overlaps; of one that overlaps none, all. */
function clipped(term: Term, kept: readonly Term[]): Term {
  const lasts = kept.filter((other) => overlaps(term, other)).map(({ last }) => addDays(last, 1));
  return { first: Math.max(term.first, ...lasts) as Day, last: term.last };
}

function overlaps(one: Term, other: Term): boolean {
  return one.first <= other.last && other.first <= one.last;
}
