/** Use case: copy sheets of other files into the workbook, cell by cell, as new sheets. */
import { cellAt, shownCell } from "../sheets/cells";
import { freeSheetName } from "../sheets/plan/new-sheet";
import { ColumnarBuilder } from "../workbook/columnar-builder";
import { MAX_COLUMN } from "../workbook/limits";
import { CellKind, kindOf, type CellBlock, type SheetInfo, type WorkbookReader } from "../workbook/reader";
import type { ColumnWrite, PlainValue, SheetWrite, WritePlan } from "../workbook/write-plan";

/** Plans a new sheet for each of `sheets`: the same cells at the same places, values without formulas. */
export async function planCopy(reader: WorkbookReader, sheets: readonly string[]): Promise<WritePlan> {
  const taken: SheetInfo[] = [...(await reader.listSheets())];
  const writes: SheetWrite[] = [];
  for (const sheet of sheets) {
    const write = await copyOf(reader, sheet, taken);
    if (write === undefined) continue;
    taken.push({ name: write.sheet, hidden: false, tables: [] });
    writes.push(write);
  }
  return { sheets: writes };
}

async function copyOf(
  reader: WorkbookReader,
  sheet: string,
  taken: readonly SheetInfo[],
): Promise<SheetWrite | undefined> {
  const used = await reader.usedRange(sheet);
  if (used === undefined) return undefined;
  const count = Math.min(used.lastColumn, MAX_COLUMN);
  const columns = Array.from({ length: count }, (_, index) => index + 1);
  const kinds = columns.map(() => new Set<CellKind>());
  await reader.read({ sheet, columns, firstRow: 1 }, (block) => {
    block.columns.forEach((cells, at) => {
      for (let index = 0; index < block.rowCount; index++) kinds[at]?.add(kindOf(cells.kinds[index] ?? 0));
    });
    return true;
  });
  const isDays = kinds.map((own) => own.has(CellKind.date) && !own.has(CellKind.number));
  const headers: string[] = columns.map(() => "");
  const builder = new ColumnarBuilder(count);
  await reader.read({ sheet, columns, firstRow: 1 }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      const values = columns.map((_column, at) => valueAt(block, at, index, isDays[at] === true));
      const row = block.firstRow + index;
      if (row === 1) values.forEach((value, at) => (headers[at] = value === null ? "" : String(value)));
      else if (values.some((value) => value !== null)) builder.add(row, values, false);
    }
    return true;
  });
  return {
    sheet: freeSheetName(sheetName(sheet), taken),
    isNewSheet: true,
    headerRow: 1,
    columns: columns.map((column, at): ColumnWrite => {
      const format = isDays[at] === true ? "date" : "text";
      return { column, header: headers[at] ?? "", isNew: true, format, width: WIDTH };
    }),
    rows: builder.rows(),
    table: undefined,
    provisionalMark: "",
  };
}

const WIDTH = 16;

/** A day among numbers is written as a text: under one format either would look like the other. */
function valueAt(block: CellBlock, at: number, index: number, isDays: boolean): PlainValue {
  const column = block.columns[at];
  if (column === undefined) return null;
  const cell = cellAt(column, index, block.texts);
  switch (cell.kind) {
    case CellKind.blank:
      return null;
    case CellKind.date:
      return isDays ? cell.value : shownCell(cell);
    case CellKind.number:
      return cell.value;
    case CellKind.boolean:
      return cell.value === 1;
    case CellKind.text:
    case CellKind.error:
      return cell.text;
    case CellKind.uncalculated:
      // No amount and no day: its row is in doubt, as it was in the file.
      return "#N/A";
  }
}

const LONGEST_NAME = 25;

/** "[sales.xlsx]March" → "sales March", without letters that no sheet's name may hold, and with room for a number. */
function sheetName(sheet: string): string {
  const plain = sheet
    .replace(/\.(?:xlsx|xlsm|csv|txt|tsv)(?=\]|$)/giu, "")
    .replace(/[[\]:*?/\\']+/gu, " ")
    .trim();
  return plain.slice(0, LONGEST_NAME).trim() || "Copy";
}
