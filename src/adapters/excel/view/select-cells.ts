/** Selects cells and scrolls to them. */
import { WorkbookError } from "../../../workbook/errors";
import { rangeAddress } from "../../../workbook/cell-range";
import { MAX_COLUMN, MAX_ROW } from "../../../workbook/limits";
import { excelCodeOf, inExcel } from "../errors";
import type { OfficeExcel } from "../office";
import { rowRuns, rowsIn, type RowRun } from "./row-runs";

/** Excel accepts addresses of at most 8 192 characters. */
const LONGEST_ADDRESS = 8_000;
/** The ExcelApi version that can select several areas at once. */
const SELECTS_AREAS = "1.18";

export interface SelectedRows {
  /** Number of rows that are selected, the first ones … */
  readonly selected: number;
  /** … of this number of requested rows, each counted once. */
  readonly of: number;
}

/** Selects cells: "B4", "A2:C9". Throws "no-such-sheet", "sheet-hidden" or "no-such-cells" if that is impossible. */
export function selectCells(office: OfficeExcel, sheet: string, cells: string): Promise<void> {
  return inExcel(
    office,
    async (context) => {
      const worksheet = await shownSheet(context, sheet);
      worksheet.getRange(cells).select();
      await selecting(context, sheet, cells);
    },
    { sheet },
  );
}

/**
 * Selects the cells of these rows between two columns, all at once as far as Excel can. Before ExcelApi 1.18 it can
 * select only one area, which is then the first run of adjacent rows. Throws as `selectCells` does.
 */
export async function selectRows(
  office: OfficeExcel,
  sheet: string,
  rows: readonly number[],
  firstColumn: number,
  lastColumn: number,
): Promise<SelectedRows> {
  const runs = rowRuns(rows);
  const addressOf = ({ first, last }: RowRun): string =>
    rangeAddress({ firstRow: first, firstColumn, lastRow: last, lastColumn });
  const beyond = runs.find(({ first, last }) => first < 1 || last > MAX_ROW || lastColumn > MAX_COLUMN);
  if (beyond !== undefined) throw new WorkbookError("no-such-cells", { sheet, cells: addressOf(beyond) });
  if (runs.length === 0) return { selected: 0, of: 0 };
  return await inExcel(
    office,
    async (context) => {
      const worksheet = await shownSheet(context, sheet);
      const taken = takeAreas(worksheet, runs, addressOf, office.supports(SELECTS_AREAS));
      await selecting(context, sheet, taken.map(addressOf).join());
      return { selected: rowsIn(taken), of: rowsIn(runs) };
    },
    { sheet },
  );
}

/** Selects as many runs as possible at once, and returns them. */
function takeAreas(
  worksheet: Excel.Worksheet,
  runs: readonly RowRun[],
  addressOf: (run: RowRun) => string,
  takesSeveral: boolean,
): readonly RowRun[] {
  const fitting = takesSeveral ? fittingRuns(runs, addressOf) : runs.slice(0, 1);
  const address = fitting.map(addressOf).join();
  if (fitting.length > 1) {
    const areas = worksheet.getRanges(address);
    // The library may be older than the Excel that it talks to.
    if (Reflect.has(areas, "select")) {
      areas.select();
      return fitting;
    }
  }
  const first = runs.slice(0, 1);
  worksheet.getRange(first.map(addressOf).join()).select();
  return first;
}

function fittingRuns(runs: readonly RowRun[], addressOf: (run: RowRun) => string): readonly RowRun[] {
  let length = 0;
  const end = runs.findIndex((run) => {
    length += addressOf(run).length + 1;
    return length > LONGEST_ADDRESS;
  });
  return end < 0 ? runs : runs.slice(0, Math.max(1, end));
}

/** The sheet, after activating it. */
async function shownSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.isNullObject) throw new WorkbookError("no-such-sheet", { sheet: name });
  if (worksheet.visibility !== "Visible") throw new WorkbookError("sheet-hidden", { sheet: name });
  worksheet.activate();
  return worksheet;
}

async function selecting(context: Excel.RequestContext, sheet: string, cells: string): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    // The address is the only argument that Excel was given.
    if (excelCodeOf(error) === "InvalidArgument")
      throw new WorkbookError("no-such-cells", { sheet, cells }, { cause: error });
    throw error;
  }
}
