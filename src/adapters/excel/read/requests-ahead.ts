/** A block takes at least so long to be made in Excel and taken in by the pane: milliseconds. */
const A_BLOCK = 40;

/**
 * How many blocks to ask for before the first of them has arrived, so that Excel works while answers travel, and while
 * the pane takes the last block in. No more than that, because whatever else the pane asks waits behind them.
 *
 * @param roundTrip Milliseconds that a small request took from asking to the answer; undefined before the first one. Excel
 *   has little to do for it, so that is about the time that every answer travels.
 * @param most Limit, because every answer is kept in memory until its turn comes.
 */
export function requestsAhead(roundTrip: number | undefined, most: number): number {
  // Only the first block tells what the next ones must hold, and how large they may be.
  if (roundTrip === undefined) return 1;
  return Math.min(most, 1 + Math.max(1, Math.ceil(roundTrip / A_BLOCK)));
}
