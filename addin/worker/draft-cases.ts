/** The worked cases by a draft. Loaded when it is to be published. */
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { partnerCase, type PartnerCase } from "../../src/app/partner/partner-case";
import type { Evaluation } from "../../src/app/evaluate";
import { casesEffect, type CasesEffect } from "../../src/app/what-if/case-effects";
import { parseCases, type LoadedVersions, type RuleFiles } from "../../src/ruleset";
import { OWN_CASES_FILE } from "../../src/ruleset/cases/own-cases";
import { sha256 } from "../sha256";
import { SHIPPED_CASES } from "./shipped-cases";

const TOOLS = { makeWorkbook: memoryWorkbook, sha256 };

/** The worked case of the partner at a position. */
export function caseOf(evaluation: Evaluation, position: number): Promise<PartnerCase> {
  return partnerCase(evaluation, position, TOOLS);
}

/**
 * `before`: the four files of the version in force, `after`: those of the draft. `own`: the cases that the workbook keeps.
 */
export async function draftCases(
  before: RuleFiles,
  after: RuleFiles,
  versions: LoadedVersions,
  own?: string,
): Promise<CasesEffect> {
  const texts = own === undefined ? SHIPPED_CASES : [...SHIPPED_CASES, [OWN_CASES_FILE, own] as const];
  const cases = texts.flatMap(([file, text]) => {
    // Cases that name what these rules lack are about another program.
    const parsed = parseCases(file, text, versions);
    return parsed.ok ? parsed.value : [];
  });
  return casesEffect(cases, before, after, TOOLS);
}
