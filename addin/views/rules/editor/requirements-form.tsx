import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { removeRequirement } from "../../../../src/ruleset/draft";
import { Fold } from "../../shared/fold";
import { useSpeech } from "../../shared/speech";
import { requirementCards, type RequirementCard } from "../model/editor/requirement-cards";
import { ConditionEditor } from "./condition-editor";
import { useEditor } from "./editor-context";
import { FactForm } from "./fact-form";
import { Card, Line, Note, Row } from "./form-parts";
import { NamesField } from "./names-field";
import { NewRequirement } from "./new-requirement";
import { ProblemNote } from "./problem-note";

/** The requirements; each opens to what it asks for, and says who uses it (C2). */
export default function RequirementsForm() {
  const { source } = useEditor();
  const speech = useSpeech();
  const [open, setOpen] = useState<string>();
  return (
    <>
      <NewRequirement />
      {requirementCards(source, speech).map((card) => (
        <div key={card.id}>
          <Row
            name={card.name}
            isOpen={open === card.id}
            onToggle={() => {
              setOpen(open === card.id ? undefined : card.id);
            }}
          />
          {open === card.id ? (
            <RequirementView card={card} />
          ) : (
            <>
              <Note>{card.words}</Note>
              <ProblemNote file="levels.json" at={[`/requirements/${card.id}`]} />
            </>
          )}
        </div>
      ))}
    </>
  );
}

function RequirementView({ card: { id, name, users, facts } }: { readonly card: RequirementCard }) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const requirement = source.levels.requirements[id];
  if (requirement === undefined) return null;
  const canRemove = removeRequirement(source, id);
  return (
    <Card label={name}>
      <Note>{users === "" ? text("pane.requirement-unused") : text("pane.requirement-used", { users })}</Note>
      <ConditionEditor
        file="levels.json"
        pointer={`/requirements/${id}/conditions`}
        condition={requirement.conditions}
        subject="partners"
      />
      {facts.map((fact) => (
        <FactForm key={fact} fact={fact} />
      ))}
      <Fold label={text("pane.level-names")}>
        <NamesField
          label={name}
          file="levels.json"
          pointer={`/requirements/${id}/name`}
          names={requirement.name}
        />
      </Fold>
      {canRemove !== undefined && (
        <Line>
          <Button
            size="small"
            onClick={() => {
              change(canRemove);
            }}
          >
            {text("pane.remove-of", { name })}
          </Button>
        </Line>
      )}
    </Card>
  );
}
