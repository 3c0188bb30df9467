import { useState } from "react";
import { copyRule, sameNames } from "../../../../src/ruleset/draft";
import { useSpeech } from "../../shared/speech";
import { useEditor } from "./editor-context";
import { Entry, Note, Opens, Send } from "./form-parts";
import { useNewComparison } from "./use-new-comparison";

/** Points on top for some purchases, by a rule of their own: at the same rates first, so that they earn double. */
export function NewPointsRule({ rule }: { readonly rule: number }) {
  const { text } = useSpeech();
  return (
    <Opens label={text("pane.points-rule-add")}>{(close) => <Form rule={rule} onClose={close} />}</Opens>
  );
}

function Form({ rule, onClose }: { readonly rule: number; readonly onClose: () => void }) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const { fields, made } = useNewComparison("purchases");
  const [name, setName] = useState(() => text("pane.points-rule-name"));
  return (
    <>
      <Note>{text("pane.points-rule-hint")}</Note>
      {fields}
      <Entry label={text("pane.draft-name")} value={name} onValue={setName} />
      <Send
        label={text("pane.draft-add")}
        onCancel={onClose}
        onSend={() => {
          const comparison = made();
          if (comparison === undefined || name.trim() === "") return;
          const purchases = { all: [comparison.comparison] };
          change([...comparison.edits, ...copyRule(source, rule, sameNames(name.trim()), purchases)]);
          onClose();
        }}
      />
    </>
  );
}
