import fc from "fast-check";
import { parseCount, parseId, parseText, parseYear } from "../../../src/sheets/cells";
import { booleanCell, dateCell, numberCell, textCell } from "./make-cell";

const LARGEST = Number.MAX_SAFE_INTEGER;

describe("counts", () => {
  test.each([
    [numberCell(0), 0],
    [numberCell(-0), 0],
    [numberCell(12), 12],
    [numberCell(LARGEST), LARGEST],
    [textCell("12"), 12],
    [textCell(" 12\u00A0"), 12],
    [textCell("1 200"), 1200],
    [textCell("1\u00A0200"), 1200],
    [textCell("007"), 7],
  ])("%j", (cell, value) => {
    expect(parseCount(cell)).toEqual({ kind: "value", value });
  });

  test.each([
    numberCell(2.5),
    numberCell(2.0000001),
    numberCell(-1),
    numberCell(LARGEST + 1),
    textCell("2,5"),
    textCell("2.0"),
    textCell("-1"),
    textCell("+1"),
    textCell("1,200"),
    textCell("1 20"),
    textCell("два"),
    textCell("2 чел."),
    textCell("≥1"),
    textCell("1e3"),
    textCell("２"),
    textCell("9".repeat(20)),
    booleanCell(true),
    dateCell("2026-01-02"),
  ])("%j is not a count", (cell) => {
    expect(parseCount(cell)).toMatchObject({ kind: "problem", code: "not-a-count" });
  });
});

describe("years", () => {
  test.each([
    [numberCell(2026), 2026],
    [numberCell(1900), 1900],
    [numberCell(9999), 9999],
    [textCell("2026"), 2026],
    [textCell("\u00A02026 "), 2026],
  ])("%j", (cell, value) => {
    expect(parseYear(cell)).toEqual({ kind: "value", value });
  });

  test.each([dateCell("2026-12-31"), textCell("31.12.2026")])(
    "the last day of a year is that year: %j",
    (cell) => {
      expect(parseYear(cell)).toEqual({ kind: "value", value: 2026 });
    },
  );

  test.each([
    numberCell(26),
    numberCell(1899),
    numberCell(10_000),
    numberCell(2026.5),
    numberCell(46_387),
    textCell("26"),
    textCell("1899"),
    textCell("0000"),
    textCell("2 026"),
    textCell("2026 г."),
    textCell("30.06.2026"),
    textCell("2026-2027"),
    booleanCell(true),
    dateCell("2026-12-30"),
  ])("%j is not a year", (cell) => {
    expect(parseYear(cell)).toMatchObject({ kind: "problem", code: "not-a-year" });
  });
});

describe("texts", () => {
  test.each([
    [textCell("ТОО «Ромашка»"), "ТОО «Ромашка»"],
    [textCell(" ТОО  Ромашка\u00A0"), "ТОО  Ромашка"],
    [textCell("=1+1"), "=1+1"],
    [numberCell(118), "118"],
    [numberCell(12.5), "12.5"],
    [numberCell(0.1 + 0.2), "0.3"],
  ])("%j", (cell, value) => {
    expect(parseText(cell)).toEqual({ kind: "value", value });
  });

  test.each([booleanCell(true), dateCell("2026-01-02")])("%j is not a text", (cell) => {
    expect(parseText(cell)).toMatchObject({ kind: "problem", code: "not-text" });
  });
});

describe("ids", () => {
  test.each([
    [textCell("P-001"), "P-001"],
    [textCell("007"), "007"],
    [textCell("7"), "7"],
    [textCell("1.0"), "1.0"],
    [textCell("ТОО 1"), "ТОО 1"],
    [numberCell(7), "7"],
    [numberCell(0), "0"],
    [numberCell(-0), "0"],
    [numberCell(123_456_789_012), "123456789012"],
    [numberCell(LARGEST), "9007199254740991"],
  ])("%j", (cell, value) => {
    expect(parseId(cell)).toEqual({ kind: "value", value });
  });

  test.each([
    [" P-001", "P-001"],
    ["P-001 ", "P-001"],
    ["P-001\u00A0", "P-001"],
    ["\uFEFFP-001\u200B", "P-001"],
    ["P-001\r\n", "P-001"],
  ])("%j has blanks at its ends", (text, value) => {
    expect(parseId(textCell(text))).toEqual({ kind: "value", value, warning: "untrimmed-id" });
  });

  test.each([
    numberCell(7.5),
    numberCell(-5),
    numberCell(LARGEST + 1),
    booleanCell(true),
    dateCell("2026-02-01"),
  ])("%j is not an id", (cell) => {
    expect(parseId(cell)).toMatchObject({ kind: "problem", code: "not-an-id" });
  });

  test.each(["P-\u202E001", "P\u200E-001", "P-001\u2069x", "P-\n001", "P\u0007-001"])(
    "%j has hidden characters",
    (text) => {
      expect(parseId(textCell(text))).toEqual({ kind: "problem", code: "hidden-in-id", found: text });
    },
  );

  test("invisible marks at the ends count as blanks", () => {
    expect(parseId(textCell("\u200EP-001\u202C"))).toEqual({
      kind: "value",
      value: "P-001",
      warning: "untrimmed-id",
    });
  });

  test("a whole number and its digits are one id; every text without blank ends is its own", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.string(), (number, text) => {
        expect(parseId(numberCell(number))).toEqual(parseId(textCell(String(number))));
        expect(parseId(textCell(`<${text}>`))).toEqual({ kind: "value", value: `<${text}>` });
      }),
    );
  });
});
