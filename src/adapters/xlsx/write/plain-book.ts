/** A new workbook of one sheet. It holds nothing but that sheet: no properties, no names, no shared texts. */
import type { Codec } from "../../common/bytes";
import { memorySink } from "../../common/bytes";
import { encodeUtf8 } from "../../common/utf8";
import { escapeCellText, escapeNameAttribute } from "../../common/xml-escape";
import { cellName } from "../../../workbook/cell-name";
import type { PlainCell, PlainSheet, PlainStyle } from "../../../workbook/plain-sheet";
import { compressPart, ZipWriter } from "../zip/zip-writer";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The same sheet gives the same bytes. */
export async function plainBook(sheet: PlainSheet, codec: Codec): Promise<Uint8Array> {
  const sink = memorySink();
  const zip = new ZipWriter(sink);
  for (const [name, xml] of partsOf(sheet)) await zip.add(await compressPart(name, bytesOf(xml), codec));
  await zip.finish();
  await sink.commit();
  return sink.bytes();
}

async function* bytesOf(xml: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(encodeUtf8(HEAD + xml));
}

function partsOf(sheet: PlainSheet): readonly (readonly [name: string, xml: string])[] {
  return [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheet.name)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/worksheets/sheet1.xml", sheetXml(sheet)],
    ["xl/styles.xml", STYLES],
  ];
}

function contentTypes(): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part("workbook.xml", "sheet.main"),
    part("worksheets/sheet1.xml", "worksheet"),
    part("styles.xml", "styles"),
    "</Types>",
  ].join("");
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${String(at + 1)}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbookXml(name: string): string {
  const sheet = `<sheet name="${escapeNameAttribute(name)}" sheetId="1" r:id="rId1"/>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheet}</sheets></workbook>`;
}

function sheetXml({ widths, rows }: PlainSheet): string {
  const columns = widths.map(
    (width, at) =>
      `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  const cols = columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
  const data = rows.map((cells, at) => rowXml(cells, at + 1)).join("");
  return `<worksheet xmlns="${MAIN}">${cols}<sheetData>${data}</sheetData></worksheet>`;
}

function rowXml(cells: readonly (PlainCell | undefined)[], row: number): string {
  const xml = cells.map((cell, at) => (cell === undefined ? "" : cellXml(cell, cellName(at + 1, row))));
  return xml.length === 0 ? "" : `<row r="${String(row)}">${xml.join("")}</row>`;
}

function cellXml({ value, style }: PlainCell, name: string): string {
  const start = `<c r="${name}" s="${String(styleOf(style, value))}"`;
  if (typeof value === "number") return `${start}><v>${String(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
}

/** Places among the formats of `STYLES`. Whole numbers show no decimals. */
function styleOf(style: PlainStyle, value: string | number): number {
  const isWhole = Number.isInteger(value);
  switch (style) {
    case "plain":
      return 0;
    case "title":
      return 1;
    case "strong":
      return 2;
    case "figure":
      return isWhole ? 3 : 4;
    case "strongFigure":
      return isWhole ? 5 : 6;
    case "percent":
      return 7;
  }
}

const FORMATS: readonly (readonly [font: number, number: number])[] = [
  ...([0, 2, 1] as const).map((font) => [font, 0] as const),
  ...([0, 1] as const).flatMap((font) => [[font, 3] as const, [font, 4] as const]),
  [0, 10],
];

const STYLES = [
  `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>`,
  '<font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${String(FORMATS.length)}">`,
  ...FORMATS.map(
    ([font, number]) =>
      `<xf numFmtId="${String(number)}" fontId="${String(font)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  ),
  "</cellXfs></styleSheet>",
].join("");
