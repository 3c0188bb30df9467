/** The figures of an evaluation at a glance, and their differences to the last run. */
import type { ClosingOutlook } from "../../../../src/app/closing/outlook";
import type { LevelCount, Overview, PeriodTotal } from "../../../../src/app/overview";
import type { RunRecord } from "../../../../src/app/run-record";

export interface LevelBar extends LevelCount {
  /** Share of the largest, 0 … 1. */
  readonly share: number;
}

export function levelBars(levels: readonly LevelCount[]): readonly LevelBar[] {
  const most = Math.max(1, ...levels.map(({ partners }) => partners));
  return levels.map((level) => ({ ...level, share: level.partners / most }));
}

/** A number of points beside that of the last run. */
export interface PointsFigure {
  readonly points: number;
  /** Undefined if the last run does not have it. */
  readonly before: number | undefined;
}

/** Points of one period, with the names that are shown for it. */
export interface ShownPeriod extends PointsFigure {
  readonly name: string;
  /** The name without a year that all periods share. */
  readonly shortName: string;
}

export interface PeriodFigure extends PointsFigure {
  readonly label: string;
  readonly isEstimate: boolean;
}

export interface PointsFigures {
  /** The period that holds the as-of day; undefined if the year has none. */
  readonly period: PeriodFigure | undefined;
  readonly year: PointsFigure;
  readonly periods: readonly PeriodFigure[];
  /** ISO day of the run that is compared. */
  readonly lastRunOf: string | undefined;
}

/** Points by period and for the year. Runs of different years are not compared. */
export function pointsFigures({ asOf, periods }: Overview, lastRun: RunRecord | undefined): PointsFigures {
  const comparable = lastRun !== undefined && yearOf(lastRun.asOf) === yearOf(asOf) ? lastRun : undefined;
  const before = new Map(comparable?.periods.map(({ label, points }) => [label, points]));
  const figures = periods.map((period) => periodFigure(period, before));
  return {
    period: figures.at(-1),
    year: { points: sumOf(periods), before: comparable && sumOf(comparable.periods) },
    periods: figures,
    lastRunOf: lastRun?.asOf,
  };
}

/** The year's points: those of its settled periods, and those of the running one, which are in no total. */
export function yearPoints({ periods }: Pick<Overview, "periods">): {
  readonly settled: number;
  readonly estimated: number | undefined;
} {
  const running = periods.find(({ status }) => status === "estimated");
  return {
    settled: sumOf(periods.filter(({ status }) => status === "settled")),
    estimated: running?.points,
  };
}

/** The sum of all differences with closed periods. */
export function differencePoints({ differences }: Pick<ClosingOutlook, "differences">): number {
  return sumOf(differences);
}

function periodFigure(
  { label, status, points }: PeriodTotal,
  before: ReadonlyMap<string, number>,
): PeriodFigure {
  return { label, isEstimate: status === "estimated", points, before: before.get(label) };
}

/** Points have at most four decimals, so the error of binary fractions is cut off. */
function sumOf(periods: readonly { readonly points: number }[]): number {
  return Math.round(periods.reduce((sum, { points }) => sum + points, 0) * 10_000) / 10_000;
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}
