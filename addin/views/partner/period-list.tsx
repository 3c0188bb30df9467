import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { PeriodCard } from "../../../src/app/partner/points-card";
import { FIGURES, NARROW } from "../shared/measures";
import { periodName } from "../shared/model/period-name";
import { periodNodes, type AccrualNode } from "./model/points-nodes";
import { namesOf } from "../shared/model/names";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { PointsNodeView } from "./points-node-view";
import { PERIOD_STATUS_NAMES } from "./model/period-status";

interface PeriodListProps {
  readonly about: About;
  /** The purchases behind a rule's points in a period. */
  readonly invoices: (node: AccrualNode) => ReactNode;
}

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr) auto" },
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minWidth: 0,
  },
  status: { color: tokens.colorNeutralForeground3, [NARROW]: { gridArea: "2 / 1 / auto / -1" } },
  points: FIGURES,
  panel: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalXS}`,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
  },
});

/** The term's periods; each opens to the explanation of its points. */
export function PeriodList({ about, invoices }: PeriodListProps) {
  return (
    <Accordion multiple collapsible>
      {about.card.points.periods.map((period) => (
        <PeriodItem key={period.label} period={period} about={about} invoices={invoices} />
      ))}
    </Accordion>
  );
}

function PeriodItem({ period, about, invoices }: PeriodListProps & { readonly period: PeriodCard }) {
  const styles = useStyles();
  const { text } = about;
  const own = usePeriodRules(period, about);
  const status = text(PERIOD_STATUS_NAMES[period.status]);
  return (
    <AccordionItem value={period.label}>
      <AccordionHeader as="h3" size="small">
        <span className={styles.head}>
          <span>{periodName(period.label, text)}</span>
          <Caption1 className={styles.status}>{status}</Caption1>
          <strong className={styles.points}>{text("pane.points-count", { count: period.points })}</strong>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Body1>{judgedWords(period, own)}</Body1>
        {periodNodes(period, own.rules).map((node, index) => (
          <PointsNodeView key={index} node={node} about={own} invoices={invoices} />
        ))}
      </AccordionPanel>
    </AccordionItem>
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
