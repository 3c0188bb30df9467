/** One partner judged as of a day: membership, levels, application, benefits, points. */
import { decideApplication, renewalOf, type Application, type Renewal } from "./application";
import { benefitsOf } from "./benefits";
import type { FactLookup } from "./conditions";
import { factsOf } from "./facts";
import { heldLevelOf, type HeldLevel } from "./held-level";
import { membershipOn, type Membership } from "./membership";
import type { Partner } from "./partner";
import { partnerPoints, type PartnerPoints, type PointsSources } from "./partner-points";
import type { BenefitId, ColumnKey, LevelId, Program } from "./program";
import type { Purchases } from "./purchases";
import { judgeLevels, type LevelJudgement } from "./tiers";
import { programOn, type Timeline } from "./timeline";
import type { Day } from "./units";

export interface PartnerEvaluation {
  readonly partner: Partner;
  readonly membership: Membership;
  readonly renewal: Renewal;
  readonly held: HeldLevel;
  /** Whether the held level's requirements are still met; `undefined` where this is unknown. */
  readonly heldLevelStillMet: boolean | undefined;
  /** Every level, in the program's order. */
  readonly levels: readonly LevelJudgement[];
  readonly application: Application;
  readonly benefits: readonly BenefitId[];
  readonly points: PartnerPoints;
  readonly warnings: readonly PartnerWarning[];
}

/** Something in a partner's row that a person should check; it becomes a problem at that column's cell. */
export interface PartnerWarning {
  readonly code: "held-level-unmet" | "held-add-on-unmet" | "level-not-in-version";
  readonly column: ColumnKey;
  readonly level: LevelId;
  /** Further details that the sentence names. */
  readonly details?: Readonly<Record<string, string>>;
}

/**
 * Judges one partner by the version in force on the as-of day; points are earned by the version of each period.
 * `purchases` are all its readable purchases, of any date. `told` computes its points with closed periods and manual
 * points (R7), if there are any; its argument `plain` computes them without these.
 */
export function evaluatePartner(
  timeline: Timeline,
  partner: Partner,
  purchases: Purchases,
  asOf: Day,
  told?: (plain: () => PartnerPoints) => PartnerPoints,
): PartnerEvaluation {
  const sources = sourcesOf(timeline, partner, purchases, asOf);
  const { program, membership, held, facts } = sources;
  const levels = judgeLevels(program, facts);
  const points = told === undefined ? partnerPoints(sources) : told(() => partnerPoints(sources));
  return {
    partner,
    membership,
    renewal: renewalOf(program, partner, membership, held.level, facts),
    held,
    heldLevelStillMet: stillMet(levels, held.level),
    levels,
    application: decideApplication(program, partner, membership, facts),
    benefits: benefitsOf(program, membership, held),
    points,
    warnings: [...warningsOf(program, membership, held, levels), ...unknownLevels(held, points)],
  };
}

/** Everything that a partner is judged by, facts included; an explanation asks for it again, for one partner. */
export function sourcesOf(
  timeline: Timeline,
  partner: Partner,
  purchases: Purchases,
  asOf: Day,
): PointsSources {
  const program = programOn(timeline, asOf);
  const membership = membershipOn(asOf, partner.registeredOn, partner.renewedThrough, program.term);
  const held = heldLevelOf(program, partner, membership);
  const facts: FactLookup = factsOf({ program, partner, membership, held, purchases, asOf });
  return { timeline, program, partner, membership, held, facts, purchases, asOf };
}

function stillMet(levels: readonly LevelJudgement[], held: LevelId | undefined): boolean | undefined {
  const outcome = levels.find((judged) => judged.level === held)?.outcome ?? "unknown";
  return outcome === "unknown" ? undefined : outcome === "met";
}

/** Levels and add-ons held whose requirements are no longer met, while membership lasts (C3, C7). */
function warningsOf(
  program: Program,
  membership: Membership,
  held: HeldLevel,
  levels: readonly LevelJudgement[],
): PartnerWarning[] {
  if (membership.status !== "active") return [];
  const lost = (level: LevelId): boolean => stillMet(levels, level) === false;
  const addOns = held.addOns.filter(lost).map((level): PartnerWarning => {
    return { code: "held-add-on-unmet", column: statusColumnOf(program, level), level };
  });
  return held.level !== undefined && lost(held.level)
    ? [{ code: "held-level-unmet", column: "level", level: held.level }, ...addOns]
    : addOns;
}

/**
 * R9: cells are read by the version in force on the as-of day, and a period of an earlier version may not know the level
 * that they name. One warning, for the first such period whose points cannot be told.
 */
function unknownLevels({ level }: HeldLevel, { periods }: PartnerPoints): PartnerWarning[] {
  const doubtful = periods.find(({ provisional, version: { program } }) => {
    const asksLevel = program.points.benefit !== undefined;
    return provisional && asksLevel && !program.levels.some(({ id }) => id === level);
  });
  if (level === undefined || doubtful === undefined) return [];
  const details = { period: doubtful.period.label, version: doubtful.version.program.version };
  return [{ code: "level-not-in-version", column: "level", level, details }];
}

function statusColumnOf(program: Program, addOn: LevelId): ColumnKey {
  return program.levels.find((level) => level.id === addOn)?.statusColumn ?? "level";
}
