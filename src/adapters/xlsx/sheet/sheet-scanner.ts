import type { CellRange } from "../../../workbook/cell-range";
import type { WorkbookError } from "../../../workbook/errors";
import { cellName } from "../../../workbook/cell-name";
import { parseRange } from "../../../workbook/cell-range";
import { MAX_COLUMN, MAX_ROW } from "../../../workbook/limits";
import { damaged, type DamageReason } from "../damage";
import { decodeUtf8 } from "../../common/utf8";
import * as X from "./bytes-of-xml";
import { CellType, typeOf } from "./cell-type";
import { CellWindow } from "./cell-window";
import { parseCount } from "./numbers";

/** Receives a sheet as it is scanned. Places are indexes into the scanner's window, valid only during the call. */
export interface SheetHandler {
  /** The opening tag of the sheet's data: the head ends with it. */
  dataStart(start: number, end: number): void;
  /** A row begins (see the scanner's `row`, `rowStart`, `rowTagEnd`). False stops the scan. */
  row(): boolean;
  /** A cell was read (see the scanner's fields). */
  cell(): void;
  /** An area that a formula fills, beginning with the formula's own cell; called before that cell, perhaps twice. */
  area?(range: CellRange): void;
  /** The end of a row: the beginning of its closing tag, or the end of its own self-closing tag. */
  rowEnd(at: number): void;
  /** The end of the sheet's data: the beginning of their closing tag, or the end of their own self-closing tag. */
  dataEnd(at: number): void;
  /** A merged area; called after the rows. */
  merge(range: CellRange): void;
  /** The bytes before this place leave the window. */
  release(upTo: number): void;
}

const C = X.nameKey("c");
const V = X.nameKey("v");
const F = X.nameKey("f");
const IS = X.nameKey("is");
const ROW = X.nameKey("row");
const R = X.nameKey("r");
const T = X.nameKey("t");
const REF = X.nameKey("ref");
/** Lengths of `</row>` and `<row`. */
const CLOSED_ROW = 6;
const OPEN_ROW = 4;
/** Limit on array formulas over one row, each of which is checked for every cell. No sheet has so many. */
const MAX_ARRAYS = 1000;
const SHEET_DATA = X.nameBytes("sheetData");
const MERGE_CELL = X.nameBytes("mergeCell");
const PROTECTION = X.nameBytes("sheetProtection");
const SHEET = X.nameKey("sheet");

/** Scans a sheet part chunk by chunk, and calls a handler. It makes no object for a cell. */
export class SheetScanner extends CellWindow {
  /** The last `<f>`: its cell, its start, the end of its opening tag, and its end. */
  formulaRow = 0;
  formulaColumn = 0;
  formulaStart = 0;
  formulaTagEnd = 0;
  formulaEnd = 0;
  /** True if any cell so far held a formula. */
  anyFormula = false;
  /** True if all of the sheet's data was read. */
  finished = false;
  /** True if the sheet is protected, which its tail says. */
  isProtected = false;
  /** True if the handler stopped the scan. */
  stopped = false;

  private phase: "head" | "rows" | "row" | "tail" = "head";
  private arrays: CellRange[] = [];

  constructor(
    part: string,
    readonly sheet: string,
    private readonly handler: SheetHandler,
  ) {
    super(part);
  }

  override fail(reason: DamageReason): WorkbookError {
    const place =
      this.phase === "row" && this.column > 0
        ? { cell: cellName(this.column, this.row) }
        : this.row > 0
          ? { row: String(this.row) }
          : {};
    return damaged(reason, { part: this.part, sheet: this.sheet, ...place });
  }

  /** Scans as far as the bytes so far allow. */
  push(chunk: Uint8Array): void {
    this.append(chunk);
    while (!this.stopped && this.step());
    this.handler.release(this.position);
  }

  /** Call it when there are no more bytes. Throws if the sheet's data are not complete. */
  end(): void {
    if (!this.stopped && !this.finished) throw this.fail("unexpected-end");
    // For the handler, the bytes released last have left the window.
    this.append(new Uint8Array(0));
    this.handler.release(this.length);
    this.position = this.length;
  }

  /** True if the cell lies in an array formula's area (of which only the first cell holds the formula). */
  inArrayFormula(row: number, column: number): boolean {
    return this.arrays.some(
      (area) =>
        row >= area.firstRow &&
        row <= area.lastRow &&
        column >= area.firstColumn &&
        column <= area.lastColumn,
    );
  }

  /** Reads one more tag, row or cell; returns false if that needs more bytes. */
  private step(): boolean {
    const at = this.nextTag(this.position);
    if (at < 0) {
      // Only text is left: drops it, except a last character that may be a "<".
      this.position = Math.max(this.position, this.length - 1);
      return false;
    }
    const end = this.phase === "row" ? this.inRow(at) : this.outsideRows(at);
    this.position = end < 0 ? at : end;
    return end >= 0;
  }

  private inRow(at: number): number {
    // Fast path: reads cell after cell and row after row, which is nearly all of a sheet.
    let p = at;
    for (let end = at; end >= 0;) {
      p = end;
      end = this.readPlainCell(p);
      if (end >= 0) this.tellCell();
      else if (this.isCell(p)) end = this.readCell(p, p + 2);
      else if (this.isBetweenRows(p)) {
        end = this.toNextRow(p);
        if (this.phase !== "row" || this.stopped) return end;
      } else break;
    }
    return p === at ? this.otherInRow(at) : p;
  }

  private isCell(at: number): boolean {
    const { bytes } = this;
    return bytes[at] === X.LT && bytes[at + 1] === 0x63 && isBlank(bytes[at + 2]);
  }

  /**
   * Goes from a row's closing tag into the next row; returns the place after its opening tag. −1 if that is incomplete,
   * or if the next element belongs to the same row: the slow path, from the same place, finds out which.
   */
  private toNextRow(at: number): number {
    const next = at + CLOSED_ROW;
    this.nameEnd = next + OPEN_ROW;
    const end = this.tagEnd(this.nameEnd);
    if (end < 0) return -1;
    const stated = this.statedRow(end);
    if (stated === this.row) return -1;
    this.leaveRow(at);
    const started = this.startRow(next, end, stated);
    return started < 0 ? next : started;
  }

  private otherInRow(at: number): number {
    const next = this.bytes[at + 1];
    if (next === X.BANG || next === X.QUESTION) return this.skipSpecial(at);
    const isClosing = next === X.SLASH;
    if (!this.readName(isClosing ? at + 2 : at + 1)) return -1;
    if (isClosing) return this.endRow(at);
    return this.nameKey() === C ? this.readCell(at, this.nameEnd) : this.skipElement(at);
  }

  private endRow(at: number): number {
    if (this.nameKey() !== ROW) throw this.fail("bad-xml");
    const end = this.tagEnd(this.nameEnd);
    if (end < 0) return -1;
    const inside = this.continuation(end, this.row);
    if (inside !== 0) return inside;
    this.leaveRow(at);
    return end;
  }

  /**
   * Some programs write a row element for each cell, all with the row's number: they count as one row. From after such
   * an element, returns the place inside the next one that may hold cells; 0 if there is none, −1 if that is not in the
   * window.
   */
  private continuation(from: number, row: number): number {
    let at = this.nextTag(from);
    while (at >= 0) {
      const next = this.bytes[at + 1];
      if (next === X.SLASH) return 0;
      const isSpecial = next === X.BANG || next === X.QUESTION;
      if (!isSpecial && !this.readName(at + 1)) return -1;
      if (!isSpecial && this.nameKey() !== ROW) return 0;
      const end = isSpecial ? this.skipSpecial(at) : this.tagEnd(this.nameEnd);
      if (end < 0) return -1;
      if (!isSpecial && this.statedRow(end) !== row) return 0;
      if (!isSpecial && !this.isSelfClosing(end)) return end;
      at = this.nextTag(end);
    }
    return -1;
  }

  private leaveRow(at: number): void {
    this.phase = "rows";
    this.column = 0;
    this.handler.rowEnd(at);
  }

  private outsideRows(at: number): number {
    const next = this.bytes[at + 1];
    if (next === X.BANG || next === X.QUESTION) return this.skipSpecial(at);
    const isClosing = next === X.SLASH;
    if (!this.readName(isClosing ? at + 2 : at + 1)) return -1;
    const end = this.tagEnd(this.nameEnd);
    if (end < 0) return -1;
    if (this.phase === "head") this.inHead(at, end, isClosing);
    else if (this.phase === "tail") this.inTail(end, isClosing);
    else if (isClosing) this.endData(at);
    else if (this.nameKey() === ROW) return this.startRow(at, end, this.statedRow(end));
    else return this.skipElement(at);
    return end;
  }

  private inHead(at: number, end: number, isClosing: boolean): void {
    if (isClosing || !this.isNamed(SHEET_DATA)) return;
    this.handler.dataStart(at, end);
    this.phase = "rows";
    if (this.isSelfClosing(end)) this.endData(end);
  }

  private endData(at: number): void {
    if (!this.isNamed(SHEET_DATA)) throw this.fail("bad-xml");
    this.handler.dataEnd(at);
    this.phase = "tail";
    this.finished = true;
  }

  private inTail(end: number, isClosing: boolean): void {
    if (isClosing) return;
    if (this.isNamed(PROTECTION)) this.isProtected = this.isOn(this.nameEnd, end, SHEET);
    if (!this.isNamed(MERGE_CELL)) return;
    const start = this.findAttribute(this.nameEnd, end, REF);
    const range =
      start < 0 ? undefined : parseRange(decodeUtf8(this.bytes.subarray(start, this.attributeEnd)));
    if (range !== undefined) this.handler.merge(range);
  }

  /** True if a tag's attribute is true, in the spellings of XML Schema. */
  private isOn(from: number, end: number, key: number): boolean {
    const start = this.findAttribute(from, end, key);
    return start >= 0 && /^\s*(1|true)\s*$/.test(decodeUtf8(this.bytes.subarray(start, this.attributeEnd)));
  }

  /** Begins the row with this tag; returns the place after it, or −1 if more bytes are needed. */
  private startRow(at: number, end: number, stated: number | undefined): number {
    const row = stated ?? this.row + 1;
    if (row > MAX_ROW) throw this.fail("row-out-of-range");
    if (row < 1) throw this.fail("bad-reference");
    const isEmpty = this.isSelfClosing(end);
    // An empty element of the same row.
    if (isEmpty && row === this.row) return end;
    if (row <= this.row) throw this.fail("rows-out-of-order");
    const inside = isEmpty ? this.continuation(end, row) : 0;
    // An empty element before another one of the same row: the later one is the row.
    if (inside !== 0) return inside < 0 ? -1 : end;
    this.beginRow(at, end, row);
    return end;
  }

  private beginRow(at: number, end: number, row: number): void {
    this.row = row;
    this.column = 0;
    this.rowStart = at;
    this.rowTagEnd = end;
    this.rowSelfClosing = this.isSelfClosing(end);
    this.phase = "row";
    if (!this.handler.row()) {
      this.stopped = true;
      return;
    }
    // Not before this point: rows that are not stored, before this one, may lie in an area too.
    if (this.arrays.length > 0) this.arrays = this.arrays.filter((area) => area.lastRow >= row);
    if (!this.rowSelfClosing) return;
    this.phase = "rows";
    this.handler.rowEnd(end);
  }

  /** The number of the row whose opening tag's name was just read; undefined if the tag has none. */
  private statedRow(end: number): number | undefined {
    const plain = this.plainRow(this.nameEnd);
    if (plain >= 0) return plain;
    const start = this.findAttribute(this.nameEnd, end, R);
    return start < 0 ? undefined : parseCount(this.bytes, start, this.attributeEnd);
  }

  /** Reads the cell whose name ends at `from`, and calls the handler; returns the place after it. */
  private readCell(at: number, from: number): number {
    const previous = this.column;
    const tagEnd = this.readCellTag(from, previous);
    if (tagEnd < 0) {
      this.column = previous;
      return -1;
    }
    this.valueStart = this.valueEnd = this.inlineStart = -1;
    this.valueHasMarkup = false;
    this.plainNumber = NaN;
    this.hasFormula = false;
    const end = this.isSelfClosing(tagEnd) ? tagEnd : this.readCellChildren(tagEnd);
    if (end < 0) {
      this.column = previous;
      return -1;
    }
    this.cellStart = at;
    this.cellEnd = end;
    this.tellCell();
    return end;
  }

  private tellCell(): void {
    if (this.arrays.length > 0 && this.inArrayFormula(this.row, this.column)) this.hasFormula = true;
    if (this.hasFormula) this.anyFormula = true;
    this.handler.cell();
  }

  /** Reads the attributes of a cell (only `r`, `s`, `t` are used); returns the place after its tag. */
  private readCellTag(from: number, previous: number): number {
    const { bytes, length } = this;
    this.style = 0;
    this.type = CellType.number;
    this.column = previous + 1;
    let at = from;
    while (at >= 0 && at < length) {
      const byte = bytes[at] ?? 0;
      if (byte === X.GT) return this.checkColumn(previous, at + 1);
      if (byte <= X.SPACE || byte === X.SLASH) at++;
      else at = this.readCellAttribute(at);
    }
    return -1;
  }

  /** Reads the attribute whose name begins here; returns the place after it. */
  private readCellAttribute(nameStart: number): number {
    const { bytes, length } = this;
    let at = nameStart;
    while (at < length && bytes[at] !== X.EQUALS) if (bytes[at++] === X.GT) throw this.fail("bad-xml");
    const name = at === nameStart + 1 || isBlank(bytes[nameStart + 1]) ? bytes[nameStart] : 0;
    at = this.skipBlanks(at + 1);
    if (at >= length) return -1;
    const quote = bytes[at];
    if (quote !== X.QUOTE && quote !== X.APOSTROPHE) throw this.fail("bad-xml");
    const start = ++at;
    while (at < length && bytes[at] !== quote) at++;
    if (at >= length) return -1;
    if (name === 0x72) this.readReference(start, at);
    else if (name === 0x73) this.style = Math.max(0, parseCount(bytes, start, at));
    else if (name === 0x74) this.readType(start, at);
    return at + 1;
  }

  private skipBlanks(from: number): number {
    let at = from;
    while (at < this.length && isBlank(this.bytes[at])) at++;
    return at;
  }

  private checkColumn(previous: number, end: number): number {
    if (this.column > MAX_COLUMN) throw this.fail("column-out-of-range");
    if (this.column <= previous) throw this.fail("cells-out-of-order");
    return end;
  }

  private readReference(start: number, end: number): void {
    const { bytes } = this;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = (bytes[at] ?? 0) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    if (column === 0 || column > MAX_COLUMN) throw this.fail("column-out-of-range");
    let row = 0;
    for (; at < end; at++) row = row * 10 + (bytes[at] ?? 0) - 0x30;
    if (row !== this.row) throw this.fail("cell-out-of-place");
    this.column = column;
  }

  private readType(start: number, end: number): void {
    const type = typeOf(this.bytes, start, end);
    if (type === undefined) throw this.fail("unknown-cell-type");
    this.type = type;
  }

  private readCellChildren(from: number): number {
    const { bytes } = this;
    let at = from;
    for (;;) {
      at = this.nextTag(at);
      if (at < 0) return -1;
      const next = bytes[at + 1];
      if (next === X.SLASH) return this.tagEnd(at + 2);
      if (next === 0x76 && bytes[at + 2] === X.GT) at = this.readValue(at + 3);
      else if (next === X.BANG || next === X.QUESTION) at = this.skipSpecial(at);
      else at = this.readCellChild(at);
      if (at < 0) return -1;
    }
  }

  private readCellChild(at: number): number {
    if (!this.readName(at + 1)) return -1;
    const key = this.nameKey();
    const nameEnd = this.nameEnd;
    const tagEnd = this.tagEnd(nameEnd);
    if (tagEnd < 0) return -1;
    if (key === F) return this.readFormula(at, nameEnd, tagEnd);
    if (key !== V && key !== IS) return this.skipElement(at);
    if (key === V) {
      if (!this.isSelfClosing(tagEnd)) return this.readValue(tagEnd);
      this.valueStart = this.valueEnd = tagEnd;
      return tagEnd;
    }
    const end = this.skipElement(at);
    this.inlineStart = tagEnd;
    this.inlineEnd = Math.max(tagEnd, this.bytes.lastIndexOf(X.LT, end - 1));
    return end;
  }

  /** Reads up to the `</v>`, and returns the place after it. */
  private readValue(start: number): number {
    const { bytes } = this;
    let at = start;
    for (;;) {
      at = this.nextTag(at);
      if (at < 0) return -1;
      const next = bytes[at + 1];
      if (next === X.SLASH) {
        this.valueStart = start;
        this.valueEnd = at;
        return bytes[at + 3] === X.GT ? at + 4 : this.tagEnd(at + 2);
      }
      if (next !== X.BANG && next !== X.QUESTION) throw this.fail("bad-xml");
      this.valueHasMarkup = true;
      at = this.skipSpecial(at);
      if (at < 0) return -1;
    }
  }

  private readFormula(at: number, nameEnd: number, tagEnd: number): number {
    this.hasFormula = true;
    const end = this.skipElement(at);
    if (end >= 0 && tagEnd > nameEnd + 2) this.noteArray(nameEnd, tagEnd);
    this.formulaRow = this.row;
    this.formulaColumn = this.column;
    this.formulaStart = at;
    this.formulaTagEnd = tagEnd;
    this.formulaEnd = end;
    return end;
  }

  private noteArray(from: number, end: number): void {
    const type = this.findAttribute(from, end, T);
    // "array" and "dataTable" fill an area; with "shared" each cell has a formula of its own.
    if (type < 0 || (this.bytes[type] !== 0x61 && this.bytes[type] !== 0x64)) return;
    const start = this.findAttribute(from, end, REF);
    if (start < 0) return;
    const range = parseRange(decodeUtf8(this.bytes.subarray(start, this.attributeEnd)));
    if (range === undefined || rangeSize(range) === 1) return;
    this.handler.area?.(range);
    if (this.arrays.push(range) > MAX_ARRAYS) throw this.fail("oversized-element");
  }
}

function rangeSize(range: CellRange): number {
  return (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
}

function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && byte <= X.SPACE;
}
