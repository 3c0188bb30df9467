import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Reading } from "./model/readings";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalM, margin: 0 },
  question: { display: "flex", gap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  // As wide as "R10", so that no question begins further in than another.
  id: { flexShrink: 0, minWidth: "34px" },
  answer: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

/** Questions that the program's text leaves open, with the answers of these rules. */
export function ReadingList({ readings }: { readonly readings: readonly Reading[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {readings.map(({ id, question, answers }) => (
        <div key={id}>
          <dt className={styles.question}>
            <Badge appearance="outline" color="informative" className={styles.id}>
              {id}
            </Badge>
            {question}
          </dt>
          {answers.map((answer) => (
            <dd key={answer} className={styles.answer}>
              {answer}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
