import { Badge, Body1, Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useContext, useId } from "react";
import { problemSentence } from "../../src/app/problem-text";
import type { DataProblem } from "../../src/domain/problem";
import type { OutcomeSummary } from "../worker/protocol";
import { LanguageContext, useText } from "./language";

interface ProblemListProps {
  readonly outcome: OutcomeSummary;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** Problems shown one by one. */
const LISTED = 200;

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    padding: 0,
    margin: `${tokens.spacingVerticalM} 0 0`,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

/** Everything wrong with the data, each with its cell. */
export function ProblemList({ outcome, onGoTo }: ProblemListProps) {
  const text = useText();
  const styles = useStyles();
  const heading = useId();
  const { counts, problems } = outcome;
  const listed = problems.filter(({ code }) => code !== "too-many-problems").slice(0, LISTED);
  const isCut = listed.length < counts.errors + counts.warnings;
  return (
    <section aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} block>
        {text("pane.problems")}
      </Subtitle2>
      <Caption1>
        {listed.length === 0
          ? text("pane.no-problems")
          : `${text("pane.problem-counts", { ...counts })}. ${isCut ? text("pane.more-problems", { shown: listed.length }) : ""}`}
      </Caption1>
      <ul className={styles.list}>
        {listed.map((problem, i) => (
          <Problem key={i} problem={problem} outcome={outcome} onGoTo={onGoTo} />
        ))}
      </ul>
    </section>
  );
}

interface ProblemProps extends ProblemListProps {
  readonly problem: DataProblem;
}

function Problem({ problem, outcome, onGoTo }: ProblemProps) {
  const text = useText();
  const language = useContext(LanguageContext);
  const styles = useStyles();
  const { at, severity } = problem;
  const place = `${at.sheet}!${at.cell}`;
  const isError = severity === "error";
  return (
    <li>
      <div className={styles.head}>
        <Badge appearance="tint" color={isError ? "danger" : "warning"}>
          {text(isError ? "pane.error" : "pane.warning")}
        </Badge>
        <Link
          as="button"
          aria-label={text("pane.go-to", { place })}
          onClick={() => {
            onGoTo(at.sheet, at.cell);
          }}
        >
          {place}
        </Link>
      </div>
      <Body1>{problemSentence(outcome.program, problem, language)}</Body1>
    </li>
  );
}
