/** Refusals of the model, with Excel's codes. */
import { BookError, type BookErrorCode } from "../book/book-error";
import { HostError } from "../interpreter/host-object";

export function invalidArgument(message: string): HostError {
  return new HostError("InvalidArgument", message);
}

export function notFound(what: string): HostError {
  return new HostError("ItemNotFound", `${what} does not exist`);
}

export function accessDenied(message: string): HostError {
  return new HostError("AccessDenied", message);
}

export function invalidSelection(message: string): HostError {
  return new HostError("InvalidSelection", message);
}

export function notImplemented(member: string): HostError {
  return new HostError("ApiNotFound", `${member} is not implemented`);
}

const CODES = {
  "bad-sheet-name": "InvalidArgument",
  "sheet-name-taken": "ItemAlreadyExists",
  "last-visible-sheet": "InvalidOperation",
  "bad-table-name": "InvalidArgument",
  "table-name-taken": "ItemAlreadyExists",
} as const satisfies Record<BookErrorCode, string>;

/** Runs a change to the book; a refusal of the book becomes the error that Excel would give. */
export function changing<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (error instanceof BookError) throw new HostError(CODES[error.code], error.message);
    throw error;
  }
}
