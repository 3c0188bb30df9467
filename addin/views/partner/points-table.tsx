import { makeStyles, tokens } from "@fluentui/react-components";
import type { PeriodCard } from "../../../src/app/partner/points-card";
import { periodName } from "../../../src/messages/period-name";
import { useSpeech } from "../shared/speech";
import { PERIOD_STATUS_NAMES } from "./model/period-status";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    // Words stay whole unless the table would not fit otherwise.
    "@media (min-width: 300px)": { overflowWrap: "break-word", "& td.number": { whiteSpace: "nowrap" } },
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& .number": { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  },
});

/** The numbers of the chart. */
export function PointsTable({ periods }: { readonly periods: readonly PeriodCard[] }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={text("pane.points-chart")}>
      <thead>
        <tr>
          <th scope="col">{text("pane.points-column-period")}</th>
          <th scope="col" className="number">
            {text("pane.points-column-purchases")}
          </th>
          <th scope="col" className="number">
            {text("pane.points-column-points")}
          </th>
          <th scope="col">{text("pane.points-column-status")}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ label, purchases, points, status }) => (
          <tr key={label}>
            <th scope="row">{periodName(label, text)}</th>
            <td className="number">{formats.money(purchases)}</td>
            <td className="number">{formats.number(points)}</td>
            <td>{text(PERIOD_STATUS_NAMES[status])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
