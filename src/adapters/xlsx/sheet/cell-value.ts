import { CellKind, FORMULA_FLAG } from "../../../workbook/reader";
import { TextExtractor } from "../texts/rich-text";
import type { CellTexts } from "../texts/workbook-texts";
import { decodeUtf8 } from "../../common/utf8";
import { decodeCellText } from "../../common/xml-escape";
import { CellType } from "./cell-type";
import { isoToSerial } from "./iso-date";
import { parseCount, parseNumber } from "./numbers";
import type { SheetScanner } from "./sheet-scanner";

/** Everything outside a cell that its value depends on. */
export interface ValueContext {
  readonly texts: CellTexts;
  /** By cell format: 1 if it shows a date. */
  readonly isDate: Uint8Array;
  /** Added to serials of the workbook's date system to get 1900 serials: 0 or 1462. */
  readonly dateShift: number;
  /** False if the stored results of formulas cannot be trusted; they are ignored then. */
  readonly isCalculated: boolean;
  /** By cell format: the bits of the currency that it shows. Empty if nobody asks for currencies. */
  readonly currencies: Uint8Array;
  /** By cell format: the indent of its text. Absent if nobody asks for levels. */
  readonly indents?: Uint8Array | undefined;
  /** By cell format: 1 if it is struck through. Empty or absent where none is, or nobody asks for looks. */
  readonly isStruck?: Uint8Array | undefined;
}

export const NO_CURRENCIES = new Uint8Array(0);

/** Computes kind and value of the cell that a scanner has just read. One object serves all cells. */
export class CellValueReader {
  /** The kind, with the formula flag if the cell holds a formula. */
  kind = 0;
  value = 0;
  private readonly extractor = new TextExtractor();
  private bytes: Uint8Array = new Uint8Array(0);
  private start = 0;
  private end = 0;

  constructor(private readonly context: ValueContext) {}

  /** Reads the cell into `kind` and `value`. Throws if its contents are not allowed for its type. */
  read(cell: SheetScanner): void {
    this.kind = CellKind.blank;
    this.value = 0;
    if (!Number.isNaN(cell.plainNumber)) this.usePlain(cell, cell.plainNumber);
    else if (cell.inlineStart >= 0 && cell.type === CellType.inlineText) this.readInline(cell);
    else if (cell.valueStart >= 0) this.readStored(cell);
    if (!cell.hasFormula) return;
    if (this.kind === CellKind.blank || !this.context.isCalculated) {
      this.kind = CellKind.uncalculated;
      this.value = 0;
    }
    this.kind |= FORMULA_FLAG;
  }

  private readInline(cell: SheetScanner): void {
    this.extractor.extract(cell.bytes, cell.inlineStart, cell.inlineEnd);
    this.bytes = this.extractor.bytes;
    this.start = this.extractor.start;
    this.end = this.extractor.end;
    this.useText(CellKind.text);
  }

  private readStored(cell: SheetScanner): void {
    this.bytes = cell.bytes;
    this.start = cell.valueStart;
    this.end = cell.valueEnd;
    if (cell.valueHasMarkup) this.unwrap(cell);
    // A text may be empty (a formula's result ""). An empty number, date or flag means no value.
    const isText = cell.type === CellType.formulaText || cell.type === CellType.inlineText;
    if (this.start === this.end && !isText) return;
    switch (cell.type) {
      case CellType.number:
        this.readNumber(cell);
        return;
      case CellType.shared:
        this.readShared(cell);
        return;
      case CellType.formulaText:
      case CellType.inlineText:
        this.useText(CellKind.text);
        return;
      case CellType.boolean:
        this.readBoolean(cell);
        return;
      case CellType.error:
        this.useText(CellKind.error);
        return;
      case CellType.isoDate:
        this.readIsoDate(cell);
        return;
    }
  }

  private unwrap(cell: SheetScanner): void {
    this.extractor.extractPlain(cell.bytes, cell.valueStart, cell.valueEnd);
    this.bytes = this.extractor.bytes;
    this.start = this.extractor.start;
    this.end = this.extractor.end;
  }

  private useText(kind: CellKind): void {
    this.kind = kind;
    this.value = this.context.texts.intern(this.bytes, this.start, this.end);
  }

  private readNumber(cell: SheetScanner): void {
    const value = parseNumber(this.bytes, this.start, this.end);
    if (!Number.isNaN(value)) this.useNumber(cell, value);
    else if (!this.isBlank()) throw cell.fail("bad-number");
  }

  private readShared(cell: SheetScanner): void {
    const index = parseCount(this.bytes, this.start, this.end);
    this.useShared(cell, index < 0 ? parseNumber(this.bytes, this.start, this.end) : index);
  }

  /** A plain cell holds a number or the index of a shared string. */
  private usePlain(cell: SheetScanner, number: number): void {
    if (cell.type === CellType.shared) this.useShared(cell, number);
    else this.useNumber(cell, number);
  }

  private useNumber(cell: SheetScanner, value: number): void {
    if (this.context.isDate[cell.style] === 1) {
      this.kind = CellKind.date;
      this.value = value + this.context.dateShift;
    } else {
      this.kind = CellKind.number | (this.context.currencies[cell.style] ?? 0);
      this.value = value;
    }
  }

  private useShared(cell: SheetScanner, index: number): void {
    const id = index >= 0 && Number.isInteger(index) ? this.context.texts.sharedId(index) : -1;
    if (id < 0) throw cell.fail("bad-text-number");
    this.kind = CellKind.text;
    this.value = id;
  }

  private readBoolean(cell: SheetScanner): void {
    const text = this.text().trim().toLowerCase();
    if (!["0", "1", "true", "false"].includes(text)) throw cell.fail("bad-number");
    this.kind = CellKind.boolean;
    this.value = text === "1" || text === "true" ? 1 : 0;
  }

  /** An ISO date means a day, whichever date system the workbook uses. */
  private readIsoDate(cell: SheetScanner): void {
    const serial = isoToSerial(this.text());
    if (Number.isNaN(serial)) throw cell.fail("bad-number");
    this.kind = CellKind.date;
    this.value = serial;
  }

  private text(): string {
    return decodeCellText(decodeUtf8(this.bytes.subarray(this.start, this.end)));
  }

  private isBlank(): boolean {
    for (let at = this.start; at < this.end; at++) if ((this.bytes[at] ?? 0) > 0x20) return false;
    return true;
  }
}
