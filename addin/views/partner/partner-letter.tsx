import { Body1, Button, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useCallback, useRef, useState } from "react";
import { LANGUAGES, type Language } from "../../../src/domain/program";
import type { MessageKey } from "../../../src/messages/catalogues";
import { useSpeech } from "../shared/speech";
import { copyText, type Copying } from "../shared/copy-text";
import { useAnswer } from "../shared/use-answer";

interface PartnerLetterProps {
  /** The text in a language; another function for another partner. */
  readonly letter: (language: Language) => Promise<string>;
}

const LANGUAGE_NAMES = {
  ru: "pane.language-ru",
  en: "pane.language-en",
  kk: "pane.language-kk",
} as const satisfies Readonly<Record<Language, MessageKey>>;

const useStyles = makeStyles({
  letter: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  copy: { justifySelf: "start" },
});

/** The message to the partner in one of the three languages, ready to be copied. */
export function PartnerLetter({ letter }: PartnerLetterProps) {
  const { text, language: own } = useSpeech();
  const styles = useStyles();
  const [language, setLanguage] = useState(own);
  const write = useCallback(() => letter(language), [letter, language]);
  const answer = useAnswer(write);
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<Copied>();
  const written = answer.kind === "here" ? answer.value : "";
  const copying = copied?.text === written ? copied.copying : undefined;
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
      <Field
        label={text("pane.letter-text")}
        {...(answer.kind === "failed" && { validationMessage: text("pane.letter-failed") })}
      >
        <Textarea
          textarea={{ ref: area }}
          readOnly
          rows={10}
          resize="vertical"
          lang={language}
          value={written}
        />
      </Field>
      <Button
        className={styles.copy}
        icon={<CopyRegular />}
        disabled={written === ""}
        onClick={() => {
          void copyText(written, area.current).then((copying) => {
            setCopied({ text: written, copying });
          });
        }}
      >
        {text("pane.letter-copy")}
      </Button>
      <Body1 role="status">{copying !== undefined && text(COPIED[copying])}</Body1>
    </div>
  );
}

const COPIED = { copied: "pane.letter-copied", selected: "pane.letter-selected" } as const;

interface Copied {
  /** What was copied: for another text nothing is said. */
  readonly text: string;
  readonly copying: Copying;
}
