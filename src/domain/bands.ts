/** Rate bands (C4, R1, R3): the rate that a sum earns, and the points that it earns. */
import { exactPoints, type ExactPoints } from "./points";
import type { RateBand } from "./program";
import type { RatePpm, Tiyn } from "./units";

/**
 * The position of the band that a sum falls in (R3: `inclusive` says which side an edge belongs to). A sum of zero or
 * less falls in the first band. `bands` ascend and the last one has no top.
 */
export function bandIndexOf(sum: Tiyn, bands: readonly RateBand[]): number {
  const index = bands.findIndex(
    (band) => band.upTo === undefined || sum < band.upTo || (band.inclusive && sum === band.upTo),
  );
  return Math.max(index, 0);
}

/** The band that a sum falls in; throws where there are no bands, which a checked program never has. */
export function bandOf(sum: Tiyn, bands: readonly RateBand[]): RateBand {
  const band = bands[bandIndexOf(sum, bands)];
  if (band === undefined) throw new Error("a points rule has no rate bands");
  return band;
}

/** The rate of the band at a position. */
export function rateAt(index: number, bands: readonly RateBand[]): RatePpm {
  const band = bands[index];
  if (band === undefined) throw new Error("a points rule has no rate bands");
  return band.rate;
}

/** The bands up to and including the one at that position, which takes everything above it. */
export function bandsUpTo(index: number, bands: readonly RateBand[]): readonly RateBand[] {
  return bands.slice(0, index + 1).map((band, at) => (at === index ? { ...band, upTo: undefined } : band));
}

/** The part of a sum that lies in one band. */
export interface BandPart {
  readonly bandIndex: number;
  /** The bounds of the part within the sum. */
  readonly from: Tiyn;
  readonly to: Tiyn;
  /** Below zero where it is taken back. */
  readonly part: Tiyn;
  readonly rate: RatePpm;
  readonly points: ExactPoints;
}

/**
 * R1 `stepped`: cuts the part of a sum above `above` into the bands' parts. Where the sum is the lower of the two (both
 * are ≥ 0), the difference is taken back. Bands without a part are left out.
 */
export function bandParts(sum: Tiyn, bands: readonly RateBand[], above = 0 as Tiyn): readonly BandPart[] {
  const parts: BandPart[] = [];
  const sign = sum < above ? -1 : 1;
  const high = Math.max(sum, above);
  let from = Math.min(sum, above);
  for (const [bandIndex, { upTo, rate }] of bands.entries()) {
    const to = Math.min(high, upTo ?? high);
    if (to <= from) continue;
    const part = (sign * (to - from)) as Tiyn;
    parts.push({
      bandIndex,
      from: from as Tiyn,
      to: to as Tiyn,
      part,
      rate,
      points: exactPoints(part, rate),
    });
    from = to;
  }
  return parts;
}

/** R1 `stepped`: points that these parts earn, each at its band's rate. */
export function steppedPoints(sum: Tiyn, bands: readonly RateBand[], above = 0 as Tiyn): ExactPoints {
  return bandParts(sum, bands, above).reduce((earned, { points }) => earned + points, 0n);
}
