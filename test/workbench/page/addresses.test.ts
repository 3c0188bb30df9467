import fc from "fast-check";
import {
  areaAddress,
  cellAddress,
  columnLetters,
  columnNumber,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
} from "../../../workbench/page/grid/address";
import { areaOf } from "../../../workbench/page/grid/areas";

const cell = fc.record({
  row: fc.integer({ min: 1, max: MAX_ROWS }),
  column: fc.integer({ min: 1, max: MAX_COLUMNS }),
});

describe("column letters", () => {
  it("go on from Z to AA, up to XFD", () => {
    expect([1, 26, 27, 702, 703, MAX_COLUMNS].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
    expect(columnNumber("XFE")).toBeUndefined();
    expect(columnNumber("A1")).toBeUndefined();
  });

  it("give back the number that they were made from", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_COLUMNS }), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
  });
});

describe("an address in the name box", () => {
  it("is read back as it was written, for every cell", () => {
    fc.assert(
      fc.property(cell, (at) => {
        expect(parseReference(cellAddress(at))).toEqual({ sheet: undefined, area: areaOf(at) });
      }),
    );
  });

  it("may be a range in any order, with or without dollars", () => {
    const area = { firstRow: 4, lastRow: 9, firstColumn: 2, lastColumn: 4 };
    for (const text of ["B4:D9", "D9:B4", "$B$4:$D$9", " b4:d9 "])
      expect(parseReference(text)?.area).toEqual(area);
    expect(areaAddress(area)).toBe("B4:D9");
  });

  it("may be whole columns or whole rows", () => {
    const columns = { firstRow: 1, lastRow: MAX_ROWS, firstColumn: 1, lastColumn: 3 };
    const rows = { firstRow: 3, lastRow: 7, firstColumn: 1, lastColumn: MAX_COLUMNS };
    expect(parseReference("A:C")?.area).toEqual(columns);
    expect(parseReference("3:7")?.area).toEqual(rows);
    expect([areaAddress(columns), areaAddress(rows)]).toEqual(["A:C", "3:7"]);
  });

  it("may name a sheet, in quotes where its name needs them", () => {
    expect(parseReference("Лист1!B4")?.sheet).toBe("Лист1");
    expect(parseReference("'It''s mine!'!B4")?.sheet).toBe("It's mine!");
  });

  it("is refused if it is none", () => {
    for (const text of ["", "B", "4", "B0", "XFE1", "A1048577", "A1:B2:C3", "A:3", "hello", "B4:", "!"])
      expect(parseReference(text)).toBeUndefined();
  });
});
