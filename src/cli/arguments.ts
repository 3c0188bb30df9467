/** The command line: the options that exist, in the words of the help. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { dayFromIso } from "../domain/calendar";
import { LANGUAGES, type Language } from "../domain/program";
import type { Day } from "../domain/units";
import { formatMessage } from "../messages/format";

export interface CommonOptions {
  readonly rules?: string;
  readonly lang?: Language;
  readonly debug?: boolean;
}

export interface CheckOptions extends CommonOptions {
  readonly map?: string;
  readonly json?: string;
}

export interface EvaluateOptions extends CheckOptions {
  readonly asOf?: Day;
  readonly out?: string;
  readonly inPlace?: boolean;
}

export interface Commands {
  evaluate(book: string, options: EvaluateOptions): Promise<void>;
  check(book: string, options: CheckOptions): Promise<void>;
  testRules(options: CommonOptions): Promise<void>;
}

/** Builds the parser. `write` and `writeError` take the parser's own output (help, version, usage errors). */
export function commandLine(
  commands: Commands,
  version: string,
  language: Language,
  write: (text: string) => void,
  writeError: (text: string) => void,
): Command {
  const program = new Command("partner-program")
    .description(
      "Evaluates a partner workbook by rule files: eligible levels, application decisions, benefits, membership and points.",
    )
    .version(version, "-V, --version")
    .showHelpAfterError("(partner-program --help tells what can be asked)")
    .configureOutput({ writeOut: write, writeErr: writeError })
    .exitOverride();
  addEvaluate(program, commands, language);
  addCheck(program, commands);
  addTestRules(program, commands);
  program.addHelpText("after", EXIT_STATUS);
  return program;
}

const EXIT_STATUS = `
Exit status: 0 done · 1 a worked case failed · 2 wrong usage · 3 the workbook cannot be read or lacks a sheet or
column · 4 the rule files are wrong · 5 the result could not be written. With 2, 3 and 4 nothing is written.`;

function addEvaluate(program: Command, commands: Commands, language: Language): void {
  const command = program
    .command("evaluate")
    .description("judge every partner; write the results into a copy of the workbook")
    .argument("<book>", "the workbook, .xlsx or .xlsm")
    .option("--as-of <day>", "the day to judge on, YYYY-MM-DD (default: today)", (text) =>
      day(text, language),
    )
    .option("--out <file>", "write the workbook with the results here; without it nothing is written")
    .option("--in-place", "write the results into the workbook itself");
  withBookOptions(command).action(async (book: string, options: EvaluateOptions) => {
    await commands.evaluate(book, options);
  });
}

function addCheck(program: Command, commands: Commands): void {
  const command = program
    .command("check")
    .description("list what is wrong in the workbook's data, and write nothing")
    .argument("<book>", "the workbook, .xlsx or .xlsm");
  withBookOptions(command).action(async (book: string, options: CheckOptions) => {
    await commands.check(book, options);
  });
}

function addTestRules(program: Command, commands: Commands): void {
  const command = program
    .command("test-rules")
    .description("check the rule files and run the worked cases beside them");
  withCommonOptions(command).action(async (options: CommonOptions) => {
    await commands.testRules(options);
  });
}

function withBookOptions(command: Command): Command {
  return withCommonOptions(
    command
      .option("--map <file>", "JSON file that says which sheets and columns to use")
      .option("--json <file>", "write the results as JSON; - for standard output"),
  );
}

function withCommonOptions(command: Command): Command {
  return command
    .option("--rules <dir>", "folder of rule files (default: the shipped ones)")
    .addOption(
      new Option("--lang <language>", "language of messages (default: that of the sheets' headers)").choices(
        LANGUAGES,
      ),
    )
    .option("--debug", "show where an unexpected error came from");
}

function day(text: string, language: Language): Day {
  const parsed = dayFromIso(text);
  if (parsed === undefined)
    throw new InvalidArgumentError(formatMessage(language, "cli.bad-date", { found: text }));
  return parsed;
}

/** Whether the parser itself ended the run, and if so whether because help or version was asked for. */
export function parserEnd(error: unknown): "answered" | "usage" | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? "answered" : "usage";
}
