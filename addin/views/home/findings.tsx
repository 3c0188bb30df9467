import { Body1, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ENDING_SOON_DAYS } from "../../../src/app/partner/ending-soon";
import type { Evaluated } from "../../services/worker-jobs";
import { InfoBar } from "../shared/info-bar";
import { Section } from "../shared/section";
import { useSpeech, useText } from "../shared/speech";
import { IncompleteCauses } from "./incomplete-causes";
import { LevelBars } from "./level-bars";
import { FindingsFigures } from "./findings-figures";
import { PointsSection } from "./points-section";
import { ProblemKinds } from "./problem-kinds";

interface OutcomeProps {
  readonly evaluated: Evaluated;
  /** An ISO day. */
  readonly today: string;
  /** True if another day has been chosen, or the workbook has changed: the findings are greyed. */
  readonly isStale: boolean;
  readonly onProblems: () => void;
  readonly onEnding: () => void;
}

const useStyles = makeStyles({
  start: { justifySelf: "start" },
  findings: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  // Grey but readable: the findings were right once.
  stale: { filter: "grayscale(1)", color: tokens.colorNeutralForeground3 },
});

/** The findings at a glance. */
export default function FindingsView({ evaluated, today, isStale, onProblems, onEnding }: OutcomeProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const { overview, rules } = evaluated.findings;
  return (
    <div className={mergeClasses(styles.findings, isStale && styles.stale)}>
      {overview.asOf > today && <FutureDay day={overview.asOf} />}
      {evaluated.findings.hiddenColumns.map((hidden) => (
        <InfoBar key={hidden.sheet} intent="warning">
          {text("pane.hidden-columns", { ...hidden })}
        </InfoBar>
      ))}
      <FindingsFigures overview={overview} rules={rules} />
      <IncompleteCauses causes={overview.incomplete} />
      <Section title={text("pane.levels")}>
        <LevelBars levels={overview.levels} rules={rules} />
      </Section>
      <PointsSection
        overview={overview}
        lastRun={evaluated.lastRun}
        isQuarterly={rules.points.settlementFrequency === "quarter"}
      />
      <ProblemKinds groups={overview.problems} onProblems={onProblems} />
      <EndingSoon count={overview.endingSoon} onEnding={onEnding} />
    </div>
  );
}

/** A warning for an as-of day in the future: its period is not over, so results may still change. */
function FutureDay({ day }: { readonly day: string }) {
  const { text, formats } = useSpeech();
  return <InfoBar intent="warning">{text("both.future-day", { day: formats.day(day) })}</InfoBar>;
}

function EndingSoon({ count, onEnding }: { readonly count: number; readonly onEnding: () => void }) {
  const text = useText();
  const styles = useStyles();
  return (
    <Section title={text("pane.ending")}>
      <Body1>{text("pane.ending-count", { count, days: ENDING_SOON_DAYS })}</Body1>
      {count > 0 && (
        <Button className={styles.start} onClick={onEnding}>
          {text("pane.show-ending")}
        </Button>
      )}
    </Section>
  );
}
