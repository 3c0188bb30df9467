/** The parts of reading that need no Excel: grouping, sizing, decoding, numbering texts. */
import fc from "fast-check";
import { unlessAborted } from "../../../src/adapters/excel/abort";
import { BlockSize } from "../../../src/adapters/excel/read/block-size";
import { columnRuns } from "../../../src/adapters/excel/read/column-runs";
import { decodeColumn, needsOf } from "../../../src/adapters/excel/read/decode";
import { bytesPerRow, type LoadedColumn, type Slice } from "../../../src/adapters/excel/read/load-cells";
import { KeptTexts } from "../../../src/adapters/excel/read/kept-texts";
import { dateFormats } from "../../../src/adapters/excel/read/format-looks";
import { edgeBands } from "../../../src/adapters/excel/read/used-range";
import { CellKind, FORMULA_FLAG } from "../../../src/workbook/reader";

describe("columns side by side", () => {
  test("are asked for as one range", () => {
    expect(columnRuns([7, 2, 1, 9, 8])).toEqual([
      { first: 1, count: 2 },
      { first: 7, count: 3 },
    ]);
    expect(columnRuns([])).toEqual([]);
  });

  test("make as few ranges as possible, and no column is lost or added", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (columns) => {
        const runs = columnRuns(columns);
        const covered = runs.flatMap(({ first, count }) =>
          Array.from({ length: count }, (_, i) => first + i),
        );
        expect(covered).toEqual([...columns].sort((a, b) => a - b));
        for (const [i, run] of runs.entries()) {
          const next = runs[i + 1];
          if (next !== undefined) expect(next.first).toBeGreaterThan(run.first + run.count);
        }
      }),
    );
  });
});

describe("the size of blocks", () => {
  const limits = { targetBytes: 10_000, maxCells: 4_000, firstRows: 512 };

  test("begins small, and grows as far as the weight of rows allows", () => {
    const size = new BlockSize(1, { ...limits, targetBytes: 1_000_000, maxCells: 10_000_000 });
    expect(size.rows).toBe(512);
    size.weighed(10, 512);
    expect(size.rows).toBe(512 * 8);
    size.weighed(10, 512 * 8);
    size.weighed(10, 512 * 64);
    expect(size.rows).toBe(100_000);
  });

  test("shrinks when rows get heavier", () => {
    const size = new BlockSize(2, limits);
    size.weighed(1_000, 50);
    expect(size.rows).toBe(10);
    size.weighed(1_000_000, 10);
    expect(size.rows).toBe(1);
  });

  test("halves after a refusal, down to one row", () => {
    const size = new BlockSize(1, limits);
    const tried: number[] = [];
    let more = true;
    while (more) {
      tried.push(size.rows);
      more = size.refused(size.rows);
    }
    expect(tried).toEqual([100, 50, 25, 12, 6, 3, 1]);
  });

  test("never asks for more cells than allowed", () => {
    const size = new BlockSize(10, limits);
    size.weighed(0, 100_000);
    expect(size.rows * 10 * 4).toBeLessThanOrEqual(limits.maxCells);
  });
});

describe("a column of cells", () => {
  const slice = (...cells: unknown[]): Slice => ({ rows: cells.map((cell) => [cell]), at: 0 });
  const texts = new KeptTexts();
  const context = {
    texts,
    isDate: dateFormats(),
    currencyBits: () => 0,
    dateShift: 1462,
    isUncalculated: false,
  };

  function decoded(column: LoadedColumn): (readonly [number, number | string])[] {
    const count = column.values?.rows.length ?? 0;
    const buffer = { kinds: new Uint8Array(count), values: new Float64Array(count) };
    decodeColumn(column, count, buffer, context);
    return Array.from(buffer.kinds, (kind, i) => {
      const value = buffer.values[i] ?? 0;
      const isText = [CellKind.text, CellKind.error].some((each) => each === (kind & ~FORMULA_FLAG));
      return [kind, isText ? texts.get(value) : value];
    });
  }

  test("tells dates from numbers by their format, and shifts only dates of 1904", () => {
    const column = { values: slice(44601, 44601), numberFormat: slice("dd.mm.yyyy", "0.00") };
    expect(decoded(column)).toEqual([
      [CellKind.date, 46063],
      [CellKind.number, 44601],
    ]);
  });

  test("tells errors from texts that begin with # by their type", () => {
    const column = { values: slice("#N/A", "#N/A", "№ 5"), valueTypes: slice("Error", "String", "String") };
    expect(decoded(column)).toEqual([
      [CellKind.error, "#N/A"],
      [CellKind.text, "#N/A"],
      [CellKind.text, "№ 5"],
    ]);
  });

  test("tells blanks, empty texts of formulas and formulas without a result apart", () => {
    const column = {
      values: slice("", "", ""),
      formulas: slice("", '=""', "=NOW()"),
      valueTypes: slice("Empty", "String", "Empty"),
    };
    expect(decoded(column)).toEqual([
      [CellKind.blank, 0],
      [CellKind.text | FORMULA_FLAG, ""],
      [CellKind.uncalculated | FORMULA_FLAG, 0],
    ]);
  });

  test("takes a text that looks like a formula for a text", () => {
    expect(decoded({ values: slice("=1+1", 2), formulas: slice("=1+1", "=1+1") })).toEqual([
      [CellKind.text, "=1+1"],
      [CellKind.number | FORMULA_FLAG, 2],
    ]);
  });

  test("asks for number formats only of numbers, and for types only where a text is ambiguous", () => {
    const needs = (...cells: unknown[]) =>
      needsOf({ values: slice(...cells), formulas: slice(...cells) }, cells.length);
    expect(needs("a", true, "")).toEqual({ numberFormat: false, valueTypes: false });
    expect(needs("a", 5)).toEqual({ numberFormat: true, valueTypes: false });
    expect(needs("#1", "b")).toEqual({ numberFormat: false, valueTypes: true });
    expect(needsOf({ values: slice(""), formulas: slice("=A1") }, 1).valueTypes).toBe(true);
    expect(needsOf({ values: slice("") }, 1).valueTypes).toBe(true);
  });

  test("is weighed in bytes of UTF-8, as in the response", () => {
    const cells = new Map([[1, { values: slice("да", "да") }]]);
    expect(bytesPerRow(cells, 2)).toBeGreaterThanOrEqual(6);
    expect(bytesPerRow(cells, 2)).toBeLessThanOrEqual(8);
  });
});

describe("numbers of texts", () => {
  test("stay the same, and lead back to the text", () => {
    const texts = new KeptTexts();
    const numbers = ["a", "b", "a"].map((text) => texts.numberOf(text));
    expect(numbers).toEqual([0, 1, 0]);
    expect(numbers.map((number) => texts.get(number))).toEqual(["a", "b", "a"]);
    expect(() => texts.get(2)).toThrow(RangeError);
  });

  test("still lead back after so many texts that the index from text to number was dropped", () => {
    const texts = new KeptTexts();
    const first = texts.numberOf("first");
    for (let i = 0; i < 300_000; i++) texts.numberOf(String(i));
    expect(texts.get(first)).toBe("first");
    expect(texts.get(texts.numberOf("first"))).toBe("first");
  });
});

describe("the edges of a used range", () => {
  const range = { firstRow: 3, firstColumn: 2, lastRow: 1000, lastColumn: 5 };

  test("are its first and its last rows", () => {
    expect(edgeBands(range)).toEqual([
      { ...range, lastRow: 66 },
      { ...range, firstRow: 937 },
    ]);
  });

  test("do not overlap in a short one", () => {
    expect(edgeBands({ ...range, lastRow: 10 })).toEqual([{ ...range, lastRow: 10 }]);
    expect(edgeBands({ ...range, lastRow: 100 })).toEqual([
      { ...range, lastRow: 66 },
      { ...range, firstRow: 67, lastRow: 100 },
    ]);
  });
});

describe("waiting under a signal", () => {
  test("ends with the signal's reason, whether aborted before or while waiting", async () => {
    const reason = new Error("enough");
    await expect(unlessAborted(AbortSignal.abort(reason), new Promise(() => undefined))).rejects.toBe(reason);
    const controller = new AbortController();
    const waiting = unlessAborted(controller.signal, new Promise(() => undefined));
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  test("gives the result if nobody aborts", async () => {
    await expect(unlessAborted(new AbortController().signal, Promise.resolve(5))).resolves.toBe(5);
    await expect(unlessAborted(undefined, Promise.reject(new Error("no")))).rejects.toThrow("no");
  });
});
