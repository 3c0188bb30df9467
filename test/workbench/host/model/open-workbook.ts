/** A workbook behind the real office.js, as an add-in sees it. */
import type { Book, BookSheet } from "../../../../workbench/host/book/book";
import { createBook, CULTURES, type BookOptions } from "../../../../workbench/host/book/create-book";
import type { InterpretedHost } from "../../../../workbench/host/interpreter/batch-host";
import { createExcelHost, type ExcelHostOptions } from "../../../../workbench/host/model/excel-host";
import {
  openOfficeJs,
  type OfficeOptions,
  type OpenedOfficeJs,
} from "../../../../workbench/host/wire/node/open-office-js";

export interface OpenedWorkbook extends OpenedOfficeJs {
  readonly book: Book;
  /** The first sheet. */
  readonly sheet: BookSheet;
  readonly host: InterpretedHost;
  /** Runs like `Excel.run`, with a final sync. */
  readonly run: <T>(
    batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T,
  ) => Promise<T>;
}

export const RUSSIAN = CULTURES.ru;

export function openWorkbook(options: BookOptions & ExcelHostOptions & OfficeOptions = {}): OpenedWorkbook {
  const book = createBook({ sheets: ["Data"], ...options });
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("The book has no sheet.");
  const host = createExcelHost(book, options);
  const office = openOfficeJs(host, options);
  return {
    ...office,
    book,
    sheet,
    host,
    run: (batch) =>
      office.Excel.run(async (context) => {
        const result = await batch(context, context.workbook.worksheets.getFirst());
        await context.sync();
        return result;
      }),
  };
}

/** The code of the error that a run ends with; "none" if it succeeds. */
export async function refusal(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => "none",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}
