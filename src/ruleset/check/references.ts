/** References among requirements: circles, and conditions that become too large through them. */
import type { RequirementId } from "../../domain/program";
import { isFactValue, type ConditionJson } from "../conditions/condition-json";
import { foldCondition } from "../conditions/fold-condition";
import type { LevelsJson, RequirementJson, RuleSource } from "../files";
import { pointerPart } from "../text/json";
import type { RuleProblemLog } from "../problems/rule-problem-log";

/** Maximum depth of requirements within requirements. */
const MAX_REFERENCE_DEPTH = 16;
/**
 * Maximum number of parts of a condition, with everything it refers to: requirements that refer twice to the next one
 * double each time.
 */
const MAX_PARTS = 20_000;

const FILE = "levels.json";

/** The requirement of an id; `undefined` where the file has none, even for names that every object has. */
export function requirementJson(
  { requirements }: LevelsJson,
  id: RequirementId,
): RequirementJson | undefined {
  return Object.hasOwn(requirements, id) ? requirements[id] : undefined;
}

/** The requirements that a condition names, without duplicates, in its order. */
export function referencesIn(condition: ConditionJson): readonly RequirementId[] {
  const named = new Set<RequirementId>();
  foldCondition<unknown>(condition, {
    list: (_, parts) => parts,
    not: (part) => part,
    requirement: (id) => named.add(id),
    comparison: () => undefined,
  });
  return [...named];
}

/** Reports circles and excessive size among the requirements; returns whether references can be followed safely. */
export function checkReferences({ levels, points }: RuleSource, log: RuleProblemLog): boolean {
  const requirements = new Map(Object.entries(levels.requirements).map(([id, one]) => [id, one.conditions]));
  const graph = new Map([...requirements].map(([id, condition]) => [id, referencesIn(condition)]));
  const circles = circlesIn(graph);
  for (const circle of circles) {
    const path = `/requirements${pointerPart(circle[0] ?? "")}/conditions`;
    log.error(FILE, path, "requirements-circular", { cycle: [...circle, circle[0]].join(" → ") });
  }
  if (circles.length > 0) return false;
  const deep = [...graph.keys()].filter((id) => depthOf(id, graph) > MAX_REFERENCE_DEPTH);
  for (const requirement of deep.slice(0, 1)) {
    const path = `/requirements${pointerPart(requirement)}/conditions`;
    log.error(FILE, path, "requirements-too-deep", { requirement, limit: String(MAX_REFERENCE_DEPTH) });
  }
  if (deep.length > 0) return false;
  const sizes = new Map<RequirementId, number>();
  const whole: readonly (readonly [file: string, path: string, condition: ConditionJson])[] = [
    ...[...requirements].map(
      ([id, one]) => [FILE, `/requirements${pointerPart(id)}/conditions`, one] as const,
    ),
    ...levels.tiers.map((tier, at) => [FILE, `/tiers/${String(at)}/conditions`, tier.conditions] as const),
    ...points.rules.map(
      (rule, at) => ["points.json", `/rules/${String(at)}/conditions`, rule.conditions] as const,
    ),
  ];
  const large = whole.filter(([, , condition]) => sizeOf(condition, requirements, sizes) > MAX_PARTS);
  for (const [file, path] of large.slice(0, 1))
    log.error(file, path, "condition-too-large", { limit: String(MAX_PARTS) });
  return large.length === 0;
}

type Graph = ReadonlyMap<RequirementId, readonly RequirementId[]>;

/** Each circle once, listed at its first requirement in the file. */
function circlesIn(graph: Graph): readonly (readonly RequirementId[])[] {
  const done = new Set<RequirementId>();
  const circles: (readonly RequirementId[])[] = [];
  const visit = (id: RequirementId, trail: readonly RequirementId[]): void => {
    const at = trail.indexOf(id);
    if (at >= 0) circles.push(trail.slice(at));
    if (at >= 0 || done.has(id)) return;
    for (const next of graph.get(id) ?? []) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const id of graph.keys()) visit(id, []);
  return circles;
}

function depthOf(id: RequirementId, graph: Graph, known = new Map<RequirementId, number>()): number {
  const found = known.get(id);
  if (found !== undefined) return found;
  const depth = 1 + Math.max(0, ...(graph.get(id) ?? []).map((next) => depthOf(next, graph, known)));
  known.set(id, depth);
  return depth;
}

function sizeOf(
  condition: ConditionJson,
  requirements: ReadonlyMap<RequirementId, ConditionJson>,
  known: Map<RequirementId, number>,
): number {
  const sizeOfTarget = (id: RequirementId): number => {
    const target = requirements.get(id);
    const size = known.get(id) ?? (target === undefined ? 0 : sizeOf(target, requirements, known));
    known.set(id, size);
    return size;
  };
  return foldCondition<number>(condition, {
    list: (_, parts) => parts.reduce((sum, part) => sum + part, 1),
    not: (part) => 1 + part,
    requirement: (id) => 1 + sizeOfTarget(id),
    // Each value of a list is examined separately.
    comparison: ({ value }) => (typeof value === "object" && !isFactValue(value) ? value.length : 1),
  });
}
