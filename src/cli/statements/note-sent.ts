/** `statements --sent-as`: notes in the workbook what its partners were told. */
import { sentPoints } from "../../app/statement/told";
import type { Language } from "../../domain/program";
import { formatMessage } from "../../messages/format";
import { planSent } from "../../sheets/books/sent";
import type { StatementsOptions } from "../arguments";
import type { Surroundings } from "../commands";
import type { EvaluatedBook } from "../evaluated-book";
import { ExitStatus, Failure } from "../failure";
import { outputPath } from "../output-files";
import { harmless } from "../terminal";
import { writeBook } from "../write-book";

/** Fails with status 2 where the options do not go together, and with status 5 where the workbook is read-only. */
export async function checkNoting(
  path: string,
  options: StatementsOptions,
  language: Language,
): Promise<void> {
  const { sentAs, sentOn, inPlace = false } = options;
  const isNoted = sentAs !== undefined;
  if (isNoted !== inPlace || (sentOn !== undefined && !isNoted))
    throw new Failure(ExitStatus.usage, [
      formatMessage(language, "cli.statements-sent-in-place", { sentAs: "--sent-as", sentOn: "--sent-on" }),
    ]);
  if (isNoted) await outputPath(path, { inPlace }, language);
}

/** Writes the rows, where --sent-as asks for it. Returns the number of warnings. */
export async function noteSent(
  path: string,
  { sentAs, sentOn, period }: StatementsOptions,
  { evaluation, workbook, language }: EvaluatedBook,
  positions: readonly number[],
  { today, terminal }: Surroundings,
): Promise<number> {
  if (sentAs === undefined) return 0;
  const sent = { sentOn: sentOn ?? today, sentAs };
  const rows = sentPoints(evaluation.partners, positions, period?.label, sent);
  if (rows.length === 0) return 0;
  const plan = { sheets: [await planSent(workbook, rows, evaluation.language)] };
  const warnings = await writeBook(workbook, plan, { path, out: path, language, terminal });
  terminal.stdout.write(`${harmless(formatMessage(language, "cli.statements-noted", { path }))}\n`);
  return warnings;
}
