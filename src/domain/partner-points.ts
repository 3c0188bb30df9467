/**
 * A partner's points for its term (C4): the rules by which it earns, its purchases, and the points period by period.
 */
import { accrueTerm, type AccrualInput, type PeriodAccrual } from "./accrual";
import type { Adjustment } from "./closing/books";
import type { FactLookup, Outcome } from "./conditions";
import { factsOf } from "./facts";
import { heldLevelOf, type HeldLevel } from "./held-level";
import type { Membership, Term } from "./membership";
import type { Partner } from "./partner";
import { periodsOf, type TermPeriod } from "./periods";
import type { PointsRule, Program } from "./program";
import { sumsAreExact, type Purchases } from "./purchases";
import { takingsOf, type Takings } from "./takings";
import { pointPrecision, type Timeline } from "./timeline";
import type { Day, PointUnits } from "./units";

export interface PartnerPoints {
  /** The term they belong to: the one that holds the as-of day, or the last one; none before registration. */
  readonly term: Term | undefined;
  /** The points rest on something that could not be read. */
  readonly provisional: boolean;
  readonly periods: readonly PeriodAccrual[];
  /** Closed and settled periods, and adjustments that count. */
  readonly total: PointUnits;
  /** Changes to closed periods, and manual points; empty if nothing was closed and nobody adjusted anything. */
  readonly adjustments: readonly PointsAdjustment[];
  /** Decimal places of a point that `PointUnits` count in. */
  readonly precision: number;
  /** The sums are too large to be exact: no points are accrued. */
  readonly tooLarge: boolean;
}

/** Points beside those of periods (R7). */
export interface PointsAdjustment extends Adjustment {
  /** A closing has written it; otherwise it may change with every edit. */
  readonly isFixed: boolean;
  /** R7 `corrective`: it changes the closed period itself, and is listed only until a closing fixes it. */
  readonly isListedOnly: boolean;
  /** It is in the total: the period in which it stands is over. */
  readonly counts: boolean;
  readonly units: PointUnits;
}

export interface PointsSources {
  readonly timeline: Timeline;
  /** The version in force on the as-of day. */
  readonly program: Program;
  readonly partner: Partner;
  readonly membership: Membership;
  readonly held: HeldLevel;
  readonly facts: FactLookup;
  readonly purchases: Purchases;
  readonly asOf: Day;
}

/** Accrues a partner's points. Uncertain purchases and conditions do not count, and make the points provisional. */
export function partnerPoints(sources: PointsSources): PartnerPoints {
  const { timeline, partner, purchases, asOf } = sources;
  const precision = pointPrecision(timeline);
  const term = earningTerm(sources.membership);
  if (term === undefined) return noPoints(precision, partner.provisional, false);
  if (!sumsAreExact(purchases)) return noPoints(precision, true, true);
  const termPeriods = periodsOf(timeline, term, asOf);
  const accrued = accrueTerm(
    accrualInput({ term, periods: termPeriods, purchases, precision, cells: () => partner }),
  );
  // An unreadable cell of the partner or of its purchases may affect any period.
  const isDoubtful = partner.provisional || !purchases.complete;
  const periods = isDoubtful ? accrued.map((period) => ({ ...period, provisional: true })) : accrued;
  const provisional = isDoubtful || periods.some((period) => period.provisional);
  const total = settledTotal(periods);
  // Fields are named one by one: for every partner, a spread took a tenth of the time of judging.
  return { term, provisional, periods, total, adjustments: [], precision, tooLarge: false };
}

function noPoints(precision: number, provisional: boolean, tooLarge: boolean): PartnerPoints {
  const total = 0 as PointUnits;
  return { term: undefined, provisional, periods: [], total, adjustments: [], precision, tooLarge };
}

/** The term that points belong to; none where no term has begun. */
export function earningTerm({ status, term }: Membership): Term | undefined {
  return status === "not-started" ? undefined : term;
}

/** The points owed: those of settled periods. The running period's points are an estimate. */
function settledTotal(periods: readonly PeriodAccrual[]): PointUnits {
  return periods.reduce(
    (sum, period) => (period.status === "settled" ? sum + period.points : sum),
    0,
  ) as PointUnits;
}

/** The input of a partner's accrual. */
export interface TermSources {
  readonly term: Term;
  readonly periods: readonly TermPeriod[];
  readonly purchases: Purchases;
  readonly precision: number;
  /**
   * The partner's cells by which the period at a position is judged. `asked` is the position of the period whose points
   * are worked out.
   */
  readonly cells: (at: number, asked: number) => Partner;
}

/** A partner's term, ready to be accrued: purchases that rules take, and who earns on each period's last day (R9). */
export function accrualInput(sources: TermSources): AccrualInput {
  const { term, periods, purchases, precision } = sources;
  return { term, periods, precision, takingsOf: takingsByProgram(purchases), earns: earningJudge(sources) };
}

function takingsByProgram(purchases: Purchases): (program: Program) => Takings {
  const known: Takings[] = [];
  return (program) => {
    const found = known.find((takings) => takings.program === program);
    if (found !== undefined) return found;
    const made = takingsOf(program, purchases);
    known.push(made);
    return made;
  };
}

/** The partner by a version's rules on one day. */
interface Judged {
  readonly program: Program;
  readonly partner: Partner;
  readonly at: number;
  readonly held: HeldLevel;
  /** Whether the held level brings the points benefit. */
  readonly level: Outcome;
  readonly facts: FactLookup;
}

/**
 * Judges who earns. Every day within a term is a day of active membership, whatever the status on the as-of day. The
 * last answer is kept, because all rules of a version ask about the same day, and the held level is the same on every
 * day.
 */
function earningJudge({ term, periods, purchases, cells }: TermSources): AccrualInput["earns"] {
  const membership: Membership = { status: "active", term };
  let last: Judged | undefined;
  const judgedAt = (program: Program, at: number, asked: number): Judged => {
    const partner = cells(at, asked);
    const same = last?.program === program && last.partner === partner ? last : undefined;
    if (same?.at === at) return same;
    const held = same?.held ?? heldLevelOf(program, partner, membership);
    const level = same?.level ?? levelEarns(program, held);
    const asOf = periods[at]?.last ?? term.last;
    const facts = factsOf({ program, partner, membership, held, purchases, asOf });
    last = { program, partner, at, held, level, facts };
    return last;
  };
  return (program, rule, at, asked) => earnsBy(rule, judgedAt(program, at, asked));
}

/** Its level brings the benefit (C3), and the rule's own condition holds. */
function earnsBy({ who }: PointsRule, { level, facts }: Judged): Outcome {
  return level === "met" ? (who?.judge(facts) ?? "met") : level;
}

/**
 * Whether the held level brings the points benefit. With a level that is unreadable, or that the version does not know
 * (cells are read by the version in force on the as-of day), the partner earns only if every level would.
 */
function levelEarns(program: Program, held: HeldLevel): Outcome {
  const wanted = program.points.benefit;
  const benefit = program.benefits.find((candidate) => candidate.id === wanted);
  if (benefit === undefined) return "met";
  const bases = program.levels.filter((level) => level.kind === "level");
  const isKnown = bases.some(({ id }) => id === held.level);
  if (!isKnown && bases.every((level) => benefit.levels.has(level.id))) return "met";
  if (held.level === undefined) return "unknown";
  if ([held.level, ...held.addOns].some((level) => benefit.levels.has(level))) return "met";
  return isKnown ? "unmet" : "unknown";
}
