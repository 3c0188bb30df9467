import { WorkbookError } from "../../../../src/workbook/errors";
import type { PaneState } from "../../../session/pane-state";

/** Nothing reaches the workbook: the browser says so, or the last attempt did. */
export function isOffline(
  { failure, opening }: Pick<PaneState, "failure" | "opening">,
  isOnline: boolean,
): boolean {
  const failures = [failure, opening.kind === "failed" ? opening.failure : undefined];
  return !isOnline || failures.some(isConnectionLost);
}

function isConnectionLost(failure: unknown): boolean {
  return failure instanceof WorkbookError && failure.code === "connection-lost";
}
