/** Use case: what a plan would change, cell by cell, as people review it before anything is written. */
import type { PlainValue, ValueFormat } from "../sheets/workbook";

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
  readonly byKind: Readonly<Record<ChangeKind, number>>;
  /** Cells in all, headers of new columns not among them. */
  readonly cells: number;
  /** Partners that any of them is about. */
  readonly partners: number;
  /** The total column before and after, added up; blank counts as nothing. In points. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly sheets: readonly string[];
}

export interface ChangeFilter {
  /** All kinds where empty. */
  readonly kinds: readonly ChangeKind[];
  /** Part of a partner's name or id, any case; all where blank. */
  readonly search: string;
}

/** A part of a long list. */
export interface Page<T> {
  readonly total: number;
  readonly from: number;
  readonly items: readonly T[];
}
