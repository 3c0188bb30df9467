/** The present workbook, as far as the books need it. */
import type { IncompleteCause } from "../incomplete";
import type { Partner } from "../partner";
import type { Purchases } from "../purchases";
import type { Timeline } from "../timeline";
import type { Day, Tiyn } from "../units";
import type { ManualRow } from "./books";
import type { PurchaseRow, UnreadRow } from "./purchase-row";
import type { Rates } from "./valuation";

/**
 * Called with a row's values, see `PurchaseRow`; `partner` and `document`: numbers that `Today.rowPartners` and
 * `Today.documents` know.
 */
export type RowVisit = (
  partner: number,
  day: Day,
  amount: Tiyn,
  document: number,
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
  /** Ids of partners with rows, by the numbers that `visitRows` tells. */
  readonly rowPartners: readonly string[];
  /** Calls back for the rows of everybody dated from … until, without making an object for each. */
  readonly visitRows: (from: Day, until: Day, visit: RowVisit) => void;
  /** The document of a number, and the print of that text (`textPrint`), which may be far cheaper. */
  readonly documents: {
    readonly textOf: (document: number) => string;
    readonly printOf: (document: number) => number;
  };
  /** Those that need a rate; made anew. */
  readonly foreignRowsOf: (partner: string) => readonly PurchaseRow[];
  /** Rows of the partner that cannot be read; `undefined`: rows that join no partner. */
  readonly unreadOf: (partner: string | undefined) => readonly UnreadRow[];
}
