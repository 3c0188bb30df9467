/** The present workbook, as far as the books need it. */
import type { IncompleteCause } from "../incomplete";
import type { Partner } from "../partner";
import type { Purchases } from "../purchases";
import type { Timeline } from "../timeline";
import type { Day, Tiyn } from "../units";
import type { ManualRow } from "./books";
import type { PurchaseRow, UnreadRow } from "./purchase-row";
import type { Rates } from "./valuation";

/** Called with a row's values, see `PurchaseRow`. */
export type RowVisit = (
  day: Day,
  amount: Tiyn,
  document: string,
  currency: string,
  columns: PurchaseRow["columns"],
) => void;

export interface Today {
  readonly timeline: Timeline;
  /** The partners of the sheet, in its order. */
  readonly partners: readonly Partner[];
  readonly rates: Rates;
  /** The rows of the Adjustments sheet. */
  readonly manual: readonly ManualRow[];
  /** Rows that are in no total: they stop a closing, unless each cause is accepted. */
  readonly incomplete: readonly IncompleteCause[];
  /** Calendar years with any purchase row. */
  readonly years: ReadonlySet<number>;
  /** A partner's purchases in the program's currency, also for an id that is only in the books. */
  readonly purchasesOf: (partner: string) => Purchases;
  /**
   * The same rows by value, including those without a rate: requested if sums or counts differ from the books. Always
   * the same object for the same row.
   */
  readonly rowsOf: (partner: string) => readonly PurchaseRow[];
  /** Calls back for those dated from … until: a closing asks for the rows of everybody, and no objects are made. */
  readonly visitRows: (partner: string, from: Day, until: Day, visit: RowVisit) => void;
  /** Those that need a rate; made anew. */
  readonly foreignRowsOf: (partner: string) => readonly PurchaseRow[];
  /** Rows of the partner that cannot be read; `undefined`: rows that join no partner. */
  readonly unreadOf: (partner: string | undefined) => readonly UnreadRow[];
}
