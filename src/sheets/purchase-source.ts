import type { IncompleteCause } from "../domain/incomplete";
import type { SheetLayout } from "./layout";
import type { RowAccount } from "./row-account";

/** The origin of purchases. Files and databases will be further kinds beside the sheet. */
export interface PurchaseSource {
  readonly kind: "sheet";
  readonly layout: SheetLayout;
  /** Rows that hold something. */
  readonly rows: number;
  /** The fate of each row. */
  readonly account: RowAccount;
  /** Rows of the sheet that are not read, and that totals lack. */
  readonly left: readonly IncompleteCause[];
}
