/** Assumed time between two blocks, before anything is known: milliseconds. */
const FIRST_INTERVAL = 60;

/**
 * How many blocks to ask for before the first of them has arrived, so that Excel works while answers travel, and while
 * the pane takes the last block in. No more than that, because whatever else the pane asks waits behind them.
 */
export class RequestsAhead {
  private roundTrip: number | undefined;
  private interval = FIRST_INTERVAL;

  /** @param most Limit, because every answer is kept in memory until its turn comes. */
  constructor(private readonly most: number) {}

  /** One until the first block is here: only then it is known what the next ones must hold, and how large they are. */
  get wanted(): number {
    if (this.roundTrip === undefined) return 1;
    return Math.min(this.most, 1 + Math.max(1, Math.ceil(this.roundTrip / this.interval)));
  }

  /**
   * Reports the time of a small request that was under way alone, from asking to the answer. Excel has little to do for
   * it, so it is about the time that every answer travels.
   */
  answeredAlone(milliseconds: number): void {
    this.roundTrip = milliseconds;
  }

  /**
   * Reports the time between two blocks. While too few are under way it is the larger, the longer answers travel: it
   * shrinks as `wanted` grows, until it is the time of the work alone.
   */
  blockAfter(milliseconds: number): void {
    this.interval = Math.max(1, (this.interval + milliseconds) / 2);
  }
}
