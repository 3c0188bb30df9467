/** A cell that a plan would change, as people review it. */
import type { PlainValue, ValueFormat } from "../workbook/write-plan";

/** What a change is about. Ledger rows are about points. */
export type ChangeKind = "level" | "decision" | "benefits" | "membership" | "points";
export const CHANGE_KINDS: readonly ChangeKind[] = ["level", "decision", "benefits", "membership", "points"];

/** One cell that would hold something else than now. */
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

export interface ChangeTotals {
  /** Changes as they are listed: a row of a new ledger is one. Together they are the length of the whole list. */
  readonly byKind: Readonly<Record<ChangeKind, number>>;
  /** Partners that any of them is about. */
  readonly partners: number;
  /** The total column before and after, added up; blanks, texts and formulas count as nothing. In points. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}
