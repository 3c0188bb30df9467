/** One user's choices for this pane. They stay on this machine, and concern no workbook. */
import { LANGUAGES, type Language } from "../../src/domain/program";

/** The pane's language, and a function to choose it; undefined means Excel's. */
export interface LanguageSetting {
  readonly choice: Language | undefined;
  /** True if the texts of the last choice could not be loaded: the previous language stays. */
  readonly hasFailed: boolean;
  readonly choose: (language: Language | undefined) => void;
}

const LANGUAGE = "partner-program.language";

/** The chosen language; undefined: Excel's. */
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

const CLOSER = "partner-program.closer";

/** The name of the person who closes periods; "" if nobody gave one. */
export function closerName(storage: Storage | undefined): string {
  return orNothing(() => storage?.getItem(CLOSER)) ?? "";
}

/** Remembers the name. */
export function keepCloserName(storage: Storage | undefined, name: string): void {
  orNothing(() => storage?.setItem(CLOSER, name));
}

const MANAGER = "partner-program.manager";

/** The manager whose partners the lists show; undefined: everybody's. */
export function chosenManager(storage: Storage | undefined): string | undefined {
  return orNothing(() => storage?.getItem(MANAGER)) ?? undefined;
}

/** Remembers the manager; `undefined` forgets it. */
export function keepManager(storage: Storage | undefined, name: string | undefined): void {
  orNothing(() => {
    if (name === undefined) storage?.removeItem(MANAGER);
    else storage?.setItem(MANAGER, name);
  });
}

const BEGUN = "partner-program.begun";

/** Whether somebody has chosen how to begin with an empty workbook, or has passed over the question. */
export function hasBegun(storage: Storage | undefined): boolean {
  return orNothing(() => storage?.getItem(BEGUN)) === "yes";
}

/** Remembers that the question need not be asked again. */
export function keepBegun(storage: Storage | undefined): void {
  orNothing(() => storage?.setItem(BEGUN, "yes"));
}

/** The page's storage; undefined if the browser denies it to a page inside another one. */
export function pageStorage(): Storage | undefined {
  return orNothing(() => localStorage);
}

/** Browsers may deny storage at any time; the pane then works without. */
function orNothing<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
