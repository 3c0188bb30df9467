import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { useCallback } from "react";
import { problemDetails, type LevelNames } from "../../../src/app/problem-details";
import type { PartnerProblem } from "../../../src/app/problem-partners";
import type { Severity } from "../../../src/domain/problem";
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { ListedGroup } from "./model/problem-groups";
import { PROBLEM_TITLES, SEVERITY_NAMES } from "../shared/model/problem-titles";
import { PagedList } from "../shared/paged-list";
import { useSpeech, useText } from "../shared/speech";
import { usePages } from "../shared/use-pages";
import { FixOffer } from "./fix-offer";
import { ProblemPlace } from "./problem-place";
import type { ProblemQuestions } from "./problem-questions";
import { isolated } from "../../../src/messages/isolate";

interface ProblemGroupItemProps {
  readonly group: ListedGroup;
  readonly levels: LevelNames;
  readonly ask: ProblemQuestions;
  readonly isBusy: boolean;
  readonly onFix: (plan: WritePlan) => void;
  readonly onGoTo: (sheet: string, cell: string) => void;
  readonly onPartner: (position: number) => void;
}

/** Height of a cell's link and two lines of text. */
const ITEM_HEIGHT = 68;

const useStyles = makeStyles({
  title: { display: "grid", textAlign: "start", paddingBlock: tokens.spacingVerticalXS },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  panel: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingBottom: tokens.spacingVerticalM,
  },
  problem: {
    display: "grid",
    justifyItems: "start",
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** The problems of one kind on one sheet, listed once the item is opened. */
export function ProblemGroupItem(props: ProblemGroupItemProps) {
  const { group, ask, isBusy, onFix, onGoTo } = props;
  const { code, severity, sheet, count, fix } = group;
  const text = useText();
  const styles = useStyles();
  const meta = text("pane.problem-group", { severity: text(SEVERITY_NAMES[severity]), sheet, count });
  return (
    <AccordionItem value={`${code} ${sheet}`}>
      <AccordionHeader as="h3" icon={<SeverityIcon severity={severity} />} expandIconPosition="end">
        <span className={styles.title}>
          <span>{text(PROBLEM_TITLES[code])}</span> <Caption1>{meta}</Caption1>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {fix !== undefined && <FixOffer fix={fix} ask={ask} isBusy={isBusy} onFix={onFix} onGoTo={onGoTo} />}
        <ProblemList {...props} />
      </AccordionPanel>
    </AccordionItem>
  );
}

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return severity === "error" ? (
    <ErrorCircleFilled className={styles.error} />
  ) : (
    <WarningFilled className={styles.warning} />
  );
}

function ProblemList({ group: { code, sheet }, levels, ask, onGoTo, onPartner }: ProblemGroupItemProps) {
  const { text, language, formats } = useSpeech();
  const styles = useStyles();
  const fetchPage = useCallback(
    (from: number, count: number) => ask.problems({ code, sheet }, from, count),
    [ask, code, sheet],
  );
  const pages = usePages<PartnerProblem>(fetchPage);
  return (
    <PagedList
      pages={pages}
      label={`${text(PROBLEM_TITLES[code])}, ${isolated(sheet)}`}
      itemHeight={ITEM_HEIGHT}
      empty={text("both.no-problems")}
    >
      {(problem) => (
        <div className={styles.problem}>
          <ProblemPlace {...{ problem, onGoTo, onPartner }} hasSheet={false} />
          <span>{text(`problem.${code}`, problemDetails(levels, problem, language, formats))}</span>
        </div>
      )}
    </PagedList>
  );
}
