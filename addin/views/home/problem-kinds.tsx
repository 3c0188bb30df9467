import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, WarningRegular } from "@fluentui/react-icons";
import type { ProblemGroup } from "../../../src/app/problem-pages";
import { problemKinds, type ProblemKind } from "./model/findings-figures";
import { PROBLEM_TITLES, SEVERITY_NAMES } from "../shared/model/problem-titles";
import { HiddenText } from "../shared/hidden-text";
import { Section } from "../shared/section";
import { useSpeech } from "../shared/speech";

interface ProblemKindsProps {
  readonly groups: readonly ProblemGroup[];
  readonly onProblems: () => void;
}

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
  kind: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { fontSize: "20px", lineHeight: 1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  number: { fontVariantNumeric: "tabular-nums" },
  start: { justifySelf: "start" },
});

/** The most frequent kinds of problems; the screen of problems shows all. */
export function ProblemKinds({ groups, onProblems }: ProblemKindsProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const { top, more } = problemKinds(groups);
  return (
    <Section title={text("pane.problems-by-kind")}>
      {top.length === 0 ? (
        <Body1>{text("both.no-problems")}</Body1>
      ) : (
        <>
          <ul className={styles.list}>
            {top.map((kind) => (
              <Kind key={`${kind.code} ${kind.severity}`} kind={kind} />
            ))}
          </ul>
          {more > 0 && <Caption1>{text("pane.more-kinds", { count: more })}</Caption1>}
          <Button className={styles.start} onClick={onProblems}>
            {text("pane.to-problems")}
          </Button>
        </>
      )}
    </Section>
  );
}

function Kind({ kind: { code, severity, count } }: { readonly kind: ProblemKind }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const isError = severity === "error";
  return (
    <li className={styles.kind}>
      <span className={mergeClasses(styles.icon, isError ? styles.error : styles.warning)} aria-hidden="true">
        {isError ? <ErrorCircleRegular /> : <WarningRegular />}
      </span>
      <span>
        <HiddenText>{`${text(SEVERITY_NAMES[severity])}: `}</HiddenText>
        {text(PROBLEM_TITLES[code])}
      </span>
      <span className={styles.number}>{formats.number(count)}</span>
    </li>
  );
}
