/** Первые шаги в книге. */
import type { EN_PANE_START } from "../en/pane-start";

export const RU_PANE_START: Readonly<Record<keyof typeof EN_PANE_START, string>> = {
  "pane.start-title": "Книга пустая. С чего начать?",
  "pane.start-create": "Создать листы",
  "pane.start-create-what":
    "Партнёры, закупки и курсы — со столбцами из правил и строкой-образцом на каждом.",
  "pane.start-create-do": "Создать",
  "pane.start-sheet": "Лист «{sheet}»: {columns}",
  "pane.start-planned":
    "На каждом листе будет таблица и строка-образец, которая не читается. «{undo}» уберёт их.",
  "pane.start-example": "Открыть пример",
  "pane.start-example-what": "Заполненная книга откроется в отдельном окне.",
  "pane.example-saved": "Excel не открыл новое окно. Откройте сохранённый файл {name}.",
  "pane.example-failed": "Пример не открылся. Проверьте связь и попробуйте ещё раз.",
  "pane.start-file": "Мои данные в другом файле",
  "pane.start-file-what": "Список или отчёт 1С, .xlsx или .csv.",
  "pane.start-skip": "Начать самостоятельно",
  "pane.starter-written": "Созданы: {sheets}. Заполняйте их под строками-образцами.",
  "pane.choices": "Добавить выпадающие списки",
  "pane.choices-what": "Уровни, да/нет и валюты выбираются из списка: ошибка не пройдёт при вводе.",
  "pane.choices-none": "Добавлять нечего: у столбцов уже есть списки, или таких столбцов нет.",
  "pane.choices-planned": "Содержимое ячеек не изменится. «{undo}» уберёт списки.",
  "pane.choices-do": "Добавить",
  "pane.choices-written": "Списки добавлены: {sheets}.",
  "pane.check-title": "До первого расчёта",
  "pane.check-sheets": "Найдено листов: {done, number} из {total, number}",
  "pane.check-columns": "Понято нужных столбцов: {done, number} из {total, number}",
  "pane.check-partners":
    "Узнано партнёров: {partners, number}{unknown, plural, =0 {} other {; в закупках есть неизвестные: {unknown, number}}}",
  "pane.check-partners-waiting": "Узнано партнёров",
  "pane.check-doubt":
    "Сомнительных строк: {doubt, number} из {hasPart, select, yes {первых } other {}}{rows, number}",
  "pane.check-doubt-waiting": "Сомнительных строк",
  "pane.other-file": "Взять закупки из другого файла",
  "pane.file-used": "Закупки читаются из файла {name}, сохранён {day}.",
  "pane.file-missing": "Область не может сама открыть файл. Выберите его ещё раз: {files}",
  "pane.file-again": "Выбрать файл",
  "pane.copy-file": "Скопировать в эту книгу",
  "pane.copy-file-do": "Скопировать",
  "pane.copy-sheet": "Новый лист «{sheet}»: строк {rows, number}",
  "pane.copy-planned": "Копируются значения, файл больше не понадобится. «{undo}» уберёт листы.",
  "pane.rules-sheet-written": "Разложено: {sheets}. Измените ячейки, затем вернитесь и прочитайте листы.",
  "pane.copy-written": "Скопировано: {sheets}.",
  "pane.not-in-workbook": "Нет в этой книге",
  "pane.duplicates": "Закупки, которые стоят дважды",
  "pane.duplicates-all":
    "Учтены все строки. Строки пересекающихся выгрузок можно учесть один раз, книга это запомнит.",
  "pane.duplicates-once": "Каждая учтена один раз.",
  "pane.duplicates-unsure":
    "Пока учтены все строки, а баллы их партнёров предварительные, пока вы не выберете.",
  "pane.count-once": "Учесть один раз",
  "pane.count-all": "Учесть все",
};
