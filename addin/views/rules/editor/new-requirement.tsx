import { useState } from "react";
import { addRequirement, sameNames } from "../../../../src/ruleset/draft";
import { useSpeech } from "../../shared/speech";
import { LevelTicks } from "./level-ticks";
import { useEditor } from "./editor-context";
import { Entry, Opens, Send } from "./form-parts";
import { useNewComparison } from "./use-new-comparison";

/** A new requirement: what is compared, how, with which value, and which levels ask for it. */
export function NewRequirement() {
  const { text } = useSpeech();
  return <Opens label={text("pane.requirement-add")}>{(close) => <Form onClose={close} />}</Opens>;
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const { fields, name: compared, made } = useNewComparison("partners");
  const [typed, setTyped] = useState<string>();
  const [levels, setLevels] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const name = (typed ?? compared).trim();
  return (
    <>
      {fields}
      <Entry
        label={text("pane.draft-name-ru")}
        value={typed ?? compared}
        fault={isAsked && name === "" ? text("pane.typed-empty") : undefined}
        onValue={setTyped}
      />
      <LevelTicks label={text("pane.requirement-levels")} ticked={levels} onTicked={setLevels} />
      <Send
        label={text("pane.draft-add")}
        onCancel={onClose}
        onSend={() => {
          setAsked(true);
          const comparison = made();
          if (comparison === undefined || name === "") return;
          const conditions = { all: [comparison.comparison] };
          change([
            ...comparison.edits,
            ...addRequirement(source, sameNames(name.slice(0, 200)), conditions, levels),
          ]);
          onClose();
        }}
      />
    </>
  );
}
