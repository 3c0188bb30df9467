import { Caption1, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Overview } from "../../../src/app/overview";
import type { RunRecord } from "../../../src/app/run-record";
import { pointsFigures, type PointsFigure, type ShownPeriod } from "./model/findings-figures";
import { periodName } from "../../../src/messages/period-name";
import { shortPeriodNames } from "../shared/model/short-period-names";
import { ReservedPlace } from "../shared/reserved-place";
import { Section } from "../shared/section";
import { useSpeech } from "../shared/speech";
import { useIsShown } from "../shared/use-is-shown";
import { CHART_HEIGHT } from "./chart-height";
import { PointsTable } from "./points-table";

// The chart library is loaded when there is something to draw.
const PointsChart = lazy(() => import("./points-chart"));

interface PointsSectionProps {
  readonly overview: Overview;
  readonly lastRun: RunRecord | undefined;
  readonly isQuarterly: boolean;
}

const useStyles = makeStyles({
  figures: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXL },
  figure: { display: "grid" },
  chart: { minHeight: `${CHART_HEIGHT}px` },
});

/** Points of this period and this year, compared with the last run. */
export function PointsSection({ overview, lastRun, isQuarterly }: PointsSectionProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const [isTable, setTable] = useState(false);
  const isShown = useIsShown();
  const { period, year, periods, lastRunOf } = pointsFigures(overview, lastRun);
  const shown = useMemo(() => {
    const shortNames = shortPeriodNames(periods, text);
    return periods.map(({ label, ...figure }, index): ShownPeriod => {
      const name = periodName(label, text);
      return { ...figure, name, shortName: shortNames[index] ?? name };
    });
  }, [periods, text]);
  const estimate = (label: string): string =>
    period?.isEstimate === true ? `${label} (${text("pane.estimate")})` : label;
  return (
    <Section title={text("pane.points-by-period")}>
      <div className={styles.figures}>
        {period !== undefined && (
          <Figure
            label={estimate(text(isQuarterly ? "pane.this-quarter" : "pane.this-period"))}
            figure={period}
            lastRunOf={lastRunOf}
          />
        )}
        <Figure label={estimate(text("pane.this-year"))} figure={year} lastRunOf={lastRunOf} />
      </div>
      {shown.length > 0 && (
        <>
          <Switch
            label={text("pane.as-table")}
            checked={isTable}
            onChange={(_event, { checked }) => {
              setTable(checked);
            }}
          />
          <div className={styles.chart}>
            {isTable ? (
              <PointsTable periods={shown} />
            ) : (
              <Suspense fallback={<ReservedPlace height={CHART_HEIGHT} />}>
                {isShown && <PointsChart periods={shown} />}
              </Suspense>
            )}
          </div>
        </>
      )}
    </Section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly figure: PointsFigure;
  readonly lastRunOf: string | undefined;
}

function Figure({ label, figure: { points, before }, lastRunOf }: FigureProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const compared = (day: string): string =>
    before === undefined
      ? text("pane.not-compared", { day: formats.day(day) })
      : text("pane.difference", {
          difference: formats.difference(points - before),
          day: formats.day(day),
        });
  return (
    <div className={styles.figure}>
      <Caption1>{label}</Caption1>
      <Text size={500} weight="semibold">
        {formats.number(points)}
      </Text>
      <Caption1>{lastRunOf === undefined ? text("pane.first-compared") : compared(lastRunOf)}</Caption1>
    </div>
  );
}
