import { makeStyles, tokens } from "@fluentui/react-components";

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
    // In a narrow pane a label has a line of its own, so that its long words are not broken.
    "@media (max-width: 359px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& dd": { margin: 0 },
    "& dt": { color: tokens.colorNeutralForeground2 },
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
