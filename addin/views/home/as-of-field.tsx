import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AsOfChoice } from "../../session/pane-state";
import { quarterEnds, typedDay } from "../../view-models/as-of";
import { useSpeech } from "../shared/speech";

interface AsOfFieldProps {
  /** ISO day. */
  readonly today: string;
  readonly onChange: (asOf: AsOfChoice) => void;
}

const TODAY = "today";
const OTHER = "other";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
});

/** The day to evaluate as of: today, a quarter's end, or any other, typed as people type it. */
export function AsOfField({ today, onChange }: AsOfFieldProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const [choice, setChoice] = useState(TODAY);
  const [typed, setTyped] = useState("");
  const ends = useMemo(() => quarterEnds(today).filter(({ day }) => day !== today), [today]);
  const isUnreadable = choice === OTHER && typed.trim() !== "" && typedDay(typed) === undefined;
  return (
    <div className={styles.fields}>
      <Field label={text("pane.as-of")} hint={text("pane.as-of-hint")}>
        <Select
          value={choice}
          onChange={(_event, { value }) => {
            setChoice(value);
            onChange(asOfChoice(value, typed));
          }}
        >
          <option value={TODAY}>{text("pane.as-of-today", { day: formats.day(today) })}</option>
          {ends.map(({ day, quarter, year }) => (
            <option key={day} value={day}>
              {text("pane.as-of-quarter", {
                day: formats.day(day),
                quarter: QUARTERS[quarter - 1] ?? "",
                year: String(year),
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
          {...(isUnreadable && { validationMessage: text("pane.as-of-unreadable") })}
        >
          <Input
            value={typed}
            placeholder={formats.day(today)}
            onChange={(_event, { value }) => {
              setTyped(value);
              onChange(asOfChoice(OTHER, value));
            }}
          />
        </Field>
      )}
    </div>
  );
}

function asOfChoice(choice: string, typed: string): AsOfChoice {
  if (choice === TODAY) return { kind: "today" };
  const day = choice === OTHER ? typedDay(typed) : choice;
  return day === undefined ? { kind: "unreadable" } : { kind: "day", day };
}

/** Quarters are counted in Roman numerals, in each language. */
const QUARTERS = ["I", "II", "III", "IV"];
