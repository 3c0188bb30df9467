/** Use case: problems by kind and sheet, a page at a time. There may be a hundred thousand of them. */
import type { DataProblem, DataProblemCode, Severity } from "../domain/problem";
import type { Problems } from "../domain/problems";
import { pageOf, type Page } from "./page";

/** Problems of one kind on one sheet. */
export interface ProblemGroup {
  readonly code: DataProblemCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly count: number;
}

/** The identity of a group. */
export type ProblemGroupKey = Pick<ProblemGroup, "code" | "sheet">;

/** The problems kept with their cells, grouped once. Problems that were only counted are in no group. */
export class ProblemPages {
  /** Errors first, then by count; groups of equal size in the order found. */
  readonly groups: readonly ProblemGroup[];
  readonly #bySheet: ReadonlyMap<string, ReadonlyMap<DataProblemCode, readonly DataProblem[]>>;

  constructor(problems: Problems) {
    this.#bySheet = grouped(problems.kept);
    this.groups = [...this.#bySheet].flatMap(([sheet, byCode]) => groupsOn(sheet, byCode)).sort(moreUrgent);
  }

  /** The group's problems in the order they were found; empty where there is no such group. */
  page({ code, sheet }: ProblemGroupKey, from: number, count: number): Page<DataProblem> {
    return pageOf(this.#bySheet.get(sheet)?.get(code) ?? [], from, count);
  }
}

function grouped(problems: readonly DataProblem[]): Map<string, Map<DataProblemCode, DataProblem[]>> {
  const bySheet = new Map<string, Map<DataProblemCode, DataProblem[]>>();
  for (const problem of problems) {
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
