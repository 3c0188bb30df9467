/** Баптаулар экраны. Unread. */
import type { EN_PANE_SETTINGS } from "../en/pane-settings";

export const KK_PANE_SETTINGS: Readonly<Record<keyof typeof EN_PANE_SETTINGS, string>> = {
  "pane.settings-language": "Аумақ тілі",
  "pane.settings-language-host": "Excel бағдарламасындағыдай",
  "pane.settings-language-failed":
    "Бұл тіл жүктелмеді, бұрынғысы қалды. Байланысты тексеріп, қайта таңдаңыз.",
  "pane.settings-sheets": "Парақтар мен бағандар",
  "pane.settings-sheet-missing": "табылмады",
  "pane.settings-sheets-unknown": "Парақтар әзірге белгісіз.",
  "pane.settings-sheets-choose": "Парақтар мен бағандарды басты бетте таңдау",
  "pane.settings-privacy": "Құпиялық",
  "pane.settings-privacy-local": "Деректер компьютерден шықпайды: бәрі Excel ішінде есептеледі, сервер жоқ.",
  "pane.settings-privacy-workbook":
    "Кітапта ережелер, парақтар мен бағандар таңдауы, соңғы есептеудің жиынтығы және жазуды болдырмау журналы сақталады.",
  "pane.settings-privacy-computer":
    "Бұл компьютерде тек тіл, кезеңдерді жабатын адамның есімі және тоқтаған орныңыз сақталады.",
  "pane.settings-privacy-page": "Құпиялық туралы толығырақ",
  "pane.settings-version": "Нұсқалар",
  "pane.settings-version-addin": "Қондырма",
  "pane.settings-version-rules": "Ережелер",
  "pane.settings-version-excel": "Excel",
  "pane.settings-help": "Анықтама",
  "pane.settings-help-page": "Аумақты қалай пайдалану керек",
  "pane.settings-support-page": "Қолдау",
  "pane.settings-new-window": "{page} (жаңа терезеде ашылады)",
};
