import { Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { MessageKey } from "../../../../src/messages/keys";
import type { BaseOperatorName } from "../../../../src/ruleset/conditions/operators";
import { relationName } from "../model/editor/relation-names";
import type { Subject } from "../../shared/model/rule-words";
import { useSpeech } from "../../shared/speech";
import {
  factChoices,
  madeComparison,
  NEW_AGGREGATES,
  NEW_COLUMN_TYPES,
  relationsFor,
  typedValue,
  typeOf,
  type FactChoice,
  type FactWish,
  type MadeComparison,
  type NewAggregate,
  type NewColumnType,
} from "../model/editor/comparisons";
import { WINDOW_CHOICES, windowId } from "../model/editor/window-words";
import { useEditor } from "./editor-context";
import { Choice, ValueField } from "./value-field";

const TYPES: Readonly<Record<NewColumnType, MessageKey>> = {
  yesNo: "pane.type-yes-no",
  count: "pane.type-count",
  money: "pane.type-money",
  text: "pane.type-text",
  date: "pane.type-date",
};

const AGGREGATES: Readonly<Record<NewAggregate, MessageKey>> = {
  sum: "pane.aggregate-sum",
  count: "pane.aggregate-count",
  max: "pane.aggregate-max",
};

const GROUPS: Readonly<Record<FactChoice["group"], MessageKey>> = {
  column: "pane.facts-columns",
  membership: "pane.facts-membership",
  purchases: "pane.facts-purchases",
};

interface NewComparison {
  readonly fields: ReactNode;
  /** What is compared, in words; "" until something is chosen. */
  readonly name: string;
  /** The comparison; undefined while something is missing, which the fields then say. */
  readonly made: () => MadeComparison | undefined;
}

/** Fields for a comparison: what, how, and with which value. */
export function useNewComparison(subject: Subject): NewComparison {
  const { source } = useEditor();
  const { text, formats } = useSpeech();
  const [wish, setWish] = useState<FactWish>();
  const [relation, setRelation] = useState<BaseOperatorName>();
  const [value, setValue] = useState("");
  const [isAsked, setAsked] = useState(false);
  const type = wish && typeOf(wish, source, subject);
  const relations = type === undefined ? [] : relationsFor(type);
  const operator = relations.find((one) => one === relation) ?? relations[0];
  const shown = type === "yesNo" && value === "" ? "yes" : value;
  const read = type === undefined ? undefined : typedValue(type, shown, formats);
  const name = useWishName(wish, subject);
  return {
    name,
    fields: (
      <>
        <FactField subject={subject} wish={wish} isMissing={isAsked && wish === undefined} onWish={setWish} />
        {wish !== undefined && <WishFields wish={wish} onWish={setWish} />}
        {type !== undefined && operator !== undefined && relations.length > 1 && (
          <Choice
            label={text("pane.compare-how")}
            value={operator}
            choices={relations.map((one) => ({ id: one, name: text(relationName(one, type)) }))}
            onValue={(id) => {
              setRelation(relations.find((one) => one === id));
            }}
          />
        )}
        {type !== undefined && (
          <ValueField
            type={type}
            value={shown}
            fault={isAsked && read?.ok === false ? text("pane.compare-value-missing") : undefined}
            onValue={setValue}
          />
        )}
      </>
    ),
    made: () => {
      setAsked(true);
      if (wish === undefined || operator === undefined || read?.ok !== true) return undefined;
      return madeComparison(source, subject, wish, operator, read.value, name);
    },
  };
}

/** What a wish is called: the header, the fact, or the aggregate with its time. */
function useWishName(wish: FactWish | undefined, subject: Subject): string {
  const { source } = useEditor();
  const speech = useSpeech();
  switch (wish?.kind) {
    case undefined:
      return "";
    case "header":
      return wish.header;
    case "fact":
      return factChoices(source, subject, speech).find(({ key }) => key === wish.key)?.name ?? "";
    case "aggregate": {
      const { text } = speech;
      const window = WINDOW_CHOICES.find((one) => windowId(one.window) === windowId(wish.window));
      const time = window === undefined ? "" : text(window.words);
      return text("pane.aggregate-name", { what: text(AGGREGATES[wish.aggregate]), time });
    }
  }
}

/** The further choices of something new: a column's type, or an aggregate's time. */
function WishFields({
  wish,
  onWish,
}: {
  readonly wish: FactWish;
  readonly onWish: (wish: FactWish) => void;
}) {
  const { text } = useSpeech();
  if (wish.kind === "header")
    return (
      <Choice
        label={text("pane.compare-type")}
        value={wish.type}
        choices={NEW_COLUMN_TYPES.map((type) => ({ id: type, name: text(TYPES[type]) }))}
        onValue={(id) => {
          onWish({ ...wish, type: NEW_COLUMN_TYPES.find((one) => one === id) ?? "text" });
        }}
      />
    );
  if (wish.kind === "fact") return null;
  return (
    <Choice
      label={text("pane.compare-time")}
      value={windowId(wish.window)}
      choices={WINDOW_CHOICES.map(({ window, words }) => ({ id: windowId(window), name: text(words) }))}
      onValue={(id) => {
        const chosen = WINDOW_CHOICES.find(({ window }) => windowId(window) === id);
        if (chosen !== undefined) onWish({ ...wish, window: chosen.window });
      }}
    />
  );
}

interface FactFieldProps {
  readonly subject: Subject;
  readonly wish: FactWish | undefined;
  readonly isMissing: boolean;
  readonly onWish: (wish: FactWish | undefined) => void;
}

/** What is compared: a fact that the rules know, another column of the sheet, or something about purchases. */
function FactField({ subject, wish, isMissing, onWish }: FactFieldProps) {
  const { source, freeHeaders } = useEditor();
  const speech = useSpeech();
  const { text } = speech;
  const known = factChoices(source, subject, speech);
  const headers = freeHeaders(subject);
  const groups = (["column", "membership", "purchases"] as const)
    .map((group) => ({ group, facts: known.filter((fact) => fact.group === group) }))
    .filter(({ facts }) => facts.length > 0);
  return (
    <Field
      label={text("pane.compare-what")}
      {...(isMissing && { validationState: "error", validationMessage: text("pane.compare-what-missing") })}
    >
      <Select
        autoFocus
        value={wish === undefined ? "" : idOf(wish)}
        onChange={(_event, { value }) => {
          onWish(wishOf(value, subject));
        }}
      >
        <option value="">{text("pane.compare-choose")}</option>
        {headers.length > 0 && (
          <optgroup label={text("pane.facts-headers")}>
            {headers.map((header) => (
              <option key={header} value={`header ${header}`}>
                {header}
              </option>
            ))}
          </optgroup>
        )}
        {groups.map(({ group, facts }) => (
          <optgroup key={group} label={text(GROUPS[group])}>
            {facts.map(({ key, name }) => (
              <option key={key} value={`fact ${key}`}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
        {subject === "partners" && (
          <optgroup label={text("pane.facts-new")}>
            {NEW_AGGREGATES.map((aggregate) => (
              <option key={aggregate} value={`aggregate ${aggregate}`}>
                {text(AGGREGATES[aggregate])}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
    </Field>
  );
}

function idOf(wish: FactWish): string {
  switch (wish.kind) {
    case "fact":
      return `fact ${wish.key}`;
    case "header":
      return `header ${wish.header}`;
    case "aggregate":
      return `aggregate ${wish.aggregate}`;
  }
}

/** A new column of partners is usually a number, one of purchases a text. */
function wishOf(id: string, subject: Subject): FactWish | undefined {
  const [kind, rest] = [id.slice(0, id.indexOf(" ")), id.slice(id.indexOf(" ") + 1)];
  const aggregate = NEW_AGGREGATES.find((one) => one === rest);
  if (kind === "fact") return { kind, key: rest };
  if (kind === "header") return { kind, header: rest, type: subject === "partners" ? "count" : "text" };
  return aggregate && { kind: "aggregate", aggregate, window: "calendarYear" };
}
