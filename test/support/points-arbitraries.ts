/** Arbitrary purchases and readings (R1, R2, R4, R5, R6), for the laws of points. */
import fc from "fast-check";
import { accrueTerm, type AccrualInput, type PeriodAccrual } from "../../src/domain/accrual";
import type { Term } from "../../src/domain/membership";
import type { Partner } from "../../src/domain/partner";
import { periodsOf } from "../../src/domain/periods";
import type { PointsProgram, Program } from "../../src/domain/program";
import {
  CALCULATION_METHODS,
  MEASUREMENT_BASES,
  NAMED_WINDOWS,
  ROUNDING_LEVELS,
  ROUNDING_MODES,
  SETTLEMENT_FREQUENCIES,
  type Window,
} from "../../src/domain/settings";
import type { Day } from "../../src/domain/units";
import { takingsOf } from "../../src/domain/takings";
import { pointPrecision, timelineOf, type Timeline } from "../../src/domain/timeline";
import { programWith } from "./program";
import { day, purchasesOf } from "./purchases";

const PROGRAM = programWith();
export const SHIPPED = PROGRAM.points;
export const TERM = { first: day("2026-02-10"), last: day("2026-12-31") };

export interface Row {
  readonly day: number;
  /** In tiyn. */
  readonly amount: number;
}

export const anyRows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    day: fc.integer({ min: TERM.first - 60, max: TERM.last + 30 }),
    amount: fc.integer({ min: -2 * 10 ** 8, max: 4 * 10 ** 8 }),
  }),
  { maxLength: 30 },
);

export const anyDay = fc.integer({ min: TERM.first, max: TERM.last }).map((n) => n as Day);

export const anyWindow: fc.Arbitrary<Window> = fc.oneof(
  fc.constantFrom(...NAMED_WINDOWS).map((kind) => ({ kind })),
  fc.integer({ min: 1, max: 24 }).map((months) => ({ kind: "trailingMonths" as const, months })),
);

/** R6 as shipped. */
export const anySettings: fc.Arbitrary<PointsProgram> = fc
  .record({
    calculationMethod: fc.constantFrom(...CALCULATION_METHODS),
    qualifierWindow: anyWindow,
    settlementFrequency: fc.constantFrom(...SETTLEMENT_FREQUENCIES),
    trueUp: fc.boolean(),
    measurementBasis: fc.constantFrom(...MEASUREMENT_BASES),
  })
  .map((settings) => ({ ...SHIPPED, ...settings }));

export const anyRounding: fc.Arbitrary<PointsProgram["rounding"]> = fc.record({
  precision: fc.integer({ min: 0, max: 4 }),
  mode: fc.constantFrom(...ROUNDING_MODES),
  level: fc.constantFrom(...ROUNDING_LEVELS),
});

/** The shipped program with these points settings. */
export function programOf(points: PointsProgram): Program {
  return { ...PROGRAM, points };
}

/** A partner of the entry level whose first term is `TERM`. */
export const MEMBER: Partner = {
  id: "P-1",
  name: "ТОО Алатау",
  row: 2,
  registeredOn: TERM.first,
  renewedThrough: undefined,
  level: { kind: "blank" },
  requestedLevel: { kind: "blank" },
  columns: new Map(),
  unreadable: new Set(),
  provisional: false,
};

/** Points that these purchases earn in a term, by one version, for a partner who always may earn. */
export function accrued(
  rows: readonly Row[],
  points: PointsProgram,
  asOf: Day = TERM.last,
  term: Term = TERM,
): readonly PeriodAccrual[] {
  return accruedOver(rows, timelineOf(programOf(points)), asOf, term);
}

/** The same for several versions. */
export function accruedOver(
  rows: readonly Row[],
  timeline: Timeline,
  asOf: Day = TERM.last,
  term: Term = TERM,
  earns: AccrualInput["earns"] = () => "met",
): readonly PeriodAccrual[] {
  const purchases = purchasesOf(rows);
  const periods = periodsOf(timeline, term, asOf);
  return accrueTerm({
    term,
    periods,
    takingsOf: (program) => takingsOf(program, purchases),
    earns,
    precision: pointPrecision(timeline),
  });
}
