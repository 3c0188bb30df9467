/** Use case: problems by kind and sheet, a page at a time. There may be a hundred thousand of them. */
import type { DataProblem, DataProblemCode, Severity } from "../domain/problem";
import type { ProblemLog } from "../sheets/problem-log";
import { pageOf, type Page } from "./page";

/** Problems of one kind on one sheet. */
export interface ProblemGroup {
  readonly code: DataProblemCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly count: number;
}

/** What names a group. */
export type ProblemGroupKey = Pick<ProblemGroup, "code" | "sheet">;

/**
 * The problems kept with their cells, as the log stands when this is made (a plan may add some): sorted into groups
 * once. `too-many-problems` is no group: it says how many more there are.
 */
export class ProblemPages {
  /** Errors first, then by count; groups of one size as they were found. */
  readonly groups: readonly ProblemGroup[];
  readonly #bySheet: ReadonlyMap<string, ReadonlyMap<DataProblemCode, readonly DataProblem[]>>;

  constructor(log: ProblemLog) {
    this.#bySheet = grouped(log.list());
    this.groups = [...this.#bySheet].flatMap(([sheet, byCode]) => groupsOn(sheet, byCode)).sort(moreUrgent);
  }

  /** The group's problems in the order they were found; none where there is no such group. */
  page({ code, sheet }: ProblemGroupKey, from: number, count: number): Page<DataProblem> {
    return pageOf(this.#bySheet.get(sheet)?.get(code) ?? [], from, count);
  }
}

function grouped(problems: readonly DataProblem[]): Map<string, Map<DataProblemCode, DataProblem[]>> {
  const bySheet = new Map<string, Map<DataProblemCode, DataProblem[]>>();
  for (const problem of problems) {
    if (problem.code === "too-many-problems") continue;
    const byCode = entry(bySheet, problem.at.sheet, () => new Map<DataProblemCode, DataProblem[]>());
    entry(byCode, problem.code, () => []).push(problem);
  }
  return bySheet;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function groupsOn(
  sheet: string,
  byCode: ReadonlyMap<DataProblemCode, readonly DataProblem[]>,
): ProblemGroup[] {
  return [...byCode].map(([code, problems]) => {
    return { code, severity: problems[0]?.severity ?? "error", sheet, count: problems.length };
  });
}

function moreUrgent(a: ProblemGroup, b: ProblemGroup): number {
  if (a.severity !== b.severity) return a.severity === "error" ? -1 : 1;
  return b.count - a.count;
}
