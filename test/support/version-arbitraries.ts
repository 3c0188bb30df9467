/** Versions of a program with arbitrary bands and readings, and the figures of periods to compare. */
import fc from "fast-check";
import type { AccrualInput, PeriodAccrual } from "../../src/domain/accrual";
import type { Outcome } from "../../src/domain/conditions";
import type { PointsProgram, RateBand } from "../../src/domain/program";
import { RULE_CHANGES } from "../../src/domain/settings";
import type { Timeline } from "../../src/domain/timeline";
import type { RatePpm } from "../../src/domain/units";
import { anyRounding, anySettings, programOf, type Row } from "./points-arbitraries";
import { day, tiyn } from "./purchases";

export const bands = (limit: number, low = 20_000, high = 40_000): readonly RateBand[] => [
  { upTo: tiyn(limit), inclusive: true, rate: low as RatePpm },
  { upTo: undefined, inclusive: false, rate: high as RatePpm },
];
export const withBands = (settings: PointsProgram, ...rules: (readonly RateBand[])[]): PointsProgram => ({
  ...settings,
  rules: rules.map((own, index) => ({ ...ruleOf(settings), id: `rule ${index + 1}`, bands: own })),
});
export function ruleOf({ rules }: PointsProgram) {
  const [rule] = rules;
  if (rule === undefined) throw new Error("the shipped program has one points rule");
  return rule;
}

export const bought = (on: string, amount: number): Row => ({ day: day(on), amount: tiyn(amount) });
export const pointsOf = (periods: readonly PeriodAccrual[]) => periods.map(({ points }) => points);
export const totalOf = (periods: readonly PeriodAccrual[]) =>
  periods.reduce((sum, { points }) => sum + points, 0);
export const exactOf = (periods: readonly PeriodAccrual[]) =>
  periods.flatMap(({ rules }) => rules).reduce((sum, { exact }) => sum + exact, 0n);
/** Periods without their versions. */
export const figuresOf = (periods: readonly PeriodAccrual[]) =>
  periods.map((period) => ({ ...period, version: undefined }));

export function versions(first: PointsProgram, from: string, second: PointsProgram): Timeline {
  return [
    { from: undefined, program: programOf(first) },
    { from: day(from), program: programOf(second) },
  ];
}

export const anyBands = fc.record({
  limit: fc.integer({ min: 1, max: 8_000_000 }),
  low: fc.integer({ min: 0, max: 100_000 }),
  high: fc.integer({ min: 0, max: 100_000 }),
});
export const anyChange = fc.constantFrom(...RULE_CHANGES);
/** Arbitrary readings, with one or two rules of arbitrary bands. */
export const anyVersion: fc.Arbitrary<PointsProgram> = fc
  .tuple(anySettings, anyRounding, anyChange, fc.array(anyBands, { minLength: 1, maxLength: 2 }))
  .map(([settings, rounding, onRuleChange, rules]) =>
    withBands(
      { ...settings, rounding, onRuleChange },
      ...rules.map(({ limit, low, high }) => bands(limit, low, high)),
    ),
  );
/** Whether the partner earns, period by period, by every version alike. */
export const anyEarning = fc
  .array(fc.constantFrom<Outcome>("met", "met", "met", "unmet", "unknown"), { minLength: 12, maxLength: 12 })
  .map(
    (outcomes): AccrualInput["earns"] =>
      (_program, _rule, at) =>
        outcomes[at] ?? "met",
  );
