/** Серіктес экраны. */
import type { EN_PANE_PARTNER } from "../en/pane-partner";

export const KK_PANE_PARTNER: Readonly<Record<keyof typeof EN_PANE_PARTNER, string>> = {};
