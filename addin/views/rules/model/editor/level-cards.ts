/** Levels for their form: what each asks for, ticked or in words, and what it adds to another (C1, C2). */
import type { RuleSource } from "../../../../../src/ruleset";
import type { ComparisonJson } from "../../../../../src/ruleset";
import { tickedRequirements, tierIndex } from "../../../../../src/ruleset/draft";
import { ruleWords, type Wording } from "../../../shared/model/rule-words";
import { factType } from "./comparisons";

export interface TickableRequirement {
  readonly id: string;
  readonly name: string;
  readonly isAsked: boolean;
  /** The number that it asks for, where it asks for just one. */
  readonly number: AskedNumber | undefined;
}

export interface AskedNumber {
  readonly type: "count" | "money" | "year";
  readonly value: number;
  readonly comparison: ComparisonJson;
  /** Names of the other levels that ask for the same. */
  readonly others: readonly string[];
}

export interface LevelCard {
  readonly id: string;
  readonly name: string;
  readonly kind: "level" | "addOn";
  readonly isEntry: boolean;
  /** Undefined where what it asks for is no list of requirements: then `words` say it. */
  readonly requirements: readonly TickableRequirement[] | undefined;
  readonly words: string;
  /** "as Professional Reseller, plus: …"; undefined where it adds to none. */
  readonly adds: string | undefined;
}

export function levelCards(source: RuleSource, wording: Wording): readonly LevelCard[] {
  const { levels, entryLevel, tiers } = source.levels;
  const words = ruleWords(source, wording);
  return levels.map(({ id, name, kind }) => {
    const tier = tiers[tierIndex(source, id)];
    const ticked = tickedRequirements(tier);
    return {
      ...{ id, kind, name: name[wording.language], isEntry: id === entryLevel },
      requirements: ticked && tickable(source, id, ticked, wording),
      words: tier === undefined ? "" : words.parts(tier.conditions).join(" · "),
      adds: ticked && addsTo(source, id, ticked, wording),
    };
  });
}

function tickable(
  source: RuleSource,
  level: string,
  ticked: readonly string[],
  wording: Wording,
): readonly TickableRequirement[] {
  return Object.entries(source.levels.requirements).map(([id, { name }]) => ({
    ...{ id, name: name[wording.language], isAsked: ticked.includes(id) },
    number: askedNumber(source, level, id, wording),
  }));
}

/** A requirement that compares one fact with one number. */
function askedNumber(
  source: RuleSource,
  level: string,
  requirement: string,
  { language }: Wording,
): AskedNumber | undefined {
  const conditions = source.levels.requirements[requirement]?.conditions;
  const [only, second] = conditions !== undefined && "all" in conditions ? conditions.all : [];
  if (only === undefined || second !== undefined || !("fact" in only)) return undefined;
  const type = factType(source, "partners", only.fact);
  if (typeof only.value !== "number" || (type !== "count" && type !== "money" && type !== "year"))
    return undefined;
  const others = source.levels.levels
    .filter(({ id }) => id !== level)
    .filter(({ id }) => tickedRequirements(source.levels.tiers[tierIndex(source, id)])?.includes(requirement))
    .map(({ name }) => name[language]);
  return { type, value: only.value, comparison: only, others };
}

/** The level with the most requirements that are all among these. */
function addsTo(
  source: RuleSource,
  level: string,
  ticked: readonly string[],
  { text, language }: Wording,
): string | undefined {
  let best: { readonly name: string; readonly asked: readonly string[] } | undefined;
  for (const { id, name } of source.levels.levels) {
    const asked = tickedRequirements(source.levels.tiers[tierIndex(source, id)]) ?? [];
    const isPart = id !== level && asked.length < ticked.length && asked.every((one) => ticked.includes(one));
    if (isPart && asked.length > (best?.asked.length ?? 0)) best = { name: name[language], asked };
  }
  if (best === undefined) return undefined;
  const { asked } = best;
  const more = ticked.filter((one) => !asked.includes(one));
  const names = more.map((one) => source.levels.requirements[one]?.name[language] ?? one);
  return text("pane.level-adds", { base: best.name, more: names.join(", ") });
}
