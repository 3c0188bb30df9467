/** Small properties of sheets without a place in the book: stored as they were set, and not saved with the file. */
import type { BookSheet } from "../book/book";
import { recordBeside } from "./more/records";

export function heldWord(sheet: BookSheet, name: string, initial: string | boolean): unknown {
  return recordBeside(sheet)[name] ?? initial;
}

export function holdWord(sheet: BookSheet, name: string, value: string | boolean): void {
  recordBeside(sheet)[name] = value;
}
