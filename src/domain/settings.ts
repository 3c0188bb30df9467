/**
 * The settings R1–R8 and R10 of a points program and C6, with the allowed values of each. This is their only
 * definition: types, loader and the tests of the JSON Schemas take them from here.
 */

/** The readings that the pane shows as questions with the answers chosen in the rule files (docs/program.md). */
export const READINGS = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R10"] as const;
export type ReadingId = (typeof READINGS)[number];

/** C6. `calendarYear`: a term ends on 31 December; `anniversary`: on the day before the registration day's anniversary. */
export const TERM_KINDS = ["calendarYear", "anniversary"] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** R1 */
export const CALCULATION_METHODS = ["retrospective", "stepped"] as const;
export type CalculationMethod = (typeof CALCULATION_METHODS)[number];

/** R2: the windows that have a name. */
export const NAMED_WINDOWS = ["membershipTerm", "quarter", "calendarYear", "lifetime"] as const;
export type NamedWindow = (typeof NAMED_WINDOWS)[number];

/** A span of days that ends on the as-of day (facts) or on a period's last day (R2). */
export type Window =
  | { readonly kind: NamedWindow }
  | { readonly kind: "trailingMonths"; readonly months: number };

/** R4 */
export const SETTLEMENT_FREQUENCIES = ["month", "quarter", "halfYear", "year"] as const;
export type SettlementFrequency = (typeof SETTLEMENT_FREQUENCIES)[number];

/** R5 */
export const MEASUREMENT_BASES = ["net", "gross"] as const;
export type MeasurementBasis = (typeof MEASUREMENT_BASES)[number];

/** R6 */
export const ROUNDING_MODES = ["halfUp", "halfEven", "down"] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];
export const ROUNDING_LEVELS = ["cumulative", "period"] as const;
export type RoundingLevel = (typeof ROUNDING_LEVELS)[number];

export interface Rounding {
  /** Decimal places of a point, 0 … 4. */
  readonly precision: number;
  readonly mode: RoundingMode;
  readonly level: RoundingLevel;
}

/** R7 */
export const LATE_POLICIES = ["forwarding", "corrective"] as const;
export type LatePolicy = (typeof LATE_POLICIES)[number];

/** R10: treatment of the sum that existed before a version began. */
export const RULE_CHANGES = ["fromItsDay", "wholeTerm"] as const;
export type RuleChange = (typeof RULE_CHANGES)[number];

/** The chosen readings of the program's text for points (R1–R8, R10). */
export interface PointsSettings {
  readonly calculationMethod: CalculationMethod;
  readonly qualifierWindow: Window;
  readonly settlementFrequency: SettlementFrequency;
  /** R4: a period's points are those due on the sum so far less those settled before. */
  readonly trueUp: boolean;
  readonly measurementBasis: MeasurementBasis;
  readonly rounding: Rounding;
  /** R7: how differences to closed periods are handled. */
  readonly latePolicy: LatePolicy;
  /** R8: maximum age of a rate in days on the purchase's day; older rates are not used. */
  readonly maxRateAgeDays: number;
  /** R10: `fromItsDay` does not re-rate what was settled before; `wholeTerm` re-rates the term so far. */
  readonly onRuleChange: RuleChange;
}
