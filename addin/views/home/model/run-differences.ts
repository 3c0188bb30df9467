import type { RunRecord } from "../../../../src/app/run-record";

export interface RunDifference {
  readonly label: string;
  readonly points: number;
  /** Undefined if the last run does not have the period. */
  readonly difference: number | undefined;
}

/** The periods of a run, compared with the last one whose results were written. */
export function runDifferences(run: RunRecord, last: RunRecord | undefined): readonly RunDifference[] {
  const before = new Map(last?.periods.map(({ label, points }) => [label, points]));
  return run.periods.map(({ label, points }) => {
    const was = before.get(label);
    return { label, points, difference: was === undefined ? undefined : rounded(points - was) };
  });
}

/** Points have at most four decimals, so the error of binary fractions is cut off. */
function rounded(points: number): number {
  return Math.round(points * 10_000) / 10_000;
}
