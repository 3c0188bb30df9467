import type { CellRange } from "../../../workbook/cell-range";
import { Pieces } from "../sheet/pieces";
import type { SheetHandler, SheetScanner } from "../sheet/sheet-scanner";
import { withoutClosingTag } from "../sheet/sheet-tail";
import { decodeUtf8 } from "../../common/utf8";
import { ByteOutput } from "./byte-output";
import { rowTagWithSpans, rowStyle } from "./row-tag";
import type { SheetHead } from "./sheet-head";

/** The changed cells of one row, from left to right. */
export interface RowChange<Change> {
  readonly row: number;
  readonly targets: readonly Change[];
}

/** The place of a cell that does not exist yet: the formats that a cell there would have. */
export interface NewPlace {
  readonly row: number;
  /** The format of the cell to the left; undefined if the row has none. */
  readonly leftStyle: number | undefined;
  readonly rowStyle: number | undefined;
  readonly columnStyle: number;
}

/** The changes to a sheet. The methods return new text for the sheet; undefined means no change. */
export interface SheetPatch<Change> {
  readonly part: string;
  /** Ascending. */
  readonly rows: Iterable<RowChange<Change>>;
  columnOf(change: Change): number;
  /** True if the change leaves something in its cell. */
  fills(change: Change): boolean;
  /** The new head; `opensData` is true if rows will be written into data that are empty so far. */
  head(text: string, opensData: boolean): SheetHead;
  /** The new tail, from after the closing tag of the data. If absent, the tail is copied. */
  tail?(text: string): string;
  /** A row's new opening tag. */
  rowTag?(row: number, tag: string): string;
  /** Attributes of a missing row beside its number (" hidden=…"); the row is made for them alone, if needed. */
  newRowAttributes?(row: number): string;
  /** The XML of a changed cell that did not exist. */
  created(change: Change, place: NewPlace, prefix: string): string | undefined;
  /**
   * Writes the same for a sheet without a prefix, without making a string; false if there is nothing to write. If
   * absent, `created` is asked.
   */
  write?(change: Change, place: NewPlace, output: ByteOutput): boolean;
  /** The XML of a changed cell that the scanner has just read. */
  replaced(change: Change, leftStyle: number | undefined, prefix: string): string | undefined;
  /** The XML of a cell with a formula and without a change. */
  untouchedFormula?(prefix: string): string | undefined;
  /** A merged area; called after the rows. */
  merge(range: CellRange): void;
}

/**
 * Patches a sheet as it is scanned: all bytes go to `output` unchanged, except the cells, rows and tags that the patch
 * changes.
 */
export class SheetPatcher<Change> implements SheetHandler {
  readonly output = new ByteOutput();
  /** True if anything differs from the old sheet. */
  edited = false;
  private readonly pending: Iterator<RowChange<Change>, unknown>;
  private next: RowChange<Change> | undefined;
  /** Everything in the window before this place has been written. */
  private copied = 0;
  /** Head or tail, while one of them is collected. */
  private gathered: Pieces | undefined;
  private head: SheetHead | undefined;
  private prefix = "";
  /** The changes to the current row, and the index of the first that is not handled yet. */
  private targets: readonly Change[] = [];
  private targetAt = 0;
  private rowOpened = false;
  private leftStyle: number | undefined;
  private rowStyle: number | undefined;

  constructor(
    private readonly patch: SheetPatch<Change>,
    private readonly scanner: () => SheetScanner,
  ) {
    this.gathered = new Pieces(patch.part);
    this.pending = patch.rows[Symbol.iterator]();
    this.next = this.nextPlanned();
  }

  dataStart(_start: number, end: number): void {
    this.gathered?.add(this.scanner().bytes.subarray(this.copied, end));
    const text = this.gathered?.text() ?? "";
    this.gathered = undefined;
    this.copied = end;
    this.head = this.patch.head(text, this.next !== undefined);
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
    if (this.targets.length > 0) {
      if (this.cellInChangedRow()) return;
    }
    if (this.patch.untouchedFormula === undefined) return;
    const scanner = this.scanner();
    if (!scanner.hasFormula) return;
    this.put(scanner.cellStart, scanner.cellEnd, this.patch.untouchedFormula(this.prefix));
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
    if (this.patch.tail === undefined) return;
    this.copyTo(at);
    this.gathered = new Pieces(this.patch.part);
  }

  merge(range: CellRange): void {
    this.patch.merge(range);
  }

  release(upTo: number): void {
    if (this.gathered === undefined) this.copyTo(upTo);
    else this.gathered.add(this.scanner().bytes.subarray(this.copied, upTo));
    // The window moves: the byte at `upTo` becomes its first one.
    this.copied = 0;
  }

  /** Call it at the very end: writes the tail, if it was collected to be changed. */
  finish(): void {
    const { gathered, patch } = this;
    if (gathered === undefined || patch.tail === undefined) return;
    const { closing, rest } = withoutClosingTag(gathered.text(), this.head?.isEmpty ?? false);
    const tail = patch.tail(rest);
    if (tail !== rest) this.edited = true;
    this.output.text(closing + tail);
    this.gathered = undefined;
  }

  private nextPlanned(): RowChange<Change> | undefined {
    const next = this.pending.next();
    return next.done === true ? undefined : next.value;
  }

  private target(): Change | undefined {
    return this.targets[this.targetAt];
  }

  private copyTo(place: number): void {
    if (place > this.copied) this.output.bytes(this.scanner().bytes, this.copied, place);
    this.copied = place;
  }

  /** Writes a piece in place of the bytes from `start` to `end`. */
  private put(start: number, end: number, xml: string | undefined): void {
    if (xml === undefined) return;
    this.copyTo(start);
    this.output.text(xml);
    this.copied = end;
    this.edited = true;
  }

  /** True if there is a change for the cell just read. */
  private cellInChangedRow(): boolean {
    const scanner = this.scanner();
    let isChanged = false;
    for (let target = this.target(); target !== undefined; target = this.target()) {
      const column = this.patch.columnOf(target);
      if (column > scanner.column) break;
      this.targetAt += 1;
      if (column < scanner.column) this.create(target, scanner.cellStart);
      else {
        isChanged = true;
        const xml = this.patch.replaced(target, this.leftStyle, this.prefix);
        this.put(scanner.cellStart, scanner.cellEnd, xml);
      }
    }
    this.leftStyle = scanner.style;
    return isChanged;
  }

  private writeRowsBefore(row: number, at: number): void {
    while (this.next !== undefined && this.next.row < row) {
      const planned = this.next;
      let cells = "";
      // These cells have no neighbour to take a format from, so they take their column's.
      for (const target of planned.targets)
        cells += this.xmlOfNew(target, planned.row, undefined, undefined) ?? "";
      const name = `${this.prefix}row`;
      const attributes = this.patch.newRowAttributes?.(planned.row) ?? "";
      if (cells !== "" || attributes !== "")
        this.put(at, at, elementXml(name, ` r="${String(planned.row)}"${attributes}`, cells));
      this.next = this.nextPlanned();
    }
  }

  /** Rewrites the row's opening tag if it changes or must be opened for cells. */
  private openRow(scanner: SheetScanner): void {
    const { patch } = this;
    const tag = decodeUtf8(scanner.bytes.subarray(scanner.rowStart, scanner.rowTagEnd));
    this.rowStyle = rowStyle(tag);
    this.rowOpened =
      scanner.rowSelfClosing &&
      this.targets.some((each) => this.xmlOfNew(each, scanner.row, undefined, this.rowStyle) !== undefined);
    const filled = this.targets.filter((target) => patch.fills(target));
    const spanned = rowTagWithSpans(
      tag,
      filled.map((target) => patch.columnOf(target)),
    );
    const told = patch.rowTag?.(scanner.row, spanned) ?? spanned;
    const patched = this.rowOpened ? told.replace(/\s*\/>$/, ">") : told;
    if (patched !== tag) this.put(scanner.rowStart, scanner.rowTagEnd, patched);
  }

  private create(target: Change, at: number): void {
    const { row } = this.scanner();
    if (this.patch.write === undefined || this.prefix !== "") {
      this.put(at, at, this.xmlOfNew(target, row, this.leftStyle, this.rowStyle));
      return;
    }
    this.copyTo(at);
    const place = this.placeOfNew(target, row, this.leftStyle, this.rowStyle);
    if (this.patch.write(target, place, this.output)) this.edited = true;
  }

  private xmlOfNew(
    target: Change,
    row: number,
    leftStyle: number | undefined,
    rowStyle: number | undefined,
  ): string | undefined {
    return this.patch.created(target, this.placeOfNew(target, row, leftStyle, rowStyle), this.prefix);
  }

  private placeOfNew(
    target: Change,
    row: number,
    leftStyle: number | undefined,
    rowStyle: number | undefined,
  ): NewPlace {
    const columnStyle = this.head?.columnStyle(this.patch.columnOf(target)) ?? 0;
    return { row, leftStyle, rowStyle, columnStyle };
  }
}

function elementXml(name: string, attributes: string, inside: string): string {
  return inside === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}
