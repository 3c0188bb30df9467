/** Adjacent columns: `count` columns from `first` on. */
export interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

/** Groups column numbers into ascending runs; each run is loaded as one range. */
export function columnRuns(columns: readonly number[]): readonly ColumnRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && column === last.first + last.count) last.count += 1;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}
