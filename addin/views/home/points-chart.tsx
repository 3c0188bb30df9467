import { makeStyles, tokens } from "@fluentui/react-components";
import { GroupedVerticalBarChart, ResponsiveContainer } from "@fluentui/react-charts";
import { useMemo } from "react";
import { useSpeech } from "../shared/speech";
import { CHART_HEIGHT } from "./chart-height";
import type { ShownPeriod } from "./model/findings-figures";

const useStyles = makeStyles({
  chart: {
    height: `${CHART_HEIGHT}px`,
    width: "100%",
    // The library capitalizes every word of the legend.
    "& [class]": { textTransform: "none" },
  },
});

/** Both are visible against the background in each theme. */
const THIS_RUN = tokens.colorBrandForeground1;
const LAST_RUN = tokens.colorNeutralForeground3;

/** Pixels for a digit of the axis, and around its numbers. */
const DIGIT = 7;
const AROUND_NUMBERS = 20;

/** Points by period: this run beside the last one. */
export default function PointsChart({ periods }: { readonly periods: readonly ShownPeriod[] }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const data = useMemo(() => {
    const bar = (legend: string, points: number, color: string) => ({
      key: legend,
      legend,
      data: points,
      color,
      yAxisCalloutData: formats.number(points),
    });
    return periods.map(({ shortName: name, points, before }) => {
      const last = before === undefined ? [] : [bar(text("pane.last-run"), before, LAST_RUN)];
      return { name, series: [...last, bar(text("pane.this-run"), points, THIS_RUN)] };
    });
  }, [periods, text, formats]);
  const most = Math.max(...periods.map(({ points, before = 0 }) => Math.max(points, before)));
  const left = formats.number(Math.ceil(most)).length * DIGIT + AROUND_NUMBERS;
  return (
    <div className={styles.chart}>
      <ResponsiveContainer>
        <GroupedVerticalBarChart
          data={data}
          chartTitle={text("pane.points-by-period")}
          margins={{ left, right: 24, top: 12, bottom: 40 }}
          yAxisTickFormat={(value: number) => formats.number(value)}
          hideLabels
          xAxis={{ tickLayout: "auto" }}
          roundedTicks
        />
      </ResponsiveContainer>
    </div>
  );
}
