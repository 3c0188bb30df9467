/** Problems of a workbook as a whole, its layout, or the mapping of its sheets and columns. */
import type { EN_WORKBOOK } from "../en/workbook";

export const RU_WORKBOOK = {
  "layout.missing-sheet":
    "Нет листа {wanted}. Есть: {found}. {hasAlike, select, yes {В названии {alike} — буквы другого алфавита: введите его заново или} other {Переименуйте лист или}} {hasControl, select, yes {нажмите «{control}»} other {укажите его в сопоставлении}}.",
  "layout.ambiguous-sheet":
    "Подходит несколько листов: {found}. Переименуйте лишние или {hasControl, select, yes {нажмите «{control}»} other {укажите нужный в сопоставлении}}.",
  "layout.open-amounts":
    "На листе «{sheet}» несколько столбцов сумм: {found}. Какой учитывать? Укажите его в сопоставлении (amount), а вопрос удалите из questions.",
  "layout.open-status":
    "Столбец «{found}» листа «{sheet}» делит строки на {taken}. Какие учитывать? Укажите это в сопоставлении (kinds), а вопрос удалите из questions.",
  "layout.open-paid":
    "В столбце «{found}» листа «{sheet}» — дни оплаты. Учитывать закупки по ним (пусто — не оплачено) или все по «{taken}»? Укажите столбец в сопоставлении (date, в первом случае и undated), а вопрос удалите из questions.",
  "layout.open-kinds":
    "В столбце «{found}» листа «{sheet}» есть {taken}. Что — закупки, что — возвраты, что не учитывать? Укажите это в сопоставлении (kinds), а вопрос удалите из questions.",
  "layout.open-year":
    "За какой год периоды на листе «{sheet}»? Укажите их в сопоставлении (periods), а вопрос удалите из questions.",
  "layout.open-sheets":
    "Какой лист — {taken}: {found}? Укажите его в сопоставлении, а вопрос удалите из questions.",
  "layout.open-column":
    "Какой столбец листа «{sheet}» — {taken}? Есть: {found}. Укажите его в сопоставлении, а вопрос удалите из questions.",
  "layout.open-join":
    "По какому столбцу узнать партнёров: {found}? Со списком партнёров не совпал ни один. Укажите его в сопоставлении (join), а вопрос удалите из questions.",
  "layout.open-near-name":
    "«{found}» — это «{taken}» из списка? Если да, добавьте в сопоставление (join, known), а вопрос удалите из questions.",
  "layout.open-nothing-found":
    "Не найдены {taken}. Назовите другой файл (--purchases) или укажите их в сопоставлении, а вопрос удалите из questions.",
  "layout.missing-columns":
    "На листе «{sheet}» (строка {row}) нет столбцов: {missing}; {hasFound, select, yes {есть {found}} other {заголовков нет}}. {hasAlike, select, yes {В заголовках — буквы другого алфавита: {alike}. Введите их заново или} other {Переименуйте столбцы или}} {hasControl, select, yes {нажмите «{control}»} other {укажите их в сопоставлении}}.",
  "layout.ambiguous-columns":
    "На листе «{sheet}» (строка {row}) подходит несколько столбцов: {found}. Переименуйте лишние или {hasControl, select, yes {нажмите «{control}»} other {укажите нужный в сопоставлении}}.",
  "layout.uncertain-column":
    "Заголовок {header} листа «{sheet}» — возможно, столбец {column}, но {hasApart, select, yes {он стоит отдельно от данных} other {{hasAlike, select, yes {в нём буквы другого алфавита} other {{hasCodes, select, yes {в его ячейках валюты} other {в нём сказано больше}}}}}}. {hasControl, select, yes {Нажмите «{control}» и выберите столбец или оставьте его невыбранным} other {Укажите его в сопоставлении ({key}); если его нет, напишите там пустую строку}}.",
  "layout.header-over-columns":
    "Заголовок {header} листа «{sheet}» стоит над несколькими столбцами: {found}. {hasControl, select, yes {Дайте каждому свой, в одной строке, или нажмите «{control}»} other {Дайте каждому свой, в одной строке, или укажите букву нужного в сопоставлении}}.",
  "layout.rates-in-other-currency":
    "Курсы на листе «{sheet}» — не цена одной единицы валюты в {currency}: {found}. Пересчитайте их или, если это не так, измените этот текст.",
  "layout.unclear-unit":
    "На листе «{sheet}» неясно, в чём суммы: {hasTitle, select, yes {в названии {title} сказано, в заголовке {header} — нет} other {см. заголовок {header}}}. Напишите в заголовке, например «Сумма, тыс. тг»{hasControl, select, yes {} other {, или укажите множитель и валюту в сопоставлении (units)}}.",

  "workbook.not-found": "Файл не найден или не открывается. Проверьте имя, папку и права.",
  "workbook.not-xlsx": "Это не книга Excel. Выберите файл .xlsx или .xlsm.",
  "workbook.old-xls":
    "Старый формат .xls. Откройте книгу в Excel и сохраните как .xlsx (Файл → Сохранить как).",
  "workbook.binary-xlsb":
    "Двоичный формат .xlsb. Откройте книгу в Excel и сохраните как .xlsx (Файл → Сохранить как).",
  "workbook.encrypted":
    "Книга под паролем. Снимите его в Excel (Файл → Сведения → Защита книги → Зашифровать с использованием пароля) и сохраните.",
  "workbook.damaged":
    "Книга повреждена{hasPart, select, yes { в части {part}} other {}}{hasCell, select, yes {, ячейка {cell}} other {}}{hasReason, select, yes { ({reason})} other {}}. Откройте её в Excel, восстановите и сохраните.",
  "workbook.cut-off": "Файл обрывается раньше конца. Скопируйте или скачайте его заново.",
  "workbook.too-large":
    "Книга слишком велика{hasSheet, select, yes { (лист «{sheet}»)} other {{hasPart, select, yes { ({part})} other {}}}}. Удалите лишнее или разделите её.",
  "workbook.no-such-sheet": "В книге нет листа «{sheet}». Проверьте название.",
  "workbook.sheet-exists": "Лист «{sheet}» уже есть. Переименуйте или удалите его и повторите запуск.",
  "workbook.merged-target":
    "Результаты листа «{sheet}»{hasCell, select, yes { (ячейка {cell})} other {}} попали бы в объединённые ячейки. Отмените объединение и повторите запуск.",
  "workbook.no-free-column":
    "На листе «{sheet}» нет места для столбцов результатов: мешает последний столбец ({last}). Очистите его или перенесите левее и повторите запуск.",
  "workbook.too-many-formats":
    "В книге не осталось форматов ячеек: Excel допускает {limit}, а результатам нужны новые. Скопируйте листы в новую книгу или уберите лишние форматы (Главная → Очистить → Очистить форматы), сохраните и повторите запуск.",
  "workbook.table-in-the-way": "Результаты листа «{sheet}» наложились бы на таблицу {table}. Переместите её.",
  "workbook.not-writable":
    "Файл не записан{hasSystem, select, yes { ({system})} other {}}. Закройте его в других программах, проверьте папку, место и права.",

  "mapping.invalid": "Здесь должно стоять другое: {expected}.",
  "mapping.not-json": "Сопоставление — не JSON ({detail}). Исправьте файл.",
} as const satisfies Readonly<Record<keyof typeof EN_WORKBOOK, string>>;
