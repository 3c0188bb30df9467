import { Body1, Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { PlannedYear } from "../../../worker/protocol";
import { AskFailure } from "../../shared/ask-failure";
import { AskedFirst } from "../../shared/asked-first";
import { useSpeech } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";
import { obstacleSentence, writeObstacles } from "../model/write-obstacles";
import type { ClosingProps } from "./closing-props";

type NextYearProps = Pick<ClosingProps, "evaluated" | "view">;

const useStyles = makeStyles({ begin: { justifySelf: "start" } });

/** Makes the next year's book out of this one: an add-in cannot save a second workbook beside the open one. */
export function NextYear(props: NextYearProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Body1 as="p">{text("pane.year-closed")}</Body1>
      {isAsked ? (
        <Question
          {...props}
          onCancel={() => {
            setAsked(false);
          }}
        />
      ) : (
        <Button
          size="small"
          className={styles.begin}
          onClick={() => {
            setAsked(true);
          }}
        >
          {text("pane.next-year")}
        </Button>
      )}
    </>
  );
}

function Question({ evaluated, view, onCancel }: NextYearProps & { readonly onCancel: () => void }) {
  const { text } = useSpeech();
  const { ask } = evaluated;
  const answer = useAnswer(useCallback(() => ask.planNextYear(), [ask]));
  if (answer.kind === "waiting") return <Spinner size="tiny" label={text("pane.closing-checking")} />;
  if (answer.kind === "failed") {
    const goTo = (sheet: string, cell: string): void => {
      void view.session.select(sheet, cell);
    };
    return <AskFailure failure={answer.failure} onGoTo={goTo} onDismiss={onCancel} />;
  }
  if (!answer.value.ok) return <Body1 as="p">{text("pane.closings-broken")}</Body1>;
  return <Planned planned={answer.value} view={view} onCancel={onCancel} />;
}

interface PlannedProps extends Pick<NextYearProps, "view"> {
  readonly planned: PlannedYear & { readonly ok: true };
  readonly onCancel: () => void;
}

function Planned({ planned, view, onCancel }: PlannedProps) {
  const { text, formats } = useSpeech();
  const { plan, rows, planned: cells } = planned;
  const { opening, activity, lastWrite } = view.state;
  const year = String(planned.year);
  const obstacles = writeObstacles({ opening, evaluated: { plan, findings: { planned: cells } } });
  const blocked = obstacleSentence(obstacles, text, formats);
  return (
    <AskedFirst
      label={text("pane.next-year")}
      confirm={rows === 0 ? undefined : text("pane.next-year-do")}
      isDisabled={blocked !== undefined || activity.kind !== "idle" || lastWrite === "unfinished"}
      onConfirm={() => void view.session.carryOut("next-year", plan)}
      onCancel={onCancel}
    >
      <Body1 as="p">
        {rows === 0 ? text("pane.next-year-none", { year }) : text("pane.next-year-ask", { year, rows })}
      </Body1>
      {blocked !== undefined && <Body1 as="p">{blocked}</Body1>}
    </AskedFirst>
  );
}
