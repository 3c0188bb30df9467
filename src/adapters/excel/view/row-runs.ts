/** Adjacent rows, both ends included. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** Groups row numbers, in any order and with repeats, into ascending runs. */
export function rowRuns(rows: readonly number[]): readonly RowRun[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && row <= run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** The number of rows in the runs. */
export function rowsIn(runs: readonly RowRun[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
