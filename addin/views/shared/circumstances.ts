import product from "../../../package.json";
import type { Circumstances } from "../../session/failure-sentences";
import type { PaneState } from "../../session/pane-state";

/** Facts in a report beside the error: versions and the step, and nothing of the workbook. */
export function circumstancesOf(step: PaneState["failedAt"]): Circumstances {
  const { host, platform, version: excel } = Office.context.diagnostics;
  return {
    version: product.version,
    excel: `${String(host)} ${excel} ${String(platform)}`,
    step: step ?? "idle",
  };
}
