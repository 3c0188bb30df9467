import type { FixLog } from "./fixes";
import type { ProblemLog } from "./problem-log";

/** Where the readers of rows put what they find: what is wrong, and what could be put better. */
export interface SheetLogs {
  readonly log: ProblemLog;
  readonly fixes: FixLog;
}
