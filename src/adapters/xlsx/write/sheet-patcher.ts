import { CellKind, kindOf, WorkbookError, type CellRange } from "../../../sheets/workbook";
import { joinBytes } from "../bytes";
import { cellAddress, MAX_COLUMN, MAX_ROW } from "../cell-address";
import { damaged } from "../damage";
import { CellValueReader, type ValueContext } from "../sheet/cell-value";
import type { SheetHandler, SheetScanner } from "../sheet/sheet-scanner";
import { decodeUtf8, decodeUtf8Strictly } from "../utf8";
import { ByteOutput } from "./byte-output";
import { cellXml } from "./cell-xml";
import type { PlannedRow, PlannedRows, Target } from "./planned-rows";
import { rowTagWithSpans, rowStyle } from "./row-tag";
import { patchHead, type HeadChange, type SheetHead } from "./sheet-head";
import type { SheetStyles } from "./sheet-styles";

const MAX_HEAD = 64 * 1024 * 1024;

/** What a patch needs apart from the sheet itself. */
export interface PatchJob {
  readonly sheet: string;
  readonly part: string;
  readonly rows: PlannedRows;
  readonly head: Omit<HeadChange, "opensData">;
  readonly styles: SheetStyles;
  readonly values: ValueContext;
}

/**
 * Patches a sheet as it is scanned: all bytes go to `output` as they are, but for the cells, rows and tags that the
 * planned rows change. A cell that holds what is planned already keeps its bytes.
 */
export class SheetPatcher implements SheetHandler {
  readonly output = new ByteOutput();
  /** Whether anything differs from what was there. */
  edited = false;
  private readonly scanner: () => SheetScanner;
  private readonly pending: Iterator<PlannedRow, undefined>;
  private next: PlannedRow | undefined;
  private readonly present: CellValueReader;
  /** All of the window before this place went out already. */
  private copied = 0;
  private headChunks: Uint8Array[] | undefined = [];
  private headLength = 0;
  private head: SheetHead | undefined;
  private prefix = "";
  /** The planned cells of the row being read, and the first of them that is not dealt with. */
  private targets: readonly Target[] = [];
  private targetAt = 0;
  private rowOpened = false;
  private leftStyle: number | undefined;
  private rowStyle: number | undefined;

  constructor(
    private readonly job: PatchJob,
    scanner: () => SheetScanner,
  ) {
    this.scanner = scanner;
    this.pending = job.rows[Symbol.iterator]();
    this.next = this.nextPlanned();
    this.present = new CellValueReader(job.values);
  }

  dataStart(_start: number, end: number): void {
    const chunks = [...(this.headChunks ?? []), this.scanner().bytes.slice(this.copied, end)];
    this.headChunks = undefined;
    this.copied = end;
    const text = this.headText(joinBytes(chunks));
    const opensData = this.next !== undefined;
    this.head = patchHead(this.job.part, text, { ...this.job.head, opensData });
    this.prefix = this.head.prefix;
    if (this.head.text !== text) this.edited = true;
    this.output.text(this.head.text);
  }

  row(): boolean {
    const scanner = this.scanner();
    this.writeRowsBefore(scanner.row, scanner.rowStart);
    this.targets = [];
    this.targetAt = 0;
    if (this.next?.row !== scanner.row) return true;
    this.targets = this.next.targets;
    this.next = this.nextPlanned();
    this.leftStyle = undefined;
    this.openRow(scanner);
    return true;
  }

  cell(): void {
    if (this.targets.length === 0) return;
    const scanner = this.scanner();
    for (let target = this.target(); target !== undefined; target = this.target()) {
      if (target.column.column > scanner.column) break;
      this.targetAt += 1;
      if (target.column.column === scanner.column) this.replace(target, scanner);
      else this.create(target, scanner.cellStart);
    }
    this.leftStyle = scanner.style;
  }

  rowEnd(at: number): void {
    if (this.targets.length === 0) return;
    for (let target = this.target(); target !== undefined; target = this.target()) {
      this.targetAt += 1;
      this.create(target, at);
    }
    if (this.rowOpened) this.output.text(`</${this.prefix}row>`);
    this.rowOpened = false;
    this.targets = [];
  }

  dataEnd(at: number): void {
    const hadRows = this.next !== undefined;
    this.writeRowsBefore(Infinity, at);
    if (hadRows && this.head?.isEmpty === true) this.output.text(`</${this.prefix}sheetData>`);
  }

  merge(range: CellRange): void {
    const { rows, sheet } = this.job;
    for (const row of rows.rowsBetween(range.firstRow, range.lastRow)) {
      for (let column = range.firstColumn; column <= range.lastColumn; column++) {
        const isAnchor = row === range.firstRow && column === range.firstColumn;
        if (isAnchor || !rows.givesValue(row, column)) continue;
        throw new WorkbookError("merged-target", { sheet, cell: cellAddress(row, column) });
      }
    }
  }

  release(upTo: number): void {
    if (this.headChunks === undefined) {
      this.copyTo(upTo);
    } else {
      this.headChunks.push(this.scanner().bytes.slice(this.copied, upTo));
      this.headLength += upTo - this.copied;
      if (this.headLength > MAX_HEAD) throw new WorkbookError("too-large", { part: this.job.part });
    }
    // The window moves on: what was at `upTo` will stand at its beginning.
    this.copied = 0;
  }

  private headText(bytes: Uint8Array): string {
    try {
      return decodeUtf8Strictly(bytes);
    } catch (cause) {
      throw damaged("not-utf8", { part: this.job.part }, cause);
    }
  }

  private nextPlanned(): PlannedRow | undefined {
    const next = this.pending.next();
    return next.done === true ? undefined : next.value;
  }

  private target(): Target | undefined {
    return this.targets[this.targetAt];
  }

  private copyTo(place: number): void {
    if (place > this.copied) this.output.bytes(this.scanner().bytes, this.copied, place);
    this.copied = place;
  }

  /** Writes a piece in place of what stands from `start` to `end`. */
  private put(start: number, end: number, xml: string): void {
    this.copyTo(start);
    this.output.text(xml);
    this.copied = end;
    this.edited = true;
  }

  private writeRowsBefore(row: number, at: number): void {
    while (this.next !== undefined && this.next.row < row) {
      const planned = this.next;
      const cells = planned.targets
        .filter((target) => target.value !== null)
        .map((target) => this.looseCell(target));
      const name = `${this.prefix}row`;
      if (cells.length > 0)
        this.put(at, at, `<${name} r="${String(planned.row)}">${cells.join("")}</${name}>`);
      this.next = this.nextPlanned();
    }
  }

  /** A cell in a row that is not there yet: no neighbour tells its format, so its column does. */
  private looseCell(target: Target): string {
    const base = this.head?.columnStyle(target.column.column) ?? 0;
    return this.xmlOf(target, target.isHeader ? base : this.job.styles.besides(base, target));
  }

  /** Writes the row's opening tag anew where its spans grow or where it has to be opened for cells. */
  private openRow(scanner: SheetScanner): void {
    const tag = decodeUtf8(scanner.bytes.subarray(scanner.rowStart, scanner.rowTagEnd));
    this.rowStyle = rowStyle(tag);
    const valued = this.targets.filter((target) => target.value !== null);
    this.rowOpened = scanner.rowSelfClosing && valued.length > 0;
    const spanned = rowTagWithSpans(
      tag,
      valued.map((target) => target.column.column),
    );
    const patched = this.rowOpened ? spanned.replace(/\s*\/>$/, ">") : spanned;
    if (patched !== tag) this.put(scanner.rowStart, scanner.rowTagEnd, patched);
  }

  private create(target: Target, at: number): void {
    const { column, value, isHeader } = target;
    const base = this.leftStyle ?? this.rowStyle ?? this.head?.columnStyle(column.column) ?? 0;
    // An empty cell is worth writing only where it carries its row's borders and fill on into a new column.
    const carriesOn = column.isNew && this.leftStyle !== undefined && this.leftStyle !== 0;
    if (value === null && !carriesOn) return;
    this.put(at, at, this.xmlOf(target, isHeader ? base : this.job.styles.besides(base, target)));
  }

  private replace(target: Target, scanner: SheetScanner): void {
    const { row, column } = scanner;
    if (scanner.hasFormula)
      throw new Error(`A value is planned for the formula in ${cellAddress(row, column)}`);
    this.present.read(scanner);
    const isUnused = target.column.isNew && scanner.style === 0 && this.present.kind === CellKind.blank;
    const style = this.styleInPlace(target, scanner.style, isUnused);
    if (style === scanner.style && this.holds(target)) return;
    this.put(scanner.cellStart, scanner.cellEnd, this.xmlOf(target, style));
  }

  /** A blank and unformatted cell in a new column counts as none: it takes its neighbour's format. */
  private styleInPlace(target: Target, own: number, isUnused: boolean): number {
    const { styles } = this.job;
    if (!isUnused) return target.isHeader ? own : styles.within(own, target);
    const base = this.leftStyle ?? own;
    return target.isHeader ? base : styles.besides(base, target);
  }

  /** Whether the cell just read holds the planned value. */
  private holds({ value }: Target): boolean {
    const { present } = this;
    const kind = kindOf(present.kind);
    if (value === null) return kind === CellKind.blank;
    if (typeof value === "string")
      return kind === CellKind.text && this.job.values.texts.get(present.value) === value;
    if (typeof value === "boolean") return kind === CellKind.boolean && present.value === (value ? 1 : 0);
    return (kind === CellKind.number || kind === CellKind.date) && present.value === value;
  }

  private xmlOf(target: Target, style: number): string {
    const { row, column, value } = target;
    const isDate = column.format === "date" && !target.isHeader && typeof value === "number";
    const stored = isDate ? value - this.job.values.dateShift : value;
    const place = column.column;
    if (row > MAX_ROW || place > MAX_COLUMN) throw new WorkbookError("too-large", { sheet: this.job.sheet });
    if (this.scanner().inArrayFormula(row, place)) {
      throw new Error(`A value is planned for the formula that fills ${cellAddress(row, place)}`);
    }
    return cellXml(this.prefix, row, place, style, stored);
  }
}
