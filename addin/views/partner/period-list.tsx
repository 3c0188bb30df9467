import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { PeriodCard } from "../../../src/app/partner/points-card";
import { FIGURES, SHORT, SPACE, TARGET, TEXT, WIDE } from "../shared/measures";
import { periodName } from "../../../src/messages/period-name";
import { periodNodes, type AccrualNode } from "./model/points-nodes";
import { namesOf } from "../shared/model/names";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { PointsNodeView } from "./points-node-view";
import { useOpenedInView } from "./use-opened-in-view";
import { PERIOD_STATUS_NAMES } from "./model/period-status";

interface PeriodListProps {
  readonly about: About;
  /** The purchases behind a rule's points in a period. */
  readonly invoices: (node: AccrualNode) => ReactNode;
  /** Copies the reason for a period's points, told by the rules of its own version. */
  readonly reason: (period: PeriodCard, own: About) => ReactNode;
}

const useStyles = makeStyles({
  // The library's own lines are higher than a small pane can afford.
  button: { minHeight: TARGET, padding: 0, [SHORT]: { minHeight: "24px" } },
  head: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minWidth: 0,
  },
  period: { whiteSpace: "nowrap" },
  status: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  points: FIGURES,
  panel: { margin: 0 },
  reason: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: SPACE.hair,
    paddingBottom: SPACE.usual,
    [WIDE]: { paddingInlineStart: tokens.spacingHorizontalXL },
  },
  judged: { ...TEXT.note, color: tokens.colorNeutralForeground3 },
});

/** The term's periods; each opens to the explanation of its points. */
export function PeriodList(props: PeriodListProps) {
  return (
    <Accordion multiple collapsible>
      {props.about.card.points.periods.map((period) => (
        <PeriodItem key={period.label} period={period} {...props} />
      ))}
    </Accordion>
  );
}

type PeriodProps = PeriodListProps & { readonly period: PeriodCard };

function PeriodItem({ period, about, ...parts }: PeriodProps) {
  const styles = useStyles();
  const { text, formats } = about;
  return (
    <AccordionItem value={period.label}>
      <AccordionHeader as="h3" size="small" button={{ className: styles.button }}>
        <span className={styles.head}>
          <span className={styles.period}>{periodName(period.label, text)}</span>
          <span className={styles.status}>{text(PERIOD_STATUS_NAMES[period.status])}</span>
          <strong className={styles.points}>{formats.number(period.points)}</strong>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <WhyPoints period={period} about={about} {...parts} />
      </AccordionPanel>
    </AccordionItem>
  );
}

/** The reason for a period's points: it comes into view when its period opens. */
function WhyPoints({ period, about, invoices, reason }: PeriodProps) {
  const styles = useStyles();
  const own = usePeriodRules(period, about);
  const opened = useOpenedInView();
  const { text, formats } = about;
  return (
    <div ref={opened} className={styles.reason}>
      {period.closed !== undefined && (
        <div className={styles.judged}>
          {text("pane.points-closed-on", {
            ...{ day: formats.day(period.closed.when), code: period.closed.code },
          })}
        </div>
      )}
      {reason(period, own)}
      {periodNodes(period, own.rules).map((node, index) => (
        <PointsNodeView key={index} node={node} about={own} invoices={invoices} />
      ))}
      <div className={styles.judged}>{judgedWords(period, own)}</div>
    </div>
  );
}

/** The rules and names of the period's own version, in which the period is explained. */
function usePeriodRules({ version }: PeriodCard, about: About): About {
  const { language } = useSpeech();
  const rules = about.versions[version] ?? about.rules;
  return useMemo(
    () => (rules === about.rules ? about : { ...about, rules, names: namesOf(rules, language) }),
    [about, rules, language],
  );
}

/** R9: on which day it is judged who earns, and by which version where there are several. */
function judgedWords({ last }: PeriodCard, { versions, rules, text, formats }: About): string {
  const day = formats.day(last);
  if (versions.length <= 1) return text("pane.points-judged", { day });
  return text("pane.points-judged-version", { day, version: rules.program.version });
}
