import fc from "fast-check";
import { shownDay } from "../../../addin/format/day-pattern";
import { DEFAULT_CULTURES } from "../../../addin/format/default-culture";
import { formatsFor } from "../../../addin/format/formats";
import type { RatePpm, Tiyn } from "../../../src/domain/units";

const RU = formatsFor(DEFAULT_CULTURES.ru, "KZT");
const EN = formatsFor(DEFAULT_CULTURES.en, "KZT");
/** Replaces no-break spaces between digits by plain ones. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("money", () => {
  test.each<[number, string]>([
    [0, "0 ₸"],
    [1, "0,01 ₸"],
    [-1, "−0,01 ₸"],
    [300_000_050, "3 000 000,50 ₸"],
    [300_000_000, "3 000 000 ₸"],
    [-120_000, "−1 200 ₸"],
    [-99_999, "−999,99 ₸"],
    [9_007_199_254_740_991, "90 071 992 547 409,91 ₸"],
  ])("%d tiyn in Russian", (tiyn, shown) => {
    expect(plain(RU.money(tiyn as Tiyn))).toBe(shown);
  });

  test("as an English workbook writes it", () => {
    expect(plain(EN.money(300_000_050 as Tiyn))).toBe("3,000,000.50 ₸");
  });

  test("in another currency, and without a sign if the currency is unknown", () => {
    expect(plain(formatsFor(DEFAULT_CULTURES.ru, "USD").money(100 as Tiyn))).toBe("1 $");
    expect(formatsFor(DEFAULT_CULTURES.ru).money(100 as Tiyn)).toBe("1");
  });

  test("digits are never lost or added", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (tiyn) => {
        const [whole = "", fraction = "00"] = RU.money(tiyn as Tiyn)
          .replace("₸", "")
          .replace("−", "-")
          .replaceAll("\u00a0", "")
          .split(",");
        expect(Number(`${whole}${fraction}`)).toBe(tiyn);
      }),
    );
  });
});

describe("numbers", () => {
  test.each<[number, string]>([
    [1590, "1 590"],
    [-20, "−20"],
    [0.5, "0,5"],
    [0.1 + 0.2, "0,3"],
    [1234.5678, "1 234,5678"],
    [1000, "1 000"],
    [-0.00001, "0"],
  ])("%d", (value, shown) => {
    expect(plain(RU.number(value))).toBe(shown);
  });

  test("differences show their sign", () => {
    expect(RU.difference(20)).toBe("+20");
    expect(RU.difference(-20)).toBe("−20");
    expect(RU.difference(0)).toBe("0");
  });

  test("rates are percentages, the sign as each language sets it", () => {
    expect(EN.rate(12_500 as RatePpm)).toBe("1.25%");
    const unknown = formatsFor({ ...DEFAULT_CULTURES.ru, name: "no language" });
    expect(plain(unknown.rate(20_000 as RatePpm))).toBe("2 %");
    expect(plain(RU.rate(20_000 as RatePpm))).toBe("2 %");
    expect(plain(RU.rate(12_500 as RatePpm))).toBe("1,25 %");
  });

  test("exact points keep all their digits", () => {
    expect(plain(RU.decimal("1234567.12345678"))).toBe("1 234 567,12345678");
  });
});

describe("days", () => {
  test.each<[string, string]>([
    ["dd.MM.yyyy", "05.03.2026"],
    ["d/M/yyyy", "5.3.2026"],
    ["M/d/yy", "3.5.26"],
    ["yyyy-MM-dd", "2026-03-05"],
    ["d.M.yyyy 'г.'", "5.3.2026 г."],
  ])("by the pattern %s", (shortDatePattern, shown) => {
    expect(shownDay("2026-03-05", { ...DEFAULT_CULTURES.ru, shortDatePattern })).toBe(shown);
  });

  test("a text that is no day is shown as it is", () => {
    expect(RU.day("not a day")).toBe("not a day");
    expect(formatsFor(DEFAULT_CULTURES.en, "KZT", "en").day("2026-02-31")).toBe("2026-02-31");
  });

  test("English sentences name the month, whatever the workbook's culture; cells and typed days keep it", () => {
    const english = formatsFor({ ...DEFAULT_CULTURES.ru, name: "ru-KZ" }, "KZT", "en");
    expect(english.day("2026-11-30")).toBe("30 November 2026");
    expect(english.shortDay("2026-11-30")).toBe("30 Nov 2026");
    expect(english.fullDay("2026-11-30")).toBe("30.11.2026");
    expect(english.cell(46_387, "date")).toBe("31.12.2026");
    expect(RU.shortDay("2026-11-30")).toBe("30.11.2026");
  });
});

describe("cells", () => {
  test.each<[string, Parameters<typeof RU.cell>, string]>([
    ["blank", [null, "points"], ""],
    ["a text", ["Primary Reseller", "text"], "Primary Reseller"],
    ["a day", [46_387, "date"], "31.12.2026"],
    ["points", [160_000, "points"], "160 000"],
    ["money", [2_000_000.5, "money"], "2 000 000,50 ₸"],
    ["a rate", [0.04, "rate"], "4 %"],
  ])("%s", (_, cell, shown) => {
    expect(plain(RU.cell(...cell))).toBe(shown);
  });
});
