/** A first look at a sheet: its first rows, which of its columns are hidden, and which cells are merged. */
import type { CellRange } from "../../workbook/cell-range";
import { CellKind, kindOf, type WorkbookReader } from "../../workbook/reader";

/** Title rows may stand above the header row: the search goes down this many rows. */
const HEADER_SEARCH_ROWS = 50;
/** The search for headers goes right this many columns. */
const HEADER_SEARCH_COLUMNS = 512;

/** A row of a sheet that may be its header row: texts by column number. */
export interface HeaderRow {
  readonly row: number;
  readonly texts: ReadonlyMap<number, string>;
  /** The non-blank columns of the row. */
  readonly filled: ReadonlySet<number>;
}

/** The part of a sheet examined before it is read. */
export interface SheetLooks {
  /** The non-blank rows among the first ones, or among those from `headerRow` on. */
  head(sheet: string, headerRow: number | undefined): Promise<readonly HeaderRow[]>;
  hiddenColumns(sheet: string, columns: readonly number[]): Promise<readonly number[]>;
  mergedAreas(sheet: string, range: CellRange): Promise<readonly CellRange[]>;
}

/** Examines a workbook's sheets. The head of each sheet is read once, and kept. */
export function looksAt(reader: WorkbookReader): SheetLooks {
  const heads = new Map<string, readonly HeaderRow[]>();
  return {
    head: async (sheet, headerRow) => {
      if (headerRow !== undefined && headerRow > HEADER_SEARCH_ROWS)
        return readHead(reader, sheet, headerRow);
      const rows = heads.get(sheet) ?? (await readHead(reader, sheet, 1));
      heads.set(sheet, rows);
      return headerRow === undefined ? rows : rows.filter(({ row }) => row >= headerRow);
    },
    hiddenColumns: (sheet, columns) =>
      columns.length === 0 ? Promise.resolve([]) : reader.hiddenColumns(sheet, columns),
    mergedAreas: (sheet, range) => reader.mergedAreas(sheet, range),
  };
}

/** The non-blank rows from `firstRow` on, with their texts. */
export async function readHead(
  reader: WorkbookReader,
  sheet: string,
  firstRow = 1,
): Promise<readonly HeaderRow[]> {
  const columns = Array.from({ length: HEADER_SEARCH_COLUMNS }, (_, index) => index + 1);
  const rows: HeaderRow[] = [];
  const lastRow = firstRow + HEADER_SEARCH_ROWS - 1;
  await reader.read({ sheet, columns, firstRow, lastRow }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      const texts = new Map<number, string>();
      const filled = new Set<number>();
      block.columns.forEach((column, position) => {
        const kind = kindOf(column.kinds[index] ?? 0);
        if (kind === CellKind.blank) return;
        const text = kind === CellKind.text ? block.texts.get(column.values[index] ?? 0) : undefined;
        if (text?.trim() === "") return;
        filled.add(position + 1);
        if (text !== undefined) texts.set(position + 1, text);
      });
      if (filled.size > 0) rows.push({ row: block.firstRow + index, texts, filled });
    }
    return true;
  });
  return rows;
}
