import { Body1, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { LANGUAGES } from "../../../src/domain/program";
import { LANGUAGE_NAMES } from "../../texts/language-names";
import { WIDE } from "../shared/measures";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import type { LanguageSetting } from "../../settings/preferences";

/** The value for no choice. */
const HOST = "host";

const useStyles = makeStyles({
  choices: { [WIDE]: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))" } },
});

/** The pane's language; each has its own name, marked with its language for screen readers. */
export function LanguageField({ choice, hasFailed, choose }: LanguageSetting) {
  const text = useText();
  const styles = useStyles();
  return (
    <Section title={text("pane.settings-language")}>
      <RadioGroup
        className={styles.choices}
        aria-label={text("pane.settings-language")}
        value={choice ?? HOST}
        onChange={(_event, { value }) => {
          choose(LANGUAGES.find((language) => language === value));
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
      <Body1 as="p" role="status">
        {hasFailed && text("pane.settings-language-failed")}
      </Body1>
    </Section>
  );
}
