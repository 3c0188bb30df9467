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

/** What is wrong with rule files: file, line and path of each, and a sentence. There are 300 at most. */
export function RuleProblemList({ label, problems }: RuleProblemListProps) {
  const text = useText();
  const styles = useStyles();
  return (
    // It scrolls by itself, so the keyboard must reach it.
    <ul className={styles.list} aria-label={label} tabIndex={0}>
      {problems.map((problem) => {
        const sentence = ruleProblemSentence(problem, text);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}
