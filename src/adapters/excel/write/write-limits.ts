/** Limits on the data that are written at once, and on the part of them that the workbook stores. */
export interface WriteLimits {
  /**
   * Bytes of one request. Excel on the web refuses more than 5 MB. With smaller ones the pane can show progress and the
   * user can cancel. The library packs a request in one go: with 0.9 MB the pane blocks for about 20 ms, with 1.4 MB it
   * did for 40 on a slower machine.
   */
  readonly requestBytes: number;
  /** Number of changed cells that are listed; further ones are only counted. */
  readonly listedChanges: number;
}

export const WRITE_LIMITS: WriteLimits = { requestBytes: 1_000_000, listedChanges: 1000 };
