/** The checks of a draft. Its forms are shown as long as the files have the form of rule files, with mistakes or not. */
import { checkSource } from "../check/check-source";
import type { RuleFiles, RuleSource } from "../files";
import { readDocuments, readSource } from "../read-files";
import type { RuleProblem } from "../problems/problem";
import { RuleProblemLog } from "../problems/rule-problem-log";

export interface CheckedDraft {
  /** The files as written; `undefined` if one of them is no rule file. */
  readonly source: RuleSource | undefined;
  /** Errors and warnings, by file and path. */
  readonly problems: readonly RuleProblem[];
  readonly hasErrors: boolean;
}

/** Checks the four files of a draft. */
export function checkDraft(files: RuleFiles): CheckedDraft {
  const documents = readDocuments(files);
  const log = new RuleProblemLog(documents);
  const source = readSource(files, documents, log);
  if (source !== undefined) checkSource(source, log);
  return { source, problems: log.problems, hasErrors: log.failed() };
}

/** The problems within the values at some pointers of a file: those that a form shows beside their fields. */
export function problemsAt(
  problems: readonly RuleProblem[],
  file: string,
  ...pointers: readonly string[]
): readonly RuleProblem[] {
  return problems.filter(
    (one) => one.file === file && pointers.some((pointer) => isWithin(one.path, pointer)),
  );
}

function isWithin(path: string, pointer: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`);
}
