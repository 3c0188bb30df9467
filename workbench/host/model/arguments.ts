/** Checks of the arguments that clients give. */
import { invalidArgument } from "./refusals";

export function textArgument(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} must be a text`);
  return value;
}

export function flagArgument(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} must be true or false`);
  return value;
}

export function optionalFlag(value: unknown, what: string): boolean {
  return value === undefined || value === null ? false : flagArgument(value, what);
}

/** A whole number. */
export function countArgument(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value))
    throw invalidArgument(`${what} must be a whole number`);
  return value;
}

/** A whole number of at least 0. */
export function indexArgument(value: unknown, what: string): number {
  const index = countArgument(value, what);
  if (index < 0) throw invalidArgument(`${what} must not be negative`);
  return index;
}

export function numberArgument(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`${what} must be a number`);
  return value;
}

/** One of the API's words; the first if nothing is given. */
export function wordArgument<T extends string>(value: unknown, words: readonly [T, ...T[]], what: string): T {
  if (value === undefined || value === null) return words[0];
  const word = words.find((known) => known === value);
  if (word === undefined) throw invalidArgument(`${what} must be one of ${words.join(", ")}`);
  return word;
}
