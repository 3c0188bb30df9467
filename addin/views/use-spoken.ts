import { useEffect, useRef, useState } from "react";
import type { Language } from "../../src/domain/program";
import type { Catalogue } from "../../src/messages/keys";
import { chooseLanguage, chosenLanguage, pageStorage, type LanguageSetting } from "../settings/preferences";

/** A language with its texts. */
export interface Spoken {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

/**
 * The pane's language, and a function to choose it. A choice applies once its texts are loaded; the newest one counts.
 */
export function useSpoken(
  first: Spoken,
  hostLanguage: Language,
  load: (language: Language) => Promise<Catalogue>,
): { readonly spoken: Spoken; readonly setting: LanguageSetting } {
  const [spoken, setSpoken] = useState(first);
  const [choice, setChoice] = useState(() => chosenLanguage(pageStorage()));
  const [hasFailed, setHasFailed] = useState(false);
  const kept = useRef(choice);
  const newest = useRef(0);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  const choose = async (language: Language | undefined): Promise<void> => {
    const turn = ++newest.current;
    const wanted = language ?? hostLanguage;
    setChoice(language);
    setHasFailed(false);
    const catalogue = await load(wanted).catch(() => undefined);
    if (turn !== newest.current) return;
    if (catalogue === undefined) {
      setChoice(kept.current);
      setHasFailed(true);
      return;
    }
    kept.current = language;
    chooseLanguage(pageStorage(), language);
    setSpoken({ language: wanted, catalogue });
  };
  return { spoken, setting: { choice, hasFailed, choose: (language) => void choose(language) } };
}
