/**
 * Compares an evaluation with json-rules-engine, which defines the meaning of a rule: the same rules, run by the engine
 * over the same facts. Slow, and only for worked cases; nothing shipped to the task pane imports this.
 */
import type { FactValue, Outcome } from "../domain/conditions";
import { sourcesOf } from "../domain/evaluation";
import type { FactId, LevelId } from "../domain/program";
import type { RuleSource } from "../ruleset";
import { referenceRules, runReference } from "../ruleset/engine/reference";
import type { Evaluation } from "./evaluate";

export interface EngineDifference {
  readonly level: LevelId;
  readonly engine: Outcome;
  readonly found: Outcome | undefined;
}

/**
 * Levels of the first partner on which the engine and the compiled rules disagree; empty where they agree everywhere.
 */
export async function engineDifferences(
  source: RuleSource,
  evaluation: Evaluation,
): Promise<readonly EngineDifference[]> {
  const results = await runReference(referenceRules(source), knownFacts(evaluation));
  const judged = new Map(evaluation.partners[0]?.levels.map(({ level, outcome }) => [level, outcome]));
  return results.flatMap(({ rule, outcome }) => {
    const level = "level" in rule.event.params ? String(rule.event.params.level) : undefined;
    if (level === undefined || judged.get(level) === outcome) return [];
    return [{ level, engine: outcome, found: judged.get(level) }];
  });
}

function knownFacts({ timeline, program, asOf, book }: Evaluation): ReadonlyMap<FactId, FactValue> {
  const [partner] = book.partners.partners;
  if (partner === undefined) return new Map();
  const sources = sourcesOf(timeline, partner, book.purchases.book.of(0), asOf);
  const asked = [
    ...program.levels.flatMap((level) => level.tier.facts),
    ...program.points.rules.flatMap((rule) => rule.who?.facts ?? []),
  ];
  const known = new Map<FactId, FactValue>();
  for (const fact of asked) {
    const value = sources.facts(fact);
    if (value !== undefined) known.set(fact, value);
  }
  return known;
}
