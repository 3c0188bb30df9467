/** What is missing for the levels that a partner does not hold. */
import type { LevelCard, RequirementCard } from "../../../../src/app/partner/card";
import type { ComparisonNode, ConditionNode } from "../../../../src/domain/conditions";

/** A requirement that is not met, or cannot be told. */
export interface Gap {
  readonly requirement: RequirementCard;
  /** The comparisons at fault; none where one of several would do, which only the whole condition can say. */
  readonly comparisons: readonly ComparisonNode[];
}

/** A level not held that something is missing for. */
export interface LevelGaps {
  readonly level: string;
  readonly gaps: readonly Gap[];
}

/**
 * The levels not held, in the program's order: those with gaps, and those that could be asked for at once. One that asks
 * for nothing but what a held level asks for is no next one.
 */
export function nextLevels(levels: readonly LevelCard[]): {
  readonly open: readonly string[];
  readonly withGaps: readonly LevelGaps[];
} {
  const held = levels.filter(({ isHeld }) => isHeld).flatMap(({ requirements }) => requirements);
  const asked = new Set(held.map(({ id }) => id));
  const others = levels.filter(
    ({ isHeld, requirements }) => !isHeld && !requirements.every(({ id }) => asked.has(id)),
  );
  return {
    open: others.filter(({ outcome }) => outcome === "met").map(({ level }) => level),
    withGaps: others
      .filter(({ outcome }) => outcome !== "met")
      .map((card) => ({ level: card.level, gaps: gapsOf(card) })),
  };
}

/** Held levels first, each group in the program's order. */
export function levelsInOrder(levels: readonly LevelCard[]): readonly LevelCard[] {
  return [...levels.filter(({ isHeld }) => isHeld), ...levels.filter(({ isHeld }) => !isHeld)];
}

/**
 * What is unmet comes before what is unknown: the latter only has to be filled in. An unmet alternative to one that cannot
 * be told yet is no gap.
 */
function gapsOf({ requirements, shortfall }: LevelCard): readonly Gap[] {
  const gaps = (outcome: RequirementCard["outcome"], ids: readonly string[]): readonly Gap[] =>
    requirements
      .filter((requirement) => requirement.outcome === outcome && ids.includes(requirement.id))
      .map((requirement) => ({ requirement, comparisons: comparisonsAtFault(requirement.node) }));
  return [...gaps("unmet", shortfall.missing), ...gaps("unknown", shortfall.unknown)];
}

function comparisonsAtFault(node: ConditionNode): readonly ComparisonNode[] {
  if (node.outcome === "met") return [];
  switch (node.kind) {
    case "comparison":
      return [node];
    case "all":
      return node.parts.flatMap(comparisonsAtFault);
    case "requirement":
      return comparisonsAtFault(node.part);
    case "any": {
      const [only, ...others] = node.parts;
      return only !== undefined && others.length === 0 ? comparisonsAtFault(only) : [];
    }
    case "not":
      return [];
  }
}

/** A condition without the shells around a single part. */
export function bareCondition(node: ConditionNode): ConditionNode {
  if (node.kind !== "all" && node.kind !== "any") return node;
  const [only, ...others] = node.parts;
  return only !== undefined && others.length === 0 ? bareCondition(only) : node;
}
