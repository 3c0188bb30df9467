/** Manual adjustments: rows of the Adjustments sheet, which are in no sum and have no rate. */
import type { Period } from "../calendar";
import type { ExactPoints } from "../points";
import { periodOn } from "../periods";
import type { Timeline } from "../timeline";
import type { Day } from "../units";
import { net, type Adjustment, type Books, type ManualRow, type SettledManual } from "./books";

/** Manual points of one partner in one period. */
export interface ManualPoints {
  readonly partner: string;
  readonly period: Period;
  readonly points: ExactPoints;
  readonly rows: readonly ManualRow[];
}

/** A text that is equal for two manual rows only if they are the same. */
export function manualKey({ partner, day, points, reason, document }: ManualRow): string {
  return JSON.stringify([partner, day, String(points), reason, document]);
}

/** Manual rows dated from … until, added up by partner and period. */
export function manualPoints(
  rows: readonly ManualRow[],
  timeline: Timeline,
  from: Day,
  until: Day,
): readonly ManualPoints[] {
  const groups = new Map<string, { partner: string; period: Period; rows: ManualRow[] }>();
  for (const row of rows) {
    if (row.day < from || row.day > until) continue;
    const period = periodOn(timeline, row.day);
    const key = JSON.stringify([row.partner, period.label]);
    const group = groups.get(key) ?? { partner: row.partner, period, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, points: sumOf(group.rows) }));
}

function sumOf(rows: readonly ManualRow[]): ExactPoints {
  return rows.reduce((sum, { points }) => sum + points, 0n);
}

/** Manual rows that closings have counted and that still count. */
export function countedManual({ closings }: Books): readonly ManualRow[] {
  return net(
    closings.flatMap(({ manual }) => manual),
    manualKey,
  );
}

/** The manual rows that a closing through a day records: new ones, and counted ones that are gone. */
export function manualChanges(
  counted: readonly ManualRow[],
  today: readonly ManualRow[],
  from: Day,
  until: Day,
): readonly SettledManual[] {
  const left = new Map<string, ManualRow[]>();
  for (const row of counted) {
    const key = manualKey(row);
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const fresh = today.filter(
    (row) => row.day >= from && row.day <= until && left.get(manualKey(row))?.pop() === undefined,
  );
  const gone = [...left.values()].flat();
  return [
    ...fresh.map((row): SettledManual => ({ row, count: 1 })),
    ...gone.map((row): SettledManual => ({ row, count: -1 })),
  ];
}

/** Manual rows dated in closed periods that are new, changed or gone: the sheet's points less those told. */
export function manualDifferences(
  counted: readonly ManualRow[],
  today: readonly ManualRow[],
  timeline: Timeline,
  { from, until }: { readonly from: Day; readonly until: Day },
  stands: (closed: Period) => Period,
): readonly Adjustment[] {
  const changes = manualChanges(counted, today, from, until);
  const signed = changes.map(({ row, count }) => ({ ...row, points: row.points * BigInt(count) }));
  return manualPoints(signed, timeline, from, until)
    .filter(({ points }) => points !== 0n)
    .map(({ partner, period, points, rows }) => ({
      partner,
      term: undefined,
      period,
      cause: "manual",
      points,
      stands: stands(period),
      because: { kind: "manual", rows },
    }));
}

/** Manual points of an open period are adjustments in that period. */
export function manualAdjustment({ partner, period, points, rows }: ManualPoints): Adjustment {
  return {
    ...{ partner, term: undefined, period, cause: "manual", points, stands: period },
    because: { kind: "manual", rows },
  };
}
