/** Closings and adjustments as JSON (docs/result.schema.json). Names of people are only in the workbook. */
import { isoOf } from "../../domain/calendar";
import type { AdjustmentCause, ManualRow } from "../../domain/closing/books";
import { changedColumn, type PurchaseRow } from "../../domain/closing/purchase-row";
import { shortCode } from "../../domain/closing/seal";
import { decimalText } from "../../domain/closing/settled-text";
import { toldPoints } from "../../domain/closing/told";
import type { DatedRate } from "../../domain/closing/valuation";
import { currencyUnits } from "../../domain/money";
import type { PartnerPoints, PointsAdjustment } from "../../domain/partner-points";
import { exactText, pointsOf } from "../../domain/points";
import type { ColumnKey, Language } from "../../domain/program";
import { pointPrecision } from "../../domain/timeline";
import type { PointUnits } from "../../domain/units";
import { becauseWords } from "../../sheets/plan/because-words";
import type { Evaluation } from "../evaluate";
import { placeOfRow, placesIn } from "./places";

/** Every closing, in order; `reopened`: a later line of the journal reverts it. */
export function closingsJson({ book: { records } }: Evaluation) {
  return (records?.closings ?? []).map(({ line, isTakenBack, journal }) => ({
    line: line.line,
    quarter: line.period.label,
    when: isoOf(line.when),
    asOf: isoOf(line.asOf),
    partners: line.partners,
    purchases: line.purchases,
    points: Number(exactText(line.points)),
    versions: line.rules,
    seal: shortCode(journal.seal),
    reopened: isTakenBack,
  }));
}

/** Partners that have closed periods and are no longer listed. `points`: writes a term's points. */
export function formerPartnersJson<T>(
  evaluation: Evaluation,
  language: Language,
  pointsJson: (points: PartnerPoints) => T,
) {
  const { reviewed, timeline, asOf } = evaluation;
  const former = reviewed?.review.partners.filter(({ account }) => account.cells === undefined) ?? [];
  return former.map((one) => {
    const points = toldPoints(one, timeline, asOf, () => ({
      ...{ term: undefined, provisional: false, periods: [], adjustments: [], tooLarge: false },
      ...{ total: 0 as PointUnits, precision: pointPrecision(timeline) },
    }));
    return {
      id: one.partner,
      points: pointsJson(points),
      adjustments: adjustmentsJson(evaluation, points, language),
    };
  });
}

/** `status`: fixed by a closing; pending until the next one; listed: pending, and in no total (R7 `corrective`). */
export function adjustmentsJson(
  { book }: Evaluation,
  { adjustments, precision }: PartnerPoints,
  language: Language,
) {
  const placeOf = placesIn(book);
  return adjustments.map((one) => ({
    quarter: one.period.label,
    cause: one.cause,
    points: pointsOf(one.units, precision),
    standsIn: one.stands.label,
    status: statusOf(one),
    counts: one.counts,
    message: becauseWords(one.because, language, placeOf),
    rows: rowsJson(book, one.because),
  }));
}

function statusOf({ isFixed, isListedOnly }: PointsAdjustment): "fixed" | "pending" | "listed" {
  if (isFixed) return "fixed";
  return isListedOnly ? "listed" : "pending";
}

type Book = Evaluation["book"];

function rowsJson(book: Book, because: AdjustmentCause): readonly object[] {
  switch (because.kind) {
    case "late":
    case "removed":
    case "joined":
      return because.rows.map((row) => purchaseJson(book, row));
    case "rate":
      return because.rows.map(({ row, was, now, rateWas, rateNow }) => ({
        ...purchaseJson(book, row),
        valueWas: was === undefined ? null : currencyUnits(was),
        value: now === undefined ? null : currencyUnits(now),
        rateWas: rateJson(rateWas),
        rate: rateJson(rateNow),
      }));
    case "changed":
      return because.rows.map(({ was, now }) => ({
        was: was === undefined ? null : purchaseJson(book, was),
        now: now === undefined ? null : purchaseJson(book, now, was && changedColumn(was, now)),
      }));
    case "manual":
      return because.rows.map((row) => manualJson(book, row));
  }
}

function rateJson(rate: DatedRate | undefined) {
  return rate === undefined ? null : { day: isoOf(rate.day), value: Number(decimalText(rate.rate)) };
}

function purchaseJson(book: Book, row: PurchaseRow, column?: ColumnKey) {
  const { partner, day, document, amount, currency } = row;
  return {
    ...placeOfRow(book, row, column),
    partner,
    day: isoOf(day),
    document,
    amount: currencyUnits(amount),
    currency,
  };
}

function manualJson(book: Book, row: ManualRow) {
  const { partner, day, points, reason, document } = row;
  return {
    ...placeOfRow(book, row),
    partner,
    day: isoOf(day),
    points: Number(exactText(points)),
    reason,
    document,
  };
}
