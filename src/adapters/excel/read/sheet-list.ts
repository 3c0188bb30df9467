import type { SheetInfo, TableInfo } from "../../../workbook/reader";
import { rangeOfPlace, loadPlace } from "./range-place";

/** Worksheets in tab order with their tables, in two syncs (one if there is no table). */
export async function readSheetList(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility");
  const tables = context.workbook.tables;
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/id");
  await context.sync();
  const ranges = await tableRanges(context, tables.items);
  const infos = tables.items.map((table, i) => ({
    sheet: table.worksheet.id,
    info: tableInfo(table, ranges[i]),
  }));
  return sheets.items.map(({ id, name, visibility }) => ({
    name,
    hidden: visibility !== "Visible",
    tables: infos.flatMap(({ sheet, info }) => (sheet === id && info !== undefined ? [info] : [])),
  }));
}

async function tableRanges(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
): Promise<readonly Excel.Range[]> {
  if (tables.length === 0) return [];
  const ranges = tables.map((table) => {
    const range = table.getRange();
    loadPlace(range);
    return range;
  });
  await context.sync();
  return ranges;
}

function tableInfo(table: Excel.Table, range: Excel.Range | undefined): TableInfo | undefined {
  if (range === undefined) return undefined;
  const { name, showHeaders, showTotals } = table;
  return { name, range: rangeOfPlace(range), hasHeaderRow: showHeaders, hasTotalsRow: showTotals };
}
