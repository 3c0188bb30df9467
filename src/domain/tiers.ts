/** Levels that a partner is eligible for, and the requirements missing for the others (C2). */
import type { Condition, ConditionNode, FactLookup, Outcome } from "./conditions";
import type { Level, LevelId, Program, RequirementId } from "./program";

/** A judged level: `met` = eligible. */
export interface LevelJudgement {
  readonly level: LevelId;
  readonly outcome: Outcome;
}

/** Judges every level of the program, held or not. */
export function judgeLevels(program: Program, facts: FactLookup): readonly LevelJudgement[] {
  return program.levels.map((level) => judgementOf(level, level.tier.judge(facts)));
}

type Judgements = Readonly<Record<Outcome, LevelJudgement>>;

/** Cache: partners share the same few judgements. */
const JUDGEMENTS = new WeakMap<Level, Judgements>();

function judgementOf(level: Level, outcome: Outcome): LevelJudgement {
  const known = JUDGEMENTS.get(level) ?? judgementsOf(level);
  return known[outcome];
}

function judgementsOf(level: Level): Judgements {
  const judged = (outcome: Outcome): LevelJudgement => ({ level: level.id, outcome });
  const made = { met: judged("met"), unmet: judged("unmet"), unknown: judged("unknown") };
  JUDGEMENTS.set(level, made);
  return made;
}

/** The reasons why a tier rule is not met: unmet requirements, and unknown ones. */
export interface Shortfall {
  readonly missing: readonly RequirementId[];
  readonly unknown: readonly RequirementId[];
}

const NOTHING: Shortfall = { missing: [], unknown: [] };

/**
 * The shortfall of a tier rule (C2). It is empty where the rule is met; `missing` has entries only where the rule is
 * unmet. Where all alternatives fail, every one of them is named; where one alternative is unknown, the failed ones are
 * not named.
 */
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
      for (const part of partsToBlame(node)) blame(part, wanted);
    }
  };
  blame(tier.explain(facts), "met");
  return { missing: [...missing], unknown: [...unknown] };
}

/** An unknown node is explained by its unknown parts only. */
function partsToBlame({
  outcome,
  parts,
}: Extract<ConditionNode, { kind: "all" | "any" }>): readonly ConditionNode[] {
  return outcome === "unknown" ? parts.filter((part) => part.outcome === "unknown") : parts;
}
