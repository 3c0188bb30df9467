/** Checks rule files and finds the sheets that they would apply to, away from the pane's thread. */
import { closedRules } from "../../src/app/closing/closed-rules";
import { surveyWorkbook } from "../../src/app/survey";
import { dayFromIso, isoOf } from "../../src/domain/calendar";
import type { Program } from "../../src/domain/program";
import type { Result } from "../../src/domain/result";
import type { LoadedVersion, LoadedVersions, RuleFiles, RuleProblem } from "../../src/ruleset";
import type { WorkbookReader } from "../../src/workbook/reader";
import { checkedRules, versionInForce } from "./checked-rules";
import { keptMapping } from "./kept-mapping";
import type { CheckedVersion, JobMessage, CheckedSheets, SurveyFindings } from "./protocol";

export interface SurveyInput {
  /** Undefined: only the rule files are checked. */
  readonly reader: WorkbookReader | undefined;
  readonly rules: RuleFiles;
  readonly mapping: unknown;
  /** An ISO day: the version in force on it finds the sheets. */
  readonly today: string;
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
  { reader, rules: files, mapping, today }: SurveyInput,
  loaded: Result<LoadedVersions, RuleProblem>,
): Promise<SurveyFindings> {
  if (!loaded.ok) return { rules: { ok: false, files, problems: loaded.problems }, sheets: undefined };
  const versions = loaded.value;
  const day = dayFromIso(today);
  if (day === undefined) throw new Error(`${today} is no day`);
  const inForce = versionInForce(versions, day);
  const { program, source } = inForce;
  const rules = {
    ok: true,
    files,
    source,
    sha256: program.sha256,
    warnings: loaded.problems,
    versions: versions.map((version, at) => checkedVersion(version, versions[at - 1])),
    inForce: versions.indexOf(inForce),
  } as const;
  if (reader === undefined) return { rules, sheets: undefined };
  return {
    rules,
    sheets: await surveySheets(reader, program, mapping),
    closed: await closedRules(reader),
  };
}

function checkedVersion(version: LoadedVersion, before: LoadedVersion | undefined): CheckedVersion {
  const { folder, from, note, source, program, earning } = version;
  const day = from === undefined ? undefined : isoOf(from);
  const changesPoints = before !== undefined && earning !== before.earning;
  return { folder, from: day, note, source, sha256: program.sha256, changesPoints };
}

async function surveySheets(reader: WorkbookReader, program: Program, kept: unknown): Promise<CheckedSheets> {
  const mapping = keptMapping(kept, program);
  if (!mapping.ok) return { ok: false, problems: mapping.problems };
  return { ok: true, survey: await surveyWorkbook(reader, program, mapping.value) };
}
