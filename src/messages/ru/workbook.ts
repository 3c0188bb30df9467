/** Problems of a workbook as a whole, its layout, or the mapping of its sheets and columns. */
import type { EN_WORKBOOK } from "../en/workbook";

export const RU_WORKBOOK = {
  "layout.missing-sheet":
    "Нет листа с названием {wanted}, а есть листы: {found}; {hasAlike, select, yes {в названии {alike} есть буквы другого алфавита — введите его заново или} other {переименуйте лист или}} {hasControl, select, yes {нажмите «{control}»} other {укажите его в сопоставлении}}.",
  "layout.ambiguous-sheet":
    "Подходят несколько листов: {found}; переименуйте лишние или {hasControl, select, yes {нажмите «{control}»} other {укажите нужный в сопоставлении}}.",
  "layout.open-amounts":
    "На листе «{sheet}» несколько столбцов сумм: {found}. Какой учитывать? Назовите его в сопоставлении как amount и удалите вопрос из questions.",
  "layout.open-status":
    "На листе «{sheet}» столбец «{found}» делит строки на {taken}. Какие учитывать? Опишите это в сопоставлении (kinds) и удалите вопрос из questions.",
  "layout.open-paid":
    "На листе «{sheet}» столбец «{found}» содержит дни оплаты. Учитывать закупки со дня оплаты (пустая ячейка — ещё не оплачено) или все по дате «{taken}»? Назовите столбец в сопоставлении как date, в первом случае и undated, и удалите вопрос из questions.",
  "layout.open-kinds":
    "На листе «{sheet}» в столбце «{found}» есть {taken}. Что считать закупкой, что возвратом, а что не учитывать? Опишите это в сопоставлении (kinds) и удалите вопрос из questions.",
  "layout.open-year":
    "За какой год периоды на листе «{sheet}»? Назовите их в сопоставлении (periods) и удалите вопрос из questions.",
  "layout.open-sheets":
    "Какой лист — {taken}: {found}? Назовите его в сопоставлении и удалите вопрос из questions.",
  "layout.open-column":
    "Какой столбец на листе «{sheet}» — {taken}? Есть: {found}. Назовите его в сопоставлении и удалите вопрос из questions.",
  "layout.open-join":
    "По какому столбцу узнать партнёров: {found}? Ни один не совпал со списком партнёров. Опишите это в сопоставлении (join) и удалите вопрос из questions.",
  "layout.open-near-name":
    "«{found}» — это «{taken}» из списка? Если да, добавьте это в known сопоставления (join) и удалите вопрос из questions.",
  "layout.open-nothing-found":
    "Ни на одном листе не найдены {taken}. Назовите другой файл (--purchases) или опишите их в сопоставлении и удалите вопрос из questions.",
  "layout.missing-columns":
    "На листе «{sheet}», в строке {row}, не хватает столбцов: {missing}; {hasFound, select, yes {есть заголовки: {found}} other {заголовки не найдены}}; {hasAlike, select, yes {в этих заголовках есть буквы другого алфавита: {alike}; введите их заново или} other {переименуйте столбцы или}} {hasControl, select, yes {нажмите «{control}»} other {укажите нужные в сопоставлении}}.",
  "layout.ambiguous-columns":
    "На листе «{sheet}», в строке {row}, подходят несколько столбцов для: {found}; переименуйте лишние или {hasControl, select, yes {нажмите «{control}»} other {укажите нужный в сопоставлении}}.",
  "layout.uncertain-column":
    "На листе «{sheet}» заголовок {header}, возможно, означает столбец {column}, но наверняка сказать нельзя: {hasApart, select, yes {он стоит отдельно от данных} other {{hasAlike, select, yes {в нём есть буквы другого алфавита} other {{hasCodes, select, yes {в его ячейках стоят валюты} other {в нём сказано больше}}}}}}; {hasControl, select, yes {нажмите «{control}» и выберите столбец или оставьте его невыбранным} other {укажите его в сопоставлении под ключом {key} или, если такого столбца нет, укажите там пустую строку}}.",
  "layout.header-over-columns":
    "На листе «{sheet}» заголовок {header} стоит над несколькими столбцами: {found}; {hasControl, select, yes {дайте каждому свой заголовок в одной строке или нажмите «{control}»} other {дайте каждому свой заголовок в одной строке или укажите нужный столбец в сопоставлении буквой}}.",
  "layout.rates-in-other-currency":
    "Курсы на листе «{sheet}» — не цена одной единицы валюты в {currency}: {found}. Пересчитайте их или, если это не так, измените этот текст.",
  "layout.unclear-unit":
    "На листе «{sheet}» непонятно, в чём указаны суммы: {hasTitle, select, yes {об этом сказано в названии {title}, а в заголовке {header} — нет} other {см. заголовок {header}}}; напишите это в заголовке, например «Сумма, тыс. тг»{hasControl, select, yes {} other {, или укажите множитель и валюту в сопоставлении (раздел units)}}.",

  "workbook.not-found": "Файл не найден или не открывается; проверьте его имя, папку и права доступа.",
  "workbook.not-xlsx": "Файл — не книга Excel; выберите файл .xlsx или .xlsm.",
  "workbook.old-xls":
    "Книга в старом формате .xls; откройте её в Excel и сохраните как .xlsx (Файл → Сохранить как).",
  "workbook.binary-xlsb":
    "Книга в двоичном формате .xlsb; откройте её в Excel и сохраните как .xlsx (Файл → Сохранить как).",
  "workbook.encrypted":
    "Книга защищена паролем; откройте её в Excel, снимите пароль (Файл → Сведения → Защита книги → Зашифровать с использованием пароля) и сохраните.",
  "workbook.damaged":
    "Книга повреждена{hasPart, select, yes { в части {part}} other {}}{hasCell, select, yes {, ячейка {cell}} other {}}{hasReason, select, yes { ({reason})} other {}}; откройте её в Excel, восстановите и сохраните.",
  "workbook.cut-off": "Файл обрывается раньше конца; скопируйте или скачайте его заново.",
  "workbook.too-large":
    "Книга слишком велика{hasSheet, select, yes { (лист «{sheet}»)} other {{hasPart, select, yes { ({part})} other {}}}}; удалите из неё лишнее или разделите её.",
  "workbook.no-such-sheet": "В книге нет листа «{sheet}»; проверьте его название.",
  "workbook.sheet-exists":
    "В книге уже есть лист «{sheet}»; переименуйте или удалите его и повторите запуск.",
  "workbook.merged-target":
    "Результаты на листе «{sheet}»{hasCell, select, yes {, ячейка {cell},} other {}} попали бы в объединённые ячейки; отмените объединение и повторите запуск.",
  "workbook.no-free-column":
    "На листе «{sheet}» нет свободных столбцов для результатов: что-то стоит у последнего столбца ({last}); удалите это или перенесите левее и повторите запуск.",
  "workbook.too-many-formats":
    "В книге уже столько форматов ячеек, сколько допускает Excel ({limit}), а для результатов нужны новые; скопируйте листы в новую книгу или уберите лишние форматы (Главная → Очистить → Очистить форматы), сохраните книгу и повторите запуск.",
  "workbook.table-in-the-way":
    "Результаты на листе «{sheet}» наложились бы на таблицу {table}; переместите её, чтобы освободить место.",
  "workbook.not-writable":
    "Файл не удалось записать{hasSystem, select, yes { ({system})} other {}}; закройте его в других программах, проверьте папку, свободное место и права доступа.",

  "mapping.invalid": "Здесь должно стоять другое: {expected}.",
  "mapping.not-json": "Сопоставление — не правильный JSON ({detail}); исправьте файл.",
} as const satisfies Readonly<Record<keyof typeof EN_WORKBOOK, string>>;
