/** What a sheet that is added is called. */
import { normalName } from "../cells";
import type { SheetInfo } from "../../workbook/reader";

/** The name, or the first of "name (2)", "name (3)" … that no sheet has. */
export function freeSheetName(name: string, sheets: readonly SheetInfo[]): string {
  const taken = new Set(sheets.map((sheet) => normalName(sheet.name)));
  return firstFree(
    (n) => (n === 1 ? name : `${name} (${n})`),
    (candidate) => taken.has(normalName(candidate)),
  );
}

/** The name, or the first of "Name2", "Name3" … that no table of the workbook has, in any case. */
export function freeTableName(name: string, sheets: readonly SheetInfo[]): string {
  const taken = new Set(sheets.flatMap(({ tables }) => tables.map((table) => table.name.toLowerCase())));
  return firstFree(
    (n) => (n === 1 ? name : `${name}${n}`),
    (candidate) => taken.has(candidate.toLowerCase()),
  );
}

function firstFree(nth: (n: number) => string, isTaken: (name: string) => boolean): string {
  let n = 1;
  while (isTaken(nth(n))) n++;
  return nth(n);
}
