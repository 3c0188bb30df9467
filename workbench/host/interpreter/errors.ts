/** Errors as the client reads them. */
import { HostError } from "./host-object";

/** By code; whatever else is the caller's fault is 400. */
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
  /** "Worksheet.getRange" */
  readonly Location: string;
  /** Which action it was, from 0: the client finds the statement by it. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export function httpStatus(code: string): number {
  return STATUS.get(code) ?? 400;
}

/** A mistake in the host itself is told apart by its code and keeps its text, so that a test shows what broke. */
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
