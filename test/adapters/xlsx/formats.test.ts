import {
  isBuiltInDateFormat,
  isDateFormatCode,
  isTextFormatCode,
} from "../../../src/adapters/common/formats/date-format";
import { isoToSerial } from "../../../src/adapters/xlsx/sheet/iso-date";
import { cellName } from "../../../src/workbook/cell-name";
import { parseRange, rangeAddress } from "../../../src/workbook/cell-range";
import { numberedName, freeTableName } from "../../../src/workbook/table-name";

describe("number formats", () => {
  it.each([
    "dd.mm.yyyy",
    "d mmm",
    "[$-419]d mmmm yyyy;@",
    "h:mm AM/PM",
    "[h]:mm:ss",
    "[mm]:ss",
    "[ss]",
    "yyyy\\-mm\\-dd",
    'd"th of" mmm',
    "[Red]m/d/yy",
    "mm:ss.0",
    "YYYY",
    "[$-F800]dddd",
    "[>1]d;0",
  ])("of dates and times: %s", (code) => {
    expect(isDateFormatCode(code)).toBe(true);
  });

  it.each([
    "General",
    "0.00",
    "#,##0.00",
    "@",
    '0 "days"',
    "0\\d",
    "#,##0.00\\ [$₸-43F]",
    "[Red]0",
    "[Yellow][<0]-0;0",
    "0.00E+00",
    "_-* #,##0_-",
    "_d0",
    "*s0",
    "[$USD] 0",
    '#,##0" (предв.)"',
    "# ?/?",
    "0%",
    '"unclosed day',
    "[unclosed day",
    "GENERAL",
  ])("of other things: %s", (code) => {
    expect(isDateFormatCode(code)).toBe(false);
  });

  it("built in", () => {
    const dates = Array.from({ length: 82 }, (_id, id) => id).filter(isBuiltInDateFormat);
    expect(dates).toEqual([
      14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53,
      54, 55, 56, 57, 58,
    ]);
  });

  it("of text", () => {
    expect(["@", ' "x"@', "0", '"@"'].map(isTextFormatCode)).toEqual([true, true, false, false]);
  });
});

describe("ISO dates", () => {
  it.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2026-02-10", 46063],
    ["2024-02-29T18:00:00", 45351.75],
    ["2024-02-29 18:00", 45351.75],
    ["2026-02-10T00:00:00.000Z", 46063],
    ["2026-02-10T12:00:00+05:00", 46063.5],
    ["T06:00:00", 0.25],
    ["06:00", 0.25],
    ["2026-02-30", NaN],
    ["2026-13-01", NaN],
    ["10.02.2026", NaN],
    ["", NaN],
  ])("%s is %d", (text, serial) => {
    expect(isoToSerial(text)).toBe(serial);
  });
});

describe("addresses", () => {
  it("of cells", () => {
    expect([1, 26, 27, 702, 703, 16_384].map((column) => cellName(column, 7))).toEqual([
      "A7",
      "Z7",
      "AA7",
      "ZZ7",
      "AAA7",
      "XFD7",
    ]);
  });

  it("of ranges, there and back", () => {
    expect(
      ["A1", "B2:C3", "$B$2:$C$3", "c3:b2"].map((text) =>
        rangeAddress(parseRange(text) ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }),
      ),
    ).toEqual(["A1", "B2:C3", "B2:C3", "B2:C3"]);
    expect(["", "A0", "1A", "XFE1", "A1048577", "A:A", "Sheet!A1"].map(parseRange)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });
});

describe("names", () => {
  it("of tables are valid in Excel", () => {
    expect(
      ["Ledger", "Points ledger", "Ведомость баллов", "2026", "A1", "R1C1", "r", "a-b", ""].map((name) =>
        freeTableName(name, []),
      ),
    ).toEqual(["Ledger", "Points_ledger", "Ведомость_баллов", "_2026", "_A1", "_R1C1", "_r", "a_b", "_"]);
    expect(freeTableName("Ledger", ["LEDGER", "ledger_2"])).toBe("Ledger_3");
    expect(freeTableName("x".repeat(300), ["x".repeat(255)])).toHaveLength(255);
  });

  it("of columns are numbered as Excel numbers them", () => {
    expect(numberedName("Points", new Set(["points", "points2"]))).toBe("Points3");
  });
});
