import type { CellRange } from "../../../workbook/cell-range";
import type { RowLooks } from "../../../workbook/reader";
import { untracked } from "../untracked";
import { columnRuns } from "./column-runs";

/** Whether all of an area's rows are hidden, or its cells struck through; null where some are. */
export interface AreaLooks {
  readonly hidden: boolean | null;
  readonly struck: boolean | null;
}

/** As many rows are asked about one by one at once: their answer stays far below the limit of Excel on the web. */
const BAND_ROWS = 4096;

function rangeOf(sheet: Excel.Worksheet, area: CellRange): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const size = [lastRow - firstRow + 1, lastColumn - firstColumn + 1] as const;
  return untracked(sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, ...size));
}

/** Asks how an area looks as a whole; read the answer after the next sync. */
export function askAreaLooks(sheet: Excel.Worksheet, area: CellRange): () => AreaLooks {
  const range = rangeOf(sheet, area);
  range.load("rowHidden,format/font/strikethrough");
  return () => ({ hidden: range.rowHidden, struck: range.format.font.strikethrough });
}

/** The rows of an area that look unlike others, by the columns read. Asks about each row: only where some look so. */
export async function rowLooks(
  run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>,
  sheetId: string,
  area: CellRange,
  columns: readonly number[],
): Promise<RowLooks> {
  const [hidden, struck]: [number[], number[]] = [[], []];
  for (let firstRow = area.firstRow; firstRow <= area.lastRow; firstRow += BAND_ROWS) {
    const lastRow = Math.min(area.lastRow, firstRow + BAND_ROWS - 1);
    const found = await run((context) =>
      bandLooks(context, sheetId, { ...area, firstRow, lastRow }, columns),
    );
    hidden.push(...found.hidden);
    struck.push(...found.struck);
  }
  return { hidden, struck };
}

async function bandLooks(
  context: Excel.RequestContext,
  sheetId: string,
  band: CellRange,
  columns: readonly number[],
): Promise<RowLooks> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const rows = rangeOf(sheet, { ...band, lastColumn: band.firstColumn }).getRowProperties({
    rowHidden: true,
  });
  const cells = columnRuns(columns).map(({ first, count }) =>
    rangeOf(sheet, { ...band, firstColumn: first, lastColumn: first + count - 1 }).getCellProperties({
      format: { font: { strikethrough: true } },
    }),
  );
  await context.sync();
  const struck = new Set<number>();
  for (const { value } of cells)
    for (const [at, row] of value.entries())
      if (row.some(({ format }) => format?.font?.strikethrough === true)) struck.add(band.firstRow + at);
  return {
    hidden: rows.value.flatMap(({ rowHidden }, at) => (rowHidden === true ? [band.firstRow + at] : [])),
    struck: [...struck].sort((a, b) => a - b),
  };
}
