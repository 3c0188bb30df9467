/** Helpers for the tables of mistakes. */
import type { RuleFileName, RuleProblemCode } from "../../../src/ruleset";
import { names, type Changes } from "../support";

/** A mistake in a file, and the problem that must report it. */
export interface Mistake {
  readonly code: RuleProblemCode;
  readonly when: string;
  readonly file: RuleFileName;
  readonly changes: Changes;
  /** The problem's place; by default the place of the change. */
  readonly at?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly severity?: "warning";
}

export const leaf = (fact: string, operator: string, value: unknown): object => ({ fact, operator, value });
export const fact = (rest: object): object => ({ type: "money", name: names("A fact"), ...rest });
export const requirement = (...all: object[]): object => ({
  name: names("A requirement"),
  conditions: { all },
});
export const column = (type: string, header: string): object => ({
  type,
  headers: { ru: [header], en: [header], kk: [header] },
});
export const R = "/requirements/registration/conditions";
export const T = "/tiers/0/conditions";
export const B = "/rules/0/event/params/bands";

/** A requirement with one comparison, in place of the registration's requirement. */
export function comparing(
  code: RuleProblemCode,
  when: string,
  comparison: object,
  rest: Partial<Mistake> = {},
): Mistake {
  return {
    code,
    when,
    file: "levels.json",
    changes: { [`${R}/all/0`]: comparison },
    at: `${R}/all/0`,
    ...rest,
  };
}

export function bands(
  code: RuleProblemCode,
  when: string,
  list: readonly object[],
  at: string,
  details = {},
): Mistake {
  return { code, when, file: "points.json", changes: { [B]: list }, at: `${B}${at}`, details };
}

/** step-n refers to step-n-1 `times` times, and so on; the tier names the last one. */
export function chain(length: number, times: number): Changes {
  const steps = Array.from({ length }, (_, at): [string, object] => [
    `/requirements/step-${String(at)}`,
    requirement(
      ...(at === 0
        ? [leaf("registered", "equal", true)]
        : Array<object>(times).fill({ condition: `step-${String(at - 1)}` })),
    ),
  ]);
  return {
    ...Object.fromEntries(steps),
    "/tiers/0/conditions/all/0/condition": `step-${String(length - 1)}`,
  };
}
