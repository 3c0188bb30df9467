import type { PlainValue } from "../../../workbook/write-plan";
import { fittingText } from "../../common/formats/cell-text";
import { cellName, columnLetters } from "../../../workbook/cell-name";
import { encodeUtf8 } from "../../common/utf8";
import { escapeCellText } from "../../common/xml-escape";
import type { ByteOutput } from "./byte-output";

/**
 * A cell as XML. Texts are inline and typed as text, so one that begins with `=` is no formula. `prefix` is that of the
 * sheet's own elements.
 */
export function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  value: PlainValue,
): string {
  const name = `${prefix}c`;
  const tag = `<${name} r="${cellName(column, row)}"${styleXml(style)}`;
  if (value === null) return `${tag}/>`;
  if (typeof value === "string")
    return `${tag} t="inlineStr"><${prefix}is>${textElement(prefix, value)}</${prefix}is></${name}>`;
  if (typeof value === "boolean")
    return `${tag} t="b"><${prefix}v>${value ? "1" : "0"}</${prefix}v></${name}>`;
  return `${tag}><${prefix}v>${String(checked(value, row, column))}</${prefix}v></${name}>`;
}

function checked(value: number, row: number, column: number): number {
  if (!Number.isFinite(value)) throw new Error(`No number to write in ${cellName(column, row)}`);
  return value;
}

/** Digits of a row's number. */
const MOST_DIGITS = 20;
/** A column with more different texts holds ids or names. */
const MOST_KNOWN = 64;
const ROW_OPENS = encodeUtf8('<row r="');
const TAG_ENDS = encodeUtf8('">');
const ROW_CLOSES = encodeUtf8("</row>");
const NUMBER_CLOSES = encodeUtf8("</v></c>");
const TEXT_CLOSES = encodeUtf8("</is></c>");
const TRUE = encodeUtf8("1</v></c>");
const FALSE = encodeUtf8("0</v></c>");

/**
 * Writes rows of new cells as bytes, in the form of `cellXml`, without making a string for a cell. Everything that
 * cells share is encoded once.
 */
export class CellWriter {
  private row = 0;
  private readonly digits = new Uint8Array(MOST_DIGITS);
  private digitCount = 0;
  /** By column: the beginning of a cell up to its row. */
  private readonly beginnings: Uint8Array[] = [];
  /** By style: the part of a cell from its row to its number, text or truth value. */
  private readonly numbers: Uint8Array[] = [];
  private readonly texts: Uint8Array[] = [];
  private readonly booleans: Uint8Array[] = [];
  /**
   * By column: its last text, and that text as an element. The cell below often has the same text (a partner's name in
   * each of its periods).
   */
  private readonly lastTexts: string[] = [];
  private readonly lastElements: string[] = [];
  /** By column: the elements of its first texts. Columns with few (periods, the rules' versions) have no others. */
  private readonly elements: Map<string, Uint8Array>[] = [];

  constructor(private readonly output: ByteOutput) {}

  openRow(row: number): void {
    this.enterRow(row);
    this.output.piece(ROW_OPENS);
    this.output.piece(this.digits, this.digitCount);
    this.output.piece(TAG_ENDS);
  }

  /** The cells to come are in this row, whose tag stands already. */
  enterRow(row: number): void {
    if (this.row === row) return;
    this.row = row;
    const digits = String(row);
    this.digitCount = digits.length;
    for (let i = 0; i < digits.length; i++) this.digits[i] = digits.charCodeAt(i);
  }

  closeRow(): void {
    this.output.piece(ROW_CLOSES);
  }

  cell(column: number, style: number, value: NonNullable<PlainValue>): void {
    const { output } = this;
    output.piece((this.beginnings[column] ??= encodeUtf8(`<c r="${columnLetters(column)}`)));
    output.piece(this.digits, this.digitCount);
    if (typeof value === "string") {
      output.piece((this.texts[style] ??= encodeUtf8(`"${styleXml(style)} t="inlineStr"><is>`)));
      this.element(value, column);
      output.piece(TEXT_CLOSES);
    } else if (typeof value === "boolean") {
      output.piece((this.booleans[style] ??= encodeUtf8(`"${styleXml(style)} t="b"><v>`)));
      output.piece(value ? TRUE : FALSE);
    } else {
      output.piece((this.numbers[style] ??= encodeUtf8(`"${styleXml(style)}><v>`)));
      output.number(checked(value, this.row, column));
      output.piece(NUMBER_CLOSES);
    }
  }

  private element(text: string, column: number): void {
    const elements = (this.elements[column] ??= new Map<string, Uint8Array>());
    const known = elements.size < MOST_KNOWN ? elements.get(text) : undefined;
    if (known !== undefined) {
      this.output.piece(known);
      return;
    }
    const element = this.lastTexts[column] === text ? this.lastElements[column] : undefined;
    const made = element ?? textElement("", text);
    this.lastTexts[column] = text;
    this.lastElements[column] = made;
    this.output.text(made);
    if (elements.size < MOST_KNOWN) elements.set(text, encodeUtf8(made));
  }
}

function styleXml(style: number): string {
  return style === 0 ? "" : ` s="${String(style)}"`;
}

function textElement(prefix: string, text: string): string {
  const fitting = fittingText(text);
  // Without it, Excel trims blanks at the ends.
  const space = /^\s|\s$|\n/.test(fitting) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeCellText(fitting)}</${prefix}t>`;
}
