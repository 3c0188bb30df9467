/** `partner-program statements`: a statement of points for each partner, as a file of its own. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { dateOf } from "../../domain/calendar";
import type { Language } from "../../domain/program";
import type { Day } from "../../domain/units";
import { openFileSink } from "../../adapters/xlsx/node/file-sink";
import type { Evaluation } from "../../app/evaluate";
import { nodeCodec } from "../../adapters/xlsx/node/node-codec";
import { plainBook } from "../../adapters/xlsx/write/plain-book";
import { statementSheet } from "../../app/statement/as-sheet";
import { statementText } from "../../app/statement/as-text";
import type { Statement } from "../../app/statement/blocks";
import { statementMaker } from "../../app/statement/statement";
import { formatMessage } from "../../messages/format";
import type { StatementsOptions } from "../arguments";
import { WorkbookError } from "../../workbook/errors";
import { rulesOfOptions, type Surroundings } from "../commands";
import { withEvaluation } from "../evaluated-book";
import { refuseInputs } from "../output-files";
import { incompleteLines, reportProblems } from "../report";
import { sha256 } from "../sha256";
import { harmless } from "../terminal";
import { fileNames } from "./file-names";
import { checkNoting, noteSent } from "./note-sent";
import { managedPositions, partnerPositions } from "./partner-positions";
import { statementFonts } from "../statement-fonts";
import { statementPdf } from "./statement-pdf";

export async function statementsCommand(
  path: string,
  options: StatementsOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { terminal } = surroundings;
  const early = options.lang ?? surroundings.language;
  await checkNoting(path, options, early);
  const timeline = rulesOfOptions(options, early, terminal);
  await withEvaluation(path, options, timeline, surroundings, async (book) => {
    const { evaluation, language } = book;
    const positions = wantedPositions(evaluation, options, language);
    const languageOf = (position: number): Language =>
      options.lang ?? evaluation.book.details.languages.get(position) ?? language;
    const ending = `.${options.format}`;
    const ids = positions.map((position) => evaluation.partners[position]?.partner.id ?? "");
    const names = fileNames(ids, ending);
    const paths = names.map((name) => join(options.out, name));
    const list = join(options.out, LIST_NAME);
    await refuseInputs(path, options, [...paths, list], language);
    await makeFolder(options.out);
    const make = statementMaker(evaluation, sha256);
    const bytesOf = bytesMaker(options.format, evaluation.asOf);
    const { period, contact } = options;
    for (const [at, position] of positions.entries()) {
      const own = languageOf(position);
      const statement = make(position, { language: own, period: period?.label, contact });
      await writeFile(paths[at] ?? "", await bytesOf(statement, own));
    }
    await writeFile(list, encoded(listOf(evaluation, positions, names, languageOf)));
    const warnings = await noteSent(path, options, book, positions, surroundings);
    reportProblems(terminal, evaluation.program, evaluation.problems, language, warnings);
    terminal.stdout.write(incompleteLines(evaluation.book.incomplete, language));
    terminal.stdout.write(absentLine(evaluation, options, language));
    const details = { count: positions.length, path: options.out };
    terminal.stdout.write(`${harmless(formatMessage(language, "cli.statements-done", details))}\n`);
  });
}

/** Those of --partner and --manager; all where neither is given. */
function wantedPositions(
  evaluation: Evaluation,
  { partner, manager }: StatementsOptions,
  language: Language,
): readonly number[] {
  const named =
    partner === undefined ? [...evaluation.partners.keys()] : partnerPositions(evaluation, partner, language);
  return manager === undefined ? named : managedPositions(evaluation, named, manager, language);
}

/** The list of all statements, beside them. */
const LIST_NAME = "statements.csv";

function listOf(
  evaluation: Evaluation,
  positions: readonly number[],
  names: readonly string[],
  languageOf: (position: number) => Language,
): string {
  const rows = positions.map((position, at) => {
    const partner = evaluation.partners[position]?.partner;
    return [partner?.id ?? "", partner?.name ?? "", names[at] ?? "", languageOf(position)]
      .map(field)
      .join(";");
  });
  return `\ufeff${rows.join("\r\n")}\r\n`;
}

/** A field of the list. An apostrophe keeps a text that begins like a formula a text. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** That partners with closed periods are no longer on the sheet, so that nobody misses their statements later. */
function absentLine({ book }: Evaluation, asked: StatementsOptions, language: Language): string {
  const count = book.absent.size;
  if (count === 0 || asked.partner !== undefined || asked.manager !== undefined) return "";
  const ids = [...book.absent.keys()].join(", ");
  return `${harmless(formatMessage(language, "cli.statements-absent", { count, ids }))}\n`;
}

type BytesMaker = (statement: Statement, language: Language) => Promise<Uint8Array>;

function bytesMaker(format: StatementsOptions["format"], asOf: Day): BytesMaker {
  if (format === "txt") return (statement) => Promise.resolve(encoded(statementText(statement)));
  if (format === "xlsx")
    return (statement, language) => plainBook(statementSheet(statement, language), nodeCodec);
  const fonts = statementFonts();
  const { year, month, day } = dateOf(asOf);
  const created = new Date(Date.UTC(year, month - 1, day, NOON));
  return (statement, language) => {
    const page = (number: number, pages: number): string =>
      formatMessage(language, "statement.page", { page: number, pages });
    return statementPdf(statement, { fonts, created, page });
  };
}

/** The hour that stands for a day, so that no time zone moves it to another. */
const NOON = 12;

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const system = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new WorkbookError("not-writable", { file: path, system }, { cause: error });
  }
}

/** A statement appears only when it is complete. */
async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const sink = await openFileSink(path);
  try {
    await sink.write(bytes);
    await sink.commit();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}
