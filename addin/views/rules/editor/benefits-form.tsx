import { Button, Checkbox } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { addBenefit, removeBenefit, setBenefitOf } from "../../../../src/ruleset/draft";
import { useSpeech } from "../../shared/speech";
import { typedText } from "../model/editor/typed-values";
import { useEditor } from "./editor-context";
import { Entry, Line, Opens, Send } from "./form-parts";
import { LevelTicks } from "./level-ticks";
import { ProblemNote } from "./problem-note";
import { Choice } from "./value-field";

/** Which level brings which benefits (C3): one level at a time, because a pane is narrow. */
export default function BenefitsForm() {
  const { source, change } = useEditor();
  const { text, language } = useSpeech();
  const { levels } = source.levels;
  const [chosen, setChosen] = useState(levels[0]?.id ?? "");
  const level = levels.find(({ id }) => id === chosen) ?? levels[0];
  const { benefits } = source.benefits;
  return (
    <>
      <NewBenefit />
      <Choice
        label={text("pane.benefits-of")}
        value={level?.id ?? ""}
        choices={levels.map(({ id, name }) => ({ id, name: name[language] }))}
        onValue={setChosen}
      />
      {benefits.map(({ id, name, levels: given }, at) => (
        <div key={id}>
          <Line isSpread>
            <Checkbox
              checked={given.includes(level?.id ?? "")}
              label={name[language]}
              onChange={(_event, { checked }) => {
                change(setBenefitOf(source, at, level?.id ?? "", checked === true));
              }}
            />
            {removeBenefit(source, at) !== undefined && (
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={text("pane.remove-of", { name: name[language] })}
                title={text("pane.remove-of", { name: name[language] })}
                onClick={() => {
                  change(removeBenefit(source, at));
                }}
              />
            )}
          </Line>
          <ProblemNote file="benefits.json" at={[`/benefits/${String(at)}`]} />
        </div>
      ))}
    </>
  );
}

/** A new benefit for some levels. */
function NewBenefit() {
  const { text } = useSpeech();
  return <Opens label={text("pane.benefit-add")}>{(close) => <Form onClose={close} />}</Opens>;
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const [name, setName] = useState("");
  const [levels, setLevels] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const typed = typedText(name);
  return (
    <>
      <Entry
        label={text("pane.draft-name-ru")}
        value={name}
        isFirst
        fault={isAsked && !typed.ok ? text("pane.typed-empty") : undefined}
        onValue={setName}
      />
      <LevelTicks label={text("pane.benefit-levels")} ticked={levels} onTicked={setLevels} />
      <Send
        label={text("pane.draft-add")}
        onCancel={onClose}
        onSend={() => {
          setAsked(true);
          if (!typed.ok) return;
          change(addBenefit(source, typed.value, levels));
          onClose();
        }}
      />
    </>
  );
}
