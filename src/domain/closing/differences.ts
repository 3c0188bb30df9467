/**
 * The differences between today's values of closed periods and the points told, by cause. The effect of each cause is
 * the result with it minus the result without it, in a fixed order, so that the effects add up exactly.
 */
import type { Period } from "../calendar";
import type { ExactPoints } from "../points";
import type { Account } from "./account";
import { rowName, type Adjustment, type AdjustmentCause, type ClosedRow, type RevaluedRow } from "./books";
import type { KeptRow, RowMatch } from "./match-rows";
import type { PurchaseRow } from "./purchase-row";
import type { Today } from "./today";
import {
  purchasesFrom,
  rateOf,
  ratesOf,
  valueOf,
  type DatedRate,
  type Rates,
  type ValuedRow,
} from "./valuation";
import { workOut } from "./work-out";
import type { WorkedPeriod } from "./work-out";

/** Findings about rows in the books and the workbook: the same for all partners. */
export interface RowFindings {
  readonly today: Today;
  readonly match: RowMatch;
  /** The rates that the newest closing kept. */
  readonly keptRates: Rates;
  readonly newest: Period;
  /** Partners with unreadable purchases at the newest closing. */
  readonly incomplete: readonly string[];
  /** Rows of archived years: they keep their counted values. */
  readonly archived: readonly PurchaseRow[];
}

/** The period that holds an adjustment of a closed period. */
export type StandsIn = (closed: WorkedPeriod) => Period;

/** A partner's differences: for its closed rows by cause, and for closed periods that it has joined. */
export function differencesOf(
  account: Account,
  findings: RowFindings,
  stands: StandsIn,
): readonly Adjustment[] {
  const rows = account.closed.some(({ anew }) => anew !== undefined)
    ? closedDifferences(account, findings, stands)
    : [];
  return [...rows, ...joinedDifferences(account, findings, stands)];
}

/** For a partner that was not in the closing, all its points there are the difference. */
function joinedDifferences(
  { partner, joined }: Account,
  { today }: RowFindings,
  stands: StandsIn,
): readonly Adjustment[] {
  return joined
    .filter(({ points }) => points !== 0n)
    .map((period) => ({
      partner,
      term: period.term,
      period: period.accrual.period,
      cause: "joined",
      points: period.points,
      stands: stands(period),
      because: {
        kind: "joined",
        rows: today.rowsOf(partner).filter(({ day }) => isWithin(day, period)),
      },
    }));
}

const isWithin = (day: number, { term, accrual }: WorkedPeriod): boolean =>
  day >= term.first && day <= accrual.last;

/** A row as it was counted (as it is now, if it has changed since) and as it is now. */
interface Revalued extends KeptRow {
  readonly keptRates: Rates;
}

/** One partner's rows by cause. */
interface PartnerRows {
  readonly late: readonly PurchaseRow[];
  /** Rows as they are now that have another value at the kept rates. */
  readonly revalued: readonly Revalued[];
  /** Counted rows that were the partner's, and rows that are the partner's now. */
  readonly out: RowMatch["changed"];
  readonly in: RowMatch["changed"];
  readonly gone: readonly PurchaseRow[];
}

function partnerRows(partner: string, findings: RowFindings): PartnerRows {
  const { match, newest, today, keptRates } = findings;
  const isOwn = (row: PurchaseRow | undefined): boolean => row?.partner === partner;
  const incoming = match.changed.filter(({ now }) => isOwn(now));
  return {
    // A row without a rate does not count (R8), so it is not late either.
    late: match.fresh.filter(
      (row) =>
        isOwn(row) &&
        row.day <= newest.last &&
        valueOf({ row, rates: today.rates }, today.timeline) !== undefined,
    ),
    revalued: [
      ...match.kept.filter(({ was }) => isOwn(was)).map((row) => ({ ...row, keptRates })),
      ...incoming.flatMap(({ now }) => (now === undefined ? [] : [changedAtKept(now, findings)])),
    ].filter((one) => isRevalued(one, today)),
    out: match.changed.filter(({ was }) => isOwn(was)),
    in: incoming,
    gone: match.gone.filter(isOwn),
  };
}

/**
 * A row that was changed, at the kept rate of the day whose rate it takes now. Where the closing kept none of that day,
 * the whole difference is the change's.
 */
function changedAtKept(now: PurchaseRow, { today, keptRates }: RowFindings): Revalued {
  const rate = rateOf(now, today.timeline, today.rates);
  const kept =
    rate === undefined || rate === "none" ? undefined : keptRates.inForce(now.currency, rate.day, 0);
  return { was: now, now, keptRates: kept === undefined ? today.rates : ratesOf([kept]) };
}

function isRevalued({ was, now, keptRates }: Revalued, { rates, timeline }: Today): boolean {
  return valueOf({ row: was, rates: keptRates }, timeline) !== valueOf({ row: now, rates }, timeline);
}

/** The causes of rows, in the order in which they are worked out. */
const ROW_CAUSES = ["late", "rate", "changed", "removed"] as const;
type RowCause = (typeof ROW_CAUSES)[number];

/** Points of closed rows, by name. */
type RowPoints = ReadonlyMap<string, ExactPoints>;

function closedDifferences(account: Account, findings: RowFindings, stands: StandsIn): Adjustment[] {
  const rows = partnerRows(account.partner, findings);
  const [now, ...steps] = stepPoints(account, rows, findings);

  return account.closed.flatMap(({ row, told, anew }) => {
    if (anew === undefined) return [];
    const name = rowName(row.term, row.period);
    let reached = now?.get(name) ?? 0n;
    return ROW_CAUSES.flatMap((cause, index): Adjustment[] => {
      const without = steps[index]?.get(name) ?? told;
      const points = reached - without;
      reached = without;
      if (points === 0n) return [];
      const because = causeOf(cause, rows, row, findings);
      return [{ ...adjusted(row), cause, points, stands: stands(anew), because }];
    });
  });
}

function adjusted({ partner, term, period }: ClosedRow): Pick<Adjustment, "partner" | "term" | "period"> {
  return { partner, term, period };
}

/**
 * Points now; without the late rows; with the kept rates; with the old values restored. The remaining difference comes
 * from removed rows.
 */
function stepPoints(account: Account, rows: PartnerRows, findings: RowFindings): readonly RowPoints[] {
  const { today, keptRates, archived } = findings;
  const { partner, purchases } = account;
  const wasComplete = !findings.incomplete.includes(partner);
  const isUnread = rows.out.some(({ unread }) => unread?.partner === partner);
  const now = pointsOfRows(account, undefined);
  const valued = new Map<PurchaseRow, ValuedRow>(
    today.rowsOf(partner).map((row) => [row, { row, rates: today.rates }]),
  );
  for (const row of archived) if (row.partner === partner) valued.set(row, { row, rates: keptRates });
  const step = (change: boolean, before: RowPoints, complete: boolean): RowPoints =>
    change ? pointsOfRows(account, purchasesFrom([...valued.values()], today.timeline, complete)) : before;
  const partly = wasComplete && !isUnread;
  for (const row of rows.late) valued.delete(row);
  const onTime = step(rows.late.length > 0 || purchases.complete !== partly, now, partly);
  for (const { now: row, keptRates: rates } of rows.revalued) valued.set(row, { row, rates });
  const atKept = step(rows.revalued.length > 0, onTime, partly);
  for (const { now: row } of rows.in) if (row !== undefined) valued.delete(row);
  for (const { was, now: row } of rows.out) valued.set(was, { row: putBack(was, row), rates: keptRates });
  const isPutBack = rows.in.length + rows.out.length > 0 || partly !== wasComplete;
  return [now, onTime, atKept, step(isPutBack, atKept, wasComplete)];
}

/**
 * A counted row with its earlier values; columns that its closing did not keep come from the row that is there instead.
 */
function putBack(was: PurchaseRow, now: PurchaseRow | undefined): PurchaseRow {
  return { ...was, columns: new Map([...(now?.columns ?? []), ...was.columns]) };
}

function pointsOfRows({ plans, closed }: Account, purchases: Account["purchases"] | undefined): RowPoints {
  const named = (row: ClosedRow, points: ExactPoints): readonly [string, ExactPoints] => [
    rowName(row.term, row.period),
    points,
  ];
  if (purchases === undefined)
    return new Map(closed.flatMap(({ row, anew }) => (anew === undefined ? [] : [named(row, anew.points)])));
  return new Map(
    plans
      .filter(({ rulesMissing }) => !rulesMissing)
      .flatMap((plan) => {
        const last = plan.rows.findLastIndex((row) => row !== undefined);
        return workOut(plan, purchases, last).flatMap(({ row, points }) =>
          row === undefined ? [] : [named(row, points)],
        );
      }),
  );
}

/** The rows of a cause that can affect a closed period: those up to its end. */
function causeOf(
  cause: RowCause,
  rows: PartnerRows,
  closed: ClosedRow,
  findings: RowFindings,
): AdjustmentCause {
  const isFelt = (row: PurchaseRow | undefined): boolean =>
    row !== undefined && row.day <= Math.min(closed.period.last, closed.term.last);
  switch (cause) {
    case "late":
      return { kind: "late", rows: rows.late.filter(isFelt) };
    case "rate":
      return {
        kind: "rate",
        rows: rows.revalued.filter(({ was }) => isFelt(was)).map((one) => revaluedRow(one, findings.today)),
      };
    case "changed": {
      const all = [...rows.out, ...rows.in.filter((change) => !rows.out.includes(change))];
      return { kind: "changed", rows: all.filter(({ was, now }) => isFelt(was) || isFelt(now)) };
    }
    case "removed":
      return { kind: "removed", rows: rows.gone.filter(isFelt) };
  }
}

function revaluedRow({ was, now, keptRates }: Revalued, { timeline, rates }: Today): RevaluedRow {
  const rateIn = (row: PurchaseRow, of: Rates): DatedRate | undefined => {
    const rate = rateOf(row, timeline, of);
    return rate === "none" ? undefined : rate;
  };
  return {
    row: was,
    was: valueOf({ row: was, rates: keptRates }, timeline),
    now: valueOf({ row: now, rates }, timeline),
    rateWas: rateIn(was, keptRates),
    rateNow: rateIn(now, rates),
  };
}
