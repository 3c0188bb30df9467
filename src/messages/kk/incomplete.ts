/** Causes of incomplete totals: one line for each. Unread. */
import type { EN_INCOMPLETE } from "../en/incomplete";

export const KK_INCOMPLETE = {
  "incomplete.rows-below-table":
    "«{sheet}» парағы{hasCell, select, yes {, {cell} ұяшығынан бастап} other {}}: деректердің астындағы жолдар есепке алынбады; жол саны: {count, number}{hasSum, select, yes {, сомасы: {sum}} other {}}.",
  "incomplete.unread-table":
    "«{sheet}» парағы{hasCell, select, yes {, {cell} ұяшығынан бастап} other {}}: жолдары осындай тағы бір кесте оқылмады; жол саны: {count, number}{hasSum, select, yes {, сомасы: {sum}} other {}}.",
  "incomplete.unread-sheet":
    "Тақырыптары бірдей «{sheet}» парағы оқылмады; жол саны: {count, number}{hasSum, select, yes {, сомасы: {sum}} other {}}.",
  "incomplete.rows-of-nobody":
    "«{sheet}» парағы{hasCell, select, yes {, {cell} ұяшығынан бастап} other {}}: тізімдегі ешбір серіктеске қатысы жоқ жолдар есепке алынбады; жол саны: {count, number}{hasSum, select, yes {, сомасы: {sum}} other {}}.",
  "incomplete.points-of-nobody":
    "«{sheet}» парағы{hasCell, select, yes {, {cell} ұяшығынан бастап} other {}}: тізімдегі серіктесі жоқ қолмен берілген ұпай есептелмеді; жол саны: {count, number}.",
} as const satisfies Readonly<Record<keyof typeof EN_INCOMPLETE, string>>;
