/** Runs a history: steps that edit, close, reopen and evaluate, with their expected results. */
import {
  booksBegin,
  NO_BOOKS,
  reopened,
  withClosing,
  type Adjustment,
  type Books,
} from "../../../src/domain/closing/books";
import { closePeriod } from "../../../src/domain/closing/close";
import { reviewBooks, sumOf, type Review, type ReviewedPartner } from "../../../src/domain/closing/review";
import { addDays, type Period } from "../../../src/domain/calendar";
import { periodOn } from "../../../src/domain/periods";
import type { PointsSettings, TermKind } from "../../../src/domain/settings";
import type { Timeline } from "../../../src/domain/timeline";
import type { Day } from "../../../src/domain/units";
import { day } from "../purchases";
import { timelineFrom, type VersionJson } from "./programs";
import { decimal, todayOf, type World, type WorldManual, type WorldPartner, type WorldRow } from "./world";

export type Edit =
  | { readonly add: WorldRow }
  | { readonly change: string; readonly set: Partial<WorldRow> }
  | { readonly delete: string }
  | { readonly copy: string; readonly set?: Partial<WorldRow> }
  | { readonly rate: string; readonly day: string; readonly value: string }
  | { readonly partner: string; readonly set: Partial<WorldPartner> }
  | { readonly manual: WorldManual }
  | { readonly withoutManual: WorldManual }
  /** A partner that is entered on the sheet, or taken off it. */
  | { readonly join: WorldPartner }
  | { readonly leave: string }
  /** An id that is changed on every sheet; nothing if there is no such partner, or one with the new id. */
  | { readonly rename: string; readonly to: string };

/** Points by period; adjustments as [period, cause, points, the period that holds them]. */
export interface Expected {
  readonly closed?: Readonly<Record<string, number>>;
  readonly fixed?: readonly AdjustmentJson[];
  readonly adjustments?: readonly AdjustmentJson[];
  readonly open?: Readonly<Record<string, number>>;
  readonly sum?: number;
  readonly withoutClosing?: number;
}
export type AdjustmentJson = readonly [string, string, number, string];

export type HistoryStep =
  | { readonly close: string }
  | { readonly reopen: string }
  | { readonly edit: Edit }
  | { readonly evaluate: string; readonly expect: Readonly<Record<string, Expected>> };

export interface History {
  readonly name: string;
  readonly explain: string;
  readonly settings?: Partial<PointsSettings>;
  readonly term?: TermKind;
  readonly versions?: readonly VersionJson[];
  readonly partners: readonly WorldPartner[];
  readonly purchases: readonly WorldRow[];
  readonly rates?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly steps: readonly HistoryStep[];
}

/** The state of a history after its last step. */
export interface HistoryState {
  readonly timeline: Timeline;
  readonly world: World;
  readonly books: Books;
}

export function beginningOf(history: History): HistoryState {
  const { versions, settings, term, partners, purchases, rates = {} } = history;
  const dated = Object.entries(rates).flatMap(([currency, list]) =>
    list.map(([on, value]) => ({ currency, day: day(on), rate: decimal(value) })),
  );
  return {
    timeline: timelineFrom(versions, settings, term),
    world: { partners, rows: purchases, rates: dated, manual: [] },
    books: NO_BOOKS,
  };
}

/** The settlement period with that label. */
export function periodNamed(timeline: Timeline, label: string): Period {
  const [year = "", part = ""] = label.split("-");
  for (let on = day(`${year}-01-01`); ; on = addDays(periodOn(timeline, on).last, 1)) {
    const period = periodOn(timeline, on);
    if (period.label === label) return period;
    if (period.year > Number(year)) throw new Error(`there is no period ${label} (${part})`);
  }
}

export function closed(told: HistoryState, label: string): HistoryState {
  const { timeline, world, books } = told;
  const period = periodNamed(timeline, label);
  const result = closePeriod(books, todayOf(world, timeline, books), period, addDays(period.last, 1));
  if (!result.ok) throw new Error(JSON.stringify(result.obstacles));
  return { ...told, books: withClosing(books, result.closing) };
}

export function stepped(
  told: HistoryState,
  step: Exclude<HistoryStep, { readonly evaluate: string }>,
): HistoryState {
  if ("close" in step) return closed(told, step.close);
  if ("reopen" in step) return { ...told, books: reopened(told.books) };
  return { ...told, world: edited(told.world, step.edit) };
}

export function edited(world: World, edit: Edit): World {
  if ("add" in edit) return { ...world, rows: [...world.rows, edit.add] };
  if ("manual" in edit) return { ...world, manual: [...world.manual, edit.manual] };
  if ("withoutManual" in edit) {
    const gone = JSON.stringify(edit.withoutManual);
    return { ...world, manual: world.manual.filter((row) => JSON.stringify(row) !== gone) };
  }
  if ("join" in edit) return { ...world, partners: [...world.partners, edit.join] };
  if ("leave" in edit) return { ...world, partners: world.partners.filter(({ id }) => id !== edit.leave) };
  if ("delete" in edit) return { ...world, rows: world.rows.filter(({ doc }) => doc !== edit.delete) };
  if ("copy" in edit) {
    const copied = world.rows.find(({ doc }) => doc === edit.copy);
    if (copied === undefined) throw new Error(`there is no row ${edit.copy}`);
    return { ...world, rows: [...world.rows, { ...copied, ...edit.set }] };
  }
  if ("change" in edit) {
    const rows = world.rows.map((row) => (row.doc === edit.change ? { ...row, ...edit.set } : row));
    return { ...world, rows };
  }
  if ("rate" in edit) {
    const rate = { currency: edit.rate, day: day(edit.day), rate: decimal(edit.value) };
    const others = world.rates.filter((one) => one.currency !== rate.currency || one.day !== rate.day);
    return { ...world, rates: [...others, rate] };
  }
  if ("rename" in edit) return renamed(world, edit.rename, edit.to);
  const partners = world.partners.map((one) => (one.id === edit.partner ? { ...one, ...edit.set } : one));
  return { ...world, partners };
}

function renamed(world: World, was: string, now: string): World {
  const ids = new Set(world.partners.map(({ id }) => id));
  if (!ids.has(was) || ids.has(now)) return world;
  const own = <T extends { readonly partner: string }>(one: T): T =>
    one.partner === was ? { ...one, partner: now } : one;
  return {
    ...world,
    partners: world.partners.map((one) => (one.id === was ? { ...one, id: now } : one)),
    rows: world.rows.map(own),
    manual: world.manual.map(own),
  };
}

export function reviewed({ timeline, world, books }: HistoryState, asOf: Day): Review {
  return reviewBooks(books, todayOf(world, timeline, books), asOf);
}

/** The same workbook without any closing, from the books' first day on. */
export function withoutClosing({ timeline, world, books }: HistoryState, asOf: Day): Review {
  return reviewBooks(NO_BOOKS, todayOf(world, timeline), asOf, booksBegin(books));
}

/** 0 for a partner that is no longer on the sheet: only closings know it. */
function sumWithout(told: HistoryState, id: string, asOf: Day): bigint {
  const partner = withoutClosing(told, asOf).partners.find((one) => one.partner === id);
  return partner === undefined ? 0n : sumOf(partner);
}

export function partnerOf({ partners }: Review, id: string): ReviewedPartner {
  const found = partners.find(({ partner }) => partner === id);
  if (found === undefined) throw new Error(`${id} is not in the review`);
  return found;
}

const inPoints = (exact: bigint): number => Number(exact) / 1e8;
const adjustmentJson = ({ period, cause, points, stands }: Adjustment): AdjustmentJson => [
  period.label,
  cause,
  inPoints(points),
  stands.label,
];

/** Every figure that a history may expect of a partner. */
export function figuresOf(told: HistoryState, id: string, asOf: Day): Required<Expected> {
  return {
    ...reviewedFigures(partnerOf(reviewed(told, asOf), id)),
    withoutClosing: inPoints(sumWithout(told, id, asOf)),
  };
}

export function reviewedFigures(partner: ReviewedPartner): Omit<Required<Expected>, "withoutClosing"> {
  const { account, fixed, pending } = partner;
  return {
    closed: Object.fromEntries(account.closed.map(({ row }) => [row.period.label, inPoints(row.points)])),
    fixed: fixed.map(adjustmentJson),
    adjustments: pending.map(adjustmentJson),
    open: Object.fromEntries(
      account.open.map(({ accrual, points }) => [accrual.period.label, inPoints(points)]),
    ),
    sum: inPoints(sumOf(partner)),
  };
}
