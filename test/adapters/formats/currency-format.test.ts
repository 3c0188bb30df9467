import { currencyOfFormat } from "../../../src/adapters/common/formats/currency-format";
import { currencyBits, isOtherThan, shownCurrency } from "../../../src/workbook/format-currency";
import { CellKind, FORMULA_FLAG, holdsFormula, kindOf } from "../../../src/workbook/reader";

describe("the currency of a number format", () => {
  test.each([
    ["General", ""],
    ["#,##0.00", ""],
    ["0.00E+00", ""],
    ["dd\\.mm\\.yyyy", ""],
    ["[$-419]#,##0.00", ""],
    ["[$-en-US,1]d mmm yyyy", ""],
    ['#,##0 "шт."', ""],
    ['#,##0 "сумма"', ""],
    ['#,##0 "прод."', ""],
    ["[Red]#,##0;[Blue]-#,##0", ""],
    ["_-* #,##0.00_-;-* #,##0.00_-", ""],
    ["[$$-409]#,##0.00", "USD"],
    ["[$$-en-US]#,##0.00", "USD"],
    ["[$$]#,##0.00", "USD"],
    ["[$US$-409]#,##0", "USD"],
    ["[$USD] #,##0.00", "USD"],
    ['"$"#,##0.00', "USD"],
    ["\\$#,##0.00", "USD"],
    ['#,##0.00 "USD"', "USD"],
    ['#,##0 "долл."', "USD"],
    ["[$$-1009]#,##0.00", "other"],
    ["[$A$-C09]#,##0.00", "other"],
    ["[$€-407]#,##0.00", "EUR"],
    ["#,##0.00 [$€-2]", "EUR"],
    ["[$€-x-euro2] #,##0.00", "EUR"],
    ["#,##0.00\\ [$€-1];[Red]-#,##0.00\\ [$€-1]", "EUR"],
    ["#,##0.00 €", "EUR"],
    ["#,##0.00 [$₽-419]", "RUB"],
    ['#,##0.00" руб."', "RUB"],
    ['#,##0.00"р."', "RUB"],
    ["#,##0.00\\ \\р\\.", "RUB"],
    ["#,##0.00 [$KZT]", "KZT"],
    ["#,##0.00 [$₸-43F]", "KZT"],
    ['#,##0" тг"', "KZT"],
    ['# ##0 "тенге";-# ##0 "долл"', "other"],
    ["#,##0;[$$-409]-#,##0", "USD"],
    ['#,##0;[Red]-#,##0 "руб.";0', "RUB"],
    ['#,##0;-#,##0;0;@" USD"', ""],
    ["[$¥-804]#,##0", "CNY"],
    ["[$￥-411]#,##0", "JPY"],
    ["[$¥]#,##0", "other"],
    ["[$£-809]#,##0", "GBP"],
    ['#,##0 "сум"', "UZS"],
    ["[$PLN] #,##0", "other"],
    ["[$₹-4009]#,##0", "other"],
    ['#,##0" тыс."', "scaled"],
    ['0.0\\ "млн тг"', "scaled"],
    ['#,##0;-#,##0" мың"', "scaled"],
    ['0"k"', "scaled"],
    ['#,##0,"млн"', "scaled"],
    ["0.0%", "scaled"],
    ['0" %"', ""],
    ['#,##0, "тыс. тг"', "KZT"],
    ['#,##0.0,,"млн"', ""],
    ["#,##0,", ""],
    ["[$шт] #,##0", ""],
  ])("%s: %s", (code, currency) => {
    expect(currencyOfFormat(code, true)).toBe(currency);
  });

  test("a plain dollar sign means the currency of the user's region in a running Excel", () => {
    expect(currencyOfFormat("$#,##0.00", true)).toBe("USD");
    expect(currencyOfFormat("_($* #,##0.00_)", true)).toBe("USD");
    expect(currencyOfFormat("$#,##0.00", false)).toBe("");
    expect(currencyOfFormat('"$"#,##0.00', false)).toBe("USD");
    expect(currencyOfFormat("#,##0.00 €", false)).toBe("EUR");
  });
});

describe("the currency beside a cell's kind", () => {
  test("leaves kind and formula as they are", () => {
    const packed = CellKind.number | FORMULA_FLAG | currencyBits("other");
    expect([kindOf(packed), holdsFormula(packed), shownCurrency(packed)]).toEqual([
      CellKind.number,
      true,
      "other",
    ]);
    expect(shownCurrency(CellKind.uncalculated | FORMULA_FLAG)).toBe("");
    expect(kindOf(CellKind.number | currencyBits("USD"))).toBe(CellKind.number);
  });

  test("differs from the program's only if that is certain", () => {
    expect(isOtherThan("", "KZT")).toBe(false);
    expect(isOtherThan("KZT", "KZT")).toBe(false);
    expect(isOtherThan("USD", "KZT")).toBe(true);
    expect(isOtherThan("other", "KZT")).toBe(true);
    expect(isOtherThan("other", "PLN")).toBe(false);
    expect(isOtherThan("USD", "PLN")).toBe(true);
  });
});
