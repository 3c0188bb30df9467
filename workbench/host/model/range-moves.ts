/** Operations on the cells of a range as a whole: clear, copy, insert, delete, merge, sort. */
import type { Area } from "../book/book";
import type { HostObject, MemberKind } from "../interpreter/host-object";
import { cellCount, intersection, isEntireColumns, isEntireRows, isUnbounded, meets } from "./areas";
import { optionalFlag, wordArgument } from "./arguments";
import { checkCellCount } from "./cells/bounds";
import { checkMerges, checkUnfiltered, checkUnprotected, type Permission } from "./cells/checks";
import { clearCells, CLEAR_KINDS } from "./cells/clear-cells";
import { COPY_TYPES, copyCells, copyTarget } from "./cells/copy-cells";
import { mergeArea } from "./cells/merge-cells";
import type { Shift } from "./cells/shift-areas";
import { shiftCells } from "./cells/shift-cells";
import { changeAppearance, editCells } from "./context";
import { copyFormats, forgetFormats } from "./format/held-formats";
import { RangeCells } from "./range-cells";
import { accessDenied, invalidArgument, notImplemented } from "./refusals";
import { keepHeaders } from "./tables/headers";
import { sheetOf } from "./more/context";
import { areaOrAddress } from "./more/reference";

export const MOVE_MEMBERS = {
  clear: "call",
  copyFrom: "call",
  delete: "call",
  insert: "object",
  merge: "call",
  unmerge: "call",
} as const satisfies Record<string, MemberKind>;

export abstract class RangeMoves extends RangeCells {
  clear(applyTo?: unknown): void {
    const kind = wordArgument(applyTo, CLEAR_KINDS, "applyTo");
    const { sheet, area } = this;
    checkUnprotected(sheet, kind === "Formats" ? "allowFormatCells" : undefined);
    if (kind !== "Formats") checkMerges(sheet, area);
    editCells(this.context, sheet, area, () => {
      clearCells(sheet, area, kind);
      keepHeaders(sheet, area);
    });
    if (kind === "All" || kind === "Formats")
      forgetFormats({ context: this.context, sheetId: this.sheetId, areas: [area] });
  }

  copyFrom(source: unknown, copyType?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
    const type = wordArgument(copyType, COPY_TYPES, "copyType");
    if (type === "Link") throw notImplemented("Range.copyFrom with links");
    const { sheet } = this;
    const from = areaOrAddress(this.context, source, this.sheetId);
    const fromSheet = sheetOf(this.context, from.sheetId);
    const area = isUnbounded(from.area) ? fromSheet.cells.usedArea(from.area) : from.area;
    if (area === undefined) return;
    const flags = {
      skipBlanks: optionalFlag(skipBlanks, "skipBlanks"),
      transpose: optionalFlag(transpose, "transpose"),
    };
    const start = isUnbounded(this.area)
      ? { ...this.area, lastRow: this.area.firstRow, lastColumn: this.area.firstColumn }
      : this.area;
    const target = copyTarget(area, start, flags.transpose);
    this.at(target);
    checkCellCount(target, this.context.limits);
    checkUnprotected(sheet);
    checkMerges(sheet, target);
    editCells(this.context, sheet, target, () => {
      copyCells(fromSheet, area, sheet, target, { type, ...flags });
      keepHeaders(sheet, target);
    });
    if (type === "All" || type === "Formats") copyFormats(fromSheet, area, sheet, target);
  }

  /** Inserts cells. Returns the range at the old position. */
  insert(shift: unknown): HostObject {
    const direction = wordArgument(shift, ["Down", "Right"], "shift");
    this.shift("insert", direction === "Down" ? "rows" : "columns");
    return this.at(this.area);
  }

  delete(shift: unknown): void {
    const direction = wordArgument(shift, ["Up", "Left"], "shift");
    this.shift("delete", direction === "Up" ? "rows" : "columns");
  }

  merge(across?: unknown): void {
    const { sheet, area } = this;
    const rows = optionalFlag(across, "across");
    if (isUnbounded(area)) throw notImplemented("Range.merge of whole rows or columns");
    checkUnprotected(sheet, "allowFormatCells");
    checkMerges(sheet, area);
    if (sheet.tables.some((table) => meets(table.area, area)))
      throw invalidArgument("Cells of a table cannot be merged");
    if (cellCount(area) === 1) return;
    editCells(this.context, sheet, area, () => {
      mergeArea(sheet, area, rows);
    });
    this.context.book.notify({ kind: "appearance", sheetId: sheet.id });
  }

  unmerge(): void {
    const { sheet, area } = this;
    checkUnprotected(sheet, "allowFormatCells");
    changeAppearance(this.context, sheet, () => {
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
    });
  }

  private shift(kind: Shift["kind"], axis: Shift["axis"]): void {
    const { sheet, area } = this;
    // Whole rows shift rows and whole columns shift columns, whatever direction is given.
    const way = isEntireRows(area) ? "rows" : isEntireColumns(area) ? "columns" : axis;
    const permission = permissionFor(area, kind);
    if (permission === undefined) checkUnprotected(sheet);
    else checkUnprotected(sheet, permission);
    if (isEntireRows(area) && isEntireColumns(area))
      throw accessDenied("The whole worksheet cannot be moved");
    checkUnfiltered(sheet, area);
    editCells(
      this.context,
      sheet,
      area,
      () => {
        shiftCells(sheet, { area, axis: way, kind });
        for (const table of sheet.tables) keepHeaders(sheet, table.area);
      },
      changeTypeOf(area, kind),
    );
    this.context.book.notify({ kind: "appearance", sheetId: sheet.id });
  }
}

function permissionFor(area: Area, kind: Shift["kind"]): Permission | undefined {
  if (isEntireRows(area)) return kind === "insert" ? "allowInsertRows" : "allowDeleteRows";
  if (isEntireColumns(area)) return kind === "insert" ? "allowInsertColumns" : "allowDeleteColumns";
  return undefined;
}

function changeTypeOf(area: Area, kind: Shift["kind"]) {
  if (isEntireRows(area)) return kind === "insert" ? "RowInserted" : "RowDeleted";
  if (isEntireColumns(area)) return kind === "insert" ? "ColumnInserted" : "ColumnDeleted";
  return kind === "insert" ? "CellInserted" : "CellDeleted";
}
