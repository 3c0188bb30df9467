/** Ends the command with a sentence and an exit status, without a stack trace. */

export const ExitStatus = {
  done: 0,
  /** A worked case failed. */
  failed: 1,
  usage: 2,
  /** The workbook cannot be read, or lacks a needed sheet or column. */
  workbook: 3,
  rules: 4,
  /** The result could not be written. */
  output: 5,
  /** Records of a closing were altered. */
  altered: 6,
  /** Something stands in the way of a closing or a reopening. */
  obstacle: 7,
  unexpected: 70,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus];

export class Failure extends Error {
  /** `sentences`: printed for the user, one a line. */
  constructor(
    readonly status: ExitStatus,
    readonly sentences: readonly string[],
    options?: ErrorOptions,
  ) {
    super(sentences.join("\n"), options);
    this.name = "Failure";
  }
}
