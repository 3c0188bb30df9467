/** The words of the tables in which rules are laid out on sheets. */
import type { Names } from "../../domain/program";

const names = (ru: string, en: string, kk: string): Names => ({ ru, en, kk });

export const HEADERS = {
  id: names("Код", "Code", "Коды"),
  requirement: names("Требование", "Requirement", "Талап"),
  benefit: names("Преимущество", "Benefit", "Артықшылық"),
  fact: names("Что сравнивается", "What is compared", "Не салыстырылады"),
  operator: names("Сравнение", "Comparison", "Салыстыру"),
  value: names("Значение", "Value", "Мәні"),
  rule: names("За что баллы", "Points for", "Ұпай не үшін"),
  upTo: names("До суммы", "Up to the sum", "Сомаға дейін"),
  inclusive: names("Сама граница", "The limit itself", "Шектің өзі"),
  rate: names("Ставка", "Rate", "Мөлшерлеме"),
} as const satisfies Readonly<Record<string, Names>>;

/** What a table cannot hold. */
export const ONLY_IN_FILE = names("(только в файле)", "(only in the file)", "(тек файлда)");

export const YES = names("да", "yes", "иә");

/** R3: the band that a sum of exactly the limit belongs to. */
export const INCLUSIVE = new Map<boolean, Names>([
  [true, names("ещё эта ставка", "still this rate", "осы мөлшерлеме")],
  [false, names("уже следующая", "the next rate", "келесі мөлшерлеме")],
]);

/** Comparisons in words, by their operators. */
export const OPERATORS = new Map<string, Names>([
  ["greaterThanInclusive", names("не меньше", "at least", "кемінде")],
  ["greaterThan", names("больше", "more than", "артық")],
  ["lessThanInclusive", names("не больше", "at most", "артық емес")],
  ["lessThan", names("меньше", "less than", "кем")],
  ["equal", names("равно", "equals", "тең")],
  ["notEqual", names("не равно", "is not", "тең емес")],
]);

export interface SettingWords {
  /** Pointer in points.json. */
  readonly pointer: string;
  readonly header: Names;
  /** Answers in words by their values in the file; absent for a number. */
  readonly answers?: ReadonlyMap<string | boolean, Names>;
  /** The value of a setting that the file leaves out. */
  readonly usual?: string;
}

export const SETTINGS: readonly SettingWords[] = [
  {
    pointer: "/calculationMethod",
    header: names("R1 Ставка", "R1 The rate", "R1 Мөлшерлеме"),
    answers: new Map([
      ["retrospective", names("на всю сумму", "on the whole sum", "бүкіл сомаға")],
      ["stepped", names("ступенями", "in steps", "сатылап")],
    ]),
  },
  {
    pointer: "/qualifierWindow",
    header: names(
      "R2 Ставку выбирает сумма",
      "R2 The rate is picked by the sum",
      "R2 Мөлшерлемені таңдайтын сома",
    ),
    answers: new Map([
      ["membershipTerm", names("за срок участия", "of the term", "мүшелік мерзімінің")],
      ["quarter", names("за квартал", "of the quarter", "тоқсанның")],
      ["calendarYear", names("за календарный год", "of the calendar year", "күнтізбелік жылдың")],
      ["lifetime", names("за всё время", "of all time", "бүкіл уақыттың")],
    ]),
  },
  {
    pointer: "/settlementFrequency",
    header: names("R4 Период расчёта", "R4 Settled by", "R4 Есептеу кезеңі"),
    answers: new Map([
      ["month", names("месяц", "month", "ай")],
      ["quarter", names("квартал", "quarter", "тоқсан")],
      ["halfYear", names("полугодие", "half-year", "жартыжылдық")],
      ["year", names("год", "year", "жыл")],
    ]),
  },
  {
    pointer: "/trueUp",
    header: names(
      "R4 Доплата за прошлые периоды",
      "R4 True-up of earlier periods",
      "R4 Өткен кезеңдерді қайта есептеу",
    ),
    answers: new Map([
      [true, names("да", "yes", "иә")],
      [false, names("нет", "no", "жоқ")],
    ]),
  },
  {
    pointer: "/measurementBasis",
    header: names("R5 Возвраты", "R5 Returns", "R5 Қайтарулар"),
    answers: new Map([
      ["net", names("уменьшают сумму", "lower the sum", "соманы азайтады")],
      ["gross", names("не учитываются", "are ignored", "есепке алынбайды")],
    ]),
  },
  {
    pointer: "/rounding/precision",
    header: names("R6 Знаков после запятой", "R6 Decimals", "R6 Үтірден кейінгі таңбалар"),
  },
  {
    pointer: "/rounding/mode",
    header: names("R6 Половина", "R6 Halves", "R6 Жартысы"),
    answers: new Map([
      ["halfUp", names("вверх", "up", "жоғары")],
      ["halfEven", names("к чётному", "to even", "жұпқа")],
      ["down", names("отбрасывается", "everything down", "тасталады")],
    ]),
  },
  {
    pointer: "/rounding/level",
    header: names("R6 Округляется", "R6 Rounded", "R6 Дөңгелектеледі"),
    answers: new Map([
      ["cumulative", names("сумма с начала срока", "the sum so far", "мерзім басынан бергі сома")],
      ["period", names("каждый период", "each period", "әр кезең")],
    ]),
  },
  {
    pointer: "/latePolicy",
    header: names("R7 Опоздавшие накладные", "R7 Late invoices", "R7 Кешіккен жүкқұжаттар"),
    answers: new Map([
      ["forwarding", names("в открытый период", "in the open period", "ашық кезеңге")],
      ["corrective", names("в закрытый период", "in the closed period", "жабық кезеңге")],
    ]),
  },
  {
    pointer: "/currencyRates/maxAgeDays",
    header: names("R8 Курс не старше дней", "R8 Rates at most days old", "R8 Бағам ең көбі неше күндік"),
  },
  {
    pointer: "/onRuleChange",
    header: names("R10 Новые правила", "R10 New rules", "R10 Жаңа ережелер"),
    answers: new Map([
      ["fromItsDay", names("со своего дня", "from their day", "өз күнінен")],
      ["wholeTerm", names("за весь срок", "for the whole term", "бүкіл мерзімге")],
    ]),
    usual: "fromItsDay",
  },
];
