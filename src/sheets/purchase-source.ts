import type { IncompleteCause } from "../domain/incomplete";
import type { SheetLayout } from "./layout";
import type { RowAccount } from "./row-account";

/** Where purchases were read from. Files and databases will be kinds beside the sheet. */
export interface PurchaseSource {
  readonly kind: "sheet";
  readonly layout: SheetLayout;
  /** Rows that hold something. */
  readonly rows: number;
  /** What became of each of them. */
  readonly account: RowAccount;
  /** Rows of the sheet that are not read, and that totals lack. */
  readonly left: readonly IncompleteCause[];
}
