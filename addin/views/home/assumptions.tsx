import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Assumption } from "../../../src/sheets/mapping-notes";
import { useText } from "../shared/speech";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
});

/** What the mapping takes for granted, one line each, with its place. */
export function Assumptions({ notes }: { readonly notes: readonly Assumption[] }) {
  const text = useText();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {notes.map(({ what, sheet, cell, details }, at) => (
        <li key={at}>
          <Caption1>{`${sheet}!${cell}: ${text(`problem.assumed-${what}`, details ?? {})}`}</Caption1>
        </li>
      ))}
    </ul>
  );
}
