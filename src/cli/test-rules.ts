/** `partner-program test-rules`: checks the rule files and runs the worked cases beside them. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { memoryWorkbook } from "../adapters/memory/memory-workbook";
import { engineDifferences } from "../app/engine-check";
import { runCase, type CaseDifference } from "../app/worked-cases";
import type { Language, Program } from "../domain/program";
import { ruleProblemSentence } from "../app/rule-problem-text";
import { formatMessage, formatterIn } from "../messages/format";
import { loadRules, parseCases, withOverrides, type RuleFiles, type WorkedCase } from "../ruleset";
import type { CommonOptions } from "./arguments";
import type { Surroundings } from "./commands";
import { ExitStatus, Failure } from "./failure";
import { hashOf, programFrom, readRuleFiles, ruleFileText, shippedRulesFolder } from "./rules";
import { colours, harmless } from "./terminal";

/** Runs every case of every file in `cases/`; status 1 where one fails, 4 where the files are wrong. */
export async function testRulesCommand(options: CommonOptions, surroundings: Surroundings): Promise<void> {
  const { terminal } = surroundings;
  const language = options.lang ?? surroundings.language;
  const folder = options.rules ?? shippedRulesFolder();
  const { program, warnings } = programFrom(folder, language);
  for (const warning of warnings) terminal.stderr.write(`${harmless(warning)}\n`);
  const files = readRuleFiles(folder, language);
  let [passed, failed] = [0, 0];
  for (const { file, worked } of readCases(folder, program, language)) {
    const complaints = await complaintsOf(worked, files, language);
    if (complaints.length === 0) passed++;
    else failed++;
    if (complaints.length === 0) continue;
    const heading = formatMessage(language, "cli.case-failed", { file, name: worked.it });
    terminal.stdout.write(`${colours(terminal.stdout, process.env).red(harmless(heading))}\n`);
    for (const complaint of complaints) terminal.stdout.write(`  ${harmless(complaint)}\n`);
  }
  terminal.stdout.write(`${formatMessage(language, "cli.cases", { passed, failed })}\n`);
  if (failed > 0) throw new Failure(ExitStatus.failed, []);
}

interface PlacedCase {
  readonly file: string;
  readonly worked: WorkedCase;
}

/** The cases of a rules folder, files in the order of their names. */
export function readCases(folder: string, program: Program, language: Language): readonly PlacedCase[] {
  const cases = join(folder, "cases");
  const names = isFolder(cases) ? readdirSync(cases).filter((name) => name.endsWith(".json")) : [];
  if (names.length === 0) {
    throw new Failure(ExitStatus.rules, [formatMessage(language, "cli.no-cases", { path: cases })]);
  }
  return names.sort().flatMap((name) => {
    const file = `cases/${name}`;
    const parsed = parseCases(file, ruleFileText(join(cases, name), language), program);
    if (!parsed.ok) {
      throw new Failure(
        ExitStatus.rules,
        parsed.problems.map((problem) => ruleProblemSentence(problem, formatterIn(language))),
      );
    }
    return parsed.value.map((worked) => ({ file, worked }));
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Problems of a case's outcome, a sentence each; empty where it is as expected and the engine agrees. */
export async function complaintsOf(
  worked: WorkedCase,
  files: RuleFiles,
  language: Language,
): Promise<string[]> {
  const changed = worked.with === undefined ? files : withOverrides(files, worked.with);
  const loaded = loadRules(changed, hashOf(changed));
  if (!loaded.ok)
    return loaded.problems.map((problem) => ruleProblemSentence(problem, formatterIn(language)));
  const { program, source } = loaded.value;
  const { differences, evaluation } = await runCase(worked, program, memoryWorkbook);
  const engine = evaluation === undefined ? [] : await engineDifferences(source, evaluation);
  return [
    ...differences.map((difference) => differenceSentence(difference, language)),
    ...engine.map(({ level }) => formatMessage(language, "cli.case-engine-differs", { name: level })),
  ];
}

function differenceSentence({ path, expected, found }: CaseDifference, language: Language): string {
  const details = { path, expected: shown(expected), found: shown(found) };
  return formatMessage(language, "cli.case-difference", details);
}

function shown(value: unknown): string {
  return value === undefined ? "–" : JSON.stringify(value);
}
