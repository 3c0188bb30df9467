/** Helper functions for writing the cases. */
import type { Batch, Expected, ExpectedQuarter, SamplePartner, TypedRow, Value } from "../types";

export const PRIMARY = "primary-reseller";
export const PROFESSIONAL = "professional-reseller";
export const CORPORATE = "corporate-reseller";
export const SOLUTION = "solution-provider";
export const SERVICE = "service-provider";

export const YES: Value = { ru: "да", en: "yes" };
export const NO: Value = { ru: "нет", en: "no" };

const OF_EVERY_RESELLER = ["points-program", "site-listing", "special-supply-terms"];
/** Benefits by level (C3), in the program's order. */
export const BENEFITS = {
  primary: ["points-program"],
  professional: [...OF_EVERY_RESELLER, "joint-exhibitions"],
  corporate: [...OF_EVERY_RESELLER, "marketing-programs", "demo-equipment", "distance-learning"],
  solution: [...OF_EVERY_RESELLER, "marketing-programs"],
  service: ["additional-supply-terms", "service-partner-listing"],
} as const;

type Days = readonly [from: string, to: string];
export const Q1: Days = ["2026-01-05", "2026-03-31"];
export const Q2: Days = ["2026-04-01", "2026-06-30"];
export const Q3: Days = ["2026-07-01", "2026-09-30"];
/** The fourth quarter up to the as-of day within it, and after it. */
export const Q4A: Days = ["2026-10-01", "2026-11-15"];
export const Q4B: Days = ["2026-11-16", "2026-12-31"];

/** The remaining days from a later start (the registration day). */
export function since(from: string, [, to]: Days): Days {
  return [from, to];
}

/** Documents that add up to exactly `total` tenge. */
export function buy([from, to]: Days, total: string, documents: number, step = 1000): Batch {
  return { kind: "batch", from, to, total, documents, step };
}

/** One row as typed. */
export function typed(day: string, amount: Value, more: Partial<TypedRow> = {}): TypedRow {
  return { kind: "row", day, amount, ...more };
}

/** Real date cell. */
export function on(date: string): Value {
  return { date };
}

export const NO_APPLICATION: Expected["application"] = {
  requested: null,
  decision: "none",
  missing: [],
  unknown: [],
};

/** The expected outcome of an application. */
export function applied(
  requested: string | null,
  decision: Expected["application"]["decision"],
  missing: readonly string[] = [],
  unknown: readonly string[] = [],
): Expected["application"] {
  return { requested, decision, missing, unknown };
}

type Judged = Omit<Expected, "quarters" | "estimate" | "total" | "provisional"> & { provisional?: boolean };

interface Earned {
  readonly quarters: readonly ExpectedQuarter[];
  readonly total: number;
}

/**
 * Expectations for both days. `end`: as of the year's end. `running` and `settledBefore`: the fourth quarter up to the
 * day within it, and the points settled by then; absent where the term was over already.
 */
export function expected(
  judged: Judged,
  end: Earned,
  running?: ExpectedQuarter,
  settledBefore = end.total,
): SamplePartner["expect"] {
  const base = { provisional: false, ...judged };
  const atEnd = { ...base, ...end };
  if (running === undefined) return { "2026-12-31": atEnd, "2026-11-15": atEnd };
  const settled = { quarters: end.quarters.slice(0, -1), total: settledBefore };
  return { "2026-12-31": atEnd, "2026-11-15": { ...base, ...settled, estimate: running } };
}

/** The usual case: active from a day to the end of 2026. */
export function activeSince(from: string): Pick<Expected, "membership" | "term"> {
  return { membership: "active", term: [from, "2026-12-31"] };
}

const LEVELS = {
  primary: [PRIMARY, "Primary Reseller"],
  professional: [PROFESSIONAL, "Professional Reseller"],
  corporate: [CORPORATE, "Corporate Reseller"],
  solution: [SOLUTION, "Solution Provider"],
} as const;

/** A partner in good standing at a level; `more` holds the differences. */
export function standing(
  level: keyof typeof LEVELS,
  from: string,
  eligible: readonly string[],
  more: Partial<Judged> = {},
): Judged {
  const [held, title] = LEVELS[level];
  return {
    ...activeSince(from),
    renewal: "possible",
    held,
    title,
    service: false,
    stillMet: true,
    eligible,
    application: NO_APPLICATION,
    benefits: BENEFITS[level],
    ...more,
  };
}

/** Cells of the levels' requirements: joint sales plan, then counts of specialists, certified staff and solutions. */
export function staff(plan: Value, specialists: Value, certified: Value, solutions: Value) {
  return {
    jointSalesPlan: plan,
    salesSpecialists: specialists,
    certifiedTechnicalStaff: certified,
    jointSolutions: solutions,
  };
}

/** Cells of the add-on's requirements and its status. */
export function service(status: Value, sws: Value, aws: Value, engineers: Value) {
  return { serviceStatus: status, warrantySws: sws, warrantyAws: aws, productEngineers: engineers };
}
