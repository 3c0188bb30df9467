import { WorkbookError, type WorkbookErrorCode } from "../../../workbook/errors";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";

/** The top left cell of the selection; of several areas, that of the first. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Excel's errors if no cells are selected. Which one it gives for a selected chart, shape or picture is not documented,
 * and differs between platforms.
 */
const NO_CELLS: readonly WorkbookErrorCode[] = [
  "excel-refused",
  "excel-internal",
  "item-gone",
  "unsupported-sheet",
];

/**
 * The present selection; undefined if it is no cells, but a chart, for example. Waits until no cell is being edited.
 */
export async function readSelection(office: OfficeExcel): Promise<SelectedCell | undefined> {
  try {
    return await inExcel(office, firstSelected);
  } catch (error) {
    if (error instanceof WorkbookError && NO_CELLS.includes(error.code)) return undefined;
    throw error;
  }
}

async function firstSelected(context: Excel.RequestContext): Promise<SelectedCell> {
  // Not `getSelectedRange`, which fails if several areas are selected.
  const selected = context.workbook.getSelectedRanges();
  selected.untrack();
  const first = selected.areas.getItemAt(0);
  first.untrack();
  first.load("rowIndex,columnIndex,worksheet/name");
  await context.sync();
  return { sheet: first.worksheet.name, row: first.rowIndex + 1, column: first.columnIndex + 1 };
}
