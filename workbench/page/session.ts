import type { Book } from "../host/book/book";
import type { FaultyHost } from "../host/faults/faulty-host";
import { hostOf } from "./task-pane/host";
import { Faults } from "./faults/faults";
import type { PageFile } from "./files";

/** One opened workbook with its own Excel host; another workbook gets another host. */
export interface Session {
  readonly file: PageFile;
  readonly book: Book;
  readonly host: FaultyHost;
  readonly faults: Faults;
}

export function startSession(file: PageFile, faultsChanged: () => void): Session {
  const host = hostOf(file.book);
  return { file, book: file.book, host, faults: new Faults(host, faultsChanged) };
}
