/** Names of a program's things, by id, in one language. */
import type { Aliases, Language, Names } from "../../../../src/domain/program";
import { isolated } from "../../../../src/messages/isolate";
import type { RuleSource } from "../../../../src/ruleset";

export interface ProgramNames {
  readonly program: string;
  level(id: string): string;
  requirement(id: string): string;
  benefit(id: string): string;
  /** A partners or purchases column, or a fact that does not come from a single cell. */
  fact(id: string): string;
  pointsRule(id: string): string;
}

/**
 * Names from the rule files, isolated so that they cannot change the direction of the text around them; an unknown id
 * is its own name.
 */
export function namesOf({ program, levels, benefits, points }: RuleSource, language: Language): ProgramNames {
  const byId = (things: readonly { readonly id: string; readonly name: Names }[]) =>
    new Map(things.map(({ id, name }) => [id, name[language]]));
  const levelNames = byId(levels.levels);
  const benefitNames = byId(benefits.benefits);
  const { partners, purchases } = program.sheets;
  const columnName = (id: string): string | undefined =>
    firstName(partners.columns[id]?.headers ?? purchases.columns[id]?.headers, language);
  const rule = (id: string) => points.rules.find(({ name }) => name === id);
  return {
    program: isolated(program.name[language]),
    level: (id) => isolated(levelNames.get(id) ?? id),
    requirement: (id) => isolated(levels.requirements[id]?.name[language] ?? id),
    benefit: (id) => isolated(benefitNames.get(id) ?? id),
    fact: (id) => isolated(program.facts[id]?.name[language] ?? columnName(id) ?? id),
    pointsRule: (id) => isolated(rule(id)?.event.params.name[language] ?? id),
  };
}

function firstName(names: Aliases | undefined, language: Language): string | undefined {
  return names?.[language][0];
}
