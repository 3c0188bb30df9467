/** Which levels a partner is eligible for, and what stands in the way (C2). */
import type { Condition, ConditionNode, FactLookup, Outcome } from "./conditions";
import type { LevelId, Program, RequirementId } from "./program";

/** A level judged: `met` = eligible. Every requirement its tier rule names is listed, met or not. */
export interface LevelJudgement {
  readonly level: LevelId;
  readonly outcome: Outcome;
  readonly requirements: ReadonlyMap<RequirementId, Outcome>;
}

/** Judges every level of the program, whatever is held; each requirement is asked once. */
export function judgeLevels(program: Program, facts: FactLookup): readonly LevelJudgement[] {
  const outcomes = new Map<RequirementId, Outcome>();
  const outcomeOf = (id: RequirementId): Outcome => {
    const known = outcomes.get(id) ?? program.requirements.get(id)?.condition.judge(facts);
    if (known === undefined) throw new Error(`requirement ${id} is not in the program`);
    outcomes.set(id, known);
    return known;
  };
  return program.levels.map((level) => ({
    level: level.id,
    outcome: level.tier.judge(facts),
    requirements: new Map(level.requirements.map((id) => [id, outcomeOf(id)])),
  }));
}

/** What keeps a tier rule from being met: requirements to blame, and those that cannot be told. */
export interface Shortfall {
  readonly missing: readonly RequirementId[];
  readonly unknown: readonly RequirementId[];
}

/** The shortfall of a tier rule; empty where it is met. Of alternatives that all fail, every one is named. */
export function shortfallOf(tier: Condition, facts: FactLookup): Shortfall {
  const missing = new Set<RequirementId>();
  const unknown = new Set<RequirementId>();
  const blame = (node: ConditionNode, wanted: Outcome): void => {
    if (node.outcome === wanted) return;
    if (node.kind === "requirement") {
      (node.outcome === "unknown" ? unknown : missing).add(node.requirement);
    } else if (node.kind === "not") {
      blame(node.part, wanted === "met" ? "unmet" : "met");
    } else if (node.kind !== "comparison") {
      for (const part of node.parts) blame(part, wanted);
    }
  };
  blame(tier.explain(facts), "met");
  return { missing: [...missing], unknown: [...unknown] };
}
