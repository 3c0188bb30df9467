/** Books that tests read through the real office.js. */
import { openExcelWorkbook, type ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import type { BlockLimits } from "../../../src/adapters/excel/limits";
import type { MemoryInput, MemorySheetInput } from "../../../src/adapters/memory/memory-workbook";
import { readGrid } from "../xlsx/cells";
import { bookOf } from "./book-of";
import { closeExcels, faultyExcel, type FaultyExcel } from "./faulty-excel";

const opened: FaultyExcel[] = [];

/** Closes all that was opened; call it after each test. Nothing may be left that Excel would have to keep. */
export function closeOpened(): void {
  for (const { host } of opened.splice(0)) expect(host.openReferences()).toBe(0);
  closeExcels();
}

export interface Opened extends FaultyExcel {
  readonly workbook: ExcelWorkbook;
}

export interface OpenOptions {
  readonly limits?: Partial<BlockLimits>;
  readonly signal?: AbortSignal;
  readonly keepsSheets?: boolean;
  readonly uses1904Dates?: boolean;
  /** The largest answer that Excel sends, in bytes. */
  readonly mostBytes?: number;
}

/** Opens a book with these sheets; `closeOpened` closes it. */
export async function openBook(
  sheets: Readonly<Record<string, MemorySheetInput | MemorySheetInput["rows"]>>,
  { uses1904Dates = false, mostBytes = 5_000_000, ...others }: OpenOptions = {},
): Promise<Opened> {
  const payload = { request: 5_000_000, response: mostBytes };
  const excel = faultyExcel(bookOf(sheets, { uses1904Dates }), { payload });
  opened.push(excel);
  return { ...excel, workbook: await openExcelWorkbook(excel.office, others) };
}

/** Number of requests sent so far. */
export const sent = ({ traffic }: FaultyExcel["host"]): number => traffic.batches.length;

/** A thousand purchases in four columns. */
export const ROWS: readonly MemoryInput[][] = Array.from({ length: 1000 }, (_row, i) => [
  `P-${i}`,
  { date: 46000 + (i % 90) },
  i + 0.5,
  i % 7 === 0 ? null : "KZT",
]);

export const readRows = (workbook: ExcelWorkbook) => readGrid(workbook, "Purchases", 4);
export const EXPECTED = ROWS.map((row) => [...row]);
