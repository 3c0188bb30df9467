/** The command line: the options that exist, in the words of the help. */
import { CommanderError, Help, type Command } from "commander";
import { dayFromIso, periodNamed, type Period } from "../domain/calendar";
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
  /** Files of purchases beside the workbook. */
  readonly purchases?: readonly string[];
  readonly map?: string;
  readonly json?: string;
}

/** `out`: where the mapping goes. */
export interface MapOptions extends CommonOptions {
  readonly out: string;
  readonly purchases?: readonly string[];
  readonly yes?: boolean;
}

export interface EvaluateOptions extends CheckOptions {
  readonly asOf?: Day;
  readonly out?: string;
  readonly inPlace?: boolean;
}

/** Options shared by the commands of closed periods. `asOf`: the day that counts as today. */
export interface BookOptions extends CheckOptions {
  readonly asOf?: Day;
}

export interface ReopenOptions extends EvaluateOptions {
  readonly period: Period;
  readonly by?: string;
  readonly reason?: string;
}

export interface CloseOptions extends ReopenOptions {
  readonly accept?: readonly string[];
}

export interface VerifyOptions extends BookOptions {
  readonly code?: string;
}

export type StartYearOptions = EvaluateOptions;

/** `rules`: the folder of the changed rules. `readings`: other readings of those in force instead. */
export interface WhatIfOptions extends BookOptions {
  readonly readings?: boolean;
  readonly inForce?: string;
  readonly from?: Day;
}

/** Forms of a statement, the first one if none is asked for. */
export const STATEMENT_FORMATS = ["pdf", "txt", "xlsx"] as const;

export interface StatementsOptions extends CommonOptions {
  /** A folder. */
  readonly out: string;
  readonly format: (typeof STATEMENT_FORMATS)[number];
  readonly partner?: readonly string[];
  readonly manager?: readonly string[];
  readonly sentAs?: string;
  readonly sentOn?: Day;
  readonly inPlace?: boolean;
  readonly period?: Period;
  readonly contact?: string;
  readonly asOf?: Day;
  readonly map?: string;
  readonly purchases?: readonly string[];
}

export interface WhyOptions extends Pick<
  StatementsOptions,
  "period" | "asOf" | "map" | "purchases" | keyof CommonOptions
> {
  readonly partner: readonly string[];
}

export interface Commands {
  startYear(book: string, options: StartYearOptions): Promise<void>;
  close(book: string, options: CloseOptions): Promise<void>;
  reopen(book: string, options: ReopenOptions): Promise<void>;
  verify(book: string, options: VerifyOptions): Promise<void>;
  map(book: string, options: MapOptions): Promise<void>;
  evaluate(book: string, options: EvaluateOptions): Promise<void>;
  check(book: string, options: CheckOptions): Promise<void>;
  statements(book: string, options: StatementsOptions): Promise<void>;
  why(book: string, options: WhyOptions): Promise<void>;
  whatIf(book: string, options: WhatIfOptions): Promise<void>;
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
  addMap(program, commands, language);
  addCheck(program, commands, language);
  addClose(program, commands, language);
  addReopen(program, commands, language);
  addVerify(program, commands, language);
  addStartYear(program, commands, language);
  addStatements(program, commands, language);
  addWhy(program, commands, language);
  addWhatIf(program, commands, language);
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

function addMap(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const command = program
    .command("map")
    .description(words("help.propose"))
    .argument(`<${words("help.word-book")}>`, words("help.book"))
    .requiredOption(`--out <${words("help.word-file")}>`, words("help.propose-out"))
    .option(`--purchases <${words("help.word-file")}>`, words("help.purchases"), collected)
    .option("--yes", words("help.yes"));
  withCommonOptions(command, language).action(async (book: string, options: MapOptions) => {
    await commands.map(book, options);
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

function addClose(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const form = `${words("help.word-id")}=${words("help.word-reason")}`;
  changeCommand(program, "close", "help.close", language)
    .option(`--reason <${words("help.word-text")}>`, words("help.close-reason"))
    .option(`--accept <${form}>`, words("help.accept"), collected)
    .action(async (book: string, options: CloseOptions) => {
      await commands.close(book, options);
    });
}

function addReopen(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  changeCommand(program, "reopen", "help.reopen", language)
    .requiredOption(`--reason <${words("help.word-text")}>`, words("help.reopen-reason"))
    .action(async (book: string, options: ReopenOptions) => {
      await commands.reopen(book, options);
    });
}

function addVerify(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const command = program
    .command("verify")
    .description(words("help.verify"))
    .argument(`<${words("help.word-book")}>`, words("help.book"))
    .option(`--code <${words("help.word-code")}>`, words("help.code"))
    .option(`--as-of <${words("help.word-day")}>`, words("help.today"), (text) => day(text, language));
  withBookOptions(command, language).action(async (book: string, options: VerifyOptions) => {
    await commands.verify(book, options);
  });
}

function addStartYear(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const file = words("help.word-file");
  const command = program
    .command("start-year")
    .description(words("help.start-year"))
    .argument(`<${words("help.word-book")}>`, words("help.book"))
    .requiredOption(`--out <${file}>`, words("help.close-out"))
    .option(`--map <${file}>`, words("help.map"))
    .option(`--purchases <${file}>`, words("help.purchases"), collected);
  withCommonOptions(command, language).action(async (book: string, options: StartYearOptions) => {
    await commands.startYear(book, options);
  });
}

function addStatements(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const command = program
    .command("statements")
    .description(words("help.statements"))
    .argument(`<${words("help.word-book")}>`, words("help.book"))
    .requiredOption(`--out <${words("help.word-folder")}>`, words("help.statements-out"))
    .option(`--partner <${words("help.word-id")}>`, words("help.statements-partner"), collected)
    .option(`--manager <${words("help.word-text")}>`, words("help.statements-manager"), collected)
    .option(`--period <${words("help.word-period")}>`, words("help.statements-period"), (text) =>
      period(text, language),
    )
    .option(
      `--format <${STATEMENT_FORMATS.join("|")}>`,
      words("help.statements-format"),
      (text) => statementFormat(text, language),
      STATEMENT_FORMATS[0],
    )
    .option(`--sent-as <${words("help.word-text")}>`, words("help.statements-sent-as"))
    .option(`--sent-on <${words("help.word-day")}>`, words("help.statements-sent-on"), (text) =>
      day(text, language),
    )
    .option("--in-place", words("help.in-place"))
    .option(`--contact <${words("help.word-text")}>`, words("help.contact"))
    .option(`--as-of <${words("help.word-day")}>`, words("help.as-of"), (text) => day(text, language))
    .option(`--map <${words("help.word-file")}>`, words("help.map"))
    .option(`--purchases <${words("help.word-file")}>`, words("help.purchases"), collected);
  withCommonOptions(command, language).action(async (book: string, options: StatementsOptions) => {
    await commands.statements(book, options);
  });
}

function addWhy(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const command = program
    .command("why")
    .description(words("help.why"))
    .argument(`<${words("help.word-book")}>`, words("help.book"))
    .requiredOption(`--partner <${words("help.word-id")}>`, words("help.statements-partner"), collected)
    .option(`--period <${words("help.word-period")}>`, words("help.statements-period"), (text) =>
      period(text, language),
    )
    .option(`--as-of <${words("help.word-day")}>`, words("help.as-of"), (text) => day(text, language))
    .option(`--map <${words("help.word-file")}>`, words("help.map"))
    .option(`--purchases <${words("help.word-file")}>`, words("help.purchases"), collected);
  withCommonOptions(command, language).action(async (book: string, options: WhyOptions) => {
    await commands.why(book, options);
  });
}

function addWhatIf(program: Command, commands: Commands, language: Language): void {
  const words = helpWords(language);
  const [folder, file, dayWord] = [
    words("help.word-folder"),
    words("help.word-file"),
    words("help.word-day"),
  ];
  const command = program
    .command("what-if")
    .description(words("help.what-if"))
    .argument(`<${words("help.word-book")}>`, words("help.book"))
    .option(`--rules <${folder}>`, words("help.changed-rules"))
    .option("--readings", words("help.readings"))
    .option(`--from <${dayWord}>`, words("help.from"), (text) => day(text, language))
    .option(`--in-force <${folder}>`, words("help.in-force"))
    .option(`--as-of <${dayWord}>`, words("help.as-of"), (text) => day(text, language))
    .option(`--map <${file}>`, words("help.map"))
    .option(`--purchases <${file}>`, words("help.purchases"), collected)
    .option(`--json <${file}>`, words("help.json"));
  withSpeechOptions(command, language).action(async (book: string, options: WhatIfOptions) => {
    await commands.whatIf(book, options);
  });
}

/** A command that changes closed periods. */
function changeCommand(
  program: Command,
  name: string,
  about: "help.close" | "help.reopen",
  language: Language,
): Command {
  const words = helpWords(language);
  const file = words("help.word-file");
  const command = program
    .command(name)
    .description(words(about))
    .argument(`<${words("help.word-book")}>`, words("help.book"))
    .requiredOption(`--period <${words("help.word-period")}>`, words("help.period"), (text) =>
      period(text, language),
    )
    .option(`--as-of <${words("help.word-day")}>`, words("help.today"), (text) => day(text, language))
    .option(`--out <${file}>`, words("help.close-out"))
    .option("--in-place", words("help.close-in-place"))
    .option(`--by <${words("help.word-name")}>`, words("help.by"))
    .option(`--map <${file}>`, words("help.map"))
    .option(`--purchases <${file}>`, words("help.purchases"), collected);
  return withCommonOptions(command, language);
}

function collected(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function period(text: string, language: Language): Period {
  const parsed = periodNamed(text);
  if (parsed === undefined) throw wrongValue("cli.close-bad-period", text, language);
  return parsed;
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
    command
      .option(`--map <${file}>`, words("help.map"))
      .option(`--purchases <${file}>`, words("help.purchases"), collected)
      .option(`--json <${file}>`, words("help.json")),
    language,
  );
}

function withCommonOptions(command: Command, language: Language): Command {
  const words = helpWords(language);
  return withSpeechOptions(
    command.option(`--rules <${words("help.word-folder")}>`, words("help.rules")),
    language,
  );
}

function withSpeechOptions(command: Command, language: Language): Command {
  const words = helpWords(language);
  return command
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

function statementFormat(text: string, language: Language): StatementsOptions["format"] {
  const known = STATEMENT_FORMATS.find((one) => one === text);
  if (known === undefined) throw wrongValue("cli.bad-format", text, language);
  return known;
}

function knownLanguage(text: string, language: Language): Language {
  const known = LANGUAGES.find((one) => one === text);
  if (known === undefined) throw wrongValue("cli.bad-language", text, language);
  return known;
}

function wrongValue(
  key: "cli.bad-date" | "cli.bad-format" | "cli.bad-language" | "cli.close-bad-period",
  found: string,
  language: Language,
): Failure {
  return new Failure(ExitStatus.usage, [formatMessage(language, key, { found })]);
}

/** Whether the parser itself ended the run, and if so whether because help or version was asked for. */
export function parserEnd(error: unknown): "answered" | "usage" | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? "answered" : "usage";
}
