/** Sentences that the pane and the command share. */
import type { EN_BOTH } from "../en/both";

export const RU_BOTH: Readonly<Record<keyof typeof EN_BOTH, string>> = {
  "both.evaluated":
    "{partners, plural, one {Рассчитан # партнёр} few {Рассчитаны # партнёра} many {Рассчитано # партнёров} other {Рассчитано # партнёра}}.",
  "both.outcome-of": "{program}, правила версии {version}, на {asOf}",
  "both.decisions":
    "Заявки: одобрено — {approved, number}, отклонено — {declined, number}, не хватает данных — {incomplete, number}.",
  "both.points": "Баллы всего",
  "both.future-day": "{day} ещё не наступило, период не закончился: его баллы ещё изменятся.",
  "both.as-of-before-closed":
    "На {day} ничего не записано: период {period} закрыт и заканчивается {last}. Возьмите этот день или более поздний.",
  "both.no-problems": "Замечаний нет.",
  "both.problem-counts":
    "{errors, plural, =0 {Ошибок нет} one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}, {warnings, plural, =0 {предупреждений нет} one {# предупреждение} few {# предупреждения} many {# предупреждений} other {# предупреждения}}",
  "both.totals-incomplete": "Строки, которых нет в итогах",
  "both.column-vat":
    "Суммы в столбце «{header}» на листе «{sheet}» — {hasVat, select, yes {с НДС} other {без НДС}}{hasRate, select, yes { ({rate} %)} other {}}{hasAdded, select, yes {; НДС прибавляется, они считаются с НДС} other {{hasTaken, select, yes {; НДС вычитается, они считаются без НДС} other { и считаются как есть}}}}.",
  "both.column-unit":
    "Суммы в столбце «{header}» на листе «{sheet}» {factor, plural, =1 {указаны в валюте {currency}} other {умножаются на {factor, number}{hasCurrency, select, yes {, валюта — {currency}} other {}}}}.",
  "both.not-utf8":
    "Файл «{file}» — не текст в кодировке {encoding} (строка {line}); откройте его в текстовом редакторе и сохраните в кодировке {encoding}.",
  "both.needed-number": "Нужно число без кавычек и пробелов, например 4000000",
  "both.needed-integer": "Нужно целое число без кавычек и пробелов, например 4",
  "both.needed-boolean": "Нужно true или false без кавычек",
  "both.needed-string": "Нужен текст в кавычках",
  "both.needed-array": "Нужен список в квадратных скобках",
  "both.needed-object": "Нужна запись в фигурных скобках",
  "both.needed-several": "Нужно одно из: {types}",
  "both.found-number": "число",
  "both.found-boolean": "true или false",
  "both.found-string": "текст",
  "both.found-array": "список",
  "both.found-object": "запись",
  "both.period-quarter": "{number} кв. {year}",
  "both.period-numerals": "I II III IV",
  "both.period-half": "{number} полугодие {year}",
  "both.period-half-short": "{number} полуг. {year}",
  "both.period-month": "{month} {year}",
  "both.period-months": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  "both.period-months-short": "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
  "both.variant-stepped": "у каждой части суммы своя ставка",
  "both.variant-quarter": "ставка по закупкам квартала",
  "both.variant-calendar-year": "ставка по закупкам с 1 января",
  "both.variant-lifetime": "ставка по всем закупкам",
  "both.variant-upper-band": "ровно граница — верхняя ступень",
  "both.variant-no-true-up": "ставка только к закупкам периода",
  "both.variant-month": "начисляется помесячно",
  "both.variant-gross": "возвраты не учитываются",
};
