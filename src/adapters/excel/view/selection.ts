import { WorkbookError, type WorkbookErrorCode } from "../../../workbook/errors";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";

/** The top left cell of what is selected; of several areas, that of the first. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What Excel answers where no cells are selected. Which of these it is with a chart, a shape or a picture selected is
 * not documented, and not the same everywhere.
 */
const NO_CELLS: readonly WorkbookErrorCode[] = [
  "excel-refused",
  "excel-internal",
  "item-gone",
  "unsupported-sheet",
];

/** What is selected now; undefined where it is no cells, but a chart, say. Waits until a cell's editing is over. */
export async function readSelection(office: OfficeExcel): Promise<SelectedCell | undefined> {
  try {
    return await inExcel(office, firstSelected);
  } catch (error) {
    if (error instanceof WorkbookError && NO_CELLS.includes(error.code)) return undefined;
    throw error;
  }
}

async function firstSelected(context: Excel.RequestContext): Promise<SelectedCell> {
  // Not `getSelectedRange`, which fails where several areas are selected.
  const selected = context.workbook.getSelectedRanges();
  selected.untrack();
  const first = selected.areas.getItemAt(0);
  first.untrack();
  first.load("rowIndex,columnIndex,worksheet/name");
  await context.sync();
  return { sheet: first.worksheet.name, row: first.rowIndex + 1, column: first.columnIndex + 1 };
}
