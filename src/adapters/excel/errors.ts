import { WorkbookError, type WorkbookErrorCode } from "../../workbook/errors";
import type { OfficeExcel, RunOptions } from "./office";

/** The meaning of Excel's error codes for the user. */
const MEANINGS: ReadonlyMap<string, WorkbookErrorCode> = new Map<string, WorkbookErrorCode>([
  ["AccessDenied", "access-denied"],
  ["Unauthenticated", "access-denied"],
  ["NotAllowed", "access-denied"],
  ["ActivityLimitReached", "activity-limit"],
  ["RequestAborted", "broken-off"],
  ["OperationAborted", "broken-off"],
  ["HostIsBusy", "busy"],
  ["ServerBusy", "busy"],
  ["TooManyRequests", "activity-limit"],
  ["InvalidOperationInCellEditMode", "cell-being-edited"],
  ["Conflict", "changed-meanwhile"],
  ["ConnectionFailure", "connection-lost"],
  ["NetworkProblem", "connection-lost"],
  ["Timeout", "connection-lost"],
  ["WriteNotSupportedWhenModalDialogOpen", "dialog-open"],
  ["GeneralException", "excel-internal"],
  ["InternalError", "excel-internal"],
  ["HostRestartNeeded", "excel-internal"],
  ["ApiNotFound", "excel-too-old"],
  ["NotImplemented", "excel-too-old"],
  ["NotSupported", "excel-too-old"],
  ["UnsupportedFeature", "excel-too-old"],
  ["FilteredRangeConflict", "filtered-range"],
  ["ItemAlreadyExists", "item-exists"],
  ["ItemNotFound", "item-gone"],
  ["InvalidReference", "item-gone"],
  ["InvalidBinding", "item-gone"],
  ["MemoryLimitReached", "memory-limit"],
  ["InsufficientMemory", "memory-limit"],
  ["OutOfMemory", "memory-limit"],
  ["MergedRangeConflict", "merged-cells"],
  ["InsertDeleteConflict", "no-room"],
  ["NonBlankCellOffSheet", "no-room"],
  ["PivotTableRangeConflict", "pivot-table"],
  ["RequestPayloadSizeLimitExceeded", "request-too-large"],
  ["ResponsePayloadSizeLimitExceeded", "response-too-large"],
  ["ServiceNotAvailable", "service-unavailable"],
  ["InvalidOrTimedOutSession", "session-expired"],
  ["OperationCellsExceedLimit", "too-many-cells"],
  ["RangeExceedsLimit", "too-many-cells"],
  ["UnsupportedSheet", "unsupported-sheet"],
  ["InactiveWorkbook", "workbook-inactive"],
  // Mistakes in our code, which a user can only report: the sentence names Excel's code.
  ["InvalidArgument", "excel-refused"],
  ["InvalidOperation", "excel-refused"],
  ["UnsupportedOperation", "excel-refused"],
  ["UndoNotSupported", "excel-refused"],
  ["InvalidSelection", "excel-refused"],
  ["InvalidRequest", "excel-refused"],
  ["InvalidObjectPath", "excel-refused"],
  ["InvalidRequestContext", "excel-refused"],
  ["FormulaLengthExceedsLimit", "excel-refused"],
  ["PropertyNotLoaded", "excel-refused"],
  ["ValueNotLoaded", "excel-refused"],
]);

/** Excel's codes with a sentence of their own, for tests. */
export const KNOWN_EXCEL_CODES: readonly string[] = [...MEANINGS.keys()];

/** Values that an error's sentence names: `sheet`, `table`, `cell`. */
export type ErrorPlace = Readonly<Record<string, string>>;

/** The code of an error that Office.js threw ("ItemNotFound"); undefined for an error of any other kind. */
export function excelCodeOf(error: unknown): string | undefined {
  // Not by `instanceof`: the library may live in another realm than this code.
  if (typeof error !== "object" || error === null || !("code" in error) || !("name" in error))
    return undefined;
  return error.name === "RichApi.Error" && typeof error.code === "string" ? error.code : undefined;
}

/**
 * Converts an error thrown by Office.js to one with a sentence: `details` holds the place and Excel's own code
 * (`code`), never its message. An error of any other kind (a `WorkbookError`, an abort, a bug) is returned as it is.
 */
export function asWorkbookError(error: unknown, place: ErrorPlace = {}): unknown {
  const code = excelCodeOf(error);
  if (code === undefined) return error;
  const meaning = MEANINGS.get(code) ?? "unknown-answer";
  // A code comes from outside, so it is shown only if it looks like one.
  const shown = /^\w{1,80}$/.test(code) ? code : "?";
  return new WorkbookError(meaning, { ...place, code: shown }, { cause: error });
}

/** Runs a batch in Excel; an error of Office.js is thrown as a `WorkbookError` that names the place. */
export async function inExcel<T>(
  office: OfficeExcel,
  batch: (context: Excel.RequestContext) => Promise<T>,
  place: ErrorPlace = {},
  options: RunOptions = {},
): Promise<T> {
  return asWorkbookErrors(office.run(batch, options), place);
}

/** Waits for work of several runs; an error of Office.js is thrown as a `WorkbookError`. */
export async function asWorkbookErrors<T>(work: Promise<T>, place: ErrorPlace = {}): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asWorkbookError(error, place);
  }
}
