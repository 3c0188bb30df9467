/** Rule files checked, and the sheets found that they would be applied to, away from the pane's thread. */
import { surveyWorkbook } from "../../src/app/survey";
import type { Program } from "../../src/domain/program";
import type { Result } from "../../src/domain/result";
import type { LoadedRules, RuleFiles, RuleProblem } from "../../src/ruleset";
import type { WorkbookReader } from "../../src/workbook/reader";
import { checkedRules } from "./checked-rules";
import { keptMapping } from "./kept-mapping";
import type { JobMessage, CheckedSheets, SurveyFindings } from "./protocol";

export interface SurveyInput {
  /** Undefined: the rule files alone are looked at. */
  readonly reader: WorkbookReader | undefined;
  readonly rules: RuleFiles;
  readonly mapping: unknown;
}

/** Surveys; ends with "surveyed" or "failed". */
export async function runSurvey(input: SurveyInput, say: (message: JobMessage) => void): Promise<void> {
  try {
    say({ kind: "checking" });
    const loaded = await checkedRules(input.rules);
    say({ kind: "checked" });
    say({ kind: "surveyed", findings: await survey(input, loaded) });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

async function survey(
  { reader, rules: files, mapping }: SurveyInput,
  loaded: Result<LoadedRules, RuleProblem>,
): Promise<SurveyFindings> {
  if (!loaded.ok) return { rules: { ok: false, files, problems: loaded.problems }, sheets: undefined };
  const { program, source } = loaded.value;
  const rules = { ok: true, files, source, sha256: program.sha256, warnings: loaded.problems } as const;
  return { rules, sheets: reader && (await surveySheets(reader, program, mapping)) };
}

async function surveySheets(reader: WorkbookReader, program: Program, kept: unknown): Promise<CheckedSheets> {
  const mapping = keptMapping(kept, program);
  if (!mapping.ok) return { ok: false, problems: mapping.problems };
  return { ok: true, survey: await surveyWorkbook(reader, program, mapping.value) };
}
