/** The bands of a points rule with edges for people to read (R3). */
import type { RatePpm, Tiyn } from "../../../../src/domain/units";
import type { BandJson, RuleSource } from "../../../../src/ruleset";

/** An edge of a band; `isInside`: a sum equal to the edge belongs to the band. */
export interface BandEdge {
  readonly sum: Tiyn;
  readonly isInside: boolean;
}

/** An undefined edge means that the band is open on that side. */
export interface Band {
  readonly lower: BandEdge | undefined;
  readonly upper: BandEdge | undefined;
  readonly rate: RatePpm;
}

/** The bands of a points rule; empty if there is no such rule. */
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
