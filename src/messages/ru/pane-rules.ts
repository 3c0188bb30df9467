/** Экран правил. */
import type { EN_PANE_RULES } from "../en/pane-rules";

export const RU_PANE_RULES: Readonly<Record<keyof typeof EN_PANE_RULES, string>> = {};
