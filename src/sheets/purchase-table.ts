/** The purchases of a workbook as they were read, and the data that reading them depends on. */
import type { IncompleteCause } from "../domain/incomplete";
import type { ColumnKey, Program } from "../domain/program";
import type { Day } from "../domain/units";
import type { PartnerJoin } from "./joins/partner-join";
import type { SheetLayout } from "./layout";
import type { DocumentChoice, DuplicateChoice } from "./mapping";
import type { PartnerTable } from "./partners";
import type { PurchaseBook } from "./purchase-book";
import type { PurchaseSource } from "./purchase-source";
import type { RateTable } from "./rates";
import type { SheetLogs } from "./sheet-logs";

export interface PurchaseTable {
  readonly book: PurchaseBook;
  /** Sources; a purchase refers to its source by the position in this list (`SourceIndex`). */
  readonly sources: readonly PurchaseSource[];
  /** The columns read besides day and amount: rules can use only these. */
  readonly columns: readonly ColumnKey[];
  /** Number of non-blank rows of all sources. */
  readonly rows: number;
  /** Rows that join no partner, for each source that has any. */
  readonly nobody: readonly IncompleteCause[];
  /** The document of a number in the book's rows. */
  readonly documentOf: (number: number) => string;
  /** The print of that text (`textPrint`), mostly found without making it. */
  readonly printOf: (number: number) => number;
}

/** The data that reading purchases depends on. */
export interface PurchaseContext extends SheetLogs {
  readonly program: Program;
  /** The columns to read besides day and amount: those that rules will need. */
  readonly factColumns: readonly ColumnKey[];
  /** R8: maximum age of a rate, in days, for a row of a day. */
  readonly maxRateAge: (day: Day) => number;
  readonly partners: PartnerTable;
  /** How sources name partners, where it is not by id. */
  readonly joins?: ReadonlyMap<SheetLayout, PartnerJoin>;
  /** By a partner's position: that of the partner for whom its purchases count. */
  readonly countsFor?: ReadonlyMap<number, number>;
  readonly rates: RateTable;
  /** What becomes of purchases that stand more than once; all count where absent. */
  readonly duplicates?: DuplicateChoice | undefined;
  /** What becomes of documents that stand with several amounts. */
  readonly documents?: DocumentChoice | undefined;
  /** Positions of partners that are no longer listed, but have closed periods. */
  readonly absent?: ReadonlyMap<string, number>;
  /** Whether rows that join no partner are kept: a row that was counted may be among them. */
  readonly keepsStrays?: boolean;
}
