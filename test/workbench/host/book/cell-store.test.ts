import fc from "fast-check";

import { GENERAL, type CellValue } from "../../../../workbench/host/book/book";
import { createCellStore } from "../../../../workbench/host/book/cell-store";

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
);
/** Rows near the edges of the chunks in which columns are kept, and far away. */
const row = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1020, max: 1030 }),
  fc.constant(1_048_576),
);
const column = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(16_384));

test("every cell returns its last value, and its neighbours are left alone", () => {
  const writes = fc.array(
    fc.record({ row, column, value: cellValue, formula: fc.option(fc.constant("=A1")) }),
  );
  fc.assert(
    fc.property(writes, (cells) => {
      const store = createCellStore();
      const expected = new Map<string, { value: CellValue; formula: string | undefined }>();
      for (const { row, column, value, formula } of cells) {
        store.setValue(row, column, value, formula ?? undefined);
        expected.set(`${row} ${column}`, { value, formula: formula ?? undefined });
      }
      for (const [key, { value, formula }] of expected) {
        const [r = 0, c = 0] = key.split(" ").map(Number);
        expect(store.value(r, c)).toEqual(value);
        expect(store.formula(r, c)).toBe(formula);
      }
      expect(store.value(500, 2)).toBeNull();
    }),
  );
});

test("the used area is the smallest that holds all values and formulas", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ row, column, value: cellValue })), (cells) => {
      const store = createCellStore();
      const kept = new Map<string, readonly [number, number]>();
      for (const { row, column, value } of cells) {
        store.setValue(row, column, value);
        if (value === null) kept.delete(`${row} ${column}`);
        else kept.set(`${row} ${column}`, [row, column]);
      }
      const rows = [...kept.values()].map(([r]) => r);
      const columns = [...kept.values()].map(([, c]) => c);
      const expected =
        kept.size === 0
          ? undefined
          : {
              firstRow: Math.min(...rows),
              firstColumn: Math.min(...columns),
              lastRow: Math.max(...rows),
              lastColumn: Math.max(...columns),
            };
      expect(store.usedArea()).toEqual(expected);
    }),
  );
});

test("the used area can be asked for within an area", () => {
  const store = createCellStore();
  store.setValue(2, 2, "a");
  store.setValue(5, 4, null, "=A1");
  expect(store.usedArea({ firstRow: 3, firstColumn: 1, lastRow: 9, lastColumn: 9 })).toEqual({
    firstRow: 5,
    firstColumn: 4,
    lastRow: 5,
    lastColumn: 4,
  });
  expect(store.usedArea({ firstRow: 6, firstColumn: 1, lastRow: 9, lastColumn: 9 })).toBeUndefined();
});

test("a cell without a number format of its own has its column's", () => {
  const store = createCellStore();
  store.setNumberFormat(3, 1, "0.00");
  store.setColumnFormat(2, "@");
  store.setValue(3, 2, "x");
  store.setNumberFormat(4, 2, "0");
  expect([store.numberFormat(3, 1), store.numberFormat(4, 1)]).toEqual(["0.00", GENERAL]);
  expect([store.numberFormat(3, 2), store.numberFormat(4, 2), store.numberFormat(9999, 2)]).toEqual([
    "@",
    "0",
    "@",
  ]);
  store.setColumnFormat(2, "0%");
  expect([store.numberFormat(3, 2), store.numberFormat(4, 2)]).toEqual(["0%", "0%"]);
});

test("touched cells come row by row, and none after the book is clean", () => {
  const store = createCellStore();
  store.setValue(1500, 1, 1);
  store.setNumberFormat(2, 3, "0");
  store.setValue(2, 1, 5);
  store.setNumberFormat(2, 1, "0");
  expect([...store.touched()]).toEqual([
    { row: 2, column: 1, content: true, format: true },
    { row: 2, column: 3, content: false, format: true },
    { row: 1500, column: 1, content: true, format: false },
  ]);
  store.markClean();
  expect([...store.touched()]).toEqual([]);
});

test("there are no cells beyond the sheet's edges", () => {
  const store = createCellStore();
  expect(() => {
    store.setValue(1_048_577, 1, 1);
  }).toThrow(RangeError);
  expect(() => {
    store.setValue(1, 16_385, 1);
  }).toThrow(RangeError);
  expect(() => {
    store.setValue(0, 1, 1);
  }).toThrow(RangeError);
});
