/**
 * What a reading does, on purchases that this program's own limits and rates make telling: worked out by the code that
 * earns points, so that an example cannot say anything else.
 */
import { accrueTerm } from "../../domain/accrual";
import { dayFromIso } from "../../domain/calendar";
import { periodsOf } from "../../domain/periods";
import { pointsOf } from "../../domain/points";
import { takingsOf } from "../../domain/takings";
import { timelineOf } from "../../domain/timeline";
import type { Program } from "../../domain/program";
import type { Day, Tiyn } from "../../domain/units";
import { buildProgram } from "../build";
import type { PointsJson, RuleSource } from "../files";

export interface ExamplePurchase {
  /** An ISO day. */
  readonly day: string;
  readonly amount: Tiyn;
}

export interface ExamplePoints {
  /** "2026-Q1" */
  readonly period: string;
  readonly points: number;
}

export interface ReadingExample {
  /** An ISO day: the partner of the example was registered on it. */
  readonly registered: string;
  readonly purchases: readonly ExamplePurchase[];
  /** Periods with points; the first one if none has any. */
  readonly points: readonly ExamplePoints[];
}

/** The readings that an example of one partner's purchases tells apart. */
export type ExampleOf = "sum" | "before-registration" | "returns" | "halves" | "limit";

const YEAR = 2026;
const REGISTERED = `${String(YEAR)}-02-10`;

/** The example under changed settings. Everybody earns in it, on all purchases, by the first points rule. */
export function readingExample(
  source: RuleSource,
  of: ExampleOf,
  settings: Partial<PointsJson> = {},
): ReadingExample {
  const purchases = purchasesOf(source, of);
  return { registered: REGISTERED, purchases, points: pointsOn(programOf(source, settings), purchases) };
}

function programOf(source: RuleSource, settings: Partial<PointsJson>): Program {
  const points = { ...source.points, ...settings };
  const [first] = points.rules;
  if (first === undefined) throw new Error("rules without a points rule");
  const { name, bands } = first.event.params;
  const rule = { ...first, event: { ...first.event, params: { name, bands } } };
  return buildProgram({ ...source, points: { ...points, rules: [rule] } }, "");
}

function pointsOn(program: Program, purchases: readonly ExamplePurchase[]): readonly ExamplePoints[] {
  const asOf = dayOf(`${String(YEAR)}-12-31`);
  const { precision } = program.points.rounding;
  const term = { first: dayOf(REGISTERED), last: asOf };
  const rows = {
    days: Int32Array.from(purchases, ({ day }) => dayOf(day)),
    amounts: Float64Array.from(purchases, ({ amount }) => amount),
    rows: Int32Array.from(purchases, (_, at) => at + 2),
    ...{ sources: undefined, facts: new Map(), complete: true },
  };
  const takings = takingsOf(program, rows);
  const accrued = accrueTerm({
    ...{ term, precision, periods: periodsOf(timelineOf(program), term, asOf) },
    takingsOf: () => takings,
    earns: () => "met",
  });
  const all = accrued.map(({ period, points }) => ({
    ...{ period: period.label, points: pointsOf(points, precision) },
  }));
  const some = all.filter(({ points }) => points !== 0);
  return some.length > 0 ? some : all.slice(0, 1);
}

/** Purchases that show what a reading is about: two that together pass the first limit, a return, halves of points. */
function purchasesOf({ points }: RuleSource, of: ExampleOf): readonly ExamplePurchase[] {
  const [low, high] = points.rules[0]?.event.params.bands ?? [];
  const limit = low?.upTo ?? 3_000_000;
  const some = roundSum((limit * 2) / 3);
  const on = (day: string, amount: number): ExamplePurchase => ({
    ...{ day: `${String(YEAR)}-${day}`, amount: Math.round(amount * 100) as Tiyn },
  });
  switch (of) {
    case "sum":
      return [on("03-10", some), on("05-10", some)];
    case "before-registration":
      return [on("01-20", some), on("05-10", some)];
    case "returns":
      return [on("03-10", some), on("05-10", -some / 4)];
    case "halves": {
      // Half of the smallest unit that is counted, in each of three quarters.
      const rate = low?.rate ?? high?.rate ?? 0.02;
      const half = 0.5 / (rate === 0 ? 0.02 : rate) / 10 ** points.rounding.precision;
      return ["03-10", "05-10", "08-10"].map((day) => on(day, half));
    }
    case "limit":
      return [on("03-10", limit)];
  }
}

/** Two digits are enough for an example. */
function roundSum(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return Math.max(1, Math.round(amount / step) * step);
}

function dayOf(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`${iso} is no day`);
  return day;
}
