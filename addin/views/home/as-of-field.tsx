import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AsOfChoice } from "../../session/pane-state";
import { quarterEnds } from "../shared/model/as-of";
import { periodName } from "../../../src/messages/period-name";
import { useSpeech } from "../shared/speech";

interface AsOfFieldProps {
  /** An ISO day. */
  readonly today: string;
  readonly onChange: (asOf: AsOfChoice) => void;
}

const TODAY = "today";
const OTHER = "other";
/** A day whose day, month and year cannot be confused. */
const EXAMPLE = "2026-12-31";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
});

/** The as-of day: today, the end of a quarter, or any other day, typed in the form of the workbook's culture. */
export function AsOfField({ today, onChange }: AsOfFieldProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const [choice, setChoice] = useState(TODAY);
  const [typed, setTyped] = useState("");
  const ends = useMemo(() => quarterEnds(today).filter(({ day }) => day !== today), [today]);
  const isUnreadable = choice === OTHER && typed.trim() !== "" && formats.readDay(typed) === undefined;
  const tell = (value: string, day: string): void => {
    onChange(asOfChoice(value, formats.readDay(day)));
  };
  return (
    <div className={styles.fields}>
      <Field label={text("pane.as-of")} hint={text("pane.as-of-hint")}>
        <Select
          value={choice}
          onChange={(_event, { value }) => {
            setChoice(value);
            tell(value, typed);
          }}
        >
          <option value={TODAY}>{text("pane.as-of-today", { day: formats.day(today) })}</option>
          {ends.map(({ day, quarter, year }) => (
            <option key={day} value={day}>
              {text(day > today ? "pane.as-of-quarter-open" : "pane.as-of-quarter", {
                day: formats.day(day),
                period: periodName(`${String(year)}-Q${String(quarter)}`, text),
              })}
            </option>
          ))}
          <option value={OTHER}>{text("pane.as-of-other")}</option>
        </Select>
      </Field>
      {choice === OTHER && (
        <Field
          label={text("pane.as-of-day")}
          validationState={isUnreadable ? "error" : "none"}
          {...(isUnreadable && {
            validationMessage: text("pane.as-of-unreadable", { day: formats.fullDay(EXAMPLE) }),
          })}
        >
          <Input
            value={typed}
            placeholder={formats.fullDay(today)}
            onChange={(_event, { value }) => {
              setTyped(value);
              tell(OTHER, value);
            }}
          />
        </Field>
      )}
    </div>
  );
}

/** `typed`: the typed day, if it is one. */
function asOfChoice(choice: string, typed: string | undefined): AsOfChoice {
  if (choice === TODAY) return { kind: "today" };
  const day = choice === OTHER ? typed : choice;
  return day === undefined ? { kind: "unreadable" } : { kind: "day", day };
}
