import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChangeTotals } from "../../../src/app/changes";
import { useSpeech } from "../shared/speech";

const useStyles = makeStyles({
  totals: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** All changes together. */
export function ReviewTotals({ totals }: { readonly totals: ChangeTotals }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { cells, partners, pointsBefore, pointsAfter, sheets } = totals;
  const lines = [
    [text("pane.review-cells"), formats.number(cells)],
    [text("pane.partners"), formats.number(partners)],
    [
      text("pane.points"),
      text("pane.review-before-after", {
        before: formats.number(pointsBefore),
        after: formats.number(pointsAfter),
        difference: formats.difference(pointsAfter - pointsBefore),
      }),
    ],
    [text("pane.review-sheets"), sheets.join(", ")],
  ] as const;
  return (
    <dl className={styles.totals}>
      {lines.map(([label, value]) => (
        <Line key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
