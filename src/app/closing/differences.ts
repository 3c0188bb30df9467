/** Use case: differences with closed periods, with the rows that made them. Plain data, so that a worker can send it. */
import type { AdjustmentCause, Cause, ManualRow } from "../../domain/closing/books";
import { changedColumn, type PurchaseRow } from "../../domain/closing/purchase-row";
import type { PointsAdjustment } from "../../domain/partner-points";
import { exactText, type ExactPoints } from "../../domain/points";
import type { ColumnKey, Names } from "../../domain/program";
import { becauseWords } from "../../sheets/plan/because-words";
import type { Evaluation } from "../evaluate";
import { pageOf, type Page } from "../page";
import { namesIn } from "./ledger-entries";
import { pendingGroups, pointsOfGroup, type PendingGroup } from "./pending-groups";
import { placeOfRow, placesIn, type RowPlace } from "./places";

/** A closed period in a group of differences. Points are numbers of points. */
export interface PeriodDifference {
  readonly period: string;
  /** What the partner was told, and what the same period gives now; undefined for manual points. */
  readonly told: number | undefined;
  readonly now: number | undefined;
  /** The part that this cause has in the difference. */
  readonly points: number;
}

/** The differences of one partner by one cause. */
export interface DifferenceGroup {
  readonly partnerId: string;
  /** "" if the partner is no longer listed; then it has no position either. */
  readonly partnerName: string;
  readonly position: number | undefined;
  readonly cause: Cause;
  readonly points: number;
  readonly periods: readonly PeriodDifference[];
  /** The cause with its rows, in words. */
  readonly because: Names;
  /** Cells of its rows, as far as they are on a sheet; only the first ones. */
  readonly places: readonly RowPlace[];
}

/** Most cells that a group names. */
const MOST_PLACES = 10;

/** Groups in the order of partners. */
export function differencePage(evaluation: Evaluation, from: number, count: number): Page<DifferenceGroup> {
  const page = pageOf(pendingGroups(evaluation), from, count);
  return { ...page, items: page.items.map((group) => differenceGroup(evaluation, group)) };
}

function differenceGroup(evaluation: Evaluation, group: PendingGroup): DifferenceGroup {
  const { book } = evaluation;
  const { partner, cause } = group.adjustments[0];
  const because = (group.adjustments.at(-1) ?? group.adjustments[0]).because;
  const words = (language: keyof Names): string => becauseWords(because, language, placesIn(book));
  return {
    ...{ partnerId: partner, partnerName: namesIn(book)(partner), cause },
    position: book.partners.positions.get(partner),
    points: numberOf(pointsOfGroup(group)),
    periods: group.adjustments.map((one) => periodDifference(one, group)),
    because: { ru: words("ru"), en: words("en"), kk: words("kk") },
    places: rowsOf(because)
      .slice(0, MOST_PLACES)
      .flatMap(({ row, column }) => placeOfRow(book, row, column) ?? []),
  };
}

/** Told: closed points and adjustments fixed since. Now: with all pending differences of the same row. */
function periodDifference(
  { term, period, points }: PointsAdjustment,
  { reviewed: { account, pending } }: PendingGroup,
): PeriodDifference {
  const common = { period: period.label, points: numberOf(points) };
  if (term === undefined) return { ...common, told: undefined, now: undefined };
  const isSame = (other: { readonly label: string }, first: number | undefined): boolean =>
    other.label === period.label && first === term.first;
  const closed = account.closed.find(({ row }) => isSame(row.period, row.term.first));
  const told = closed?.told ?? 0n;
  const now = pending
    .filter((one) => isSame(one.period, one.term?.first))
    .reduce((sum, one) => sum + one.points, told);
  return { ...common, told: numberOf(told), now: numberOf(now) };
}

interface CausingRow {
  readonly row: PurchaseRow | ManualRow;
  /** The column whose value changed; undefined for the row as a whole. */
  readonly column?: ColumnKey | undefined;
}

/** The rows behind a cause, as they are now; as they were if they are gone. */
function rowsOf(because: AdjustmentCause): readonly CausingRow[] {
  switch (because.kind) {
    case "late":
    case "removed":
    case "joined":
    case "manual":
      return because.rows.map((row) => ({ row }));
    case "rate":
      return because.rows.map(({ row }) => ({ row }));
    case "changed":
      return because.rows.flatMap(({ was, now }) =>
        now === undefined ? [] : [{ row: now, column: was && changedColumn(was, now) }],
      );
  }
}

function numberOf(points: ExactPoints): number {
  return Number(exactText(points));
}
