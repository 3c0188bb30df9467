/** The list of problems and fixes: errors first, filtered by sheet and severity. */
import type { FixGroup, Overview } from "../../../../src/app/overview";
import type { ProblemGroup } from "../../../../src/app/problem-pages";
import type { Severity } from "../../../../src/domain/problem";

export interface ProblemFilter {
  /** Undefined: both. */
  readonly severity: Severity | undefined;
  /** Undefined: all sheets. */
  readonly sheet: string | undefined;
}

/** A group of problems, with the safe fix for all of them, if there is one. */
export interface ListedGroup extends ProblemGroup {
  readonly fix: FixGroup | undefined;
}

export interface ListedProblems {
  readonly groups: readonly ListedGroup[];
  /** Fixes of cells without a problem, which can be read for sure. */
  readonly fixes: readonly FixGroup[];
}

type Found = Pick<Overview, "problems" | "fixes">;

export function listedProblems(
  { problems, fixes }: Found,
  { severity, sheet }: ProblemFilter,
): ListedProblems {
  const isOfSheet = (thing: { readonly sheet: string }): boolean =>
    sheet === undefined || thing.sheet === sheet;
  const groups = problems.map((group) => ({ ...group, fix: fixOf(group, fixes) }));
  const offered = new Set(groups.map(({ fix }) => fix));
  const shown = groups.filter(
    (group) => isOfSheet(group) && (severity === undefined || group.severity === severity),
  );
  return {
    groups: [...shown.filter(isError), ...shown.filter((group) => !isError(group))],
    fixes: fixes.filter((fix) => isOfSheet(fix) && !offered.has(fix)),
  };
}

function isError({ severity }: ProblemGroup): boolean {
  return severity === "error";
}

/** Problems with a safe fix: blanks around an id, and altered closed values. */
function fixOf({ code, sheet }: ProblemGroup, fixes: readonly FixGroup[]): FixGroup | undefined {
  return fixes.find((fix) => fix.kind === code && fix.sheet === sheet);
}

/** The sheets with a problem or a fix, in order of appearance. */
export function sheetsOf({ problems, fixes }: Found): readonly string[] {
  return [...new Set([...problems, ...fixes].map(({ sheet }) => sheet))];
}

/** How many problems the groups hold. */
export function problemsIn(groups: readonly Pick<ProblemGroup, "count">[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** How many problems there are of each severity. */
export function problemCounts({ problems }: Found): { readonly errors: number; readonly warnings: number } {
  const count = (wanted: Severity): number =>
    problems.filter(({ severity }) => severity === wanted).reduce((sum, group) => sum + group.count, 0);
  return { errors: count("error"), warnings: count("warning") };
}
