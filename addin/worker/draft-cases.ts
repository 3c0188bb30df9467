/** The worked cases by a draft. Loaded when it is to be published. */
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { casesEffect, type CasesEffect } from "../../src/app/what-if/case-effects";
import { parseCases, type LoadedVersions, type RuleFiles } from "../../src/ruleset";
import { sha256 } from "../sha256";
import { SHIPPED_CASES } from "./shipped-cases";

/** `before`: the four files of the version in force, `after`: those of the draft. */
export async function draftCases(
  before: RuleFiles,
  after: RuleFiles,
  versions: LoadedVersions,
): Promise<CasesEffect> {
  const cases = SHIPPED_CASES.flatMap(([file, text]) => {
    // Cases that name what these rules lack are about another program.
    const parsed = parseCases(file, text, versions);
    return parsed.ok ? parsed.value : [];
  });
  return casesEffect(cases, before, after, { makeWorkbook: memoryWorkbook, sha256 });
}
