import { Body1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular, WarningRegular } from "@fluentui/react-icons";
import { useCallback, type ReactElement } from "react";
import type { Survey } from "../../../../src/app/survey";
import type { SessionView } from "../../../session/use-pane-session";
import { useText } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";
import { checklistOf, type CheckStep } from "../model/checklist";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
  step: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  icon: { fontSize: "20px", lineHeight: 1, color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  waiting: {},
});

const ICONS: Readonly<Record<CheckStep["state"], ReactElement>> = {
  done: <CheckmarkCircleRegular />,
  doubt: <WarningRegular />,
  waiting: <CircleRegular />,
};

interface ChecklistProps {
  readonly view: SessionView;
  readonly survey: Survey;
}

/** What is understood so far; shown until the first evaluation. */
export default function Checklist({ view: { session }, survey }: ChecklistProps) {
  const text = useText();
  const styles = useStyles();
  const { services } = session;
  // Asked once: whoever chooses sheets or columns anew gets another checklist.
  const answer = useAnswer(useCallback(() => services.checkUp(), [services]));
  const steps = checklistOf(survey, answer.kind === "here" ? answer.value : undefined);
  return (
    <ul
      className={styles.list}
      aria-label={text("pane.check-title")}
      data-waiting={answer.kind === "waiting" ? "" : undefined}
    >
      {steps.map(({ key, details, state }) => (
        <li key={key} className={styles.step}>
          <span className={mergeClasses(styles.icon, styles[state])} aria-hidden="true">
            {ICONS[state]}
          </span>
          <Body1>{text(key, details)}</Body1>
        </li>
      ))}
    </ul>
  );
}
