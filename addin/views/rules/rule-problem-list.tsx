import { makeStyles, tokens } from "@fluentui/react-components";
import { ruleProblemSentence } from "../../../src/app/rule-problem-text";
import type { RuleProblem } from "../../../src/ruleset";
import { useText } from "../shared/speech";

interface RuleProblemListProps {
  readonly label: string;
  readonly problems: readonly RuleProblem[];
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    maxHeight: "20rem",
    overflowY: "auto",
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The mistakes in rule files, each with file, line, path and a sentence; at most 300. */
export function RuleProblemList({ label, problems }: RuleProblemListProps) {
  const text = useText();
  const styles = useStyles();
  return (
    // The list scrolls by itself, so it must be focusable.
    <ul className={styles.list} aria-label={label} tabIndex={0}>
      {problems.map((problem) => {
        const sentence = ruleProblemSentence(problem, text);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}
