import { Body1, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { Stale } from "../../shared/stale-bar";
import { periodName } from "../../../../src/messages/period-name";
import { useText } from "../../shared/speech";
import { DrillIn } from "../../shared/drill-in";
import { closablePeriods } from "../model/closable-periods";
import { CloseForm } from "./close-form";
import type { ClosingProps } from "./closing-props";
import { PastClosings } from "./past-closings";

interface ClosingScreenProps extends Omit<ClosingProps, "evaluated"> {
  readonly onBack: () => void;
}

/** What stands in the way of closing a period, its totals, and one button; below that the closings so far. */
export default function ClosingScreen({ onBack, ...props }: ClosingScreenProps) {
  const text = useText();
  const { evaluated } = props.view.state;
  return (
    <DrillIn title={text("pane.closing")} onBack={onBack}>
      <Stale view={props.view} today={props.today} />
      {evaluated !== undefined && <Closing evaluated={evaluated} {...props} />}
    </DrillIn>
  );
}

function Closing(props: ClosingProps) {
  const text = useText();
  const { evaluated, today, view } = props;
  const { closing } = evaluated.findings;
  const periods = closablePeriods(closing, today);
  const [chosen, setChosen] = useState<string>();
  const period = periods.find(({ label }) => label === chosen) ?? periods.at(-1);
  return (
    <>
      {period === undefined ? (
        <Body1 as="p">{text("pane.closing-none")}</Body1>
      ) : (
        <>
          {periods.length > 1 ? (
            <Field label={text("pane.period")} hint={text("pane.closing-first")}>
              <Select
                value={period.label}
                onChange={(_event, { value }) => {
                  setChosen(value);
                }}
              >
                {periods.map(({ label }) => (
                  <option key={label} value={label}>
                    {periodName(label, text)}
                  </option>
                ))}
              </Select>
            </Field>
          ) : (
            <Body1 as="p">{periodName(period.label, text)}</Body1>
          )}
          <CloseForm key={period.label} period={period.label} {...props} />
        </>
      )}
      {closing.lines > 0 && <PastClosings evaluated={evaluated} view={view} today={today} />}
    </>
  );
}
