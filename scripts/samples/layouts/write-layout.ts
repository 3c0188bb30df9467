/** Books of other layouts → .xlsx bytes. */
import { cellName } from "../../../src/workbook/cell-name";
import { serialOf } from "../days";
import { packageBytes, TYPES, type Part } from "../parts/package";
import { SharedStrings } from "../parts/shared-strings";
import { escapeXml, NS, relations, XML_HEAD } from "../parts/xml";
import type { LayoutBook, LayoutCell, LayoutFile, LayoutRow, LayoutSheet } from "./layout-book";

/** Positions of the styles in `cellXfs`: indents follow the last of them. */
const STYLES = { plain: 0, date: 1, bold: 2, indent: 2 } as const;
const MOST_INDENTS = 6;

export async function layoutBytes({ sheets }: LayoutBook): Promise<Uint8Array> {
  const strings = new SharedStrings();
  const parts = sheets.map((sheet, at): Part => ({
    path: `xl/worksheets/sheet${String(at + 1)}.xml`,
    xml: sheetXml(sheet, strings),
    type: TYPES.sheet,
  }));
  const listed = sheets.map(
    ({ name }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`,
  );
  return packageBytes([
    { path: "_rels/.rels", xml: relations([{ kind: "officeDocument", target: "xl/workbook.xml" }]) },
    {
      path: "xl/workbook.xml",
      xml: `${XML_HEAD}<workbook xmlns="${NS.main}" xmlns:r="${NS.rel}"><sheets>${listed.join("")}</sheets></workbook>`,
      type: TYPES.workbook,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      xml: relations([
        ...sheets.map((_, at) => ({ kind: "worksheet", target: `worksheets/sheet${String(at + 1)}.xml` })),
        { kind: "styles", target: "styles.xml" },
        { kind: "sharedStrings", target: "sharedStrings.xml" },
      ]),
    },
    { path: "xl/styles.xml", xml: stylesXml(), type: TYPES.styles },
    { path: "xl/sharedStrings.xml", xml: strings.xml(), type: TYPES.strings },
    ...parts,
  ]);
}

/** The bytes of a text file, in its encoding. */
export function fileBytes({ text, encoding }: LayoutFile): Uint8Array {
  return encoding === "utf-8" ? new TextEncoder().encode(text) : Uint8Array.from(text, byteOf);
}

/** Windows-1251: Cyrillic letters stand in the order of Unicode. */
function byteOf(letter: string): number {
  const code = letter.charCodeAt(0);
  const others: Readonly<Record<string, number>> = {
    Ё: 0xa8,
    ё: 0xb8,
    "№": 0xb9,
    "«": 0xab,
    "»": 0xbb,
    "\u00a0": 0xa0,
  };
  if (code < 0x80) return code;
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  const other = others[letter];
  if (other === undefined) throw new Error(`windows-1251 lacks ${letter}`);
  return other;
}

function stylesXml(): string {
  const font = (bold: string): string => `<font>${bold}<sz val="10"/><name val="Arial"/></font>`;
  const indents = Array.from(
    { length: MOST_INDENTS },
    (_, at) => `<xf fontId="0" applyAlignment="1"><alignment indent="${String(at + 1)}"/></xf>`,
  );
  const formats = [
    '<xf fontId="0"/>',
    '<xf fontId="0" numFmtId="14" applyNumberFormat="1"/>',
    '<xf fontId="1"/>',
    ...indents,
  ];
  return [
    `${XML_HEAD}<styleSheet xmlns="${NS.main}"><fonts count="2">${font("")}${font("<b/>")}</fonts>`,
    '<fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>',
    `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${String(formats.length)}">${formats.join("")}</cellXfs></styleSheet>`,
  ].join("");
}

function sheetXml({ rows, merged = [], hiddenColumns = [] }: LayoutSheet, strings: SharedStrings): string {
  const columns = hiddenColumns.map(
    (column) => `<col min="${String(column)}" max="${String(column)}" width="12" hidden="1"/>`,
  );
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`);
  return [
    `${XML_HEAD}<worksheet xmlns="${NS.main}" xmlns:r="${NS.rel}">`,
    '<sheetPr><outlinePr summaryBelow="0"/></sheetPr>',
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${rows.map((row, at) => rowXml(row, at + 1, strings)).join("")}</sheetData>`,
    merges.length === 0 ? "" : `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`,
    "</worksheet>",
  ].join("");
}

function rowXml(given: LayoutRow | readonly LayoutCell[], row: number, strings: SharedStrings): string {
  const { cells, level, hidden }: LayoutRow = "cells" in given ? given : { cells: given };
  const content = cells.map((cell, at) => cellXml(cell, cellName(at + 1, row), strings)).join("");
  const outline = level === undefined || level === 0 ? "" : ` outlineLevel="${String(level)}"`;
  return `<row r="${String(row)}"${outline}${hidden === true ? ' hidden="1"' : ""}>${content}</row>`;
}

function cellXml(cell: LayoutCell, name: string, strings: SharedStrings): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${name}"><v>${String(cell)}</v></c>`;
  if (typeof cell === "string") return textXml(cell, name, STYLES.plain, strings);
  if ("date" in cell)
    return `<c r="${name}" s="${String(STYLES.date)}"><v>${String(serialOf(cell.date))}</v></c>`;
  const style =
    cell.indent === undefined
      ? cell.bold === true
        ? STYLES.bold
        : STYLES.plain
      : STYLES.indent + cell.indent;
  return textXml(cell.text, name, style, strings);
}

function textXml(text: string, name: string, style: number, strings: SharedStrings): string {
  return `<c r="${name}" s="${String(style)}" t="s"><v>${String(strings.number(text))}</v></c>`;
}
