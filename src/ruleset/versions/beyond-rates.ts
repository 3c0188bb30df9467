/** What two versions must share so that only the rates, and how they are applied, tell their points apart. */
import type { RuleSource } from "../files";

const known = new WeakMap<RuleSource, string>();

/**
 * A text that two versions share only if they differ in nothing but bands, R1 (method), R4 (true-up), R6, R10, the value
 * of a point, and names that nothing is judged by.
 */
export function beyondRates(source: RuleSource): string {
  const found = known.get(source) ?? textOf(source);
  known.set(source, found);
  return found;
}

/** The same, leaving out the window that picks the rate (R2), too. */
export function beyondWindow(source: RuleSource): string {
  return textOf({ ...source, points: { ...source.points, qualifierWindow: "lifetime" } });
}

function textOf({ program, levels, benefits, points }: RuleSource): string {
  const { rules, ...settings } = points;
  const same = { ...settings, ...RATE_SETTINGS };
  const own = rules.map((rule) => {
    const { params } = rule.event;
    return { ...rule, event: { ...params, name: null, bands: null } };
  });
  return JSON.stringify([{ ...program, name: null, version: null }, levels, benefits, same, own]);
}

/** Settings that may differ, and notes. */
const RATE_SETTINGS = {
  calculationMethod: null,
  trueUp: null,
  rounding: null,
  onRuleChange: null,
  valueOfPoint: null,
  note: null,
  $schema: null,
};
