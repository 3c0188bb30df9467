import type { Book } from "../../host/book/book";
import { withFaults, type FaultyHost } from "../../host/faults/faulty-host";
import { createExcelHost } from "../../host/model/excel-host";

/** Requirement sets that the host supports. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  ExcelApiOnline: "1.1",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  DialogApi: "1.1",
  // The library checks for it before it lets batches wait until a cell is no longer edited.
  DelayForCellEdit: "1.1",
};

/** An Excel host over a book, with faults on demand. */
export function hostOf(book: Book): FaultyHost {
  return withFaults(createExcelHost(book));
}
