/** A partner's points as partners are told: closed periods from the books, open ones as worked out, and adjustments. */
import type { PeriodAccrual, RuleAccrual } from "../accrual";
import { bandIndexOf } from "../bands";
import type { Term } from "../membership";
import type { PartnerPoints, PointsAdjustment } from "../partner-points";
import { pointUnit, type ExactPoints } from "../points";
import { pointPrecision, versionOn, type Timeline, type Version } from "../timeline";
import type { Day, PointUnits } from "../units";
import type { Adjustment, ClosedRule } from "./books";
import { isProvisional, type Account, type ClosedPeriod } from "./account";
import { manualAdjustment } from "./manual";
import type { ReviewedPartner } from "./review";

/** Converts exact points that are whole units to units. */
export function unitsOf(points: ExactPoints, precision: number): PointUnits {
  return Number(points / pointUnit(precision)) as PointUnits;
}

/**
 * The points of the newest term that has begun, with all adjustments in it. `plain`: the points of a partner without a
 * term in the books.
 */
export function toldPoints(
  reviewed: ReviewedPartner,
  timeline: Timeline,
  asOf: Day,
  plain: () => PartnerPoints,
): PartnerPoints {
  const { account } = reviewed;
  const precision = pointPrecision(timeline);
  const term = newestTerm(account, asOf);
  const adjustments = adjustmentsOf(reviewed, timeline, asOf);
  if (term === undefined) return withAdjustments(plain(), adjustments);
  const periods = periodsIn(account, term, timeline, precision);
  const standing = adjustments.filter(({ stands, counts }) => counts && stands.last >= term.first);
  let total = standing.reduce((sum, { units }) => sum + units, 0);
  for (const { status, points } of periods) if (status !== "estimated") total += points;
  // Written out, because a spread gives each partner's points a shape of its own.
  return {
    term,
    periods,
    adjustments,
    precision,
    total: total as PointUnits,
    provisional: isProvisional(account),
    tooLarge: account.tooLarge,
  };
}

function withAdjustments(points: PartnerPoints, adjustments: readonly PointsAdjustment[]): PartnerPoints {
  const counted = adjustments.filter(({ counts }) => counts).map(({ units }) => units);
  const total = counted.reduce<number>((sum, one) => sum + one, points.total);
  return { ...points, adjustments, total: total as PointUnits };
}

function newestTerm({ closed, joined, open }: Account, asOf: Day): Term | undefined {
  let newest: Term | undefined;
  for (const { row } of closed) newest = newerTerm(newest, row.term, asOf);
  for (const { term } of joined) newest = newerTerm(newest, term, asOf);
  for (const { term } of open) newest = newerTerm(newest, term, asOf);
  return newest;
}

function newerTerm(newest: Term | undefined, term: Term, asOf: Day): Term | undefined {
  return term.first <= asOf && (newest === undefined || newest.first < term.first) ? term : newest;
}

function periodsIn(
  account: Account,
  term: Term,
  timeline: Timeline,
  precision: number,
): readonly PeriodAccrual[] {
  const isDoubtful = (account.cells?.provisional ?? false) || !account.purchases.complete;
  const inTerm = (one: { readonly term: Term }): boolean => one.term.first === term.first;
  const closed = account.closed
    .filter(({ row }) => inTerm(row))
    .map((period) => closedAccrual(period, timeline, precision));
  const joined = account.joined.filter(inTerm).map(({ accrual }): PeriodAccrual => {
    const rules = accrual.rules.map((rule) => ({ ...rule, points: 0 as PointUnits }));
    return { ...accrual, status: "closed", points: 0 as PointUnits, rules };
  });
  const open = account.open
    .filter(inTerm)
    .map(({ accrual }) => (isDoubtful ? { ...accrual, provisional: true } : accrual));
  return [...closed, ...joined, ...open].sort((a, b) => a.first - b.first);
}

/** A closed period as an accrual, with the figures of its row. */
function closedAccrual({ row, anew }: ClosedPeriod, timeline: Timeline, precision: number): PeriodAccrual {
  const { term, period } = row;
  const version =
    anew?.accrual.version ??
    timeline.find(({ program }) => program.sha256 === row.sha256) ??
    versionOn(timeline, period.first);
  return {
    period,
    first: Math.max(period.first, term.first) as Day,
    last: Math.min(period.last, term.last) as Day,
    status: "closed",
    version,
    purchases: row.purchases,
    cumulative: row.cumulative,
    points: unitsOf(row.points, precision),
    provisional: false,
    rules: row.rules.map((rule) => ruleAccrual(rule, version, precision)),
  };
}

function ruleAccrual(closed: ClosedRule, { program }: Version, precision: number): RuleAccrual {
  const { rule, earns, purchases, cumulative, qualifying, rate, exact } = closed;
  const bands = program.points.rules.find(({ id }) => id === rule)?.bands ?? [];
  const bandIndex = bands.length === 0 ? 0 : bandIndexOf(qualifying, bands);
  const points = unitsOf(closed.points, precision);
  return { rule, earns, purchases, cumulative, qualifying, bandIndex, rate, exact, points };
}

const NO_ADJUSTMENTS: readonly PointsAdjustment[] = [];

/** All adjustments of a partner: those that closings have fixed, pending ones, and manual points of open periods. */
export function adjustmentsOf(
  { fixed, pending, manual }: Pick<ReviewedPartner, "fixed" | "pending" | "manual">,
  timeline: Timeline,
  asOf: Day,
): readonly PointsAdjustment[] {
  if (fixed.length + pending.length + manual.length === 0) return NO_ADJUSTMENTS;
  const precision = pointPrecision(timeline);
  const told = (adjustment: Adjustment, isFixed: boolean, isListedOnly = false): PointsAdjustment => {
    const { stands, points } = adjustment;
    const counts = stands.last <= asOf && !isListedOnly;
    return { ...adjustment, isFixed, isListedOnly, counts, units: unitsOf(points, precision) };
  };
  return [
    ...fixed.map((one) => told(one, true)),
    // Until a closing fixes it, an adjustment in the closed period itself is only listed (R7 `corrective`).
    ...pending.map((one) => told(one, false, one.stands.label === one.period.label)),
    ...manual.map((one) => told(manualAdjustment(one), false)),
  ];
}
