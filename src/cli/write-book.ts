/** Writes the workbook with the results, after printing the warnings. */
import { stat } from "node:fs/promises";
import type { XlsxWorkbook } from "../adapters/xlsx/xlsx-workbook";
import type { WriteWarning } from "../adapters/xlsx/write/write-warnings";
import { writeXlsxFile } from "../adapters/xlsx/node";
import type { WritePlan } from "../workbook/write-plan";
import type { Language } from "../domain/program";
import { formatMessage } from "../messages/format";
import { colours, harmless, type Terminal } from "./terminal";

/** The paths of a write, and the terminal for its messages. `path`: the workbook's own, for the warnings. */
export interface Writing {
  readonly path: string;
  readonly out: string;
  readonly language: Language;
  readonly terminal: Terminal;
}

const SENTENCES = {
  "signature-void": "cli.write-signature-void",
  "structure-protected": "cli.write-structure-protected",
  "sheet-protected": "cli.write-sheet-protected",
  "sheet-hidden": "cli.write-sheet-hidden",
  "columns-hidden": "cli.write-columns-hidden",
  "rows-unsorted": "cli.write-rows-unsorted",
} as const satisfies Readonly<Record<WriteWarning["code"], `cli.write-${string}`>>;

/** Writes the workbook; returns the number of warnings, each printed on stderr before anything is written. */
export async function writeBook(
  workbook: XlsxWorkbook,
  plan: WritePlan,
  { path, out, language, terminal }: Writing,
): Promise<number> {
  const { yellow } = colours(terminal.stderr, process.env);
  let count = 0;
  const warn = (place: string, sentence: string): void => {
    count += 1;
    terminal.stderr.write(`${yellow(harmless(place))}: ${harmless(sentence)}\n`);
  };
  if (await isReadOnly(out)) warn(out, formatMessage(language, "cli.write-read-only", {}));
  await writeXlsxFile(workbook, plan, out, ({ code, details }) => {
    warn(path, formatMessage(language, SENTENCES[code], details));
  });
  return count;
}

/** Whether a file is marked read-only. Its owner could still replace it, but Excel would not. */
export async function isReadOnly(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && (found.mode & 0o222) === 0;
}
