/** Closing a period: the rows that become closed, the data that they keep, and the adjustments that are fixed. */
import { firstDayOfYear, yearOf, type Period } from "../calendar";
import type { RuleAccrual } from "../accrual";
import type { IncompleteCause } from "../incomplete";
import { periodOn } from "../periods";
import type { Day } from "../units";
import { countOf, isProvisional, type Account } from "./account";
import {
  booksBegin,
  newestClosed,
  rowName,
  type Adjustment,
  type Books,
  type ClosedRow,
  type ClosedRule,
  type Closing,
} from "./books";
import { keptCells } from "./kept-cells";
import { countedManual, manualAdjustment, manualChanges } from "./manual";
import type { PurchaseRow } from "./purchase-row";
import { reviewBooks, type Review } from "./review";
import { SettledRows } from "./settled-rows";
import type { Today } from "./today";
import { rateOf, type DatedRate } from "./valuation";
import { exactOf, type WorkedPeriod } from "./work-out";

/** An obstacle to a closing. */
export type ClosingObstacle =
  /** What earlier closings wrote was altered: told points are unknown. */
  | { readonly kind: "broken" }
  /** The period is not over yet. */
  | { readonly kind: "not-over"; readonly period: Period }
  /** Another period must be closed first. */
  | { readonly kind: "not-next"; readonly next: Period }
  /** Something about a partner is unknown; it can be accepted by name. */
  | { readonly kind: "provisional"; readonly partner: string }
  /** Rows are in no total; the cause can be accepted by its place. */
  | { readonly kind: "incomplete"; readonly cause: IncompleteCause }
  /** The rules of an earlier closing are in no version. */
  | { readonly kind: "rules-missing"; readonly partner: string };

export type ClosingResult =
  | { readonly ok: true; readonly closing: Closing; readonly review: Review }
  | { readonly ok: false; readonly obstacles: readonly ClosingObstacle[] };

/** The name by which a cause of incomplete totals is accepted: its place ("Purchases!B7"). */
export function causeName({ at }: IncompleteCause): string {
  return `${at.sheet}!${at.cell}`;
}

/**
 * Closes a period, on the clock's day. `accepted`: ids of partners that may be provisional, and names of causes of
 * incomplete totals. Does not change the books: the caller adds the closing to them.
 */
export function closePeriod(
  books: Books,
  today: Today,
  period: Period,
  clock: Day,
  accepted: ReadonlySet<string> = new Set(),
): ClosingResult {
  const outOfTurn = outOfTurnObstacles(books, today, period, clock);
  if (outOfTurn.length > 0) return { ok: false, obstacles: outOfTurn };
  const begin = booksBegin(books) ?? firstDayOfYear(period.year);
  const review = reviewBooks(books, today, period.last, begin, "changed");
  const obstacles = [...partnerObstacles(review, accepted), ...rowObstacles(today, accepted)];
  if (obstacles.length > 0) return { ok: false, obstacles };
  return { ok: true, closing: closingOf(books, today, period, review), review };
}

/**
 * A period can be closed once it is over, and in order: the first closing may take any period, together with those
 * before it.
 */
function outOfTurnObstacles(
  books: Books,
  { timeline }: Today,
  period: Period,
  clock: Day,
): readonly ClosingObstacle[] {
  const newest = newestClosed(books);
  const next = newest === undefined ? period : periodOn(timeline, (newest.last + 1) as Day);
  if (next.label !== period.label) return [{ kind: "not-next", next }];
  return clock > period.last ? [] : [{ kind: "not-over", period }];
}

function partnerObstacles({ partners }: Review, accepted: ReadonlySet<string>): readonly ClosingObstacle[] {
  return partners.flatMap(({ partner, account }): ClosingObstacle[] => {
    if (account.plans.some(({ rulesMissing }) => rulesMissing)) return [{ kind: "rules-missing", partner }];
    const isInTheWay = account.plans.length > 0 && isProvisional(account);
    return isInTheWay && !accepted.has(partner) ? [{ kind: "provisional", partner }] : [];
  });
}

/** Nobody knows whose points, and of which days, rows in no total would change. */
function rowObstacles({ incomplete }: Today, accepted: ReadonlySet<string>): readonly ClosingObstacle[] {
  return incomplete
    .filter((cause) => !accepted.has(causeName(cause)))
    .map((cause) => ({ kind: "incomplete", cause }));
}

function closingOf(books: Books, today: Today, period: Period, review: Review): Closing {
  const { partners, begin } = review;
  const accounts = partners.map(({ account }) => account);
  const settled = settledRows(books, today, accounts, review, period.last);
  const known = new Set(partners.map(({ partner }) => partner));
  const manual = today.manual.filter(({ partner }) => known.has(partner));
  return {
    period,
    rows: partners.flatMap(({ account, pending }) => closedRows(account, pending)),
    adjustments: [
      ...partners.flatMap(({ pending }) => pending),
      ...partners.flatMap(({ manual }) => manual.map(manualAdjustment)),
    ],
    settled,
    years: settled.years(),
    manual: manualChanges(countedManual(books), manual, begin, period.last),
    rates: ratesUsed(books, today, accounts, period.last),
    incomplete: accounts.filter(({ purchases }) => !purchases.complete).map(({ partner }) => partner),
  };
}

/**
 * The rows that become closed: open periods with their points, joined periods with 0, and under `corrective` the new
 * version of a row whose points change. The points of a row never change, only its sums do.
 */
function closedRows(account: Account, pending: readonly Adjustment[]): readonly ClosedRow[] {
  const corrected = new Set(
    pending
      .filter(({ term, period, stands }) => term !== undefined && stands.label === period.label)
      .map(({ term, period }) => (term === undefined ? "" : rowName(term, period))),
  );
  return [
    ...account.closed.flatMap(({ row, anew }) => {
      const isCorrected = anew !== undefined && corrected.has(rowName(row.term, row.period));
      return isCorrected ? [{ ...closedRow(account, anew, row.points), cells: row.cells }] : [];
    }),
    ...account.joined.map((period) => closedRow(account, period, 0n)),
    ...account.open.map((period) => closedRow(account, period, period.points)),
  ];
}

/** The row that a closing writes for a period. */
export function closedRow(
  { partner, cells, purchases }: Account,
  worked: WorkedPeriod,
  points: ClosedRow["points"],
): ClosedRow {
  const { accrual, term, row } = worked;
  const { program } = accrual.version;
  const kept = row?.cells ?? (cells && keptCells(cells, program));
  if (kept === undefined) throw new Error(`${partner} has no cells to keep`);
  return {
    ...{ partner, term, period: accrual.period, points },
    purchases: accrual.purchases,
    cumulative: accrual.cumulative,
    count: countOf(purchases, worked),
    rules: accrual.rules.map((rule) => closedRule(rule, worked.precision)),
    cells: kept,
    sha256: program.sha256,
  };
}

function closedRule(accrual: RuleAccrual, precision: number): ClosedRule {
  const { rule, earns, purchases, cumulative, qualifying, rate, exact, points } = accrual;
  return {
    ...{ rule, earns, purchases, cumulative, qualifying, rate, exact },
    points: exactOf(points, precision),
  };
}

/**
 * The rows that this closing counts for the first time, and counted ones that are gone. For partners whose sums and
 * counts equal the books, only the days closed now can have new rows.
 */
function settledRows(
  books: Books,
  today: Today,
  accounts: readonly Account[],
  { looked, match }: Review,
  until: Day,
): SettledRows {
  const settled = new SettledRows();
  const first = ((newestClosed(books)?.last ?? -Infinity) + 1) as Day;
  const { timeline, rates, documents, rowPartners } = today;
  const known = new Set(accounts.map(({ partner }) => partner));
  const ids = rowPartners.map((id) => (known.has(id) && !looked.has(id) ? id : undefined));
  today.visitRows(first, until, (partner, day, amount, document, currency, columns) => {
    const id = ids[partner];
    if (id !== undefined && rateOf({ day, currency }, timeline, rates) !== "none")
      settled.add(id, day, amount, documents.textOf(document), currency, columns, 1);
  });
  const became = match.changed.flatMap(({ now }) => (now === undefined ? [] : [now]));
  for (const row of [...match.fresh, ...became])
    if (row.day <= until && isValued(row, today)) settled.addRow(row, 1);
  for (const row of match.gone) settled.addRow(row, -1);
  for (const { was } of match.changed) settled.addRow(was, -1);
  return settled;
}

/** A row without a rate does not count (R8). */
function isValued(row: PurchaseRow, { timeline, rates }: Today): boolean {
  return rateOf(row, timeline, rates) !== "none";
}

/** The rates of all rows that count, including those of archived years. */
function ratesUsed(
  books: Books,
  today: Today,
  accounts: readonly Account[],
  until: Day,
): readonly DatedRate[] {
  const used = new Map<string, DatedRate>();
  const keyOf = ({ currency, day }: DatedRate): string => `${currency} ${String(day)}`;
  for (const { partner } of accounts) {
    for (const row of today.foreignRowsOf(partner)) {
      const rate = row.day <= until ? rateOf(row, today.timeline, today.rates) : undefined;
      if (rate !== undefined && rate !== "none") used.set(keyOf(rate), rate);
    }
  }
  const kept = books.closings.at(-1)?.rates ?? [];
  const isAway = ({ day }: DatedRate): boolean => !today.years.has(yearOf(day));
  for (const rate of kept) if (isAway(rate) && !used.has(keyOf(rate))) used.set(keyOf(rate), rate);
  return [...used.values()].sort((a, b) => a.day - b.day || (a.currency < b.currency ? -1 : 1));
}
