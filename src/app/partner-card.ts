/**
 * Use case: everything about one partner, for a person who is asked "why?". Plain data, so that a worker can send it;
 * levels, requirements and benefits by id: their names stand in the program.
 */
import type { PeriodAccrual, PeriodStatus } from "../domain/accrual";
import { levelShortfall, type Application, type Renewal } from "../domain/application";
import type { BandPart } from "../domain/bands";
import { isoOf } from "../domain/calendar";
import type { ConditionNode, Outcome } from "../domain/conditions";
import { sourcesOf, type PartnerEvaluation } from "../domain/evaluation";
import {
  explainPeriod,
  explainRequirement,
  type AccrualNode,
  type ExplainedStep,
} from "../domain/explanation";
import { titleOf, type HeldLevel } from "../domain/held-level";
import type { MembershipStatus, Term } from "../domain/membership";
import { nextRatesOf } from "../domain/next-rate";
import type { PointsSources } from "../domain/partner-points";
import { exactText, pointsOf } from "../domain/points";
import type { DataProblem } from "../domain/problem";
import type { BenefitId, ColumnKey, LevelId, Names, Program, RequirementId, Window } from "../domain/program";
import type { Shortfall } from "../domain/tiers";
import type { PointUnits, RatePpm, Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import type { Evaluation } from "./evaluate";
import { unreadableRequirements } from "./unreadable";

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
  /** What keeps it from being met (C2): something is missing only where it is unmet. */
  readonly shortfall: Shortfall;
}

export interface MembershipCard {
  readonly status: MembershipStatus;
  /** ISO days. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly renewal: Renewal;
}

/** R1 `stepped`: a band's part of the sum that points are due on. */
export interface StepPart {
  readonly bandIndex: number;
  /** Where in the sum that picked the rate the part begins and ends. */
  readonly from: Tiyn;
  readonly to: Tiyn;
  /** Below zero where it is taken back. */
  readonly part: Tiyn;
  readonly rate: RatePpm;
  readonly points: string;
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
  /** The same two as purchases and returns add up, below zero too: the next stretch goes on from there. */
  readonly sumBefore: Tiyn;
  readonly sumNow: Tiyn;
  /** The sum that points are due on: `now`, or without true-up `now` less `before`. */
  readonly earning: Tiyn;
  /** The sum that picked the rate at its end, the band it falls in, and that band's rate. */
  readonly qualifying: Tiyn;
  readonly bandIndex: number;
  readonly rate: RatePpm;
  /** The rate at which points were settled before; undefined where nothing was. */
  readonly rateBefore: RatePpm | undefined;
  readonly due: string;
  /** Settled before; "0" without true-up, where each period earns by itself. */
  readonly settled: string;
  /** What is due, band by band; none where one rate applies to the whole sum (R1). */
  readonly parts: readonly StepPart[];
}

/** One points rule in one period. */
export interface RulePeriodCard {
  readonly rule: string;
  /** Whether the partner earns by it. */
  readonly earns: Outcome;
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
  /**
   * ISO days: the first and the last on which purchases count towards it. The first is the as-of day, or a later one
   * where the months that trail the period's end have not begun yet.
   */
  readonly from: string;
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
  /** Requirements that are unknown because a cell cannot be read; those of blank cells are not among them. */
  readonly unreadable: readonly RequirementId[];
  readonly benefits: readonly BenefitId[];
  readonly points: PointsCard;
  /** Cells of its row by column, A1 style: where the facts that conditions compare come from. */
  readonly cells: Readonly<Record<ColumnKey, string>>;
  /** Problems in its own row of the partners sheet. */
  readonly problems: readonly DataProblem[];
}

/** Everything about the partner at a position; its points are explained on the same facts that judged it. */
export function partnerCard(evaluation: Evaluation, position: number): PartnerCard {
  const evaluated = evaluatedAt(evaluation, position);
  const { program } = evaluation;
  const { partner, membership, held } = evaluated;
  const sources = sourcesAt(evaluation, position);
  const levels = levelCards(program, evaluated, sources);
  const row = { cells: cellsOf(evaluation, partner.row), problems: problemsInRow(evaluation, partner.row) };
  return {
    ...hitOf(evaluated, position),
    sheet: evaluation.book.layout.partners.sheet,
    heldLevel: held.level,
    isLevelUnreadable: held.unreadable,
    addOns: held.addOns,
    title: titlesOf(program, held),
    heldLevelStillMet: evaluated.heldLevelStillMet,
    membership: { status: membership.status, ...termDays(membership.term), renewal: evaluated.renewal },
    levels,
    application: evaluated.application,
    unreadable: unreadableRequirements(program, levels, row),
    benefits: evaluated.benefits,
    points: pointsCard(evaluated, sources),
    ...row,
  };
}

/** A partner as lists show it. */
export function hitOf({ partner }: PartnerEvaluation, position: number): PartnerHit {
  return { position, id: partner.id, name: partner.name, row: partner.row };
}

/** The partner at a position; throws where there is none. */
export function evaluatedAt(evaluation: Evaluation, position: number): PartnerEvaluation {
  const evaluated = evaluation.partners[position];
  if (evaluated === undefined) throw new Error(`there is no partner at position ${String(position)}`);
  return evaluated;
}

/** All that the partner at a position was judged by. */
export function sourcesAt(evaluation: Evaluation, position: number): PointsSources {
  const { program, asOf, book } = evaluation;
  const { partner } = evaluatedAt(evaluation, position);
  return sourcesOf(program, partner, book.purchases.book.of(position), asOf);
}

function titlesOf(program: Program, held: HeldLevel): Names {
  return {
    ru: titleOf(program, held, "ru"),
    en: titleOf(program, held, "en"),
    kk: titleOf(program, held, "kk"),
  };
}

function termDays(term: Term | undefined): Pick<MembershipCard, "first" | "last"> {
  return { first: term && isoOf(term.first), last: term && isoOf(term.last) };
}

function levelCards(
  program: Program,
  { levels, held }: PartnerEvaluation,
  sources: PointsSources,
): readonly LevelCard[] {
  const requirements = new Map(
    [...program.requirements.keys()].map((id) => [id, requirementCard(sources, id)]),
  );
  return program.levels.map(({ id, requirements: named }, position) => ({
    level: id,
    outcome: levels[position]?.outcome ?? "unknown",
    isHeld: held.level === id || held.addOns.includes(id),
    requirements: named.flatMap((requirement) => requirements.get(requirement) ?? []),
    shortfall: levelShortfall(program, id, sources.facts),
  }));
}

function requirementCard(sources: PointsSources, id: RequirementId): RequirementCard {
  const node = explainRequirement(sources, id);
  return { id, outcome: node.outcome, node };
}

function cellsOf(evaluation: Evaluation, row: number): Readonly<Record<ColumnKey, string>> {
  const { columns } = evaluation.book.layout.partners;
  return Object.fromEntries([...columns].map(([key, column]) => [key, cellName(column, row)]));
}

function problemsInRow({ book }: Evaluation, row: number): readonly DataProblem[] {
  const { sheet } = book.layout.partners;
  const inRow = new RegExp(`^[A-Z]+${String(row)}$`);
  return book.log
    .list()
    .filter(({ code, at }) => code !== "too-many-problems" && at.sheet === sheet && inRow.test(at.cell));
}

function pointsCard({ points }: PartnerEvaluation, sources: PointsSources): PointsCard {
  const { precision } = sources.program.points.rounding;
  let before = 0 as PointUnits;
  const periods = points.periods.map((period) => {
    const soFar = (before + period.points) as PointUnits;
    const card = periodCard(period, before, soFar, sources);
    before = soFar;
    return card;
  });
  return {
    term: points.term && { first: isoOf(points.term.first), last: isoOf(points.term.last) },
    provisional: points.provisional,
    tooLarge: points.tooLarge,
    total: pointsOf(points.total, precision),
    periods,
    next: nextRatesOf(sources).map((next) => ({
      ...next,
      from: isoOf(next.from),
      until: isoOf(next.until),
    })),
  };
}

function periodCard(
  period: PeriodAccrual,
  before: PointUnits,
  soFar: PointUnits,
  sources: PointsSources,
): PeriodCard {
  const { precision } = sources.program.points.rounding;
  return {
    label: period.period.label,
    first: isoOf(period.first),
    last: isoOf(period.last),
    status: period.status,
    purchases: period.purchases,
    cumulative: period.cumulative,
    points: pointsOf(period.points, precision),
    pointsBefore: pointsOf(before, precision),
    pointsSoFar: pointsOf(soFar, precision),
    rules: explainPeriod(sources, period).map(ruleCard),
  };
}

function ruleCard({ accrual, steps, purchases }: AccrualNode): RulePeriodCard {
  return {
    ...accrual,
    exact: exactText(accrual.exact),
    steps: steps.map(stepCard),
    invoices: purchases.length,
  };
}

function stepCard(step: ExplainedStep): AccrualStep {
  return {
    ...step,
    spanFirst: isoOf(step.spanFirst),
    first: isoOf(step.first),
    last: isoOf(step.last),
    due: exactText(step.due),
    settled: exactText(step.settled),
    parts: step.parts.map(partCard),
  };
}

function partCard(part: BandPart): StepPart {
  return { ...part, points: exactText(part.points) };
}
