/**
 * A review of the books: closed and told points, their values today, the causes of differences, and open periods. Open
 * periods never depend on told points, only on purchases.
 */
import { firstDayOfYear, yearOf, type Period } from "../calendar";
import { periodAfter, periodOn } from "../periods";
import { programOn } from "../timeline";
import type { ExactPoints } from "../points";
import type { Purchases } from "../purchases";
import type { Day } from "../units";
import { accountOf, differsFromBooks, type Account, type AccountDays } from "./account";
import {
  booksBegin,
  byPartner,
  countedRows,
  newestClosed,
  type Adjustment,
  type Books,
  type PartnerBooks,
} from "./books";
import { differencesOf, type RowFindings } from "./differences";
import { countedManual, manualDifferences, manualPoints, type ManualPoints } from "./manual";
import { matchRows, type RowMatch } from "./match-rows";
import { changedPartners, miscountedPartners } from "./changed-partners";
import { columnsOf, rowKey, type PurchaseRow } from "./purchase-row";
import type { Today } from "./today";
import { purchasesFrom, ratesOf, type Rates } from "./valuation";

export interface ReviewedPartner {
  readonly partner: string;
  readonly account: Account;
  /** Adjustments that closings have fixed, and pending ones, which the next closing will fix. */
  readonly fixed: readonly Adjustment[];
  readonly pending: readonly Adjustment[];
  /** Manual points of open periods, through the as-of day. */
  readonly manual: readonly ManualPoints[];
}

export interface Review {
  readonly begin: Day;
  readonly newest: Period | undefined;
  /** The first open period, which holds forwarded adjustments. */
  readonly firstOpen: Period;
  /** In the order of the sheet; then partners that are only in the books, by id. */
  readonly partners: readonly ReviewedPartner[];
  /** Ids whose counted rows all have another, new id now. */
  readonly renamed: readonly Renaming[];
  /** The partners whose rows were compared, because sums or counts differ from the books. */
  readonly looked: ReadonlySet<string>;
  readonly match: RowMatch;
}

export interface Renaming {
  readonly was: string;
  readonly now: string;
}

/**
 * Reviews the books as of a day. Before the first closing they begin with the calendar year of `asOf`, or on `begin`.
 * `look`: whose rows are held against those counted; a closing looks at everybody whose rows were changed at all.
 */
export function reviewBooks(
  books: Books,
  today: Today,
  asOf: Day,
  begin?: Day,
  look: "differing" | "changed" = "differing",
): Review {
  const newest = newestClosed(books);
  const first = booksBegin(books) ?? begin ?? firstDayOfYear(yearOf(asOf));
  const { timeline } = today;
  const days = { timeline, begin: first, newest, asOf };
  const firstOpen = newest === undefined ? periodOn(timeline, first) : periodAfter(timeline, newest);
  const archived = archivedRows(books, today);
  const accounts = accountsOf(books, today, days, archived);
  const differing = differingPartners(accounts);
  const others =
    newest === undefined ? [] : othersToLookAt(books, today, { newest, archived, look, differing });
  const looked = new Set([...differing, ...others]);
  const match = matchOf(books, today, looked, archived);
  const findings = newest && { today, match, newest, archived, ...keptBy(books) };
  const manual = manualOf(books, today, days, firstOpen);
  return {
    ...{ begin: first, newest, firstOpen, looked, match, renamed: renamings(accounts, match) },
    partners: accounts.map((account) => ({
      partner: account.partner,
      account,
      fixed: account.fixed,
      pending: joined(
        findings === undefined ? NOTHING : pendingOf(account, findings, differing, firstOpen),
        ofPartner(manual.pending, account.partner),
      ),
      manual: ofPartner(manual.open, account.partner),
    })),
  };
}

/** Most partners have nothing pending: they share one empty list. */
const NOTHING: readonly never[] = [];

function joined<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  if (one.length === 0) return other;
  return other.length === 0 ? one : [...one, ...other];
}

function ofPartner<T extends { readonly partner: string }>(all: readonly T[], id: string): readonly T[] {
  return all.length === 0 ? NOTHING : all.filter(({ partner }) => partner === id);
}

interface Looking {
  readonly newest: Period;
  readonly archived: readonly PurchaseRow[];
  readonly look: "differing" | "changed";
  readonly differing: ReadonlySet<string>;
}

/**
 * Partners whose rows are compared although their points agree: a row that one partner lacks may be another's now, dated
 * where that one earns nothing.
 */
function othersToLookAt(
  books: Books,
  today: Today,
  { newest, archived, look, differing }: Looking,
): readonly string[] {
  if (look === "changed") return changedPartners(books, today, newest.last, archived);
  return differing.size === 0 ? [] : miscountedPartners(books, today, newest.last);
}

/** All points of a partner: closed, adjusted and open ones. */
export function sumOf({ account, fixed, pending, manual }: ReviewedPartner): ExactPoints {
  const parts = [...account.closed.map(({ row }) => row), ...fixed, ...pending, ...account.open, ...manual];
  return parts.reduce((sum, { points }) => sum + points, 0n);
}

function accountsOf(
  books: Books,
  today: Today,
  days: AccountDays,
  archived: readonly PurchaseRow[],
): readonly Account[] {
  const entries = byPartner(books);
  const present = new Set(today.partners.map(({ id }) => id));
  const absent = [...entries.keys()].filter((id) => !present.has(id)).sort();
  const kept = archived.length === 0 ? undefined : ratesOf(books.closings.at(-1)?.rates ?? []);
  const purchases = (id: string): Purchases =>
    kept === undefined ? today.purchasesOf(id) : withArchived(id, today, archived, kept);
  return [
    ...today.partners.map((cells) =>
      accountOf(cells.id, cells, purchases(cells.id), entries.get(cells.id) ?? NONE, days),
    ),
    ...absent.map((id) => accountOf(id, undefined, purchases(id), entries.get(id) ?? NONE, days)),
  ];
}

const NONE: PartnerBooks = { rows: [], fixed: [] };

/** Counted rows of calendar years without any present row: such a year is archived, not removed. */
export function archivedRows(books: Books, { years }: Today): readonly PurchaseRow[] {
  const isArchived = (year: number): boolean => !years.has(year);
  if (!books.closings.some((closing) => closing.years.some(isArchived))) return [];
  return countedRows(books, valueKey).filter(({ day }) => isArchived(yearOf(day)));
}

function withArchived(
  id: string,
  today: Today,
  archived: readonly PurchaseRow[],
  keptRates: Rates,
): Purchases {
  const own = archived.filter(({ partner }) => partner === id);
  const present = today.purchasesOf(id);
  if (own.length === 0) return present;
  const rows = [
    ...today.rowsOf(id).map((row) => ({ row, rates: today.rates })),
    ...own.map((row) => ({ row, rates: keptRates })),
  ];
  return purchasesFrom(rows, today.timeline, present.complete);
}

/** Who differs from the books, and who joined them. */
function differingPartners(accounts: readonly Account[]): ReadonlySet<string> {
  const looked = accounts.filter((account) => account.joined.length > 0 || differsFromBooks(account));
  return new Set(looked.map(({ partner }) => partner));
}

const valueKey = (row: PurchaseRow): string => rowKey(row, columnsOf(row)) + JSON.stringify(columnsOf(row));

function matchOf(
  books: Books,
  today: Today,
  looked: ReadonlySet<string>,
  archived: readonly PurchaseRow[],
): RowMatch {
  if (looked.size === 0) return { kept: [], changed: [], gone: [], fresh: [] };
  const away = new Set(archived.map(valueKey));
  const counted = countedRows(books, valueKey, (partner) => looked.has(partner)).filter(
    (row) => away.size === 0 || !away.has(valueKey(row)),
  );
  const ids = [...looked];
  return matchRows(counted, ids.flatMap(today.rowsOf), [...ids, undefined].flatMap(today.unreadOf));
}

function keptBy(books: Books): Pick<RowFindings, "keptRates" | "incomplete"> {
  const newest = books.closings.at(-1);
  return { keptRates: ratesOf(newest?.rates ?? []), incomplete: newest?.incomplete ?? [] };
}

/** R7: the difference belongs to the first open period, or under `corrective` to the closed one itself. */
function pendingOf(
  account: Account,
  findings: RowFindings,
  differing: ReadonlySet<string>,
  firstOpen: Period,
): readonly Adjustment[] {
  if (!differing.has(account.partner)) return NOTHING;
  return differencesOf(account, findings, ({ accrual }) =>
    accrual.version.program.points.latePolicy === "corrective" ? accrual.period : firstOpen,
  );
}

interface ManualFindings {
  readonly pending: readonly Adjustment[];
  readonly open: readonly ManualPoints[];
}

function manualOf(
  books: Books,
  { manual, timeline }: Today,
  { begin, newest, asOf }: AccountDays,
  firstOpen: Period,
): ManualFindings {
  if (newest === undefined) return { pending: [], open: manualPoints(manual, timeline, begin, asOf) };
  const stands = (closed: Period): Period =>
    programOn(timeline, closed.first).points.latePolicy === "corrective" ? closed : firstOpen;
  const closedDays = { from: begin, until: newest.last };
  return {
    pending: manualDifferences(countedManual(books), manual, timeline, closedDays, stands),
    open: manualPoints(manual, timeline, firstOpen.first, asOf),
  };
}

/** A partner that is gone, while all its counted rows have one id that is not in the books. */
function renamings(accounts: readonly Account[], { changed, kept, gone }: RowMatch): readonly Renaming[] {
  const booked = new Set(accounts.filter(({ closed }) => closed.length > 0).map(({ partner }) => partner));
  const lost = accounts.filter(({ cells }) => cells === undefined).map(({ partner }) => partner);
  return lost.flatMap((was) => {
    const isLeft = [...kept.map((row) => row.was), ...gone].some(({ partner }) => partner === was);
    const own = changed.filter((row) => row.was.partner === was).map(({ now }) => now?.partner);
    const [now] = own;
    const isOne = now !== undefined && now !== was && own.every((id) => id === now);
    return !isLeft && isOne && !booked.has(now) ? [{ was, now }] : [];
  });
}
