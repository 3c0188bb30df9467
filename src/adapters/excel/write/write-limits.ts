/** How much is written at once, and how much of it the workbook keeps. */
export interface WriteLimits {
  /**
   * Bytes of one request. Excel on the web refuses more than 5 MB. Smaller ones let the pane show progress and the user
   * cancel; and the library packs a request in one go, which took 40 ms for 1.4 MB on one machine: the pane stands still that long.
   */
  readonly requestBytes: number;
  /** Changed cells that are listed one by one; the others are counted. */
  readonly listedChanges: number;
}

export const WRITE_LIMITS: WriteLimits = { requestBytes: 500_000, listedChanges: 1000 };
