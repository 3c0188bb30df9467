/** How much is written at once, and how much of it the workbook keeps. */
export interface WriteLimits {
  /**
   * Bytes of one request. Excel on the web refuses more than 5 MB. Smaller ones let the pane show progress and the user
   * cancel; and the library packs a request in one go: the pane stands still for about 20 ms with 0.9 MB, and did for 40
   * with 1.4 MB on a slower machine.
   */
  readonly requestBytes: number;
  /** Changed cells that are listed one by one; the others are counted. */
  readonly listedChanges: number;
}

export const WRITE_LIMITS: WriteLimits = { requestBytes: 1_000_000, listedChanges: 1000 };
