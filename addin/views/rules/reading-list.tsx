import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Reading } from "./model/readings";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalM, margin: 0 },
  name: { display: "flex", gap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  // As wide as "R10", so that no name begins further in than another.
  id: { flexShrink: 0, minWidth: "34px" },
  answer: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

/** What the program's text leaves open, with the answers of these rules. */
export function ReadingList({ readings }: { readonly readings: readonly Reading[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {readings.map(({ id, name, answers }) => (
        <div key={id}>
          <dt className={styles.name}>
            <Badge appearance="outline" color="informative" className={styles.id}>
              {id}
            </Badge>
            {name}
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
