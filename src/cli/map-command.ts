/** `partner-program map`: proposes how a workbook is read, and asks what nobody may take for granted. */
import { programOn } from "../domain/timeline";
import type { Language } from "../domain/program";
import { formatMessage } from "../messages/format";
import type { Mapping } from "../sheets/mapping";
import type { Assumption, OpenQuestion } from "../sheets/mapping-notes";
import type { Proposal, Question } from "../sheets/propose/proposal";
import { proposeMapping } from "../sheets/propose/propose";
import type { MapOptions } from "./arguments";
import { withBook } from "./book-file";
import { rulesOfOptions, type Surroundings } from "./commands";
import { writeJson } from "./json-output";
import { withOtherFiles } from "./other-files";
import { outputPath } from "./output-files";
import { harmless, type Terminal } from "./terminal";

export async function mapCommand(
  path: string,
  options: MapOptions,
  { terminal, today, language }: Surroundings,
): Promise<void> {
  const said = options.lang ?? language;
  const { rules, purchases = [] } = options;
  await outputPath(path, { ...(rules !== undefined && { rules }), purchases, json: options.out }, said);
  const program = programOn(rulesOfOptions(options, said, terminal), today);
  const proposal = await withBook(path, said, ({ workbook }) =>
    withOtherFiles(workbook, purchases, (reader) => proposeMapping(reader, program)),
  );
  const mapping = options.yes === true ? proposal.mapping : await asked(proposal, terminal, said);
  await writeJson(options.out, [`${JSON.stringify(mapping, null, 1)}\n`], terminal);
  const people = options.out === "-" ? terminal.stderr : terminal.stdout;
  for (const note of mapping.assumed ?? []) people.write(`${harmless(assumption(note, said))}\n`);
  for (const note of mapping.questions ?? []) terminal.stderr.write(`${harmless(questionOf(note, said))}\n`);
  people.write(`${formatMessage(said, "cli.map-done", { path: options.out })}\n`);
}

function assumption({ what, sheet, cell, details }: Assumption, language: Language): string {
  return `${sheet}!${cell}: ${formatMessage(language, `problem.assumed-${what}`, details)}`;
}

function questionOf({ what, sheet, cell, details }: OpenQuestion, language: Language): string {
  return formatMessage(language, `layout.open-${what}`, { ...details, sheet, cell });
}

/** Asks each question that has answers to choose from; the others stay in the mapping. */
async function asked(
  { mapping, questions }: Proposal,
  terminal: Terminal,
  language: Language,
): Promise<Mapping> {
  const { ask } = terminal;
  if (ask === undefined) return mapping;
  let answered = mapping;
  const open: OpenQuestion[] = [];
  for (const question of questions) {
    const choice = question.choices[(await chosen(question, ask, language)) - 1];
    if (choice === undefined && question.isOffer !== true) open.push(question.note);
    if (choice !== undefined) answered = choice.answered(answered);
  }
  const entries = Object.entries(answered).filter(([key]) => key !== "questions");
  return { ...(Object.fromEntries(entries) as Mapping), ...(open.length > 0 && { questions: open }) };
}

/** The number of the choice; 0 where none is taken. */
async function chosen(
  { note, choices }: Question,
  ask: NonNullable<Terminal["ask"]>,
  language: Language,
): Promise<number> {
  if (choices.length === 0) return 0;
  const listed = choices.map(({ label }, at) => `  ${String(at + 1)}. ${label}`);
  const text = [questionOf(note, language), ...listed, formatMessage(language, "cli.map-choose", {})];
  const answer = Number((await ask(`${harmless(text.join("\n"))} `)).trim());
  return Number.isInteger(answer) ? answer : 0;
}
