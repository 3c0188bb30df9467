/** Which levels a partner is eligible for, and what stands in the way (C2). */
import type { Condition, ConditionNode, FactLookup, Outcome } from "./conditions";
import type { LevelId, Program, RequirementId } from "./program";

/** A level judged: `met` = eligible. */
export interface LevelJudgement {
  readonly level: LevelId;
  readonly outcome: Outcome;
}

/** Judges every level of the program, whatever is held. */
export function judgeLevels(program: Program, facts: FactLookup): readonly LevelJudgement[] {
  return program.levels.map(({ id, tier }) => ({ level: id, outcome: tier.judge(facts) }));
}

/** What keeps a tier rule from being met: requirements to blame, and those that cannot be told. */
export interface Shortfall {
  readonly missing: readonly RequirementId[];
  readonly unknown: readonly RequirementId[];
}

const NOTHING: Shortfall = { missing: [], unknown: [] };

/** The shortfall of a tier rule; empty where it is met. Of alternatives that all fail, every one is named. */
export function shortfallOf(tier: Condition, facts: FactLookup): Shortfall {
  if (tier.judge(facts) === "met") return NOTHING;
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
