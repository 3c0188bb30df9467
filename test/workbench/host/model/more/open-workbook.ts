/** A workbook with Excel's own first sheet, closed after the test. */
import type { BookOptions } from "../../../../../workbench/host/book/create-book";
import { openWorkbook as open, type OpenedWorkbook } from "../open-workbook";

export { refusal } from "../open-workbook";

const opened: OpenedWorkbook[] = [];

afterEach(() => {
  for (const workbook of opened.splice(0)) workbook.dispose();
});

export function openWorkbook(options: BookOptions = {}): OpenedWorkbook {
  const workbook = open({ sheets: ["Sheet1"], ...options });
  opened.push(workbook);
  return workbook;
}
