import fc from "fast-check";
import { currencyUnits, formatTiyn, LARGEST_AMOUNT } from "../../../src/domain/money";
import type { Tiyn } from "../../../src/domain/units";
import { currencyMarks, parseMoney } from "../../../src/sheets/cells";
import { booleanCell, dateCell, numberCell, textCell } from "./make-cell";
import { runs } from "../../support/runs";

const KZT = currencyMarks("KZT");

describe("amounts that are read", () => {
  test.each([
    ["3 000 000,50", 300_000_050],
    ["3\u00A0000\u00A0000,50", 300_000_050],
    ["3\u202F000\u202F000,50", 300_000_050],
    ["3\u2009000\u2009000,50", 300_000_050],
    ["3\u00A0000 000,50", 300_000_050],
    ["3'000'000.50", 300_000_050],
    ["3’000’000,50", 300_000_050],
    ["3,000,000.50", 300_000_050],
    ["3.000.000,50", 300_000_050],
    ["3 000 000.50", 300_000_050],
    ["3,000,000", 300_000_000],
    ["3.000.000", 300_000_000],
    ["3 000 000", 300_000_000],
    ["1 200", 120_000],
    ["1,200.5", 120_050],
    ["1.200,5", 120_050],
    ["1234,5", 123_450],
    ["1234.50", 123_450],
    ["1234", 123_400],
    ["0", 0],
    ["0,5", 50],
    ["0.05", 5],
    ["0012,50", 1250],
    ["(1 200)", -120_000],
    ["( 1 200,50 )", -120_050],
    ["−1 200", -120_000],
    ["− 1 200", -120_000],
    ["-1 200", -120_000],
    ["+1 200", 120_000],
    ["-0", 0],
    ["(0,00)", 0],
    ["  1 200\u00A0", 120_000],
    ["\u200E1 200\u200B", 120_000],
    ["10 000 000 000 000,00", 1e15],
  ])("%j", (text, tiyn) => {
    expect(parseMoney(textCell(text))).toEqual({ kind: "value", value: tiyn });
  });

  test.each([
    ["1 200 ₸", 120_000],
    ["₸1 200", 120_000],
    ["₸ 1 200", 120_000],
    ["1 200тг", 120_000],
    ["1 200 тг.", 120_000],
    ["1 200 ТЕНГЕ", 120_000],
    ["1 200 теңге", 120_000],
    ["KZT 1,200.50", 120_050],
    ["1200\u00A0kzt", 120_000],
    ["-₸1 200", -120_000],
    ["₸-1 200", -120_000],
    ["-1 200 ₸", -120_000],
    ["(1 200 ₸)", -120_000],
    ["(1 200) ₸", -120_000],
    ["(₸1 200)", -120_000],
  ])("%j, in a program whose currency is KZT", (text, tiyn) => {
    expect(parseMoney(textCell(text), KZT)).toEqual({ kind: "value", value: tiyn });
  });

  test.each([
    ["a number", 1234.5, 123_450],
    ["zero", 0, 0],
    ["a return", -1200, -120_000],
    ["a sum with the noise of doubles", 0.1 + 0.2, 30],
    ["a calculated number", 1234.5600000001, 123_456],
  ])("a number cell: %s", (_name, value, tiyn) => {
    expect(parseMoney(numberCell(value))).toEqual({ kind: "value", value: tiyn });
  });

  test("a fraction of a tiyn is rounded, with a warning", () => {
    const expected = { kind: "value", value: 1001, warning: "rounded-to-tiyn" };
    expect(parseMoney(numberCell(10.005))).toEqual(expected);
  });
});

describe("amounts that are refused", () => {
  test.each(["1,234", "1.234", "12,345", "123.456", "(1,234)", "-1.234", "1,234 ₸", "1,000"])(
    "%j is ambiguous: a group, or three decimals",
    (text) => {
      expect(parseMoney(textCell(text), KZT)).toEqual({
        kind: "problem",
        code: "ambiguous-money",
        found: text,
      });
    },
  );

  test.each([
    ["three decimals, since no group has four digits", "1234,567"],
    ["three decimals, since no group begins with zero", "0,500"],
    ["three decimals after groups", "1 234,567"],
    ["three decimals after comma groups", "1,234.567"],
    ["four decimals", "1,2345"],
    ["a group of two", "1 00 000"],
    ["lakhs", "1,00,000.5"],
    ["a group of four", "1 2000"],
    ["a first group of four", "1234 567"],
    ["a first group of zero", "0 500"],
    ["two blanks between groups", "1  200"],
    ["a tab between groups", "1\t200"],
    ["a zero-width space inside", "1\u200B200"],
    ["groups of both kinds", "3,000.000,50"],
    ["groups of blanks and commas", "3 000,000.50"],
    ["groups of blanks and apostrophes", "3 000'000"],
    ["the decimal separator as a group separator too", "3.000.000.50"],
    ["two decimal separators", "1,5,5"],
    ["nothing after the separator", "1200,"],
    ["nothing before the separator", ",50"],
    ["a sign behind", "1 200-"],
    ["two signs", "--5"],
    ["two signs of two kinds", "-−5"],
    ["a sign and brackets", "-(5)"],
    ["brackets and a sign", "(-5)"],
    ["one bracket", "(5"],
    ["the other bracket", "5)"],
    ["an en dash, which is no minus", "–5"],
    ["a sign alone", "-"],
    ["brackets alone", "()"],
    ["a separator alone", ","],
    ["an exponent", "1e5"],
    ["a percentage", "5%"],
    ["full-width digits", "１２００"],
    ["Arabic digits", "١٢٠٠"],
    ["a letter O", "1O0"],
    ["a fraction", "1/2"],
    ["a leading apostrophe", "'1200"],
    ["two sums", "100; 200"],
    ["words", "нет данных"],
    ["millions", "3 млн"],
    ["a dash for nothing", "—"],
    ["hexadecimal", "0x10"],
    ["infinity", "Infinity"],
    ["another currency's sign", "$5"],
    ["another currency's code", "5 USD"],
    ["two currency signs", "₸5₸"],
    ["two currency words", "5 тенге KZT"],
    ["a currency sign inside and outside", "₸(5₸)"],
    ["a currency word alone", "тенге"],
    ["the currency's word in part", "5 тен"],
  ])("%s", (_name, text) => {
    expect(parseMoney(textCell(text), KZT)).toEqual({ kind: "problem", code: "not-money", found: text });
  });

  test("a currency sign, where none is expected", () => {
    expect(parseMoney(textCell("5 ₸"))).toMatchObject({ kind: "problem", code: "not-money" });
  });

  test.each([
    ["a date", dateCell("2026-12-31"), "2026-12-31"],
    ["a boolean", booleanCell(true), "TRUE"],
  ])("%s", (_name, cell, found) => {
    expect(parseMoney(cell)).toEqual({ kind: "problem", code: "not-money", found });
  });

  test.each([
    ["a number", numberCell(1e14)],
    ["a negative number", numberCell(-1e14)],
    ["a text", textCell("10 000 000 000 000,01")],
    ["a text of many digits", textCell("9".repeat(400))],
  ])("%s that is too large", (_name, cell) => {
    expect(parseMoney(cell)).toMatchObject({ kind: "problem", code: "amount-too-large" });
  });
});

test("a currency has its code and its known spellings", () => {
  expect(currencyMarks("KZT")).toEqual(["kzt", "₸", "тг", "тг.", "тенге", "теңге"]);
  expect(currencyMarks("CHF")).toEqual(["chf"]);
  expect(parseMoney(textCell("CHF 5"), currencyMarks("CHF"))).toEqual({ kind: "value", value: 500 });
});

const DIGITS = Array.from({ length: 10 }, (_digit, value) => String(value));

describe("laws", () => {
  const anyTiyn = fc
    .oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }),
    )
    .map((tiyn) => (tiyn + 0) as Tiyn);

  const grouped = (digits: string, group: string) => digits.replace(/\B(?=(?:[0-9]{3})+$)/g, group);
  const style = (group: string, decimal: string) => (tiyn: Tiyn) => {
    const [integerDigits = "", fraction = ""] = formatTiyn(tiyn).replace("-", "").split(".");
    return grouped(integerDigits, group) + decimal + fraction;
  };
  const STYLES = [" ", "\u00A0", "\u202F", "\u2009", "'", "’", ""]
    .flatMap((group) => [style(group, ","), style(group, ".")])
    .concat(style(",", "."), style(".", ","));
  const SIGNS = [(body: string) => `-${body}`, (body: string) => `−${body}`, (body: string) => `(${body})`];
  const MARKS = [
    (body: string) => body,
    (body: string) => `${body} ₸`,
    (body: string) => `${body}\u00A0тг.`,
    (body: string) => `KZT ${body}`,
  ];

  test("every amount, in every style, reads back as itself", () => {
    const writing = [
      fc.constantFrom(...STYLES),
      fc.constantFrom(...SIGNS),
      fc.constantFrom(...MARKS),
    ] as const;
    fc.assert(
      fc.property(anyTiyn, ...writing, (tiyn, write, sign, mark) => {
        const text = mark(tiyn < 0 ? sign(write(tiyn)) : write(tiyn));
        expect(parseMoney(textCell(text), KZT)).toEqual({ kind: "value", value: tiyn });
      }),
      runs(600),
    );
  });

  test("every amount reads back from its number cell", () => {
    fc.assert(
      fc.property(anyTiyn, (tiyn) => {
        expect(parseMoney(numberCell(currencyUnits(tiyn)))).toEqual({ kind: "value", value: tiyn });
      }),
    );
  });

  test("every text is read or refused, and amounts that are read can be read back in every style", () => {
    const alphabet = fc.constantFrom(
      ...DIGITS,
      "0",
      "0",
      ",",
      ".",
      " ",
      "\u00A0",
      "'",
      "-",
      "−",
      "(",
      ")",
      "₸",
    );
    const anyText = fc.oneof(fc.string({ unit: alphabet, maxLength: 14 }), fc.string());
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseMoney(textCell(text), KZT);
        if (parsed.kind !== "value") return;
        expect(Number.isInteger(parsed.value)).toBe(true);
        for (const write of STYLES) {
          const written = parsed.value < 0 ? `-${write(parsed.value)}` : write(parsed.value);
          expect(parseMoney(textCell(written))).toEqual({ kind: "value", value: parsed.value });
        }
      }),
      runs(1000),
    );
  });

  test("an amount that is read has the digits of the text, in their order", () => {
    const anyText = fc.string({ unit: fc.constantFrom(...DIGITS, ",", ".", " "), maxLength: 14 });
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseMoney(textCell(text));
        if (parsed.kind !== "value") return;
        const digits = text.replace(/[^0-9]/g, "");
        const decimals = /[.,]([0-9]{1,2})$/.exec(text.trim())?.[1]?.length ?? 0;
        expect(parsed.value).toBe(Number(digits.padEnd(digits.length + 2 - decimals, "0")));
      }),
      runs(1000),
    );
  });
});
