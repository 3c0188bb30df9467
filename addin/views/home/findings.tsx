import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, LockClosedRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { PartnerWish } from "../../../src/app/partner/partner-list";
import type { Evaluated } from "../../services/worker-jobs";
import { Section } from "../shared/section";
import { useSpeech, useText } from "../shared/speech";
import { FigureLinks } from "./figure-links";
import { LevelBars } from "./level-bars";
import { NeedsYou } from "./needs-you";
import { PointsSection } from "./points-section";

interface FindingsViewProps {
  readonly evaluated: Evaluated;
  /** ISO day. */
  readonly today: string;
  /** Another day is chosen by now, or the workbook has changed: the findings are greyed. */
  readonly isStale: boolean;
  readonly onProblems: () => void;
  readonly onClosing: () => void;
  readonly onDifferences: () => void;
  readonly onList: (wish: PartnerWish) => void;
}

const useStyles = makeStyles({
  findings: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  // Grey, and still readable: what it says was so once.
  stale: { filter: "grayscale(1)", color: tokens.colorNeutralForeground3 },
  toggle: { justifySelf: "start", paddingInline: 0 },
});

/** What needs somebody, then the figures, then the chart. */
export default function FindingsView({ evaluated, today, isStale, ...leads }: FindingsViewProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { findings } = evaluated;
  const { overview, rules } = findings;
  return (
    <div className={mergeClasses(styles.findings, isStale && styles.stale)}>
      <NeedsYou findings={findings} today={today} {...leads} />
      <section aria-label={text("pane.outcome")}>
        <FigureLinks findings={findings} {...leads} />
        {findings.files.map(({ name, day }) => (
          <Caption1 key={name} block>
            {text("pane.file-used", { name, day: formats.day(day) })}
          </Caption1>
        ))}
      </section>
      <Section title={text("pane.levels")}>
        <LevelBars levels={overview.levels} rules={rules} onList={leads.onList} />
      </Section>
      <FoldedPoints evaluated={evaluated} />
      {findings.closing.lines > 0 && (
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={<LockClosedRegular />}
          onClick={leads.onClosing}
        >
          {text("pane.past-closings")}
        </Button>
      )}
    </div>
  );
}

/** The chart, below all that is read first, and drawn when it is asked for. */
function FoldedPoints({ evaluated: { findings, lastRun } }: { readonly evaluated: Evaluated }) {
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { overview, rules } = findings;
  return (
    <>
      <Button
        appearance="transparent"
        className={styles.toggle}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {text("pane.points-chart-folded")}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <PointsSection
            overview={overview}
            lastRun={lastRun}
            isQuarterly={rules.points.settlementFrequency === "quarter"}
          />
        )}
      </div>
    </>
  );
}
