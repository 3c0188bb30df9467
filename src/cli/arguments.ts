/** The command line: the options that exist, in the words of the help. */
import { CommanderError, Help, type Command } from "commander";
import { dayFromIso } from "../domain/calendar";
import { LANGUAGES, type Language } from "../domain/program";
import type { Day } from "../domain/units";
import { formatMessage } from "../messages/format";
import { ExitStatus, Failure } from "./failure";
import { helpWords, speakHelp, SpokenCommand } from "./spoken-command";

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
  const words = helpWords(language);
  const program = new SpokenCommand("partner-program", language);
  speakHelp(program, words);
  program
    .description(words("help.about"))
    .version(version, "-V, --version", words("help.version"))
    .showHelpAfterError(words("help.hint"))
    .configureOutput({ writeOut: write, writeErr: writeError })
    .exitOverride();
  addEvaluate(program, commands, language);
  addCheck(program, commands, language);
  addTestRules(program, commands, language);
  program.addHelpText("after", `\n${new Help().boxWrap(words("help.exit-status"), HELP_WIDTH)}`);
  return program;
}

/** Letters in a line of the help's last paragraph. */
const HELP_WIDTH = 110;

function addEvaluate(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const command = program
    .command("evaluate")
    .description(words("help.evaluate"))
    .argument(`<${words("help.word-book")}>`, words("help.book"))
    .option(`--as-of <${words("help.word-day")}>`, words("help.as-of"), (text) => day(text, language))
    .option(`--out <${words("help.word-file")}>`, words("help.out"))
    .option("--in-place", words("help.in-place"));
  withBookOptions(command, language).action(async (book: string, options: EvaluateOptions) => {
    await commands.evaluate(book, options);
  });
}

function addCheck(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const command = program
    .command("check")
    .description(words("help.check"))
    .argument(`<${words("help.word-book")}>`, words("help.book"));
  withBookOptions(command, language).action(async (book: string, options: CheckOptions) => {
    await commands.check(book, options);
  });
}

function addTestRules(program: Command, commands: Commands, language: Language): void {
  const command = program.command("test-rules").description(helpWords(language)("help.test-rules"));
  withCommonOptions(command, language).action(async (options: CommonOptions) => {
    await commands.testRules(options);
  });
}

function withBookOptions(command: Command, language: Language): Command {
  const words = helpWords(language);
  const file = words("help.word-file");
  return withCommonOptions(
    command.option(`--map <${file}>`, words("help.map")).option(`--json <${file}>`, words("help.json")),
    language,
  );
}

function withCommonOptions(command: Command, language: Language): Command {
  const words = helpWords(language);
  return command
    .option(`--rules <${words("help.word-folder")}>`, words("help.rules"))
    .option(`--lang <${words("help.word-language")}>`, words("help.lang"), (text) =>
      knownLanguage(text, language),
    )
    .option("--debug", words("help.debug"));
}

function day(text: string, language: Language): Day {
  const parsed = dayFromIso(text);
  if (parsed === undefined) throw wrongValue("cli.bad-date", text, language);
  return parsed;
}

function knownLanguage(text: string, language: Language): Language {
  const known = LANGUAGES.find((one) => one === text);
  if (known === undefined) throw wrongValue("cli.bad-language", text, language);
  return known;
}

function wrongValue(key: "cli.bad-date" | "cli.bad-language", found: string, language: Language): Failure {
  return new Failure(ExitStatus.usage, [formatMessage(language, key, { found })]);
}

/** Whether the parser itself ended the run, and if so whether because help or version was asked for. */
export function parserEnd(error: unknown): "answered" | "usage" | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? "answered" : "usage";
}
