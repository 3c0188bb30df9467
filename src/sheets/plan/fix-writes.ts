/** Fixes → planned writes on the user's own columns. */
import type { ColumnKey } from "../../domain/program";
import { cellAt, type Cell } from "../cells";
import type { Fix, FixKind, Fixes } from "../fixes";
import type { SheetLayout } from "../layout";
import { CellKind, holdsFormula, type CellBlock, type WorkbookReader } from "../../workbook/reader";
import type { ColumnWrite, RowWrite, SheetWrite, ValueFormat, WritePlan } from "../../workbook/write-plan";

const FORMATS: Readonly<Record<FixKind, ValueFormat>> = {
  "text-date": "date",
  "text-amount": "money",
  "untrimmed-id": "text",
};

/**
 * Plans the kept fixes of one kind on one sheet. The cells are read again, with formulas marked: a formula stays, and
 * so does a cell that no longer holds the noted text. No sheet is written where no fix is left.
 */
export async function planFixes(
  reader: WorkbookReader,
  noted: Fixes,
  kind: FixKind,
  layout: SheetLayout,
): Promise<WritePlan> {
  const fixes = noted.of(kind, layout.sheet);
  if (fixes.length === 0) return { sheets: [] };
  const columns = [...new Set(fixes.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = await stillFixable(reader, layout.sheet, columns, byRow(fixes));
  if (rows.length === 0) return { sheets: [] };
  const headed = await headersOf(reader, layout, columns);
  return { sheets: [sheetWrite(layout, FORMATS[kind], headed, rows)] };
}

/** Fixes by row, then by column. */
type FixesByRow = ReadonlyMap<number, ReadonlyMap<number, Fix>>;

function byRow(fixes: readonly Fix[]): FixesByRow {
  const rows = new Map<number, Map<number, Fix>>();
  for (const fix of fixes) {
    const row = rows.get(fix.row) ?? new Map<number, Fix>();
    rows.set(fix.row, row.set(fix.column, fix));
  }
  return rows;
}

async function stillFixable(
  reader: WorkbookReader,
  sheet: string,
  columns: readonly number[],
  fixes: FixesByRow,
): Promise<readonly RowWrite[]> {
  const rows: RowWrite[] = [];
  const numbers = [...fixes.keys()];
  const [firstRow, lastRow] = numbers.reduce(
    ([first, last], row) => [Math.min(first, row), Math.max(last, row)],
    [Infinity, 0],
  );
  await reader.read({ sheet, columns, firstRow, lastRow }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      const wanted = fixes.get(block.firstRow + index);
      const row = wanted === undefined ? undefined : fixedRow(block, index, columns, wanted);
      if (row !== undefined) rows.push(row);
    }
    return true;
  });
  return rows;
}

/** The row's fixes that still apply; undefined where none does. */
function fixedRow(
  block: CellBlock,
  index: number,
  columns: readonly number[],
  wanted: ReadonlyMap<number, Fix>,
): RowWrite | undefined {
  const fixes = columns.map((column, position) => {
    const fix = wanted.get(column);
    return fix !== undefined && heldText(block, index, position) === fix.was ? fix : undefined;
  });
  if (fixes.every((fix) => fix === undefined)) return undefined;
  return {
    row: block.firstRow + index,
    values: fixes.map((fix) => fix?.now),
    was: fixes.map((fix) => fix?.was ?? null),
    provisional: false,
  };
}

/** The text of a cell; undefined for anything else, including formulas. */
function heldText(block: CellBlock, index: number, position: number): string | undefined {
  const column = block.columns[position];
  const kind = column?.kinds[index] ?? CellKind.blank;
  if (column === undefined || holdsFormula(kind)) return undefined;
  return kind === CellKind.text ? block.texts.get(column.values[index] ?? 0) : undefined;
}

/** The columns' headers as they stand, including numbers, for example a year. */
async function headersOf(
  reader: WorkbookReader,
  { sheet, headerRow }: SheetLayout,
  columns: readonly number[],
): Promise<readonly { readonly column: number; readonly header: string }[]> {
  let headers: readonly string[] = [];
  await reader.read({ sheet, columns, firstRow: headerRow, lastRow: headerRow }, (block) => {
    headers = block.columns.map((column) => headerText(cellAt(column, 0, block.texts)));
    return false;
  });
  return columns.map((column, position) => ({ column, header: headers[position] ?? "" }));
}

function headerText(cell: Cell): string {
  if (cell.kind === CellKind.text) return cell.text;
  return cell.kind === CellKind.number || cell.kind === CellKind.date ? String(cell.value) : "";
}

function sheetWrite(
  { sheet, headerRow, columns }: SheetLayout,
  format: ValueFormat,
  written: readonly { readonly column: number; readonly header: string }[],
  rows: readonly RowWrite[],
): SheetWrite {
  return {
    sheet,
    isNewSheet: false,
    headerRow,
    // Only new columns get a width.
    columns: written.map((column): ColumnWrite => ({ ...column, isNew: false, format, width: 0 })),
    rows,
    table: undefined,
    provisionalMark: "",
    keys: { columns: keyColumns(columns) },
  };
}

/** Columns that together usually identify a row of any sheet. The rows have no id of their own. */
const TELLING: readonly ColumnKey[] = ["partnerId", "date", "amount", "currency"];

function keyColumns(columns: SheetLayout["columns"]): readonly number[] {
  return [...new Set(TELLING.flatMap((key) => columns.get(key) ?? []))];
}
