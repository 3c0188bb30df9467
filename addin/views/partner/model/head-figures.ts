/** The figures at the head of a partner's screen: points of the year and of the running period, and the next rate. */
import type { PartnerCard } from "../../../../src/app/partner/card";
import type { RateAhead } from "./rate-ahead";

export interface HeadFigures {
  readonly year: string;
  /** Points of the as-of day's year, closed periods and adjustments included; undefined if it has none. */
  readonly ofYear: number | undefined;
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
  const running = points.periods.find(
    ({ label, status }) => label.startsWith(year) && status === "estimated",
  );
  return {
    year,
    ofYear: points.ofYear,
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
