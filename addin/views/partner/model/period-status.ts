/** The words for a settlement period's status. */
import type { PeriodStatus } from "../../../../src/domain/periods";
import type { MessageKey } from "../../../../src/messages/keys";

export const PERIOD_STATUS_NAMES: Readonly<Record<PeriodStatus, MessageKey>> = {
  settled: "pane.points-settled",
  estimated: "pane.points-estimated",
  closed: "pane.points-closed",
};
