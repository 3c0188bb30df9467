/** Problems of a workbook as a whole. One sentence each, in the message catalogues (`workbook.<code>`). */
export type WorkbookErrorCode =
  | "not-found"
  | "not-xlsx"
  | "old-xls"
  | "binary-xlsb"
  | "encrypted"
  | "damaged"
  | "cut-off"
  | "too-large"
  | "no-such-sheet"
  | "sheet-exists"
  | "merged-target"
  | "no-free-column"
  | "too-many-formats"
  | "table-in-the-way"
  | "not-writable"
  // Errors that only a running Excel reports.
  | "access-denied"
  | "activity-limit"
  | "broken-off"
  | "busy"
  | "cell-being-edited"
  | "changed-meanwhile"
  | "connection-lost"
  | "dialog-open"
  | "excel-internal"
  | "excel-refused"
  | "excel-too-old"
  | "filtered-range"
  | "item-exists"
  | "item-gone"
  | "memory-limit"
  | "merged-cells"
  | "no-room"
  | "no-such-cells"
  | "pivot-table"
  | "request-too-large"
  | "response-too-large"
  | "service-unavailable"
  | "session-expired"
  | "sheet-hidden"
  | "too-many-cells"
  | "unknown-answer"
  | "unsupported-sheet"
  | "workbook-inactive"
  // The add-in's own part in the workbook.
  | "state-damaged"
  | "state-newer"
  | "state-not-kept"
  | "state-several"
  | "state-too-large"
  // Obstacles to a write into a running Excel, or to undoing it.
  | "cells-changed"
  | "cells-in-the-way"
  | "columns-moved"
  | "filter-not-kept"
  | "half-written"
  | "in-other-file"
  | "journal-damaged"
  | "journal-too-large"
  | "left-alone"
  | "nothing-to-undo"
  | "other-writer"
  | "read-only"
  | "rows-moved"
  | "sheet-protected"
  | "table-changed"
  | "table-gone"
  | "taken-over"
  | "undo-refused"
  | "undo-unfinished"
  | "value-refused"
  | "workbook-protected"
  | "write-unfinished";

/** A workbook that cannot be read or written. `details` are the values its sentence names (sheet, part, cell …). */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly details: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = "WorkbookError";
  }
}
