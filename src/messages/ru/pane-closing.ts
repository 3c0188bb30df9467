/** Закрытие периодов. */
import type { EN_PANE_CLOSING } from "../en/pane-closing";

export const RU_PANE_CLOSING: Readonly<Record<keyof typeof EN_PANE_CLOSING, string>> = {
  "pane.needs-closing":
    "{period} закончился {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} назад, не закрыт",
  "pane.needs-closing-half":
    "{period} закончилось {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} назад, не закрыто",
  "pane.closing": "Закрытие периода",
  "pane.closing-first": "С ним закроются и прежние периоды года.",
  "pane.closing-none": "Закрывать нечего: закончившиеся периоды закрыты.",
  "pane.closing-checking": "Проверяю…",
  "pane.closing-in-the-way": "Что мешает",
  "pane.closing-clear": "Ничего не мешает.",
  "pane.closing-accept-hint":
    "Исправьте и рассчитайте заново. Или напишите у каждой строки причину: она попадёт в журнал.",
  "pane.closing-accept": "Почему закрываете всё равно",
  "pane.closing-provisional": "{partner}: прочитано не всё, баллы предварительные",
  "pane.closing-rules-missing":
    "{partner}: нет версии правил, по которой закрыты прежние периоды. Добавьте её на экране «Правила».",
  "pane.closing-not-over": "{period} заканчивается {day}; закрыть можно со следующего дня.",
  "pane.closing-not-next": "Периоды закрываются по порядку. Следующий: {period}.",
  "pane.closing-by": "Кто закрывает",
  "pane.closing-by-hint": "В книге имя стоит только в журнале; этот компьютер его запомнит.",
  "pane.closing-note": "Примечание для журнала (необязательно)",
  "pane.closing-plan": "Показать итог",
  "pane.closing-not-ready": "Сначала укажите имя и все причины.",
  "pane.closing-totals": "Итог",
  "pane.closing-partners": "Партнёров",
  "pane.closing-purchases": "Закупок",
  "pane.closing-points": "Баллов",
  "pane.closing-adjustments": "Корректировок прежних периодов",
  "pane.closing-compared": "По сравнению с прошлым расчётом",
  "pane.closing-difference":
    "{period}: {points}{hasDifference, select, yes { ({difference} к расчёту на {day})} other {}}",
  "pane.closing-rows": "Что добавится",
  "pane.closing-sheet":
    "Лист «{sheet}»: {rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "pane.closing-new-sheet":
    "Новый лист «{sheet}»: {rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "pane.closing-cells": "Все ячейки, которые изменятся",
  "pane.closing-as-of": "Запишутся и результаты на {day}.",
  "pane.closing-write": "Закрыть: {period}",
  "pane.closing-written":
    "Период закрыт. {cells, plural, one {Записана # ячейка.} few {Записаны # ячейки.} many {Записано # ячеек.} other {Записано # ячейки.}} Рассчитайте заново.",
  "pane.reopening-written":
    "Период открыт заново. {cells, plural, one {Записана # ячейка.} few {Записаны # ячейки.} many {Записано # ячеек.} other {Записано # ячейки.}} Рассчитайте заново.",
  "pane.past-closings": "Журнал закрытий",
  "pane.past-closing":
    "{period}: закрытие {day}, партнёров {partners, number}, баллов {points}, печать {code}",
  "pane.past-reopening": "{period}: открытие заново {day}",
  "pane.past-version": "Версия правил {version}, действует с {from}: запись {day}",
  "pane.past-version-first": "Версия правил {version}, действует с самого начала: запись {day}",
  "pane.differences": "Расхождения с закрытым",
  "pane.differences-what":
    "Закрытые баллы не меняются: следующее закрытие запишет расхождения корректировками.",
  "pane.differences-by-cause": "По причинам",
  "pane.difference-sum":
    "{cause}: {points} ({partners, plural, one {# партнёр} few {# партнёра} many {# партнёров} other {# партнёра}})",
  "pane.difference-told": "Объявлено",
  "pane.difference-now": "Теперь",
  "pane.difference-points": "Разница",
  "pane.cause-late": "Поздние закупки",
  "pane.cause-rate": "Изменённые курсы",
  "pane.cause-changed": "Изменённые закупки",
  "pane.cause-removed": "Удалённые закупки",
  "pane.cause-joined": "Партнёры, которых не было при закрытии",
  "pane.cause-manual": "Баллы вручную",
  "pane.points-closed-on": "Закрыт {day}, код строки {code}",
  "pane.year-closed":
    "Год закрыт. Чтобы начать следующий, сначала сохраните книгу под новым именем: из новой закупки закрытого года будут убраны, в старой останутся.",
  "pane.next-year": "Начать следующий год…",
  "pane.next-year-ask":
    "{rows, plural, one {Уйдёт # строка} few {Уйдут # строки} many {Уйдут # строк} other {Уйдут # строки}} закупок по конец {year} года; партнёры, ведомость, учтённые закупки и журнал останутся. Книга за {year} год сохранена под другим именем?",
  "pane.next-year-do": "Убрать закупки",
  "pane.next-year-none": "Закупок за {year} год в этой книге уже нет.",
  "pane.next-year-written":
    "Книга следующего года начата. {cells, plural, one {Записана # ячейка.} few {Записаны # ячейки.} many {Записано # ячеек.} other {Записано # ячейки.}} Рассчитайте заново, чтобы увидеть результат.",
  "pane.closings-check": "Проверить записи закрытий",
  "pane.closings-sound": "Всё так, как было при закрытии.",
  "pane.reopen": "Открыть заново…",
  "pane.reopen-do": "Открыть заново: {period}",
  "pane.reopen-ask":
    "{period}: объявленные баллы отменяются, их строки остаются как заменённые, в журнале появится запись.",
  "pane.reopen-reason": "Почему открываете заново",
};
