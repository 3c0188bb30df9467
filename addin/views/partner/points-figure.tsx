import { Caption1, makeStyles, Spinner, Switch, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { PeriodCard } from "../../../src/app/partner/points-card";
import { Fold } from "../shared/fold";
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
  // Reserved, so that nothing moves when the chart is loaded.
  chart: { height: `${CHART_HEIGHT}px`, overflow: "hidden" },
});

interface PointsFigureProps {
  readonly periods: readonly PeriodCard[];
}

/** Points by period, behind their name: the periods above say the same. */
export function PointsFigure({ periods }: PointsFigureProps) {
  const text = useText();
  return (
    <Fold label={text("pane.points-chart")}>
      <Figure periods={periods} />
    </Fold>
  );
}

/** As a chart, or as a table. */
function Figure({ periods }: PointsFigureProps) {
  const text = useText();
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  const isShown = useIsShown();
  const hasEstimate = periods.some(({ status }) => status === "estimated");
  return (
    <figure className={styles.figure}>
      <Switch
        label={text("pane.as-table")}
        checked={isTable}
        onChange={(_event, { checked }) => {
          setIsTable(checked);
        }}
      />
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
