import type { PlainValue } from "../../../workbook/write-plan";
import { fittingText } from "../../common/formats/cell-text";
import { cellName, columnLetters } from "../../../workbook/cell-name";
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
  const tag = `<${name} r="${cellName(column, row)}"${style === 0 ? "" : ` s="${String(style)}"`}`;
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

/** Writes rows of new cells as bytes, in the form of `cellXml`, without making a string for a cell. */
export class CellWriter {
  private row = 0;
  private rowDigits = "";
  /** By column and style: the beginning of a cell up to its row, and the part after that. */
  private readonly beginnings: string[] = [];
  private readonly styles: string[] = [];
  /**
   * By column: its last text, and that text as an element. The cell below often has the same text (a partner's name in
   * each of its periods, the rules' version in every row).
   */
  private readonly texts: string[] = [];
  private readonly elements: string[] = [];

  constructor(private readonly output: ByteOutput) {}

  openRow(row: number): void {
    this.row = row;
    this.rowDigits = String(row);
    this.output.text('<row r="');
    this.output.text(this.rowDigits);
    this.output.text('">');
  }

  closeRow(): void {
    this.output.text("</row>");
  }

  cell(column: number, style: number, value: NonNullable<PlainValue>): void {
    const { output } = this;
    output.text((this.beginnings[column] ??= `<c r="${columnLetters(column)}`));
    output.text(this.rowDigits);
    output.text((this.styles[style] ??= style === 0 ? '"' : `" s="${String(style)}"`));
    if (typeof value === "string") {
      output.text(' t="inlineStr"><is>');
      output.text(this.elementOf(value, column));
      output.text("</is></c>");
    } else if (typeof value === "boolean") {
      output.text(value ? ' t="b"><v>1</v></c>' : ' t="b"><v>0</v></c>');
    } else {
      output.text("><v>");
      output.number(checked(value, this.row, column));
      output.text("</v></c>");
    }
  }

  private elementOf(text: string, column: number): string {
    const known = this.texts[column] === text ? this.elements[column] : undefined;
    if (known !== undefined) return known;
    this.texts[column] = text;
    return (this.elements[column] = textElement("", text));
  }
}

function textElement(prefix: string, text: string): string {
  const fitting = fittingText(text);
  // Without it, Excel trims blanks at the ends.
  const space = /^\s|\s$|\n/.test(fitting) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeCellText(fitting)}</${prefix}t>`;
}
