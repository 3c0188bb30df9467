/** Membership terms (C6) and their renewal (C7). */
import { addDays, addMonths, dateOf, firstDayOfYear, lastDayOfYear, yearOf } from "./calendar";
import type { TermKind } from "./settings";
import type { Day } from "./units";

/** A membership term, both days included. */
export interface Term {
  readonly first: Day;
  readonly last: Day;
}

/**
 * `unknown`: the registration day cannot be read, or the first term is over and "Renewed through" cannot be read.
 */
export type MembershipStatus = "active" | "expired" | "unknown" | "not-registered" | "not-started";

/** The day in "Registered on"; `undefined`: blank. */
export type RegisteredOn = Day | "unreadable" | undefined;

/** The year in "Renewed through"; `undefined`: blank. */
export type RenewedThrough = number | "unreadable" | undefined;

export interface Membership {
  readonly status: MembershipStatus;
  /**
   * The term that holds the as-of day; the last term where expired; the first term where not started or unknown, if its
   * day is known.
   */
  readonly term: Term | undefined;
}

/**
 * Membership on a day (C6). The first term runs from the registration day; each further year through `renewedThrough`
 * is a term of its own. An unreadable registration day makes everything unknown. A `renewedThrough` before the
 * registration year adds nothing; an unreadable one makes it unknown whether a second term exists.
 */
export function membershipOn(
  asOf: Day,
  registeredOn: RegisteredOn,
  renewedThrough: RenewedThrough,
  kind: TermKind,
): Membership {
  if (registeredOn === undefined) return { status: "not-registered", term: undefined };
  if (registeredOn === "unreadable") return { status: "unknown", term: undefined };
  if (asOf < registeredOn) return { status: "not-started", term: termAt(registeredOn, 0, kind) };
  const wanted = termIndexOn(asOf, registeredOn, kind);
  if (renewedThrough === "unreadable" && wanted > 0)
    return { status: "unknown", term: termAt(registeredOn, 0, kind) };
  const last = Math.max(0, yearIn(renewedThrough) - yearOf(registeredOn));
  return wanted <= last
    ? { status: "active", term: termAt(registeredOn, wanted, kind) }
    : { status: "expired", term: termAt(registeredOn, last, kind) };
}

/**
 * All terms of a membership, in order of time; a "Renewed through" that cannot be read adds none to the first, and without
 * a registration day there are none.
 */
export function termsOf(
  registeredOn: RegisteredOn,
  renewedThrough: RenewedThrough,
  kind: TermKind,
): readonly Term[] {
  if (typeof registeredOn !== "number") return [];
  const last = Math.max(0, yearIn(renewedThrough) - yearOf(registeredOn));
  return Array.from({ length: last + 1 }, (_, index) => termAt(registeredOn, index, kind));
}

/** Whether "Renewed through" already covers the term that follows (C7: `agreed`). */
export function nextTermAgreed(term: Term, renewedThrough: RenewedThrough): boolean {
  return yearIn(renewedThrough) > yearOf(term.first);
}

/** Whether a term has begun by the as-of day: held levels and points depend on it. */
export function hasBegun({ status, term }: Membership): boolean {
  return term !== undefined && status !== "not-started";
}

/** The year of renewal; 0, a year before all others, where it is blank or cannot be read. */
function yearIn(renewedThrough: RenewedThrough): number {
  return typeof renewedThrough === "number" ? renewedThrough : 0;
}

/** The n-th term (0 = the first). The term that begins in year Y is the one "renewed through Y" pays for. */
function termAt(registeredOn: Day, index: number, kind: TermKind): Term {
  if (kind === "anniversary") {
    return {
      first: addMonths(registeredOn, 12 * index),
      last: addDays(addMonths(registeredOn, 12 * (index + 1)), -1),
    };
  }
  const year = yearOf(registeredOn) + index;
  return { first: index === 0 ? registeredOn : firstDayOfYear(year), last: lastDayOfYear(year) };
}

function termIndexOn(day: Day, registeredOn: Day, kind: TermKind): number {
  const years = dateOf(day).year - dateOf(registeredOn).year;
  if (kind === "calendarYear") return years;
  return termAt(registeredOn, years, kind).first > day ? years - 1 : years;
}
