import { Body1, Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import {
  copyLevel,
  removeLevel,
  setConditions,
  setRequirementOf,
  splitRequirement,
} from "../../../../src/ruleset/draft";
import { Fold } from "../../shared/fold";
import { useSpeech } from "../../shared/speech";
import { typedValue } from "../model/editor/comparisons";
import type { AskedNumber, LevelCard, TickableRequirement } from "../model/editor/level-cards";
import { relationName } from "../model/editor/relation-names";
import { plainOperator } from "../../shared/model/operator-words";
import { typedText } from "../model/editor/typed-values";
import { useEditor } from "./editor-context";
import { Card, Entry, Line, Note, Opens, Send } from "./form-parts";
import { NamesField } from "./names-field";
import { TypedField } from "./typed-field";

interface LevelFormProps {
  readonly card: LevelCard;
  /** Its place among the levels. */
  readonly at: number;
  readonly onOpen: (level: string | undefined) => void;
}

/** One level: the requirements to tick, its names, and new levels like it. */
export function LevelForm({ card, at, onOpen }: LevelFormProps) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const level = source.levels.levels[at];
  if (level === undefined) return null;
  const canRemove = removeLevel(source, card.id);
  return (
    <Card label={card.name}>
      {card.adds !== undefined && <Note>{card.adds}</Note>}
      {card.requirements === undefined ? (
        <>
          <Body1>{card.words}</Body1>
          <Note>{text("pane.level-in-words")}</Note>
        </>
      ) : (
        card.requirements.map((requirement) => (
          <RequirementTick key={requirement.id} level={card} requirement={requirement} />
        ))
      )}
      <Fold label={text("pane.level-names")}>
        <NamesField
          label={card.name}
          file="levels.json"
          pointer={`/levels/${String(at)}/name`}
          names={level.name}
        />
        {Object.entries(level.titles ?? {}).map(([base, names]) => (
          <NamesField
            key={base}
            label={text("pane.level-title-with", { level: names.ru })}
            file="levels.json"
            pointer={`/levels/${String(at)}/titles/${base}`}
            names={names}
          />
        ))}
      </Fold>
      {card.kind === "level" && <NewLevel base={card} />}
      {canRemove !== undefined && (
        <Line>
          <Button
            size="small"
            onClick={() => {
              change(canRemove);
              onOpen(undefined);
            }}
          >
            {text("pane.remove-of", { name: card.name })}
          </Button>
        </Line>
      )}
    </Card>
  );
}

interface TickProps {
  readonly level: LevelCard;
  readonly requirement: TickableRequirement;
}

function RequirementTick({ level, requirement: { id, name, isAsked, number } }: TickProps) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const edits = setRequirementOf(source, level.id, id, !isAsked);
  return (
    <div>
      <Checkbox
        checked={isAsked}
        disabled={edits === undefined}
        label={name}
        {...(edits === undefined && { title: text("pane.level-needs-one") })}
        onChange={() => {
          change(edits);
        }}
      />
      {isAsked && number !== undefined && (
        <NumberOf key={number.value} level={level} requirement={id} name={name} number={number} />
      )}
    </div>
  );
}

interface NumberOfProps {
  readonly level: LevelCard;
  readonly requirement: string;
  readonly name: string;
  readonly number: AskedNumber;
}

/** The number of a requirement. Where other levels ask for the same, it is asked for whom it changes. */
function NumberOf({ level, requirement, name, number }: NumberOfProps) {
  const { source, change } = useEditor();
  const { text, formats } = useSpeech();
  const [wanted, setWanted] = useState<number>();
  const { type, value, comparison, others } = number;
  const conditionsFor = (one: number) => ({ all: [{ ...comparison, value: one }] });
  const { base } = plainOperator(comparison.operator);
  return (
    <>
      <TypedField
        label={text("pane.level-number", { name, relation: text(relationName(base, type)) })}
        shown={formats.decimal(String(wanted ?? value))}
        read={(typed) => {
          const read = typedValue(type, typed, formats);
          return read.ok ? { ok: true, value: Number(read.value) } : read;
        }}
        onValue={(one) => {
          if (others.length === 0)
            change(setConditions(requirement, conditionsFor(one)), `number ${requirement}`);
          else setWanted(one === value ? undefined : one);
        }}
      />
      {wanted !== undefined && (
        <Card label={text("pane.level-for-whom")}>
          <Note>{text("pane.level-shared", { levels: others.join(", ") })}</Note>
          <Line>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                change(splitRequirement(source, level.id, requirement, conditionsFor(wanted)));
              }}
            >
              {text("pane.level-only-here", { level: level.name })}
            </Button>
            <Button
              size="small"
              onClick={() => {
                change(setConditions(requirement, conditionsFor(wanted)));
              }}
            >
              {text("pane.level-for-all")}
            </Button>
          </Line>
        </Card>
      )}
    </>
  );
}

/** A level like this one, right after it. */
function NewLevel({ base }: { readonly base: LevelCard }) {
  const { text } = useSpeech();
  return (
    <Opens label={text("pane.level-new", { base: base.name })}>
      {(close) => <NewLevelForm base={base} onClose={close} />}
    </Opens>
  );
}

interface NewLevelFormProps {
  readonly base: LevelCard;
  readonly onClose: () => void;
}

function NewLevelForm({ base, onClose }: NewLevelFormProps) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const [name, setName] = useState("");
  const [isAsked, setAsked] = useState(false);
  const typed = typedText(name);
  return (
    <>
      <Note>{text("pane.level-new-hint", { base: base.name })}</Note>
      <Entry
        label={text("pane.draft-name-ru")}
        value={name}
        isFirst
        fault={isAsked && !typed.ok ? text("pane.typed-empty") : undefined}
        onValue={setName}
      />
      <Send
        label={text("pane.draft-add")}
        onCancel={onClose}
        onSend={() => {
          setAsked(true);
          if (!typed.ok) return;
          change(copyLevel(source, base.id, typed.value));
          onClose();
        }}
      />
    </>
  );
}
