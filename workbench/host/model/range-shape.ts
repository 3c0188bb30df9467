/** The position of a range, and the ranges that can be reached from it. */
import type { Area } from "../book/book";
import {
  NULL_OBJECT,
  type HostObject,
  type HostObjectOrNull,
  type MemberKind,
} from "../interpreter/host-object";
import { fullAddress } from "./address";
import {
  around,
  areaOf,
  cellArea,
  cellCount,
  columnCount,
  intersection,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
} from "./areas";
import { countArgument, indexArgument } from "./arguments";
import { surroundingRegion } from "./cells/region";
import { RangeBase } from "./range-base";
import { invalidArgument, notFound } from "./refusals";

export const SHAPE_MEMBERS = {
  address: "scalar",
  addressLocal: "scalar",
  cellCount: "scalar",
  columnCount: "scalar",
  columnIndex: "scalar",
  isEntireColumn: "scalar",
  isEntireRow: "scalar",
  rowCount: "scalar",
  rowIndex: "scalar",
  getAbsoluteResizedRange: "object",
  getBoundingRect: "object",
  getCell: "object",
  getColumn: "object",
  getColumnsAfter: "object",
  getColumnsBefore: "object",
  getEntireColumn: "object",
  getEntireRow: "object",
  getIntersection: "object",
  getIntersectionOrNullObject: "object",
  getLastCell: "object",
  getLastColumn: "object",
  getLastRow: "object",
  getOffsetRange: "object",
  getResizedRange: "object",
  getRow: "object",
  getRowsAbove: "object",
  getRowsBelow: "object",
  getSurroundingRegion: "object",
  getUsedRange: "object",
  getUsedRangeOrNullObject: "object",
} as const satisfies Record<string, MemberKind>;

export abstract class RangeShape extends RangeBase {
  get address(): string {
    return fullAddress(this.sheet.name, this.area);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.area.firstRow - 1;
  }
  get columnIndex(): number {
    return this.area.firstColumn - 1;
  }
  get rowCount(): number {
    return rowCount(this.area);
  }
  get columnCount(): number {
    return columnCount(this.area);
  }
  /** The number of cells; −1 above 2^31 − 1, as in the API. */
  get cellCount(): number {
    const count = cellCount(this.area);
    return count > 2_147_483_647 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return isEntireColumns(this.area);
  }
  get isEntireRow(): boolean {
    return isEntireRows(this.area);
  }

  /** The cell may lie outside the range, but must be on the sheet. */
  getCell(row: unknown, column: unknown): HostObject {
    const { firstRow, firstColumn } = this.area;
    return this.at(
      cellArea(firstRow + countArgument(row, "row"), firstColumn + countArgument(column, "column")),
    );
  }

  getRow(row: unknown): HostObject {
    const index = indexArgument(row, "row");
    if (index >= this.rowCount) throw invalidArgument("The range has fewer rows");
    const number = this.area.firstRow + index;
    return this.at({ ...this.area, firstRow: number, lastRow: number });
  }

  getColumn(column: unknown): HostObject {
    const index = indexArgument(column, "column");
    if (index >= this.columnCount) throw invalidArgument("The range has fewer columns");
    const number = this.area.firstColumn + index;
    return this.at({ ...this.area, firstColumn: number, lastColumn: number });
  }

  getLastRow(): HostObject {
    return this.getRow(this.rowCount - 1);
  }
  getLastColumn(): HostObject {
    return this.getColumn(this.columnCount - 1);
  }
  getLastCell(): HostObject {
    return this.at(cellArea(this.area.lastRow, this.area.lastColumn));
  }

  getEntireRow(): HostObject {
    return this.at({ ...this.area, firstColumn: 1, lastColumn: MAX_COLUMNS });
  }
  getEntireColumn(): HostObject {
    return this.at({ ...this.area, firstRow: 1, lastRow: MAX_ROWS });
  }

  getOffsetRange(rowOffset: unknown, columnOffset: unknown): HostObject {
    const [rows, columns] = [
      countArgument(rowOffset, "rowOffset"),
      countArgument(columnOffset, "columnOffset"),
    ];
    const { firstRow, firstColumn, lastRow, lastColumn } = this.area;
    return this.at({
      firstRow: firstRow + rows,
      firstColumn: firstColumn + columns,
      lastRow: lastRow + rows,
      lastColumn: lastColumn + columns,
    });
  }

  getResizedRange(deltaRows: unknown, deltaColumns: unknown): HostObject {
    const { lastRow, lastColumn } = this.area;
    return this.at({
      ...this.area,
      lastRow: lastRow + countArgument(deltaRows, "deltaRows"),
      lastColumn: lastColumn + countArgument(deltaColumns, "deltaColumns"),
    });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): HostObject {
    const [height, width] = [indexArgument(rows, "numRows"), indexArgument(columns, "numColumns")];
    return this.at(areaOf(this.rowIndex, this.columnIndex, height, width));
  }

  getRowsAbove(count?: unknown): HostObject {
    const { firstRow, lastRow } = this.area;
    return this.strip(countArgument(count ?? 1, "count"), (rows) =>
      rows > 0 ? [firstRow - rows, firstRow - 1] : [lastRow + 1, lastRow - rows],
    );
  }
  getRowsBelow(count?: unknown): HostObject {
    return this.getRowsAbove(-countArgument(count ?? 1, "count"));
  }

  getColumnsBefore(count?: unknown): HostObject {
    const columns = countArgument(count ?? 1, "count");
    if (columns === 0) throw invalidArgument("count must not be 0");
    const { firstColumn, lastColumn } = this.area;
    const [first, last] =
      columns > 0 ? [firstColumn - columns, firstColumn - 1] : [lastColumn + 1, lastColumn - columns];
    return this.at({ ...this.area, firstColumn: first, lastColumn: last });
  }
  getColumnsAfter(count?: unknown): HostObject {
    return this.getColumnsBefore(-countArgument(count ?? 1, "count"));
  }

  getBoundingRect(other: unknown): HostObject {
    return this.at(around(this.area, this.otherArea(other)));
  }

  getIntersection(other: unknown): HostObject {
    const area = intersection(this.area, this.otherArea(other));
    if (area === undefined) throw notFound("The intersection");
    return this.at(area);
  }
  getIntersectionOrNullObject(other: unknown): HostObjectOrNull {
    const area = intersection(this.area, this.otherArea(other));
    return area === undefined ? NULL_OBJECT : this.at(area);
  }

  getUsedRange(): HostObject {
    const area = this.usedArea();
    if (area === undefined) throw notFound("The used range");
    return this.at(area);
  }
  getUsedRangeOrNullObject(): HostObjectOrNull {
    const area = this.usedArea();
    return area === undefined ? NULL_OBJECT : this.at(area);
  }

  getSurroundingRegion(): HostObject {
    return this.at(surroundingRegion(this.sheet.cells, this.area));
  }

  protected usedArea(): Area | undefined {
    return this.sheet.cells.usedArea(this.area);
  }

  private strip(count: number, rows: (count: number) => readonly [number, number]): HostObject {
    if (count === 0) throw invalidArgument("count must not be 0");
    const [firstRow, lastRow] = rows(count);
    return this.at({ ...this.area, firstRow, lastRow });
  }
}
