/** The bands of a points rule as edges that people can be told (R3). */
import type { RatePpm, Tiyn } from "../../../../src/domain/units";
import type { BandJson, RuleSource } from "../../../../src/ruleset";

/** An edge of a band; `isInside`: a sum of exactly that much belongs to the band. */
export interface BandEdge {
  readonly sum: Tiyn;
  readonly isInside: boolean;
}

/** Undefined edges: the band is open there. */
export interface Band {
  readonly lower: BandEdge | undefined;
  readonly upper: BandEdge | undefined;
  readonly rate: RatePpm;
}

/** The bands of a points rule; none where there is no such rule. */
export function bandsOf({ points }: RuleSource, rule: string): readonly Band[] {
  const written = points.rules.find(({ name }) => name === rule)?.event.params.bands ?? [];
  return written.map((band, index) => {
    const below = edgeOf(written[index - 1]);
    return {
      lower: below && { ...below, isInside: !below.isInside },
      upper: edgeOf(band),
      rate: Math.round(band.rate * 1_000_000) as RatePpm,
    };
  });
}

function edgeOf(band: BandJson | undefined): BandEdge | undefined {
  if (band?.upTo === undefined) return undefined;
  return { sum: Math.round(band.upTo * 100) as Tiyn, isInside: band.inclusive ?? false };
}
