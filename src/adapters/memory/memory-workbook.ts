import type { CellRange } from "../../workbook/cell-range";
import { WorkbookError } from "../../workbook/errors";
import {
  CellKind,
  FORMULA_FLAG,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type TableInfo,
  type TextPool,
  type UsedRange,
  type WorkbookReader,
} from "../../workbook/reader";
import type { PlainValue, WritePlan } from "../../workbook/write-plan";
import {
  cellAt,
  lastRowOf,
  looksOf,
  putCell,
  toCell,
  usedRangeOf,
  type MemoryCell,
  type MemoryInput,
  type MemorySheet,
} from "./memory-sheet";
import { rangesMeet } from "../../workbook/cell-range";
import { applyWrite, checkWrite } from "./memory-write";

export type { MemoryCell, MemoryInput } from "./memory-sheet";

/** A sheet in full, for cases that rows alone cannot describe. Rows begin at row 1, cells at column A. */
export interface MemorySheetInput {
  readonly rows: readonly (readonly MemoryInput[])[];
  readonly hidden?: boolean;
  readonly tables?: readonly TableInfo[];
  readonly merges?: readonly CellRange[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly struckRows?: readonly number[];
}

/** A block is as long as the requested rows, up to this limit. */
const MOST_BLOCK_ROWS = 8192;

/**
 * A workbook in memory: the port's implementation for tests and previews. Texts keep their numbers for its whole life.
 */
export class MemoryWorkbook implements WorkbookReader {
  private readonly sheets: MemorySheet[] = [];
  private readonly texts = new MemoryTexts();

  constructor(sheets: Readonly<Record<string, MemorySheetInput | MemorySheetInput["rows"]>>) {
    for (const [name, input] of Object.entries(sheets)) {
      this.sheets.push(newSheet(name, "rows" in input ? input : { rows: input }));
    }
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      this.sheets.map(({ name, hidden, tables }) => ({
        name,
        hidden,
        tables: tables.map(toTableInfo),
      })),
    );
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    await Promise.resolve();
    const sheet = this.sheet(request.sheet);
    const lastRow = Math.min(request.lastRow ?? Infinity, lastRowOf(sheet));
    const blockRows = Math.max(0, Math.min(MOST_BLOCK_ROWS, lastRow - request.firstRow + 1));
    const columns = request.columns.map(() => ({
      kinds: new Uint8Array(blockRows),
      values: new Float64Array(blockRows),
    }));
    for (let firstRow = request.firstRow; firstRow <= lastRow; firstRow += blockRows) {
      const rowCount = Math.min(blockRows, lastRow - firstRow + 1);
      request.columns.forEach((column, c) => {
        for (let i = 0; i < rowCount; i++) {
          const [kind, value] = this.packed(cellAt(sheet, firstRow + i, column));
          const target = columns[c];
          if (target === undefined) continue;
          target.kinds[i] = kind;
          target.values[i] = value;
        }
      });
      const looks = request.marksLooks === true ? looksOf(sheet, firstRow, rowCount) : undefined;
      if (onBlock({ firstRow, rowCount, columns, texts: this.texts, looks }) === false) return;
    }
  }

  async usedRange(sheet: string): Promise<UsedRange> {
    await Promise.resolve();
    return usedRangeOf(this.sheet(sheet));
  }

  async mergedAreas(sheet: string, range: CellRange): Promise<readonly CellRange[]> {
    await Promise.resolve();
    return this.sheet(sheet).merges.filter((area) => rangesMeet(area, range));
  }

  async hiddenColumns(sheet: string, columns: readonly number[]): Promise<readonly number[]> {
    await Promise.resolve();
    const { hiddenColumns } = this.sheet(sheet);
    return columns.filter((column) => hiddenColumns.includes(column));
  }

  /** Carries out a plan in place: the whole plan, or nothing if any part of it is refused. */
  async write(plan: WritePlan): Promise<void> {
    await Promise.resolve();
    for (const write of plan.sheets) {
      if (!write.isNewSheet) checkWrite(this.sheet(write.sheet), write);
      else if (this.find(write.sheet) !== undefined)
        throw new WorkbookError("sheet-exists", { sheet: write.sheet });
    }
    for (const write of plan.sheets) {
      if (write.isNewSheet) this.sheets.push(newSheet(write.sheet, { rows: [] }));
      const taken = this.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
      applyWrite(this.sheet(write.sheet), write, taken);
    }
  }

  /** A cell with its format, for tests; undefined if it is blank. */
  cell(sheet: string, row: number, column: number): MemoryCell | undefined {
    return cellAt(this.sheet(sheet), row, column);
  }

  /** A sheet's values from row 1, column A on (a date as its serial, blanks as null), for tests to compare. */
  rows(name: string): (PlainValue | undefined)[][] {
    const sheet = this.sheet(name);
    const lastColumn = usedRangeOf(sheet)?.lastColumn ?? 0;
    return Array.from({ length: lastRowOf(sheet) }, (_row, r) =>
      Array.from({ length: lastColumn }, (_cell, c) => cellAt(sheet, r + 1, c + 1)?.value ?? null),
    );
  }

  /** A sheet's cells in the form that a workbook is made of: dates stay dates. */
  inputs(name: string): (PlainValue | { readonly date: number })[][] {
    return this.rows(name).map((row, r) =>
      row.map((value, c) => {
        const isDate = cellAt(this.sheet(name), r + 1, c + 1)?.kind === "date";
        return isDate && typeof value === "number" ? { date: value } : (value ?? null);
      }),
    );
  }

  private find(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private sheet(name: string): MemorySheet {
    const found = this.find(name);
    if (found === undefined) throw new WorkbookError("no-such-sheet", { sheet: name });
    return found;
  }

  private packed(cell: MemoryCell | undefined): [kind: number, value: number] {
    if (cell === undefined) return [CellKind.blank, 0];
    const flag = cell.formula === undefined ? 0 : FORMULA_FLAG;
    const { value } = cell;
    if (value === undefined || value === null) return [CellKind.uncalculated | flag, 0];
    if (typeof value === "boolean") return [CellKind.boolean | flag, value ? 1 : 0];
    if (typeof value === "number")
      return [(cell.kind === "date" ? CellKind.date : CellKind.number) | flag, value];
    return [(cell.kind === "error" ? CellKind.error : CellKind.text) | flag, this.texts.idOf(value)];
  }
}

/** Builds a workbook from rows of cells: `memoryWorkbook({ Partners: [["Partner ID"], ["P-001"]] })`. */
export function memoryWorkbook(
  sheets: Readonly<Record<string, MemorySheetInput | MemorySheetInput["rows"]>>,
): MemoryWorkbook {
  return new MemoryWorkbook(sheets);
}

function toTableInfo({ name, range, hasHeaderRow, hasTotalsRow }: TableInfo): TableInfo {
  return { name, range, hasHeaderRow, hasTotalsRow };
}

class MemoryTexts implements TextPool {
  private readonly texts: string[] = [];
  private readonly ids = new Map<string, number>();

  get(id: number): string {
    const text = this.texts[id];
    if (text === undefined) throw new RangeError(`No text has the number ${id}`);
    return text;
  }

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

function newSheet(name: string, input: MemorySheetInput): MemorySheet {
  const sheet: MemorySheet = {
    name,
    hidden: input.hidden ?? false,
    merges: input.merges ?? [],
    hiddenColumns: input.hiddenColumns ?? [],
    hiddenRows: input.hiddenRows ?? [],
    struckRows: input.struckRows ?? [],
    rows: new Map(),
    tables: [],
  };
  input.rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      putCell(sheet, r + 1, c + 1, toCell(cell));
    });
  });
  sheet.tables = (input.tables ?? []).map((table) => ({
    ...table,
    columnNames: headerNames(sheet, table.range),
  }));
  return sheet;
}

function headerNames(sheet: MemorySheet, range: CellRange): string[] {
  const names: string[] = [];
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    names.push(String(cellAt(sheet, range.firstRow, column)?.value ?? ""));
  }
  return names;
}
