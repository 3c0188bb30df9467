/** The cells that somebody has changed since an evaluation, each counted once. */
import { parseRange, rangesMeet, type CellRange } from "../../src/workbook/cell-range";
import { columnNumber } from "../../src/workbook/cell-name";
import { MAX_COLUMN, MAX_ROW } from "../../src/workbook/limits";
import type { ForeignChange } from "../services/pane-services";

/** A rectangle of a sheet. No two in a list overlap. */
export interface ChangedArea extends CellRange {
  readonly sheet: string;
}

/** Limit on the list: changes beyond this many rectangles are not counted. */
const MOST_AREAS = 1000;

/** The areas plus those of another change. Sheets that are added, renamed or deleted add no cells. */
export function withChange(
  areas: readonly ChangedArea[],
  { sheet, cells }: ForeignChange,
): readonly ChangedArea[] {
  if (cells === undefined) return areas;
  const added = cells.split(",").flatMap((address) => rangeOf(address) ?? []);
  return added.reduce((known, range) => withRange(known, sheet, range), areas);
}

/** Number of cells in the areas. */
export function cellsIn(areas: readonly ChangedArea[]): number {
  return areas.reduce(
    (sum, area) => sum + (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1),
    0,
  );
}

function withRange(areas: readonly ChangedArea[], sheet: string, range: CellRange): readonly ChangedArea[] {
  if (areas.length >= MOST_AREAS) return areas;
  const pieces = areas
    .filter((area) => area.sheet === sheet)
    .reduce<readonly CellRange[]>((left, area) => left.flatMap((piece) => outside(piece, area)), [range]);
  return [...areas, ...pieces.map((piece) => ({ ...piece, sheet }))];
}

/** The parts of a range outside another one: above, below, left and right of it. */
function outside(range: CellRange, other: CellRange): readonly CellRange[] {
  if (!rangesMeet(range, other)) return [range];
  const firstRow = Math.max(range.firstRow, other.firstRow);
  const lastRow = Math.min(range.lastRow, other.lastRow);
  return [
    { ...range, lastRow: other.firstRow - 1 },
    { ...range, firstRow: other.lastRow + 1 },
    { ...range, firstRow, lastRow, lastColumn: other.firstColumn - 1 },
    { ...range, firstRow, lastRow, firstColumn: other.lastColumn + 1 },
  ].filter((piece) => piece.firstRow <= piece.lastRow && piece.firstColumn <= piece.lastColumn);
}

/** Reads "B4:C7", and whole columns or rows: "B:C", "4:7". */
function rangeOf(address: string): CellRange | undefined {
  const plain = address.replace(/\$/g, "").trim();
  const [from = "", to = from] = plain.split(":");
  const [first, last] = [columnNumber(from), columnNumber(to)];
  if (first !== undefined && last !== undefined)
    return { firstRow: 1, lastRow: MAX_ROW, firstColumn: first, lastColumn: last };
  if (/^\d+$/.test(from) && /^\d+$/.test(to))
    return { firstRow: Number(from), lastRow: Number(to), firstColumn: 1, lastColumn: MAX_COLUMN };
  return parseRange(plain);
}
