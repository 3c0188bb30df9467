import { Caption1, makeStyles } from "@fluentui/react-components";
import type { Findings } from "../../worker/protocol";
import { useSpeech } from "../shared/speech";

const useStyles = makeStyles({
  sum: { fontVariantNumeric: "tabular-nums" },
});

/** All changes together, in a line. */
export function ReviewTotals({ findings: { totals, planned } }: { readonly findings: Findings }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { partners, pointsBefore, pointsAfter } = totals;
  return (
    <Caption1 className={styles.sum}>
      {text("pane.review-sum", {
        partners,
        cells: planned.cells,
        before: formats.number(pointsBefore),
        after: formats.number(pointsAfter),
      })}
    </Caption1>
  );
}
