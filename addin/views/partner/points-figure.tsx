import { Body1, Caption1, makeStyles, Spinner, Switch, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { PeriodCard } from "../../../src/app/partner/points-card";
import { useText } from "../shared/speech";
import { useIsShown } from "../shared/use-is-shown";
import { PointsTable } from "./points-table";

// The chart library is far larger than the rest of the screen.
const PointsChart = lazy(() => import("./points-chart"));

const CHART_HEIGHT = 200;

const useStyles = makeStyles({
  figure: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    margin: 0,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  // Reserved, so that nothing moves when the chart is loaded.
  chart: { height: `${CHART_HEIGHT}px`, overflow: "hidden" },
});

/** Points by period: as a chart, or as a table. */
export function PointsFigure({ periods }: { readonly periods: readonly PeriodCard[] }) {
  const text = useText();
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  const isShown = useIsShown();
  const hasEstimate = periods.some(({ status }) => status === "estimated");
  return (
    <figure className={styles.figure}>
      <div className={styles.head}>
        <Body1 as="h3">
          <strong>{text("pane.points-chart")}</strong>
        </Body1>
        <Switch
          label={text("pane.as-table")}
          checked={isTable}
          onChange={(_event, { checked }) => {
            setIsTable(checked);
          }}
        />
      </div>
      {isTable ? (
        <PointsTable periods={periods} />
      ) : (
        <>
          <div className={styles.chart}>
            <Suspense fallback={<Spinner label={text("pane.loading")} />}>
              {isShown && <PointsChart periods={periods} height={CHART_HEIGHT} />}
            </Suspense>
          </div>
          {hasEstimate && <Caption1>{text("pane.points-chart-estimate")}</Caption1>}
        </>
      )}
    </figure>
  );
}
