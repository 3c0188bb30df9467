/** Мәселелер экраны. */
import type { EN_PANE_PROBLEMS } from "../en/pane-problems";

export const KK_PANE_PROBLEMS: Readonly<Record<keyof typeof EN_PANE_PROBLEMS, string>> = {
  "pane.problems": "Мәселелер",
  "pane.no-problems": "Деректерде мәселе жоқ.",
  "pane.problem-counts":
    "{errors, plural, =0 {Қате жоқ} one {# қате} other {# қате}}, {warnings, plural, =0 {ескерту жоқ} one {# ескерту} other {# ескерту}}",
  "pane.error": "Қате",
  "pane.warning": "Ескерту",
  "pane.more-problems": "Алғашқы {shown, number} көрсетілді.",
};
