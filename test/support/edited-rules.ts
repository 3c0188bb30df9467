/** The shipped rules with more requirements and facts. */
import type { Program } from "../../src/domain/program";
import { changed, loaded, names, shippedFiles, type Changes } from "../ruleset/support";

/** The requirement that compares a fact. */
export const requirementOf = (fact: string) => `of-${fact.toLowerCase()}`;

/** The shipped rules with a requirement for each comparison of a fact; the fourth level needs all of them. */
export function comparing(comparisons: Readonly<Record<string, object>>, files = shippedFiles()): Program {
  const requirements = Object.entries(comparisons).map(([fact, comparison]) => {
    const conditions = { all: [{ fact, ...comparison }] };
    return [`/requirements/${requirementOf(fact)}`, { name: names(fact), conditions }] as const;
  });
  const tier = { all: Object.keys(comparisons).map((fact) => ({ condition: requirementOf(fact) })) };
  return loaded(
    changed("levels.json", { ...Object.fromEntries(requirements), "/tiers/3/conditions": tier }, files),
  );
}

/** The shipped program with further facts of purchases, not declared in program.json. */
export function withFacts(facts: Readonly<Record<string, object>>, columns: Changes = {}): Program {
  const declared = Object.entries(facts).map(
    ([id, fact]) => [`/facts/${id}`, { name: names(id), ...fact }] as const,
  );
  const atLeastZero = { operator: "greaterThanInclusive", value: 0 };
  return comparing(
    Object.fromEntries(Object.keys(facts).map((id) => [id, atLeastZero])),
    changed("program.json", { ...columns, ...Object.fromEntries(declared) }),
  );
}
