/**
 * The data shown about one partner, to a person who asks "why?". Plain data, so that a worker can send it; levels,
 * requirements and benefits are given by id, and the program has their names.
 */
import type { Application, Renewal } from "../../domain/application";
import type { ConditionNode, Outcome } from "../../domain/conditions";
import type { MembershipStatus } from "../../domain/membership";
import type { DataProblem } from "../../domain/problem";
import type { BenefitId, ColumnKey, LevelId, Names, RequirementId } from "../../domain/program";
import type { Shortfall } from "../../domain/tiers";
import type { PartnerHit } from "./hits";
import type { PointsCard } from "./points-card";

export interface RequirementCard {
  readonly id: RequirementId;
  readonly outcome: Outcome;
  /** The requirement's condition, evaluated: values found and needed. */
  readonly node: ConditionNode;
}

/** One level with every requirement that its tier rule names. */
export interface LevelCard {
  readonly level: LevelId;
  /** `met`: eligible. */
  readonly outcome: Outcome;
  /** Held as level or as add-on. */
  readonly isHeld: boolean;
  readonly requirements: readonly RequirementCard[];
  /** The reasons why it is not met (C2): `missing` has entries only where it is unmet. */
  readonly shortfall: Shortfall;
}

export interface MembershipCard {
  readonly status: MembershipStatus;
  /** The ISO day in the registration cell; undefined where it is blank or cannot be read. */
  readonly registeredOn: string | undefined;
  /** ISO days. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly renewal: Renewal;
}

export interface PartnerCard extends PartnerHit {
  /** The partners sheet. */
  readonly sheet: string;
  /** Undefined: no level yet, or an unreadable one. */
  readonly heldLevel: LevelId | undefined;
  readonly isLevelUnreadable: boolean;
  readonly addOns: readonly LevelId[];
  readonly title: Names;
  readonly heldLevelStillMet: boolean | undefined;
  readonly membership: MembershipCard;
  /** Every level, in the program's order. */
  readonly levels: readonly LevelCard[];
  readonly application: Application;
  /** Requirements that are unknown because a cell cannot be read; those with blank cells are not among them. */
  readonly unreadable: readonly RequirementId[];
  readonly benefits: readonly BenefitId[];
  readonly points: PointsCard;
  /** Cells of its row by column, A1 style: the sources of the facts that conditions compare. */
  readonly cells: Readonly<Record<ColumnKey, string>>;
  /** Problems in its own row of the partners sheet. */
  readonly problems: readonly DataProblem[];
}
