import { makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../shared/speech";
import type { ShownPeriod } from "./model/findings-figures";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  name: { textAlign: "left", fontWeight: "inherit", padding: `${tokens.spacingVerticalXS} 0` },
  number: { textAlign: "right", padding: `${tokens.spacingVerticalXS} 0` },
});

/** The numbers of the chart. */
export function PointsTable({ periods }: { readonly periods: readonly ShownPeriod[] }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={text("pane.points-by-period")}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {text("pane.period")}
          </th>
          <th scope="col" className={styles.number}>
            {text("pane.last-run")}
          </th>
          <th scope="col" className={styles.number}>
            {text("pane.this-run")}
          </th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ name, points, before }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.number}>{before === undefined ? "" : formats.number(before)}</td>
            <td className={styles.number}>{formats.number(points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
