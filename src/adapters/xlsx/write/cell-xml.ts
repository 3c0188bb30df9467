import type { PlainValue } from "../../../sheets/workbook";
import { fittingText } from "../../formats/cell-text";
import { cellAddress } from "../cell-address";
import { escapeCellText } from "../xml/escape";

/**
 * A cell as XML. Texts stand inline, marked as texts: so one that begins with `=` is no formula. `prefix` is that of
 * the sheet's own elements.
 */
export function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  value: PlainValue,
  textXml: TextXml = textElement,
): string {
  const name = `${prefix}c`;
  const tag = `<${name} r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${String(style)}"`}`;
  if (value === null) return `${tag}/>`;
  if (typeof value === "string")
    return `${tag} t="inlineStr"><${prefix}is>${textXml(prefix, value, column)}</${prefix}is></${name}>`;
  if (typeof value === "boolean")
    return `${tag} t="b"><${prefix}v>${value ? "1" : "0"}</${prefix}v></${name}>`;
  if (!Number.isFinite(value)) throw new Error(`No number to write in ${cellAddress(row, column)}`);
  return `${tag}><${prefix}v>${String(value)}</${prefix}v></${name}>`;
}

/** Gives the `<t>` of a text. */
type TextXml = (prefix: string, text: string, column: number) => string;

/**
 * `textElement` that remembers each column's last text: what stands below it is often the same (a partner's name beside
 * each of its periods, the rules' version in every row).
 */
export function repeatedTexts(): TextXml {
  const texts: string[] = [];
  const elements: string[] = [];
  return (prefix, text, column) => {
    const known = texts[column] === text ? elements[column] : undefined;
    if (known !== undefined) return known;
    texts[column] = text;
    return (elements[column] = textElement(prefix, text));
  };
}

function textElement(prefix: string, text: string): string {
  const fitting = fittingText(text);
  // Without it, Excel takes blanks at the ends away.
  const space = /^\s|\s$|\n/.test(fitting) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeCellText(fitting)}</${prefix}t>`;
}
