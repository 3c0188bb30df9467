import fc from "fast-check";
import { parseRate } from "../../../src/sheets/cells";
import { booleanCell, dateCell, numberCell, textCell, valueOf } from "./make-cell";
import { runs } from "../../support/runs";

test.each([
  ["a number", numberCell(475.12), 47_512n, 100n],
  ["a whole number", numberCell(475), 475n, 1n],
  ["a small number", numberCell(0.0021), 21n, 10_000n],
  ["ten decimals", numberCell(0.0000000001), 1n, 10_000_000_000n],
  ["ten decimals after five digits", numberCell(12_345.678901234), 12_345_678_901_234n, 1_000_000_000n],
  ["fifteen digits", numberCell(999_999.123456789), 999_999_123_456_789n, 1_000_000_000n],
  ["the noise of doubles", numberCell(0.1 + 0.2), 3n, 10n],
  ["475,12", textCell("475,12"), 47_512n, 100n],
  ["475.12", textCell(" 475.12\u00A0"), 47_512n, 100n],
  ["475.1200", textCell("475.1200"), 47_512n, 100n],
  ["0,475", textCell("0,475"), 475n, 1000n],
  ["5,4321", textCell("5,4321"), 54_321n, 10_000n],
  ["1 234.5678", textCell("1 234.5678"), 12_345_678n, 10_000n],
  ["1,234.5", textCell("1,234.5"), 12_345n, 10n],
])("%s", (_name, cell, numerator, denominator) => {
  expect(parseRate(cell)).toEqual({ kind: "value", value: { numerator, denominator } });
});

test.each([
  ["zero", numberCell(0)],
  ["below zero", numberCell(-475.12)],
  ["more than ten decimals", numberCell(1 / 3)],
  ["less than ten decimals can say", numberCell(1e-11)],
  ["beyond measure", numberCell(1e15)],
  ["far beyond measure", numberCell(1e300)],
  ["a group or three decimals", textCell("475,123")],
  ["a group or three decimals", textCell("1.234")],
  ["eleven decimals", textCell("0,12345678901")],
  ["sixteen digits", textCell("1234567890123456")],
  ["zero in text", textCell("0,00")],
  ["a sign", textCell("-475,12")],
  ["a percentage", textCell("2%")],
  ["an exponent", textCell("1e3")],
  ["words", textCell("по курсу НБ РК")],
  ["a date", dateCell("2026-01-01")],
  ["a boolean", booleanCell(true)],
])("not a rate: %s", (_name, cell) => {
  expect(parseRate(cell)).toMatchObject({ kind: "problem", code: "not-a-rate" });
});

test("every decimal with up to ten decimals and fifteen digits is read exactly, from number and from text", () => {
  const digits = fc.integer({ min: 1, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 10 }), (whole, decimals) => {
      const padded = String(whole).padStart(decimals + 1, "0");
      const integer = padded.slice(0, padded.length - decimals);
      const text = decimals === 0 ? integer : `${integer}.${padded.slice(-decimals)}`;
      const { numerator, denominator } = valueOf(parseRate(numberCell(Number(text))));
      expect(numerator * 10n ** BigInt(decimals)).toBe(BigInt(whole) * denominator);
      const fromText = parseRate(textCell(text));
      if (/^[1-9][0-9]{0,2}\.[0-9]{3}$/.test(text)) expect(fromText.kind).toBe("problem");
      else expect(fromText).toEqual({ kind: "value", value: { numerator, denominator } });
    }),
    runs(400),
  );
});
