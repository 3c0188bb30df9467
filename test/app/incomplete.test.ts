import { incompleteSentence } from "../../src/app/problem-text";
import { CurrencySums, INCOMPLETE_CODES, sumsText } from "../../src/domain/incomplete";
import { LANGUAGES } from "../../src/domain/program";
import type { Tiyn } from "../../src/domain/units";

const SUMS = new CurrencySums();
SUMS.add("KZT", 123_456_000 as Tiyn);
SUMS.add("USD", 2000 as Tiyn);
SUMS.add("KZT", 750 as Tiyn);
const AT = { sheet: "Q2", cell: "A2" };

test("sums are kept by currency, in the order in which they were met", () => {
  expect(sumsText(SUMS.list())).toBe("1234567.50 KZT, 20 USD");
});

test.each(LANGUAGES)("a cause is said in one sentence with its rows and their sum, in %s", (language) => {
  for (const code of INCOMPLETE_CODES) {
    const sentence = incompleteSentence({ code, at: AT, rows: 1200, sums: SUMS.list() }, language);
    // Points have no sum of money.
    if (code !== "points-of-nobody") expect(sentence.replace(/[\u00a0,.]/g, "")).toContain("123456750 KZT");
    expect(sentence).toContain("Q2");
    expect(incompleteSentence({ code, at: AT, rows: 3, sums: [] }, language)).not.toMatch(
      /KZT|sum|сумм|сома/,
    );
  }
});
