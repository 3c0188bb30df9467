/** Messages of the command `partner-program`. */
import type { EN_COMMAND } from "../en/command";

export const RU_COMMAND = {
  "cli.rows":
    "Лист «{sheet}», строк прочитано: {rows, number}. Учтено: {counted, number}{hasCountedSum, select, yes { ({countedSum})} other {}}; под вопросом: {inDoubt, number}{hasInDoubtSum, select, yes { ({inDoubtSum})} other {}}; не читается: {leftOut, number}{hasLeftOutSum, select, yes { ({leftOutSum})} other {}}.",
  "cli.written": "Результаты записаны в {path}.",
  "cli.not-written": "Ничего не записано; чтобы записать результаты, укажите --out ФАЙЛ.",
  "cli.no-file": "Файла {path} нет; проверьте его имя и папку.",
  "cli.bad-date": "«{found}» — не день; запишите его в виде ГГГГ-ММ-ДД, например 2026-12-31.",
  "cli.no-command":
    "Команды «{found}» нет; {hasSuggestion, select, yes {может быть, «{suggestion}»?} other {список команд показывает partner-program --help.}}",
  "cli.no-option":
    "Параметра «{found}» нет; {hasSuggestion, select, yes {может быть, «{suggestion}»?} other {параметры команды показывает --help после неё.}}",
  "cli.missing-argument": "Не указан аргумент «{found}»; назовите его после команды.",
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
  "cli.out-and-in-place": "--out и --in-place исключают друг друга; оставьте что-то одно.",
  "cli.out-extension": "Результаты должны сохранить тип файла книги; укажите файл с окончанием {expected}.",
  "cli.rules-folder": "В {path} нет файлов правил; укажите папку, в которой они лежат.",
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
  "cli.more-problems":
    "Ещё {count, plural, one {# замечание не показано} few {# замечания не показаны} many {# замечаний не показано} other {# замечания не показано}}; полный список даёт --json.",
} as const satisfies Readonly<Record<keyof typeof EN_COMMAND, string>>;
