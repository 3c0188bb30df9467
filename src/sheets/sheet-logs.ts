import type { FixLog } from "./fixes";
import type { ProblemLog } from "./problem-log";

/** Logs for the readers of rows: one for problems, and one for possible fixes. */
export interface SheetLogs {
  readonly log: ProblemLog;
  readonly fixes: FixLog;
}
