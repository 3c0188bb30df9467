/** One partner judged as of a day: membership, levels, application, benefits, points. */
import { decideApplication, renewalOf, type Application, type Renewal } from "./application";
import { benefitsOf } from "./benefits";
import type { FactLookup, Outcome } from "./conditions";
import { factsOf } from "./facts";
import { heldLevelOf, type HeldLevel } from "./held-level";
import { membershipOn, type Membership } from "./membership";
import type { Partner } from "./partner";
import { partnerPoints, type PartnerPoints, type PointsSources } from "./partner-points";
import type { BenefitId, ColumnKey, LevelId, Program, RequirementId } from "./program";
import { yearOf } from "./calendar";
import type { DataProblemCode } from "./problem";
import type { Purchases } from "./purchases";
import { judgeLevels, judgeRequirements, type LevelJudgement } from "./tiers";
import type { Day } from "./units";

export interface PartnerEvaluation {
  readonly partner: Partner;
  readonly membership: Membership;
  readonly renewal: Renewal;
  readonly held: HeldLevel;
  /** Whether the held level's requirements are still met; `undefined` where that cannot be told. */
  readonly heldLevelStillMet: boolean | undefined;
  /** Every level, in the program's order. */
  readonly levels: readonly LevelJudgement[];
  /** Every requirement of the program. */
  readonly requirements: ReadonlyMap<RequirementId, Outcome>;
  readonly application: Application;
  readonly benefits: readonly BenefitId[];
  readonly points: PartnerPoints;
  readonly warnings: readonly PartnerWarning[];
}

/** Something in a partner's row that a person should look at; it becomes a problem at that column's cell. */
export interface PartnerWarning {
  readonly code: DataProblemCode;
  readonly column: ColumnKey;
  /** A level that the sentence names. */
  readonly level: LevelId | undefined;
}

/** Judges one partner. `purchases` are all of its readable purchases, whatever their dates. */
export function evaluatePartner(
  program: Program,
  partner: Partner,
  purchases: Purchases,
  asOf: Day,
): PartnerEvaluation {
  const sources = sourcesOf(program, partner, purchases, asOf);
  const { membership, held, facts } = sources;
  const levels = judgeLevels(program, facts);
  const points = partnerPoints(sources);
  return {
    partner,
    membership,
    renewal: renewalOf(program, partner, membership, held.level, facts),
    held,
    heldLevelStillMet: stillMet(levels, held.level),
    levels,
    requirements: judgeRequirements(program, facts),
    application: decideApplication(program, partner, membership, facts),
    benefits: benefitsOf(program, membership, held),
    points,
    warnings: warningsOf(program, partner, membership, held, levels, points),
  };
}

/** All that a partner is judged by, facts included: what explanations ask again, for one partner. */
export function sourcesOf(
  program: Program,
  partner: Partner,
  purchases: Purchases,
  asOf: Day,
): PointsSources {
  const membership = membershipOn(asOf, partner.registeredOn, partner.renewedThrough, program.term);
  const held = heldLevelOf(program, partner, membership);
  const facts: FactLookup = factsOf({ program, partner, membership, held, purchases, asOf });
  return { program, partner, membership, held, facts, purchases, asOf };
}

function stillMet(levels: readonly LevelJudgement[], held: LevelId | undefined): boolean | undefined {
  const outcome = levels.find((judged) => judged.level === held)?.outcome ?? "unknown";
  return outcome === "unknown" ? undefined : outcome === "met";
}

function warningsOf(
  program: Program,
  partner: Partner,
  membership: Membership,
  held: HeldLevel,
  levels: readonly LevelJudgement[],
  points: PartnerPoints,
): PartnerWarning[] {
  const warnings: PartnerWarning[] = [];
  const warn = (code: DataProblemCode, column: ColumnKey, level?: LevelId): void => {
    warnings.push({ code, column, level });
  };
  if (membership.status === "active") {
    if (stillMet(levels, held.level) === false) warn("held-level-unmet", "level", held.level);
    for (const addOn of held.addOns) {
      if (stillMet(levels, addOn) === false) warn("held-add-on-unmet", statusColumnOf(program, addOn), addOn);
    }
  }
  for (const addOn of held.contradicted) warn("status-contradiction", statusColumnOf(program, addOn), addOn);
  if (renewedBeforeRegistration(partner)) warn("renewed-before-registration", "renewedThrough");
  if (points.tooLarge) warn("sum-too-large", "partnerId");
  return warnings;
}

function statusColumnOf(program: Program, addOn: LevelId): ColumnKey {
  return program.levels.find((level) => level.id === addOn)?.statusColumn ?? "level";
}

function renewedBeforeRegistration({ registeredOn, renewedThrough }: Partner): boolean {
  return registeredOn !== undefined && renewedThrough !== undefined && renewedThrough < yearOf(registeredOn);
}
