import fc from "fast-check";

import {
  areaAddress,
  columnLetters,
  columnNumber,
  fullAddress,
  readArea,
  splitAddress,
} from "../../../../workbench/host/model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../workbench/host/model/areas";
import { movedIndex, movedOf } from "../../../../workbench/host/model/cells/shift-areas";
import { localFormula, formulaFromLocal } from "../../../../workbench/host/model/text/local-formula";
import { RUSSIAN } from "./open-workbook";

const areaWithin = (rows: number, columns: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: rows }),
      fc.integer({ min: 1, max: rows }),
      fc.integer({ min: 1, max: columns }),
      fc.integer({ min: 1, max: columns }),
    )
    .map(([a, b, c, d]) => ({
      firstRow: Math.min(a, b),
      firstColumn: Math.min(c, d),
      lastRow: Math.max(a, b),
      lastColumn: Math.max(c, d),
    }));

test("every area is read back from its address", () => {
  fc.assert(
    fc.property(areaWithin(MAX_ROWS, MAX_COLUMNS), (area) => {
      expect(readArea(areaAddress(area))).toEqual(area);
    }),
  );
});

test("every column has letters of its own", () => {
  expect([1, 26, 27, 702, 703, 16_384].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MAX_COLUMNS }), (column) => {
      expect(columnNumber(columnLetters(column))).toBe(column);
    }),
  );
});

test("a sheet's name comes back out of an address, whatever it is", () => {
  const area = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 };
  const name = fc
    .string({ minLength: 1, maxLength: 31 })
    .filter((text) => !/^'|'$|[[\]:*?/\\]|^\s|^=/.test(text));
  fc.assert(
    fc.property(fc.oneof(name, fc.constantFrom("A1", "R1C1", "It's", "Лист 1", "2026")), (sheet) => {
      expect(splitAddress(fullAddress(sheet, area))).toEqual({ sheet, rest: "A1:B2" });
    }),
  );
});

test("an area holds after a shift the rows that its own rows have become", () => {
  const kind = fc.constantFrom("insert" as const, "delete" as const);
  fc.assert(
    fc.property(areaWithin(30, 1), areaWithin(30, 1), kind, (area, cut, kind) => {
      const shift = { area: cut, axis: "rows", kind } as const;
      const moved = movedOf(area, shift);
      const rows = [];
      for (let row = area.firstRow; row <= area.lastRow; row += 1) {
        const to = movedIndex(row, shift);
        if (to !== undefined) rows.push(to);
      }
      const expected =
        rows.length === 0 ? undefined : { ...area, firstRow: Math.min(...rows), lastRow: Math.max(...rows) };
      expect(moved).toEqual(expected);
    }),
  );
});

test.each([
  ["=SUM(A1,B2)*1.5", "=SUM(A1;B2)*1,5"],
  ["=IF(A1=\"1,5;x\",0.25,'My, sheet'!B1)", "=IF(A1=\"1,5;x\";0,25;'My, sheet'!B1)"],
  ["=A1+2", "=A1+2"],
])("%s is %s in Russian, and back", (english, russian) => {
  expect(localFormula(english, RUSSIAN)).toBe(russian);
  expect(formulaFromLocal(russian, RUSSIAN)).toBe(english);
});
