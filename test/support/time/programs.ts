/** Versions of a program, in the form that histories use. */
import type { FactValue } from "../../../src/domain/conditions";
import type { PointsRule, Program, RateBand } from "../../../src/domain/program";
import type { PointsSettings, TermKind } from "../../../src/domain/settings";
import type { Timeline, Version } from "../../../src/domain/timeline";
import type { RatePpm } from "../../../src/domain/units";
import { conditionOf } from "../conditions";
import { programOf, SHIPPED } from "../points-arbitraries";
import { day, tiyn } from "../purchases";

/** A band's top, whether the top itself belongs to the band, and its rate; the last band has no top. */
export type BandJson = readonly [number | null, boolean | null, string];

export interface RuleJson {
  readonly name: string;
  readonly who?: readonly { readonly cell: string; readonly equals: FactValue }[];
  readonly bands: readonly BandJson[];
}

export interface VersionJson extends Partial<PointsSettings> {
  readonly name?: string;
  readonly from?: string;
  readonly rules?: readonly RuleJson[];
}

/** A timeline of versions; `settings` apply to all of them. */
export function timelineFrom(
  versions: readonly VersionJson[] = [{}],
  settings: Partial<PointsSettings> = {},
  term: TermKind = "calendarYear",
): Timeline {
  const [first, ...others] = versions.map((version, index): Version => {
    const { name, from, rules, ...own } = version;
    const points = { ...SHIPPED, benefit: undefined, ...settings, ...own };
    return {
      from: from === undefined ? undefined : day(from),
      program: withSha(
        { ...programOf({ ...points, rules: rules?.map(ruleOf) ?? SHIPPED.rules }), term },
        name ?? String(index),
      ),
    };
  });
  if (first === undefined) throw new Error("a history has at least one version");
  return [first, ...others];
}

function withSha(program: Program, name: string): Program {
  return { ...program, version: name, sha256: `sha of ${name}` };
}

function ruleOf({ name, who, bands }: RuleJson): PointsRule {
  const asked = who ?? [];
  return {
    id: name,
    name: { ru: name, en: name, kk: name },
    who:
      asked.length === 0
        ? undefined
        : conditionOf(
            asked.map(({ cell }) => cell),
            (facts) => {
              const values = asked.map(({ cell, equals }) => [facts(cell), equals] as const);
              if (values.some(([found, equals]) => found !== undefined && found !== equals)) return "unmet";
              return values.some(([found]) => found === undefined) ? "unknown" : "met";
            },
          ),
    purchases: undefined,
    bands: bands.map(bandOf),
  };
}

function bandOf([upTo, inclusive, rate]: BandJson): RateBand {
  return {
    upTo: upTo === null ? undefined : tiyn(upTo),
    inclusive: inclusive ?? false,
    rate: Math.round(Number(rate) * 1_000_000) as RatePpm,
  };
}
