/** The period that a sheet is for, as its name says it. */
import { monthNamed } from "../cells/month-names";
import type { SheetMapping } from "../mapping";
import { patternOf } from "../sheet-pattern";
import { yearIn } from "../cells/period-text";
import { titlesAbove, type SheetGrid } from "./sheet-grid";

/** Sheets that are named by months cover them: a row of another month is in doubt. */
export function withCovers(
  entries: readonly SheetMapping[],
  grids: readonly SheetGrid[],
): readonly SheetMapping[] {
  const covered = entries.map((entry) => {
    const grid = grids.find(({ sheet }) => sheet === entry.sheet);
    const covers = grid && coveredBy(grid, entry.headerRow ?? 1);
    return covers === undefined ? undefined : { ...entry, covers };
  });
  const all = covered.flatMap((entry) => entry ?? []);
  return withPattern(all.length >= 2 && all.length === entries.length ? all : entries);
}

/** Sheets whose names differ in their period alone: the first one keeps the pattern, by which later ones are found. */
function withPattern(entries: readonly SheetMapping[]): readonly SheetMapping[] {
  const [first, ...others] = entries;
  const names = new Set(entries.map(({ sheet = "" }) => sheet));
  const pattern = names.size >= 2 ? patternOf([...names]) : undefined;
  return first === undefined || pattern === undefined ? entries : [{ ...first, pattern }, ...others];
}

function coveredBy(grid: SheetGrid, headerRow: number): string | undefined {
  const months = grid.sheet.split(/[^\p{L}]+/u).flatMap((word) => monthNamed(word) ?? []);
  const [month] = months;
  const said = [grid.sheet, ...titlesAbove(grid, headerRow).map(({ text }) => text)];
  const year = said.map(yearIn).find((one) => one !== undefined);
  if (month === undefined || months.length > 1 || year === undefined) return undefined;
  return `${String(year)}-${String(month).padStart(2, "0")}`;
}

/** Whether a sheet's name says a month, a quarter, or the digits of a month: «Март», «2-тоқсан 2026», "03.2026". */
export function isPeriodName(sheet: string): boolean {
  const words = sheet.split(/[^\p{L}]+/u);
  const hasMonth = words.some((word) => monthNamed(word) !== undefined);
  return hasMonth || QUARTER.test(sheet) || DIGITS.test(sheet);
}

const QUARTER = /(?:^|[^\p{L}\p{N}])(?:[1-4ivIV]{1,3}[\s-]*(?:кв|тоқсан|тқ|q|quarter)|q[1-4])/iu;
const DIGITS = /^(?:20[0-9]{2}[-._ ])?(?:0?[1-9]|1[0-2])(?:[-._ ](?:20)?[0-9]{2})?$/;
