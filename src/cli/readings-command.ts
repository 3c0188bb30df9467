/** `partner-program what-if --readings`: the workbook's points under other readings of the text, side by side. */
import { isoOf, yearOf } from "../domain/calendar";
import type { Language, Program } from "../domain/program";
import { formatTiyn } from "../domain/money";
import { DraftReading } from "../app/what-if/draft-reading";
import { figuresOf, type EffectSummary } from "../app/what-if/effect-summary";
import { readingColumns, type ReadingColumn, type ReadingSources } from "../app/what-if/reading-columns";
import { READING_NAMES } from "../app/what-if/reading-names";
import { readingsJson } from "../app/what-if/readings-json";
import type { Evaluation } from "../app/evaluate";
import { decimalIn } from "../messages/decimal";
import { formatMessage, formatterIn } from "../messages/format";
import { periodName } from "../messages/period-name";
import { effectOf } from "../domain/effect/effect";
import type { WhatIfOptions } from "./arguments";
import type { Surroundings } from "./commands";
import { withEvaluation, type EvaluatedBook } from "./evaluated-book";
import { writeJson } from "./json-output";
import { incompleteLines, reportProblems } from "./report";
import { loadedFrom, readRuleFiles, shippedRulesFolder, versionsFrom } from "./rules";
import { signedIn } from "./signed";
import { harmless } from "./terminal";

export type ReadingsOptions = Pick<WhatIfOptions, "asOf" | "inForce" | "json" | "lang" | "map" | "purchases">;

export async function readingsCommand(
  path: string,
  options: ReadingsOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { terminal } = surroundings;
  const early = options.lang ?? surroundings.language;
  const files = readRuleFiles(options.inForce ?? shippedRulesFolder(), early);
  const versions = loadedFrom(files, early, terminal);
  await withEvaluation(path, options, versions, surroundings, async (book) => {
    const { evaluation, language } = book;
    const columns = await columnsOf(book, { files, versions });
    if (options.json !== undefined)
      await writeJson(options.json, readingsJson(evaluation, columns, language), terminal);
    reportProblems(terminal, evaluation.program, evaluation.problems, language);
    const people = options.json === "-" ? terminal.stderr : terminal.stdout;
    people.write(readingLines(evaluation, columns, language));
    people.write(incompleteLines(evaluation.book.incomplete, language));
  });
}

/** The purchases are read once: no reading asks for other columns. */
function columnsOf(
  { reader, evaluation, mapping }: EvaluatedBook,
  sources: ReadingSources,
): Promise<readonly ReadingColumn[]> {
  const reading = new DraftReading(reader, evaluation, sources.versions, () => Promise.resolve());
  return readingColumns(evaluation, sources, async (changed) => {
    const loaded = versionsFrom(changed);
    if (!loaded.ok) return undefined;
    const judged = await reading.judge(loaded.value, mapping, () => true);
    return judged?.ok === true ? figuresOf(effectOf(evaluation, judged.value, evaluation.asOf)) : undefined;
  });
}

function readingLines(
  { program, asOf }: Evaluation,
  columns: readonly ReadingColumn[],
  language: Language,
): string {
  const known = columns.find(({ effect }) => effect !== undefined)?.effect;
  const title = { before: program.version, asOf: isoOf(asOf), year: String(yearOf(asOf)) };
  const lines = [
    formatMessage(language, "what-if.readings", title),
    ...(known === undefined
      ? []
      : figureLines("what-if.reading-in-force", known, "before", program, language)),
    ...columns.flatMap(({ variant, effect }) => {
      const name = formatMessage(language, READING_NAMES[variant], {});
      return effect === undefined
        ? [`${name}: ${formatMessage(language, "what-if.reading-impossible", {})}`]
        : figureLines(READING_NAMES[variant], effect, "after", program, language);
    }),
  ];
  return lines.map((line) => `${harmless(line)}\n`).join("");
}

/** A reading's points, then those by period. `side`: "before" are the rules in force. */
function figureLines(
  name: (typeof READING_NAMES)[keyof typeof READING_NAMES] | "what-if.reading-in-force",
  { points, periods, money, won, lost }: EffectSummary,
  side: "before" | "after",
  { currency }: Program,
  language: Language,
): readonly string[] {
  const text = formatterIn(language);
  const sum = money && `${decimalIn(language, formatTiyn(money[side]))} ${currency}`;
  const details = {
    reading: text(name),
    points: decimalIn(language, String(points[side])),
    money: sum ?? "",
  };
  const difference = signedIn(language, String(points.after - points.before));
  return [
    side === "before"
      ? text("what-if.reading-points", details)
      : text("what-if.reading", { ...details, difference, won, lost }),
    ...(periods.length === 0
      ? []
      : [
          `  ${periods
            .map((pair) => `${periodName(pair.period, text)}: ${decimalIn(language, String(pair[side]))}`)
            .join(" · ")}`,
        ]),
  ];
}
