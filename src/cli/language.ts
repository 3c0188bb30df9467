/** The language of what the command says. */
import { LANGUAGES, type Language } from "../domain/program";

/** The environment's language (LC_ALL, LC_MESSAGES, LANG), English where it is none of ours. */
export function environmentLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? "en";
}
