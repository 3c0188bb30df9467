import type { Area } from "../../../workbench/host/book/book";
import { MAX_COLUMNS, MAX_ROWS, type CellPosition } from "../../../workbench/page/grid/address";
import { coverMerges } from "../../../workbench/page/grid/areas";
import { pressed, widened } from "../../../workbench/page/grid/pressed";
import {
  advance,
  areasOf,
  extendTo,
  jumpFrom,
  sameAreas,
  selectArea,
  selectCell,
  stepFrom,
  type SheetSpace,
} from "../../../workbench/page/grid/selection";

const at = (row: number, column: number): CellPosition => ({ row, column });
const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

/** A sheet with these cells. */
function space(
  filled: readonly CellPosition[] = [],
  { hiddenRows = new Set<number>(), merges = [] as readonly Area[] } = {},
): SheetSpace {
  const rows = filled.map(({ row }) => row);
  const columns = filled.map(({ column }) => column);
  return {
    merges,
    used:
      filled.length === 0
        ? undefined
        : area(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns)),
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: () => false,
    hasContent: (row, column) => filled.some((cell) => cell.row === row && cell.column === column),
  };
}

describe("moving with the arrows", () => {
  it("goes over hidden rows", () => {
    expect(stepFrom(at(2, 1), "down", space([], { hiddenRows: new Set([3, 4]) }))).toEqual(at(5, 1));
  });

  it("stays on the sheet", () => {
    expect(stepFrom(at(1, 1), "up", space())).toEqual(at(1, 1));
    expect(stepFrom(at(MAX_ROWS, MAX_COLUMNS), "right", space())).toEqual(at(MAX_ROWS, MAX_COLUMNS));
    expect(stepFrom(at(MAX_ROWS - 3, 1), "down", space(), 30)).toEqual(at(MAX_ROWS, 1));
  });

  it("leaves a merged cell at its far side", () => {
    expect(stepFrom(at(1, 1), "right", space([], { merges: [area(1, 1, 1, 4)] }))).toEqual(at(1, 5));
  });
});

describe("several areas", () => {
  const first = area(3, 1, 5, 4);
  const others = [area(9, 1, 9, 4), area(12, 1, 12, 4)];

  it("begin with the one that holds the active cell", () => {
    const selection = selectArea(first, [], others);
    expect(selection.active).toEqual(at(3, 1));
    expect(areasOf(selection)).toEqual([first, ...others]);
  });

  it("are the same where all of them are", () => {
    const selection = selectArea(first, [], others);
    expect(sameAreas(selection, { area: first, more: others })).toBe(true);
    expect(sameAreas(selection, { area: first })).toBe(false);
    expect(sameAreas(selectArea(first, []), { area: first })).toBe(true);
    expect(sameAreas(selection, { area: first, more: [area(9, 1, 9, 4), area(13, 1, 13, 4)] })).toBe(false);
  });

  it("are deselected once a cell is selected", () => {
    const selection = selectArea(first, [], others);
    expect(areasOf(pressed({ kind: "cell", at: at(7, 7) }, false, selection, []))).toEqual([
      area(7, 7, 7, 7),
    ]);
    expect(areasOf(extendTo(selection, at(7, 7), []))).toEqual([area(3, 1, 7, 7)]);
  });
});

describe("Ctrl+arrow", () => {
  const column = space([at(2, 1), at(3, 1), at(4, 1), at(9, 1)]);

  it("goes to the end of a run of filled cells", () => {
    expect(jumpFrom(at(2, 1), "down", column)).toEqual(at(4, 1));
  });

  it("goes over blank cells to the next filled one", () => {
    expect(jumpFrom(at(4, 1), "down", column)).toEqual(at(9, 1));
    expect(jumpFrom(at(1, 1), "down", column)).toEqual(at(2, 1));
  });

  it("goes to the sheet's edge if no further cell is filled", () => {
    expect(jumpFrom(at(9, 1), "down", column)).toEqual(at(MAX_ROWS, 1));
    expect(jumpFrom(at(9, 1), "right", column)).toEqual(at(9, MAX_COLUMNS));
    expect(jumpFrom(at(5, 5), "up", space())).toEqual(at(1, 5));
  });

  it("comes back from the edge", () => {
    expect(jumpFrom(at(MAX_ROWS, 1), "up", column)).toEqual(at(9, 1));
  });
});

describe("a selection", () => {
  it("spans the cells between the active one and the other corner, whichever way", () => {
    expect(extendTo(selectCell(at(5, 5), []), at(2, 7), []).area).toEqual(area(2, 5, 5, 7));
  });

  it("grows over merged cells that it touches, and over those that these touch", () => {
    const merges = [area(3, 3, 4, 4), area(4, 5, 6, 5)];
    expect(coverMerges(area(1, 3, 3, 3), merges)).toEqual(area(1, 3, 4, 4));
    expect(coverMerges(area(1, 3, 4, 5), merges)).toEqual(area(1, 3, 6, 5));
  });

  it("takes a merged cell as one", () => {
    expect(selectCell(at(3, 3), [area(3, 3, 4, 4)]).area).toEqual(area(3, 3, 4, 4));
  });

  it("is of whole rows or columns where their headers are pressed", () => {
    const start = selectCell(at(4, 2), []);
    const row = pressed({ kind: "row", row: 3 }, false, start, []);
    expect(row.area).toEqual(area(3, 1, 3, MAX_COLUMNS));
    expect(pressed({ kind: "row", row: 6 }, true, row, []).area).toEqual(area(3, 1, 6, MAX_COLUMNS));
    expect(pressed({ kind: "column", column: 5 }, true, start, []).area).toEqual(area(1, 2, MAX_ROWS, 5));
    expect(pressed({ kind: "corner" }, false, start, []).area).toEqual(area(1, 1, MAX_ROWS, MAX_COLUMNS));
  });

  it("widens to whole rows and columns, its active cell staying", () => {
    const start = selectArea(area(2, 3, 4, 5), []);
    expect(widened(start, "rows")).toMatchObject({ active: at(2, 3), area: area(2, 1, 4, MAX_COLUMNS) });
    expect(widened(start, "columns").area).toEqual(area(1, 3, MAX_ROWS, 5));
  });
});

describe("Enter and Tab", () => {
  it("go to the next cell from a single one", () => {
    expect(advance(selectCell(at(2, 2), []), "down", space()).active).toEqual(at(3, 2));
    expect(advance(selectCell(at(2, 2), []), "left", space()).active).toEqual(at(2, 1));
  });

  it("go round a selection of several cells and leave it as it is", () => {
    let selection = selectArea(area(1, 1, 2, 2), []);
    const visited = [1, 2, 3, 4].map(() => (selection = advance(selection, "down", space())).active);
    expect(visited).toEqual([at(2, 1), at(1, 2), at(2, 2), at(1, 1)]);
    expect(selection.area).toEqual(area(1, 1, 2, 2));
    expect(advance(selection, "left", space()).active).toEqual(at(2, 2));
  });
});
