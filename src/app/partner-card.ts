/**
 * Use case: everything about one partner, for a person who is asked "why?". Plain data, so that a worker can send it;
 * levels, requirements and benefits by id: their names stand in the program.
 */
import type { PeriodStatus } from "../domain/accrual";
import type { Application, Renewal } from "../domain/application";
import type { ConditionNode, Outcome } from "../domain/conditions";
import type { MembershipStatus } from "../domain/membership";
import type { DataProblem } from "../domain/problem";
import type { BenefitId, ColumnKey, LevelId, Names, RequirementId, Window } from "../domain/program";
import type { RatePpm, Tiyn } from "../domain/units";

/** A partner in a list. */
export interface PartnerHit {
  /** Its position in the evaluation. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  /** Row number on the partners sheet. */
  readonly row: number;
}

/** One whose membership ends soon. */
export interface EndingHit extends PartnerHit {
  /** ISO day: the term's last. */
  readonly last: string;
}

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
}

export interface MembershipCard {
  readonly status: MembershipStatus;
  /** ISO days. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly renewal: Renewal;
}

/**
 * A stretch of a period that earns by itself (one a period, but where quarters pick the rate of longer periods):
 * points due on the sum so far less those settled before on the same sum (R1, R2, R4). Points are exact, before rounding,
 * as decimal texts ("40000", "12.345").
 */
export interface AccrualStep {
  /** ISO days. Where the sum that earns begins, and the stretch itself. */
  readonly spanFirst: string;
  readonly first: string;
  readonly last: string;
  /** The earning sum before the stretch and at its end; below zero counts as zero (R5). */
  readonly before: Tiyn;
  readonly now: Tiyn;
  /** The sum that picked the rate at its end, the band it falls in, and that band's rate. */
  readonly qualifying: Tiyn;
  readonly bandIndex: number;
  readonly rate: RatePpm;
  /** The rate at which points were settled before; undefined where nothing was. */
  readonly rateBefore: RatePpm | undefined;
  readonly due: string;
  /** Settled before; "0" without true-up, where each period earns by itself. */
  readonly settled: string;
}

/** One points rule in one period. */
export interface RulePeriodCard {
  readonly rule: string;
  readonly purchases: Tiyn;
  readonly cumulative: Tiyn;
  readonly qualifying: Tiyn;
  readonly bandIndex: number;
  readonly rate: RatePpm;
  /** Exact points of the period, as a decimal text. */
  readonly exact: string;
  readonly steps: readonly AccrualStep[];
  /** How many purchase rows stand behind it; they are asked for by themselves. */
  readonly invoices: number;
}

export interface PeriodCard {
  /** "2026-Q1" */
  readonly label: string;
  /** ISO days within the term, not after the as-of day. */
  readonly first: string;
  readonly last: string;
  readonly status: PeriodStatus;
  readonly purchases: Tiyn;
  readonly cumulative: Tiyn;
  /** In points. */
  readonly points: number;
  /** Points of all periods before it, and with it: R6 rounds the sum so far, and subtracts. */
  readonly pointsBefore: number;
  readonly pointsSoFar: number;
  readonly rules: readonly RulePeriodCard[];
}

/** What it takes to earn at a points rule's next rate (C4, R2, R3). */
export interface NextRate {
  readonly rule: string;
  /** Purchases that are missing: the smallest sum that reaches the next band. */
  readonly missing: Tiyn;
  readonly rate: RatePpm;
  readonly nextRate: RatePpm;
  /** ISO day: the last on which purchases still count towards it. */
  readonly until: string;
  readonly window: Window;
}

export interface PointsCard {
  /** ISO days; undefined before registration. */
  readonly term: { readonly first: string; readonly last: string } | undefined;
  readonly provisional: boolean;
  /** The sums are too large to be exact: nothing is accrued. */
  readonly tooLarge: boolean;
  /** Settled points, in points. */
  readonly total: number;
  readonly periods: readonly PeriodCard[];
  /** One for each points rule that the partner earns by and that has a higher band. */
  readonly next: readonly NextRate[];
}

export interface PartnerCard extends PartnerHit {
  /** The partners sheet. */
  readonly sheet: string;
  /** Undefined: none yet, or unreadable. */
  readonly heldLevel: LevelId | undefined;
  readonly isLevelUnreadable: boolean;
  readonly addOns: readonly LevelId[];
  readonly title: Names;
  readonly heldLevelStillMet: boolean | undefined;
  readonly membership: MembershipCard;
  /** Every level, in the program's order. */
  readonly levels: readonly LevelCard[];
  readonly application: Application;
  readonly benefits: readonly BenefitId[];
  readonly points: PointsCard;
  /** Cells of its row by column, A1 style: where the facts that conditions compare come from. */
  readonly cells: Readonly<Record<ColumnKey, string>>;
  /** Problems in its own row of the partners sheet. */
  readonly problems: readonly DataProblem[];
}

/** A purchase behind a period's points. */
export interface Invoice {
  /** Row number on the purchases sheet. */
  readonly row: number;
  /** ISO day. */
  readonly day: string;
  readonly amount: Tiyn;
  /** The rule's sum so far with it, in the order of days (and of rows within a day). */
  readonly sumSoFar: Tiyn;
}
