import { Body1, Button, Caption1, makeStyles } from "@fluentui/react-components";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { PlannedClosing } from "../../../worker/protocol";
import { FactList } from "../../shared/fact-list";
import { BARE_LIST } from "../../shared/measures";
import { periodName } from "../../shared/model/period-name";
import { Section } from "../../shared/section";
import { useSpeech } from "../../shared/speech";
import { runDifferences } from "../model/run-differences";
import { obstacleSentence, writeObstacles } from "../model/write-obstacles";
import type { ClosingProps } from "./closing-props";

export type GoodPlan = PlannedClosing & { readonly ok: true };

interface PlannedClosingViewProps extends ClosingProps {
  readonly planned: GoodPlan;
  readonly period: string;
}

const useStyles = makeStyles({ list: BARE_LIST, write: { justifySelf: "start" } });

/** The totals of a closing, what differs from the last run, and the button that writes. */
export function PlannedClosingView({ planned, period, evaluated, view }: PlannedClosingViewProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { plan, partners, purchases, points, adjustments, rows, run, totals } = planned;
  const { opening, activity, lastWrite } = view.state;
  const differences = runDifferences(run, evaluated.lastRun);
  const obstacles = writeObstacles({ opening, evaluated: { plan, findings: { planned: planned.planned } } });
  const blocked = obstacleSentence(obstacles, text, formats);
  const number = (value: number): string => formats.number(value);
  return (
    <Section title={text("pane.closing-totals")}>
      <FactList
        facts={[
          { label: text("pane.closing-partners"), value: number(partners) },
          { label: text("pane.closing-purchases"), value: number(purchases) },
          { label: text("pane.closing-points"), value: number(points) },
          ...(adjustments === 0
            ? []
            : [{ label: text("pane.closing-adjustments"), value: number(adjustments) }]),
        ]}
      />
      <ul className={styles.list} aria-label={text("pane.closing-compared")}>
        {evaluated.lastRun === undefined ? (
          <li>{text("pane.first-compared")}</li>
        ) : (
          differences.map(({ label, points: now, difference }) => (
            <li key={label}>
              {text("pane.closing-difference", {
                period: periodName(label, text),
                points: number(now),
                difference: difference === undefined ? "" : formats.difference(difference),
                day: formats.day(evaluated.lastRun?.asOf ?? run.asOf),
              })}
            </li>
          ))
        )}
      </ul>
      <Caption1>
        {text("pane.review-sum", {
          ...{ partners: totals.partners, cells: planned.planned.cells },
          ...{ before: number(totals.pointsBefore), after: number(totals.pointsAfter) },
        })}
      </Caption1>
      <WrittenRows rows={rows} text={text} />
      <Body1 as="p">{text("pane.closing-as-of", { day: formats.day(run.asOf) })}</Body1>
      {blocked !== undefined && <Body1 as="p">{blocked}</Body1>}
      <Button
        appearance="primary"
        className={styles.write}
        disabledFocusable={blocked !== undefined || activity.kind !== "idle" || lastWrite === "unfinished"}
        onClick={() => void view.session.carryOut("closing", plan, run)}
      >
        {text("pane.closing-write", { period: periodName(period, text) })}
      </Button>
    </Section>
  );
}

function WrittenRows({ rows, text }: Pick<GoodPlan, "rows"> & { readonly text: MessageFormatter }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={text("pane.closing-rows")}>
      {rows.map(({ sheet, isNewSheet, rows: count }) => (
        <li key={sheet}>
          {text(isNewSheet ? "pane.closing-new-sheet" : "pane.closing-sheet", { sheet, rows: count })}
        </li>
      ))}
    </ul>
  );
}
