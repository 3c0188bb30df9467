/** What a partner lacks, level by level, and the requirements that are not among that. */
import type { LevelCard, PartnerCard, RequirementCard } from "../../../../src/app/partner/card";
import type { ConditionNode } from "../../../../src/domain/conditions";

/** A level with its gaps: requirements that are unmet or unknown. */
export interface LevelGaps {
  readonly level: string;
  readonly isHeld: boolean;
  readonly gaps: readonly RequirementCard[];
}

export interface MissingLevels {
  /** Levels that are not held, and whose requirements are all met. */
  readonly open: readonly string[];
  /** Requested levels first, then held ones, then the others in the program's order. */
  readonly withGaps: readonly LevelGaps[];
}

/** What is missing for each level. A level that needs no more than a held level is not one to reach. */
export function missingLevels({
  levels,
  application,
}: Pick<PartnerCard, "levels" | "application">): MissingLevels {
  const held = levels.filter(({ isHeld }) => isHeld);
  const asked = new Set(held.flatMap(({ requirements }) => requirements).map(({ id }) => id));
  const others = levels.filter(
    ({ isHeld, requirements }) => !isHeld && !requirements.every(({ id }) => asked.has(id)),
  );
  const isRequested = ({ level }: LevelCard): boolean => application.requested.includes(level);
  const inOrder = [...others.filter(isRequested), ...held, ...others.filter((level) => !isRequested(level))];
  return {
    open: others.filter(({ outcome }) => outcome === "met").map(({ level }) => level),
    withGaps: inOrder
      .filter(({ outcome }) => outcome !== "met")
      .map((card) => ({ level: card.level, isHeld: card.isHeld, gaps: gapsOf(card) }))
      .filter(({ gaps }) => gaps.length > 0),
  };
}

/** The requirements of all levels that are no gap of any: met ones, and the rest. */
export function otherRequirements(
  levels: readonly LevelCard[],
  { withGaps }: MissingLevels,
): { readonly met: readonly RequirementCard[]; readonly rest: readonly RequirementCard[] } {
  const told = new Set(withGaps.flatMap(({ gaps }) => gaps).map(({ id }) => id));
  const each = new Map(levels.flatMap(({ requirements }) => requirements).map((one) => [one.id, one]));
  const others = [...each.values()].filter(({ id }) => !told.has(id));
  return {
    met: others.filter(({ outcome }) => outcome === "met"),
    rest: others.filter(({ outcome }) => outcome !== "met"),
  };
}

/** Ids, of requirements or of other reasons, that no checklist of missing ones tells already. */
export function untold(ids: readonly string[], { withGaps }: MissingLevels): readonly string[] {
  const told = new Set<string>(withGaps.flatMap(({ gaps }) => gaps).map(({ id }) => id));
  return ids.filter((id) => !told.has(id));
}

/**
 * Unmet requirements come before unknown ones, which only have to be filled in. An unmet alternative to an unknown one
 * is no gap.
 */
function gapsOf({ requirements, shortfall }: LevelCard): readonly RequirementCard[] {
  const gaps = (outcome: RequirementCard["outcome"], ids: readonly string[]): readonly RequirementCard[] =>
    requirements.filter((requirement) => requirement.outcome === outcome && ids.includes(requirement.id));
  return [...gaps("unmet", shortfall.missing), ...gaps("unknown", shortfall.unknown)];
}

/** A condition without lists around a single part. */
export function bareCondition(node: ConditionNode): ConditionNode {
  if (node.kind !== "all" && node.kind !== "any") return node;
  const [only, ...others] = node.parts;
  return only !== undefined && others.length === 0 ? bareCondition(only) : node;
}
