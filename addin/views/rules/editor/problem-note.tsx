import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle12Filled, Warning12Filled } from "@fluentui/react-icons";
import { problemsAt } from "../../../../src/ruleset/draft";
import { BARE_LIST, TEXT } from "../../shared/measures";
import { useSpeech } from "../../shared/speech";
import { problemSentences } from "../model/editor/draft-problems";
import { useEditor } from "./editor-context";

interface ProblemNoteProps {
  readonly file: string;
  /** JSON Pointers of the values that the field shows. */
  readonly at: readonly string[];
}

const useStyles = makeStyles({
  list: { ...BARE_LIST, ...TEXT.note },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorNeutralForeground2 },
});

/** The mistakes of a field, below it; they are said when they come up. */
export function ProblemNote({ file, at }: ProblemNoteProps) {
  const { source, problems } = useEditor();
  const speech = useSpeech();
  const styles = useStyles();
  const own = problemsAt(problems, file, ...at);
  const hasErrors = own.some(({ severity }) => severity === "error");
  return (
    <ul className={styles.list} aria-live="polite">
      {problemSentences(own, source, speech).map((sentence) => (
        <li key={sentence} className={hasErrors ? styles.error : styles.warning}>
          {hasErrors ? <ErrorCircle12Filled aria-hidden /> : <Warning12Filled aria-hidden />} {sentence}
        </li>
      ))}
    </ul>
  );
}
