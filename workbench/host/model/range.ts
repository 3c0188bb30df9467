/** The Range class: an area of a sheet. */
import {
  NULL_OBJECT,
  type HostObject,
  type HostObjectOrNull,
  type HostType,
} from "../interpreter/host-object";
import type { Area, BookSheet } from "../book/book";
import { cellArea, contains, meets } from "./areas";
import { flagArgument } from "./arguments";
import { checkCellCount } from "./cells/bounds";
import { checkUnprotected } from "./cells/checks";
import { CELL_KINDS, specialCells, valueKinds } from "./cells/special-cells";
import { changeAppearance, type ModelContext } from "./context";
import { isStruckAt } from "./format/held-formats";
import { RangeFormat } from "./format/range-format";
import { boxOf } from "./more/cell-boxes";
import { hyperlinkAt, setHyperlink } from "./more/hyperlinks";
import { mountOnRange, RANGE_PART_MEMBERS } from "./more/mount";
import { foldColumns, groupColumns, OUTLINE_MEMBERS } from "./more/outline";
import { CELL_MEMBERS } from "./range-cells";
import { MOVE_MEMBERS, RangeMoves } from "./range-moves";
import { SHAPE_MEMBERS } from "./range-shape";
import { RangeSort } from "./range-sort";
import { RangeView } from "./range-view";
import { invalidArgument, notFound, notImplemented } from "./refusals";
import { selectAreas } from "./sheets/arrange-sheets";
import { ScopedTables } from "./tables/scoped-tables";

const RANGE_TYPE: HostType = {
  name: "Range",
  members: {
    ...SHAPE_MEMBERS,
    ...CELL_MEMBERS,
    ...MOVE_MEMBERS,
    ...RANGE_PART_MEMBERS,
    ...OUTLINE_MEMBERS,
    columnHidden: "scalar",
    hasSpill: "scalar",
    height: "scalar",
    hidden: "scalar",
    hyperlink: "scalar",
    left: "scalar",
    rowHidden: "scalar",
    savedAsArray: "scalar",
    style: "scalar",
    top: "scalar",
    width: "scalar",
    format: "object",
    sort: "object",
    worksheet: "object",
    getMergedAreas: "object",
    getMergedAreasOrNullObject: "object",
    getSpecialCells: "object",
    getSpecialCellsOrNullObject: "object",
    getSpillParentOrNullObject: "object",
    getSpillingToRangeOrNullObject: "object",
    getTables: "object",
    getVisibleView: "object",
    calculate: "call",
    getCellProperties: "call",
    getRowProperties: "call",
    select: "call",
    setDirty: "call",
  },
};

export class Range extends RangeMoves {
  readonly hostType = RANGE_TYPE;
  /** Spilled formulas need calculation, which this host does not do. */
  readonly hasSpill = false;
  readonly savedAsArray = false;
  readonly style = "Normal";

  constructor(context: ModelContext, sheetId: string, area: Area) {
    super(context, sheetId, area);
    mountOnRange(this, context, () => ({ sheetId, area }));
  }

  get worksheet(): HostObject {
    return this.context.worksheetAt(this.sheetId);
  }
  get format(): HostObject {
    return new RangeFormat({ context: this.context, sheetId: this.sheetId, areas: [this.area] });
  }
  get sort(): HostObject {
    return new RangeSort(this.context, this.sheetId, this.area);
  }

  get hyperlink(): unknown {
    return hyperlinkAt(this.context, { sheetId: this.sheetId, area: this.area });
  }
  set hyperlink(value: unknown) {
    setHyperlink(this.context, { sheetId: this.sheetId, area: this.area }, value);
  }

  get left(): number {
    return boxOf(this.sheet, this.area).left;
  }
  get top(): number {
    return boxOf(this.sheet, this.area).top;
  }
  get width(): number {
    return boxOf(this.sheet, this.area).width;
  }
  get height(): number {
    return boxOf(this.sheet, this.area).height;
  }

  /** True if all rows are hidden, false if none is, null if some are. */
  get rowHidden(): boolean | null {
    return allOrNone(this.sheet.hiddenRows, this.area.firstRow, this.area.lastRow);
  }
  set rowHidden(value: unknown) {
    this.hide("hiddenRows", this.area.firstRow, this.area.lastRow, flagArgument(value, "rowHidden"));
  }
  get columnHidden(): boolean | null {
    return allOrNone(this.sheet.hiddenColumns, this.area.firstColumn, this.area.lastColumn);
  }
  set columnHidden(value: unknown) {
    this.hide(
      "hiddenColumns",
      this.area.firstColumn,
      this.area.lastColumn,
      flagArgument(value, "columnHidden"),
    );
  }
  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }

  group(option: unknown): void {
    this.outline((sheet) => groupColumns(sheet, this.area, option, 1));
  }
  ungroup(option: unknown): void {
    this.outline((sheet) => groupColumns(sheet, this.area, option, -1));
  }
  hideGroupDetails(option: unknown): void {
    this.outline((sheet) => foldColumns(sheet, this.area, option, true));
  }
  showGroupDetails(option: unknown): void {
    this.outline((sheet) => foldColumns(sheet, this.area, option, false));
  }

  getTables(fullyContained?: unknown): HostObject {
    const fits = fullyContained === true ? contains : meets;
    return new ScopedTables(this.context, () =>
      this.sheet.tables
        .filter((table) => fits(this.area, table.area))
        .map(({ id }) => ({ sheetId: this.sheetId, id })),
    );
  }

  getMergedAreas(): HostObject {
    const found = this.mergedAreas();
    if (found.length === 0) throw notFound("A merged area");
    return this.context.rangesAt(this.sheetId, found);
  }
  getMergedAreasOrNullObject(): HostObjectOrNull {
    const found = this.mergedAreas();
    return found.length === 0 ? NULL_OBJECT : this.context.rangesAt(this.sheetId, found);
  }

  getSpecialCells(kind: unknown, valueKind?: unknown): HostObject {
    const found = this.specialCells(kind, valueKind);
    if (found.length === 0) throw notFound("Such a cell");
    return this.context.rangesAt(this.sheetId, found);
  }
  getSpecialCellsOrNullObject(kind: unknown, valueKind?: unknown): HostObjectOrNull {
    const found = this.specialCells(kind, valueKind);
    return found.length === 0 ? NULL_OBJECT : this.context.rangesAt(this.sheetId, found);
  }

  getSpillParentOrNullObject(): HostObjectOrNull {
    return NULL_OBJECT;
  }
  getSpillingToRangeOrNullObject(): HostObjectOrNull {
    return NULL_OBJECT;
  }

  getVisibleView(): HostObject {
    checkCellCount(this.area, this.context.limits);
    return new RangeView(this.context, this.sheetId, this.area);
  }

  /** Answers what is asked for of it so far: whether fonts are struck through. */
  getCellProperties(): unknown {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.area;
    checkCellCount(this.area, this.context.limits);
    return numbers(firstRow, lastRow).map((row) =>
      numbers(firstColumn, lastColumn).map((column) => {
        const at = { context: this.context, sheetId: this.sheetId, areas: [cellArea(row, column)] };
        return { format: { font: { strikethrough: isStruckAt(at) } } };
      }),
    );
  }
  /** The same: whether rows are hidden. */
  getRowProperties(): unknown {
    const { hiddenRows } = this.sheet;
    return numbers(this.area.firstRow, this.area.lastRow).map((row) => ({ rowHidden: hiddenRows.has(row) }));
  }

  select(): void {
    selectAreas(this.context.book, this.sheet, [this.area]);
  }

  /** Does nothing, because nothing is calculated. */
  calculate(): void {
    return;
  }
  setDirty(): void {
    return;
  }

  private mergedAreas(): readonly Area[] {
    // Excel does not report merged areas that begin further up or left.
    return this.sheet.merges.filter(({ firstRow, firstColumn }) =>
      contains(this.area, cellArea(firstRow, firstColumn)),
    );
  }

  private specialCells(kind: unknown, valueKind: unknown): readonly Area[] {
    const known = CELL_KINDS.find((word) => word === kind);
    if (known === undefined) throw notImplemented(`Range.getSpecialCells("${String(kind)}")`);
    const kinds = valueKinds(valueKind);
    if (kinds === undefined) throw invalidArgument("The kind of value is not known");
    return specialCells(this.sheet, this.area, known, kinds);
  }

  private outline(change: (sheet: BookSheet) => void): void {
    const { sheet } = this;
    changeAppearance(this.context, sheet, () => {
      change(sheet);
    });
  }

  private hide(what: "hiddenRows" | "hiddenColumns", first: number, last: number, hidden: boolean): void {
    const { sheet } = this;
    checkUnprotected(sheet, what === "hiddenRows" ? "allowFormatRows" : "allowFormatColumns");
    changeAppearance(this.context, sheet, () => {
      for (let index = first; index <= last; index += 1)
        if (hidden) sheet[what].add(index);
        else sheet[what].delete(index);
    });
  }
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_number, i) => first + i);
}

function allOrNone(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  if (hidden.size === 0) return false;
  let count = 0;
  for (let index = first; index <= last; index += 1) if (hidden.has(index)) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}
