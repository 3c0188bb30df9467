import fc from "fast-check";
import { addDays, isoOf, yearOf } from "../../src/domain/calendar";
import { membershipOn, nextTermAgreed, type RenewedThrough } from "../../src/domain/membership";
import type { Day } from "../../src/domain/units";
import { day } from "../support/purchases";

const described = (
  asOf: string,
  registered: string | undefined,
  renewed?: RenewedThrough,
  kind?: "anniversary",
) => {
  const { status, term } = membershipOn(
    day(asOf),
    registered === undefined ? undefined : day(registered),
    renewed,
    kind ?? "calendarYear",
  );
  return term === undefined ? status : `${status} ${isoOf(term.first)} … ${isoOf(term.last)}`;
};

describe("membership terms (C6)", () => {
  test.each([
    ["2026-02-09", "2026-02-10", undefined, "not-started 2026-02-10 … 2026-12-31"],
    ["2026-02-10", "2026-02-10", undefined, "active 2026-02-10 … 2026-12-31"],
    ["2026-12-31", "2026-02-10", undefined, "active 2026-02-10 … 2026-12-31"],
    ["2027-01-01", "2026-02-10", undefined, "expired 2026-02-10 … 2026-12-31"],
    ["2027-01-01", "2026-02-10", 2026, "expired 2026-02-10 … 2026-12-31"],
    ["2027-01-01", "2026-02-10", 2027, "active 2027-01-01 … 2027-12-31"],
    ["2030-05-05", "2026-02-10", 2028, "expired 2028-01-01 … 2028-12-31"],
    ["2028-02-29", "2028-02-29", undefined, "active 2028-02-29 … 2028-12-31"],
    ["2026-06-30", "2026-02-10", 2020, "active 2026-02-10 … 2026-12-31"],
    ["2026-02-09", "2026-02-10", "unreadable", "not-started 2026-02-10 … 2026-12-31"],
    ["2026-12-31", "2026-02-10", "unreadable", "active 2026-02-10 … 2026-12-31"],
    ["2027-01-01", "2026-02-10", "unreadable", "unknown 2026-02-10 … 2026-12-31"],
  ] as const)("on %s, registered %s, renewed through %s: %s", (asOf, registered, renewed, expected) => {
    expect(described(asOf, registered, renewed)).toBe(expected);
  });

  test("no registration day, no term", () => {
    expect(described("2026-12-31", undefined, 2027)).toBe("not-registered");
  });

  test.each([
    ["2027-02-09", undefined, "active 2026-02-10 … 2027-02-09"],
    ["2027-02-10", undefined, "expired 2026-02-10 … 2027-02-09"],
    ["2027-02-10", 2027, "active 2027-02-10 … 2028-02-09"],
    ["2027-12-31", 2027, "active 2027-02-10 … 2028-02-09"],
  ])("anniversary terms, on %s renewed through %s: %s", (asOf, renewed, expected) => {
    expect(described(asOf, "2026-02-10", renewed, "anniversary")).toBe(expected);
  });

  test("an anniversary term from 29 February ends before the last day of the next February", () => {
    expect(described("2028-03-01", "2028-02-29", undefined, "anniversary")).toBe(
      "active 2028-02-29 … 2029-02-27",
    );
  });

  test("if the year of renewal cannot be read, a status is given only if every year would give it", () => {
    const days = fc.integer({ min: day("1990-01-01"), max: day("2040-12-31") });
    const kinds = fc.constantFrom("calendarYear" as const, "anniversary" as const);
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 3000 }), kinds, (registered, later, kind) => {
        const statusWith = (renewed: RenewedThrough) =>
          membershipOn((registered + later) as Day, registered as Day, renewed, kind).status;
        const possible = new Set([undefined, 2000, 2026, 2100].map(statusWith));
        const [only = "unknown", ...others] = possible;
        expect(statusWith("unreadable")).toBe(others.length === 0 ? only : "unknown");
      }),
    );
  });

  test("the terms of a partner follow each other without gap or overlap", () => {
    const days = fc.integer({ min: day("1990-01-01"), max: day("2040-12-31") });
    const kinds = fc.constantFrom("calendarYear" as const, "anniversary" as const);
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 3000 }), kinds, (registered, later, kind) => {
        const asOf = (registered + later) as Day;
        const { status, term } = membershipOn(asOf, registered as Day, 2100, kind);
        expect(status).toBe("active");
        if (term === undefined) throw new Error("an active membership has a term");
        expect(term.first <= asOf && asOf <= term.last).toBe(true);
        const following = membershipOn(addDays(term.last, 1), registered as Day, 2100, kind).term;
        expect(following?.first).toBe(term.last + 1);
      }),
    );
  });
});

describe("renewal (C7)", () => {
  test("is agreed where Renewed through covers the term that follows", () => {
    const term = { first: day("2026-02-10"), last: day("2026-12-31") };
    expect(yearOf(term.first)).toBe(2026);
    expect(nextTermAgreed(term, 2026)).toBe(false);
    expect(nextTermAgreed(term, 2027)).toBe(true);
    expect(nextTermAgreed(term, undefined)).toBe(false);
  });
});
