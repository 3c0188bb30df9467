/** Which levels a partner is eligible for, and what stands in the way (C2). */
import type { Condition, ConditionNode, FactLookup, Outcome } from "./conditions";
import type { Level, LevelId, Program, RequirementId } from "./program";

/** A level judged: `met` = eligible. */
export interface LevelJudgement {
  readonly level: LevelId;
  readonly outcome: Outcome;
}

/** Judges every level of the program, whatever is held. */
export function judgeLevels(program: Program, facts: FactLookup): readonly LevelJudgement[] {
  return program.levels.map((level) => judgementOf(level, level.tier.judge(facts)));
}

type Judgements = Readonly<Record<Outcome, LevelJudgement>>;

/** Every partner has the same few judgements: each is made once. */
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

/** What keeps a tier rule from being met: requirements to blame, and those that cannot be told. */
export interface Shortfall {
  readonly missing: readonly RequirementId[];
  readonly unknown: readonly RequirementId[];
}

const NOTHING: Shortfall = { missing: [], unknown: [] };

/**
 * The shortfall of a tier rule (C2); empty where it is met, and with something missing only where it is unmet. Of
 * alternatives that all fail, every one is named; beside one that cannot be told yet, those that fail decide nothing.
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

/** What is unknown rests on its unknown parts alone. */
function partsToBlame({
  outcome,
  parts,
}: Extract<ConditionNode, { kind: "all" | "any" }>): readonly ConditionNode[] {
  return outcome === "unknown" ? parts.filter((part) => part.outcome === "unknown") : parts;
}
