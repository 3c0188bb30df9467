/** Requirements for their form: what each asks for, who uses it, and which facts of purchases it rests on (C2). */
import type { ConditionJson, RuleSource } from "../../../../../src/ruleset";
import { asksFor } from "../../../../../src/ruleset/draft";
import { ruleWords, type Wording } from "../../../shared/model/rule-words";

export interface RequirementCard {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  /** Levels, points rules and other requirements that ask for it, by their names; "" if nobody does. */
  readonly users: string;
  /** Keys of the facts of purchases that it compares. */
  readonly facts: readonly string[];
}

export function requirementCards(source: RuleSource, wording: Wording): readonly RequirementCard[] {
  const words = ruleWords(source, wording);
  const { requirements } = source.levels;
  return Object.entries(requirements).map(([id, { conditions }]) => ({
    ...{ id, name: words.names.requirement(id) },
    words: words.condition(conditions, "partners"),
    users: usersOf(source, id, wording).join(", "),
    facts: factsIn(conditions).filter((fact) => source.program.facts[fact]?.aggregate !== undefined),
  }));
}

function usersOf({ levels, points }: RuleSource, id: string, { language }: Wording): readonly string[] {
  const ofLevels = levels.levels.filter(({ id: level }) =>
    levels.tiers.some(({ conditions, event }) => event.params.level === level && asksFor(conditions, id)),
  );
  const ofRules = points.rules.filter(({ conditions }) => asksFor(conditions, id));
  const others = Object.values(levels.requirements).filter(({ conditions }) => asksFor(conditions, id));
  return [
    ...ofLevels.map(({ name }) => name[language]),
    ...ofRules.map(({ event }) => event.params.name[language]),
    ...others.map(({ name }) => name[language]),
  ];
}

function factsIn(condition: ConditionJson): readonly string[] {
  if ("all" in condition) return [...new Set(condition.all.flatMap(factsIn))];
  if ("any" in condition) return [...new Set(condition.any.flatMap(factsIn))];
  if ("not" in condition) return factsIn(condition.not);
  return "fact" in condition ? [condition.fact] : [];
}
