/** Texts are written in a form that gives the cells exactly these texts. */
import fc from "fast-check";
import { heldAfter, inputOf } from "../../../src/adapters/excel/write/journal/held";
import { CULTURES } from "../../../workbench/host/book/create-book";
import { readTyped } from "../../../workbench/host/model/text/typed-input";
import { anyText, TRICKY } from "../../support/excel/tricky-texts";
import { runs } from "../../support/runs";

describe("a value written into a cell", () => {
  it.each(["en", "ru", "kk"] as const)(
    "stays a text if it is one, whatever it looks like (%s)",
    (language) => {
      const book = { culture: CULTURES[language], uses1904Dates: false };
      fc.assert(
        fc.property(anyText, (text) => {
          expect(readTyped(String(inputOf(text, false)), "General", book)).toEqual({ value: text });
          expect(readTyped(String(inputOf(text, true)), "@", book)).toEqual({ value: text });
        }),
        runs(125),
      );
    },
  );

  it("would become something else without an apostrophe, if it looks like it", () => {
    const book = { culture: CULTURES.ru, uses1904Dates: false };
    const changed = TRICKY.filter((text) => readTyped(text, "General", book).value !== text);
    expect(changed.length).toBeGreaterThan(10);
  });

  it.each([
    "Gold",
    "ТОО «Ромашка»",
    "Платина",
    "May be",
    `INV-1 ${"no such row; ".repeat(9)}`,
    "x".repeat(32_767),
  ])("has no apostrophe if it can only be a text: %#", (text) => {
    expect(inputOf(text, false)).toBe(text);
    expect(heldAfter(text)).toBe(text);
  });

  it.each([
    "TRUE",
    "Wahr",
    "vrai",
    "ЛОЖЬ ",
    "DEC-12",
    "мая 5",
    "R 5",
    "=1+1",
    "+7",
    "№ 5",
    "Ⅷ",
    "#N/A",
    "@a",
  ])("has one if the text may be something else in some language: %s", (text) => {
    expect(inputOf(text, false)).toBe(`'${text}`);
  });

  it("stays as it is for numbers and truth values, clears for blanks, is typed for errors, and is cut to a cell's limit", () => {
    expect([5.5, true, null, "", { error: "#N/A" }].map((held) => inputOf(held, false))).toEqual([
      5.5,
      true,
      "",
      "",
      "#N/A",
    ]);
    for (const text of ["x", "7", "="].map((letter) => letter.repeat(40_000)))
      for (const isTextCell of [true, false]) expect(String(inputOf(text, isTextCell))).toHaveLength(32_767);
    expect(() => inputOf(Number.NaN, false)).toThrow("finite");
  });
});
