import { useState } from "react";
import { useSpeech } from "../../shared/speech";
import type { StartDay, StartDays } from "../model/editor/start-days";
import { typedDay } from "../model/editor/typed-values";
import { Note } from "./form-parts";
import { TypedField } from "./typed-field";
import { Choice } from "./value-field";

interface DayFieldProps {
  readonly starts: StartDays;
  readonly day: StartDay;
  readonly onDay: (day: StartDay) => void;
}

const [ALWAYS, OTHER] = ["always", "other"];

/** From which day the draft would be in force: the days that are possible, and why no others. */
export function DayField({ starts, day, onDay }: DayFieldProps) {
  const { text, formats } = useSpeech();
  const [isOther, setOther] = useState(false);
  const choices = starts.days.map((one) => ({
    id: one ?? ALWAYS,
    name:
      one === undefined ? text("pane.start-always") : text("pane.start-from", { day: formats.fullDay(one) }),
  }));
  const other = starts.changesPoints ? [] : [{ id: OTHER, name: text("pane.start-other") }];
  return (
    <>
      <Choice
        label={text("pane.start")}
        value={isOther ? OTHER : (day ?? ALWAYS)}
        choices={[...choices, ...other]}
        onValue={(id) => {
          setOther(id === OTHER);
          if (id !== OTHER) onDay(id === ALWAYS ? undefined : id);
        }}
      />
      {isOther && (
        <TypedField
          label={text("pane.rules-import-day")}
          shown={day === undefined ? "" : formats.fullDay(day)}
          read={(typed) => typedDay(typed, formats)}
          onValue={onDay}
        />
      )}
      <Note>
        {text(starts.changesPoints ? "pane.start-why-period" : "pane.start-why-any")}
        {starts.closed !== undefined &&
          ` ${text("pane.start-why-closed", { day: formats.fullDay(starts.closed) })}`}
      </Note>
    </>
  );
}
