/** Small properties of sheets that the book has no place for: held as they were set, and not saved with the file. */
import type { BookSheet } from "../book/book";
import { recordBeside } from "./more/records";

export function heldWord(sheet: BookSheet, name: string, initial: string | boolean): unknown {
  return recordBeside(sheet)[name] ?? initial;
}

export function holdWord(sheet: BookSheet, name: string, value: string | boolean): void {
  recordBeside(sheet)[name] = value;
}
