import type { PlainValue } from "../../../workbook/write-plan";
import type { CellRange } from "../../../workbook/cell-range";
import { WorkbookError } from "../../../workbook/errors";
import { CellKind, kindOf } from "../../../workbook/reader";
import { cellName } from "../../../workbook/cell-name";
import { MAX_COLUMN, MAX_ROW } from "../../../workbook/limits";
import { CellValueReader, type ValueContext } from "../sheet/cell-value";
import type { SheetScanner } from "../sheet/sheet-scanner";
import { CellWriter, cellXml } from "./cell-xml";
import type { ByteOutput } from "./byte-output";
import type { PlannedRows, Target } from "./planned-rows";
import { patchHead, type HeadChange, type SheetHead } from "./sheet-head";
import type { NewPlace, SheetPatch } from "./sheet-patcher";
import type { SheetStyles } from "./sheet-styles";

/** Everything that a plan's patch needs apart from the sheet itself. */
export interface PlanPatchJob {
  readonly sheet: string;
  readonly part: string;
  readonly rows: PlannedRows;
  readonly head: Omit<HeadChange, "opensData">;
  readonly styles: SheetStyles;
  readonly values: ValueContext;
  /** Changes the text behind the rows; absent if it stays. */
  readonly tail?: ((text: string) => string) | undefined;
}

/** The rows of a write plan, as changes to a sheet. A cell that already holds its planned value keeps its bytes. */
export class PlanPatch implements SheetPatch<Target> {
  readonly part: string;
  readonly rows: PlannedRows;
  readonly tail?: (text: string) => string;
  private readonly present: CellValueReader;
  private patchedHead: SheetHead | undefined;
  private cells: CellWriter | undefined;

  constructor(
    private readonly job: PlanPatchJob,
    private readonly scanner: () => SheetScanner,
  ) {
    this.part = job.part;
    this.rows = job.rows;
    if (job.tail !== undefined) this.tail = job.tail;
    this.present = new CellValueReader(job.values);
  }

  columnOf(target: Target): number {
    return target.column.column;
  }

  fills(target: Target): boolean {
    return target.value !== null;
  }

  head(text: string, opensData: boolean): SheetHead {
    this.patchedHead = patchHead(this.job.part, text, { ...this.job.head, opensData });
    return this.patchedHead;
  }

  isColumnHidden(column: number): boolean {
    return this.patchedHead?.isColumnHidden(column) ?? false;
  }

  created(target: Target, place: NewPlace, prefix: string): string | undefined {
    return leavesNothing(target, place)
      ? undefined
      : this.xmlOf(target, this.styleOfNew(target, place), prefix);
  }

  write(target: Target, place: NewPlace, output: ByteOutput): boolean {
    if (leavesNothing(target, place)) return false;
    const style = this.styleOfNew(target, place);
    const stored = this.stored(target);
    if (stored === null) {
      output.text(cellXml("", target.row, target.column.column, style, stored));
      return true;
    }
    this.cells ??= new CellWriter(output);
    this.cells.enterRow(target.row);
    this.cells.cell(target.column.column, style, stored);
    return true;
  }

  private styleOfNew(target: Target, { leftStyle, rowStyle, columnStyle }: NewPlace): number {
    const base = leftStyle ?? rowStyle ?? columnStyle;
    return target.isHeader ? base : this.job.styles.besides(base, target);
  }

  replaced(target: Target, leftStyle: number | undefined, prefix: string): string | undefined {
    const scanner = this.scanner();
    const { row, column } = scanner;
    if (scanner.hasFormula) throw new Error(`A value is planned for the formula in ${cellName(column, row)}`);
    this.present.read(scanner);
    const isUnused = target.column.isNew && scanner.style === 0 && this.present.kind === CellKind.blank;
    const style = this.styleInPlace(target, scanner.style, isUnused ? (leftStyle ?? 0) : undefined);
    if (style === scanner.style && this.holds(target)) return undefined;
    return this.xmlOf(target, style, prefix);
  }

  merge(range: CellRange): void {
    const { rows, sheet } = this.job;
    const place = rows.valueWithin(range);
    if (place === undefined) return;
    throw new WorkbookError("merged-target", { sheet, cell: cellName(place.column, place.row) });
  }

  /** A blank and unformatted cell in a new column is treated as missing: it takes its neighbour's format (`beside`). */
  private styleInPlace(target: Target, own: number, beside: number | undefined): number {
    const { styles } = this.job;
    if (beside === undefined) return target.isHeader ? own : styles.within(own, target);
    return target.isHeader ? beside : styles.besides(beside, target);
  }

  /** True if the cell just read holds the planned value. */
  private holds({ value }: Target): boolean {
    const { present } = this;
    const kind = kindOf(present.kind);
    if (value === null) return kind === CellKind.blank;
    if (typeof value === "string")
      return kind === CellKind.text && this.job.values.texts.get(present.value) === value;
    if (typeof value === "boolean") return kind === CellKind.boolean && present.value === (value ? 1 : 0);
    return (kind === CellKind.number || kind === CellKind.date) && present.value === value;
  }

  private xmlOf(target: Target, style: number, prefix: string): string {
    return cellXml(prefix, target.row, target.column.column, style, this.stored(target));
  }

  /** The value as the file holds it. Throws where nothing can be written. */
  private stored(target: Target): PlainValue {
    const { row, column, value } = target;
    const isDate = column.format === "date" && !target.isHeader && typeof value === "number";
    const stored = isDate ? value - this.job.values.dateShift : value;
    const place = column.column;
    if (row > MAX_ROW || place > MAX_COLUMN) throw new WorkbookError("too-large", { sheet: this.job.sheet });
    if (this.scanner().inArrayFormula(row, place)) {
      throw new Error(`A value is planned for the formula that fills ${cellName(place, row)}`);
    }
    return stored;
  }
}

/** An empty cell is written only if it continues its row's borders and fill in a new column. */
function leavesNothing({ column, value }: Target, { leftStyle }: NewPlace): boolean {
  const carriesOn = column.isNew && leftStyle !== undefined && leftStyle !== 0;
  return value === null && !carriesOn;
}
