/** From the texts of a rules folder to a program. */
import type { Program } from "../domain/program";
import type { RuleProblem } from "./problems/problem";
import type { Result } from "../domain/result";
import { buildProgram } from "./build";
import { checkSource } from "./check/check-source";
import type { RuleFiles, RuleSource } from "./files";
import { readDocuments, readSource } from "./read-files";
import { RuleProblemLog } from "./problems/rule-problem-log";

/** Rule files that all checks have passed: as a program, and as written, for code that shows them. */
export interface LoadedRules {
  readonly program: Program;
  readonly source: RuleSource;
}

/**
 * Reads, checks and compiles the rule files (C1–C8, R1–R8). `sha256` is written into results: the hash of the files'
 * texts, which the caller computes. Warnings come with the rules; errors come without them.
 */
export function loadRules(files: RuleFiles, sha256 = ""): Result<LoadedRules, RuleProblem> {
  const documents = readDocuments(files);
  const log = new RuleProblemLog(documents);
  const source = readSource(files, documents, log);
  if (source === undefined) return { ok: false, problems: log.problems };
  checkSource(source, log);
  if (log.failed()) return { ok: false, problems: log.problems };
  return { ok: true, value: { program: buildProgram(source, sha256), source }, problems: log.problems };
}

/** The same, but returns only the program. */
export function loadProgram(files: RuleFiles, sha256 = ""): Result<Program, RuleProblem> {
  const loaded = loadRules(files, sha256);
  return loaded.ok ? { ...loaded, value: loaded.value.program } : loaded;
}
