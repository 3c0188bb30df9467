/** Problems of rule files. Values called `found` stand as JSON; ids and keys are quoted here. Unread. */
import type { EN_RULES } from "../en/rules";

const MEANT = "{hasSuggestion, select, yes { (мүмкін, «{suggestion}» көзделген шығар)} other {}}";

export const KK_RULES = {
  "rules.file-missing": "Ережелер қалтасында «{file}» файлы жоқ; оны қосыңыз.",
  "rules.file-too-large":
    "Файлдың ұзындығы — {size} таңба, ал рұқсат етілетін шегі — {limit}; оны қысқартыңыз.",
  "rules.not-checked":
    "Ережелер файлдарын тексеру мүмкін болмады: тексеру үзілді немесе тым ұзаққа созылды; қысқарақ не қарапайымырақ файлдарды алыңыз.",
  "rules.not-json":
    "{hasFound, select, yes {«{found}» мұнда тұра алмайды} other {Файл тым ерте аяқталады}}, сондықтан мәтін JSON емес; қалып қойған немесе артық үтірді, тырнақшаны не жақшаны іздеңіз.",
  "rules.nested-too-deep":
    "Нысандар мен тізімдер бір-біріне рұқсат етілгеннен терең енгізілген (ең көп деңгей: {limit}); файлды қарапайымдаңыз.",
  "rules.forbidden-key": "«{key}» кілтін қолдануға болмайды; басқасын таңдаңыз.",
  "rules.duplicate-key":
    "«{key}» кілті бір нысанда екі рет тұр ({line}-жолды да қараңыз); екеуінің бірін жойыңыз.",

  "rules.wrong-type": "{expected}, ал мұнда {found} тұр; түзетіңіз.",
  "rules.not-allowed": `{found} мұнда рұқсат етілмейді${MEANT}; мыналардың бірін жазыңыз: {allowed}.`,
  "rules.missing-property": "«{property}» қасиеті жетіспейді; оны қосыңыз.",
  "rules.unknown-property": `«{property}» қасиеті мұнда белгісіз${MEANT}; белгілілері: {allowed}.`,
  "rules.one-property-of":
    "Мұнда мына қасиеттердің тек біреуі тұруы керек: {allowed}; {hasFound, select, yes {табылғаны: {found}} other {бірде-біреуі табылмады}}.",
  "rules.wrong-form": "{found} дұрыс пішінде жазылмаған; оны {example} түрінде жазыңыз.",
  "rules.text-empty": "Мәтін бос; оны толтырыңыз.",
  "rules.text-too-long": "Мәтін {limit, plural, one {# таңбадан} other {# таңбадан}} ұзын; оны қысқартыңыз.",
  "rules.too-few": "Жазбалар тым аз; олардың ең аз саны — {limit, number}, жетіспегенін қосыңыз.",
  "rules.too-many": "Жазбалар тым көп; олардың ең көп саны — {limit, number}, артығын жойыңыз.",
  "rules.out-of-range":
    "{found} рұқсат етілген шектен тыс; шекке сай сан жазыңыз{hasMin, select, yes {, ең азы {min}} other {}}{hasMax, select, yes {, ең көбі {max}} other {}}.",
  "rules.repeated-item": "«{item}» тізімде бар; екеуінің бірін жойыңыз.",
  "rules.schema-refuses": "Мән файл схемасының «{keyword}» ережесін бұзады; оны схемамен салыстырыңыз.",

  "rules.condition-mixed":
    "Бір шартта мыналардың бәрі қатар тұра алмайды: {found}; әрқайсысын «all» немесе «any» тізіміндегі жеке шарт етіңіз.",
  "rules.condition-unclear":
    "Шарттың нені талап ететіні түсініксіз; оған мыналардың бірін қосыңыз: {allowed}.",
  "rules.condition-empty":
    "«{kind}» тізімі бос және ештеңе талап етпейді; оған шарт қосыңыз немесе оны жойыңыз.",
  "rules.condition-priority": "«priority» шарттардың нәтижесіне әсер етпейді; оны жойыңыз.",
  "rules.condition-path": "«path» қолдануға болмайды: мұнда фактілер — жеке мәндер; оны жойыңыз.",
  "rules.condition-params": "«params» қолдануға болмайды: фактілердің параметрлері жоқ; оны жойыңыз.",
  "rules.condition-bare-comparison": "{fact} фактісімен салыстыру жеке тұр; оны «all» тізіміне салыңыз.",
  "rules.operator-unknown": `«{operator}» операторы жоқ${MEANT}; мыналардың бірін жазыңыз: {allowed}.`,
  "rules.decorator-unknown": `«{decorator}» оператор алды қосымшасы жоқ${MEANT}; мыналардың бірін жазыңыз: {allowed}.`,
  "rules.decorators-too-many":
    "Оператордың алды қосымшалары рұқсат етілгеннен ({limit}) көп; бірін-бірі жоятындарын алып тастаңыз.",
  "rules.operator-needs-list-fact":
    "«{operator}» операторы тізім түріндегі фактілерге арналған, ал мұнда фактілер — жеке мәндер; «in» немесе «equal» қолданыңыз.",
  "rules.operator-impossible":
    "«{operator}» операторының бөліктері бір-біріне сәйкес келмейді; алдыңғы қосымшаларын алып тастаңыз.",

  "rules.fact-unknown": `«{fact}» фактісі жоқ${MEANT}; белгілілері: {known}.`,
  "rules.fact-not-comparable":
    "«{fact}» фактісінің түрі — «{type}», ережелер ондайды салыстырмайды; басқа фактіні қолданыңыз.",
  "rules.operator-not-for-type":
    "«{operator}» операторы түрі «{type}» болатын «{fact}» фактісіне келмейді; мыналардың бірін жазыңыз: {allowed}.",
  "rules.value-wrong-type":
    "«{fact}» фактісінің түрі — «{type}», ал {found} — басқа түрдегі мән; оны {example} түрінде жазыңыз.",
  "rules.value-needs-list": "«{operator}» операторына мәндер тізімі керек; оларды тік жақшаға алыңыз.",
  "rules.value-needs-single":
    "«{operator}» операторына тізім емес, бір мән керек; тік жақшаларды алып тастаңыз.",
  "rules.value-level-unknown": `«{level}» деңгейі жоқ${MEANT}; белгілілері: {known}.`,
  "rules.texts-alike":
    "«{fact}» фактісі үшін «{text}» мәтіні ережелердегі «{other}» мәтінімен бірдей деп есептеледі; оларды бірдей жазыңыз немесе бағанға «exact» қойыңыз.",
  "rules.value-fact-other-type":
    "«{fact}» фактісін (түрі «{type}») «{other}» фактісімен (түрі «{otherType}») салыстыруға болмайды; түрі бірдей фактілерді алыңыз.",
  "rules.requirement-unknown": `«{requirement}» талабы жоқ${MEANT}; белгілілері: {known}.`,
  "rules.requirement-in-purchases":
    "{requirement} талабы серіктестерге қатысты, ал бұл шарт — сатып алуларға; сатып алулар бағанын салыстырыңыз.",
  "rules.requirements-circular":
    "Талаптар бір-біріне шеңбер бойымен сілтейді: {cycle}; сілтемелердің бірін алып тастаңыз.",
  "rules.requirements-too-deep":
    "«{requirement}» талабынан басталатын сілтемелер тізбегі рұқсат етілгеннен ұзын (қатар сілтемелер саны: {limit}); оны қысқартыңыз.",
  "rules.condition-too-large":
    "Шарт сілтейтін барлық талаптарымен бірге рұқсат етілгеннен үлкен (бөліктер саны: {limit}); оны қарапайымдаңыз.",

  "rules.column-missing": "«{sheet}» парағында бағдарламаға қажет «{column}» бағаны жоқ; оны қосыңыз.",
  "rules.column-role-type":
    "«{sheet}» парағындағы «{column}» бағанының түрі — «{type}»; мыналардың бірін жазыңыз: {expected}.",
  "rules.column-not-optional":
    "«{sheet}» парағындағы «{column}» бағаны әрқашан қажет; одан «optional» қасиетін жойыңыз.",
  "rules.exact-not-text":
    "«{sheet}» парағының «{column}» бағаны «{type}» түрінде, ал «exact» тек мәтіндерге арналған; оны алып тастаңыз.",
  "rules.header-taken":
    "«{sheet}» парағындағы «{other}» және «{column}» бағандарының тақырыбы бірдей: «{header}»; біреуін өзгертіңіз.",
  "rules.sheet-name-taken":
    "«{other}» және «{sheet}» парақтарының атауы бірдей: «{name}»; біреуін өзгертіңіз.",
  "rules.fact-name-taken":
    "«{fact}» фактісінің кілті «{sheet}» парағындағы баған кілтімен бірдей; оған басқа кілт беріңіз.",
  "rules.fact-type-mismatch": "«{fact}» фактісінің түрі — «{type}»; «{expected}» деп жазыңыз.",
  "rules.aggregate-column-missing":
    "«{fact}» фактісінің («{aggregate}») қай сатып алулар бағанынан алынатыны көрсетілмеген; «column» қасиетін қосыңыз.",
  "rules.aggregate-column-needless":
    "«{fact}» фактісі жолдарды санайды, оған баған керек емес; «column» қасиетін жойыңыз.",
  "rules.aggregate-column-unknown": `«{fact}» фактісінде көрсетілген «{column}» бағаны сатып алулар парағында жоқ${MEANT}; белгілілері: {known}.`,
  "rules.aggregate-column-type":
    "«{fact}» фактісі түрі «{type}» болатын «{column}» бағанынан «{aggregate}» ала алмайды; түрі мынадай бағанды алыңыз: {allowed}.",

  "rules.level-duplicate":
    "«{level}» деңгейі екі рет жарияланған; біреуін жойыңыз немесе ID мәнін өзгертіңіз.",
  "rules.level-name-taken":
    "«{other}» және «{level}» деңгейлерінің атауы бірдей: «{name}»; біреуін өзгертіңіз.",
  "rules.entry-level-unknown": `«{level}» бастапқы деңгейі жарияланбаған${MEANT}; белгілілері: {known}.`,
  "rules.entry-level-add-on": "«{level}» бастапқы деңгейі — қосымша мәртебе; деңгейді көрсетіңіз.",
  "rules.tier-missing": "«{level}» деңгейіне қашан жететінін айтатын ереже жоқ; оны «tiers» ішіне қосыңыз.",
  "rules.tier-duplicate": "«{level}» деңгейіне «tiers» ішінде екі ереже бар; олардан бір ереже жасаңыз.",
  "rules.tier-level-unknown": `Ережеде көрсетілген «{level}» деңгейі жарияланбаған${MEANT}; белгілілері: {known}.`,
  "rules.tier-compares-fact":
    "Деңгей ережесі {fact} фактісін өзі салыстырады; одан талап жасап, мұнда соны көрсетіңіз.",
  "rules.level-unreachable":
    "«{level}» деңгейіне бірде-бір серіктес жете алмайды: оның талаптары бір-біріне қайшы ({requirements}); оларды түзетіңіз.",
  "rules.requirement-unused":
    "«{requirement}» талабы бірде-бір ережеге керек емес; оны пайдаланыңыз немесе жойыңыз.",
  "rules.requirement-reserved":
    "«{requirement}» атауының нәтижелерде өз мағынасы бар; талапқа басқа ID беріңіз.",
  "rules.requirement-impossible":
    "«{requirement}» талабын бірде-бір серіктес орындай алмайды: оның шарттары бір-біріне қайшы; оларды түзетіңіз.",
  "rules.status-column-missing":
    "«{level}» қосымша мәртебесінің серіктестер парағындағы «иә/жоқ» бағаны көрсетілмеген; «statusColumn» қасиетін қосыңыз.",
  "rules.status-column-unknown": `«{level}» қосымша мәртебесінде көрсетілген «{column}» бағаны серіктестер парағында жоқ${MEANT}; белгілілері: {known}.`,
  "rules.status-column-type":
    "«{level}» қосымша мәртебесінің «{column}» бағанының түрі — «{type}»; түрі «yesNo» болатын бағанды алыңыз.",
  "rules.status-column-taken":
    "«{level}» қосымша мәртебесінің «{column}» бағаны «{other}» мәртебесіне тиесілі; басқасын алыңыз.",
  "rules.add-on-only":
    "«{property}» тек қосымша мәртебелерде болады, ал «{level}» — деңгей; оны жойыңыз немесе деңгейді қосымша мәртебе етіңіз.",
  "rules.title-level-unknown": `«titles» ішіндегі жазба «{level}» деңгейіне арналған, ол жарияланбаған${MEANT}; белгілілері: {known}.`,
  "rules.title-for-add-on":
    "«titles» ішіндегі жазба «{level}» қосымша мәртебесіне арналған, ал ол деңгейге арналуы керек; оны жойыңыз.",

  "rules.benefit-duplicate":
    "«{benefit}» артықшылығы екі рет жарияланған; біреуін жойыңыз немесе ID мәнін өзгертіңіз.",
  "rules.benefit-level-unknown": `Артықшылықта көрсетілген «{level}» деңгейі жарияланбаған${MEANT}; белгілілері: {known}.`,
  "rules.benefit-unused":
    "«{benefit}» артықшылығы бірде-бір деңгейге тиесілі емес; оның деңгейлерін көрсетіңіз немесе оны жойыңыз.",

  "rules.points-benefit-unknown": `«{benefit}» артықшылығы жоқ${MEANT}; белгілілері: {known}.`,
  "rules.points-rule-duplicate": "Екі ұпай ережесі «{rule}» деп аталған; біреуінің атауын өзгертіңіз.",
  "rules.bands-without-top":
    "«{rule}» ережесінде соңғы аралықтың шегі бар, сондықтан одан үлкен сомаларға мөлшерлеме жоқ; оның «upTo» қасиетін жойыңыз.",
  "rules.band-after-top":
    "«{rule}» ережесінде «upTo» қасиеті жоқ аралық соңғы емес; оған шек қойыңыз немесе оны соңына көшіріңіз.",
  "rules.bands-out-of-order":
    "«{rule}» ережесінде шегі {upTo} болатын аралық шегі {previous} болатын аралықтан кейін тұр; оларды өсу ретімен орналастырыңыз.",
  "rules.bands-overlap":
    "«{rule}» ережесінде {upTo} тұсындағы аралық шегі {previous} болатын алдыңғы аралықпен қиылысады; біреуін түзетіңіз.",
  "rules.bands-gap":
    "«{rule}» ережесінде {previous} мен {from} арасындағы сомаларға мөлшерлеме жоқ; аралықтардың арасын жабыңыз.",
  "rules.rate-out-of-range":
    "{rate} мөлшерлемесі 0 мен 1 арасындағы үлес емес; {hasSuggestion, select, yes {{rate} % орнына {suggestion} деп жазыңыз} other {2 % орнына 0.02 деп жазыңыз}}.",
  "rules.rate-too-fine": "{rate} мөлшерлемесінде үтірден кейін алтыдан көп таңба бар; оны дөңгелектеңіз.",
  "rules.money-too-fine": "{found} сомасында үтірден кейін екіден көп таңба бар; оны дөңгелектеңіз.",
  "rules.money-too-large": "{found} сомасы дәл есептеу үшін тым үлкен; одан кішісін жазыңыз.",

  "rules.versions-beside-files":
    "Қапшықта versions.json бар, ал оның қасында ереже файлдары ({files}) тұр, қайсысы қолданылатыны түсініксіз; оларды бөлек қапшыққа көшіріңіз немесе versions.json файлын жойыңыз.",
  "rules.first-version-with-day":
    "Бірінші нұсқа басынан бастап қолданылады, оның күні болмайды; «from» дегенді алып тастаңыз.",
  "rules.version-without-day": "Нұсқаның қай күннен бастап қолданылатыны айтылмаған; «from» қосыңыз.",
  "rules.versions-out-of-order":
    "Нұсқа {from} күні басталады, ал алдыңғысы {previous} күні; нұсқаларды күндерінің ретімен орналастырыңыз.",
  "rules.version-folder-taken": "«{folder}» қапшығы басқа нұсқаға тиесілі; әр нұсқаға өз қапшығын беріңіз.",
  "rules.version-folder-missing":
    "versions.json қасында «{folder}» қапшығы жоқ; оны қосыңыз немесе атын түзетіңіз.",
  "rules.version-folder-linked":
    "«{folder}» қапшығы басқа орынға сілтеме; оған ереже файлдарының өзін салыңыз.",
  "rules.versions-too-large":
    "Барлық нұсқа бірге {size} таңба болады, ал {limit} таңбадан аспауы керек; енді ешбір мерзімге қажет емес нұсқаларды алып тастаңыз.",
  "rules.version-inside-period":
    "Нұсқа ұпайды өзгертеді және {from} күні, есеп айырысу кезеңінің ортасында басталады; ол {before} немесе {after} күні басталсын.",
  "rules.version-term-differs":
    "Қатысу мерзімі «{found}», ал «{version}» нұсқасында «{expected}»; ол барлық нұсқада бірдей болуы керек.",
  "rules.version-currency-differs":
    "Валюта {found}, ал «{version}» нұсқасында {expected}; ол барлық нұсқада бірдей болуы керек.",
  "rules.version-column-missing":
    "«{version}» нұсқасының ұпай ережелеріне «{sheet}» парағының «{column}» бағаны керек, ал бұл нұсқада ол жарияланбаған; оны қосыңыз, өйткені ол нұсқаның кезеңдері әлі есептеледі.",
  "rules.version-column-type":
    "«{sheet}» парағының «{column}» бағаны «{type}» түрінде, ал «{version}» нұсқасының ұпай ережелеріне ол «{expected}» түрінде керек; сол түрді қалдырыңыз немесе бағанға басқа кілт беріңіз.",
  "rules.version-level-gone":
    "«{version}» нұсқасындағы «{level}» деңгейі енді жоқ; бұл деңгей жазылған ұяшықтар ескертуге айналады, сондықтан серіктестерге басқа деңгей беріңіз.",
  "rules.version-requirement-gone":
    "«{version}» нұсқасындағы «{requirement}» талабы енді жоқ; оның әдейі алынғанын тексеріңіз.",
  "rules.version-column-gone":
    "«{version}» нұсқасындағы «{sheet}» парағының «{column}» бағаны енді жоқ; оның ұяшықтары оқылмайды.",
  "rules.version-name-taken":
    "«{name}» «{version}» нұсқасының да атауы, сондықтан нәтижелерде екеуі ажыратылмайды; program.json ішіндегі «version» мәнін өзгертіңіз.",

  "rules.not-a-day": "«{found}» — күнтізбелік күн емес; оны 2026-12-31 түрінде жазыңыз.",
  "rules.case-column-unknown": `«{column}» бағаны жоқ${MEANT}; белгілілері: {known}.`,
  "rules.case-level-unknown": `«{name}» деңгейі жоқ${MEANT}; белгілілері: {known}.`,
  "rules.case-requirement-unknown": `«{name}» талабы жоқ${MEANT}; белгілілері: {known}.`,
  "rules.case-benefit-unknown": `«{name}» артықшылығы жоқ${MEANT}; белгілілері: {known}.`,
} as const satisfies Readonly<Record<keyof typeof EN_RULES, string>>;
