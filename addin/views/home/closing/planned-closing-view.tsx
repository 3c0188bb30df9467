import { Body1, Button, Caption1, makeStyles } from "@fluentui/react-components";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { PlannedClosing } from "../../../worker/protocol";
import { BARE_LIST, FIGURE_LINE, FIGURES } from "../../shared/measures";
import { periodName } from "../../../../src/messages/period-name";
import { Section } from "../../shared/section";
import { useSpeech } from "../../shared/speech";
import { runDifferences } from "../model/run-differences";
import { obstacleSentence, writeObstacles } from "../model/write-obstacles";
import { ClosingCells } from "./closing-cells";
import type { ClosingProps } from "./closing-props";

export type GoodPlan = PlannedClosing & { readonly ok: true };

interface PlannedClosingViewProps extends ClosingProps {
  readonly planned: GoodPlan;
  readonly period: string;
}

const useStyles = makeStyles({
  list: BARE_LIST,
  figures: { margin: 0, "& dd": { ...FIGURES, margin: 0 } },
  figure: FIGURE_LINE,
  write: { justifySelf: "start" },
});

/** The totals of a closing, what differs from the last run, and the button that writes. */
export function PlannedClosingView({ planned, period, evaluated, view }: PlannedClosingViewProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { plan, rows, run, totals } = planned;
  const { opening, activity, lastWrite } = view.state;
  const differences = runDifferences(run, evaluated.lastRun);
  const obstacles = writeObstacles({ opening, evaluated: { plan, findings: { planned: planned.planned } } });
  const blocked = obstacleSentence(obstacles, text, formats);
  const number = (value: number): string => formats.number(value);
  return (
    <Section title={text("pane.closing-totals")}>
      <Figures planned={planned} />
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
      <ClosingCells key={planned.code} evaluated={evaluated} view={view} />
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

function Figures({ planned }: Pick<PlannedClosingViewProps, "planned">) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { partners, purchases, points, adjustments } = planned;
  const figures = [
    ["pane.closing-partners", partners],
    ["pane.closing-purchases", purchases],
    ["pane.closing-points", points],
    ...(adjustments === 0 ? [] : [["pane.closing-adjustments", adjustments] as const]),
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([label, value]) => (
        <div key={label} className={styles.figure}>
          <dt>{text(label)}</dt>
          <dd>{formats.number(value)}</dd>
        </div>
      ))}
    </dl>
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
