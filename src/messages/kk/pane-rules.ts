/** Ережелер экраны. */
import type { EN_PANE_RULES } from "../en/pane-rules";

export const KK_PANE_RULES: Readonly<Record<keyof typeof EN_PANE_RULES, string>> = {};
