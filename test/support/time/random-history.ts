/** Random histories: rows arrive late, change, are copied and removed, rates and ids change, periods close and reopen. */
import fc from "fast-check";
import {
  booksBegin,
  NO_BOOKS,
  newestClosed,
  reopened,
  withClosing,
  type Adjustment,
} from "../../../src/domain/closing/books";
import { closePeriod } from "../../../src/domain/closing/close";
import { reviewBooks, sumOf, type Review } from "../../../src/domain/closing/review";
import { addDays } from "../../../src/domain/calendar";
import { periodAfter } from "../../../src/domain/periods";
import type { Period } from "../../../src/domain/calendar";
import type { PointsSettings } from "../../../src/domain/settings";
import { day } from "../purchases";
import { anyWindow } from "../points-arbitraries";
import { edited, periodNamed, type Edit, type HistoryState } from "./history";
import { timelineFrom, type RuleJson } from "./programs";
import { decimal, todayOf, type World, type WorldRow } from "./world";

const IDS = ["P1", "P2"] as const;
const ALL_IDS = [...IDS, "P3", "P4"] as const;
const ASOF = day("2026-12-31");

const anyDay = fc
  .integer({ min: 0, max: 364 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));

const anyRow: fc.Arbitrary<WorldRow> = fc.record({
  partner: fc.constantFrom(...IDS),
  day: anyDay,
  doc: fc.integer({ min: 1, max: 12 }).map((n) => `D${String(n)}`),
  amount: fc.integer({ min: -300, max: 4000 }).map((thousands) => thousands * 1000 + 7),
  currency: fc.constantFrom("KZT", "KZT", "USD"),
});

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: anyRow }) },
  {
    weight: 3,
    arbitrary: fc.record({
      change: fc.integer({ min: 1, max: 12 }).map((n) => `D${String(n)}`),
      set: fc.oneof(
        fc.record({ amount: fc.integer({ min: -100, max: 3000 }).map((n) => n * 1000) }),
        fc.record({ day: anyDay }),
        fc.record({ partner: fc.constantFrom(...IDS) }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ delete: fc.integer({ min: 1, max: 12 }).map((n) => `D${String(n)}`) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      rate: fc.constant("USD"),
      day: anyDay,
      value: fc.integer({ min: 40_000, max: 60_000 }).map((n) => (n / 100).toFixed(2)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      manual: fc.record({
        partner: fc.constantFrom(...IDS),
        day: anyDay,
        points: fc.integer({ min: -5000, max: 5000 }),
      }),
    }),
  },
);

/** Cells of a partner, which a closing keeps, and ids, which its rows follow. */
const anyPartnerEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    partner: fc.constantFrom(...ALL_IDS),
    set: fc.oneof(
      fc.record({ level: fc.constantFrom("professional-reseller", "corporate-reseller", null) }),
      fc.record({ registeredOn: fc.constantFrom("2026-01-10", "2026-02-20", "2026-05-20", null) }),
    ),
  }),
  // Never to an id that closings know as somebody else's.
  fc.constantFrom(
    ...[
      { rename: "P1", to: "P3" },
      { rename: "P3", to: "P1" },
      { rename: "P2", to: "P4" },
      { rename: "P4", to: "P2" },
    ],
  ),
);

export type RandomStep = { readonly edit: Edit } | "close" | "reopen";

/** The settings and the first rows of a history, and what happens in it. */
export interface RandomHistory {
  readonly settings: Partial<PointsSettings>;
  readonly change: "fromItsDay" | "wholeTerm" | undefined;
  /** Whether each level has a rule of its own. */
  readonly byLevel: boolean;
  readonly rows: readonly WorldRow[];
  readonly steps: readonly RandomStep[];
}

export const anyHistory: fc.Arbitrary<RandomHistory> = fc.record({
  settings: fc.record({
    calculationMethod: fc.constantFrom("retrospective", "stepped"),
    qualifierWindow: fc.oneof(fc.constant({ kind: "membershipTerm" } as const), anyWindow),
    measurementBasis: fc.constantFrom("net", "gross"),
    trueUp: fc.boolean(),
    latePolicy: fc.constantFrom("forwarding", "corrective"),
    settlementFrequency: fc.constantFrom("quarter", "quarter", "month", "halfYear"),
  }),
  change: fc.constantFrom(undefined, "fromItsDay", "wholeTerm"),
  byLevel: fc.boolean(),
  rows: fc.array(anyRow, { maxLength: 12 }),
  steps: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ edit: anyEdit }) },
      { weight: 1, arbitrary: fc.record({ edit: anyPartnerEdit }) },
      { weight: 3, arbitrary: fc.constant("close" as const) },
      { weight: 1, arbitrary: fc.constant("reopen" as const) },
    ),
    { maxLength: 14 },
  ),
});

/** The second version begins with the second half of the year, which every frequency knows. */
export function beginningOfRandom({ settings, change, byLevel, rows }: RandomHistory): HistoryState {
  const first = { name: "1", ...(byLevel && { rules: BY_LEVEL }) };
  const second = {
    name: "2",
    from: "2026-07-01",
    onRuleChange: change ?? "fromItsDay",
    rules: byLevel ? [...BY_LEVEL, ...LOWER] : LOWER,
  };
  const versions = change === undefined ? [first] : [first, second];
  const world: World = {
    partners: [
      { id: "P1", registeredOn: "2026-01-10" },
      { id: "P2", registeredOn: "2026-05-20" },
    ],
    rows: [...rows, ANCHOR],
    rates: [{ currency: "USD", day: day("2025-12-20"), rate: decimal("500") }],
    manual: [],
  };
  return { timeline: timelineFrom(versions, { ...settings, maxRateAgeDays: 400 }), world, books: NO_BOOKS };
}

/** A year without any row would be archived, and would count as it was counted. */
const ANCHOR: WorldRow = { partner: "P2", day: "2026-06-01", doc: "ANCHOR", amount: 1 };

const BY_LEVEL: readonly RuleJson[] = ["professional-reseller", "corporate-reseller"].map((level, at) => ({
  name: level,
  who: [{ cell: "level", equals: level }],
  bands: [
    [1_000_000 * (at + 1), true, "0.03"],
    [null, null, "0.05"],
  ],
}));

const LOWER: readonly RuleJson[] = [
  {
    name: "purchases",
    bands: [
      [2_000_000, true, "0.02"],
      [null, null, "0.04"],
    ],
  },
];

/** Lives a history through, and checks the invariants after every step. Throws where one does not hold. */
export function checkHistory(history: RandomHistory): void {
  let told = beginningOfRandom(history);
  let isByCells = false;
  for (const step of history.steps) {
    isByCells ||= typeof step === "object" && "partner" in step.edit;
    const before = reviewOf(told);
    const next = lived(told, step);
    const after = reviewOf(next);
    if (step !== "reopen") closedStay(before, after);
    if (step === "close" && next !== told) closingMovesNothing(before, after);
    closedAndAdjustmentsAreAnew(after);
    // Closed periods are judged by the cells that they kept.
    if (!isByCells) sumsAreThoseWithoutClosing(next, after);
    told = next;
  }
}

function lived(told: HistoryState, step: RandomStep): HistoryState {
  if (typeof step === "object") return { ...told, world: edited(told.world, step.edit) };
  if (step === "reopen") return { ...told, books: reopened(told.books) };
  return closedNext(told);
}

/** The period that is closed next; the first one closes those before it. */
export function nextPeriodOf(told: HistoryState): Period {
  const newest = newestClosed(told.books);
  return newest === undefined
    ? periodNamed(told.timeline, firstLabel(told))
    : periodAfter(told.timeline, newest);
}

function closedNext(told: HistoryState): HistoryState {
  const { timeline, books, world } = told;
  const period = nextPeriodOf(told);
  if (period.last >= ASOF) return told;
  const result = closePeriod(books, todayOf(world, timeline, books), period, addDays(period.last, 1));
  return result.ok ? { ...told, books: withClosing(books, result.closing) } : told;
}

function firstLabel({ timeline }: HistoryState): string {
  const { settlementFrequency } = timeline[0].program.points;
  return { month: "2026-02", quarter: "2026-Q1", halfYear: "2026-H1", year: "2026" }[settlementFrequency];
}

function reviewOf({ timeline, world, books }: HistoryState): Review {
  return reviewBooks(books, todayOf(world, timeline, books), ASOF);
}

/** (1) Closed figures never move. */
function closedStay(before: Review, after: Review): void {
  for (const { partner, account } of before.partners) {
    const now = after.partners.find((one) => one.partner === partner);
    for (const { row } of account.closed) {
      const same = now?.account.closed.find(
        (one) => one.row.term.first === row.term.first && one.row.period.label === row.period.label,
      );
      mustHold(same?.row.points === row.points, `closed ${partner} ${row.period.label} moved`);
    }
  }
}

/** (2), (4) Closed points and adjustments, cause by cause, are what comes out when worked out anew. */
function closedAndAdjustmentsAreAnew({ partners }: Review): void {
  for (const { partner, account, fixed, pending } of partners) {
    for (const { row, anew } of account.closed) {
      const own = [...fixed, ...pending].filter(
        ({ term, period }) => term?.first === row.term.first && period.label === row.period.label,
      );
      const sum = own.reduce((total, { points }) => total + points, row.points);
      mustHold(anew === undefined || sum === anew.points, `${partner} ${row.period.label} does not add up`);
    }
  }
}

/**
 * (3) Closed, adjustments and open periods together are an evaluation without any closing: for each partner, and where an
 * id changed with its rows over all of them.
 */
function sumsAreThoseWithoutClosing({ timeline, world, books }: HistoryState, { partners }: Review): void {
  const plain = reviewBooks(NO_BOOKS, todayOf(world, timeline), ASOF, booksBegin(books)).partners;
  const isGone = partners.length > plain.length;
  for (const one of isGone ? [] : partners) {
    const same = plain.find(({ partner }) => partner === one.partner);
    mustHold(same !== undefined && sumOf(one) === sumOf(same), `the sum of ${one.partner} is another one`);
  }
  // Rows of a partner that is not listed are adjustments to its closed periods, and nothing without them.
  if (hasUnlisted(world)) return;
  const total = (all: Review["partners"]): bigint => all.reduce((sum, one) => sum + sumOf(one), 0n);
  mustHold(total(partners) === total(plain), "the sum of all partners is another one");
}

function hasUnlisted({ partners, rows, manual }: World): boolean {
  const listed = new Set(partners.map(({ id }) => id));
  return [...rows, ...manual].some(({ partner }) => !listed.has(partner));
}

/** (5) Right after a closing nothing is pending, and no sum has moved. */
function closingMovesNothing(before: Review, after: Review): void {
  for (const one of after.partners) {
    mustHold(one.pending.length === 0, `${one.partner} has pending adjustments right after a closing`);
    const was = before.partners.find(({ partner }) => partner === one.partner);
    mustHold(was !== undefined && sumOf(was) === sumOf(one), `closing moved the sum of ${one.partner}`);
  }
}

export function mustHold(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

const adjustmentText = ({ period, cause, points, stands }: Adjustment): string =>
  [period.label, cause, String(points), stands.label].join(" ");

/** Everything that a review says of partners' points, as a text to compare. */
export function figuresOf({ partners }: Review): string {
  const figures = partners.map(({ partner, account, fixed, pending, manual }) => ({
    partner,
    closed: account.closed.map(({ row }) => `${row.period.label} ${String(row.points)}`),
    open: account.open.map(({ accrual, points }) => `${accrual.period.label} ${String(points)}`),
    fixed: fixed.map(adjustmentText).sort(),
    pending: pending.map(adjustmentText).sort(),
    manual: manual.map(({ period, points }) => `${period.label} ${String(points)}`).sort(),
  }));
  return JSON.stringify(figures.sort((a, b) => (a.partner < b.partner ? -1 : 1)));
}
