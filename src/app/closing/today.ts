/** The present workbook, in the form that the books need. */
import { askedColumns } from "../../domain/closing/kept-cells";
import type { PurchaseRow, UnreadRow } from "../../domain/closing/purchase-row";
import { NO_COLUMNS } from "../../domain/closing/settled-rows";
import type { Today } from "../../domain/closing/today";
import type { Rates } from "../../domain/closing/valuation";
import { NO_PURCHASES } from "../../domain/purchases";
import type { Timeline } from "../../domain/timeline";
import type { SourceIndex } from "../../domain/units";
import type { BookedRow } from "../../sheets/booked-rows";
import { NOBODY } from "../../sheets/purchase-book";
import type { RateTable } from "../../sheets/rates";
import type { PartnerBook } from "../book";

/** A purchase row by value, with its place. */
export interface PlacedRow extends PurchaseRow {
  readonly source: SourceIndex;
  readonly row: number;
}

/** A row that cannot be read, with its place. */
export interface PlacedUnread extends UnreadRow, Pick<PlacedRow, "source" | "row"> {}

/** Returns the same object for the same row, however often it is requested. */
export function todayOf(book: PartnerBook, timeline: Timeline): Today {
  const { partners, purchases, absent, rates, manual } = book;
  const positionOf = (id: string): number => partners.positions.get(id) ?? absent.get(id) ?? -1;
  const base = timeline[0].program.currency;
  const columnsIn = keptColumns(book, timeline);
  const placed = rowMaker(book, base, columnsIn);
  const known = new Map<string, readonly PlacedRow[]>();
  return {
    timeline,
    // The points of a partner with an unreadable manual row are uncertain.
    partners: partners.partners.map((one) =>
      manual.doubtful.has(one.id) ? { ...one, provisional: true } : one,
    ),
    rates: ratesIn(rates),
    manual: manual.rows,
    incomplete: book.incomplete,
    years: purchases.book.years(),
    purchasesOf: (id) => {
      const position = positionOf(id);
      return position < 0 ? NO_PURCHASES : purchases.book.of(position);
    },
    rowsOf: (id) => {
      const rows = known.get(id) ?? purchases.book.rowsOf(positionOf(id)).map((row) => placed(id, row));
      known.set(id, rows);
      return rows;
    },
    rowPartners: idsByPosition(book),
    visitRows: (from, until, visit) => {
      purchases.book.visitRows(from, until, (position, day, amount, document, currency = base, facts) => {
        visit(position, day, amount, document, currency, columnsIn(facts));
      });
    },
    documents: { textOf: purchases.documentOf, printOf: purchases.printOf },
    foreignRowsOf: (id) => purchases.book.foreignRowsOf(positionOf(id)).map((row) => placed(id, row)),
    unreadOf: (id) => unreadRows(book, id, id === undefined ? NOBODY : positionOf(id)),
  };
}

function idsByPosition({ partners, absent }: PartnerBook): readonly string[] {
  const ids = partners.partners.map(({ id }) => id);
  for (const [id, position] of absent) ids[position] = id;
  return ids;
}

type ColumnsIn = (facts: BookedRow["facts"]) => PurchaseRow["columns"];

/** Rows keep only the columns that points rules ask for: others cannot change points. */
function keptColumns({ purchases }: PartnerBook, timeline: Timeline): ColumnsIn {
  const asked = askedColumns(timeline.map(({ program }) => program));
  // One map for all: a million of them would take more memory than the rows.
  if (asked.length === 0) return () => NO_COLUMNS;
  const places = asked.map((key) => [key, purchases.columns.indexOf(key)] as const);
  return (facts) => new Map(places.map(([key, at]) => [key, facts[at]]));
}

function rowMaker(
  { purchases }: PartnerBook,
  base: string,
  columnsIn: ColumnsIn,
): (id: string, row: BookedRow) => PlacedRow {
  // Written out, because a spread gives each of a million rows a shape of its own.
  return (partner, { source, row, day, amount, currency = base, document, facts }) => ({
    partner,
    source,
    row,
    day,
    amount,
    currency,
    document: purchases.documentOf(document),
    columns: columnsIn(facts),
  });
}

function unreadRows(
  { purchases }: PartnerBook,
  partner: string | undefined,
  position: number,
): readonly PlacedUnread[] {
  return purchases.book.unreadOf(position).map(({ source, row, day, document, amount, currency }) => ({
    ...{ partner, source, row, day, amount, currency },
    document: purchases.documentOf(document),
  }));
}

/** A day with contradictory or unreadable rates has none: no older rate replaces it. */
function ratesIn(table: RateTable): Rates {
  return {
    inForce(currency, day, maxAgeDays) {
      const found = table.on(currency, day, maxAgeDays);
      return found?.rate === undefined ? undefined : { currency, day: found.day, rate: found.rate };
    },
  };
}
