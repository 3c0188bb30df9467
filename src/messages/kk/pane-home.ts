/** Басты бет. */
import type { EN_PANE_HOME } from "../en/pane-home";

export const KK_PANE_HOME: Readonly<Record<keyof typeof EN_PANE_HOME, string>> = {
  "pane.outcome": "Нәтиже",
  "pane.outcome-of": "{program}, ережелер нұсқасы {version}, {asOf} күніне",
  "pane.partners": "Серіктестер",
  "pane.approved": "Мақұлданған өтінімдер",
  "pane.declined": "Қабылданбаған өтінімдер",
  "pane.incomplete": "Деректері жеткіліксіз өтінімдер",
  "pane.points": "Ұпайлар",
  "pane.provisional":
    "{count, plural, one {# серіктестің ұпайлары алдын ала есептелген} other {# серіктестің ұпайлары алдын ала есептелген}}: олар негізделген деректердің бір бөлігі оқылмады. Төмендегі мәселелерді қараңыз.",
  "pane.planned":
    "{cells, plural, =0 {Ештеңе өзгермейді.} one {# ұяшық жазылады; парақтар: {sheets}.} other {# ұяшық жазылады; парақтар: {sheets}.}} Әзірге ештеңе жазылған жоқ.",
};
