/** Баптаулар экраны. Unread. */
import type { EN_PANE_SETTINGS } from "../en/pane-settings";

export const KK_PANE_SETTINGS: Readonly<Record<keyof typeof EN_PANE_SETTINGS, string>> = {
  "pane.settings-language": "Аумақ тілі",
  "pane.settings-language-host": "Excel бағдарламасындағыдай",
  "pane.settings-language-failed": "Тіл жүктелмеді. Байланысты тексеріп, қайта таңдаңыз.",
  "pane.settings-sheets": "Парақтар мен бағандар",
  "pane.settings-sheet-missing": "табылмады",
  "pane.settings-sheets-unknown": "Парақтар әзірге белгісіз.",
  "pane.settings-sheets-choose": "Басты бетте таңдау",
  "pane.settings-privacy": "Құпиялық",
  "pane.settings-privacy-local": "Деректер компьютерден шықпайды: сервер жоқ.",
  "pane.settings-privacy-workbook":
    "Кітапта: ережелер, парақтар мен бағандар, соңғы есептің жиынтығы, болдырмау журналы.",
  "pane.settings-privacy-computer": "Компьютерде: тіл, кезең жабушының есімі, тоқтаған орныңыз.",
  "pane.settings-privacy-page": "Құпиялық туралы толығырақ",
  "pane.settings-version": "Нұсқалар",
  "pane.settings-version-addin": "Қондырма",
  "pane.settings-version-rules": "Ережелер",
  "pane.settings-version-excel": "Excel",
  "pane.settings-help": "Анықтама",
  "pane.settings-help-page": "Аумақты қалай пайдалану керек",
  "pane.settings-support-page": "Қолдау",
  "pane.settings-new-window": "{page} (жаңа терезе)",
};
