import fc from "fast-check";
import type { Area } from "../../../workbench/host/book/book";
import { Axis } from "../../../workbench/page/grid/axis";
import { contains } from "../../../workbench/page/grid/areas";
import { ChangedCells } from "../../../workbench/page/grid/changed-cells";

const SIZE = 12;
const span = fc.tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: SIZE }));
const someArea: fc.Arbitrary<Area> = fc.tuple(span, span).map(([rows, columns]) => ({
  firstRow: Math.min(...rows),
  lastRow: Math.max(...rows),
  firstColumn: Math.min(...columns),
  lastColumn: Math.max(...columns),
}));

describe("changed cells", () => {
  it("are those of all areas that were added, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(someArea, { maxLength: 12 }), (areas) => {
        const changed = new ChangedCells();
        for (const area of areas) changed.add(area);
        const wrong: string[] = [];
        for (let row = 0; row <= SIZE + 1; row++)
          for (let column = 0; column <= SIZE + 1; column++)
            if (changed.has(row, column) !== areas.some((area) => contains(area, { row, column })))
              wrong.push(`${row}/${column}`);
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("are none after the workbook was saved", () => {
    const changed = new ChangedCells();
    changed.add({ firstRow: 1, lastRow: 1_048_576, firstColumn: 1, lastColumn: 1 });
    expect(changed.has(1_000_000, 1)).toBe(true);
    changed.clear();
    expect([changed.has(1_000_000, 1), changed.isEmpty]).toEqual([false, true]);
  });
});

describe("shown rows", () => {
  it("have consecutive indexes, without the hidden ones", () => {
    const rows = new Axis(6, new Set([1, 3, 4]));
    expect([rows.length, rows.numberAt(0), rows.numberAt(1), rows.numberAt(2)]).toEqual([3, 2, 5, 6]);
    expect([rows.indexOf(5), rows.indexOf(3), rows.isShown(3)]).toEqual([1, 1, false]);
  });

  it("have the indexes of a range of rows, or none if all of it is hidden", () => {
    const rows = new Axis(6, new Set([1, 3, 4]));
    expect(rows.indexes(1, 5)).toEqual({ first: 0, last: 1 });
    expect(rows.indexes(3, 4)).toBeUndefined();
    expect(new Axis(6, new Set()).indexes(2, 1_048_576)).toEqual({ first: 1, last: 5 });
  });

  it("are found at the index of their number, whatever is hidden", () => {
    const hidden = fc.uniqueArray(fc.integer({ min: 1, max: 40 })).map((numbers) => new Set(numbers));
    fc.assert(
      fc.property(hidden, (numbers) => {
        const rows = new Axis(40, numbers);
        const places = Array.from({ length: 40 - numbers.size }, (_row, place) => place);
        expect(rows.length).toBe(places.length);
        expect(places.map((place) => rows.indexOf(rows.numberAt(place)))).toEqual(places);
      }),
    );
  });
});
