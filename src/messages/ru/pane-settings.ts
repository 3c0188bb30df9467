/** Экран настроек. */
import type { EN_PANE_SETTINGS } from "../en/pane-settings";

export const RU_PANE_SETTINGS: Readonly<Record<keyof typeof EN_PANE_SETTINGS, string>> = {
  "pane.settings-language": "Язык области",
  "pane.settings-language-host": "Как в Excel",
  "pane.settings-language-failed": "Язык не загрузился. Проверьте связь и выберите ещё раз.",
  "pane.settings-sheets": "Листы и столбцы",
  "pane.settings-sheet-missing": "не найден",
  "pane.settings-sheets-unknown": "Листы пока не найдены.",
  "pane.settings-sheets-choose": "Выбрать на главной",
  "pane.settings-privacy": "Конфиденциальность",
  "pane.settings-privacy-local": "Данные не покидают компьютер: сервера нет.",
  "pane.settings-privacy-workbook": "В книге — правила, листы и столбцы, итоги расчёта и журнал для отмены.",
  "pane.settings-privacy-computer": "На компьютере — язык, имя закрывающего периоды и ваше место.",
  "pane.settings-privacy-page": "Подробнее о конфиденциальности",
  "pane.settings-version": "Версии",
  "pane.settings-version-addin": "Надстройка",
  "pane.settings-version-rules": "Правила",
  "pane.settings-version-excel": "Excel",
  "pane.settings-help": "Справка",
  "pane.settings-help-page": "Как пользоваться областью",
  "pane.settings-support-page": "Поддержка",
  "pane.settings-new-window": "{page} (новое окно)",
};
