/** What rules give in the periods of a term, straight from C4, R1 … R6, R9 and R10. */
import { addDays, addMonths, firstDayOfYear, periodHolding, yearOf } from "../../../src/domain/calendar";
import type { Term } from "../../../src/domain/membership";
import type { PointsProgram, PointsRule, RateBand } from "../../../src/domain/program";
import type { Version } from "../../../src/domain/timeline";
import type { Day } from "../../../src/domain/units";

/** A purchase in the program's currency, in tiyn. */
export interface Valued {
  readonly day: Day;
  readonly amount: number;
}
export interface Part {
  readonly rule: string;
  readonly exact: bigint;
}
export interface SpanDays {
  readonly first: Day;
  readonly last: Day;
  readonly version: Version;
}
/** Whether the partner earns by a rule in the period at a place. */
export type Judge = (rule: PointsRule, at: number, asked: number) => boolean;

const rateIn = (sum: number, bands: readonly RateBand[]): number =>
  bands.findIndex(({ upTo, inclusive }) => upTo === undefined || sum < upTo || (inclusive && sum === upTo));

function windowFirst({ qualifierWindow }: PointsProgram, end: Day, term: Term): Day {
  switch (qualifierWindow.kind) {
    case "membershipTerm":
      return term.first;
    case "quarter":
      return periodHolding(end, "quarter").first;
    case "calendarYear":
      return firstDayOfYear(yearOf(end));
    case "lifetime":
      return -1e9 as Day;
    case "trailingMonths":
      return addMonths(addDays(end, 1), -qualifierWindow.months);
  }
}

class Rule {
  readonly earned: { first: Day; last: Day }[] = [];
  readonly given: { first: Day; exact: bigint }[] = [];

  constructor(
    readonly term: Term,
    readonly rows: readonly Valued[],
  ) {}

  sum(first: Day, last: Day, settings: PointsProgram, isEarned: boolean): number {
    return this.rows
      .filter(({ day }) => day >= first && day <= last)
      .filter(({ day }) => !isEarned || this.earned.some((days) => day >= days.first && day <= days.last))
      .filter(({ amount }) => settings.measurementBasis === "net" || amount > 0)
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  /** What a base earns, as the last part of the sum that picks the rate. */
  worth(base: number, qualifying: number, bands: readonly RateBand[], settings: PointsProgram): bigint {
    const at = rateIn(qualifying, bands);
    const rate = BigInt(bands[at]?.rate ?? 0);
    if (settings.calculationMethod === "retrospective") return BigInt(base) * rate;
    const to = Math.max(qualifying, base, 0);
    const sign = base < 0 ? -1n : 1n;
    const [low, high] = [Math.min(to - base, to), Math.max(to - base, to)];
    let sum = 0n;
    let floor = 0;
    for (const [index, band] of bands.entries()) {
      const top = base > qualifying && index === at ? Infinity : (band.upTo ?? Infinity);
      const part = Math.min(high, top) - Math.max(low, floor);
      if (part > 0) sum += BigInt(part) * BigInt(band.rate);
      floor = top;
      if (top === Infinity) break;
    }
    return sign * sum;
  }

  owed(rule: PointsRule, settings: PointsProgram, spanFirst: Day, on: Day): bigint {
    if (on < spanFirst) return 0n;
    const base = Math.max(this.sum(spanFirst, on, settings, true), 0);
    if (base === 0) return 0n;
    const qualifying = this.sum(windowFirst(settings, on, this.term), on, settings, false);
    return this.worth(base, qualifying, rule.bands, settings);
  }

  givenIn(first: Day, last: Day): bigint {
    return this.given
      .filter((one) => one.first >= first && one.first <= last)
      .reduce((sum, { exact }) => sum + exact, 0n);
  }

  /** The parts of a period that settle by themselves. */
  steps({ first, last }: SpanDays, settings: PointsProgram): { spanFirst: Day; first: Day; last: Day }[] {
    const { kind } = settings.qualifierWindow;
    const from = (on: Day): Day => Math.max(on, this.term.first) as Day;
    if (kind === "membershipTerm" || kind === "lifetime")
      return [{ spanFirst: this.term.first, first, last }];
    if (kind === "trailingMonths") return [{ spanFirst: first, first, last }];
    if (kind === "calendarYear") return [{ spanFirst: from(firstDayOfYear(yearOf(last))), first, last }];
    const steps = [];
    for (let on = first; on <= last;) {
      const quarter = periodHolding(on, "quarter");
      steps.push({
        spanFirst: from(quarter.first),
        first: on,
        last: Math.min(quarter.last, last) as Day,
      });
      on = addDays(quarter.last, 1);
    }
    return steps;
  }

  earn(rule: PointsRule, settings: PointsProgram, span: SpanDays, alone?: () => bigint): bigint {
    this.earned.push({ first: span.first, last: span.last });
    let whole = 0n;
    for (const { spanFirst, first, last } of this.steps(span, settings)) {
      const exact = settings.trueUp
        ? this.middle(rule, settings, spanFirst, first, last)
        : this.byItself(rule, settings, spanFirst, first, last);
      const back = alone?.();
      const found = back === undefined ? exact : back - this.givenIn(spanFirst, addDays(first, -1));
      this.given.push({ first, exact: found });
      whole += found;
    }
    return whole;
  }

  middle(rule: PointsRule, settings: PointsProgram, spanFirst: Day, first: Day, last: Day): bigint {
    const eve = addDays(first, -1);
    const g = this.givenIn(spanFirst, eve);
    const d = this.owed(rule, settings, spanFirst, last) - this.owed(rule, settings, spanFirst, eve);
    const w = this.owed(rule, settings, spanFirst, last) - g;
    const added =
      Math.max(this.sum(spanFirst, last, settings, true), 0) -
      (eve < spanFirst ? 0 : Math.max(this.sum(spanFirst, eve, settings, true), 0));
    const qualifying = this.sum(windowFirst(settings, last, this.term), last, settings, false);
    const rate = BigInt(rule.bands[rateIn(qualifying, rule.bands)]?.rate ?? 0);
    const o = settings.calculationMethod === "stepped" ? d : BigInt(added) * rate;
    const [, middle = 0n] = [d, w, o].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return middle < -g ? -g : middle;
  }

  byItself(rule: PointsRule, settings: PointsProgram, spanFirst: Day, first: Day, last: Day): bigint {
    const eve = addDays(first, -1);
    const now = Math.max(this.sum(spanFirst, last, settings, true), 0);
    const before = eve < spanFirst ? 0 : Math.max(this.sum(spanFirst, eve, settings, true), 0);
    const qualifying = this.sum(windowFirst(settings, last, this.term), last, settings, false);
    return this.worth(now - before, qualifying, rule.bands, settings);
  }
}

/** The parts of each rule in each period. */
export function accrued(
  term: Term,
  spans: readonly SpanDays[],
  rows: readonly Valued[],
  judge: Judge,
): Part[][] {
  const rules = new Map<string, Rule>();
  return spans.map((span, at) => {
    const { points } = span.version.program;
    const parts = points.rules.map((rule): Part => {
      const known = rules.get(rule.id) ?? new Rule(term, rows);
      rules.set(rule.id, known);
      if (!judge(rule, at, at)) return { rule: rule.id, exact: 0n };
      const reaches = points.onRuleChange === "wholeTerm" && points.trueUp;
      return { rule: rule.id, exact: known.earn(rule, points, span, reachingBack()) };

      function reachingBack(): (() => bigint) | undefined {
        if (!reaches) return undefined;
        const [step] = known.steps(span, points);
        const from = spans.findIndex(({ last }) => last >= (step?.spanFirst ?? span.first));
        if (spans.slice(from, at).every(({ version }) => version === span.version)) return undefined;
        return () => {
          const alone = new Rule(term, rows);
          let sum = 0n;
          for (let one = from; one <= at; one++)
            if (judge(rule, one, at)) sum += alone.earn(rule, points, spans[one] as SpanDays);
          return sum;
        };
      }
    });
    if (points.onRuleChange === "fromItsDay") return parts;
    for (const [id, course] of rules) {
      if (points.rules.some((rule) => rule.id === id)) continue;
      const [step] = course.steps(span, points);
      const back =
        points.trueUp && step !== undefined ? course.givenIn(step.spanFirst, addDays(span.first, -1)) : 0n;
      course.given.push({ first: span.first, exact: -back });
      if (back !== 0n) parts.push({ rule: id, exact: -back });
    }
    return parts;
  });
}
