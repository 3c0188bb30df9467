/**
 * Puts the rows of tables in order, each table in a request of its own. Excel moves whole rows, with everything that
 * stands in them, so figures stay beside their owners whatever others do meanwhile.
 */
import { rangeAddress, type CellRange } from "../../../../workbook/cell-range";
import { asked } from "../../asked";
import { excelCodeOf } from "../../errors";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import type { SheetHandle } from "../guard/stray";
import type { OnOwnCells } from "./request";
import { sheetOf } from "./steps";

/** A table, and the headers of the columns by which its rows ascend. */
export interface SortedTable {
  readonly sheet: SheetHandle;
  readonly tableId: string;
  readonly headers: readonly string[];
}

/** Limit on attempts while somebody moves columns. */
const MOST_ATTEMPTS = 5;

/**
 * Returns the names of sheets whose rows Excel has not put in order: no figure depends on that. A call that Excel cannot
 * undo is an error all the same, because the write is repeated then.
 */
export async function sortTables(
  context: Excel.RequestContext,
  tables: readonly SortedTable[],
  onOwnCells: OnOwnCells | undefined,
): Promise<readonly string[]> {
  const unsorted: string[] = [];
  for (const table of tables) {
    try {
      if (!(await sortTable(context, table, onOwnCells))) unsorted.push(table.sheet.name);
    } catch (error) {
      const code = excelCodeOf(error);
      if (code === undefined || code === "UndoNotSupported") throw error;
      unsorted.push(table.sheet.name);
    }
  }
  return unsorted;
}

/** False if a column is gone, columns do not stand still, or cells stand beside the table. */
async function sortTable(
  context: Excel.RequestContext,
  { sheet, tableId, headers }: SortedTable,
  onOwnCells: OnOwnCells | undefined,
): Promise<boolean> {
  const table = sheetOf(context, sheet).tables.getItem(tableId);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const { keys, body, hasCellsBeside } = await tableNow(context, table, headers);
    if (keys === undefined || hasCellsBeside) return false;
    if (sheet.id !== undefined) onOwnCells?.(sheet.id, rangeAddress(body));
    const fields = keys.map((key) => ({ key, ascending: true }));
    table.getDataBodyRange().sort.apply(fields, false, false, "Rows");
    // Read in the request that sorts: somebody may have moved columns just before.
    const after = await keysNow(context, table, headers);
    if (after?.join() === keys.join()) return true;
  }
  return false;
}

/** The rows that a sort moves, with the table's columns alone: cells beside them would be left behind. */
interface SortedBody {
  readonly body: CellRange;
  readonly hasCellsBeside: boolean;
}

type Keys = readonly number[] | undefined;

async function tableNow(
  context: Excel.RequestContext,
  table: Excel.Table,
  headers: readonly string[],
): Promise<SortedBody & { readonly keys: Keys }> {
  const keys = askKeys(table, headers);
  const range = table.getDataBodyRange();
  loadPlace(range);
  const used = range.getEntireRow().getUsedRangeOrNullObject(true);
  loadPlace(used);
  await context.sync();
  const body = rangeOfPlace(range);
  if (used.isNullObject) return { keys: keys(), body, hasCellsBeside: false };
  const { firstColumn, lastColumn } = rangeOfPlace(used);
  const hasCellsBeside = firstColumn < body.firstColumn || lastColumn > body.lastColumn;
  return { keys: keys(), body, hasCellsBeside };
}

/** Carries out what is queued. */
async function keysNow(
  context: Excel.RequestContext,
  table: Excel.Table,
  headers: readonly string[],
): Promise<Keys> {
  const keys = askKeys(table, headers);
  await context.sync();
  return keys();
}

/** The columns' indexes in the table; undefined if one of them is gone. */
function askKeys(table: Excel.Table, headers: readonly string[]): () => Keys {
  const row = asked(table.getHeaderRowRange(), "values");
  return () => {
    const [names = []]: readonly (readonly unknown[])[] = row.values;
    const keys = headers.map((header) => names.findIndex((name) => String(name) === header));
    return keys.includes(-1) ? undefined : keys;
  };
}

/** The last filled row of each table, by its id. */
export async function lastRows(
  context: Excel.RequestContext,
  tables: readonly SortedTable[],
): Promise<ReadonlyMap<string, number>> {
  const asked = tables.map(({ sheet, tableId }) => {
    const used = sheetOf(context, sheet)
      .tables.getItem(tableId)
      .getDataBodyRange()
      .getUsedRangeOrNullObject(true);
    loadPlace(used);
    return { tableId, used };
  });
  if (asked.length > 0) await context.sync();
  return new Map(
    asked.flatMap(({ tableId, used }) =>
      used.isNullObject ? [] : [[tableId, rangeOfPlace(used).lastRow] as const],
    ),
  );
}
