/** The argument parser, with its own texts in a language: the help, and sentences about wrong usage. */
import { Command, type ErrorOptions } from "commander";
import type { Language } from "../domain/program";
import { CATALOGUES } from "../messages/catalogues";
import { formatMessage } from "../messages/format";
import type { MessageKey } from "../messages/keys";
import { harmless } from "./terminal";

type HelpKey = Extract<MessageKey, `help.${string}`>;

/** A word or line of the help. It has no details, so it is not compiled as a message. */
export type HelpWords = (key: HelpKey) => string;

export function helpWords(language: Language): HelpWords {
  return (key) => CATALOGUES[language][key];
}

/** Sentences by the parser's own codes of errors. */
const SENTENCES: Readonly<Record<string, MessageKey>> = {
  "commander.unknownCommand": "cli.no-command",
  "commander.unknownOption": "cli.no-option",
  "commander.missingArgument": "cli.missing-argument",
  "commander.missingMandatoryOptionValue": "cli.missing-option",
  "commander.optionMissingArgument": "cli.missing-value",
  "commander.excessArguments": "cli.too-many-arguments",
};

export class SpokenCommand extends Command {
  constructor(
    name: string | undefined,
    private readonly language: Language,
  ) {
    super(name);
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name, this.language);
  }

  /** `message`: the parser's own, in English; it quotes the wrong argument, and a suggestion. */
  override error(message: string, options?: ErrorOptions): never {
    const found = /'([^']*)'/.exec(message)?.[1] ?? "";
    const suggestion = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1] ?? "";
    const key = SENTENCES[options?.code ?? ""] ?? "cli.wrong-usage";
    return super.error(harmless(formatMessage(this.language, key, { found, suggestion })), options);
  }
}

/** Sets headings and words of the help in the language; commands added later inherit them. */
export function speakHelp(command: SpokenCommand, words: HelpWords): void {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": words("help.title-usage"),
    "Arguments:": words("help.title-arguments"),
    "Options:": words("help.title-options"),
    "Commands:": words("help.title-commands"),
  };
  const inUsage = (text: string): string =>
    text
      .replace("[options]", `[${words("help.word-options")}]`)
      .replace("[command]", `[${words("help.word-command")}]`);
  command
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: inUsage,
      styleSubcommandTerm: inUsage,
    })
    .helpOption("-h, --help", words("help.help"))
    .helpCommand(`help [${words("help.word-command")}]`, words("help.help-command"));
}
