/** The command's report of a run. */
import { isoOf } from "../domain/calendar";
import { shownSums, sumsText, type IncompleteCause } from "../domain/incomplete";
import type { DataProblem } from "../domain/problem";
import type { Problems } from "../domain/problems";
import type { Language, Program } from "../domain/program";
import type { Day } from "../domain/units";
import type { Evaluation } from "../app/evaluate";
import { incompleteSentence, problemSentence } from "../app/problem-text";
import { totalsOf } from "../app/totals";
import { decimalIn } from "../messages/decimal";
import { formatMessage } from "../messages/format";
import { vatDetails } from "../messages/vat-details";
import type { PurchaseSource } from "../sheets/purchase-source";
import type { FateCount } from "../sheets/row-account";
import type { Layout } from "../sheets/layout";
import { sheetColumn } from "../workbook/cell-name";
import { colours, harmless, type Terminal } from "./terminal";

/** Maximum number of problems listed on the terminal; a longer list belongs in --json. */
const LISTED = 200;

/** Lists problems on stderr, each with its place, and counts them; `said`: warnings printed before. */
export function reportProblems(
  terminal: Terminal,
  program: Program,
  { kept, counts }: Problems,
  language: Language,
  said = 0,
): void {
  const { errors, warnings } = counts;
  for (const problem of kept.slice(0, LISTED)) {
    terminal.stderr.write(`${problemLine(terminal, program, problem, language)}\n`);
  }
  const more = errors + warnings - Math.min(kept.length, LISTED);
  if (more > 0) terminal.stderr.write(`${formatMessage(language, "cli.more-problems", { count: more })}\n`);
  terminal.stderr.write(`${countsSentence(errors, warnings + said, language)}\n`);
}

function countsSentence(errors: number, warnings: number, language: Language): string {
  if (errors + warnings === 0) return formatMessage(language, "both.no-problems");
  return `${formatMessage(language, "both.problem-counts", { errors, warnings })}.`;
}

function problemLine(terminal: Terminal, program: Program, problem: DataProblem, language: Language): string {
  const colour = colours(terminal.stderr, process.env);
  const paint = problem.severity === "error" ? colour.red : colour.yellow;
  const sentence = problemSentence(program, problem, language);
  return `${paint(harmless(`${problem.at.sheet}!${problem.at.cell}`))}: ${harmless(sentence)}`;
}

/** The outcome in a few lines: number of partners, decisions, and points. */
export function summary(evaluation: Evaluation, language: Language): string {
  const { program, asOf, partners } = evaluation;
  const { decisions, points } = totalsOf(partners, asOf);
  const { version } = program;
  const outcome = { program: program.name[language], version, asOf: isoOf(asOf) };
  const lines = [
    `${formatMessage(language, "both.outcome-of", outcome)}.`,
    formatMessage(language, "both.evaluated", { partners: partners.length }),
    formatMessage(language, "both.decisions", decisions),
    `${formatMessage(language, "both.points")}: ${points.toLocaleString(LOCALES[language])}.`,
  ];
  return `${lines.map(harmless).join("\n")}\n`;
}

/** That the day is still to come, so that the period it ends is not over; "" where it is not. */
export function futureLine(asOf: Day, today: Day, language: Language): string {
  if (asOf <= today) return "";
  return `${formatMessage(language, "both.future-day", { day: isoOf(asOf) })}\n`;
}

/** The units of the amounts, where a header or the mapping names one; "" where all amounts are plain. */
export function unitLines({ purchases, partners }: Layout, currency: string, language: Language): string {
  const lines = [...purchases, partners].flatMap(({ sheet, headers, columns, units }) =>
    [...units].flatMap(([key, unit]) => {
      const isOwn = unit.currency === undefined || unit.currency === currency;
      const header = headers.get(sheetColumn(columns.get(key) ?? 0)) ?? key;
      const details = { sheet, header, factor: unit.factor, currency: unit.currency ?? "" };
      const isShown = unit.factor !== 1 || !isOwn;
      const lines = isShown ? [formatMessage(language, "both.column-unit", details)] : [];
      if (unit.vat !== undefined)
        lines.push(
          formatMessage(language, "both.column-vat", { sheet, header, ...vatDetails(unit.vat, language) }),
        );
      return lines.map((line) => `${harmless(line)}\n`);
    }),
  );
  return [...new Set(lines)].join("");
}

/** The causes of incomplete totals, a line each; "" where there is none. */
export function incompleteLines(causes: readonly IncompleteCause[], language: Language): string {
  if (causes.length === 0) return "";
  const lines = causes.map((cause) => `- ${harmless(incompleteSentence(cause, language))}`);
  return `${[`${formatMessage(language, "both.totals-incomplete")}:`, ...lines].join("\n")}\n`;
}

/** The rows of each purchases sheet by outcome: together they are all rows that were read. */
export function accountLines(sources: readonly PurchaseSource[], language: Language): string {
  const lines = sources.map(({ layout, rows, account }) => {
    const { counted, inDoubt, leftOut } = account;
    const sum = ({ sums }: FateCount): string =>
      shownSums(sumsText(sums), (digits) => decimalIn(language, digits));
    return formatMessage(language, "cli.rows", {
      sheet: layout.sheet,
      rows,
      counted: counted.rows,
      countedSum: sum(counted),
      inDoubt: inDoubt.rows,
      inDoubtSum: sum(inDoubt),
      leftOut: leftOut.rows,
      leftOutSum: sum(leftOut),
    });
  });
  return lines.map((line) => `${harmless(line)}\n`).join("");
}

const LOCALES: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB", kk: "kk-KZ" };
