import { MAX_COLUMN } from "../../../workbook/limits";
import * as X from "./bytes-of-xml";
import { CellType } from "./cell-type";
import { POWERS } from "./numbers";
import { XmlWindow } from "./xml-window";

const LETTER_N = 0x6e;
const LETTER_S = 0x73;
const R_ATTRIBUTE = X.fourLetters(' r="');
const CELL_BEGINS = X.fourLetters("<c r");
const S_ATTRIBUTE = X.fourLetters(' s="');
const T_ATTRIBUTE = X.fourLetters(' t="');
const VALUE_OPENS = X.fourLetters("><v>");
const VALUE_ENDS = X.fourLetters("</v>");
const CELL_ENDS = X.fourLetters("</c>");

/** Length limits for the fast path: of `<c r="XFD1048576`, of ` s="…"`, of the number. */
const MOST_ADDRESS = 16;
const MOST_STYLE = 12;
/** For example nine digits and a point. */
const MOST_DIGITS = 10;
const LONGEST_PLAIN = MOST_ADDRESS + MOST_STYLE + MOST_DIGITS + 32;

const ROW_ENDS = X.fourLetters("</ro");
const BETWEEN_ROWS = X.fourLetters("w><r");
const ROW_BEGINS = X.fourLetters("<row");

/** A window with the cell just read. It has a fast path for the forms that make up nearly all of a sheet. */
export class CellWindow extends XmlWindow {
  /** The current row, and its opening tag. */
  row = 0;
  rowStart = 0;
  rowTagEnd = 0;
  rowSelfClosing = false;
  /** The cell just read. */
  column = 0;
  cellStart = 0;
  cellEnd = 0;
  style = 0;
  type: CellType = CellType.number;
  /** The contents of its `<v>`; both are −1 if it has none. */
  valueStart = -1;
  valueEnd = -1;
  /** True if its `<v>` contains a comment or a CDATA section. */
  valueHasMarkup = false;
  /** The contents of its `<is>`; `inlineStart` is −1 if it has none. */
  inlineStart = -1;
  inlineEnd = -1;
  hasFormula = false;
  /** The number in its `<v>`, if the fast path could read it (short, and without a sign); otherwise NaN. */
  plainNumber = NaN;
  private countEnd = 0;
  /** A row whose number has four to eight digits: that number, its length, its first and its last four digits. */
  private knownRow = 0;
  private rowDigits = 0;
  private firstDigits = 0;
  private lastDigits = 0;

  /**
   * Fast path: reads the cell at `at` if it has the usual form, `<c r="B7" s="3" t="s"><v>12</v></c>` or `<c r="B7"
   * s="3"/>`; returns the place after it. −1 if it has another form, is out of place or is not completely in the
   * window: the slow path, from the same place, finds out which.
   */
  protected readPlainCell(at: number): number {
    const { bytes, view } = this;
    if (at + LONGEST_PLAIN > this.length || view.getInt32(at, true) !== CELL_BEGINS) return -1;
    let p = at + 6;
    let column = 0;
    for (let letter = bytes[p] ?? 0; letter >= 0x41 && letter <= 0x5a; letter = bytes[++p] ?? 0)
      column = column * 26 + letter - 0x40;
    p = this.behindRow(p);
    const isInPlace = p >= 0 && column > this.column && column <= MAX_COLUMN;
    if (!isInPlace || bytes[at + 4] !== X.EQUALS || bytes[at + 5] !== X.QUOTE) return -1;
    return bytes[p] === X.QUOTE && p < at + MOST_ADDRESS ? this.readPlainRest(at, p + 1, column) : -1;
  }

  /** True if `</row><row ` begins here. */
  protected isBetweenRows(at: number): boolean {
    const { bytes, view } = this;
    return (
      at + LONGEST_PLAIN <= this.length &&
      view.getInt32(at, true) === ROW_ENDS &&
      view.getInt32(at + 4, true) === BETWEEN_ROWS &&
      view.getInt32(at + 6, true) === ROW_BEGINS &&
      bytes[at + 10] === X.SPACE
    );
  }

  /** The number in ` r="7"`, if that is the first attribute of the row here; otherwise −1. */
  protected plainRow(at: number): number {
    const { bytes, view } = this;
    if (at + MOST_ADDRESS > this.length || view.getInt32(at, true) !== R_ATTRIBUTE) return -1;
    const row = this.count(at + 4);
    const end = this.countEnd;
    if (bytes[end] !== X.QUOTE || end <= at + 4 || end >= at + MOST_ADDRESS) return -1;
    if (end >= at + 8 && end <= at + 12) this.knowRow(row, at + 4, end);
    return row;
  }

  /** Notes the digits of a row's number, so that its cells need not read it again. */
  private knowRow(row: number, start: number, end: number): void {
    this.knownRow = row;
    this.rowDigits = end - start;
    this.firstDigits = this.view.getInt32(start, true);
    this.lastDigits = this.view.getInt32(end - 4, true);
  }

  /** The place after the current row's number, if that is what stands at `at`; −1 otherwise. */
  private behindRow(at: number): number {
    if (this.knownRow !== this.row) return this.count(at) === this.row ? this.countEnd : -1;
    const { view, rowDigits } = this;
    const isSame =
      view.getInt32(at, true) === this.firstDigits &&
      view.getInt32(at + rowDigits - 4, true) === this.lastDigits;
    return isSame ? at + rowDigits : -1;
  }

  /** Reads the part of a plain cell after its address. */
  private readPlainRest(at: number, from: number, column: number): number {
    const { bytes, view } = this;
    let p = from;
    let style = 0;
    if (view.getInt32(p, true) === S_ATTRIBUTE) {
      style = this.count(p + 4);
      p = this.countEnd + 1;
      if (bytes[p - 1] !== X.QUOTE || p > from + MOST_STYLE) return -1;
    }
    const hasType = view.getInt32(p, true) === T_ATTRIBUTE;
    const type = hasType ? plainType(bytes[p + 4], bytes[p + 5]) : CellType.number;
    if (type === undefined) return -1;
    if (hasType) p += 6;
    const isFilled = view.getInt32(p, true) === VALUE_OPENS;
    this.plainNumber = NaN;
    const end = isFilled ? this.endOfPlainValue(p + 4) : endOfEmptyTag(bytes, p);
    if (end < 0) return -1;
    this.cellStart = at;
    this.cellEnd = end;
    this.column = column;
    this.style = style;
    this.type = type;
    this.valueStart = isFilled ? p + 4 : -1;
    this.valueEnd = isFilled ? end - 8 : -1;
    this.valueHasMarkup = this.hasFormula = false;
    this.inlineStart = -1;
    return end;
  }

  /** The place after the value's text and `</v></c>`; −1 if something else is here. */
  private endOfPlainValue(start: number): number {
    const { bytes, length, view } = this;
    let p = this.readPlainNumber(start);
    while (p < length && bytes[p] !== X.LT) p++;
    if (p + 8 > length) return -1;
    return view.getInt32(p, true) === VALUE_ENDS && view.getInt32(p + 4, true) === CELL_ENDS ? p + 8 : -1;
  }

  /** Reads the number that begins here, and returns the place after the part that it could read. */
  private readPlainNumber(start: number): number {
    const { bytes } = this;
    const most = start + MOST_DIGITS;
    let p = start;
    let number = 0;
    let point = 0;
    for (; p < most; p++) {
      const digit = (bytes[p] ?? 0) - 0x30;
      if (digit >= 0 && digit <= 9) number = number * 10 + digit;
      else if (digit === -2 && point === 0) point = p;
      else break;
    }
    if (bytes[p] !== X.LT || p === start + (point === 0 ? 0 : 1)) return p;
    this.plainNumber = point === 0 ? number : number / (POWERS[p - point - 1] ?? NaN);
    return p;
  }

  /** The whole number that begins here; sets `countEnd` to the place after its digits. */
  private count(at: number): number {
    const { bytes } = this;
    let p = at;
    let number = 0;
    for (let digit = (bytes[p] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++p] ?? 0) - 0x30)
      number = number * 10 + digit;
    this.countEnd = p;
    return number;
  }
}

/** The type of a cell by the first letter of its `t` and the character after it. */
function plainType(letter: number | undefined, next: number | undefined): CellType | undefined {
  if (next !== X.QUOTE) return undefined;
  if (letter === LETTER_S) return CellType.shared;
  return letter === LETTER_N ? CellType.number : undefined;
}

function endOfEmptyTag(bytes: Uint8Array, at: number): number {
  return bytes[at] === X.SLASH && bytes[at + 1] === X.GT ? at + 2 : -1;
}
