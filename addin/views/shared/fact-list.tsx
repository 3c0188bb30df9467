import { makeStyles, tokens } from "@fluentui/react-components";
import { TEXT } from "./measures";

interface FactListProps {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "& dd": { margin: 0 },
    "& dt": { color: tokens.colorNeutralForeground2 },
    // In a narrow pane a label has a line of its own, so that its long words are not broken; it is smaller than what it
    // names, because colours alone do not tell them apart in every theme.
    "@media (max-width: 359px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      rowGap: 0,
      "& dt": TEXT.note,
      "& dd": { marginBlockEnd: tokens.spacingVerticalXS },
    },
  },
});

/** A list of facts, in a line each. */
export function FactList({ facts }: FactListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.flatMap(({ label, value }) => [
        <dt key={`${label} label`}>{label}</dt>,
        <dd key={`${label} value`}>{value}</dd>,
      ])}
    </dl>
  );
}
