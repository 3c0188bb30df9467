/** The effect of changed rules. Unread. */
import type { EN_WHAT_IF } from "../en/what-if";

export const KK_WHAT_IF = {
  "what-if.versions":
    "Қолданыстағы ережелер: {before}. Өзгертілген ережелер: {after}{hasFrom, select, yes {, {from} бастап} other {}}. {asOf} күніне есептелді.",
  "what-if.points": "{year} жылғы ұпай: {before} → {after} ({difference})",
  "what-if.period": "{period} ({status}): {before} → {after} ({difference})",
  "what-if.money": "Ақшамен, {currency}: {before} → {after} ({difference})",
  "what-if.partners":
    "Ұпайы көбейетін серіктес: {won, number}, азаятын: {lost, number}, өзгермейтін: {same, number}.",
  "what-if.provisional":
    "{count, plural, one {# серіктестің} other {# серіктестің}} ұпайы әзірге нақты емес: кейбір ұяшық не жол оқылмады, нәтиже басқаша болуы мүмкін.",
  "what-if.unpaired":
    "Тек бір ережелер бойынша серіктес болып саналатын жолдар салыстырылмады: {count, number}.",
  "what-if.none": "Ешкімге ештеңе өзгермейді.",
  "what-if.level":
    "{name} деңгейі: қолжетімді болады — {gained, number}, қолжетімсіз болады — {lost, number}",
  "what-if.benefit": "{name} артықшылығы: алады — {gained, number}, айырылады — {lost, number}",
  "what-if.decision": "Өтінімдер, {before} → {after}: {count, number}",
  "what-if.no-decision": "өтінім жоқ",
  "what-if.winners": "Ең көп алатындар:",
  "what-if.losers": "Ең көп жоғалтатындар:",
  "what-if.partner": "{partner}: {difference} ({before} → {after}); {cause}",
  "what-if.rule-added": "{period}: жаңа {rule} ережесі бойынша ұпай алады",
  "what-if.rule-removed": "{period}: {rule} ережесі енді жоқ",
  "what-if.starts-earning": "{period}: енді {rule} ережесі бойынша ұпай алады",
  "what-if.stops-earning": "{period}: енді {rule} ережесі бойынша ұпай алмайды",
  "what-if.purchases": "{period}: {rule} ережесі бойынша сатып алулар {purchasesBefore} → {purchasesAfter}",
  "what-if.rate": "{period}: мөлшерлеме {rateBefore} → {rateAfter}, {rule} ережесі",
  "what-if.calculation":
    "{period}: {rule} ережесі бойынша басқаша есептеледі, мөлшерлеме сол қалпы, {rateAfter}",
  "what-if.rounding": "{period}: басқаша дөңгелектенеді",
  "what-if.adjustment": "{period}: түзетулер басқаша",
  "what-if.too-early":
    "Өзгертілген ережелер {day} бастап күшіне ене алмайды: {period} кезеңі {last} дейін жабылған, ал жабылған ұпайлар өзгермейді. Кейінірек күнді көрсетіңіз.",
  "what-if.one-version":
    "{path} ішінде бірнеше нұсқа бар, әрқайсысының өз күні бар; --from параметрін алып тастаңыз немесе бір нұсқаның папкасын көрсетіңіз.",
  "what-if.readings":
    "Қолданыстағы ережелер: {before}. {asOf} күніне есептелді. Мәтін басқаша түсінілгенде {year} жылғы ұпай:",
  "what-if.reading-in-force": "қазіргідей",
  "what-if.reading-points": "{reading}: {points}{hasMoney, select, yes { ({money})} other {}}",
  "what-if.reading":
    "{reading}: {points}{hasMoney, select, yes { ({money})} other {}}, {difference}; көбейетіні: {won, number}, азаятыны: {lost, number}",
  "what-if.reading-impossible": "бұл ережелермен мүмкін емес",
  "what-if.rules-or-readings":
    "Өзгертілген ережелер қалтасын көрсетіңіз (--rules) не басқа түсінуді сұраңыз (--readings, --rules пен --from жоқ).",
} as const satisfies Readonly<Record<keyof typeof EN_WHAT_IF, string>>;
