/** The rows of the points ledger: open periods, closed ones, and adjustments. */
import type { Adjustment, ClosedRow } from "../../domain/closing/books";
import { unitsOf } from "../../domain/closing/told";
import type { RuleAccrual } from "../../domain/accrual";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { commonRate, ledgerRowsOf } from "../../domain/ledger";
import type { Term } from "../../domain/membership";
import type { PointsAdjustment } from "../../domain/partner-points";
import type { PeriodStatus } from "../../domain/periods";
import type { PointUnits, RatePpm, Tiyn } from "../../domain/units";

/** `pending`: an adjustment that no closing has fixed. `superseded`: a later closing or a reopening replaces it. */
export type LedgerStatus = PeriodStatus | "adjustment" | "pending" | "superseded";

/** The figures of one points rule in a period. */
export type RuleShare = Pick<RuleAccrual, "rule" | "earns" | "qualifying" | "rate" | "points">;

/** A row of the ledger to be written; `undefined` values are blank. */
export interface LedgerEntry {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly period: string;
  readonly purchases?: Tiyn | undefined;
  readonly cumulative?: Tiyn | undefined;
  readonly rate?: RatePpm | undefined;
  readonly points: PointUnits | undefined;
  readonly precision: number;
  readonly status: LedgerStatus;
  readonly provisional: boolean;
  /** Points that change an earlier period: part of `points`. */
  readonly adjustment?: PointUnits | undefined;
  readonly ruleVersion: string;
  readonly rules?: readonly RuleShare[] | undefined;
  readonly adjusts?: Pick<Adjustment, "period" | "because"> | undefined;
  readonly closed?: ClosedPart | undefined;
}

/** Data that only rows of a closing have. */
export interface ClosedPart {
  readonly closing: number;
  readonly number: number;
  /** The canonical text. */
  readonly kept: string;
  readonly code: string;
  readonly term: Term | undefined;
  readonly count: number | undefined;
}

/** The open periods of a partner's term. */
export function openEntries(evaluation: PartnerEvaluation): readonly LedgerEntry[] {
  return ledgerRowsOf(evaluation).filter(({ status }) => status !== "closed");
}

/** An adjustment that no closing has fixed. One that is only listed has no points of its own. */
export function pendingEntry(adjustment: PointsAdjustment, name: string, precision: number): LedgerEntry {
  const { partner, stands, units, period, because, isListedOnly } = adjustment;
  const isManual = adjustment.cause === "manual" && period.label === stands.label && !isListedOnly;
  return {
    ...{ partnerId: partner, partnerName: name, period: stands.label, precision, ruleVersion: "" },
    points: isListedOnly ? undefined : units,
    adjustment: units,
    status: isManual ? "adjustment" : "pending",
    provisional: false,
    adjusts: { period, because },
  };
}

/** A closed row. */
export function closedEntry(
  row: ClosedRow,
  name: string,
  ruleVersion: string,
  precision: number,
  closed: Omit<ClosedPart, "term" | "count">,
): LedgerEntry {
  const { partner, period, purchases, cumulative, points, term, count } = row;
  return {
    ...{
      partnerId: partner,
      partnerName: name,
      period: period.label,
      purchases,
      cumulative,
      precision,
      ruleVersion,
    },
    rate: commonRate(row),
    rules: row.rules.map((rule) => ({ ...rule, points: unitsOf(rule.points, precision) })),
    points: unitsOf(points, precision),
    status: "closed",
    provisional: false,
    closed: { ...closed, term, count },
  };
}

/** An adjustment that a closing fixes. */
export function fixedEntry(
  adjustment: Adjustment,
  name: string,
  precision: number,
  closed: Omit<ClosedPart, "term" | "count">,
): LedgerEntry {
  const { partner, stands, points, period, because, term } = adjustment;
  const units = unitsOf(points, precision);
  return {
    ...{ partnerId: partner, partnerName: name, period: stands.label, precision, ruleVersion: "" },
    points: units,
    adjustment: units,
    status: "adjustment",
    provisional: false,
    adjusts: { period, because },
    closed: { ...closed, term, count: undefined },
  };
}
