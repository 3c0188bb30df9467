/** Messages of the command `partner-program`. Unread. */
import type { EN_COMMAND } from "../en/command";

export const KK_COMMAND = {
  "cli.rows":
    "«{sheet}» парағы, оқылған жол саны: {rows, number}. Есептелгені: {counted, number}{hasCountedSum, select, yes { ({countedSum})} other {}}; күмәнді: {inDoubt, number}{hasInDoubtSum, select, yes { ({inDoubtSum})} other {}}; оқылмағаны: {leftOut, number}{hasLeftOutSum, select, yes { ({leftOutSum})} other {}}.",
  "cli.written": "Нәтижелер {path} файлына жазылды.",
  "cli.not-written": "Ештеңе жазылған жоқ; нәтижелерді жазу үшін --out ФАЙЛ деп көрсетіңіз.",
  "cli.map-done": "Сәйкестендіру {path} файлына жазылды.",
  "cli.map-choose": "Жауап нөмірі (Enter — кейін жауап беру):",
  "cli.no-partners-sheet":
    "Кітапта серіктестер парағы жоқ, сондықтан нәтижелерді жазатын орын жоқ; --out пен --in-place параметрлерін алып тастаңыз немесе серіктестер парағын қосыңыз.",
  "cli.no-file": "{path} файлы жоқ; оның атауы мен қалтасын тексеріңіз.",
  "cli.bad-date": "«{found}» — күн емес; оны ЖЖЖЖ-АА-КК түрінде жазыңыз, мысалы 2026-12-31.",
  "cli.no-command":
    "«{found}» пәрмені жоқ; {hasSuggestion, select, yes {бәлкім, «{suggestion}»?} other {пәрмендер тізімін partner-program --help көрсетеді.}}",
  "cli.no-option":
    "«{found}» параметрі жоқ; {hasSuggestion, select, yes {бәлкім, «{suggestion}»?} other {пәрменнің параметрлерін одан кейінгі --help көрсетеді.}}",
  "cli.missing-argument": "«{found}» аргументі көрсетілмеген; оны пәрменнен кейін жазыңыз.",
  "cli.missing-option": "«{found}» параметрі көрсетілмеген; оны қосыңыз.",
  "cli.missing-value": "«{found}» параметрінің мәні жоқ; оны параметрден кейін жазыңыз.",
  "cli.too-many-arguments": "Аргументтер тым көп; бос орны бар жолды тырнақшаға алыңыз.",
  "cli.bad-language": "«{found}» тілінде хабарлар жоқ; ru, en немесе kk таңдаңыз.",
  "cli.wrong-usage": "Шақыру түсініксіз; не көрсетуге болатынын partner-program --help айтады.",
  "cli.same-file":
    "{path} — бастапқы файлдың өзі; --out үшін басқа файлды көрсетіңіз немесе --in-place қолданыңыз.",
  "cli.file-in-use":
    "{path} файлы осы іске қосуда қолданылып тұр: ол оқылады немесе жазылады; {option} үшін басқа файлды көрсетіңіз.",
  "cli.read-only":
    "{path} — тек оқуға арналған файл; файл сипаттарында өзгертуге рұқсат беріңіз немесе --out кейін басқа файлды көрсетіңіз.",
  "cli.write-read-only": "Файл тек оқуға арналған, бірақ ауыстырылады.",
  "cli.write-signature-void":
    "Жұмыс кітабына электрондық қолтаңба қойылған, ал жазылған кітапқа ол жарамсыз; кітапқа Excel бағдарламасында қайта қол қойыңыз (Файл → Мәліметтер → Кітапты қорғау → Сандық қолтаңба қосу).",
  "cli.write-structure-protected":
    "Жұмыс кітабының құрылымы қорғалған, бірақ парақ бәрібір қосылады; осы керек екенін тексеріңіз.",
  "cli.write-sheet-protected":
    "«{sheet}» парағы қорғалған, бірақ нәтижелер оған бәрібір жазылады; осы керек екенін тексеріңіз.",
  "cli.write-sheet-hidden":
    "«{sheet}» парағы жасырын, ал оған нәтижелер жазылады; оларды көру үшін парақты көрсетіңіз (парақ белгісін тінтуірдің оң жағымен басу → Көрсету).",
  "cli.write-columns-hidden":
    "«{sheet}» парағында нәтижелер жасырын бағандарға ({columns}) түседі; оларды көру үшін көрші бағандарды белгілеп, жасырындарын көрсетіңіз (оң жақ түйме → Көрсету).",
  "cli.write-rows-unsorted":
    "«{sheet}» парағында жаңа жолдар басқаларынан төмен тұр, өйткені оның ұяшықтарына сілтемелер немесе ескертпелер байланған; оны серіктес пен кезең бойынша реттеу үшін Excel бағдарламасында сұрыптаңыз (Деректер → Сұрыптау).",
  "cli.out-and-in-place": "--out пен --in-place бірге қолданылмайды; біреуін ғана қалдырыңыз.",
  "cli.out-extension":
    "Нәтижелер жұмыс кітабының файл түрін сақтауы керек; {expected} деп аяқталатын файлды көрсетіңіз.",
  "cli.rules-folder": "{path} қалтасында ереже файлдары жоқ; олар жатқан қалтаны көрсетіңіз.",
  "cli.large-file":
    "{path}: файл тым үлкен ({size, number} байт): ереже файлында {limit, number} таңбадан артық болмауы керек; оны қысқартыңыз.",
  "cli.unreadable-file":
    "{path} файл ретінде оқылмайды{hasCode, select, yes { ({code})} other {}}; оның орнына оқылатын файл қойыңыз немесе оны алып тастаңыз.",
  "cli.cases": "өтті: {passed}, өтпеді: {failed}",
  "cli.case-failed": "{file}: «{name}» мысалы өтпеді:",
  "cli.case-difference": "{path}: күтілгені {expected}, алынғаны {found}.",
  "cli.case-engine-differs":
    "json-rules-engine «{name}» деңгейі туралы басқаша шешеді; нәтижелерді пайдаланбай, бұл туралы әзірлеушілерге хабарлаңыз.",
  "cli.no-cases": "{path} ішінде бақылау мысалдары жоқ; олар жазылған файлдарды сонда салыңыз.",
  "cli.rows-read": "Оқылған жолдар",
  "cli.partners-evaluated": "Есептелген серіктестер",
  "cli.writing": "Жазу",
  "cli.unexpected":
    "Күтпеген қате: {detail}; оның қайдан шыққанын көру үшін --debug қосып, қайта іске қосыңыз.",
  "cli.close-bad-period":
    "«{found}» — кезең емес; мысалы, 2026-Q3, 2026-H1, 2026-07 немесе 2026 деп жазыңыз.",
  "cli.close-frequency": "{period} — бұл ережелердің есеп айырысу кезеңі емес; ол жерде {wanted} кезеңі тұр.",
  "cli.close-no-output":
    "Кітап қайда жазылатынын көрсетіңіз: --out ФАЙЛ немесе кітаптың өзіне жазу үшін --in-place.",
  "cli.close-bad-accept":
    "«{found}» ID=СЕБЕП не ПАРАҚ!ҰЯШЫҚ=СЕБЕП түрінде емес; неге сол күйінде қабылданғанын жазыңыз.",
  "cli.close-accept-unknown":
    "«{found}» — серіктестің ID де, есепке алынбаған жолдардың орны да емес; --accept кейінгісін түзетіңіз.",
  "cli.close-no-reason": "Кезең неге қайта ашылатынын --reason кейін жазыңыз.",
  "cli.close-not-over": "{period} кезеңі {day} күні аяқталады; оны келесі күннен бастап жабуға болады.",
  "cli.close-not-next": "Кезеңдер ретімен жабылады; келесісі — {period}.",
  "cli.close-provisional":
    "{partner} кедергі: ұяшықтарында не сатып алуларында оқылмайтын нәрсе бар, ұпайы нақты емес. Оны түзетіңіз немесе сол күйінде қабылдаңыз: --accept {id}=СЕБЕП.",
  "cli.close-incomplete": "Оны түзетіңіз немесе сол күйінде қабылдаңыз: --accept {name}=СЕБЕП.",
  "cli.close-rules-missing":
    "Бұрынғы кезеңдер ({partner}) жабылған ережелер ешбір нұсқада жоқ; сол нұсқаны --rules ішіне қосыңыз.",
  "cli.close-broken":
    "Бұрынғы жабулардың жазбалары өзгертілген, сондықтан ештеңе жабылған да, ашылған да жоқ; қай жері екенін partner-program verify айтады.",
  "cli.close-done":
    "{period} кезеңі жабылды. Серіктестер: {partners, number}, сатып алулар: {purchases, number}, ұпай: {points}. Мөр: {seal}.",
  "cli.reopen-done":
    "{period} кезеңі қайта ашылды. Оның жолдары ведомоста ауыстырылған болып қалды. Мөр: {seal}.",
  "cli.reopen-not-newest":
    "{hasPeriod, select, yes {Тек соңғы жабылған кезеңді қайта ашуға болады: {period}.} other {Жабылған кезең жоқ.}}",
  "cli.adjustments":
    "Жабылған кезеңдермен {count, plural, one {# айырма} other {# айырма}}, барлығы {points} ұпай:",
  "cli.adjustment": "{cause}: {points}",
  "cli.verify-sound":
    "Бәрі жабылған күйінде: {closings, plural, one {# жабу} other {# жабу}}, жабылған жол {rows, number}, есепке алынған жол {settled, number}.",
  "cli.verify-none": "Бұл кітапта жабылған кезең жоқ.",
  "cli.verify-altered": "Жабылғаннан {count, plural, one {# айырма} other {# айырма}}:",
  "cli.verify-code-found": "Код {partner} серіктесінің жолы, {period}: {points} ұпай, {day} күні жабылған.",
  "cli.verify-code-missing": "Бұл кітапта коды {code} болатын жабылған жол жоқ.",
  "cli.find-altered": "өзгертілген",
  "cli.find-added": "қосылған",
  "cli.find-missing": "орнында жоқ",
  "cli.find-journal": "журнал жазбасы",
  "cli.find-closed-row": "жабылған жол",
  "cli.find-settled-row": "есепке алынған жол",
  "cli.find-invoice": "сатып алу",
  "cli.find-line":
    "{place}: {what}, {of}{hasFound, select, yes {; тұрғаны {found}} other {}}{hasKept, select, yes {; болғаны {kept}} other {}}",
  "cli.start-year-open":
    "{hasYear, select, yes {{year} жыл соңына дейін жабылмаған; алдымен оның соңғы кезеңін жабыңыз.} other {Жабылған кезең жоқ; алдымен жылдың соңғы кезеңін жабыңыз.}}",
  "cli.start-year-done":
    "{year} жылғы сатып алулар алынды, жол саны: {rows, number}. Жарияланған ұпайлар орнында, жыл мұрағатта.",
  "cli.bad-format": "«{found}» деген үзінді түрі жоқ; pdf, txt не xlsx таңдаңыз.",
  "cli.statements-no-partner": "ID нөмірі «{found}» серіктес жоқ; --partner параметрінен кейін түзетіңіз.",
  "cli.statements-no-manager":
    "«{found}» менеджері бірде-бір серіктесте жоқ; атын түзетіңіз{hasKnown, select, yes {: {known}} other {, ал серіктестер парағына «Менеджер» бағанын қосыңыз}}.",
  "cli.statements-sent-in-place":
    "{sentAs} кітаптың өзіне жазады: оны --in-place параметрімен бірге көрсетіңіз, ал --in-place пен {sentOn} тек сонымен бірге қолданылады.",
  "cli.statements-noted": "Кітапта не хабарланғаны белгіленді: {path}.",
  "cli.statements-absent":
    "Үзіндісіз қалды: жабық кезеңдері бар {count, plural, one {# серіктес} other {# серіктес}} парақта енді жоқ ({ids}).",
  "cli.statements-done": "{path} папкасына {count, plural, one {# үзінді} other {# үзінді}} жазылды.",
  "cli.more-problems":
    "Тағы {count, plural, one {# мәселе} other {# мәселе}} көрсетілмеді; толық тізімді --json береді.",
} as const satisfies Readonly<Record<keyof typeof EN_COMMAND, string>>;
