/** What the workbook holds today, as the books ask for it. */
import { askedColumns } from "../../domain/closing/kept-cells";
import type { PurchaseRow, UnreadRow } from "../../domain/closing/purchase-row";
import type { Today } from "../../domain/closing/today";
import type { Rates } from "../../domain/closing/valuation";
import { NO_PURCHASES } from "../../domain/purchases";
import type { Timeline } from "../../domain/timeline";
import type { SourceIndex } from "../../domain/units";
import type { BookedRow } from "../../sheets/purchase-book";
import type { RateTable } from "../../sheets/rates";
import type { PartnerBook } from "../book";

/** A purchase row by value that knows its place. */
export interface PlacedRow extends PurchaseRow {
  readonly source: SourceIndex;
  readonly row: number;
}

/** Gives each row once: the same row is the same object, however often it is asked for. */
export function todayOf(book: PartnerBook, timeline: Timeline): Today {
  const { partners, purchases, absent, rates, manual } = book;
  const positionOf = (id: string): number => partners.positions.get(id) ?? absent.get(id) ?? -1;
  const placed = rowMaker(book, timeline);
  const known = new Map<string, readonly PlacedRow[]>();
  return {
    timeline,
    // Points of a partner with a manual row that cannot be read are not certain.
    partners: partners.partners.map((one) =>
      manual.doubtful.has(one.id) ? { ...one, provisional: true } : one,
    ),
    rates: ratesIn(rates),
    manual: manual.rows,
    years: purchases.book.years(),
    purchasesOf: (id) => (positionOf(id) < 0 ? NO_PURCHASES : purchases.book.of(positionOf(id))),
    rowsOf: (id) => {
      const rows = known.get(id) ?? purchases.book.rowsOf(positionOf(id)).map((row) => placed(id, row));
      known.set(id, rows);
      return rows;
    },
    unreadOf: (id) => unreadRows(book, id, positionOf(id)),
  };
}

/** Of the columns read, rows keep those that points rules ask: no other one can change points. */
function rowMaker({ purchases }: PartnerBook, timeline: Timeline): (id: string, row: BookedRow) => PlacedRow {
  const asked = askedColumns(timeline.map(({ program }) => program));
  const base = timeline[0].program.currency;
  const places = asked.map((key) => [key, purchases.columns.indexOf(key)] as const);
  return (partner, { source, row, day, amount, currency = base, document, facts }) => ({
    ...{ partner, source, row, day, amount, currency },
    document: purchases.documentOf(document),
    columns: new Map(places.map(([key, at]) => [key, facts[at]])),
  });
}

function unreadRows({ purchases }: PartnerBook, partner: string, position: number): readonly UnreadRow[] {
  return purchases.book.unreadOf(position).map(({ day, document, amount, currency }) => ({
    ...{ partner, day, amount, currency },
    document: purchases.documentOf(document),
  }));
}

/** A day whose rates contradict each other, or cannot be read, has none: no older one takes its place. */
function ratesIn(table: RateTable): Rates {
  return {
    inForce(currency, day, maxAgeDays) {
      const found = table.on(currency, day, maxAgeDays);
      return found?.rate === undefined ? undefined : { currency, day: found.day, rate: found.rate };
    },
  };
}
