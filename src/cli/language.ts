/** The language of the command's messages. */
import { LANGUAGES, type Language } from "../domain/program";

/**
 * The environment's language (the first of LC_ALL, LC_MESSAGES, LANG that is set), English where it is not one of ours.
 */
export function environmentLanguage(env: NodeJS.ProcessEnv): Language {
  // An empty variable counts as unset (POSIX).
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(
    (value) => value !== undefined && value !== "",
  );
  return LANGUAGES.find((language) => locale?.toLowerCase().startsWith(language) === true) ?? "en";
}

/** The language that the arguments ask for, before they are parsed: the parser speaks it too. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const given = args.flatMap((arg, index) => {
    if (arg === "--lang") return args[index + 1] ?? [];
    return arg.startsWith("--lang=") ? arg.slice("--lang=".length) : [];
  });
  return LANGUAGES.find((language) => language === given.at(-1));
}
