/** `range.format`: sizes are set in the book, everything else is only stored. */
import type { BookSheet } from "../../book/book";
import { HostObject, type HostType } from "../../interpreter/host-object";
import { numberArgument } from "../arguments";
import { checkUnprotected } from "../cells/checks";
import { changeAppearance } from "../context";
import { sheetOf } from "../more/context";
import { number } from "../more/held";
import {
  ALIGNMENT,
  cellProtectionAt,
  fontAt,
  heldFormat,
  holdFormat,
  holdScalars,
  RangeBorders,
  RangeFill,
  type FormattedArea,
} from "./held-formats";
import {
  autofitColumns,
  checkRowHeight,
  columnWidth,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  pointsOf,
  setColumnWidth,
} from "./sizes";

const ROW_HEIGHT = number(DEFAULT_HEIGHT);
const HEIGHT_KEY = "RangeFormat.rowHeight";

const TYPE: HostType = {
  name: "RangeFormat",
  members: {
    autoIndent: "scalar",
    columnWidth: "scalar",
    horizontalAlignment: "scalar",
    indentLevel: "scalar",
    readingOrder: "scalar",
    rowHeight: "scalar",
    shrinkToFit: "scalar",
    textOrientation: "scalar",
    useStandardHeight: "scalar",
    useStandardWidth: "scalar",
    verticalAlignment: "scalar",
    wrapText: "scalar",
    borders: "object",
    fill: "object",
    font: "object",
    protection: "object",
    adjustIndent: "call",
    autofitColumns: "call",
    autofitRows: "call",
  },
};

export class RangeFormat extends HostObject {
  readonly hostType = TYPE;
  readonly hostId = undefined;

  constructor(private readonly at: FormattedArea) {
    super();
    holdScalars(this, at, { name: "RangeFormat", scalars: ALIGNMENT });
  }

  get fill(): HostObject {
    return new RangeFill(this.at);
  }
  get font(): HostObject {
    return fontAt(this.at);
  }
  get borders(): HostObject {
    return new RangeBorders(this.at);
  }
  get protection(): HostObject {
    return cellProtectionAt(this.at);
  }

  /** In points; null where columns differ. */
  get columnWidth(): number | null {
    const widths = new Set(this.at.areas.map((area) => columnWidth(this.sheet, area)));
    return widths.size === 1 ? ([...widths][0] ?? null) : null;
  }
  set columnWidth(points: unknown) {
    const width = numberArgument(points, "columnWidth");
    this.change("allowFormatColumns", (sheet) => {
      for (const area of this.at.areas) setColumnWidth(sheet, area, width);
    });
  }

  get useStandardWidth(): boolean | null {
    const width = this.columnWidth;
    return width === null ? null : width === pointsOf(DEFAULT_WIDTH);
  }
  set useStandardWidth(value: unknown) {
    if (value !== true) return;
    this.change("allowFormatColumns", (sheet) => {
      for (const area of this.at.areas)
        for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
          sheet.columnWidths.delete(column);
    });
  }

  /** In points; null where rows differ. */
  get rowHeight(): unknown {
    return heldFormat(this.wholeRows, HEIGHT_KEY, ROW_HEIGHT);
  }
  set rowHeight(points: unknown) {
    const height = numberArgument(points, "rowHeight");
    checkRowHeight(height);
    holdFormat(this.wholeRows, HEIGHT_KEY, height);
  }

  get useStandardHeight(): boolean {
    return this.rowHeight === DEFAULT_HEIGHT;
  }
  set useStandardHeight(value: unknown) {
    if (value === true) this.autofitRows();
  }

  autofitColumns(): void {
    this.change("allowFormatColumns", (sheet) => {
      for (const area of this.at.areas) autofitColumns(this.at.context.book, sheet, area);
    });
  }

  autofitRows(): void {
    holdFormat(this.wholeRows, HEIGHT_KEY, undefined);
  }

  adjustIndent(amount: unknown): void {
    const by = numberArgument(amount, "amount");
    const level = heldFormat(this.at, "RangeFormat.indentLevel", ALIGNMENT.indentLevel);
    const indent = Math.min(250, Math.max(0, (typeof level === "number" ? level : 0) + by));
    holdFormat(this.at, "RangeFormat.indentLevel", indent);
  }

  private get sheet(): BookSheet {
    return sheetOf(this.at.context, this.at.sheetId);
  }

  private get wholeRows(): FormattedArea {
    return { ...this.at, areas: this.at.areas.map((area) => ({ ...area, firstColumn: 1, lastColumn: 1 })) };
  }

  private change(permission: "allowFormatColumns", change: (sheet: BookSheet) => void): void {
    const { sheet } = this;
    checkUnprotected(sheet, permission);
    changeAppearance(this.at.context, sheet, () => {
      change(sheet);
    });
  }
}
