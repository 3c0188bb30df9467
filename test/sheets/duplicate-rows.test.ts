import { sharedDocuments } from "../../src/sheets/shared-documents";
import { alikeRows, duplicateRows } from "../../src/sheets/duplicate-rows";

type Row = readonly [partner: number, amount: number, document: number];

/** Rows of one day, which come partner by partner, and the groups of equal ones among them. */
function equalRows(rows: readonly Row[], nameOf: (document: number) => string) {
  const partners = Math.max(...rows.map(([partner]) => partner)) + 1;
  const grouped = {
    starts: Int32Array.from(
      { length: partners + 1 },
      (_, n) => rows.filter(([partner]) => partner < n).length,
    ),
    days: new Int32Array(rows.length).fill(20_000),
    amounts: Float64Array.from(rows, ([, amount]) => amount),
  };
  const documents = Int32Array.from(rows, ([, , document]) => document);
  return duplicateRows(alikeRows(grouped), documents, nameOf);
}

describe("repeated purchases", () => {
  test("are rows of one partner, day, amount and document, whatever numbers the document has", () => {
    const names = new Map([
      [1, "РН-1"],
      [2, "РН-2"],
      [3, "РН-1"],
      [4, ""],
    ]);
    const rows: readonly Row[] = [
      [0, 500, 2],
      [0, 500, 1],
      [0, 500, 3],
      [0, 600, 1],
      [0, 500, 4],
      [0, 500, 4],
      [0, 500, 0],
      [0, 500, 0],
      [0, 500, 2],
      [1, 500, 1],
      [3, 700, 1],
      [3, 700, 2],
      [3, 700, 1],
    ];
    expect(equalRows(rows, (number) => names.get(number) ?? "")).toEqual([
      [0, 8],
      [1, 2],
      [10, 12],
    ]);
  });

  test("are told from rows of other days", () => {
    const starts = Int32Array.of(0, 3);
    const amounts = Float64Array.of(500, 500, 500);
    expect(alikeRows({ starts, amounts, days: Int32Array.of(20_000, 20_001, 20_000) })).toEqual([[0, 2]]);
  });

  test("are found among the many rows of one partner", () => {
    const rows = Array.from({ length: 3000 }, (_, i): Row => [0, i % 2999, 1]);
    expect(equalRows(rows, String)).toEqual([[0, 2999]]);
  });

  test("documents are read only where everything else is equal", () => {
    const asked: number[] = [];
    const rows = Array.from({ length: 3000 }, (_, i): Row => [Math.floor(i / 400), i, i + 1]);
    const nameOf = (number: number): string => {
      asked.push(number);
      return String(number);
    };
    expect(equalRows(rows, nameOf)).toEqual([]);
    expect(asked).toEqual([]);
  });
});

test("shared documents are found where their numbers lie far apart, as those of texts that shapes make", () => {
  const columns = {
    size: 3,
    partners: Int32Array.of(0, 1, 2),
    days: Int32Array.of(5, 5, 5),
    rows: Int32Array.of(2, 3, 4),
    amounts: Float64Array.of(100, 100, 100),
    documents: Int32Array.of(2 ** 30, 2 ** 30, -7),
  };
  expect(sharedDocuments(columns, () => "РТ-1")).toEqual([[0, 1]]);
});
