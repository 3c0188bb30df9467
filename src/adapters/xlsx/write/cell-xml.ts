import type { PlainValue } from "../../../sheets/workbook";
import { cellAddress } from "../cell-address";
import { escapeCellText } from "../xml/escape";

/** What a cell of Excel holds at most, in UTF-16 units. */
const MAX_TEXT = 32_767;

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
): string {
  const name = `${prefix}c`;
  const tag = `<${name} r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${String(style)}"`}`;
  if (value === null) return `${tag}/>`;
  if (typeof value === "string")
    return `${tag} t="inlineStr"><${prefix}is>${textXml(prefix, value)}</${prefix}is></${name}>`;
  if (typeof value === "boolean")
    return `${tag} t="b"><${prefix}v>${value ? "1" : "0"}</${prefix}v></${name}>`;
  if (!Number.isFinite(value)) throw new Error(`No number to write in ${cellAddress(row, column)}`);
  return `${tag}><${prefix}v>${String(value)}</${prefix}v></${name}>`;
}

function textXml(prefix: string, text: string): string {
  const fitting = text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1)}…`;
  // Without it, Excel takes blanks at the ends away.
  const space = /^\s|\s$|\n/.test(fitting) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeCellText(fitting)}</${prefix}t>`;
}
