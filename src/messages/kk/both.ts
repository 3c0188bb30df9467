/** Sentences that the pane and the command share. Unread. */
import type { EN_BOTH } from "../en/both";

export const KK_BOTH: Readonly<Record<keyof typeof EN_BOTH, string>> = {
  "both.evaluated": "{partners, plural, one {# серіктес} other {# серіктес}} есептелді.",
  "both.outcome-of": "{program}, ережелер нұсқасы {version}, {asOf} күніне",
  "both.decisions":
    "Өтінімдер: мақұлданды — {approved, number}, қабылданбады — {declined, number}, деректер жеткіліксіз — {incomplete, number}.",
  "both.points": "Ұпай барлығы",
  "both.future-day": "{day} күні әлі келген жоқ, кезең аяқталмады: оның ұпайлары әлі өзгереді.",
  "both.as-of-before-closed":
    "{day} күніне ештеңе жазылған жоқ: {period} кезеңі жабылған және {last} күні аяқталады. Сол күнді немесе одан кейінгі күнді алыңыз.",
  "both.no-problems": "Мәселе жоқ.",
  "both.problem-counts":
    "{errors, plural, =0 {Қате жоқ} one {# қате} other {# қате}}, {warnings, plural, =0 {ескерту жоқ} one {# ескерту} other {# ескерту}}",
  "both.totals-incomplete": "Қорытындыларға кірмеген жолдар",
  "both.column-vat":
    "«{sheet}» парағындағы «{header}» бағанының сомалары {hasVat, select, yes {ҚҚС-пен} other {ҚҚС-сыз}}{hasRate, select, yes { ({rate} %)} other {}}{hasAdded, select, yes {; ҚҚС қосылады, ҚҚС-пен есептеледі} other {{hasTaken, select, yes {; ҚҚС алынады, ҚҚС-сыз есептеледі} other {, сол күйінде есептеледі}}}}.",
  "both.column-unit":
    "«{sheet}» парағындағы «{header}» бағанының сомалары {factor, plural, =1 {{currency} валютасында көрсетілген} other {{factor, number} есе көбейтіледі{hasCurrency, select, yes {, валютасы — {currency}} other {}}}}.",
  "both.not-utf8":
    "«{file}» файлы {encoding} кодтауындағы мәтін емес ({line}-жол); оны мәтін редакторында ашып, {encoding} кодтауында сақтаңыз.",
  "both.needed-number": "Тырнақшасыз және бос орынсыз сан керек, мысалы 4000000",
  "both.needed-integer": "Тырнақшасыз және бос орынсыз бүтін сан керек, мысалы 4",
  "both.needed-boolean": "Тырнақшасыз true немесе false керек",
  "both.needed-string": "Тырнақшаға алынған мәтін керек",
  "both.needed-array": "Шаршы жақшадағы тізім керек",
  "both.needed-object": "Ирек жақшадағы жазба керек",
  "both.needed-several": "Мыналардың бірі керек: {types}",
  "both.found-number": "сан",
  "both.found-boolean": "true немесе false",
  "both.found-string": "мәтін",
  "both.found-array": "тізім",
  "both.found-object": "жазба",
  "both.period-quarter": "{year} ж. {number} тоқсан",
  "both.period-numerals": "I II III IV",
  "both.period-half": "{year} ж. {number} жартыжылдық",
  "both.period-half-short": "{year} ж. {number} жарт.",
  "both.period-month": "{year} ж. {month}",
  "both.period-months": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
  "both.period-months-short": "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.",
  "both.variant-stepped": "соманың әр бөлігіне өз мөлшерлемесі",
  "both.variant-quarter": "мөлшерлеме тоқсан сатып алуы бойынша",
  "both.variant-calendar-year": "мөлшерлеме 1 қаңтардан бергі сатып алу бойынша",
  "both.variant-lifetime": "мөлшерлеме барлық сатып алу бойынша",
  "both.variant-upper-band": "дәл шек — жоғарғы саты",
  "both.variant-no-true-up": "мөлшерлеме тек кезең сатып алуына",
  "both.variant-month": "ай сайын есептеледі",
  "both.variant-gross": "қайтарулар есептелмейді",
};
