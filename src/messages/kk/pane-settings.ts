/** Баптаулар экраны. */
import type { EN_PANE_SETTINGS } from "../en/pane-settings";

export const KK_PANE_SETTINGS: Readonly<Record<keyof typeof EN_PANE_SETTINGS, string>> = {};
