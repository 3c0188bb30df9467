/** Problems of rule files. Values called `found` stand as JSON; ids and keys are quoted here. */
import type { EN_RULES } from "../en/rules";

const MEANT = "{hasSuggestion, select, yes { (возможно, имелось в виду «{suggestion}»)} other {}}";

export const RU_RULES = {
  "rules.file-missing": "В папке правил нет файла «{file}»; добавьте его.",
  "rules.file-too-large": "Длина файла — {size} (знаков), а допускается не больше {limit}; сократите его.",
  "rules.not-checked":
    "Проверить файлы правил не удалось: проверка прервалась или шла слишком долго; возьмите файлы короче или проще.",
  "rules.not-json":
    "{hasFound, select, yes {«{found}» не может стоять здесь} other {Файл кончается слишком рано}}, поэтому текст — не JSON; найдите пропущенную или лишнюю запятую, кавычку или скобку.",
  "rules.nested-too-deep":
    "Объекты и списки вложены друг в друга глубже допустимого (уровней вложенности: {limit}); упростите файл.",
  "rules.forbidden-key": "Ключ «{key}» использовать нельзя; выберите другой.",
  "rules.duplicate-key":
    "Ключ «{key}» стоит в одном объекте дважды (см. также строку {line}); удалите один из двух.",

  "rules.wrong-type": "{expected}, а стоит {found}; исправьте.",
  "rules.not-allowed": `{found} здесь не допускается${MEANT}; напишите одно из: {allowed}.`,
  "rules.missing-property": "Не хватает свойства «{property}»; добавьте его.",
  "rules.unknown-property": `Свойство «{property}» здесь неизвестно${MEANT}; известны: {allowed}.`,
  "rules.one-property-of":
    "Здесь должно стоять ровно одно из свойств: {allowed}; {hasFound, select, yes {найдены: {found}} other {не найдено ни одного}}.",
  "rules.wrong-form": "{found} записано в неправильной форме; запишите в виде {example}.",
  "rules.text-empty": "Текст пуст; заполните его.",
  "rules.text-too-long":
    "Текст длиннее {limit, plural, one {# символа} few {# символов} many {# символов} other {# символа}}; сократите его.",
  "rules.too-few": "Записей слишком мало; добавьте, чтобы их стало не меньше {limit, number}.",
  "rules.too-many": "Записей слишком много; оставьте не больше {limit, number}.",
  "rules.out-of-range":
    "{found} вне допустимых границ; напишите число{hasMin, select, yes { от {min}} other {}}{hasMax, select, yes { до {max}} other {}}.",
  "rules.repeated-item": "«{item}» уже есть в списке; удалите одно из двух.",
  "rules.schema-refuses": "Значение нарушает правило «{keyword}» схемы файла; сверьте его со схемой.",

  "rules.condition-mixed":
    "В одном условии не может стоять всё это: {found}; сделайте из каждого отдельное условие в списке «all» или «any».",
  "rules.condition-unclear": "Неясно, чего требует условие; укажите в нём одно из: {allowed}.",
  "rules.condition-empty":
    "Список «{kind}» пуст и ничего не требует; добавьте в него условие или удалите его.",
  "rules.condition-priority": "«priority» не влияет на исход условий; удалите его.",
  "rules.condition-path": "«path» использовать нельзя: факты здесь — одиночные значения; удалите его.",
  "rules.condition-params": "«params» использовать нельзя: у фактов нет параметров; удалите его.",
  "rules.condition-bare-comparison":
    "Сравнение с фактом {fact} стоит отдельно; поместите его в список «all».",
  "rules.operator-unknown": `Оператора «{operator}» нет${MEANT}; напишите один из: {allowed}.`,
  "rules.decorator-unknown": `Приставки оператора «{decorator}» нет${MEANT}; напишите одну из: {allowed}.`,
  "rules.decorators-too-many":
    "У оператора больше приставок, чем допускается ({limit}); уберите те, что отменяют друг друга.",
  "rules.operator-needs-list-fact":
    "Оператор «{operator}» — для фактов-списков, а факты здесь — одиночные значения; используйте «in» или «equal».",
  "rules.operator-impossible": "Части оператора «{operator}» не подходят друг к другу; уберите приставки.",

  "rules.fact-unknown": `Факта «{fact}» нет${MEANT}; известны: {known}.`,
  "rules.fact-not-comparable":
    "Факт «{fact}» имеет тип «{type}», который правила не сравнивают; используйте другой факт.",
  "rules.operator-not-for-type":
    "Оператор «{operator}» не подходит факту «{fact}» типа «{type}»; напишите один из: {allowed}.",
  "rules.value-wrong-type":
    "Факт «{fact}» имеет тип «{type}», а {found} — значение другого типа; запишите его в виде {example}.",
  "rules.value-needs-list": "Оператору «{operator}» нужен список значений; заключите их в квадратные скобки.",
  "rules.value-needs-single":
    "Оператору «{operator}» нужно одно значение, а не список; уберите квадратные скобки.",
  "rules.value-level-unknown": `Уровня «{level}» нет${MEANT}; известны: {known}.`,
  "rules.texts-alike":
    "Для факта «{fact}» текст «{text}» считается тем же, что «{other}», который тоже есть в правилах; пишите их одинаково или задайте столбцу «exact».",
  "rules.value-fact-other-type":
    "Факт «{fact}» (тип «{type}») нельзя сравнить с фактом «{other}» (тип «{otherType}»); возьмите факты одного типа.",
  "rules.requirement-unknown": `Требования «{requirement}» нет${MEANT}; известны: {known}.`,
  "rules.requirement-in-purchases":
    "Требование {requirement} относится к партнёрам, а это условие — к закупкам; сравните столбец закупок.",
  "rules.requirements-circular":
    "Требования ссылаются друг на друга по кругу: {cycle}; уберите одну из ссылок.",
  "rules.requirements-too-deep":
    "Цепочка ссылок от требования «{requirement}» длиннее допустимой (ссылок подряд: {limit}); сократите её.",
  "rules.condition-too-large":
    "Вместе со всеми требованиями, на которые оно ссылается, условие больше допустимого (частей: {limit}); упростите его.",

  "rules.column-missing": "На листе «{sheet}» нет столбца «{column}», нужного программе; добавьте его.",
  "rules.column-role-type":
    "Столбец «{column}» листа «{sheet}» имеет тип «{type}»; напишите один из: {expected}.",
  "rules.column-not-optional": "Столбец «{column}» листа «{sheet}» нужен всегда; удалите из него «optional».",
  "rules.exact-not-text":
    "Столбец «{column}» листа «{sheet}» имеет тип «{type}», а «exact» бывает только у текстов; удалите его.",
  "rules.header-taken":
    "У столбцов «{other}» и «{column}» листа «{sheet}» общий заголовок «{header}»; переименуйте один из них.",
  "rules.sheet-name-taken":
    "У листов «{other}» и «{sheet}» общее название «{name}»; переименуйте один из них.",
  "rules.fact-name-taken": "У факта «{fact}» тот же ключ, что и у столбца листа «{sheet}»; дайте ему другой.",
  "rules.fact-type-mismatch": "Факт «{fact}» имеет тип «{type}»; напишите «{expected}».",
  "rules.aggregate-column-missing":
    "У факта «{fact}» («{aggregate}») не указан столбец закупок, из которого он берётся; добавьте «column».",
  "rules.aggregate-column-needless":
    "Факт «{fact}» считает строки, и столбец ему не нужен; удалите «column».",
  "rules.aggregate-column-unknown": `Факт «{fact}» называет столбец «{column}», которого нет на листе закупок${MEANT}; известны: {known}.`,
  "rules.aggregate-column-type":
    "Факт «{fact}» не может взять «{aggregate}» от столбца «{column}» типа «{type}»; возьмите столбец типа: {allowed}.",

  "rules.level-duplicate": "Уровень «{level}» объявлен дважды; удалите один или измените его ID.",
  "rules.level-name-taken":
    "У уровней «{other}» и «{level}» общее название «{name}»; переименуйте один из них.",
  "rules.entry-level-unknown": `Начальный уровень «{level}» не объявлен${MEANT}; известны: {known}.`,
  "rules.entry-level-add-on": "Начальный уровень «{level}» — дополнительный статус; назовите уровень.",
  "rules.tier-missing": "Для уровня «{level}» нет правила, когда он достигнут; добавьте его в «tiers».",
  "rules.tier-duplicate": "Для уровня «{level}» в «tiers» два правила; сделайте из них одно.",
  "rules.tier-level-unknown": `Правило называет уровень «{level}», который не объявлен${MEANT}; известны: {known}.`,
  "rules.tier-compares-fact":
    "Правило уровня само сравнивает факт {fact}; сделайте из этого требование и назовите его здесь.",
  "rules.level-unreachable":
    "Уровня «{level}» не достигнет ни один партнёр: его требования противоречат друг другу ({requirements}); исправьте их.",
  "rules.requirement-unused":
    "Требование «{requirement}» не нужно ни одному правилу; используйте или удалите его.",
  "rules.requirement-reserved":
    "«{requirement}» имеет в результатах особое значение; дайте требованию другой ID.",
  "rules.requirement-impossible":
    "Требование «{requirement}» не выполнит ни один партнёр: его условия противоречат друг другу; исправьте их.",
  "rules.status-column-missing":
    "У дополнительного статуса «{level}» не указан столбец «да/нет» на листе партнёров; добавьте «statusColumn».",
  "rules.status-column-unknown": `Дополнительный статус «{level}» называет столбец «{column}», которого нет на листе партнёров${MEANT}; известны: {known}.`,
  "rules.status-column-type":
    "Столбец «{column}» дополнительного статуса «{level}» имеет тип «{type}»; возьмите столбец типа «yesNo».",
  "rules.status-column-taken":
    "Столбец «{column}» дополнительного статуса «{level}» уже занят статусом «{other}»; возьмите другой.",
  "rules.add-on-only":
    "«{property}» бывает только у дополнительных статусов, а «{level}» — уровень; удалите его или сделайте уровень дополнительным статусом.",
  "rules.title-level-unknown": `Запись в «titles» относится к уровню «{level}», который не объявлен${MEANT}; известны: {known}.`,
  "rules.title-for-add-on":
    "Запись в «titles» относится к дополнительному статусу «{level}», а должна относиться к уровню; удалите её.",

  "rules.benefit-duplicate": "Преимущество «{benefit}» объявлено дважды; удалите одно или измените его ID.",
  "rules.benefit-level-unknown": `Преимущество называет уровень «{level}», который не объявлен${MEANT}; известны: {known}.`,
  "rules.benefit-unused":
    "Преимущества «{benefit}» нет ни у одного уровня; назовите его уровни или удалите его.",

  "rules.points-benefit-unknown": `Преимущества «{benefit}» нет${MEANT}; известны: {known}.`,
  "rules.points-rule-duplicate": "Два правила баллов названы «{rule}»; переименуйте одно из них.",
  "rules.bands-without-top":
    "В правиле «{rule}» последний диапазон имеет конец, и для больших сумм нет ставки; удалите его «upTo».",
  "rules.band-after-top":
    "В правиле «{rule}» диапазон без «upTo» — не последний; задайте ему конец или переставьте его в конец.",
  "rules.bands-out-of-order":
    "В правиле «{rule}» диапазон до {upTo} стоит после диапазона до {previous}; расположите их по возрастанию.",
  "rules.bands-overlap":
    "В правиле «{rule}» диапазон у {upTo} пересекается с предыдущим, который кончается на {previous}; исправьте один из них.",
  "rules.bands-gap":
    "В правиле «{rule}» для сумм между {previous} и {from} нет ставки; закройте разрыв между диапазонами.",
  "rules.rate-out-of-range":
    "Ставка {rate} — не доля от 0 до 1; {hasSuggestion, select, yes {вместо {rate} % пишите {suggestion}} other {вместо 2 % пишите 0.02}}.",
  "rules.rate-too-fine": "У ставки {rate} больше шести знаков после запятой; округлите её.",
  "rules.money-too-fine": "У суммы {found} больше двух знаков после запятой; округлите её.",
  "rules.money-too-large": "Сумма {found} слишком велика для точного расчёта; напишите меньшую.",

  "rules.versions-beside-files":
    "В папке лежит versions.json, а рядом с ним — файлы правил ({files}), и неясно, какие из них действуют; перенесите их в отдельную папку или удалите versions.json.",
  "rules.first-version-with-day": "Первая версия действует с самого начала, дня у неё нет; уберите «from».",
  "rules.version-without-day": "У версии не сказано, с какого дня она действует; добавьте «from».",
  "rules.versions-out-of-order":
    "Версия начинается {from}, а предыдущая — {previous}; расположите версии по порядку дней.",
  "rules.version-folder-taken": "Папка «{folder}» уже занята другой версией; дайте каждой версии свою папку.",
  "rules.version-folder-missing":
    "Рядом с versions.json нет папки «{folder}»; добавьте её или исправьте имя.",
  "rules.version-folder-linked":
    "Папка «{folder}» — ссылка на другое место; положите в неё сами файлы правил.",
  "rules.versions-too-large":
    "Все версии вместе занимают {size} знаков, а допускается не больше {limit}; уберите версии, которые больше не нужны ни одному сроку участия.",
  "rules.version-inside-period":
    "Версия меняет баллы и начинается {from}, в середине расчётного периода; пусть она начнётся {before} или {after}.",
  "rules.version-term-differs":
    "Срок участия — «{found}», а в версии «{version}» — «{expected}»; во всех версиях он должен быть одним.",
  "rules.version-currency-differs":
    "Валюта — {found}, а в версии «{version}» — {expected}; во всех версиях она должна быть одной.",
  "rules.version-column-missing":
    "Правилам баллов версии «{version}» нужен столбец «{column}» листа «{sheet}», а эта версия его не объявляет; добавьте его: периоды той версии ещё рассчитываются.",
  "rules.version-column-type":
    "Столбец «{column}» листа «{sheet}» имеет тип «{type}», а правилам баллов версии «{version}» он нужен как «{expected}»; оставьте этот тип или дайте столбцу другой ключ.",
  "rules.version-level-gone":
    "Уровня «{level}» из версии «{version}» больше нет; ячейки партнёров с этим уровнем станут замечаниями, поэтому назначьте им другой уровень.",
  "rules.version-requirement-gone":
    "Требования «{requirement}» из версии «{version}» больше нет; проверьте, что его убрали намеренно.",
  "rules.version-column-gone":
    "Столбца «{column}» листа «{sheet}» из версии «{version}» больше нет; его ячейки читаться не будут.",
  "rules.version-name-taken":
    "«{name}» — это и название версии «{version}», так что в результатах их не различить; измените «version» в program.json.",

  "rules.not-a-day": "«{found}» — не календарный день; запишите его в виде 2026-12-31.",
  "rules.case-column-unknown": `Столбца «{column}» нет${MEANT}; известны: {known}.`,
  "rules.case-level-unknown": `Нет уровня «{name}»${MEANT}; известны: {known}.`,
  "rules.case-requirement-unknown": `Нет требования «{name}»${MEANT}; известны: {known}.`,
  "rules.case-benefit-unknown": `Нет преимущества «{name}»${MEANT}; известны: {known}.`,
} as const satisfies Readonly<Record<keyof typeof EN_RULES, string>>;
