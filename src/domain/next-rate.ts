/** The purchases needed to reach the next band's rate of a points rule (C4, R2, R3), as of a day. */
import { bandIndexOf } from "./bands";
import { lastDayOfYear, periodHolding, yearOf } from "./calendar";
import type { Term } from "./membership";
import { accrualInput, type PointsSources } from "./partner-points";
import { periodsOf } from "./periods";
import type { PointsProgram, RateBand } from "./program";
import { sumBetween, sumsAreExact } from "./purchases";
import type { Window } from "./settings";
import { onBasis, type Taking } from "./takings";
import { pointPrecision } from "./timeline";
import type { Day, RatePpm, Tiyn } from "./units";
import { windowStart } from "./windows";

export interface NextRate {
  readonly rule: string;
  /** The smallest sum of further purchases that reaches the next band. */
  readonly missing: Tiyn;
  /** The rate without them, and with them. */
  readonly rate: RatePpm;
  readonly nextRate: RatePpm;
  /** Purchases of these days, both included, count towards the next band. */
  readonly from: Day;
  readonly until: Day;
  readonly window: Window;
}

/**
 * One entry for each points rule of the running period's version that an active partner earns by, except rules whose
 * top band is reached.
 */
export function nextRatesOf(sources: PointsSources): readonly NextRate[] {
  const { timeline, partner, membership, purchases, asOf } = sources;
  const { status, term } = membership;
  if (status !== "active" || term === undefined || !sumsAreExact(purchases)) return [];
  const periods = periodsOf(timeline, term, asOf);
  const running = periods.length - 1;
  const program = periods[running]?.version.program ?? sources.program;
  const { takingsOf, earns } = accrualInput({
    term,
    periods,
    purchases,
    precision: pointPrecision(timeline),
    cells: () => partner,
  });
  return takingsOf(program)
    .rules.filter(({ rule }) => earns(program, rule, running, running) === "met")
    .map((taking) => nextRate(taking, term, asOf, program.points))
    .filter((next) => next !== undefined);
}

/**
 * The amount missing to the next band of one rule; `undefined` in the top band. The sum is that of the window as it
 * will lie on `until`, when the rate is picked: trailing months have moved on by then. A sum below zero counts as it
 * is, because purchases have to make up for it first.
 */
export function nextRate(
  { rule: { id, bands }, purchases }: Pick<Taking, "rule" | "purchases">,
  term: Term,
  asOf: Day,
  settings: PointsProgram,
): NextRate | undefined {
  const window = settings.qualifierWindow;
  const until = lastCountedDay(window, term, asOf, settings);
  const start = windowStart(window, until, term);
  const sum = sumBetween(onBasis(purchases, settings), start, asOf);
  const index = bandIndexOf(sum, bands);
  const [band, next] = [bands[index], bands[index + 1]];
  if (band?.upTo === undefined || next === undefined) return undefined;
  return {
    rule: id,
    missing: (firstSumAbove(band, band.upTo) - sum) as Tiyn,
    rate: band.rate,
    nextRate: next.rate,
    from: Math.max(asOf, start) as Day,
    until,
    window,
  };
}

/** R3: an inclusive edge belongs to its band, so the next one begins a tiyn above it. */
function firstSumAbove({ inclusive }: RateBand, upTo: Tiyn): number {
  return inclusive ? upTo + 1 : upTo;
}

/** The last day on which a purchase still counts towards the sum that holds the as-of day (R2), within the term. */
function lastCountedDay(window: Window, term: Term, asOf: Day, settings: PointsProgram): Day {
  return Math.min(lastDayOf(window, term, asOf, settings), term.last) as Day;
}

function lastDayOf(window: Window, term: Term, asOf: Day, settings: PointsProgram): Day {
  switch (window.kind) {
    case "membershipTerm":
    case "lifetime":
      return term.last;
    case "quarter":
      return periodHolding(asOf, "quarter").last;
    case "calendarYear":
      return lastDayOfYear(yearOf(asOf));
    case "trailingMonths":
      return periodHolding(asOf, settings.settlementFrequency).last;
  }
}
