/** How often laws are tried. */

/** By how much `npm run soak` multiplies the trials; 0 outside of it. */
const TIMES = Number(process.env["SOAK_TIMES"] ?? 0);

/** Whether this is `npm run soak`. */
export const IS_SOAK = TIMES > 0;

/** Limit in milliseconds of a test with many trials. */
export const TRIALS_LIMIT = IS_SOAK ? 3_600_000 : 120_000;

/**
 * Parameters of a law for fast-check. `npm test` tries the same few cases each time; `npm run soak` tries many more,
 * others each time, and a failure tells its seed.
 */
export function runs(few: number): { readonly numRuns: number; readonly seed?: number } {
  return IS_SOAK ? { numRuns: few * TIMES } : { numRuns: few, seed: 2026 };
}
