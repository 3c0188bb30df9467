/** A membership term as a line with days on it (C6). */
import type { MembershipCard } from "../../../../src/app/partner/card";
import { dayFromIso } from "../../../../src/domain/calendar";

export interface MembershipLine {
  /** ISO days. */
  readonly first: string;
  readonly last: string;
  /** The part of the term that is over on the as-of day, 0 … 1. */
  readonly share: number;
  /** Position of the as-of day. */
  readonly asOf: "before" | "within" | "after";
  /** Days from the as-of day to the term's last; 0 on that day and after it. */
  readonly daysLeft: number;
}

/** Undefined before registration. */
export function membershipLine(
  { first, last }: Pick<MembershipCard, "first" | "last">,
  asOf: string,
): MembershipLine | undefined {
  if (first === undefined || last === undefined) return undefined;
  const [from, to, day] = [dayFromIso(first), dayFromIso(last), dayFromIso(asOf)];
  if (from === undefined || to === undefined || day === undefined) return undefined;
  const length = Math.max(1, to - from);
  return {
    first,
    last,
    share: Math.min(1, Math.max(0, (day - from) / length)),
    asOf: day < from ? "before" : day > to ? "after" : "within",
    daysLeft: Math.max(0, to - day),
  };
}
