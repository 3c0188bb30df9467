/** Extends a sheet's own filter over new columns right beside it, so that they get its arrow. */
import { columnLetters } from "../../../workbook/cell-name";
import { parseRange, rangeAddress, type CellRange } from "../../../workbook/cell-range";
import type { SheetWrite } from "../../../workbook/write-plan";
import { newColumns } from "../../../workbook/table-growth";
import { childNamed, childrenNamed, type XmlElement } from "../xml/document";
import { tagWithAttributes, type Splice } from "../xml/splice";

/** The range of a sheet's filter before and after. */
export interface FilterGrowth {
  readonly before: CellRange;
  readonly after: CellRange;
}

const FILTER = /<(?:[^\s<>/!?:"']+:)?autoFilter(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/;
const REFERENCE = /\sref\s*=\s*["']([^"']*)["']/;
/** Views of other people have filters of their own. */
const VIEWS = /<(?:[^\s<>/!?:"']+:)?customSheetViews[\s>]/;

/** True if a write may extend its sheet's own filter; a table has a filter of its own. */
export function mayGrowFilter(write: SheetWrite): boolean {
  return write.table === undefined && newColumns(write).length > 0;
}

/** The text behind a sheet's rows with the filter extended, and its growth; undefined if nothing changes. */
export function grownFilter(
  tail: string,
  write: SheetWrite,
): { readonly tail: string; readonly growth: FilterGrowth } | undefined {
  const own = tail.slice(0, VIEWS.exec(tail)?.index);
  const found = FILTER.exec(own);
  const before = parseRange(REFERENCE.exec(found?.[0] ?? "")?.[1] ?? "");
  if (found === null || before?.firstRow !== write.headerRow) return undefined;
  const fresh = new Set(newColumns(write).map(({ column }) => column));
  let { lastColumn } = before;
  while (fresh.has(lastColumn + 1)) lastColumn += 1;
  if (lastColumn === before.lastColumn) return undefined;
  const after = { ...before, lastColumn };
  const tag = tagWithAttributes(found[0], { ref: rangeAddress(after) });
  const rest = tail.slice(found.index + found[0].length);
  return { tail: tail.slice(0, found.index) + tag + rest, growth: { before, after } };
}

/** Excel keeps the range of a sheet's filter in a hidden name, too. `sheet`: its index in the workbook. */
export function filterNameSplices(
  text: string,
  root: XmlElement,
  sheet: number,
  { before, after }: FilterGrowth,
): readonly Splice[] {
  return childrenNamed(childNamed(root, "definedNames"), "definedName").flatMap((name) => {
    const { attributes, openEnd: start, closeStart: end } = name;
    const isFilters = attributes["name"]?.toLowerCase() === "_xlnm._filterdatabase";
    if (!isFilters || attributes["localSheetId"] !== String(sheet)) return [];
    const formula = text.slice(start, end);
    const area = absolute(before);
    if (!formula.endsWith(area)) return [];
    return [{ start, end, text: formula.slice(0, -area.length) + absolute(after) }];
  });
}

function absolute({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  const cell = (column: number, row: number): string => `$${columnLetters(column)}$${String(row)}`;
  return `${cell(firstColumn, firstRow)}:${cell(lastColumn, lastRow)}`;
}
