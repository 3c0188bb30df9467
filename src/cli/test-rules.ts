/** `partner-program test-rules`: checks the rule files and runs the worked cases beside them. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { memoryWorkbook } from "../adapters/memory/memory-workbook";
import { engineDifferences } from "../app/engine-check";
import { runCase, type CaseDifference } from "../app/worked-cases";
import type { Language } from "../domain/program";
import { dayFromIso } from "../domain/calendar";
import type { Timeline } from "../domain/timeline";
import { formatMessage } from "../messages/format";
import { caseFiles, parseCases, type LoadedVersions, type RuleFiles, type WorkedCase } from "../ruleset";
import type { CommonOptions } from "./arguments";
import type { Surroundings } from "./commands";
import { ExitStatus, Failure } from "./failure";
import { readRuleFiles, rulesFrom, sentencesOf, shippedRulesFolder, versionsFrom } from "./rules";
import { sha256 } from "./sha256";
import { ruleFileText } from "./text-file";
import { colours, harmless } from "./terminal";

/** Runs every case of every file in `cases/`; status 1 where one fails, 4 where the files are wrong. */
export async function testRulesCommand(options: CommonOptions, surroundings: Surroundings): Promise<void> {
  const { terminal } = surroundings;
  const language = options.lang ?? surroundings.language;
  const folder = options.rules ?? shippedRulesFolder();
  const { versions, warnings } = rulesFrom(folder, language);
  for (const warning of warnings) terminal.stderr.write(`${harmless(warning)}\n`);
  const files = readRuleFiles(folder, language);
  let [passed, failed] = [0, 0];
  for (const { file, worked } of readCases(folder, versions, language)) {
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
export function readCases(folder: string, timeline: Timeline, language: Language): readonly PlacedCase[] {
  const cases = join(folder, "cases");
  const names = isFolder(cases) ? readdirSync(cases).filter((name) => name.endsWith(".json")) : [];
  if (names.length === 0) {
    throw new Failure(ExitStatus.rules, [formatMessage(language, "cli.no-cases", { path: cases })]);
  }
  return names.sort().flatMap((name) => {
    const file = `cases/${name}`;
    const parsed = parseCases(file, ruleFileText(join(cases, name), language), timeline);
    if (!parsed.ok) throw new Failure(ExitStatus.rules, sentencesOf(parsed.problems, language));
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
  const loaded = versionsFrom(caseFiles(files, worked));
  if (!loaded.ok) return [...sentencesOf(loaded.problems, language)];
  const versions = loaded.value;
  const { differences, evaluation } = await runCase(worked, versions, {
    makeWorkbook: memoryWorkbook,
    sha256,
  });
  const engine =
    evaluation === undefined ? [] : await engineDifferences(versionFor(worked, versions).source, evaluation);
  return [
    ...differences.map((difference) => differenceSentence(difference, language)),
    ...engine.map(({ level }) => formatMessage(language, "cli.case-engine-differs", { name: level })),
  ];
}

/** The version in force on the case's day. */
function versionFor({ asOf }: WorkedCase, versions: LoadedVersions): LoadedVersions[number] {
  const day = dayFromIso(asOf) ?? Infinity;
  return versions.findLast(({ from }) => from === undefined || from <= day) ?? versions[0];
}

function differenceSentence({ path, expected, found }: CaseDifference, language: Language): string {
  const details = { path, expected: shown(expected), found: shown(found) };
  return formatMessage(language, "cli.case-difference", details);
}

function shown(value: unknown): string {
  return value === undefined ? "–" : JSON.stringify(value);
}
