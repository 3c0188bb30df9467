import { duplicateRows } from "../../src/sheets/duplicate-rows";

/** Rows of one day: partner, amount, and the number of a document. */
function rowsOf(rows: readonly (readonly [partner: number, amount: number, document: number])[]) {
  return {
    partners: Int32Array.from(rows, ([partner]) => partner),
    days: new Int32Array(rows.length).fill(20_000),
    amounts: Float64Array.from(rows, ([, amount]) => amount),
    documents: Int32Array.from(rows, ([, , document]) => document),
  };
}

describe("repeated purchases", () => {
  test("are rows of one partner, day, amount and document, whatever numbers the document has", () => {
    const names = new Map([
      [1, "РН-1"],
      [2, "РН-2"],
      [3, "РН-1"],
      [4, ""],
    ]);
    const rows = rowsOf([
      [0, 500, 2],
      [0, 500, 1],
      [0, 500, 3],
      [1, 500, 1],
      [0, 600, 1],
      [0, 500, 4],
      [0, 500, 4],
      [0, 500, 0],
      [0, 500, 2],
      [-1, 500, 1],
    ]);
    expect(duplicateRows(rows, 10, (number) => names.get(number) ?? "")).toEqual([
      [0, 8],
      [1, 2],
    ]);
  });

  test("documents are read only where everything else is equal", () => {
    const asked: number[] = [];
    const rows = rowsOf(Array.from({ length: 3000 }, (_, i) => [i % 7, i, i + 1]));
    const nameOf = (number: number): string => {
      asked.push(number);
      return String(number);
    };
    expect(duplicateRows(rows, 3000, nameOf)).toEqual([]);
    expect(asked).toEqual([]);
  });
});
