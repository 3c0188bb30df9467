/** Conditions made from a function, for tests without rule files. */
import type { Condition, FactLookup, Outcome } from "../../src/domain/conditions";

/** A condition that reads these facts and has no explanation. */
export function conditionOf(facts: readonly string[], judge: (facts: FactLookup) => Outcome): Condition {
  return { judge, facts, explain: noExplanation, texts: [] };
}

function noExplanation(): never {
  throw new Error("this condition has no explanation");
}
