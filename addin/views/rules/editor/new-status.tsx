import { useState } from "react";
import { addColumn, addStatus } from "../../../../src/ruleset/draft";
import { useSpeech } from "../../shared/speech";
import { factChoices } from "../model/editor/comparisons";
import { typedText } from "../model/editor/typed-values";
import { useEditor } from "./editor-context";
import { Entry, Note, Opens, Send } from "./form-parts";
import { Choice } from "./value-field";

/** A new status beside the level, held where a yes/no column says so. */
export function NewStatus() {
  const { text } = useSpeech();
  return <Opens label={text("pane.status-new")}>{(close) => <Form onClose={close} />}</Opens>;
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { source, change } = useEditor();
  const speech = useSpeech();
  const { text, language } = speech;
  const columns = useStatusColumns();
  const requirements = Object.entries(source.levels.requirements).map(([id, { name }]) => ({
    ...{ id, name: name[language] },
  }));
  const [name, setName] = useState("");
  const [column, setColumn] = useState(columns[0]?.id ?? "");
  const [requirement, setRequirement] = useState(requirements[0]?.id ?? "");
  const [isAsked, setAsked] = useState(false);
  const typed = typedText(name);
  if (columns.length === 0) return <Note>{text("pane.status-no-column")}</Note>;
  return (
    <>
      <Entry
        label={text("pane.draft-name-ru")}
        value={name}
        isFirst
        fault={isAsked && !typed.ok ? text("pane.typed-empty") : undefined}
        onValue={setName}
      />
      <Choice label={text("pane.status-column")} value={column} choices={columns} onValue={setColumn} />
      <Choice
        label={text("pane.status-requirement")}
        value={requirement}
        choices={requirements}
        onValue={setRequirement}
      />
      <Send
        label={text("pane.draft-add")}
        onCancel={onClose}
        onSend={() => {
          setAsked(true);
          if (!typed.ok) return;
          const header = column.startsWith("header ") ? column.slice("header ".length) : undefined;
          const made = header === undefined ? undefined : addColumn(source, "partners", header, "yesNo");
          const key = made?.key ?? column.slice("column ".length);
          change([...(made?.edits ?? []), ...addStatus(source, typed.value, key, requirement)]);
          onClose();
        }}
      />
    </>
  );
}

/** Columns that may say whether the status is held: new ones of the sheet, and yes/no columns of no other status. */
function useStatusColumns(): readonly { readonly id: string; readonly name: string }[] {
  const { source, freeHeaders } = useEditor();
  const speech = useSpeech();
  const taken = new Set(source.levels.levels.flatMap(({ statusColumn }) => statusColumn ?? []));
  const known = factChoices(source, "partners", speech).filter(
    ({ key, type, group }) => type === "yesNo" && group === "column" && !taken.has(key),
  );
  return [
    ...freeHeaders("partners").map((header) => ({ id: `header ${header}`, name: header })),
    ...known.map(({ key, name }) => ({ id: `column ${key}`, name })),
  ];
}
