/** Problems of rule files. Values called `found` stand as JSON; ids and keys are quoted here. */
import type { EN_RULES } from "../en/rules";

const MEANT = "{hasSuggestion, select, yes { (возможно, имелось в виду «{suggestion}»)} other {}}";

export const RU_RULES = {
  "rules.file-missing": "Нет файла правил «{file}». Добавьте его.",
  "rules.file-too-large": "В файле {size} знаков, допускается {limit}. Сократите его.",
  "rules.not-checked":
    "Правила не проверены: проверка прервалась или шла слишком долго. Возьмите файлы короче или проще.",
  "rules.not-json":
    "{hasFound, select, yes {«{found}» не может стоять здесь} other {Файл кончается слишком рано}}: это не JSON. Найдите пропущенную или лишнюю запятую, кавычку или скобку.",
  "rules.nested-too-deep": "Вложенность больше допустимой (уровней: {limit}). Упростите файл.",
  "rules.forbidden-key": "Ключ «{key}» нельзя использовать. Выберите другой.",
  "rules.duplicate-key": "Ключ «{key}» стоит в объекте дважды (см. строку {line}). Удалите один.",

  "rules.wrong-type": "{expected}, а стоит {found}. Исправьте.",
  "rules.not-allowed": `{found} здесь не допускается${MEANT}. Напишите одно из: {allowed}.`,
  "rules.missing-property": "Нет свойства «{property}». Добавьте его.",
  "rules.unknown-property": `Свойства «{property}» здесь нет${MEANT}. Есть: {allowed}.`,
  "rules.one-property-of":
    "Нужно ровно одно из свойств: {allowed}; {hasFound, select, yes {найдены: {found}} other {нет ни одного}}.",
  "rules.wrong-form": "{found} записано не так. Напишите в виде {example}.",
  "rules.text-empty": "Текст пуст. Заполните его.",
  "rules.text-too-long":
    "Текст длиннее {limit, plural, one {# символа} few {# символов} many {# символов} other {# символа}}. Сократите его.",
  "rules.too-few": "Записей мало, нужно не меньше {limit, number}. Добавьте.",
  "rules.too-many": "Записей много, допускается {limit, number}. Удалите лишние.",
  "rules.out-of-range":
    "{found} вне границ. Напишите число{hasMin, select, yes { от {min}} other {}}{hasMax, select, yes { до {max}} other {}}.",
  "rules.repeated-item": "«{item}» уже есть в списке. Удалите одно из двух.",
  "rules.schema-refuses": "Значение нарушает правило «{keyword}» схемы. Сверьте его с ней.",

  "rules.condition-mixed":
    "В одном условии не могут стоять {found}. Сделайте из каждого своё условие в списке «all» или «any».",
  "rules.condition-unclear": "Неясно, чего требует условие. Укажите одно из: {allowed}.",
  "rules.condition-empty": "Список «{kind}» пуст. Добавьте условие или удалите его.",
  "rules.condition-priority": "«priority» ни на что не влияет. Удалите его.",
  "rules.condition-path": "«path» нельзя использовать: факты здесь — одиночные значения. Удалите его.",
  "rules.condition-params": "«params» нельзя использовать: у фактов нет параметров. Удалите его.",
  "rules.condition-bare-comparison":
    "Сравнение с фактом {fact} стоит отдельно. Поместите его в список «all».",
  "rules.operator-unknown": `Оператора «{operator}» нет${MEANT}. Напишите один из: {allowed}.`,
  "rules.decorator-unknown": `Приставки «{decorator}» нет${MEANT}. Напишите одну из: {allowed}.`,
  "rules.decorators-too-many":
    "У оператора больше приставок, чем {limit}. Уберите те, что отменяют друг друга.",
  "rules.operator-needs-list-fact":
    "Оператор «{operator}» — для списков, а факты здесь — одиночные значения. Напишите «in» или «equal».",
  "rules.operator-impossible": "Части оператора «{operator}» не подходят друг к другу. Уберите приставки.",

  "rules.fact-unknown": `Факта «{fact}» нет${MEANT}. Есть: {known}.`,
  "rules.fact-not-comparable": "Факт «{fact}» типа «{type}» не сравнивают. Возьмите другой.",
  "rules.operator-not-for-type":
    "Оператор «{operator}» не подходит факту «{fact}» типа «{type}». Напишите один из: {allowed}.",
  "rules.value-wrong-type": "Факт «{fact}» — типа «{type}», а {found} — другого. Напишите в виде {example}.",
  "rules.value-needs-list": "Оператору «{operator}» нужен список. Заключите значения в квадратные скобки.",
  "rules.value-needs-single": "Оператору «{operator}» нужно одно значение. Уберите квадратные скобки.",
  "rules.value-level-unknown": `Уровня «{level}» нет${MEANT}. Есть: {known}.`,
  "rules.texts-alike":
    "Для факта «{fact}» тексты «{text}» и «{other}» — одно и то же. Пишите одинаково или задайте столбцу «exact».",
  "rules.value-fact-other-type":
    "Факт «{fact}» (тип «{type}») не сравнить с «{other}» (тип «{otherType}»). Возьмите факты одного типа.",
  "rules.requirement-unknown": `Требования «{requirement}» нет${MEANT}. Есть: {known}.`,
  "rules.requirement-in-purchases":
    "Требование {requirement} — о партнёрах, а условие — о закупках. Сравните столбец закупок.",
  "rules.requirements-circular": "Требования ссылаются по кругу: {cycle}. Уберите одну ссылку.",
  "rules.requirements-too-deep":
    "Цепочка ссылок от требования «{requirement}» длиннее {limit}. Сократите её.",
  "rules.condition-too-large":
    "Условие вместе с требованиями, на которые ссылается, больше допустимого (частей: {limit}). Упростите его.",

  "rules.column-missing": "На листе «{sheet}» нет нужного столбца «{column}». Добавьте его.",
  "rules.column-role-type": "Столбец «{column}» листа «{sheet}» — типа «{type}». Нужен один из: {expected}.",
  "rules.column-not-optional": "Столбец «{column}» листа «{sheet}» нужен всегда. Удалите «optional».",
  "rules.exact-not-text":
    "Столбец «{column}» листа «{sheet}» — типа «{type}», а «exact» бывает только у текстов. Удалите его.",
  "rules.header-taken":
    "У столбцов «{other}» и «{column}» листа «{sheet}» один заголовок «{header}». Переименуйте один.",
  "rules.sheet-name-taken": "У листов «{other}» и «{sheet}» одно название «{name}». Переименуйте один.",
  "rules.fact-name-taken": "Ключ факта «{fact}» занят столбцом листа «{sheet}». Дайте другой.",
  "rules.fact-type-mismatch": "Факт «{fact}» — типа «{type}». Напишите «{expected}».",
  "rules.aggregate-column-missing":
    "Факту «{fact}» («{aggregate}») нужен столбец закупок. Добавьте «column».",
  "rules.aggregate-column-needless": "Факт «{fact}» считает строки, столбец ему не нужен. Удалите «column».",
  "rules.aggregate-column-unknown": `Столбца «{column}» факта «{fact}» нет на листе закупок${MEANT}. Есть: {known}.`,
  "rules.aggregate-column-type":
    "Факт «{fact}» не может взять «{aggregate}» от столбца «{column}» типа «{type}». Возьмите столбец типа: {allowed}.",

  "rules.level-duplicate": "Уровень «{level}» объявлен дважды. Удалите один или измените его ID.",
  "rules.level-name-taken": "У уровней «{other}» и «{level}» одно название «{name}». Переименуйте один.",
  "rules.entry-level-unknown": `Начальный уровень «{level}» не объявлен${MEANT}. Есть: {known}.`,
  "rules.entry-level-add-on": "Начальный уровень «{level}» — дополнительный статус. Назовите уровень.",
  "rules.tier-missing": "Нет правила, когда достигнут уровень «{level}». Добавьте его в «tiers».",
  "rules.tier-duplicate": "Для уровня «{level}» в «tiers» два правила. Сделайте одно.",
  "rules.tier-level-unknown": `Правило называет уровень «{level}», а он не объявлен${MEANT}. Есть: {known}.`,
  "rules.tier-compares-fact":
    "Правило уровня само сравнивает факт {fact}. Сделайте из этого требование и назовите его здесь.",
  "rules.level-unreachable":
    "Уровень «{level}» недостижим: требования противоречат друг другу ({requirements}). Исправьте их.",
  "rules.requirement-unused":
    "Требование «{requirement}» не нужно ни одному правилу. Используйте или удалите его.",
  "rules.requirement-reserved":
    "«{requirement}» занято: в результатах это значит другое. Дайте требованию другой ID.",
  "rules.requirement-impossible":
    "Требование «{requirement}» невыполнимо: условия противоречат друг другу. Исправьте их.",
  "rules.status-column-missing":
    "У дополнительного статуса «{level}» нет столбца «да/нет» на листе партнёров. Добавьте «statusColumn».",
  "rules.status-column-unknown": `Столбца «{column}» дополнительного статуса «{level}» нет на листе партнёров${MEANT}. Есть: {known}.`,
  "rules.status-column-type":
    "Столбец «{column}» дополнительного статуса «{level}» — типа «{type}». Возьмите столбец типа «yesNo».",
  "rules.status-column-taken":
    "Столбец «{column}» дополнительного статуса «{level}» занят статусом «{other}». Возьмите другой.",
  "rules.add-on-only":
    "«{property}» бывает только у дополнительных статусов, а «{level}» — уровень. Удалите или сделайте его дополнительным статусом.",
  "rules.title-level-unknown": `Уровень «{level}» из «titles» не объявлен${MEANT}. Есть: {known}.`,
  "rules.title-for-add-on": "«{level}» из «titles» — дополнительный статус, а не уровень. Удалите запись.",

  "rules.benefit-duplicate": "Преимущество «{benefit}» объявлено дважды. Удалите одно или измените его ID.",
  "rules.benefit-level-unknown": `Преимущество называет уровень «{level}», а он не объявлен${MEANT}. Есть: {known}.`,
  "rules.benefit-unused": "Преимущества «{benefit}» нет ни у одного уровня. Назовите уровни или удалите его.",

  "rules.points-benefit-unknown": `Преимущества «{benefit}» нет${MEANT}. Есть: {known}.`,
  "rules.points-rule-duplicate": "Два правила баллов названы «{rule}». Переименуйте одно.",
  "rules.bands-without-top":
    "В правиле «{rule}» у последнего диапазона есть конец: для больших сумм нет ставки. Удалите его «upTo».",
  "rules.band-after-top":
    "В правиле «{rule}» диапазон без «upTo» — не последний. Задайте ему конец или переставьте в конец.",
  "rules.bands-out-of-order":
    "В правиле «{rule}» диапазон до {upTo} стоит после диапазона до {previous}. Расположите по возрастанию.",
  "rules.bands-overlap":
    "В правиле «{rule}» диапазон у {upTo} пересекается с тем, что кончается на {previous}. Исправьте один.",
  "rules.bands-gap": "В правиле «{rule}» между {previous} и {from} нет ставки. Закройте разрыв.",
  "rules.rate-out-of-range":
    "Ставка {rate} — не доля от 0 до 1. {hasSuggestion, select, yes {Вместо {rate} % пишите {suggestion}} other {Вместо 2 % пишите 0.02}}.",
  "rules.rate-too-fine": "У ставки {rate} больше шести знаков после запятой. Округлите её.",
  "rules.money-too-fine": "У суммы {found} больше двух знаков после запятой. Округлите её.",
  "rules.money-too-large": "Сумма {found} слишком велика для точного расчёта. Напишите меньшую.",

  "rules.versions-beside-files":
    "Рядом с versions.json лежат файлы правил ({files}): неясно, что действует. Перенесите их в свою папку или удалите versions.json.",
  "rules.first-version-with-day": "Первая версия действует с начала. Уберите «from».",
  "rules.version-without-day": "Не сказано, с какого дня действует версия. Добавьте «from».",
  "rules.versions-out-of-order":
    "Версия начинается {from}, а предыдущая — {previous}. Расположите по порядку дней.",
  "rules.version-folder-taken": "Папка «{folder}» занята другой версией. Дайте каждой свою.",
  "rules.version-folder-missing":
    "Рядом с versions.json нет папки «{folder}». Добавьте её или исправьте имя.",
  "rules.version-folder-linked": "Папка «{folder}» — ссылка. Положите в неё сами файлы правил.",
  "rules.versions-too-large":
    "В версиях {size} знаков, допускается {limit}. Уберите те, что не нужны ни одному сроку участия.",
  "rules.version-inside-period":
    "Версия меняет баллы с {from}, в середине расчётного периода. Начните её {before} или {after}.",
  "rules.version-term-differs":
    "Срок участия — «{found}», а в версии «{version}» — «{expected}». Задайте во всех версиях один.",
  "rules.version-currency-differs":
    "Валюта — {found}, а в версии «{version}» — {expected}. Задайте во всех версиях одну.",
  "rules.version-column-missing":
    "Столбец «{column}» листа «{sheet}» нужен баллам версии «{version}», а здесь не объявлен. Добавьте его: периоды той версии ещё рассчитываются.",
  "rules.version-column-type":
    "Столбец «{column}» листа «{sheet}» — типа «{type}», а баллам версии «{version}» нужен «{expected}». Оставьте этот тип или дайте столбцу другой ключ.",
  "rules.version-level-gone":
    "Уровня «{level}» из версии «{version}» больше нет, его ячейки станут замечаниями. Назначьте партнёрам другой.",
  "rules.version-requirement-gone":
    "Требования «{requirement}» из версии «{version}» больше нет. Проверьте, намеренно ли.",
  "rules.version-column-gone":
    "Столбца «{column}» листа «{sheet}» из версии «{version}» больше нет: он не будет читаться.",
  "rules.version-name-taken":
    "«{name}» — название и версии «{version}»: в результатах их не различить. Измените «version» в program.json.",

  "rules.not-a-day": "«{found}» — не день. Напишите в виде 2026-12-31.",
  "rules.case-column-unknown": `Столбца «{column}» нет${MEANT}. Есть: {known}.`,
  "rules.case-level-unknown": `Уровня «{name}» нет${MEANT}. Есть: {known}.`,
  "rules.case-requirement-unknown": `Требования «{name}» нет${MEANT}. Есть: {known}.`,
  "rules.case-benefit-unknown": `Преимущества «{name}» нет${MEANT}. Есть: {known}.`,
} as const satisfies Readonly<Record<keyof typeof EN_RULES, string>>;
