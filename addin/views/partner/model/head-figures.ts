/** The figures at the head of a partner's screen: points of the year and of the running period, and the next rate. */
import type { PartnerCard } from "../../../../src/app/partner/card";
import type { RateAhead } from "./rate-ahead";

export interface HeadFigures {
  readonly year: string;
  /** Settled points of the as-of day's year; undefined where there is no term. */
  readonly settled: number | undefined;
  /** The running period; undefined where none runs. */
  readonly running: { readonly label: string; readonly points: number } | undefined;
  /** The nearest next rate, and how far the sum has come to it (0 … 1). */
  readonly next: { readonly ahead: RateAhead; readonly share: number } | undefined;
}

export function headFigures(
  { points }: Pick<PartnerCard, "points">,
  asOf: string,
  ahead: readonly RateAhead[],
): HeadFigures {
  const year = asOf.slice(0, 4);
  const ofYear = points.periods.filter(({ label }) => label.startsWith(year));
  const settled = ofYear.filter(({ status }) => status === "settled");
  const running = ofYear.find(({ status }) => status === "estimated");
  const sum = settled.reduce((total, period) => total + period.points, 0);
  return {
    year,
    // Points have at most four decimals: the error of binary fractions is cut off.
    settled: points.term === undefined ? undefined : Math.round(sum * 10_000) / 10_000,
    running: running && { label: running.label, points: running.points },
    next: nearest(points, ahead),
  };
}

function nearest({ periods }: PartnerCard["points"], ahead: readonly RateAhead[]): HeadFigures["next"] {
  const [first] = [...ahead].sort((a, b) => a.missing - b.missing);
  if (first === undefined) return undefined;
  const reached = periods.at(-1)?.rules.find(({ rule }) => rule === first.rule)?.qualifying ?? 0;
  const sum = Math.max(0, reached);
  return { ahead: first, share: sum / (sum + first.missing) };
}
