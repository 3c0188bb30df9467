/** Shapes of a list of purchases: plain descriptions in the mapping of how rows of purchases are made of a sheet's rows. */
import type { ColumnKey } from "../../domain/program";

export interface SourceShape {
  /** Columns whose value is written once, and holds for the rows below until the next one. */
  readonly fillDown?: readonly ColumnKey[];
  /** Columns whose value stands inside a longer text: «Реализация ТК-000012 от 05.03.2026 12:14:02». */
  readonly inText?: readonly ColumnKey[];
  /** Columns that the sheet does not have, and whose value is the same for all its rows. */
  readonly constants?: Readonly<Record<ColumnKey, string>>;
  readonly periods?: PeriodColumns;
  readonly dateParts?: DateParts;
  /** Partners side by side: by the letters of a column, the partner whose amounts it holds. */
  readonly across?: Readonly<Record<string, string>>;
  readonly groups?: GroupRows;
  readonly above?: PartnersAbove;
  /** Where the day is that of payment: a row without it is not paid yet, and does not count. */
  readonly undated?: "leaveOut";
  readonly kinds?: RowKinds;
  /** True where the words of total rows stand in columns that are not read: a row without a day is looked through. */
  readonly totals?: boolean;
}

/** A cross-tab: each column holds the amounts of one period. */
export interface PeriodColumns {
  /** Labels of periods ("2026-03", "2026-Q1") by the letters of their columns. */
  readonly columns: Readonly<Record<string, string>>;
  /** The day of the period that its purchases are dated on; the last one where absent. */
  readonly day?: "first" | "last";
}

/** Year, month and day in columns of their own, by their letters. */
export interface DateParts {
  /** Letters, or the year itself; absent where the months say it. */
  readonly year?: string;
  readonly month: string;
  /** Absent where rows only know their month: they are dated on its last day. */
  readonly day?: string;
}

/** A grouped report: the partner is a row above its documents, and every group's amount is the sum of the rows in it. */
export interface GroupRows {
  /** The letters of the columns that hold the labels of groups and documents. */
  readonly labels: readonly string[];
  /** What tells the level of a row. `sums`: only the amounts, each of which is the sum of the rows that it stands for. */
  readonly levels: GroupLevels;
  /** The level of the rows that name partners: 1 is the outermost. */
  readonly partner: number;
}

/** Partners named in rows above their purchases, rows that hold neither a day nor an amount: «Контрагент: Алатау ТОО». */
export interface PartnersAbove {
  /** The letters of the column. */
  readonly column: string;
  /** What stands before each name. */
  readonly prefix?: string;
  /** The partner of the first rows, if the headers stand below its name. */
  readonly first?: string;
}

export const GROUP_LEVELS = ["outline", "indent", "columns", "sums"] as const;
export type GroupLevels = (typeof GROUP_LEVELS)[number];

/** Which rows are purchases, by the beginning of the text in a column. A row of any other kind is in doubt. */
export interface RowKinds {
  /** The letters of the column. */
  readonly column: string;
  readonly count?: readonly string[];
  /** Kinds whose amounts are positive and lower the sum: returns. */
  readonly subtract?: readonly string[];
  readonly leaveOut?: readonly string[];
}

export const SHAPE_KEYS = [
  "fillDown",
  "inText",
  "constants",
  "periods",
  "dateParts",
  "across",
  "groups",
  "above",
  "undated",
  "kinds",
  "totals",
] as const;

/** Whether a mapping's entry describes anything but a plain list. */
export function isShaped(shape: SourceShape): boolean {
  return SHAPE_KEYS.some((key) => shape[key] !== undefined);
}
