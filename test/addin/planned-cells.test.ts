import { plannedCells } from "../../addin/worker/planned-cells";
import type { ColumnWrite, PlainValue, SheetWrite } from "../../src/workbook/write-plan";

function column(part: Partial<ColumnWrite>): ColumnWrite {
  return { column: 1, header: "Points", isNew: false, format: "points", width: 12, ...part };
}

function sheet(part: Partial<SheetWrite>): SheetWrite {
  const place = { sheet: "Partners", isNewSheet: false, headerRow: 1, table: undefined, provisionalMark: "" };
  return { ...place, columns: [column({})], rows: [], ...part };
}

function row(values: readonly (PlainValue | undefined)[], was: readonly PlainValue[]) {
  return { row: 2, values, was, provisional: false };
}

describe("the cells that a plan changes", () => {
  it("counts cells whose contents differ, and no cell that is left alone", () => {
    const rows = [row([5, undefined], [4, 1]), row([5, 1], [5, 2])];
    expect(plannedCells({ sheets: [sheet({ rows, columns: [column({}), column({ column: 2 })] })] })).toEqual(
      {
        cells: 2,
        headers: 0,
        sheets: ["Partners"],
      },
    );
  });

  it("treats an empty text and a blank cell as the same", () => {
    expect(plannedCells({ sheets: [sheet({ rows: [row(["", null], [null, ""])] })] })).toEqual({
      cells: 0,
      headers: 0,
      sheets: [],
    });
  });

  it("counts the headers of new columns, and all headers of a new sheet", () => {
    const columns = [column({ isNew: true }), column({ column: 2 })];
    const rows = [row([5, 5], [4, 5])];
    expect(plannedCells({ sheets: [sheet({ columns, rows })] })).toMatchObject({ cells: 2, headers: 1 });
    expect(plannedCells({ sheets: [sheet({ columns, rows, isNewSheet: true })] })).toMatchObject({
      cells: 3,
      headers: 2,
    });
  });
});
