import { CULTURES } from "../../../workbench/host/book/create-book";
import { cellText, fitNumber } from "../../../workbench/page/grid/cell-text";
import { entryText, parseEntry } from "../../../workbench/page/grid/entry";

const russian = { culture: CULTURES.ru, uses1904Dates: false };
const english = { culture: CULTURES.en, uses1904Dates: false };
const NBSP = "\u00a0";

describe("the text of a cell", () => {
  it("writes numbers in the workbook's culture and puts them to the right", () => {
    expect(cellText(1234567.5, "#,##0.00", russian)).toEqual({
      text: `1${NBSP}234${NBSP}567,50`,
      alignment: "right",
      isNumeric: true,
      color: undefined,
    });
    expect(cellText(1234567.5, "#,##0.00", english).text).toBe("1,234,567.50");
  });

  it("shows the system's short date as the culture writes it", () => {
    expect(cellText(46387, "m/d/yyyy", russian).text).toBe("31.12.2026");
    expect(cellText(46387, "m/d/yyyy", english).text).toBe("12/31/2026");
  });

  it("counts from 1904 where the workbook does", () => {
    expect(cellText(46387 - 1462, "dd.mm.yyyy", { ...russian, uses1904Dates: true }).text).toBe("31.12.2026");
  });

  it("centres errors and truth values, and puts texts to the left", () => {
    expect(cellText({ error: "#N/A" }, "General", russian)).toMatchObject({
      text: "#N/A",
      alignment: "center",
    });
    expect(cellText(true, "General", english)).toMatchObject({ text: "TRUE", alignment: "center" });
    expect(cellText("TOO «Alem»", "General", russian)).toMatchObject({ alignment: "left", isNumeric: false });
  });

  it("puts a number under the text format to the left", () => {
    expect(cellText(42, "@", english)).toMatchObject({ text: "42", alignment: "left", isNumeric: false });
  });

  it("takes the colour that a format asks for", () => {
    expect(cellText(-5, "0;[Red]-0", english)).toMatchObject({ text: "-5" });
    expect(cellText(-5, "0;[Red]-0", english).color).toBeDefined();
    expect(cellText(5, "0;[Red]-0", english).color).toBeUndefined();
  });

  it("shows hashes for a day before the calendar's first", () => {
    expect(cellText(-1, "dd.mm.yyyy", russian).text).toMatch(/^#+$/);
  });

  it("shows a value despite a broken format", () => {
    expect(cellText(5, '"open [[', english).text).not.toBe("");
  });

  it("shows nothing for a blank cell and for an empty text", () => {
    expect(cellText(null, "0", english).text).toBe("");
    expect(cellText("", "0", english).text).toBe("");
  });
});

describe("a number in a narrow column", () => {
  const fit = (value: number, code: string, room: number) =>
    fitNumber(cellText(value, code, russian), value, code, CULTURES.ru, (text) => text.length <= room);

  it("drops decimals under General", () => {
    expect(fit(3.14159265, "General", 5)).toBe("3,142");
    expect(fit(3.14159265, "General", 2)).toBe("3");
  });

  it("writes a power of ten under General where that is shorter", () => {
    expect(fit(123456789012, "General", 8)).toBe("1,23E+11");
    expect(fit(123456789012, "General", 5)).toBe("1E+11");
  });

  it("becomes as many hashes as fit where it cannot be shortened", () => {
    expect(fit(123456, "General", 4)).toBe("####");
    expect(fit(1234.5, "#,##0.00", 4)).toBe("####");
  });

  it("stays as it is where there is room", () => {
    expect(fit(1234.5, "0.00", 7)).toBe("1234,50");
  });
});

describe("a text typed into a cell", () => {
  it("is a number in the workbook's culture, and text otherwise", () => {
    expect(parseEntry("12,5", "General", russian)).toEqual({ value: 12.5 });
    expect(parseEntry("12,5 шт", "General", russian)).toEqual({ value: "12,5 шт" });
    expect(parseEntry("12.5", "General", english)).toEqual({ value: 12.5 });
  });

  it("brings its own format where it is a date or a share, unless the cell has one", () => {
    expect(parseEntry("31.12.2026", "General", russian)).toEqual({ value: 46387, format: "m/d/yyyy" });
    expect(parseEntry("31.12.2026", "dd.mm.yy", russian)).toEqual({ value: 46387 });
    expect(parseEntry("5%", "General", english)).toMatchObject({ value: 0.05, format: "0%" });
  });

  it("is text under the text format and after an apostrophe", () => {
    expect(parseEntry("007", "@", russian)).toEqual({ value: "007" });
    expect(parseEntry("'=1+1", "General", russian)).toEqual({ value: "=1+1" });
  });

  it("is a formula after an equals sign, kept without a result", () => {
    expect(parseEntry("=SUM(A1:A3)", "General", russian)).toEqual({ value: null, formula: "=SUM(A1:A3)" });
  });

  it("is cut at the length that a cell can hold", () => {
    expect(parseEntry("x".repeat(40_000), "General", russian).value).toHaveLength(32_767);
  });
});

describe("the text of the formula bar", () => {
  const read = (text: string) => parseEntry(text, "General", russian);

  it("can be typed in again", () => {
    for (const value of [0.1, -1234.5, 1e21, true, "текст", "007", "'в кавычках", "=1"]) {
      const text = entryText(value, undefined, "General", russian);
      expect(read(text)).toMatchObject({ value });
    }
  });

  it("is a date in the culture's short form, with the time where there is one", () => {
    expect(entryText(46387, undefined, "dd mmmm yyyy", russian)).toBe("31.12.2026");
    expect(entryText(46387.5, undefined, "dd.mm.yyyy", russian)).toBe("31.12.2026 12:00:00");
  });

  it("is the share with its sign, and the formula with its equals sign", () => {
    expect(entryText(0.07, undefined, "0%", russian)).toBe("7%");
    expect(entryText(3, "=1+2", "General", russian)).toBe("=1+2");
  });
});
