import { isNameWithUnit, unitOfHeader, unitOfTitle } from "../../../src/sheets/headers/header-units";

const NAMES = ["сумма", "amount", "сомасы"];

describe("a header that is a name with a unit fits the name", () => {
  test.each<[string, number, string | undefined]>([
    ["Сумма, тыс. тг", 1000, "KZT"],
    ["Сумма (тыс.тенге)", 1000, "KZT"],
    ["Сумма в тыс. тенге", 1000, "KZT"],
    ["СУММА, ТЫС.", 1000, undefined],
    ["Сумма, млн тг", 1_000_000, "KZT"],
    ["Сумма, тг", 1, "KZT"],
    ["Сумма (₸)", 1, "KZT"],
    ["Сумма, USD", 1, "USD"],
    ["Сумма,$", 1, "USD"],
    ["Сумма, долл. США", 1, "USD"],
    ["Сумма в рублях", 1, "RUB"],
    ["Сумма\nтыс. руб.", 1000, "RUB"],
    ["Сомасы, мың тг", 1000, "KZT"],
    ["Сомасы, теңге", 1, "KZT"],
    ["Сомасы (мың теңгемен)", 1000, "KZT"],
    ["Сомасы, АҚШ доллары", 1, "USD"],
    ["Amount (EUR)", 1, "EUR"],
    ["Amount, thousands", 1000, undefined],
    ["Amount in thousands of KZT", 1000, "KZT"],
    ["Amount, KZT '000", 1000, "KZT"],
    ["Amount USD", 1, "USD"],
    ["USD amount", 1, "USD"],
    ["Amount [mln EUR]", 1_000_000, "EUR"],
  ])("%s", (header, factor, currency) => {
    expect(isNameWithUnit(header, NAMES)).toBe(true);
    expect(unitOfHeader(header)).toEqual({ factor, currency });
  });

  test.each([
    "Сумма",
    "Сумма НДС",
    "Сумма с НДС, тг",
    "Сумма без НДС",
    "Суммарно, тг",
    "Сумма 2",
    "Итоговая сумма, тг",
    "Amounts, USD",
    "Amount of",
    "Discount amount, USD",
    "Тыс. тг",
  ])("%s does not", (header) => {
    expect(isNameWithUnit(header, NAMES)).toBe(false);
  });
});

test.each(["Сумма, у.е.", "Сумма, у. е.", "Сумма, тг/USD", "Сумма, тыс. или млн тг", "Amount, ¥"])(
  "the unit of %s is uncertain",
  (header) => {
    expect(unitOfHeader(header)).toBeUndefined();
  },
);

test("a header that the mapping names may have more words", () => {
  expect(unitOfHeader("Сумма документа с НДС, тыс. тг")).toEqual({ factor: 1000, currency: "KZT" });
  expect(unitOfHeader("Отгружено (USD)")).toEqual({ factor: 1, currency: "USD" });
  expect(unitOfHeader("Сумма документа")).toEqual({ factor: 1, currency: undefined });
});

test.each<[string, number | undefined]>([
  ["Закупки партнёров за 2026 год, тыс. тенге", 1000],
  ["Единица измерения: тыс. тг", 1000],
  ["Отчёт (в тыс. тенге)", 1000],
  ["Закупки в тыс. тенге", 1000],
  ["Закупки в долларах США", 1],
  ["Purchases in thousands of KZT", 1000],
  ["Сатып алулар мың теңгемен", 1000],
  ["Purchases, KZT", 1],
  ["Закупки в Алматы", undefined],
  ["Закупки за 2026 год", undefined],
  ["Бонус 2 % до 3 млн тенге", undefined],
])("the title %s says a factor of %s", (title, factor) => {
  expect(unitOfTitle(title)?.factor).toBe(factor);
});
