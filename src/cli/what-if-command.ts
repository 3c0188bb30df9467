/** `partner-program what-if`: the effect of changed rules, before anybody puts them in force. */
import { join } from "node:path";
import { isoOf } from "../domain/calendar";
import { programOn, type Timeline } from "../domain/timeline";
import type { Language } from "../domain/program";
import type { Day } from "../domain/units";
import { beginsTooEarly, whatIf } from "../app/what-if/what-if";
import { whatIfJson } from "../app/what-if/what-if-json";
import { formatMessage } from "../messages/format";
import { VERSIONS_FILE_NAME, versionsIn, withVersion, type RuleFiles } from "../ruleset";
import type { WhatIfOptions } from "./arguments";
import { layoutFailure, withBook } from "./book-file";
import type { Surroundings } from "./commands";
import { ExitStatus, Failure } from "./failure";
import { writeJson } from "./json-output";
import { readMapping } from "./mapping-file";
import { withOtherFiles } from "./other-files";
import { outputPath, withStandardOutput } from "./output-files";
import { incompleteLines, reportProblems } from "./report";
import { readingsCommand } from "./readings-command";
import { loadedFrom, readRuleFiles, sentencesOf, shippedRulesFolder } from "./rules";
import type { Terminal } from "./terminal";
import { whatIfLines } from "./what-if-lines";

export async function whatIfCommand(
  path: string,
  given: WhatIfOptions,
  { terminal, today, language: environment }: Surroundings,
): Promise<void> {
  const options = await withStandardOutput(given);
  const early = options.lang ?? environment;
  // Called only because it refuses wrong paths: what-if writes no workbook.
  await outputPath(path, options, early);
  const { rules } = options;
  if (rules === undefined || options.readings === true) {
    if (rules !== undefined || options.from !== undefined || options.readings !== true)
      throw new Failure(ExitStatus.usage, [formatMessage(early, "what-if.rules-or-readings", {})]);
    await readingsCommand(path, options, { terminal, today, language: environment });
    return;
  }
  const { inForce, changed } = timelines({ ...options, rules }, early, terminal);
  const asOf = options.asOf ?? today;
  const mapping = readMapping(options.map, programOn(changed, asOf), early);
  await withBook(path, early, async ({ workbook }) => {
    const compared = await withOtherFiles(workbook, options.purchases ?? [], (reader) =>
      whatIf(reader, inForce, changed, asOf, { ...(mapping && { mapping }) }),
    );
    if (!compared.ok) throw layoutFailure(path, compared.problems, early);
    const { effect, changed: evaluation } = compared.value;
    const said = options.lang ?? evaluation.language;
    if (options.from !== undefined) {
      const early = beginsTooEarly(evaluation, options.from);
      if (early !== undefined)
        throw new Failure(ExitStatus.obstacle, [formatMessage(said, "what-if.too-early", { ...early })]);
    }
    const before = programOn(inForce, asOf);
    if (options.json !== undefined)
      await writeJson(options.json, whatIfJson(compared.value, before, said), terminal);
    reportProblems(terminal, evaluation.program, evaluation.problems, said);
    const people = options.json === "-" ? terminal.stderr : terminal.stdout;
    const from = options.from === undefined ? undefined : isoOf(options.from);
    people.write(whatIfLines(effect, { before, after: evaluation.program, from }, said));
    people.write(incompleteLines(evaluation.book.incomplete, said));
  });
}

interface Timelines {
  readonly inForce: Timeline;
  readonly changed: Timeline;
}

/** The rules in force, and the changed ones: as they are, or as a version beside those in force from a day on. */
function timelines(
  options: WhatIfOptions & { readonly rules: string },
  language: Language,
  terminal: Terminal,
): Timelines {
  const standing = readRuleFiles(options.inForce ?? shippedRulesFolder(), language);
  const given = readRuleFiles(options.rules, language);
  const { from } = options;
  const changed = from === undefined ? given : withDraft(standing, given, from, options.rules, language);
  return {
    inForce: loadedFrom(standing, language, terminal),
    changed: loadedFrom(changed, language, terminal),
  };
}

function withDraft(
  standing: RuleFiles,
  draft: RuleFiles,
  from: Day,
  path: string,
  language: Language,
): RuleFiles {
  const versions = versionsIn(standing);
  if (!versions.ok) throw new Failure(ExitStatus.rules, sentencesOf(versions.problems, language));
  if (Object.hasOwn(draft, VERSIONS_FILE_NAME))
    throw new Failure(ExitStatus.usage, [
      formatMessage(language, "what-if.one-version", { path: join(path, VERSIONS_FILE_NAME) }),
    ]);
  const folders = versions.value.versions.map((version) => ({
    folder: version.folder,
    from: version.from === undefined ? undefined : isoOf(version.from),
    note: version.note,
  }));
  return withVersion(standing, folders, { from: isoOf(from), note: undefined, files: draft });
}
