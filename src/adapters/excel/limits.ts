/** Limits on the data that are requested from Excel at once. */
export interface ReadLimits {
  /**
   * Wanted size of a response, in bytes of JSON. Excel on the web refuses more than 5 MB, and the texts of the next
   * rows may be longer than those of the last ones. Before that, parsing the JSON would freeze the pane: 1 MB took 27
   * to 36 ms on a slow machine, 2 MB up to 61, and with the work on the block the total should stay under 50.
   */
  readonly targetBytes: number;
  /** Most cells in one response, counted once for each loaded property. Excel refuses more than 5 000 000. */
  readonly maxCells: number;
  /** Number of rows in the first block, when nothing is known of their size. */
  readonly firstRows: number;
}

/** Limits of reading a sheet in blocks. */
export interface BlockLimits extends ReadLimits {
  /** Most blocks that are asked for at a time. */
  readonly mostUnderWay: number;
}

export const READ_LIMITS: BlockLimits = {
  targetBytes: 750_000,
  maxCells: 1_000_000,
  firstRows: 512,
  mostUnderWay: 6,
};
