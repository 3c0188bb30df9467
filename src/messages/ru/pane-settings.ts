/** Экран настроек. */
import type { EN_PANE_SETTINGS } from "../en/pane-settings";

export const RU_PANE_SETTINGS: Readonly<Record<keyof typeof EN_PANE_SETTINGS, string>> = {
  "pane.settings-language": "Язык области",
  "pane.settings-language-host": "Как в Excel",
  "pane.settings-language-failed":
    "Этот язык не загрузился, остаётся прежний. Проверьте связь и выберите ещё раз.",
  "pane.settings-sheets": "Листы и столбцы",
  "pane.settings-sheet-missing": "не найден",
  "pane.settings-sheets-unknown": "Листы пока не найдены.",
  "pane.settings-sheets-choose": "Выбрать листы и столбцы на главной",
  "pane.settings-privacy": "Конфиденциальность",
  "pane.settings-privacy-local": "Данные не покидают компьютер: всё считается внутри Excel, сервера нет.",
  "pane.settings-privacy-workbook":
    "В книге хранятся правила, выбор листов и столбцов, итоги последнего расчёта и журнал для отмены записи.",
  "pane.settings-privacy-computer":
    "На этом компьютере — только язык, имя того, кто закрывает периоды, и место, где вы остановились.",
  "pane.settings-privacy-page": "Подробнее о конфиденциальности",
  "pane.settings-version": "Версии",
  "pane.settings-version-addin": "Надстройка",
  "pane.settings-version-rules": "Правила",
  "pane.settings-version-excel": "Excel",
  "pane.settings-help": "Справка",
  "pane.settings-help-page": "Как пользоваться областью",
  "pane.settings-support-page": "Поддержка",
  "pane.settings-new-window": "{page} (откроется в новом окне)",
};
