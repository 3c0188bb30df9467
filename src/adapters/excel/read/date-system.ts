import { WorkbookError } from "../../../workbook/errors";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";
import { askCalculation } from "./calculation";
import { dateFormats } from "./format-looks";
import { loadPlace, rangeOfPlace } from "./range-place";
import { untracked } from "../untracked";

/** Serials of 1 January 2000 in the two date systems. */
const IN_1900 = 36_526;
const IN_1904 = 35_064;
/** Days between the serials of the two date systems. */
const SHIFT = IN_1900 - IN_1904;

/** Where dates are looked for: the first cells of the first sheets, and if they show none, further down. */
const SHEETS = 6;
const ROWS = 12;
const MOST_ROWS = 400;
const COLUMNS = 40;
const MILLISECONDS_A_DAY = 86_400_000;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/**
 * Days between the workbook's serials and those of the 1900 date system: 0 or 1462. Only a calculated date reveals it,
 * and Excel may calculate that as in 1900 everywhere: so the days that cells show are compared with their serials. If no
 * cell shows a date, the calculated date decides.
 */
export async function readDateShift(office: OfficeExcel): Promise<number> {
  return (await readSettings(office)).dateShift;
}

/** Settings of the workbook that the meaning of its cells depends on. */
export interface WorkbookSettings {
  readonly dateShift: number;
  /** True if results of formulas may be out of date. */
  readonly isUncalculated: boolean;
}

/** The date shift, as `readDateShift` gives it, and whether Excel has calculated. */
export async function readSettings(office: OfficeExcel): Promise<WorkbookSettings> {
  const { serial, sheets, isUncalculated } = await inExcel(office, async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load("value");
    const calculation = askCalculation(context);
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const ids = worksheets.items.slice(0, SHEETS).map(({ id }) => id);
    return { serial: day.value, sheets: ids, isUncalculated: calculation() };
  });
  return { dateShift: await shiftFor(office, serial, sheets), isUncalculated };
}

/** `serial`: the calculated serial of 1 January 2000. */
async function shiftFor(office: OfficeExcel, serial: unknown, sheets: readonly string[]): Promise<number> {
  if (serial === IN_1904) return SHIFT;
  if (serial !== IN_1900) throw new WorkbookError("unknown-answer", { code: `DATE=${String(serial)}` });
  const heads = sheets.map((sheetId): Part => ({ sheetId, firstRow: 1, lastRow: ROWS }));
  return (await shownShift(office, heads, yearShift)) ?? (await shiftOfDays(office, sheets)) ?? 0;
}

/** Looks further down, sheet by sheet, and at dates that show no year. */
async function shiftOfDays(office: OfficeExcel, sheetIds: readonly string[]): Promise<number | undefined> {
  const parts = await inExcel(office, async (context) => {
    const asked = sheetIds.map((sheetId) => {
      const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
      loadPlace(used);
      return { sheetId, used };
    });
    await context.sync();
    return asked.map(({ sheetId, used }): Part => {
      const lastRow = used.isNullObject ? 0 : Math.min(rangeOfPlace(used).lastRow, MOST_ROWS);
      return { sheetId, firstRow: 1, lastRow };
    });
  });
  const shiftOf = dayShift(dateFormats());
  for (const part of parts.filter(({ lastRow }) => lastRow > 0)) {
    const shift = await shownShift(office, [part], shiftOf, ["numberFormat"]);
    if (shift !== undefined) return shift;
  }
  return undefined;
}

/** Some rows of a sheet. */
interface Part {
  readonly sheetId: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Undefined if the cells show no date, or no more of one date system than of the other. */
async function shownShift(
  office: OfficeExcel,
  parts: readonly Part[],
  shiftOf: ShiftOf,
  more: readonly "numberFormat"[] = [],
): Promise<number | undefined> {
  const cells = await shownCells(office, parts, more).catch((error: unknown) => {
    // Cells may hold more than Excel tells at once.
    if (error instanceof WorkbookError && error.code === "response-too-large") return [];
    throw error;
  });
  const shifts = cells.flatMap((cell) => shiftOf(cell) ?? []);
  const in1904 = shifts.filter((shift) => shift === SHIFT).length;
  const in1900 = shifts.length - in1904;
  return in1904 === in1900 ? undefined : in1904 > in1900 ? SHIFT : 0;
}

/** `format` is undefined if it was not asked for. */
interface ShownCell {
  readonly value: unknown;
  readonly text: unknown;
  readonly format: unknown;
}

/** The date system in which a cell's serial is what it shows; undefined if both or none. */
type ShiftOf = (cell: ShownCell) => number | undefined;

function shownCells(
  office: OfficeExcel,
  parts: readonly Part[],
  more: readonly "numberFormat"[],
): Promise<readonly ShownCell[]> {
  return inExcel(office, async (context) => {
    const ranges = parts.map(({ sheetId, firstRow, lastRow }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRangeByIndexes(firstRow - 1, 0, lastRow - firstRow + 1, COLUMNS);
      untracked(range).load(["values", "text", ...more]);
      return range;
    });
    await context.sync();
    return ranges.flatMap((range) => {
      const { values, text } = range;
      const formats: readonly (readonly unknown[])[] = more.length > 0 ? range.numberFormat : [];
      return values.flatMap((row: readonly unknown[], i) =>
        row.map((value, at) => ({ value, text: text[i]?.[at], format: formats[i]?.[at] })),
      );
    });
  });
}

/** By the year that a cell shows. */
function yearShift({ value, text }: ShownCell): number | undefined {
  const year = typeof text === "string" ? YEAR.exec(text)?.[0] : undefined;
  if (year === undefined || typeof value !== "number") return undefined;
  return [0, SHIFT].find((shift) => momentOf(value + shift).getUTCFullYear() === Number(year));
}

/**
 * By all numbers that a date shows: the same serial is another day of the month in the other system, so a day without
 * its year tells it too.
 */
function dayShift(isDate: (code: string) => boolean): ShiftOf {
  return ({ value, text, format }) => {
    if (typeof value !== "number" || typeof text !== "string" || typeof format !== "string") return undefined;
    if (!isDate(format)) return undefined;
    const shown = (text.match(/\d+/g) ?? []).map(Number);
    const fitting = [0, SHIFT].filter((shift) => fits(shown, value + shift));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
}

/** True if all numbers that a cell shows are parts of this moment. */
function fits(shown: readonly number[], serial: number): boolean {
  const moment = momentOf(serial);
  const year = moment.getUTCFullYear();
  const day = [year, year % 100, moment.getUTCMonth() + 1, moment.getUTCDate()];
  const hour = moment.getUTCHours();
  const time = Number.isInteger(serial)
    ? [0]
    : [hour, hour % 12 === 0 ? 12 : hour % 12, moment.getUTCMinutes(), moment.getUTCSeconds()];
  return shown.every((number) => day.includes(number) || time.includes(number));
}

function momentOf(serial: number): Date {
  return new Date(Date.UTC(2000, 0, 1) + Math.round((serial - IN_1900) * MILLISECONDS_A_DAY));
}
