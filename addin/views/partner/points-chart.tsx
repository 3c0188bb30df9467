import { ResponsiveContainer, VerticalBarChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { PeriodCard } from "../../../src/app/partner/points-card";
import { periodName } from "../../../src/messages/period-name";
import { shortPeriodNames } from "../shared/model/short-period-names";
import { useSpeech } from "../shared/speech";

interface PointsChartProps {
  readonly periods: readonly PeriodCard[];
  readonly height: number;
}

/** A bar for each period; estimated ones are striped and marked in their label. A separate file. */
export default function PointsChart({ periods, height }: PointsChartProps) {
  const { text, formats } = useSpeech();
  const stripes = useId();
  const names = shortPeriodNames(periods, text);
  return (
    <>
      <Stripes id={stripes} />
      <ResponsiveContainer height={height}>
        <VerticalBarChart
          hideLegend
          hideLabels
          chartTitle={text("pane.points-chart")}
          maxBarWidth={32}
          margins={{ top: 12, bottom: 40, left: 56, right: 8 }}
          yAxisTickCount={4}
          roundedTicks
          yAxisTickFormat={(value: number) => formats.number(value)}
          xAxis={{ tickLayout: "auto" }}
          data={periods.map(({ label, points, status }, index) => {
            const isEstimate = status === "estimated";
            const name = periodName(label, text);
            const words = text(isEstimate ? "pane.points-estimated" : "pane.points-settled");
            return {
              x: `${names[index] ?? name}${isEstimate ? " *" : ""}`,
              y: points,
              legend: words,
              color: isEstimate ? `url(#${stripes})` : tokens.colorBrandStroke1,
              xAxisCalloutData: name,
              yAxisCalloutData: text("pane.points-count", { count: points }),
              callOutAccessibilityData: {
                ariaLabel: `${name}: ${text("pane.points-count", { count: points })}, ${words}`,
              },
            };
          })}
        />
      </ResponsiveContainer>
    </>
  );
}

/** The pattern of an estimate. */
function Stripes({ id }: { readonly id: string }) {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: "absolute" }}>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={tokens.colorNeutralBackground1} />
        <rect width="3" height="6" fill={tokens.colorBrandStroke1} />
      </pattern>
    </svg>
  );
}
