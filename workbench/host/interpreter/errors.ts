/** Errors in the form that the client reads. */
import { HostError } from "./host-object";

/** HTTP status by code; any other mistake of the caller's gives 400. */
const STATUS: ReadonlyMap<string, number> = new Map([
  ["AccessDenied", 401],
  ["ItemNotFound", 404],
  ["ApiNotFound", 404],
  ["ItemAlreadyExists", 409],
  ["Conflict", 409],
  ["NotImplemented", 501],
  ["GeneralException", 500],
]);

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** For example "Worksheet.getRange". */
  readonly Location: string;
  /** The position of the failed action, from 0; the client uses it to find the statement. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export function httpStatus(code: string): number {
  return STATUS.get(code) ?? 400;
}

/** A bug in the host itself has a code of its own and keeps its text, so that a test shows what broke. */
export function wireError(error: unknown, location: string, actionIndex: number): WireError {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: actionIndex,
    HttpStatusCode: httpStatus(code),
  };
}
