/** Use case: an overview of an evaluation. Plain data, so that a worker can send it. */
import type { PeriodStatus } from "../domain/periods";
import { firstDayOfYear, isoOf, nextPeriod, periodHolding, yearOf, type Period } from "../domain/calendar";
import type { PartnerEvaluation } from "../domain/evaluation";
import type { IncompleteCause } from "../domain/incomplete";
import { pointsOf } from "../domain/points";
import type { LevelId, Program } from "../domain/program";
import type { Day, PointUnits } from "../domain/units";
import { shownPeriod } from "../domain/year-points";
import { lastDaySoon } from "./partner/ending-soon";
import type { Evaluation } from "./evaluate";
import { CLOSED_VALUE, type OfferedFix } from "./fixes";
import { ProblemPages, type ProblemGroup } from "./problem-pages";
import { totalsOf, type Totals } from "./totals";

/** Partners by held level. `undefined`: no level is held yet, or the Level cell cannot be read. */
export interface LevelCount {
  readonly level: LevelId | undefined;
  readonly partners: number;
}

/** One settlement period of the as-of day's calendar year, over all partners. */
export interface PeriodTotal {
  /** "2026-Q1" */
  readonly label: string;
  /** Whether the points are estimated: true for the period that holds the as-of day, unless that is its last day. */
  readonly status: PeriodStatus;
  /** In points, not in their units. */
  readonly points: number;
}

/** Cells that are read with certainty, but would be better in another form ("31.12.2026" as a date), or as they were closed. */
export interface FixGroup {
  readonly kind: OfferedFix;
  readonly sheet: string;
  readonly count: number;
}

export interface Overview {
  /** ISO day. */
  readonly asOf: string;
  readonly partners: number;
  readonly purchases: number;
  /** In the program's order, including levels that nobody holds; `undefined` last, where it occurs. */
  readonly levels: readonly LevelCount[];
  readonly decisions: Totals["decisions"];
  /** In order, from the year's first period to the one that holds the as-of day. */
  readonly periods: readonly PeriodTotal[];
  /** Settled points of the as-of day's year: the sum of the results' total column, and of the settled `periods`. */
  readonly totalPoints: number;
  /** Partners whose points rest on something that could not be read. */
  readonly provisional: number;
  /** Active memberships without an agreed renewal, whose term ends within `ENDING_SOON_DAYS`. */
  readonly endingSoon: number;
  /** Those of them that cannot be renewed (C7), or of which that is not known. */
  readonly endingUnsure: number;
  /** Causes of incomplete totals. */
  readonly incomplete: readonly IncompleteCause[];
  readonly problems: readonly ProblemGroup[];
  readonly fixes: readonly FixGroup[];
}

/** Summarises an evaluation. `problems` are its own, sorted. */
export function overviewOf(
  evaluation: Evaluation,
  problems = new ProblemPages(evaluation.problems),
): Overview {
  const { program, asOf, book, partners } = evaluation;
  const totals = totalsOf(partners, asOf);
  const ending = partners.filter((partner) => lastDaySoon(partner, asOf) !== undefined);
  return {
    asOf: isoOf(asOf),
    partners: partners.length,
    purchases: book.purchases.rows,
    levels: levelCounts(program, partners),
    decisions: totals.decisions,
    periods: periodTotals(program, partners, asOf),
    totalPoints: totals.points,
    provisional: partners.filter(({ points }) => points.provisional).length,
    endingSoon: ending.length,
    endingUnsure: ending.filter(({ renewal }) => renewal.status !== "possible").length,
    incomplete: book.incomplete,
    problems: problems.groups,
    fixes: [
      ...book.fixes.list().map(({ kind, sheet, count }) => ({ kind, sheet, count })),
      ...closedValues(problems),
    ],
  };
}

/** Closed values that somebody has altered: the written ones are known. */
function closedValues({ groups }: ProblemPages): readonly FixGroup[] {
  return groups.flatMap(({ code, sheet, count }) =>
    code === CLOSED_VALUE ? [{ kind: code, sheet, count }] : [],
  );
}

/** C1: add-ons are held beside a level, and are not counted. */
function levelCounts(program: Program, partners: readonly PartnerEvaluation[]): LevelCount[] {
  const counts = new Map<LevelId | undefined, number>();
  for (const { held } of partners) counts.set(held.level, (counts.get(held.level) ?? 0) + 1);
  const levels = program.levels.filter((level) => level.kind === "level");
  const listed: LevelCount[] = levels.map(({ id }) => ({ level: id, partners: counts.get(id) ?? 0 }));
  const without = counts.get(undefined);
  return without === undefined ? listed : [...listed, { level: undefined, partners: without }];
}

/** R4: the year's periods so far, including those without points. */
function periodTotals(program: Program, partners: readonly PartnerEvaluation[], asOf: Day): PeriodTotal[] {
  const { settlementFrequency } = program.points;
  const sums = new Map<string, number>();
  const add = (period: Period, units: PointUnits): void => {
    const { label } = shownPeriod(period, settlementFrequency);
    sums.set(label, (sums.get(label) ?? 0) + units);
  };
  for (const { points } of partners) {
    for (const one of points.periods) add(one.period, one.points);
    for (const { stands, units, counts } of points.adjustments) if (counts) add(stands, units);
  }
  const totals: PeriodTotal[] = [];
  let period = periodHolding(firstDayOfYear(yearOf(asOf)), settlementFrequency);
  for (; period.first <= asOf; period = nextPeriod(period)) {
    const points = pointsOf((sums.get(period.label) ?? 0) as PointUnits, partners[0]?.points.precision ?? 0);
    totals.push({ label: period.label, status: period.last <= asOf ? "settled" : "estimated", points });
  }
  return totals;
}
