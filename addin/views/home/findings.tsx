import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ENDING_SOON_DAYS } from "../../../src/app/partner/ending-soon";
import type { Evaluated } from "../../services/worker-jobs";
import { Section } from "../shared/section";
import { useSpeech, useText } from "../shared/speech";
import { IncompleteCauses } from "./incomplete-causes";
import { LevelBars } from "./level-bars";
import { FindingsFigures } from "./findings-figures";
import { PointsSection } from "./points-section";
import { ProblemKinds } from "./problem-kinds";

interface OutcomeProps {
  readonly evaluated: Evaluated;
  readonly onProblems: () => void;
  readonly onEnding: () => void;
}

const useStyles = makeStyles({
  start: { justifySelf: "start" },
  findings: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
});

/** The findings at a glance. */
export default function FindingsView({ evaluated, onProblems, onEnding }: OutcomeProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const { overview, rules } = evaluated.findings;
  return (
    <div className={styles.findings}>
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
