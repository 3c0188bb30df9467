import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { closerName, keepCloserName, pageStorage } from "../../settings/preferences";
import { AskedFirst } from "../shared/asked-first";
import { useSpeech } from "../shared/speech";
import { TextLine } from "../shared/text-line";
import { ImportEffect } from "./import-effect";
import { useToday } from "../shared/use-today";
import { keptAs, nextPeriodFrom, type RulesChange } from "./model/keep-rules";
import type { RuleFilesProps } from "./rule-files-props";
import { useKeptOnceChecked } from "./use-kept-once-checked";

interface KeepChangeProps extends Omit<RuleFilesProps, "hasOwnRules"> {
  readonly change: RulesChange;
  readonly children: ReactNode;
  readonly onCancel: () => void;
}

/** Asks whether the rules replace those in force or become a new version from a day on, and stores them accordingly. */
export function KeepChange({ change, children, onCancel, ...props }: KeepChangeProps) {
  const { rules, evaluated, isBusy } = props;
  const { text, formats } = useSpeech();
  const today = useToday();
  const [isNew, setIsNew] = useState(false);
  const [typed, setTyped] = useState("");
  const [note, setNote] = useState("");
  const [by, setBy] = useState(() => closerName(pageStorage()));
  const { keep, isChecking, refusal } = useKeptOnceChecked(props);
  const day = typed.trim() === "" ? undefined : formats.readDay(typed);
  const isUnreadable = isNew && typed.trim() !== "" && day === undefined;
  const example = rules.ok ? nextPeriodFrom(today, rules.source.points.settlementFrequency) : today;
  return (
    <>
      <AskedFirst
        label={text("pane.rules-import-summary")}
        confirm={text("pane.rules-keep")}
        isDisabled={isBusy || isChecking || (isNew && day === undefined)}
        onConfirm={() => {
          keepCloserName(pageStorage(), by.trim());
          keep(keptAs(rules, change, isNew ? day : undefined, note), by.trim());
        }}
        onCancel={onCancel}
      >
        {children}
        {rules.ok && change.isWhole !== true && <WhenField isNew={isNew} onNew={setIsNew} />}
        {isNew && (
          <NewVersionFields
            example={formats.fullDay(example)}
            isUnreadable={isUnreadable}
            typed={typed}
            note={note}
            onType={setTyped}
            onNote={setNote}
          />
        )}
        {rules.ok && !(isNew && day === undefined) && (
          <ImportEffect {...{ evaluated, change }} from={isNew ? day : undefined} />
        )}
        <TextLine
          label={text("pane.rules-import-by")}
          hint={text("pane.closing-by-hint")}
          value={by}
          onChange={setBy}
        />
      </AskedFirst>
      {refusal}
    </>
  );
}

interface WhenFieldProps {
  readonly isNew: boolean;
  readonly onNew: (isNew: boolean) => void;
}

/** In place of the version in force, or from a day on. */
function WhenField({ isNew, onNew }: WhenFieldProps) {
  const { text } = useSpeech();
  return (
    <RadioGroup
      aria-label={text("pane.rules-import-when")}
      value={isNew ? "new" : "replace"}
      onChange={(_event, { value }) => {
        onNew(value === "new");
      }}
    >
      <Radio value="replace" label={text("pane.rules-import-replace")} />
      <Radio value="new" label={text("pane.rules-import-from")} />
    </RadioGroup>
  );
}

interface NewVersionFieldsProps {
  /** A day on which a version may begin, in the form in which people write it. */
  readonly example: string;
  readonly isUnreadable: boolean;
  readonly typed: string;
  readonly note: string;
  readonly onType: (typed: string) => void;
  readonly onNote: (note: string) => void;
}

function NewVersionFields({ example, isUnreadable, typed, note, onType, onNote }: NewVersionFieldsProps) {
  const { text } = useSpeech();
  return (
    <>
      <Field
        label={text("pane.rules-import-day")}
        hint={text("pane.rules-import-day-hint", { day: example })}
        validationState={isUnreadable ? "error" : "none"}
        {...(isUnreadable && { validationMessage: text("pane.as-of-unreadable", { day: example }) })}
      >
        <Input
          value={typed}
          placeholder={example}
          onChange={(_event, { value }) => {
            onType(value);
          }}
        />
      </Field>
      <Field label={text("pane.rules-import-note")}>
        <Input
          value={note}
          maxLength={2000}
          onChange={(_event, { value }) => {
            onNote(value);
          }}
        />
      </Field>
    </>
  );
}
