import type { CellRange } from "../../../src/workbook/cell-range";
import type { TableInfo } from "../../../src/workbook/reader";
import type { MemoryInput, MemorySheetInput } from "../../../src/adapters/memory/memory-workbook";
import { makeZip, type ZipFile } from "./zip-fixture";

export type Parts = Record<string, string | Uint8Array>;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cell formats of `basicStyles`: 0 General, 1 date, 2 `#,##0.00`, 3 bordered and filled, 4 text. */
export const basicStyles =
  DECLARATION +
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"><alignment wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Further parts of a workbook made from raw sheet parts. */
export interface RawBook {
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string | undefined;
  readonly sharedStrings?: string;
  readonly workbookPr?: string;
  /** XML after `</sheets>`. */
  readonly afterSheets?: string;
  readonly tables?: Readonly<Record<string, readonly string[]>>;
}

/** The parts of a workbook made from raw sheet XML. */
export function rawParts(book: RawBook): Parts {
  const names = Object.keys(book.sheets);
  const parts: Parts = {};
  const overrides = [override("/xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`)];
  const relations = names.map((_name, i) =>
    relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`),
  );
  let tableCount = 0;
  names.forEach((name, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    parts[part] = book.sheets[name] ?? "";
    overrides.push(override(`/${part}`, `${SHEET_TYPE}.worksheet+xml`));
    const tables = book.tables?.[name] ?? [];
    if (tables.length === 0) return;
    const ids = tables.map((table) => {
      tableCount += 1;
      parts[`xl/tables/table${tableCount}.xml`] = table;
      overrides.push(override(`/xl/tables/table${tableCount}.xml`, `${SHEET_TYPE}.table+xml`));
      return relation(`rId${tableCount}`, "table", `../tables/table${tableCount}.xml`);
    });
    parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationsXml(ids);
  });
  if (book.styles !== undefined) {
    parts["xl/styles.xml"] = book.styles;
    overrides.push(override("/xl/styles.xml", `${SHEET_TYPE}.styles+xml`));
    relations.push(relation("rId101", "styles", "styles.xml"));
  }
  if (book.sharedStrings !== undefined) {
    parts["xl/sharedStrings.xml"] = book.sharedStrings;
    overrides.push(override("/xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`));
    relations.push(relation("rId102", "sharedStrings", "sharedStrings.xml"));
  }
  return {
    "[Content_Types].xml": contentTypes(overrides),
    "_rels/.rels": relationsXml([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": workbookXml(book, names),
    "xl/_rels/workbook.xml.rels": relationsXml(relations),
    ...parts,
  };
}

function workbookXml(book: RawBook, names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return (
    DECLARATION +
    `<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${book.workbookPr ?? "<workbookPr/>"}` +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets>${book.afterSheets ?? ""}</workbook>`
  );
}

export function contentTypes(overrides: readonly string[]): string {
  return (
    DECLARATION +
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

export function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELS}/${kind}" Target="${target}"/>`;
}

export function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}

/** A sheet part with these rows. */
export function sheetXml(rows: string, options: { head?: string; tail?: string } = {}): string {
  return (
    DECLARATION +
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${options.head ?? ""}<sheetData>${rows}</sheetData>${options.tail ?? ""}</worksheet>`
  );
}

/** An archive of these parts. */
export function zipParts(parts: Parts, change: (file: ZipFile) => ZipFile = (file) => file): Buffer {
  return makeZip(Object.entries(parts).map(([name, data]) => change({ name, data })));
}

/** A workbook of cells, tables and merged areas as an .xlsx file, from the same input as the memory adapter's. */
export function bookBytes(
  sheets: Readonly<Record<string, MemorySheetInput | MemorySheetInput["rows"]>>,
): Buffer {
  const inputs = Object.entries(sheets).map(
    ([name, input]) => [name, "rows" in input ? input : { rows: input }] as const,
  );
  const parts = rawParts({
    sheets: Object.fromEntries(inputs.map(([name, input]) => [name, inputSheet(input)])),
    tables: Object.fromEntries(
      inputs.map(([name, input]) => [name, (input.tables ?? []).map((t, i) => tableXml(t, input, i))]),
    ),
    styles: basicStyles,
  });
  const workbook = String(parts["xl/workbook.xml"]);
  const hidden = inputs.filter(([, input]) => input.hidden === true).map(([name]) => name);
  parts["xl/workbook.xml"] = hidden.reduce(
    (xml, name) =>
      xml.replace(`<sheet name="${escape(name)}"`, `<sheet name="${escape(name)}" state="hidden"`),
    workbook,
  );
  return zipParts(parts);
}

function inputSheet(input: MemorySheetInput): string {
  const rows = input.rows.map(
    (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r + 1, c + 1)).join("")}</row>`,
  );
  const merges = (input.merges ?? []).map((range) => `<mergeCell ref="${rangeName(range)}"/>`);
  const merged =
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
  const tables = input.tables ?? [];
  const tableParts = tables.map((_table, i) => `<tablePart r:id="rId${i + 1}"/>`).join("");
  const tail = tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tableParts}</tableParts>`;
  const hidden = (input.hiddenColumns ?? []).map(
    (column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`,
  );
  const head = hidden.length === 0 ? "" : `<cols>${hidden.join("")}</cols>`;
  return sheetXml(rows.join(""), { head, tail: merged + tail });
}

function cellXml(input: MemoryInput, row: number, column: number): string {
  const at = `r="${letters(column)}${row}"`;
  if (input === undefined || input === null || input === "") return "";
  if (typeof input === "object" && "formula" in input) {
    const formula = `<f>${escape(input.formula)}</f>`;
    if (input.value === undefined || input.value === null) return `<c ${at}>${formula}</c>`;
    return `<c ${at}${attributes(input.value)}>${formula}<v>${stored(input.value)}</v></c>`;
  }
  if (typeof input === "string")
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(input)}</t></is></c>`;
  return `<c ${at}${attributes(input)}><v>${stored(input)}</v></c>`;
}

type Stored = string | number | boolean | { readonly date: number } | { readonly error: string };

function attributes(value: Stored): string {
  if (typeof value === "object") return "date" in value ? ' s="1"' : ' t="e"';
  if (typeof value === "string") return ' t="str"';
  return typeof value === "boolean" ? ' t="b"' : "";
}

function stored(value: Stored): string {
  if (typeof value === "object") return "date" in value ? String(value.date) : escape(value.error);
  return typeof value === "boolean" ? String(Number(value)) : escape(String(value));
}

function tableXml(table: TableInfo, input: MemorySheetInput, index: number): string {
  const { range } = table;
  const columns = [];
  for (let c = range.firstColumn; c <= range.lastColumn; c++) {
    const header = input.rows[range.firstRow - 1]?.[c - 1];
    const name = typeof header === "string" ? header : `Column${c}`;
    columns.push(`<tableColumn id="${c}" name="${escape(name)}"/>`);
  }
  const filter = rangeName({ ...range, lastRow: range.lastRow - (table.hasTotalsRow ? 1 : 0) });
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${index + 1}" name="${table.name}" displayName="${table.name}" ref="${rangeName(range)}"` +
    `${table.hasTotalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}><autoFilter ref="${filter}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`
  );
}

function rangeName(range: CellRange): string {
  return `${letters(range.firstColumn)}${range.firstRow}:${letters(range.lastColumn)}${range.lastRow}`;
}

function letters(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);
}

export function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
