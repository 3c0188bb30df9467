import { Body1, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ForeignChange } from "../../services/pane-services";
import type { Evaluated } from "../../services/worker-jobs";
import type { PaneSession } from "../../session/pane-session";
import { noPointsSentence } from "./model/partner-sentences";
import { TEXT } from "../shared/measures";
import { Section } from "../shared/section";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { Adjustments } from "./adjustments";
import { InvoiceList } from "./invoice-list";
import { NextRates } from "./next-rates";
import { PeriodList } from "./period-list";
import { ReasonCopy } from "./reason-copy";

interface PointsSectionProps {
  readonly about: About;
  readonly evaluated: Evaluated;
  readonly session: PaneSession;
  /** Changes to the workbook since the evaluation. */
  readonly changed: ForeignChange | undefined;
}

const useStyles = makeStyles({ term: TEXT.note });

/** The points of a term (C4): the total, by period, and each period's explanation. */
export function PointsSection({ about, evaluated, session, changed }: PointsSectionProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { points, position } = about.card;
  const { term } = points;
  if (term === undefined) {
    return (
      <Section title={text("pane.partner-points")}>
        <Body1>{text(noPointsSentence(about.card))}</Body1>
        <Adjustments about={about} />
      </Section>
    );
  }
  const [first, last] = [formats.shortDay(term.first), formats.shortDay(term.last)];
  const total = text("pane.points-of-term", { points: formats.number(points.total), first, last });
  return (
    <Section title={text("pane.partner-points")} action={<span className={styles.term}>{total}</span>}>
      {points.provisional && <Warning>{text("pane.points-provisional")}</Warning>}
      <PeriodList
        about={about}
        invoices={({ period, rule, invoices: count }) => (
          <InvoiceList {...{ evaluated, session, changed, position, period, rule, count }} />
        )}
        reason={(period, own) => <ReasonCopy {...{ period, evaluated, session }} about={own} />}
      />
      <Adjustments about={about} />
      <NextRates about={about} />
    </Section>
  );
}

function Warning({ children }: { readonly children: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
