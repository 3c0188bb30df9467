import { makeStyles, tokens } from "@fluentui/react-components";
import { CHANGE_KINDS } from "../../../src/app/change";
import type { Findings } from "../../worker/protocol";
import { useSpeech } from "../shared/speech";
import { isolatedList } from "../../../src/messages/isolate";

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

/** The totals of all changes. */
export function ReviewTotals({ findings: { totals, planned } }: { readonly findings: Findings }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { partners, pointsBefore, pointsAfter, byKind } = totals;
  const listed = CHANGE_KINDS.reduce((sum, kind) => sum + byKind[kind], 0);
  const { cells, headers } = planned;
  const lines = [
    [text("pane.review-listed"), formats.number(listed)],
    [
      text("pane.review-cells"),
      headers === 0 ? formats.number(cells) : text("pane.review-cells-of", { cells, headers }),
    ],
    [text("pane.review-sheets"), isolatedList(planned.sheets)],
    [text("pane.partners"), formats.number(partners)],
    [
      text("both.points"),
      text("pane.review-before-after", {
        before: formats.number(pointsBefore),
        after: formats.number(pointsAfter),
        difference: formats.difference(pointsAfter - pointsBefore),
      }),
    ],
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
