/** Use case: which worked cases changed rules give another result, so that nobody changes them unawares. */
import {
  caseFiles,
  loadVersions,
  versionsIn,
  type CaseExpectation,
  type RuleFiles,
  type WorkedCase,
} from "../../ruleset";
import type { CaseTools } from "../case-book";
import { expectationOf } from "../partner/partner-case";
import { runCase, type CaseDifference, type CaseOutcome } from "../worked-cases";

/** A case with another result than it had. */
export interface ChangedCase {
  /** What the case shows, in the words of its file. */
  readonly it: string;
  readonly differences: readonly CaseDifference[];
  /** What the case would expect once the new result is accepted; absent where it could not be read. */
  readonly accepted?: CaseExpectation;
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
    const standing = await outcomeBy(worked, before, tools);
    if (standing.differences.length > 0) continue;
    const { differences, evaluation } = await outcomeBy(worked, after, tools);
    if (differences.length === 0) {
      passed += 1;
      continue;
    }
    const partner = evaluation?.partners[0];
    const accepted = evaluation && partner && expectationOf(evaluation, partner, 0);
    changed.push({ it: worked.it, differences, ...(accepted !== undefined && { accepted }) });
  }
  return { passed, changed };
}

async function outcomeBy(worked: WorkedCase, files: RuleFiles, tools: CaseTools): Promise<CaseOutcome> {
  const given = versionsIn(caseFiles(files, worked));
  const loaded = given.ok
    ? loadVersions(
        given.value,
        given.value.versions.map(() => ""),
      )
    : given;
  if (!loaded.ok)
    return {
      differences: [{ path: "", expected: "", found: loaded.problems[0]?.code }],
      evaluation: undefined,
    };
  return runCase(worked, loaded.value, tools);
}
