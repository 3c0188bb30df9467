/** The terms of a partner that are in the books: those with closed rows, and those of its cells today. */
import { addDays } from "../calendar";
import { termsOf, type Term } from "../membership";
import type { Partner } from "../partner";
import type { TermKind } from "../settings";
import type { Day } from "../units";
import type { ClosedRow } from "./books";

export interface BookedTerm {
  readonly term: Term;
  /** True if it has periods besides the closed ones: a partner that is gone, or no longer has such a term, has none. */
  readonly goesOn: boolean;
}

/**
 * Terms that begin by `until` and do not end before the books begin. While a term has closed rows it keeps its days,
 * whatever the registration cell says now; a term of today's cells that overlaps its days begins after them.
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
  // The present terms are unknown, so terms that have begun continue.
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

/** The part of a term after every kept term that it overlaps; the whole term if it overlaps none. */
function clipped(term: Term, kept: readonly Term[]): Term {
  const lasts = kept.filter((other) => overlaps(term, other)).map(({ last }) => addDays(last, 1));
  return { first: Math.max(term.first, ...lasts) as Day, last: term.last };
}

function overlaps(one: Term, other: Term): boolean {
  return one.first <= other.last && other.first <= one.last;
}
