/** Runs inside the pane's page: reads the same rows with nothing else, in as few calls as Excel's limit allows. */

export interface FlatRead {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  readonly calls: number;
}

/** Returns milliseconds; undefined where Excel refuses an answer of that size. Passed to the browser as text. */
export async function flatRead({ sheet, rows, columns, calls }: FlatRead): Promise<number | undefined> {
  const began = performance.now();
  const size = Math.ceil(rows / calls);
  try {
    await Excel.run(async (context) => {
      for (let at = 0; at < rows; at += size) {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const range = worksheet.getRangeByIndexes(at, 0, Math.min(size, rows - at), columns);
        range.untrack();
        range.load("values");
        await context.sync();
      }
    });
  } catch {
    return undefined;
  }
  return performance.now() - began;
}
