/** Messages of the command `partner-program`. */
import type { EN_COMMAND } from "../en/command";

export const RU_COMMAND = {
  "cli.rows":
    "Лист «{sheet}», строк прочитано: {rows, number}. Учтено: {counted, number}{hasCountedSum, select, yes { ({countedSum})} other {}}; под вопросом: {inDoubt, number}{hasInDoubtSum, select, yes { ({inDoubtSum})} other {}}; не читается: {leftOut, number}{hasLeftOutSum, select, yes { ({leftOutSum})} other {}}.",
  "cli.written": "Результаты записаны в {path}.",
  "cli.not-written": "Ничего не записано; чтобы записать результаты, укажите --out ФАЙЛ.",
  "cli.map-done": "Сопоставление записано в {path}.",
  "cli.map-choose": "Номер ответа (Enter — ответить позже):",
  "cli.no-partners-sheet":
    "В книге нет листа партнёров, поэтому записать результаты некуда; уберите --out и --in-place или добавьте лист партнёров.",
  "cli.no-file": "Файла {path} нет; проверьте его имя и папку.",
  "cli.bad-date": "«{found}» — не день; запишите его в виде ГГГГ-ММ-ДД, например 2026-12-31.",
  "cli.no-command":
    "Команды «{found}» нет; {hasSuggestion, select, yes {может быть, «{suggestion}»?} other {список команд показывает partner-program --help.}}",
  "cli.no-option":
    "Параметра «{found}» нет; {hasSuggestion, select, yes {может быть, «{suggestion}»?} other {параметры команды показывает --help после неё.}}",
  "cli.missing-argument": "Не указан аргумент «{found}»; назовите его после команды.",
  "cli.missing-option": "Не указан параметр «{found}»; добавьте его.",
  "cli.missing-value": "У параметра «{found}» нет значения; напишите его после параметра.",
  "cli.too-many-arguments": "Аргументов слишком много; путь с пробелами возьмите в кавычки.",
  "cli.bad-language": "Сообщений на языке «{found}» нет; выберите ru, en или kk.",
  "cli.wrong-usage": "Вызов не понят; что можно указать, показывает partner-program --help.",
  "cli.same-file": "{path} — сам исходный файл; укажите после --out другой файл или используйте --in-place.",
  "cli.file-in-use":
    "Файл {path} уже занят в этом запуске: он читается или записывается; укажите после {option} другой файл.",
  "cli.read-only":
    "{path} доступен только для чтения; разрешите изменения в свойствах файла или укажите другой файл после --out.",
  "cli.write-read-only": "Файл доступен только для чтения, но будет заменён.",
  "cli.write-signature-void":
    "Книга подписана электронной подписью, и для записанной книги подпись недействительна; подпишите её заново в Excel (Файл → Сведения → Защита книги → Добавить цифровую подпись).",
  "cli.write-structure-protected":
    "Структура книги защищена, но лист всё равно добавляется; проверьте, что так и нужно.",
  "cli.write-sheet-protected":
    "Лист «{sheet}» защищён, но результаты всё равно записываются на него; проверьте, что так и нужно.",
  "cli.write-sheet-hidden":
    "Лист «{sheet}» скрыт, а на него записываются результаты; чтобы увидеть их, покажите лист (правый щелчок по ярлыку → Показать).",
  "cli.write-columns-hidden":
    "На листе «{sheet}» результаты попадают в скрытые столбцы ({columns}); чтобы увидеть их, выделите соседние столбцы и покажите скрытые (правый щелчок → Показать).",
  "cli.write-rows-unsorted":
    "На листе «{sheet}» новые строки стоят под остальными, потому что к его ячейкам привязаны ссылки или примечания; чтобы упорядочить его по партнёру и периоду, отсортируйте его в Excel (Данные → Сортировка).",
  "cli.out-and-in-place": "--out и --in-place исключают друг друга; оставьте что-то одно.",
  "cli.out-extension": "Результаты должны сохранить тип файла книги; укажите файл с окончанием {expected}.",
  "cli.rules-folder": "В {path} нет файлов правил; укажите папку, в которой они лежат.",
  "cli.large-file":
    "{path}: файл слишком велик ({size, number} байт): в файле правил допускается не больше {limit, number} знаков; сократите его.",
  "cli.unreadable-file":
    "{path} нельзя прочитать как файл{hasCode, select, yes { ({code})} other {}}; замените его файлом, который читается, или уберите.",
  "cli.cases": "пройдено: {passed}, не пройдено: {failed}",
  "cli.case-failed": "{file}: пример «{name}» не пройден:",
  "cli.case-difference": "{path}: ожидалось {expected}, получено {found}.",
  "cli.case-engine-differs":
    "json-rules-engine судит об уровне «{name}» иначе; не используйте результаты и сообщите об этом разработчикам.",
  "cli.no-cases": "В {path} нет контрольных примеров; положите туда файлы с ними.",
  "cli.rows-read": "Прочитано строк",
  "cli.partners-evaluated": "Рассчитано партнёров",
  "cli.writing": "Запись",
  "cli.unexpected":
    "Непредвиденная ошибка: {detail}; повторите запуск с --debug, чтобы увидеть, где она возникла.",
  "cli.close-bad-period": "«{found}» — не период; напишите, например, 2026-Q3, 2026-H1, 2026-07 или 2026.",
  "cli.close-frequency": "{period} — не расчётный период этих правил; там лежит период {wanted}.",
  "cli.close-no-output":
    "Укажите, куда записать книгу: --out ФАЙЛ или --in-place, чтобы записать в саму книгу.",
  "cli.close-bad-accept":
    "«{found}» не имеет вида ID=ПРИЧИНА или ЛИСТ!ЯЧЕЙКА=ПРИЧИНА; укажите, почему это принято как есть.",
  "cli.close-accept-unknown":
    "«{found}» — не ID партнёра и не место неучтённых строк; исправьте это после --accept.",
  "cli.close-no-reason": "Укажите после --reason, почему период открывается заново.",
  "cli.close-not-over": "Период {period} заканчивается {day}; закрыть его можно со следующего дня.",
  "cli.close-not-next": "Периоды закрываются по порядку; следующий — {period}.",
  "cli.close-provisional":
    "Мешает {partner}: что-то в его ячейках или закупках не читается, и баллы предварительные. Исправьте это или примите как есть: --accept {id}=ПРИЧИНА.",
  "cli.close-incomplete": "Исправьте это или примите как есть: --accept {name}=ПРИЧИНА.",
  "cli.close-rules-missing":
    "Правил, по которым закрыты прежние периоды ({partner}), нет ни в одной версии; добавьте эту версию в --rules.",
  "cli.close-broken":
    "Записи прежних закрытий изменены, поэтому ничего не закрыто и не открыто; где именно, скажет partner-program verify.",
  "cli.close-done":
    "Закрыт период {period}. Партнёров: {partners, number}, закупок: {purchases, number}, баллов: {points}. Печать: {seal}.",
  "cli.reopen-done":
    "Период {period} открыт заново. Его строки остались в ведомости как заменённые. Печать: {seal}.",
  "cli.reopen-not-newest":
    "{hasPeriod, select, yes {Открыть заново можно только последний закрытый период: {period}.} other {Закрытых периодов нет.}}",
  "cli.adjustments":
    "{count, plural, one {# расхождение} few {# расхождения} many {# расхождений} other {# расхождения}} с закрытыми периодами, всего баллов {points}:",
  "cli.adjustment": "{cause}: {points}",
  "cli.verify-sound":
    "Всё так, как было закрыто: {closings, plural, one {# закрытие} few {# закрытия} many {# закрытий} other {# закрытия}}, закрытых строк {rows, number}, учтённых строк {settled, number}.",
  "cli.verify-none": "В этой книге нет закрытых периодов.",
  "cli.verify-altered":
    "{count, plural, one {# отличие} few {# отличия} many {# отличий} other {# отличия}} от закрытого:",
  "cli.verify-code-found": "Код строки партнёра {partner}, {period}: баллов {points}, закрыто {day}.",
  "cli.verify-code-missing": "Закрытой строки с кодом {code} в этой книге нет.",
  "cli.find-altered": "изменено",
  "cli.find-added": "добавлено",
  "cli.find-missing": "нет на месте",
  "cli.find-journal": "запись журнала",
  "cli.find-closed-row": "закрытая строка",
  "cli.find-settled-row": "учтённая строка",
  "cli.find-invoice": "закупка",
  "cli.find-line":
    "{place}: {what}, {of}{hasFound, select, yes {; стоит {found}} other {}}{hasKept, select, yes {; было {kept}} other {}}",
  "cli.start-year-open":
    "{hasYear, select, yes {Год {year} закрыт не до конца; сначала закройте его последний период.} other {Закрытых периодов нет; сначала закройте последний период года.}}",
  "cli.start-year-done":
    "Закупки за {year} год убраны, строк: {rows, number}. Объявленные баллы на месте, год в архиве.",
  "cli.bad-format": "Вида выписок «{found}» нет; укажите pdf, txt или xlsx.",
  "cli.statements-no-partner": "Партнёра с ID «{found}» нет; исправьте его после --partner.",
  "cli.statements-no-manager":
    "Менеджера «{found}» нет ни у одного партнёра; исправьте имя{hasKnown, select, yes {: {known}} other {, а на листе партнёров добавьте столбец «Менеджер»}}.",
  "cli.statements-sent-in-place":
    "{sentAs} пишет в саму книгу: укажите его вместе с --in-place, а --in-place и {sentOn} — только с ним.",
  "cli.statements-noted": "В книге отмечено, что сообщено: {path}.",
  "cli.statements-absent":
    "Без выписки: {count, plural, one {# партнёра} few {# партнёров} many {# партнёров} other {# партнёра}} с закрытыми периодами на листе больше нет ({ids}).",
  "cli.statements-done":
    "В папку {path} {count, plural, one {записана # выписка} few {записаны # выписки} many {записано # выписок} other {записано # выписки}}.",
  "cli.more-problems":
    "Ещё {count, plural, one {# замечание не показано} few {# замечания не показаны} many {# замечаний не показано} other {# замечания не показано}}; полный список даёт --json.",
} as const satisfies Readonly<Record<keyof typeof EN_COMMAND, string>>;
