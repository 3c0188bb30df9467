/** Compares purchases with the counted rows of closings. */
import { countedRows, newestClosed, type Books } from "../../../domain/closing/books";
import { bookedPartners, changedPartners, keptAlike } from "../../../domain/closing/changed-partners";
import { archivedRows } from "../../../domain/closing/review";
import { matchRows, type RowMatch } from "../../../domain/closing/match-rows";
import {
  changedColumn,
  columnsOf,
  rowKey,
  unreadColumn,
  type PurchaseRow,
  type UnreadRow,
} from "../../../domain/closing/purchase-row";
import { purchaseJson } from "../../../domain/closing/row-text";
import type { Today } from "../../../domain/closing/today";
import { rateOf } from "../../../domain/closing/valuation";
import { yearOf } from "../../../domain/calendar";
import type { PartnerBook } from "../../book";
import { placeOfRow, type RowPlace } from "../places";
import type { Finding } from "./finding";

/** Counted rows of years that are not archived, matched with today's, of the partners whose rows are not those counted. */
export function matchAll(books: Books, today: Today): RowMatch {
  const newest = newestClosed(books);
  const archived = archivedRows(books, today);
  if (newest === undefined) return { kept: [], changed: [], gone: [], fresh: [] };
  const ids = new Set(
    keptAlike(books) ? changedPartners(books, today, newest.last, archived) : bookedPartners(books, today),
  );
  if (ids.size === 0) return { kept: [], changed: [], gone: [], fresh: [] };
  const keyOf = (row: PurchaseRow): string => rowKey(row, columnsOf(row)) + JSON.stringify(columnsOf(row));
  const counted = countedRows(books, keyOf, (partner) => ids.has(partner));
  const present = counted.filter(({ day }) => today.years.has(yearOf(day)));
  const all = [...ids];
  return matchRows(present, all.flatMap(today.rowsOf), [...all, undefined].flatMap(today.unreadOf));
}

/** `unknown`: number of settled rows with unknown values; as many purchases may be these rows, or gone by them. */
export function verifyInvoices(
  books: Books,
  today: Today,
  book: PartnerBook,
  unknown: number,
): readonly Finding[] {
  const newest = newestClosed(books);
  if (newest === undefined) return [];
  const { changed, gone, fresh } = matchAll(books, today);
  // A row without a rate counts nowhere, as it did not when the period was closed (R8).
  const isValued = (row: PurchaseRow): boolean => rateOf(row, today.timeline, today.rates) !== "none";
  const late = fresh.filter((row) => row.day <= newest.last && isValued(row));
  return [
    ...changed.map(({ was, now, unread }) =>
      finding(book, "altered", { now, was, place: placeOfChange(book, was, now ?? unread) }),
    ),
    ...(gone.length <= unknown ? [] : gone.map((was) => finding(book, "missing", { was }))),
    ...(late.length <= unknown
      ? []
      : late.map((now) => finding(book, "added", { now, place: placeOfRow(book, now) }))),
  ];
}

function placeOfChange(
  book: PartnerBook,
  was: PurchaseRow,
  now: PurchaseRow | UnreadRow | undefined,
): RowPlace | undefined {
  if (now === undefined) return undefined;
  return placeOfRow(book, now, "columns" in now ? changedColumn(was, now) : unreadColumn(was, now));
}

interface FoundRow {
  readonly was?: PurchaseRow;
  readonly now?: PurchaseRow | undefined;
  readonly place?: RowPlace | undefined;
}

function finding(book: PartnerBook, what: Finding["what"], { was, now, place }: FoundRow): Finding {
  const [first] = book.purchases.sources;
  return {
    ...{ what, of: "invoice", closing: undefined, period: undefined },
    sheet: place?.sheet ?? first?.layout.sheet ?? "",
    cell: place?.cell,
    found: now && JSON.stringify(purchaseJson(now)),
    kept: was && JSON.stringify(purchaseJson(was)),
  };
}
