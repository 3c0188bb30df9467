/** Главный экран. */
import type { EN_PANE_HOME } from "../en/pane-home";

export const RU_PANE_HOME: Readonly<Record<keyof typeof EN_PANE_HOME, string>> = {
  "pane.outcome": "Результат",
  "pane.outcome-of": "{program}, правила версии {version}, на {asOf}",
  "pane.partners": "Партнёры",
  "pane.approved": "Заявки одобрены",
  "pane.declined": "Заявки отклонены",
  "pane.incomplete": "Заявкам не хватает данных",
  "pane.points": "Баллы",
  "pane.provisional":
    "{count, plural, one {Баллы # партнёра предварительные} few {Баллы # партнёров предварительные} many {Баллы # партнёров предварительные} other {Баллы # партнёра предварительные}}: что-то из того, на чём они основаны, прочитать не удалось. Смотрите замечания ниже.",
  "pane.planned":
    "{cells, plural, =0 {Ничего не изменится.} one {Будет записана # ячейка; листы: {sheets}.} few {Будут записаны # ячейки; листы: {sheets}.} many {Будет записано # ячеек; листы: {sheets}.} other {Будет записано # ячейки; листы: {sheets}.}} Пока ничего не записано.",
};
