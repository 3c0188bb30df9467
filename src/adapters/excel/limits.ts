/** How much is asked of Excel at once. */
export interface ReadLimits {
  /**
   * What a response should weigh, in bytes of its JSON. Excel on the web refuses over 5 MB, and the texts of the next
   * rows may be longer than those of the last ones. Long before that, unpacking the JSON would freeze the pane: 1 MB of
   * it took 27 to 36 ms on a slow machine, 2 MB up to 61, and 50 should not be passed with what is done with the block.
   */
  readonly targetBytes: number;
  /** Cells in one response, each loaded property counted. Excel refuses over 5 000 000. */
  readonly maxCells: number;
  /** Rows of the first block: nothing is known of their weight yet. */
  readonly firstRows: number;
}

export const READ_LIMITS: ReadLimits = { targetBytes: 750_000, maxCells: 1_000_000, firstRows: 512 };
