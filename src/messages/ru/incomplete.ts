/** Causes of incomplete totals: one line for each. */
import type { EN_INCOMPLETE } from "../en/incomplete";

export const RU_INCOMPLETE = {
  "incomplete.rows-below-table":
    "Лист «{sheet}»{hasCell, select, yes {, начиная с {cell}} other {}}: строки под данными не учтены; строк: {count, number}{hasSum, select, yes {, на сумму {sum}} other {}}.",
  "incomplete.unread-table":
    "Лист «{sheet}»{hasCell, select, yes {, начиная с {cell}} other {}}: ещё одна таблица с такими же строками не прочитана; строк: {count, number}{hasSum, select, yes {, на сумму {sum}} other {}}.",
  "incomplete.unread-sheet":
    "Лист «{sheet}» с теми же заголовками не прочитан; строк: {count, number}{hasSum, select, yes {, на сумму {sum}} other {}}.",
  "incomplete.rows-of-nobody":
    "Лист «{sheet}»{hasCell, select, yes {, начиная с {cell}} other {}}: не учтены строки, которые не относятся ни к одному партнёру из списка; строк: {count, number}{hasSum, select, yes {, на сумму {sum}} other {}}.",
  "incomplete.points-of-nobody":
    "Лист «{sheet}»{hasCell, select, yes {, начиная с {cell}} other {}}: не учтены баллы вручную, у которых нет партнёра из списка; строк: {count, number}.",
} as const satisfies Readonly<Record<keyof typeof EN_INCOMPLETE, string>>;
