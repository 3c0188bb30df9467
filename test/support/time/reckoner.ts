/**
 * A second reckoning of histories, slow and straight from the specification: what is closed, fixed, pending and open. It
 * shares only the calendar, terms, conversion and rounding with the product.
 */
import { addDays, firstDayOfYear, periodHolding, yearOf, type Period } from "../../../src/domain/calendar";
import type { DatedRate } from "../../../src/domain/closing/valuation";
import { termsOf, type Term } from "../../../src/domain/membership";
import { pointUnit, roundPoints } from "../../../src/domain/points";
import type { Program } from "../../../src/domain/program";
import type { Timeline, Version } from "../../../src/domain/timeline";
import type { Day } from "../../../src/domain/units";
import { day } from "../purchases";
import { accrued, type Judge, type Part, type Valued } from "./reckoned-points";
import { paired, type Pairing } from "./reckoned-rows";
import { keptRatesFor, rateDay, valueOf, versionOn } from "./reckoned-values";
import type { World, WorldManual, WorldPartner, WorldRow } from "./world";

interface KeptRow {
  readonly partner: string;
  readonly term: Term;
  readonly period: Period;
  readonly points: bigint;
  readonly version: Version;
  readonly cells: WorldPartner;
}

export interface Change {
  readonly partner: string;
  readonly term: Term | undefined;
  readonly period: Period;
  readonly cause: string;
  readonly points: bigint;
  readonly stands: Period;
}

interface ReckonedClosing {
  readonly period: Period;
  readonly rows: readonly KeptRow[];
  readonly fixed: readonly Change[];
  /** Every row counted so far, and every manual one, as they stood at this closing. */
  readonly counted: readonly WorldRow[];
  readonly manual: readonly WorldManual[];
  readonly rates: readonly DatedRate[];
}

export interface Reckoned {
  readonly timeline: Timeline;
  readonly world: World;
  readonly closings: readonly ReckonedClosing[];
}

export interface PartnerFigures {
  readonly closed: readonly { readonly row: KeptRow; readonly anew: bigint }[];
  readonly joined: readonly KeptRow[];
  readonly open: readonly KeptRow[];
  readonly fixed: readonly Change[];
  readonly pending: readonly Change[];
  readonly manual: readonly { readonly period: Period; readonly points: bigint }[];
}

const frequencyOn = (timeline: Timeline, on: Day) =>
  versionOn(timeline, on).program.points.settlementFrequency;
export const periodOn = (timeline: Timeline, on: Day): Period => periodHolding(on, frequencyOn(timeline, on));

interface Span {
  readonly period: Period;
  readonly first: Day;
  readonly last: Day;
  readonly version: Version;
  readonly row: KeptRow | undefined;
}

interface Plan {
  readonly term: Term;
  readonly spans: readonly Span[];
  readonly goesOn: boolean;
}

const meets = (a: Term, b: Term): boolean => a.first <= b.last && b.first <= a.last;

function plansOf(
  told: Reckoned,
  cells: WorldPartner | undefined,
  rows: readonly KeptRow[],
  asOf: Day,
): Plan[] {
  const { timeline, closings } = told;
  const newest = closings.at(-1)?.period;
  const begin = firstDayOfYear(closings[0]?.period.year ?? yearOf(asOf));
  const until = Math.max(asOf, newest?.last ?? asOf) as Day;
  const registered = typeof cells?.registeredOn === "string" ? day(cells.registeredOn) : undefined;
  const today = termsOf(registered, cells?.renewedThrough, timeline[0].program.term);
  const kept = [...new Map(rows.map(({ term }) => [term.first, term])).values()];
  const terms = [
    ...kept.map((term) => ({ term, goesOn: today.some((one) => meets(one, term)) })),
    ...today.map((term) => {
      const after = kept.filter((one) => meets(one, term)).map(({ last }) => last + 1);
      return { term: { first: Math.max(term.first, ...after) as Day, last: term.last }, goesOn: true };
    }),
  ].filter(({ term }) => term.first <= term.last && term.first <= until && term.last >= begin);
  return terms
    .sort((a, b) => a.term.first - b.term.first)
    .map(({ term, goesOn }) => ({ term, goesOn, spans: spansOf(told, term, rows, until) }));
}

function spansOf({ timeline }: Reckoned, term: Term, rows: readonly KeptRow[], until: Day): Span[] {
  const spans: Span[] = [];
  const end = Math.min(term.last, until);
  for (let on = term.first; on <= end;) {
    const period = periodOn(timeline, on);
    const row = rows.find((one) => one.term.first === term.first && one.period.label === period.label);
    spans.push({
      period,
      first: Math.max(period.first, term.first) as Day,
      last: Math.min(period.last, end) as Day,
      version: row?.version ?? versionOn(timeline, period.first),
      row,
    });
    on = addDays(period.last, 1);
  }
  return spans;
}

function pointsOf(plan: Plan, cells: WorldPartner | undefined, rows: readonly Valued[]): bigint[] {
  const cellsAt = (at: number, asked: number): WorldPartner | undefined =>
    (plan.spans[at]?.row ?? plan.spans[asked]?.row)?.cells ?? cells;
  const judge: Judge = (rule, at, asked) => {
    const own = cellsAt(at, asked);
    if (rule.who === undefined) return true;
    if (rule.who.facts.includes("level"))
      return (
        rule.who.judge((fact) => (fact === "level" ? (own?.level ?? "primary-reseller") : undefined)) ===
        "met"
      );
    // The shipped rule asks for a registration day that has come.
    const { registeredOn } = own ?? {};
    return typeof registeredOn === "string" && day(registeredOn) <= (plan.spans[at] as Span).last;
  };
  let before = 0n;
  return accrued(plan.term, plan.spans, rows, judge).map((parts: readonly Part[], at) => {
    const program = (plan.spans[at] as Span).version.program;
    const exact = parts.reduce((sum, one) => sum + one.exact, 0n);
    const { rounding } = program.points;
    const rounded = (sum: bigint): bigint =>
      BigInt(roundPoints(sum, rounding.precision, rounding.mode)) * pointUnit(rounding.precision);
    const points = rounding.level === "period" ? rounded(exact) : rounded(before + exact) - rounded(before);
    before += exact;
    return points;
  });
}

/** Everybody on the sheet, and everybody in the books. */
function idsOf({ world, closings }: Reckoned): readonly string[] {
  const booked = closings.flatMap(({ rows, fixed }) => [...rows, ...fixed].map(({ partner }) => partner));
  return [...new Set([...world.partners.map(({ id }) => id), ...booked])];
}

const sameRow = (a: KeptRow, b: KeptRow): boolean =>
  a.partner === b.partner && a.term.first === b.term.first && a.period.label === b.period.label;

function keptRows(told: Reckoned, id: string): KeptRow[] {
  const rows: KeptRow[] = [];
  for (const row of told.closings
    .flatMap((closing) => closing.rows)
    .filter(({ partner }) => partner === id)) {
    const at = rows.findIndex((one) => sameRow(one, row));
    if (at < 0) rows.push(row);
    else rows[at] = row;
  }
  return rows.sort((a, b) => a.term.first - b.term.first || a.period.first - b.period.first);
}

export function reckon(told: Reckoned, asOf: Day): ReadonlyMap<string, PartnerFigures> {
  const { world, closings } = told;
  const newest = closings.at(-1);
  const known = new Set(idsOf(told));
  const present = world.rows.filter(({ partner }) => known.has(partner));
  const pairing = paired(newest?.counted ?? [], present);
  return new Map([...known].map((id) => [id, figuresOf(told, id, asOf, pairing)]));
}

function figuresOf(told: Reckoned, id: string, asOf: Day, pairing: Pairing): PartnerFigures {
  const { timeline, world, closings } = told;
  const newest = closings.at(-1);
  const cells = world.partners.find((one) => one.id === id);
  const rows = keptRows(told, id);
  const plans = plansOf(told, cells, rows, asOf);
  const firstOpen =
    newest === undefined
      ? periodOn(timeline, firstDayOfYear(yearOf(asOf)))
      : periodOn(timeline, addDays(newest.period.last, 1));
  const fixed = closings.flatMap((closing) => closing.fixed).filter(({ partner }) => partner === id);
  const stands = (period: Period, { points }: Program): Period =>
    points.latePolicy === "corrective" ? period : firstOpen;
  const worlds = worldsOf(told, id, pairing);
  const [now = []] = worlds;
  const closed: { row: KeptRow; anew: bigint }[] = [];
  const joined: KeptRow[] = [];
  const open: KeptRow[] = [];
  const pending: Change[] = [];
  for (const plan of plans) {
    const last = plan.goesOn
      ? plan.spans.length
      : plan.spans.findLastIndex(({ row }) => row !== undefined) + 1;
    const points = pointsOf(plan, cells, now);
    const steps = worlds.slice(1).map((one) => pointsOf(plan, cells, one));
    for (const [at, span] of plan.spans.slice(0, last).entries()) {
      const anew = points[at] ?? 0n;
      const { period, version, row } = span;
      const common = { partner: id, term: plan.term, period };
      if (row === undefined) {
        const made = { ...common, points: anew, version, cells: cells ?? { id } };
        if (newest === undefined || span.last > newest.period.last) open.push(made);
        else {
          joined.push(made);
          if (anew !== 0n)
            pending.push({
              ...common,
              cause: "joined",
              points: anew,
              stands: stands(period, version.program),
            });
        }
        continue;
      }
      closed.push({ row, anew });
      const told = fixed
        .filter((one) => one.term?.first === row.term.first && one.period.label === period.label)
        .reduce((sum, one) => sum + one.points, row.points);
      const reached = [anew, ...steps.map((step) => step[at] ?? 0n), told];
      for (const [index, cause] of ["late", "rate", "changed", "removed"].entries()) {
        const difference = (reached[index] ?? 0n) - (reached[index + 1] ?? 0n);
        if (difference !== 0n)
          pending.push({ ...common, cause, points: difference, stands: stands(period, version.program) });
      }
    }
  }
  return {
    closed,
    joined,
    open,
    fixed,
    ...manualOf(told, id, asOf, firstOpen, stands),
    pending: [...pending, ...manualOf(told, id, asOf, firstOpen, stands).pending],
  };
}

/** The partner's rows now; without the late ones; at the kept rates; with the old values put back. */
function worldsOf(
  { timeline, world, closings }: Reckoned,
  id: string,
  { kept, changed, fresh }: Pairing,
): Valued[][] {
  const newest = closings.at(-1);
  const mine = (row: WorldRow): boolean => row.partner === id;
  const valued = (rows: readonly WorldRow[], rates: readonly DatedRate[]): Valued[] =>
    rows.filter(mine).flatMap((row) => {
      const amount = valueOf(row, rates, timeline);
      return amount === undefined ? [] : [{ day: day(row.day), amount }];
    });
  if (newest === undefined) return [valued(world.rows, world.rates)];
  const isLate = (row: WorldRow): boolean => day(row.day) <= newest.period.last;
  const open = fresh.filter((row) => !isLate(row));
  const late = fresh.filter(isLate);
  const keptNow = kept.map(({ now }) => now);
  const became = changed.map(({ now }) => now);
  const were = changed.map(({ was }) => was);
  const all = (rates: readonly DatedRate[]): Valued[] => [
    ...valued(keptNow, rates),
    ...valued(open, world.rates),
  ];
  const atKept = became.flatMap((row) => valued([row], keptRatesFor(row, newest.rates, world.rates)));
  return [
    [...all(world.rates), ...valued(became, world.rates), ...valued(late, world.rates)],
    [...all(world.rates), ...valued(became, world.rates)],
    [...all(newest.rates), ...atKept],
    [...all(newest.rates), ...valued(were, newest.rates)],
  ];
}

function manualOf(
  { timeline, world, closings }: Reckoned,
  id: string,
  asOf: Day,
  firstOpen: Period,
  stands: (period: Period, program: Program) => Period,
): Pick<PartnerFigures, "manual" | "pending"> {
  const newest = closings.at(-1);
  const sums = new Map<string, { period: Period; points: bigint }>();
  const add = (to: typeof sums, row: WorldManual, sign: bigint): void => {
    const period = periodOn(timeline, day(row.day));
    const known = to.get(period.label) ?? { period, points: 0n };
    to.set(period.label, { period, points: known.points + sign * BigInt(row.points) * 10n ** 8n });
  };
  const open: typeof sums = new Map();
  const own = world.manual.filter(({ partner }) => partner === id);
  for (const row of own) if (day(row.day) >= firstOpen.first && day(row.day) <= asOf) add(open, row, 1n);
  if (newest !== undefined) {
    const begin = firstDayOfYear((closings[0]?.period ?? newest.period).year);
    for (const row of own)
      if (day(row.day) >= begin && day(row.day) <= newest.period.last) add(sums, row, 1n);
    for (const row of newest.manual) if (row.partner === id) add(sums, row, -1n);
  }
  return {
    manual: [...open.values()],
    pending: [...sums.values()]
      .filter(({ points }) => points !== 0n)
      .map(({ period, points }) => ({
        ...{ partner: id, term: undefined, period, cause: "manual", points },
        stands: stands(period, versionOn(timeline, period.first).program),
      })),
  };
}

/** Closes a period: open rows as they are, joined ones with 0, and everything pending is fixed. */
export function closedBy(told: Reckoned, period: Period): Reckoned {
  const { timeline, world, closings } = told;
  const figures = [...reckon(told, period.last)];
  const known = new Set(figures.map(([id]) => id));
  const rows = figures.flatMap(([, { open, joined, closed, pending }]) => [
    ...closed
      .filter(({ row }) =>
        pending.some(
          (one) =>
            one.term?.first === row.term.first &&
            one.period.label === row.period.label &&
            one.stands.label === one.period.label,
        ),
      )
      .map(({ row }) => row),
    ...joined.map((row) => ({ ...row, points: 0n })),
    ...open,
  ]);
  const manual = world.manual.filter(
    ({ partner, day: on }) =>
      known.has(partner) &&
      day(on) <= period.last &&
      day(on) >= firstDayOfYear((closings[0]?.period ?? period).year),
  );
  const fixed = figures.flatMap(([id, one]) => [
    ...one.pending,
    ...one.manual.map(({ period: of, points }): Change => ({
      ...{ partner: id, term: undefined, period: of, cause: "manual", points, stands: of },
    })),
  ]);
  const counted = world.rows.filter(
    (row) =>
      known.has(row.partner) &&
      day(row.day) <= period.last &&
      valueOf(row, world.rates, timeline) !== undefined,
  );
  return {
    ...told,
    closings: [
      ...closings,
      {
        period,
        rows,
        fixed,
        counted,
        manual,
        rates: counted.flatMap((row) => rateDay(row, world.rates) ?? []),
      },
    ],
  };
}

export const reopenedBy = (told: Reckoned): Reckoned => ({ ...told, closings: told.closings.slice(0, -1) });
