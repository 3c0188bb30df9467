/** Worksheets as XML. */
import { cellName, columnLetters } from "../../../src/workbook/cell-name";
import { serialOf } from "../days";
import type { SampleLanguage, Value } from "../types";
import type { SharedStrings } from "./shared-strings";
import { styleNumber, type StyleName } from "./styles";
import { escapeXml, NS, XML_HEAD } from "./xml";

/** A formula with the result that a spreadsheet would show. A group of like formulas shares one text. */
export interface Formula {
  readonly formula: string;
  readonly cached: string | number;
  readonly shared?: { readonly group: number; readonly range?: string };
}

export interface SheetCell {
  readonly column: number;
  readonly value: Value | Formula;
  readonly style: StyleName;
}

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
  readonly height?: number;
}

export interface ColumnWidth {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Sheet {
  readonly widths: readonly ColumnWidth[];
  readonly rows: readonly SheetRow[];
  /** Cells left of and above this one stay in place. */
  readonly frozenAt?: string;
  readonly tabColour: string;
  readonly landscape: boolean;
  readonly showGridLines: boolean;
  /** The elements after the data, in the order of the format. */
  readonly after: {
    readonly autoFilter?: string;
    readonly merged?: readonly string[];
    readonly conditional?: string;
    readonly validations?: string;
    readonly footer?: string;
    /** Relation ids are written as they are. */
    readonly drawing?: string;
    readonly legacyDrawing?: string;
    readonly tableParts?: string;
  };
}

export function sheetXml(sheet: Sheet, language: SampleLanguage, strings: SharedStrings): string {
  const { after } = sheet;
  const rows = sheet.rows.map((row) => rowXml(row, language, strings)).join("");
  return [
    `${XML_HEAD}<worksheet xmlns="${NS.main}" xmlns:r="${NS.rel}">`,
    `<sheetPr><tabColor rgb="${sheet.tabColour}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${lastCell(sheet)}"/>`,
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${sheet.widths.map(widthXml).join("")}</cols><sheetData>${rows}</sheetData>`,
    after.autoFilter === undefined ? "" : `<autoFilter ref="${after.autoFilter}"/>`,
    mergedXml(after.merged ?? []),
    after.conditional ?? "",
    after.validations ?? "",
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    after.footer === undefined
      ? ""
      : `<headerFooter><oddFooter>${escapeXml(after.footer)}</oddFooter></headerFooter>`,
    after.drawing === undefined ? "" : `<drawing r:id="${after.drawing}"/>`,
    after.legacyDrawing === undefined ? "" : `<legacyDrawing r:id="${after.legacyDrawing}"/>`,
    after.tableParts === undefined
      ? ""
      : `<tableParts count="1"><tablePart r:id="${after.tableParts}"/></tableParts>`,
    "</worksheet>",
  ].join("");
}

function lastCell({ rows, widths }: Sheet): string {
  return cellName(widths.length, rows.at(-1)?.row ?? 1);
}

function viewXml({ frozenAt, showGridLines }: Sheet): string {
  const grid = showGridLines ? "" : ' showGridLines="0"';
  if (frozenAt === undefined)
    return `<sheetViews><sheetView${grid} tabSelected="1" workbookViewId="0"/></sheetViews>`;
  const [letters = "A", digits = "1"] = frozenAt.split(/(?<=[A-Z])(?=\d)/);
  const columns = letters.charCodeAt(0) - 65;
  const split = columns > 0 ? ` xSplit="${columns}"` : "";
  const pane = columns > 0 ? "bottomRight" : "bottomLeft";
  const place = `ySplit="${Number(digits) - 1}" topLeftCell="${frozenAt}" activePane="${pane}" state="frozen"`;
  return `<sheetViews><sheetView${grid} workbookViewId="0"><pane${split} ${place}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function widthXml({ width, hidden }: ColumnWidth, index: number): string {
  const number = index + 1;
  return `<col min="${number}" max="${number}" width="${width}"${hidden === true ? ' hidden="1"' : ""} customWidth="1"/>`;
}

function mergedXml(ranges: readonly string[]): string {
  if (ranges.length === 0) return "";
  return `<mergeCells count="${ranges.length}">${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}

function rowXml({ row, cells, height }: SheetRow, language: SampleLanguage, strings: SharedStrings): string {
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const content = cells.map((cell) => cellXml(cell, row, language, strings)).join("");
  return `<row r="${row}"${tall}>${content}</row>`;
}

function cellXml(cell: SheetCell, row: number, language: SampleLanguage, strings: SharedStrings): string {
  const open = `<c r="${columnLetters(cell.column)}${row}" s="${styleNumber(cell.style)}"`;
  const { value } = cell;
  if (value === undefined) return `${open}/>`;
  if (typeof value === "number") return `${open}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string") return `${open} t="s"><v>${strings.number(value)}</v></c>`;
  if ("date" in value) return `${open}><v>${serialOf(value.date)}</v></c>`;
  if ("error" in value) return `${open} t="e"><v>${value.error}</v></c>`;
  if ("formula" in value) return `${open}${formulaXml(value)}</c>`;
  return `${open} t="s"><v>${strings.number(value[language])}</v></c>`;
}

function formulaXml({ formula, cached, shared }: Formula): string {
  const type = typeof cached === "string" ? ' t="str"' : "";
  const range = shared?.range === undefined ? "" : ` ref="${shared.range}"`;
  const group = shared === undefined ? "" : ` t="shared"${range} si="${shared.group}"`;
  const text = shared !== undefined && shared.range === undefined ? "" : escapeXml(formula);
  return `${type}><f${group}>${text}</f><v>${escapeXml(String(cached))}</v>`;
}
