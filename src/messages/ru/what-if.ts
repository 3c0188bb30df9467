/** The effect of changed rules. */
import type { EN_WHAT_IF } from "../en/what-if";

export const RU_WHAT_IF = {
  "what-if.versions":
    "Действующие правила: {before}. Изменённые: {after}{hasFrom, select, yes { с {from}} other {}}. Расчёт на {asOf}.",
  "what-if.points": "Баллы за {year} год: {before} → {after} ({difference})",
  "what-if.period": "{period} ({status}): {before} → {after} ({difference})",
  "what-if.money": "В деньгах, {currency}: {before} → {after} ({difference})",
  "what-if.partners":
    "Партнёров, у кого баллов больше: {won, number}, меньше: {lost, number}, столько же: {same, number}.",
  "what-if.provisional":
    "{count, plural, one {У # партнёра} few {У # партнёров} many {У # партнёров} other {У # партнёра}} баллы предварительные: часть ячеек или строк не прочитана, итог может быть другим.",
  "what-if.unpaired":
    "Не сравнивались строки, которые считаются партнёрами только по одним из правил: {count, number}.",
  "what-if.none": "Ни для кого ничего не меняется.",
  "what-if.level": "Уровень {name}: станет доступен — {gained, number}, перестанет — {lost, number}",
  "what-if.benefit": "Преимущество {name}: получат — {gained, number}, потеряют — {lost, number}",
  "what-if.decision": "Заявки, {before} → {after}: {count, number}",
  "what-if.no-decision": "заявки нет",
  "what-if.winners": "Больше всего получат:",
  "what-if.losers": "Больше всего потеряют:",
  "what-if.partner": "{partner}: {difference} ({before} → {after}); {cause}",
  "what-if.rule-added": "{period}: начисляет новое правило {rule}",
  "what-if.rule-removed": "{period}: правила {rule} больше нет",
  "what-if.starts-earning": "{period}: теперь получает баллы по правилу {rule}",
  "what-if.stops-earning": "{period}: больше не получает баллы по правилу {rule}",
  "what-if.purchases": "{period}: закупки по правилу {rule} {purchasesBefore} → {purchasesAfter}",
  "what-if.rate": "{period}: ставка {rateBefore} → {rateAfter}, правило {rule}",
  "what-if.calculation": "{period}: другой расчёт по правилу {rule}, ставка та же, {rateAfter}",
  "what-if.rounding": "{period}: другое округление",
  "what-if.adjustment": "{period}: другие корректировки",
  "what-if.too-early":
    "Изменённые правила не могут действовать с {day}: период {period} закрыт по {last}, а закрытые баллы не меняются. Укажите более поздний день.",
  "what-if.one-version":
    "В {path} несколько версий, у каждой свой день; уберите --from или укажите папку одной версии.",
  "what-if.readings":
    "Действующие правила: {before}. Расчёт на {asOf}. Баллы за {year} год при другом толковании текста:",
  "what-if.reading-in-force": "как сейчас",
  "what-if.reading-points": "{reading}: {points}{hasMoney, select, yes { ({money})} other {}}",
  "what-if.reading":
    "{reading}: {points}{hasMoney, select, yes { ({money})} other {}}, {difference}; больше у {won, number}, меньше у {lost, number}",
  "what-if.reading-impossible": "с этими правилами невозможно",
  "what-if.rules-or-readings":
    "Укажите папку изменённых правил (--rules) или запросите другие толкования (--readings, без --rules и --from).",
} as const satisfies Readonly<Record<keyof typeof EN_WHAT_IF, string>>;
