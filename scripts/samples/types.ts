/** The content of a sample workbook, before it is laid out in sheets. */

export type SampleLanguage = "ru" | "en";
export const SAMPLE_LANGUAGES: readonly SampleLanguage[] = ["ru", "en"];

export type Localized<T = string> = Readonly<Record<SampleLanguage, T>>;

/** The content of a cell; `undefined` is a blank cell. A string may differ by language. */
export type Value =
  | string
  | number
  | boolean
  | Localized
  | { readonly date: string }
  | { readonly error: "#N/A" }
  | undefined;

/** A number of documents that add up to exactly `total` (in tenge), on days between `from` and `to`. */
export interface Batch {
  readonly kind: "batch";
  readonly from: string;
  readonly to: string;
  readonly total: string;
  readonly documents: number;
  /** Amounts are multiples of this many tiyn; the last one takes the rest. */
  readonly step: number;
}

/** One purchases row as typed. `day` decides its position among the others. */
export interface TypedRow {
  readonly kind: "row";
  readonly day: string;
  readonly amount: Value;
  readonly date?: Value;
  readonly id?: Value;
  readonly currency?: string;
  /** The problem of the row, and its column. */
  readonly problem?: { readonly column: string; readonly code: string; readonly severity: Severity };
}

export type Severity = "error" | "warning";

/** A settlement quarter as expected: label, purchases, sum so far, rate, points. */
export type ExpectedQuarter = readonly [string, number, number, 0.02 | 0.04, number];

/** Worked out by hand from the program's clauses. */
export interface Expected {
  readonly membership: "active" | "expired" | "unknown" | "not-registered" | "not-started";
  readonly term: readonly [string, string] | undefined;
  readonly renewal: "possible" | "not-possible" | "unknown" | "agreed";
  readonly held: string | null;
  readonly title: string;
  readonly service: boolean;
  readonly stillMet: boolean | null;
  readonly eligible: readonly string[];
  readonly application: {
    readonly requested: string | null;
    readonly decision: "approved" | "declined" | "incomplete" | "none";
    readonly missing: readonly string[];
    readonly unknown: readonly string[];
  };
  readonly benefits: readonly string[];
  readonly provisional: boolean;
  readonly quarters: readonly ExpectedQuarter[];
  /** The quarter that runs on the as-of day. */
  readonly estimate?: ExpectedQuarter;
  readonly total: number;
}

/** The two days that the samples are evaluated as of: a year's end, and a day within a quarter. */
export const AS_OF_DAYS = ["2026-12-31", "2026-11-15"] as const;
export type AsOf = (typeof AS_OF_DAYS)[number];

/** A partner of the samples: its row, its purchases, the cases that it covers, and the expected results. */
export interface SamplePartner {
  readonly id: string | number;
  readonly name: Localized;
  readonly cells: Readonly<Record<string, Value>>;
  readonly purchases: readonly (Batch | TypedRow)[];
  /** Some of its dates stand as text, in all forms. */
  readonly textDates?: true;
  /** Problems of its row, column by column. */
  readonly problems?: readonly {
    readonly column: string;
    readonly code: string;
    readonly severity: Severity;
  }[];
  /** Cases of the program that it covers. */
  readonly cases: readonly string[];
  readonly expect: Readonly<Record<AsOf, Expected>>;
}
