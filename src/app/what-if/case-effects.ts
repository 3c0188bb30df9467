/** Use case: which worked cases changed rules give another result, so that nobody changes them unawares. */
import { caseFiles, loadVersions, versionsIn, type RuleFiles, type WorkedCase } from "../../ruleset";
import type { CaseTools } from "../case-book";
import { runCase, type CaseDifference } from "../worked-cases";

/** A case with another result than it had. */
export interface ChangedCase {
  /** What the case shows, in the words of its file. */
  readonly it: string;
  readonly differences: readonly CaseDifference[];
}

export interface CasesEffect {
  /** The number of cases that give what they are expected to, as before. */
  readonly passed: number;
  readonly changed: readonly ChangedCase[];
}

/** Runs the cases by both rules. One that the rules in force do not pass is about another program, and left out. */
export async function casesEffect(
  cases: readonly WorkedCase[],
  before: RuleFiles,
  after: RuleFiles,
  tools: CaseTools,
): Promise<CasesEffect> {
  const changed: ChangedCase[] = [];
  let passed = 0;
  for (const worked of cases) {
    const standing = await differencesBy(worked, before, tools);
    if (standing.length > 0) continue;
    const differences = await differencesBy(worked, after, tools);
    if (differences.length > 0) changed.push({ it: worked.it, differences });
    else passed += 1;
  }
  return { passed, changed };
}

async function differencesBy(
  worked: WorkedCase,
  files: RuleFiles,
  tools: CaseTools,
): Promise<readonly CaseDifference[]> {
  const given = versionsIn(caseFiles(files, worked));
  const loaded = given.ok
    ? loadVersions(
        given.value,
        given.value.versions.map(() => ""),
      )
    : given;
  if (!loaded.ok) return [{ path: "", expected: "", found: loaded.problems[0]?.code }];
  return (await runCase(worked, loaded.value, tools)).differences;
}
