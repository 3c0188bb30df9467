/** A cell that a plan would change, in the form that people review. */
import type { PlainValue, ValueFormat } from "../workbook/write-plan";

/** The subject of a change; those of the points ledger are one kind of their own. */
export type ChangeKind = "level" | "decision" | "benefits" | "membership" | "points" | "ledger";
export const CHANGE_KINDS: readonly ChangeKind[] = [
  "level",
  "decision",
  "benefits",
  "membership",
  "points",
  "ledger",
];

/** One cell whose content would change. */
export interface Change {
  readonly kind: ChangeKind;
  readonly sheet: string;
  /** A1 style, without the sheet. */
  readonly cell: string;
  readonly partnerId: string;
  readonly partnerName: string;
  /** The column's header. */
  readonly column: string;
  /** "2026-Q1" on the points ledger; undefined on the partners sheet. */
  readonly period: string | undefined;
  readonly was: PlainValue;
  readonly now: PlainValue;
  readonly format: ValueFormat;
}

/** A partner whose row on the partners sheet would change. */
export interface ChangedPartner {
  readonly id: string;
  readonly name: string;
  /** The total of the points; undefined where it would not change. */
  readonly points: Pick<Change, "was" | "now" | "format"> | undefined;
  /** Those that were wanted, in the sheet's order; at least one. */
  readonly changes: readonly Change[];
}

export interface ChangeTotals {
  /**
   * Numbers of changes as listed: a row of a new ledger is one change. Together they are the length of the whole list.
   */
  readonly byKind: Readonly<Record<ChangeKind, number>>;
  /** Number of partners with a change. */
  readonly partners: number;
  /** The sums of the total column before and after; blanks, texts and formulas count as nothing. In points. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}
