/** The language of what the command says. */
import { LANGUAGES, type Language } from "../domain/program";

/** The environment's language (LC_ALL, LC_MESSAGES, LANG: the first that says anything), English where it is none of ours. */
export function environmentLanguage(env: NodeJS.ProcessEnv): Language {
  // An empty variable is as good as none (POSIX).
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(
    (value) => value !== undefined && value !== "",
  );
  return LANGUAGES.find((language) => locale?.toLowerCase().startsWith(language) === true) ?? "en";
}
