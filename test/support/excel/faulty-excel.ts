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

/** Libraries of their own, those free for the next book, and those in use. */
const fresh: OpenedOfficeJs[] = [];
const idle: OpenedOfficeJs[] = [];
const lent: OpenedOfficeJs[] = [];

/**
 * Opens Excel on a book. `closeExcels` closes it. The library may have been used by earlier tests, like a pane that has
 * been open for a while, because opening one takes longer than most tests. Not for events: handlers stay with their
 * library.
 */
export function faultyExcel(book: Book, options: ExcelHostOptions = {}): FaultyExcel {
  const host = withFaults(createExcelHost(book, options), () => 0);
  const library = idle.pop();
  library?.moveTo(host);
  const used = library ?? openOfficeJs(host);
  lent.push(used);
  return excelOf(book, host, used);
}

/** The same with a library of its own, for events, and for an office.js that claims to support something else. */
export function freshExcel(book: Book, options: ExcelHostOptions & OfficeOptions): FaultyExcel {
  const host = withFaults(createExcelHost(book, options), () => 0);
  const library = openOfficeJs(host, options);
  fresh.push(library);
  return excelOf(book, host, library);
}

function excelOf(book: Book, host: FaultyHost, library: OpenedOfficeJs): FaultyExcel {
  return { book, host, office: officeExcel(library.Excel, library.Office) };
}

/** Loses the connection for good, from the first batch whose text satisfies `isFirst`. */
export function loseFrom({ host }: FaultyExcel, isFirst: (body: string) => boolean): void {
  let isLost = false;
  const matching = ({ body }: { readonly body: string }): boolean => (isLost ||= isFirst(body));
  for (let nth = 1; nth <= 200; nth++) host.plan({ kind: "drop", when: "before" }, { nth, matching });
}

/** Closes all opened Excels; call it after each test or trial. Lent libraries are free for the next one. */
export function closeExcels(): void {
  for (const each of [...fresh.splice(0), ...lent]) each.dispose();
  idle.push(...lent.splice(0));
}
