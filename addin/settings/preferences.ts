/** What one user chose for this pane. It stays on this machine, and says nothing of any workbook. */
import { LANGUAGES, type Language } from "../../src/domain/program";

/** The pane's language, and the choice of it; undefined is that of Excel. */
export interface LanguageSetting {
  readonly choice: Language | undefined;
  /** The words of the one chosen last could not be fetched: the one before is still spoken. */
  readonly hasFailed: boolean;
  readonly choose: (language: Language | undefined) => void;
}

const LANGUAGE = "partner-program.language";

/** The language chosen; undefined: that of Excel. */
export function chosenLanguage(storage: Storage | undefined): Language | undefined {
  const chosen = orNothing(() => storage?.getItem(LANGUAGE));
  return LANGUAGES.find((language) => language === chosen);
}

/** Remembers a choice; `undefined` forgets it. */
export function chooseLanguage(storage: Storage | undefined, language: Language | undefined): void {
  orNothing(() => {
    if (language === undefined) storage?.removeItem(LANGUAGE);
    else storage?.setItem(LANGUAGE, language);
  });
}

/** The page's own storage; undefined where the browser refuses it to a page inside of another one. */
export function pageStorage(): Storage | undefined {
  return orNothing(() => localStorage);
}

/** Browsers may refuse storage at any time; the pane then goes on without. */
function orNothing<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
