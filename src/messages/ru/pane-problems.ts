/** Экран замечаний. */
import type { EN_PANE_PROBLEMS } from "../en/pane-problems";

export const RU_PANE_PROBLEMS: Readonly<Record<keyof typeof EN_PANE_PROBLEMS, string>> = {
  "pane.problems": "Замечания",
  "pane.no-problems": "Замечаний к данным нет.",
  "pane.problem-counts":
    "{errors, plural, =0 {Ошибок нет} one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}, {warnings, plural, =0 {предупреждений нет} one {# предупреждение} few {# предупреждения} many {# предупреждений} other {# предупреждения}}",
  "pane.error": "Ошибка",
  "pane.warning": "Предупреждение",
  "pane.more-problems": "Показаны первые {shown, number}.",
};
