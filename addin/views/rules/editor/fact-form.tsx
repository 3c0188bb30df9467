import { Button } from "@fluentui/react-components";
import { setFactWindow, setWhere } from "../../../../src/ruleset/draft";
import { useSpeech } from "../../shared/speech";
import { windowChoices, windowId } from "../model/editor/window-words";
import { ConditionEditor } from "./condition-editor";
import { useEditor } from "./editor-context";
import { Card, Line, Opens, Send } from "./form-parts";
import { useNewComparison } from "./use-new-comparison";
import { Choice } from "./value-field";

/** A fact of purchases: over which time, and which purchases. */
export function FactForm({ fact }: { readonly fact: string }) {
  const { source, change } = useEditor();
  const { text, language } = useSpeech();
  const json = source.program.facts[fact];
  if (json?.window === undefined) return null;
  const choices = windowChoices(json.window, text);
  return (
    <Card label={json.name[language]}>
      <Choice
        label={text("pane.fact-time", { fact: json.name[language] })}
        value={windowId(json.window)}
        choices={choices}
        onValue={(id) => {
          const chosen = choices.find((one) => one.id === id);
          if (chosen !== undefined) change(setFactWindow(fact, chosen.window));
        }}
      />
      {json.where === undefined ? (
        <Opens label={text("pane.fact-where-add")}>
          {(close) => <WhereForm fact={fact} onClose={close} />}
        </Opens>
      ) : (
        <>
          <span>{text("pane.fact-where")}</span>
          <ConditionEditor
            file="program.json"
            pointer={`/facts/${fact}/where`}
            condition={json.where}
            subject="purchases"
          />
          <Line>
            <Button
              size="small"
              onClick={() => {
                change(setWhere(source, fact, undefined));
              }}
            >
              {text("pane.fact-where-all")}
            </Button>
          </Line>
        </>
      )}
    </Card>
  );
}

function WhereForm({ fact, onClose }: { readonly fact: string; readonly onClose: () => void }) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const { fields, made } = useNewComparison("purchases");
  return (
    <>
      {fields}
      <Send
        label={text("pane.draft-add")}
        onCancel={onClose}
        onSend={() => {
          const comparison = made();
          if (comparison === undefined) return;
          change([...comparison.edits, ...setWhere(source, fact, { all: [comparison.comparison] })]);
          onClose();
        }}
      />
    </>
  );
}
