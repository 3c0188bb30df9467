import type { CellRange } from "../../../workbook/cell-range";
import type { PlainValue, SheetWrite } from "../../../workbook/write-plan";
import { cellName } from "../../../workbook/cell-name";
import { rangeAddress } from "../../../workbook/cell-range";
import { MAX_ROW } from "../../../workbook/limits";
import { WorkbookError } from "../../../workbook/errors";
import { growTable, newColumns, type TableGrowth } from "../../../workbook/table-growth";
import { escapeAttribute, escapeCellText, escapeNameAttribute } from "../../common/xml-escape";
import { ByteOutput } from "./byte-output";
import { CellWriter } from "./cell-xml";
import { XML_DECLARATION, type Dialect } from "./dialect";
import type { PlannedRow, PlannedRows, Target } from "./planned-rows";
import { widthXml } from "./sheet-head";
import type { SheetStyles } from "./sheet-styles";

const CHUNK = 256 * 1024;

/** Everything that a new sheet needs apart from its rows. */
export interface NewSheetJob {
  readonly write: SheetWrite;
  readonly rows: PlannedRows;
  readonly styles: SheetStyles;
  readonly headerStyle: number;
  readonly dateShift: number;
  readonly dialect: Dialect;
  /** True if the sheet's first relation is a table. */
  readonly hasTable: boolean;
}

/** A new sheet's part, chunk by chunk: bold and frozen header, widths, rows, and its table. */
export async function* newSheetXml(job: NewSheetJob): AsyncGenerator<Uint8Array> {
  const output = new ByteOutput();
  output.text(headXml(job));
  const cells = new CellWriter(output);
  for (const row of job.rows.reusing()) {
    writeRow(job, row, cells);
    if (output.length > CHUNK) yield output.take();
  }
  output.text(`</sheetData>${choicesXml(job.write)}`);
  if (job.hasTable) output.text('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
  output.text("</worksheet>");
  yield await Promise.resolve(output.take());
}

/** The drop-down lists of its columns, down to the last row. */
function choicesXml({ headerRow, columns }: SheetWrite): string {
  const rules = columns.flatMap(({ column, choices }) => {
    if (choices === undefined) return [];
    const { values, allowsOthers, message, lastRow = MAX_ROW } = choices;
    const area = { firstRow: headerRow + 1, firstColumn: column, lastRow, lastColumn: column };
    const style = allowsOthers ? ' errorStyle="warning"' : "";
    return [
      `<dataValidation type="list"${style} allowBlank="1" showErrorMessage="1" error="${escapeAttribute(message)}" ` +
        `sqref="${rangeAddress(area)}"><formula1>${escapeCellText(`"${values.join(",")}"`)}</formula1></dataValidation>`,
    ];
  });
  if (rules.length === 0) return "";
  return `<dataValidations count="${String(rules.length)}">${rules.join("")}</dataValidations>`;
}

/** The table of a new sheet: over its columns, from its header on. A table has at least one row below its header. */
export function newTable(write: SheetWrite): TableGrowth {
  const first = newColumns(write)[0]?.column ?? 1;
  const range = {
    firstRow: write.headerRow,
    firstColumn: first,
    lastRow: write.headerRow + 1,
    lastColumn: first - 1,
  };
  return growTable({ name: "", range, hasHeaderRow: true, hasTotalsRow: false }, [], write);
}

/** A new table's part. */
export function newTableXml(id: number, name: string, table: TableGrowth, dialect: Dialect): string {
  const ref = rangeAddress(table.range);
  const columns = table.added.map(
    (column, i) => `<tableColumn id="${String(i + 1)}" name="${escapeNameAttribute(column.name)}"/>`,
  );
  return (
    XML_DECLARATION +
    `<table xmlns="${dialect.main}" id="${String(id)}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>' +
    "</table>"
  );
}

function headXml({ write, rows, dialect }: NewSheetJob): string {
  const header = write.headerRow;
  const pane =
    `<pane ySplit="${String(header)}" topLeftCell="${cellName(1, header + 1)}" ` +
    'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  const columns = newColumns(write);
  const widths = columns.map((column) => widthXml("", column));
  const outline = columns.some(({ folded }) => folded === true) ? ' outlineLevelCol="1"' : "";
  return (
    XML_DECLARATION +
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    `<dimension ref="${dimension(rows.extent())}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"${outline}/>` +
    (widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`) +
    "<sheetData>"
  );
}

function dimension(extent: CellRange | undefined): string {
  return extent === undefined ? "A1" : rangeAddress(extent);
}

function writeRow(job: NewSheetJob, { row, targets }: PlannedRow, cells: CellWriter): void {
  if (row > MAX_ROW) throw new WorkbookError("too-large", { sheet: job.write.sheet });
  cells.openRow(row);
  for (const target of targets) if (target.value !== null) writeCell(job, target, target.value, cells);
  cells.closeRow();
}

function writeCell(
  { styles, headerStyle, dateShift }: NewSheetJob,
  target: Target,
  value: NonNullable<PlainValue>,
  cells: CellWriter,
): void {
  const { column, isHeader } = target;
  const isDate = column.format === "date" && !isHeader && typeof value === "number";
  const style = isHeader ? headerStyle : styles.besides(0, target);
  cells.cell(column.column, style, isDate ? value - dateShift : value);
}
