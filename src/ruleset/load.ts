/** From the texts of a rules folder to a program. */
import type { Program } from "../domain/program";
import type { RuleProblem } from "./problem";
import type { Result } from "../domain/result";
import { buildProgram } from "./build";
import { checkSource } from "./check-source";
import type { RuleFiles } from "./files";
import { readDocuments, readSource } from "./read-files";
import { Report } from "./report";

/**
 * Reads, checks and compiles the rule files (C1–C8, R1–R8). `sha256` is written into results: the hash of the files'
 * texts, which the caller knows how to take. Warnings come with the program; errors come without one.
 */
export function loadProgram(files: RuleFiles, sha256 = ""): Result<Program, RuleProblem> {
  const documents = readDocuments(files);
  const report = new Report(documents);
  const source = readSource(files, documents, report);
  if (source === undefined) return { ok: false, problems: report.problems };
  checkSource(source, report);
  if (report.failed()) return { ok: false, problems: report.problems };
  return { ok: true, value: buildProgram(source, sha256), problems: report.problems };
}
