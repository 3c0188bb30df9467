import { LANGUAGES, type Language, type Names } from "../../../../src/domain/program";
import type { MessageKey } from "../../../../src/messages/keys";
import type { RuleFileName } from "../../../../src/ruleset/files";
import { isToTranslate, setName } from "../../../../src/ruleset/draft";
import { useSpeech } from "../../shared/speech";
import { typedText } from "../model/editor/typed-values";
import { useEditor } from "./editor-context";
import { Card } from "./form-parts";
import { ProblemNote } from "./problem-note";
import { TypedField } from "./typed-field";

interface NamesFieldProps {
  /** What is named. */
  readonly label: string;
  readonly file: RuleFileName;
  readonly pointer: string;
  readonly names: Names;
}

const LABELS: Readonly<Record<Language, MessageKey>> = {
  ru: "pane.name-ru",
  en: "pane.name-en",
  kk: "pane.name-kk",
};

/** A name in three languages: the Russian one fills the others until they are translated. */
export function NamesField({ label, file, pointer, names }: NamesFieldProps) {
  const { change } = useEditor();
  const { text } = useSpeech();
  return (
    <Card label={label}>
      {LANGUAGES.map((language) => (
        <TypedField
          key={language}
          label={text(LABELS[language])}
          shown={names[language]}
          read={typedText}
          {...(isToTranslate(names, language) && { hint: text("pane.name-translate") })}
          onValue={(name) => {
            change(setName(file, pointer, names, language, name), `name ${pointer} ${language}`);
          }}
        />
      ))}
      <ProblemNote file={file} at={[pointer]} />
    </Card>
  );
}
