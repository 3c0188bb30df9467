/** The command `partner-program`. */
import packageJson from "../../package.json";
import { dayOf } from "../domain/calendar";
import { formatMessage } from "../messages/format";
import { commandLine, parserEnd } from "./arguments";
import { closeCommand, reopenCommand, startYearCommand, verifyCommand } from "./closing-commands";
import { checkCommand, evaluateCommand, type Surroundings } from "./commands";
import { ExitStatus, Failure } from "./failure";
import { environmentLanguage, languageAsked } from "./language";
import { harmless, type Terminal } from "./terminal";

/** The parts of the computer that a run uses, so that tests can replace them. */
export interface Computer {
  readonly terminal: Terminal;
  readonly env: NodeJS.ProcessEnv;
  readonly now: Date;
}

/** Runs the command with its arguments (without node and script) and returns its exit status. */
export async function run(args: readonly string[], { terminal, env, now }: Computer): Promise<ExitStatus> {
  const language = languageAsked(args) ?? environmentLanguage(env);
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today === undefined) throw new Error("the computer's clock is outside the calendar");
  const surroundings: Surroundings = { terminal, today, language };
  const parser = commandLine(
    {
      evaluate: (book, options) => evaluateCommand(book, options, surroundings),
      close: (book, options) => closeCommand(book, options, surroundings),
      reopen: (book, options) => reopenCommand(book, options, surroundings),
      startYear: (book, options) => startYearCommand(book, options, surroundings),
      verify: (book, options) => verifyCommand(book, options, surroundings),
      // Loaded on demand: it brings pdfmake along.
      statements: async (book, options) =>
        (await import("./statements/statements-command")).statementsCommand(book, options, surroundings),
      // Loaded on demand, like the rules' tests: an evaluation does not need it.
      whatIf: async (book, options) =>
        (await import("./what-if-command")).whatIfCommand(book, options, surroundings),
      // Loaded on demand, for the same reason.
      why: async (book, options) => (await import("./why-command")).whyCommand(book, options, surroundings),
      map: async (book, options) => (await import("./map-command")).mapCommand(book, options, surroundings),
      check: (book, options) => checkCommand(book, options, surroundings),
      // Loaded on demand: it brings json-rules-engine along.
      testRules: async (options) => (await import("./test-rules")).testRulesCommand(options, surroundings),
    },
    packageJson.version,
    language,
    (text) => terminal.stdout.write(text),
    (text) => terminal.stderr.write(text),
  );
  try {
    await parser.parseAsync(args, { from: "user" });
    return ExitStatus.done;
  } catch (error) {
    return explain(error, args, surroundings);
  }
}

/** Turns every failure into a sentence; the stack trace appears only with --debug. */
function explain(error: unknown, args: readonly string[], { terminal, language }: Surroundings): ExitStatus {
  const ended = parserEnd(error);
  if (ended !== undefined) return ended === "answered" ? ExitStatus.done : ExitStatus.usage;
  const failure = error instanceof Failure ? error : unexpected(error, language);
  for (const sentence of failure.sentences) terminal.stderr.write(`${harmless(sentence)}\n`);
  if (args.includes("--debug")) terminal.stderr.write(`${traceOf(error)}\n`);
  return failure.status;
}

function unexpected(error: unknown, language: Surroundings["language"]): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  return new Failure(ExitStatus.unexpected, [formatMessage(language, "cli.unexpected", { detail })]);
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\n${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
