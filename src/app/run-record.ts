/**
 * The record of the last run whose results were written into a workbook: the data needed to compare the next run with
 * it.
 */
import type { Overview } from "./overview";

export interface RunRecord {
  /** ISO day. */
  readonly asOf: string;
  readonly program: { readonly id: string; readonly version: string; readonly sha256: string };
  /** Points by settlement period of the as-of day's year, in points. */
  readonly periods: readonly { readonly label: string; readonly points: number }[];
  readonly totalPoints: number;
}

/** The record of a run. It holds only totals: nothing about any single partner. */
export function runRecordOf(overview: Overview, program: RunRecord["program"]): RunRecord {
  const { id, version, sha256 } = program;
  return {
    asOf: overview.asOf,
    program: { id, version, sha256 },
    periods: overview.periods.map(({ label, points }) => ({ label, points })),
    totalPoints: overview.totalPoints,
  };
}

/** Reads a record kept in a workbook. `undefined` where it is invalid: then only the comparison is left out. */
export function parseRunRecord(json: unknown): RunRecord | undefined {
  if (!isObject(json) || typeof json["asOf"] !== "string") return undefined;
  const { asOf, program, periods, totalPoints } = json;
  if (!isObject(program) || !Array.isArray(periods) || !isNumber(totalPoints)) return undefined;
  const { id, version, sha256 } = program;
  if (typeof id !== "string" || typeof version !== "string" || typeof sha256 !== "string") return undefined;
  const read = periods.flatMap((period: unknown) => {
    if (!isObject(period)) return [];
    const { label, points } = period;
    return typeof label === "string" && isNumber(points) ? [{ label, points }] : [];
  });
  if (read.length !== periods.length) return undefined;
  return { asOf, program: { id, version, sha256 }, periods: read, totalPoints };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
