/** Problems as values: each step returns the problems it found, and its caller merges them. */
import type { DataProblem } from "./problem";

/** Maximum number of problems kept with their places. Further problems are only counted. */
export const KEPT_PROBLEMS = 100_000;

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Problems found by one step, or by several together. */
export interface Problems {
  /** In the order they were found; the first `KEPT_PROBLEMS` of them. */
  readonly kept: readonly DataProblem[];
  /** All problems found, kept or not. */
  readonly counts: ProblemCounts;
}

/** The problems of consecutive steps, in the order of the steps. */
export function joinProblems(steps: readonly Problems[], limit: number = KEPT_PROBLEMS): Problems {
  return {
    kept: steps.flatMap(({ kept }) => kept).slice(0, limit),
    counts: {
      errors: steps.reduce((sum, { counts }) => sum + counts.errors, 0),
      warnings: steps.reduce((sum, { counts }) => sum + counts.warnings, 0),
    },
  };
}

/** The problems kept, followed by one that gives the number of the others. */
export function problemList({ kept, counts }: Problems): readonly DataProblem[] {
  const more = counts.errors + counts.warnings - kept.length;
  const last = kept.at(-1);
  if (more === 0 || last === undefined) return kept;
  return [
    ...kept,
    { code: "too-many-problems", severity: "error", at: last.at, details: { more: String(more) } },
  ];
}
