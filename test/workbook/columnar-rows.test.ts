import fc from "fast-check";
import { ColumnarBuilder, columnarRows } from "../../src/workbook/columnar-builder";
import { hasRow, lastRowOf, rowList, rowWrites } from "../../src/workbook/row-list";
import type { PlainValue, RowWrite } from "../../src/workbook/write-plan";

const COLUMNS = 3;
const plain: fc.Arbitrary<PlainValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.constantFrom("", "P-001", "P-002", "gold"),
  fc.string(),
);
const columns = <T>(cell: fc.Arbitrary<T>) => fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS });
const rowWrite: fc.Arbitrary<RowWrite> = fc.record({
  row: fc.integer({ min: 1, max: 1_048_576 }),
  values: columns(fc.option(plain, { nil: undefined })),
  was: columns(plain),
  provisional: fc.boolean(),
});
const rows = fc.uniqueArray(rowWrite, { selector: ({ row }) => row });
const ascending = (list: readonly RowWrite[]) => [...list].sort((a, b) => a.row - b.row);

describe("planned rows in columns", () => {
  it("equal rows as objects, ascending whatever order they came in", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const packed = columnarRows(given, COLUMNS);
        expect(rowWrites(packed)).toEqual(ascending(given));
        expect(lastRowOf(packed)).toBe(lastRowOf(ascending(given)));
        for (const { row } of given) expect(hasRow(packed, row) && hasRow(given, row)).toBe(true);
      }),
    );
  });

  it("are plain data: they are the same in another thread", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const packed = columnarRows(given, COLUMNS);
        expect(rowWrites(structuredClone(packed))).toEqual(rowWrites(packed));
      }),
    );
  });

  it("leave cells alone for which a row has no value, and assume blank cells if no value is given", () => {
    const builder = new ColumnarBuilder(COLUMNS);
    builder.add(2, ["a"], false);
    const packed = builder.rows();
    expect(rowWrites(packed)).toEqual([
      { row: 2, values: ["a", undefined, undefined], was: [null, null, null], provisional: false },
    ]);
    const list = rowList(packed);
    expect([list.numberAt(1), list.valueAt(1, 0), list.wasAt(1, 0), list.valueAt(0, 9)]).toEqual([
      0,
      undefined,
      null,
      undefined,
    ]);
  });

  it("take about as much memory as their numbers: a million of one value each fit into 20 MB", () => {
    const count = 1_000_000;
    const builder = new ColumnarBuilder(1);
    const values: string[] = [];
    for (let i = 0; i < count; i++) {
      values[0] = i % 2 === 0 ? "2026-Q1" : "2026-Q2";
      builder.add(i + 2, values, false);
    }
    const { numbers, provisional, columns } = builder.rows();
    const arrays = [numbers, provisional, ...columns.flatMap(({ values }) => [values.kinds, values.values])];
    expect(arrays.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)).toBe(14 * count);
    expect(columns.map(({ values, was }) => [values.texts, was])).toEqual([
      [["2026-Q1", "2026-Q2"], undefined],
    ]);
    expect(lastRowOf({ numbers, provisional, columns })).toBe(count + 1);
  });
});
