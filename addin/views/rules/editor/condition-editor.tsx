import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FactValue } from "../../../../src/domain/conditions";
import type { ConditionJson } from "../../../../src/ruleset";
import type { RuleFileName } from "../../../../src/ruleset/files";
import { changeValue, jsonOf } from "../../../../src/ruleset/draft";
import type { Subject } from "../../shared/model/rule-words";
import { useSpeech } from "../../shared/speech";
import { relationsFor, shownValue, typedValue } from "../model/editor/comparisons";
import { conditionCard, MAX_GROUPS, type ConditionCard } from "../model/editor/condition-cards";
import { relationName } from "../model/editor/relation-names";
import { useEditor } from "./editor-context";
import { Card, Line, Note, Opens, Send } from "./form-parts";
import { ProblemNote } from "./problem-note";
import { TypedField } from "./typed-field";
import { useNewComparison } from "./use-new-comparison";
import { Choice } from "./value-field";

interface ConditionEditorProps {
  readonly file: RuleFileName;
  readonly pointer: string;
  readonly condition: ConditionJson;
  readonly subject: Subject;
}

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A condition as indented cards: all of, any of, not, up to three deep; what is deeper is shown in words and kept. */
export function ConditionEditor({ file, pointer, condition, subject }: ConditionEditorProps) {
  const { source } = useEditor();
  const speech = useSpeech();
  const card = conditionCard(source, condition, pointer, subject, speech);
  return (
    <>
      <CardView card={card} file={file} subject={subject} depth={0} />
      <ProblemNote file={file} at={[pointer]} />
    </>
  );
}

interface CardViewProps<C extends ConditionCard = ConditionCard> {
  readonly card: C;
  readonly file: RuleFileName;
  readonly subject: Subject;
  readonly depth: number;
  /** Takes it out of its group; undefined if it is the only one there. */
  readonly onRemove?: (() => void) | undefined;
}

function CardView({ card, ...props }: CardViewProps) {
  switch (card.kind) {
    case "all":
    case "any":
      return <GroupView card={card} {...props} />;
    case "not":
      return <NotView card={card} {...props} />;
    case "comparison":
      return <ComparisonView card={card} {...props} />;
    case "levels":
      return <LevelsView card={card} {...props} />;
    case "requirement":
      return (
        <Line isSpread>
          <span>{card.name}</span>
          <Remove name={card.name} onRemove={props.onRemove} />
        </Line>
      );
    case "words":
      return <WordsView card={card} {...props} />;
  }
}

type Of<Kind extends ConditionCard["kind"]> = CardViewProps<Extract<ConditionCard, { readonly kind: Kind }>>;

function GroupView({ card, file, subject, depth, onRemove }: Of<"all" | "any">) {
  const { change } = useEditor();
  const { text } = useSpeech();
  const styles = useStyles();
  const { kind, pointer, parts } = card;
  const other = kind === "all" ? "any" : "all";
  return (
    <div className={styles.group} role="group" aria-label={text(`pane.group-${kind}`)}>
      <Line isSpread>
        <Choice
          label={text("pane.group")}
          value={kind}
          choices={[
            { id: "all", name: text("pane.group-all") },
            { id: "any", name: text("pane.group-any") },
          ]}
          onValue={(id) => {
            if (id === other) change([{ file, kind: "rename", pointer: `${pointer}/${kind}`, to: other }]);
          }}
        />
        <Remove name={text(`pane.group-${kind}`)} onRemove={onRemove} />
      </Line>
      {parts.map((part, at) => (
        <CardView
          key={`${part.kind} ${String(at)}`}
          card={part}
          {...{ file, subject }}
          depth={depth + 1}
          onRemove={
            parts.length < 2
              ? undefined
              : () => {
                  change([{ file, kind: "remove", pointer: `${pointer}/${kind}/${String(at)}` }]);
                }
          }
        />
      ))}
      <AddTo
        file={file}
        pointer={`${pointer}/${kind}/-`}
        subject={subject}
        canNest={depth + 1 < MAX_GROUPS}
      />
    </div>
  );
}

function NotView({ card, file, subject, depth, onRemove }: Of<"not">) {
  const { text } = useSpeech();
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={text("pane.group-not")}>
      <Line isSpread>
        <span>{text("pane.group-not")}</span>
        <Remove name={text("pane.group-not")} onRemove={onRemove} />
      </Line>
      <CardView card={card.part} {...{ file, subject }} depth={depth + 1} />
    </div>
  );
}

function ComparisonView({ card, file, onRemove }: Of<"comparison">) {
  const { change } = useEditor();
  const { text, formats } = useSpeech();
  const { pointer, name, type, operator, value } = card;
  const set = (key: "operator" | "value", to: FactValue): void => {
    change([changeValue(file, `${pointer}/${key}`, to)], `${key} ${pointer}`);
  };
  const relations = relationsFor(type);
  return (
    <Card label={name}>
      <Line isSpread>
        <span>{name}</span>
        <Remove name={name} onRemove={onRemove} />
      </Line>
      {relations.length > 1 && (
        <Choice
          label={text("pane.compare-how")}
          value={operator}
          choices={relations.map((one) => ({ id: one, name: text(relationName(one, type)) }))}
          onValue={(id) => {
            const chosen = relations.find((one) => one === id);
            if (chosen !== undefined) set("operator", chosen);
          }}
        />
      )}
      {type === "yesNo" || type === "level" ? (
        <ChosenValue
          card={card}
          onValue={(to) => {
            set("value", to);
          }}
        />
      ) : (
        <TypedField
          label={text("pane.compare-value")}
          shown={shownValue(type, value, formats)}
          read={(typed) => typedValue(type, typed, formats)}
          onValue={(to) => {
            set("value", to);
          }}
        />
      )}
    </Card>
  );
}

interface ChosenValueProps {
  readonly card: Extract<ConditionCard, { readonly kind: "comparison" }>;
  readonly onValue: (value: FactValue) => void;
}

function ChosenValue({ card: { type, value }, onValue }: ChosenValueProps) {
  const { source } = useEditor();
  const { text, formats, language } = useSpeech();
  const choices =
    type === "yesNo"
      ? [
          { id: "yes", name: text("pane.value-yes") },
          { id: "no", name: text("pane.value-no") },
        ]
      : source.levels.levels.map(({ id, name }) => ({ id, name: name[language] }));
  return (
    <Choice
      label={text("pane.compare-value")}
      value={shownValue(type, value, formats)}
      choices={choices}
      onValue={(id) => {
        const read = typedValue(type, id, formats);
        if (read.ok) onValue(read.value);
      }}
    />
  );
}

function LevelsView({ card, file, onRemove }: Of<"levels">) {
  const { source, change } = useEditor();
  const { text, language } = useSpeech();
  const { pointer, name, isIn, levels } = card;
  const title = text(isIn ? "pane.levels-in" : "pane.levels-not-in", { name });
  return (
    <Card label={title}>
      <Line isSpread>
        <span>{title}</span>
        <Remove name={title} onRemove={onRemove} />
      </Line>
      {source.levels.levels
        .filter(({ kind, id }) => kind === "level" || levels.includes(id))
        .map(({ id, name: names }) => (
          <Checkbox
            key={id}
            checked={levels.includes(id)}
            // A list without entries asks for nothing.
            disabled={levels.length === 1 && levels.includes(id)}
            label={names[language]}
            onChange={(_event, { checked }) => {
              const at = levels.indexOf(id);
              change([
                checked === true
                  ? { file, kind: "insert", pointer: `${pointer}/value/-`, value: id }
                  : { file, kind: "remove", pointer: `${pointer}/value/${String(at)}` },
              ]);
            }}
          />
        ))}
    </Card>
  );
}

function WordsView({ card: { words }, onRemove }: Of<"words">) {
  const { text } = useSpeech();
  return (
    <Card label={words}>
      <Line isSpread>
        <span>{words}</span>
        <Remove name={words} onRemove={onRemove} />
      </Line>
      <Note>{text("pane.condition-in-words")}</Note>
    </Card>
  );
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: (() => void) | undefined }) {
  const { text } = useSpeech();
  if (onRemove === undefined) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<DeleteRegular />}
      aria-label={text("pane.remove-of", { name })}
      title={text("pane.remove-of", { name })}
      onClick={onRemove}
    />
  );
}

interface AddToProps {
  readonly file: RuleFileName;
  /** The end of the group's list. */
  readonly pointer: string;
  readonly subject: Subject;
  readonly canNest: boolean;
}

/** Adds a comparison to a group, alone or as the first of a group within it. */
function AddTo(props: AddToProps) {
  const { text } = useSpeech();
  return (
    <Opens label={text("pane.condition-add")}>{(close) => <AddForm {...props} onClose={close} />}</Opens>
  );
}

const SHAPES = ["alone", "any", "all", "not"] as const;
type Shape = (typeof SHAPES)[number];

function AddForm({
  file,
  pointer,
  subject,
  canNest,
  onClose,
}: AddToProps & { readonly onClose: () => void }) {
  const { change } = useEditor();
  const { text } = useSpeech();
  const { fields, made } = useNewComparison(subject);
  const [shape, setShape] = useState<Shape>("alone");
  return (
    <>
      {fields}
      {canNest && (
        <Choice
          label={text("pane.condition-shape")}
          value={shape}
          choices={[
            { id: "alone", name: text("pane.condition-alone") },
            { id: "any", name: text("pane.group-any") },
            { id: "all", name: text("pane.group-all") },
            { id: "not", name: text("pane.group-not") },
          ]}
          onValue={(id) => {
            setShape(SHAPES.find((one) => one === id) ?? "alone");
          }}
        />
      )}
      <Send
        label={text("pane.draft-add")}
        onCancel={onClose}
        onSend={() => {
          const comparison = made();
          if (comparison === undefined) return;
          const value = jsonOf(shaped(shape, comparison.comparison));
          change([...comparison.edits, { file, kind: "insert", pointer, value }]);
          onClose();
        }}
      />
    </>
  );
}

function shaped(shape: Shape, comparison: ConditionJson): ConditionJson {
  switch (shape) {
    case "alone":
      return comparison;
    case "any":
      return { any: [comparison] };
    case "all":
      return { all: [comparison] };
    case "not":
      return { not: comparison };
  }
}
