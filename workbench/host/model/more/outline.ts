/** Outlines of columns: `Range.group`, `ungroup`, `showGroupDetails` and `hideGroupDetails`. */
import type { Area, BookSheet } from "../../book/book";
import { wordArgument } from "../arguments";
import { checkUnprotected } from "../cells/checks";
import { invalidArgument, notImplemented } from "../refusals";

export const OUTLINE_MEMBERS = {
  group: "call",
  hideGroupDetails: "call",
  showGroupDetails: "call",
  ungroup: "call",
} as const;

const MAX_LEVEL = 7;

/** Refuses rows, which this host does not group, by name. */
function checkOption(sheet: BookSheet, option: unknown, member: string): void {
  if (wordArgument(option, ["ByRows", "ByColumns"], "groupOption") === "ByRows")
    throw notImplemented(`Range.${member}("ByRows")`);
  checkUnprotected(sheet, "allowFormatColumns");
}

/** Adds a level of outline to columns, or takes one away. */
export function groupColumns(sheet: BookSheet, area: Area, option: unknown, by: 1 | -1): void {
  checkOption(sheet, option, by === 1 ? "group" : "ungroup");
  const columns = columnsOf(area);
  const levels = columns.map((column) => (sheet.columnLevels.get(column) ?? 0) + by);
  if (levels.some((level) => level > MAX_LEVEL)) throw invalidArgument("There are no deeper groups");
  if (levels.every((level) => level < 0)) throw invalidArgument("The columns are not grouped");
  for (const [at, column] of columns.entries()) {
    const level = levels[at] ?? 0;
    if (level > 0) sheet.columnLevels.set(column, level);
    else sheet.columnLevels.delete(column);
  }
}

/** Hides or shows the columns of every group that an area meets. */
export function foldColumns(sheet: BookSheet, area: Area, option: unknown, hides: boolean): void {
  checkOption(sheet, option, hides ? "hideGroupDetails" : "showGroupDetails");
  const met = columnsOf(area).filter((column) => sheet.columnLevels.has(column));
  if (met.length === 0) throw invalidArgument("The columns are not grouped");
  for (const column of met.flatMap((one) => groupOf(sheet, one)))
    if (hides) sheet.hiddenColumns.add(column);
    else sheet.hiddenColumns.delete(column);
}

/** The grouped columns beside each other that a column is one of. */
function groupOf({ columnLevels }: BookSheet, column: number): readonly number[] {
  let [first, last] = [column, column];
  while (columnLevels.has(first - 1)) first -= 1;
  while (columnLevels.has(last + 1)) last += 1;
  return columnsOf({ firstColumn: first, lastColumn: last });
}

function columnsOf({ firstColumn, lastColumn }: Pick<Area, "firstColumn" | "lastColumn">): readonly number[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
}
