/**
 * Outlines of columns that only the product reads: grouped, and folded. A column without width is hidden, too, and stays
 * so where Excel refuses a group.
 */
import { excelCodeOf } from "../../errors";
import type { WidthChange } from "../journal/journal";

type Folded = Pick<WidthChange, "column" | "after" | "unfolded">;

export interface FoldedColumns {
  readonly sheet: Excel.Worksheet;
  readonly widths: readonly Folded[];
}

/** Groups the columns that are to be folded, and closes the groups. They have no width yet. */
export async function fold(context: Excel.RequestContext, sheets: readonly FoldedColumns[]): Promise<void> {
  const all = sheets.flatMap(({ sheet, widths }) => runsOf(widths).map((run) => ({ sheet, run })));
  if (all.length === 0) return;
  const done = await isAccepted(context, () => {
    for (const { sheet, run } of all) {
      for (const { column, unfolded = 0 } of run) columnsOf(sheet, column, 1).format.columnWidth = unfolded;
      const columns = columnsOfRun(sheet, run);
      columns.group("ByColumns");
      columns.hideGroupDetails("ByColumns");
    }
  });
  if (done) return;
  for (const { sheet, run } of all)
    for (const { column, after } of run) columnsOf(sheet, column, 1).format.columnWidth = after;
  await context.sync();
}

/** Opens and dissolves the groups; a group that somebody has dissolved already is no failure. */
export async function unfold(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  widths: readonly Folded[],
): Promise<void> {
  for (const run of runsOf(widths)) {
    await isAccepted(context, () => {
      const columns = columnsOfRun(sheet, run);
      columns.showGroupDetails("ByColumns");
      columns.ungroup("ByColumns");
    });
  }
}

/** False if Excel refuses one of the calls. */
async function isAccepted(context: Excel.RequestContext, call: () => void): Promise<boolean> {
  try {
    call();
    await context.sync();
    return true;
  } catch (error) {
    if (excelCodeOf(error) === undefined) throw error;
    return false;
  }
}

/** Folded columns, those beside each other together. */
function runsOf(widths: readonly Folded[]): readonly (readonly Folded[])[] {
  const runs: Folded[][] = [];
  for (const width of [...widths].sort((a, b) => a.column - b.column)) {
    if (width.unfolded === undefined) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.column === width.column - 1) run.push(width);
    else runs.push([width]);
  }
  return runs;
}

function columnsOfRun(sheet: Excel.Worksheet, run: readonly Folded[]): Excel.Range {
  return columnsOf(sheet, run[0]?.column ?? 1, run.length);
}

function columnsOf(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(0, first - 1, 1, count).getEntireColumn();
}
