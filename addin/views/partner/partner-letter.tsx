import { Body1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { LANGUAGES, type Language } from "../../../src/domain/program";
import type { MessageKey } from "../../../src/messages/keys";
import { useSpeech } from "../shared/speech";
import { CopyableText } from "../shared/copyable-text";
import { useAnswer } from "../shared/use-answer";

interface PartnerLetterProps {
  /** The text in a language; a new function for each partner. */
  readonly letter: (language: Language) => Promise<string>;
}

/** Languages by their names in the pane's own. */
export const LANGUAGE_NAMES = {
  ru: "pane.language-ru",
  en: "pane.language-en",
  kk: "pane.language-kk",
} as const satisfies Readonly<Record<Language, MessageKey>>;

const useStyles = makeStyles({
  letter: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
});

/** The message to the partner in any of the three languages, ready to copy. */
export function PartnerLetter({ letter }: PartnerLetterProps) {
  const { text, language: own } = useSpeech();
  const styles = useStyles();
  const [language, setLanguage] = useState(own);
  const write = useCallback(() => letter(language), [letter, language]);
  const answer = useAnswer(write);
  const written = answer.kind === "here" ? answer.value : "";
  return (
    <div className={styles.letter}>
      <Body1 block>
        <strong>{text("pane.letter")}</strong>
      </Body1>
      <Field label={text("pane.letter-language")}>
        <Select
          value={language}
          onChange={(_event, { value }) => {
            setLanguage(LANGUAGES.find((one) => one === value) ?? own);
          }}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {text(LANGUAGE_NAMES[one])}
            </option>
          ))}
        </Select>
      </Field>
      <CopyableText
        label={text("pane.letter-text")}
        content={written}
        lang={language}
        rows={10}
        failure={answer.kind === "failed" ? text("pane.letter-failed") : undefined}
        copy={text("pane.letter-copy")}
      />
    </div>
  );
}
