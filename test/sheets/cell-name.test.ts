import fc from "fast-check";
import { cellName, columnLetters, columnNumber } from "../../src/workbook/cell-name";

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [702, "ZZ"],
  [703, "AAA"],
  [16_384, "XFD"],
])("column %s is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});

test("letters and numbers convert into each other; anything that is no column of Excel's is refused", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
      expect(columnNumber(columnLetters(column).toLowerCase())).toBe(column);
    }),
  );
  expect(["", "XFE", "A1", "AAAA", "Я"].map(columnNumber)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(cellName(2, 7)).toBe("B7");
});
