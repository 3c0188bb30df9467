/** The gaps to levels that a partner does not hold. */
import type { LevelCard, RequirementCard } from "../../../../src/app/partner/card";
import type { ComparisonNode, ConditionNode } from "../../../../src/domain/conditions";

/** A requirement that is unmet or unknown. */
export interface Gap {
  readonly requirement: RequirementCard;
  /** The failing comparisons; empty if one of several would be enough, which only the whole condition can show. */
  readonly comparisons: readonly ComparisonNode[];
}

/** A level that is not held, with its gaps. */
export interface LevelGaps {
  readonly level: string;
  readonly gaps: readonly Gap[];
}

/**
 * Levels that are not held, in the program's order: those with gaps, and those that can be requested now. A level that
 * needs no more than a held level is not a next one.
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
 * Unmet requirements come before unknown ones, which only have to be filled in. An unmet alternative to an unknown one
 * is no gap.
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

/** A condition without lists around a single part. */
export function bareCondition(node: ConditionNode): ConditionNode {
  if (node.kind !== "all" && node.kind !== "any") return node;
  const [only, ...others] = node.parts;
  return only !== undefined && others.length === 0 ? bareCondition(only) : node;
}
