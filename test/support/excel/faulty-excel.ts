/** Excel with faults on demand: the real office.js, on the whole host over a book. */
import { officeExcel, type OfficeExcel } from "../../../src/adapters/excel/office";
import type { Book } from "../../../workbench/host/book/book";
import { withFaults, type FaultyHost } from "../../../workbench/host/faults/faulty-host";
import { createExcelHost, type ExcelHostOptions } from "../../../workbench/host/model/excel-host";
import {
  openOfficeJs,
  type OfficeOptions,
  type OpenedOfficeJs,
} from "../../../workbench/host/wire/node/open-office-js";

export interface FaultyExcel {
  readonly book: Book;
  readonly office: OfficeExcel;
  readonly host: FaultyHost;
}

const opened: OpenedOfficeJs[] = [];
/** Libraries free for the next book, and those in use. */
const idle: OpenedOfficeJs[] = [];
const lent: OpenedOfficeJs[] = [];

/** Opens Excel on a book. `closeExcels` closes it. */
export function faultyExcel(book: Book, options: ExcelHostOptions & OfficeOptions = {}): FaultyExcel {
  const host = withFaults(createExcelHost(book, options), () => 0);
  const library = openOfficeJs(host, options);
  opened.push(library);
  return { book, host, office: officeExcel(library.Excel, library.Office) };
}

/**
 * The same for hundreds of trials: the library was used by earlier trials, like a pane that has been open for a while,
 * because opening one takes longer than a trial. Not for events: handlers stay with their library.
 */
export function usedExcel(book: Book): FaultyExcel {
  const host = withFaults(createExcelHost(book), () => 0);
  const library = idle.pop();
  library?.moveTo(host);
  const used = library ?? openOfficeJs(host);
  lent.push(used);
  return { book, host, office: officeExcel(used.Excel, used.Office) };
}

/** Loses the connection for good, from the first batch whose text satisfies `isFirst`. */
export function loseFrom({ host }: FaultyExcel, isFirst: (body: string) => boolean): void {
  let isLost = false;
  const matching = ({ body }: { readonly body: string }): boolean => (isLost ||= isFirst(body));
  for (let nth = 1; nth <= 200; nth++) host.plan({ kind: "drop", when: "before" }, { nth, matching });
}

/** Closes all opened Excels; call it after each test. Lent libraries are free for the next trial. */
export function closeExcels(): void {
  for (const each of [...opened.splice(0), ...lent]) each.dispose();
  idle.push(...lent.splice(0));
}
