import { Field, Select } from "@fluentui/react-components";
import type { FactType } from "../../../../src/domain/program";
import { useSpeech } from "../../shared/speech";
import { useEditor } from "./editor-context";
import { Entry } from "./form-parts";

interface ValueFieldProps {
  readonly type: FactType;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly fault: string | undefined;
}

/** The field for a value of a type: yes or no, a level, a number, a day, a text. */
export function ValueField({ type, value, onValue, fault }: ValueFieldProps) {
  const { source } = useEditor();
  const { text, language } = useSpeech();
  const label = text("pane.compare-value");
  if (type !== "yesNo" && type !== "level")
    return <Entry label={label} value={value} onValue={onValue} fault={fault} />;
  const choices =
    type === "yesNo"
      ? [
          { id: "yes", name: text("pane.value-yes") },
          { id: "no", name: text("pane.value-no") },
        ]
      : source.levels.levels
          .filter(({ kind }) => kind === "level")
          .map(({ id, name }) => ({ id, name: name[language] }));
  return (
    <Choice
      label={label}
      value={value}
      choices={choices}
      onValue={(chosen) => {
        onValue(chosen);
      }}
    />
  );
}

export interface ChoiceOf {
  readonly id: string;
  readonly name: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly ChoiceOf[];
  readonly onValue: (id: string) => void;
}

/** One of a few things. */
export function Choice({ label, value, choices, onValue }: ChoiceProps) {
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_event, data) => {
          onValue(data.value);
        }}
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
