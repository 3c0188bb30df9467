/** The contents of a range's cells. */
import type { MemberKind } from "../interpreter/host-object";
import { columnCount, isUnbounded, rowCount } from "./areas";
import { countArgument } from "./arguments";
import { checkCellCount, isTooMuch } from "./cells/bounds";
import { checkMerges, checkUnprotected } from "./cells/checks";
import { matrixOf } from "./cells/matrix";
import { cellReader, type CellProperty } from "./cells/read-cells";
import { writeContents, writeFormats } from "./cells/write-cells";
import { editCells } from "./context";
import { RangeShape } from "./range-shape";
import { invalidArgument } from "./refusals";
import { growTables } from "./tables/grow-by-itself";
import { keepHeaders } from "./tables/headers";

export const CELL_MEMBERS = {
  values: "scalar",
  valueTypes: "scalar",
  formulas: "scalar",
  formulasLocal: "scalar",
  numberFormat: "scalar",
  numberFormatLocal: "scalar",
  text: "scalar",
  _ValidateArraySize: "call",
} as const satisfies Record<string, MemberKind>;

export abstract class RangeCells extends RangeShape {
  get values(): unknown {
    return this.read("values");
  }
  set values(given: unknown) {
    this.writeContents(given, false);
  }
  get valueTypes(): unknown {
    return this.read("valueTypes");
  }
  get formulas(): unknown {
    return this.read("formulas");
  }
  set formulas(given: unknown) {
    this.writeContents(given, false);
  }
  get formulasLocal(): unknown {
    return this.read("formulasLocal");
  }
  set formulasLocal(given: unknown) {
    this.writeContents(given, true);
  }
  get numberFormat(): unknown {
    return this.read("numberFormat");
  }
  set numberFormat(given: unknown) {
    this.writeFormats(given, false);
  }
  get numberFormatLocal(): unknown {
    return this.read("numberFormatLocal");
  }
  set numberFormatLocal(given: unknown) {
    this.writeFormats(given, true);
  }
  get text(): unknown {
    return this.read("text");
  }

  /** Called by the client before it sets a long array in pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    const fits =
      countArgument(rows, "rows") === rowCount(this.area) &&
      countArgument(columns, "columns") === columnCount(this.area);
    if (!fits) throw invalidArgument("The array does not have the shape of the range");
  }

  private read(property: CellProperty): unknown {
    if (isUnbounded(this.area) || isTooMuch(this.area, this.context.limits)) return null;
    return matrixOf(this.area, cellReader(property, this.context.book, this.sheet));
  }

  private writeContents(given: unknown, local: boolean): void {
    const { sheet, area } = this;
    if (isUnbounded(area)) throw invalidArgument("Contents of whole rows or columns cannot be set");
    checkCellCount(area, this.context.limits);
    checkUnprotected(sheet);
    checkMerges(sheet, area);
    editCells(this.context, sheet, area, () => {
      writeContents(this.context.book, sheet, area, given, local);
      keepHeaders(sheet, area);
      growTables(sheet, area);
    });
  }

  private writeFormats(given: unknown, local: boolean): void {
    const { sheet, area } = this;
    if (!this.isEntireColumn) checkCellCount(area, this.context.limits);
    checkUnprotected(sheet, "allowFormatCells");
    this.context.book.undo.step("Format", () => {
      writeFormats(this.context.book, sheet, area, given, local);
    });
    this.context.book.notify({ kind: "appearance", sheetId: sheet.id });
  }
}
