import { WorkbookError } from "../../../../src/workbook/errors";
import type { PaneState } from "../../../session/pane-state";

/** True if the workbook is out of reach, by the browser's word or by the last attempt. */
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
