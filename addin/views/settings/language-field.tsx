import { Radio, RadioGroup } from "@fluentui/react-components";
import { LANGUAGES, type Language } from "../../../src/domain/program";
import { LANGUAGE_NAMES } from "../../texts/language-names";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";

interface LanguageFieldProps {
  readonly choice: Language | undefined;
  readonly onChoice: (language: Language | undefined) => void;
}

/** Stands for no choice. */
const HOST = "host";

/** The language of the pane; each is called by its own name, and read out in it. */
export function LanguageField({ choice, onChoice }: LanguageFieldProps) {
  const text = useText();
  return (
    <Section title={text("pane.settings-language")}>
      <RadioGroup
        aria-label={text("pane.settings-language")}
        value={choice ?? HOST}
        onChange={(_event, { value }) => {
          onChoice(LANGUAGES.find((language) => language === value));
        }}
      >
        <Radio value={HOST} label={text("pane.settings-language-host")} />
        {LANGUAGES.map((language) => (
          <Radio
            key={language}
            value={language}
            label={<span lang={language}>{LANGUAGE_NAMES[language]}</span>}
          />
        ))}
      </RadioGroup>
    </Section>
  );
}
