/** Problems and fixes as they are listed: errors first, those of the sheet and the severity that were asked for. */
import type { FixGroup, Overview } from "../../../../src/app/overview";
import type { ProblemGroup } from "../../../../src/app/problem-pages";
import type { Severity } from "../../../../src/domain/problem";

export interface ProblemFilter {
  /** Undefined: of both. */
  readonly severity: Severity | undefined;
  /** Undefined: of all sheets. */
  readonly sheet: string | undefined;
}

/** A group of problems, and the fix for all of them where there is a safe one. */
export interface ListedGroup extends ProblemGroup {
  readonly fix: FixGroup | undefined;
}

export interface ListedProblems {
  readonly groups: readonly ListedGroup[];
  /** Of cells that are no problem: they can be read for sure. */
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

/** Blanks around an id are a warning, and the one problem with a safe fix. */
function fixOf({ code, sheet }: ProblemGroup, fixes: readonly FixGroup[]): FixGroup | undefined {
  if (code !== "untrimmed-id") return undefined;
  return fixes.find((fix) => fix.kind === code && fix.sheet === sheet);
}

/** The sheets that have a problem or a fix, in the order in which they come up. */
export function sheetsOf({ problems, fixes }: Found): readonly string[] {
  return [...new Set([...problems, ...fixes].map(({ sheet }) => sheet))];
}

/** How many problems there are of each severity. */
export function problemCounts({ problems }: Found): { readonly errors: number; readonly warnings: number } {
  const count = (wanted: Severity): number =>
    problems.filter(({ severity }) => severity === wanted).reduce((sum, group) => sum + group.count, 0);
  return { errors: count("error"), warnings: count("warning") };
}
