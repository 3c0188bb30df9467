/** Names for added sheets. */
import { normalName } from "../../domain/normal-name";
import type { SheetInfo } from "../../workbook/reader";
import { foldCase, numberedName } from "../../workbook/table-name";

/** The name, or the first of "name (2)", "name (3)" … that no sheet has. */
export function freeSheetName(name: string, sheets: readonly SheetInfo[]): string {
  const taken = new Set(sheets.map((sheet) => normalName(sheet.name)));
  let free = name;
  for (let n = 2; taken.has(normalName(free)); n++) free = `${name} (${n})`;
  return free;
}

/** The name, or the first of "Name2", "Name3" … that no table of the workbook has, in any case. */
export function newTableName(name: string, sheets: readonly SheetInfo[]): string {
  return numberedName(
    name,
    new Set(sheets.flatMap(({ tables }) => tables.map((table) => foldCase(table.name)))),
  );
}
