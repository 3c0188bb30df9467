/**
 * Random histories of more kinds than `random-history` has: partners join, leave and are renewed, terms run to the
 * anniversary, rules and readings change altogether, documents are blank and rows equal. Each step is held against the
 * second reckoning (`reckoner.ts`), cause by cause.
 */
import fc from "fast-check";
import { NO_BOOKS, newestClosed, reopened, withClosing, type Books } from "../../../src/domain/closing/books";
import { closePeriod } from "../../../src/domain/closing/close";
import { reviewBooks } from "../../../src/domain/closing/review";
import { addDays, type Period } from "../../../src/domain/calendar";
import { periodAfter } from "../../../src/domain/periods";
import type { PointsSettings } from "../../../src/domain/settings";
import type { Day } from "../../../src/domain/units";
import { anyWindow } from "../points-arbitraries";
import { day } from "../purchases";
import { edited, periodNamed, type Edit } from "./history";
import { timelineFrom, type BandJson, type RuleJson } from "./programs";
import { closedBy, reckon, reopenedBy, type Reckoned } from "./reckoner";
import { decimal, knownIds, todayOf, type World, type WorldPartner, type WorldRow } from "./world";

const IDS = ["P1", "P2", "P3"] as const;
const anyId = fc.constantFrom(...IDS);

/** Ends and beginnings of terms and periods, and days between. */
const anyDay = fc.constantFrom(
  ...["2025-10-05", "2025-12-20", "2026-01-05", "2026-01-10", "2026-02-10", "2026-02-11", "2026-03-31"],
  ...["2026-04-01", "2026-05-20", "2026-06-30", "2026-07-01", "2026-08-08", "2026-09-30", "2026-10-01"],
  ...["2026-11-11", "2026-12-31", "2027-01-10"],
);
const anyDocument = fc.constantFrom("", "D1", "D2", "D3", "D4");
const anyAmount = fc.oneof(
  fc.constantFrom(1_000_000, 500_000, 25, 1_500_000.5, -200_000, 2_999_999.99),
  fc.integer({ min: -900, max: 3500 }).map((thousands) => thousands * 1000 + 7),
);
const anyRow: fc.Arbitrary<WorldRow> = fc.record({
  partner: anyId,
  day: anyDay,
  doc: anyDocument,
  amount: anyAmount,
  currency: fc.constantFrom("KZT", "KZT", "USD"),
});

const anyLevel = fc.constantFrom("pro", "corp", null);
const anyRenewal = fc.constantFrom<Pick<WorldPartner, "renewedThrough">>(
  {},
  {},
  { renewedThrough: 2026 },
  { renewedThrough: 2027 },
);
const anyPartner = (id: fc.Arbitrary<string>, days: readonly (string | null)[]): fc.Arbitrary<WorldPartner> =>
  fc
    .tuple(fc.record({ id, registeredOn: fc.constantFrom(...days), level: anyLevel }), anyRenewal)
    .map(([partner, renewal]) => ({ ...partner, ...renewal }));

/** Rows are chosen by a number, because documents are blank or shared. */
type WideEdit =
  | { readonly row: number; readonly set: Partial<WorldRow> }
  | { readonly copiedRow: number; readonly set: Partial<WorldRow> }
  | { readonly withoutRow: number }
  | { readonly withoutManualAt: number }
  /** Enters a partner, in place of one with the same id. */
  | { readonly enter: WorldPartner }
  | Edit;

const anyValue: fc.Arbitrary<Partial<WorldRow>> = fc.oneof(
  fc.record({ amount: anyAmount }),
  fc.record({ day: anyDay }),
  fc.record({ partner: anyId }),
  fc.record({ doc: anyDocument }),
  fc.record({ currency: fc.constantFrom("KZT", "USD") }),
  fc.record({ amount: anyAmount, day: anyDay }),
  fc.record({ doc: anyDocument, amount: anyAmount }),
);
const anyPlace = fc.nat(30);
const anyEdit: fc.Arbitrary<WideEdit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: anyRow }) },
  { weight: 4, arbitrary: fc.record({ row: anyPlace, set: anyValue }) },
  { weight: 2, arbitrary: fc.record({ withoutRow: anyPlace }) },
  { weight: 2, arbitrary: fc.record({ copiedRow: anyPlace, set: fc.oneof(fc.constant({}), anyValue) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      rate: fc.constant("USD"),
      day: fc.constantFrom("2025-09-01", "2025-12-20", "2026-02-10", "2026-05-20", "2026-08-01"),
      value: fc.constantFrom("480.5", "500", "512.25"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      manual: fc.record({ partner: anyId, day: anyDay, points: fc.integer({ min: -5000, max: 5000 }) }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ withoutManualAt: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ leave: anyId }) },
  {
    weight: 2,
    arbitrary: fc.record({
      enter: anyPartner(anyId, ["2025-10-01", "2026-01-10", "2026-02-10", "2026-05-20", "2026-07-01", null]),
    }),
  },
);

function widelyEdited(world: World, edit: WideEdit): World {
  const free = world.rows.filter((row) => !ANCHORS.includes(row));
  const chosen = (at: number): WorldRow | undefined => free[at % free.length];
  if ("row" in edit) {
    const one = chosen(edit.row);
    return { ...world, rows: world.rows.map((row) => (row === one ? { ...row, ...edit.set } : row)) };
  }
  if ("copiedRow" in edit) {
    const one = chosen(edit.copiedRow);
    return one === undefined ? world : { ...world, rows: [...world.rows, { ...one, ...edit.set }] };
  }
  if ("withoutRow" in edit) {
    const one = chosen(edit.withoutRow);
    return { ...world, rows: world.rows.filter((row) => row !== one) };
  }
  if ("withoutManualAt" in edit)
    return { ...world, manual: world.manual.filter((_, at) => at !== edit.withoutManualAt) };
  if (!("enter" in edit)) return edited(world, edit);
  const others = world.partners.filter(({ id }) => id !== edit.enter.id);
  return { ...world, partners: [...others, edit.enter] };
}

const anyBands: fc.Arbitrary<readonly BandJson[]> = fc
  .record({
    limit: fc.constantFrom(1_000_000, 2_000_000, 3_000_000, 1_500_000.5),
    inclusive: fc.boolean(),
    low: fc.constantFrom("0.02", "0", "0.015"),
    high: fc.constantFrom("0.04", "0.03", "0.01"),
  })
  .map(({ limit, inclusive, low, high }) => [
    [limit, inclusive, low],
    [null, null, high],
  ]);
const anyRule = (name: string): fc.Arbitrary<RuleJson> =>
  fc
    .record({ bands: anyBands, level: fc.constantFrom(undefined, "pro", "corp") })
    .map(({ bands, level }) => ({
      name,
      bands,
      ...(level !== undefined && { who: [{ cell: "level", equals: level }] }),
    }));
const anyRules: fc.Arbitrary<readonly RuleJson[]> = fc.oneof(
  ...[["a"], ["a", "b"], ["b"], ["b", "a"]].map((names) => fc.tuple(...names.map(anyRule))),
);

type Readings = Omit<PointsSettings, "settlementFrequency" | "maxRateAgeDays">;
const anyReadings: fc.Arbitrary<Readings> = fc.record({
  calculationMethod: fc.constantFrom("retrospective", "stepped"),
  qualifierWindow: fc.oneof(fc.constant({ kind: "membershipTerm" } as const), anyWindow),
  measurementBasis: fc.constantFrom("net", "gross"),
  trueUp: fc.constantFrom(true, true, true, false),
  latePolicy: fc.constantFrom("forwarding", "corrective"),
  rounding: fc.record({
    precision: fc.constantFrom(0, 0, 1, 2),
    mode: fc.constantFrom("halfUp", "halfEven", "down"),
    level: fc.constantFrom("cumulative", "cumulative", "period"),
  }),
  onRuleChange: fc.constantFrom("fromItsDay", "wholeTerm"),
});

export const anyWideHistory = fc.record({
  term: fc.constantFrom("calendarYear", "calendarYear", "anniversary"),
  frequency: fc.constantFrom("quarter", "quarter", "month", "halfYear"),
  readings: anyReadings,
  rules: anyRules,
  second: fc.option(
    fc.record({
      from: fc.constantFrom("2026-07-01", "2027-01-01", "2026-04-01"),
      readings: anyReadings,
      rules: anyRules,
    }),
  ),
  partners: fc.tuple(
    ...IDS.map((id) => anyPartner(fc.constant(id), ["2025-10-01", "2026-01-10", "2026-02-10", "2026-05-20"])),
  ),
  rows: fc.array(anyRow, { maxLength: 10 }),
  /** Which period of the year is closed first. */
  firstClosed: fc.constantFrom(0, 0, 1),
  asOf: fc.constantFrom("2026-12-31", "2027-02-15"),
  steps: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ edit: anyEdit }) },
      { weight: 3, arbitrary: fc.constant("close" as const) },
      { weight: 1, arbitrary: fc.constant("reopen" as const) },
    ),
    { minLength: 4, maxLength: 14 },
  ),
});
type WideHistory = typeof anyWideHistory extends fc.Arbitrary<infer T> ? T : never;

/** A year without any row would be archived, and would count as it was counted. */
const ANCHORS: readonly WorldRow[] = ["2025-06-01", "2026-06-01", "2027-01-02"].map((on) => ({
  ...{ partner: "P2", day: on, doc: `ANCHOR ${on}`, amount: 1 },
}));

const FIRST_PERIODS = {
  month: ["2026-01", "2026-02"],
  quarter: ["2026-Q1", "2026-Q2"],
  halfYear: ["2026-H1", "2026-H1"],
} as const;

/** The same history by the product and by the second reckoning. */
interface Both {
  readonly books: Books;
  readonly told: Reckoned;
}

function beginningOf({ term, frequency, readings, rules, second, partners, rows }: WideHistory): Both {
  const first = { name: "1", ...readings, rules };
  const from = frequency === "halfYear" && second?.from === "2026-04-01" ? "2026-07-01" : second?.from;
  const versions =
    second === null || from === undefined
      ? [first]
      : [first, { name: "2", from, ...second.readings, rules: second.rules }];
  const timeline = timelineFrom(versions, { settlementFrequency: frequency, maxRateAgeDays: 900 }, term);
  const rates = [{ currency: "USD", day: day("2025-09-01"), rate: decimal("500") }];
  const world: World = { partners, rows: [...rows, ...ANCHORS], rates, manual: [] };
  return { books: NO_BOOKS, told: { timeline, world, closings: [] } };
}

/** Lives a history through both ways. Throws where they do not agree. */
export function checkWideHistory(history: WideHistory): void {
  const asOf = day(history.asOf);
  let both = beginningOf(history);
  for (const step of history.steps) {
    both = stepped(both, step, history);
    if (hasStrays(both, false)) continue;
    const [found, wanted] = [figuresOf(both, asOf), reckonedFigures(both.told, asOf)];
    if (found !== wanted) throw new Error(`the product says\n${found}\nreckoned are\n${wanted}`);
  }
}

function stepped(
  { books, told }: Both,
  step: WideHistory["steps"][number],
  { frequency, firstClosed, asOf }: WideHistory,
): Both {
  if (step === "reopen") return { books: reopened(books), told: reopenedBy(told) };
  if (step !== "close") {
    const { edit } = step;
    if ("leave" in edit && !books.closings.some(({ rows }) => rows.some((row) => row.partner === edit.leave)))
      return { books, told };
    return { books, told: { ...told, world: widelyEdited(told.world, edit) } };
  }
  const { timeline, world } = told;
  const newest = newestClosed(books);
  const first = FIRST_PERIODS[frequency][firstClosed];
  const period = newest === undefined ? periodNamed(timeline, first) : periodAfter(timeline, newest);
  if (period.last > day(asOf) || hasStrays({ books, told }, true)) return { books, told };
  const closed = closePeriod(books, todayOf(world, timeline, books), period, addDays(period.last, 1));
  return closed.ok
    ? { books: withClosing(books, closed.closing), told: closedBy(told, period) }
    : { books, told };
}

/** Whether rows belong to nobody: a closing refuses that, and they are not compared. */
function hasStrays({ books, told: { world } }: Both, alsoManual: boolean): boolean {
  const known = knownIds(world, books);
  return [...world.rows, ...(alsoManual ? world.manual : [])].some(({ partner }) => !known.has(partner));
}

interface AnyChange {
  readonly term: { readonly first: Day } | undefined;
  readonly period: Period;
  readonly cause: string;
  readonly points: bigint;
  readonly stands: Period;
}

/** Causes of a period whose points did not change are not compared: where its sums did not, nobody looks for them. */
function changesText(changes: readonly AnyChange[]): readonly string[] {
  const keyOf = ({ term, period }: AnyChange): string => `${String(term?.first)} ${period.label}`;
  const sums = new Map<string, bigint>();
  for (const one of changes) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0n) + one.points);
  return changes
    .filter((one) => sums.get(keyOf(one)) !== 0n)
    .map((one) => [keyOf(one), one.cause, String(one.points), one.stands.label].join(" "))
    .sort();
}

interface Shown {
  readonly term: { readonly first: Day };
  readonly period: Period;
  readonly points: bigint;
}
const shown = ({ term, period, points }: Shown): string =>
  `${String(term.first)} ${period.label} ${String(points)}`;
const manualText = ({ period, points }: Omit<Shown, "term">): string => `${period.label} ${String(points)}`;

function figuresOf({ books, told: { timeline, world } }: Both, asOf: Day): string {
  const { partners } = reviewBooks(books, todayOf(world, timeline, books), asOf, undefined, "changed");
  const worked = (one: (typeof partners)[number]["account"]["open"][number]): string =>
    shown({ term: one.term, period: one.accrual.period, points: one.points });
  return textOf(
    partners.map(({ partner, account, fixed, pending, manual }) => ({
      partner,
      closed: account.closed.map(({ row }) => shown(row)),
      joined: account.joined.map(worked),
      open: account.open.map(worked),
      fixed: changesText(fixed),
      pending: changesText(pending),
      manual: manual.map(manualText).sort(),
    })),
  );
}

function reckonedFigures(told: Reckoned, asOf: Day): string {
  return textOf(
    [...reckon(told, asOf)].map(([partner, { closed, joined, open, fixed, pending, manual }]) => ({
      partner,
      closed: closed.map(({ row }) => shown(row)),
      joined: joined.map(shown),
      open: open.map(shown),
      fixed: changesText(fixed),
      pending: changesText(pending),
      manual: manual.map(manualText).sort(),
    })),
  );
}

function textOf(figures: readonly { readonly partner: string }[]): string {
  return JSON.stringify([...figures].sort((a, b) => (a.partner < b.partner ? -1 : 1)));
}
