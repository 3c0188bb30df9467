/** What the workbook holds today, as far as the books ask for it. */
import type { Partner } from "../partner";
import type { Purchases } from "../purchases";
import type { Timeline } from "../timeline";
import type { ManualRow } from "./books";
import type { PurchaseRow, UnreadRow } from "./purchase-row";
import type { Rates } from "./valuation";

export interface Today {
  readonly timeline: Timeline;
  /** The partners sheet, in its order. */
  readonly partners: readonly Partner[];
  readonly rates: Rates;
  /** The Adjustments sheet. */
  readonly manual: readonly ManualRow[];
  /** Calendar years of which there is any purchase row. */
  readonly years: ReadonlySet<number>;
  /** A partner's purchases in the program's currency; also of an id that is in the books alone. */
  readonly purchasesOf: (partner: string) => Purchases;
  /**
   * The same rows by value, with those that have no rate: asked for where sums or counts differ from the books, and of
   * every partner by a closing.
   */
  readonly rowsOf: (partner: string) => readonly PurchaseRow[];
  /** Rows of the partner that cannot be read. */
  readonly unreadOf: (partner: string) => readonly UnreadRow[];
}
