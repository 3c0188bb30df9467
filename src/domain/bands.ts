/** Rate bands (C4, R1, R3): which rate a sum earns, and what a sum earns. */
import { exactPoints, type ExactPoints } from "./points";
import type { RateBand } from "./program";
import type { Tiyn } from "./units";

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

/** R1 `stepped`: what a sum ≥ 0 earns, each band's rate on its own part. */
export function steppedPoints(sum: Tiyn, bands: readonly RateBand[]): ExactPoints {
  let earned = 0n;
  let bottom = 0;
  for (const band of bands) {
    const top = band.upTo === undefined ? sum : Math.min(sum, band.upTo);
    if (top > bottom) earned += exactPoints((top - bottom) as Tiyn, band.rate);
    bottom = Math.max(bottom, top);
  }
  return earned;
}
