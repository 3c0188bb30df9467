import { WorkbookError } from "../../../workbook/errors";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";
import { askCalculation } from "./calculation";
import { untracked } from "../untracked";

/** Serials of 1 January 2000 in the two date systems. */
const IN_1900 = 36_526;
const IN_1904 = 35_064;
/** Days between the serials of the two date systems. */
const SHIFT = IN_1900 - IN_1904;

/** Where dates are looked for: the first cells of the first sheets. */
const SHEETS = 6;
const ROWS = 12;
const COLUMNS = 40;
const MILLISECONDS_A_DAY = 86_400_000;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/**
 * Days between the workbook's serials and those of the 1900 date system: 0 or 1462. Only a calculated date reveals it,
 * and Excel may calculate that as in 1900 everywhere: so the years that cells show are compared with their serials. If no
 * cell shows a year, the calculated date decides.
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
  try {
    return (await shownShift(office, sheets)) ?? 0;
  } catch (error) {
    // Cells may hold more than Excel tells at once.
    if (error instanceof WorkbookError && error.code === "response-too-large") return 0;
    throw error;
  }
}

/** Undefined if the cells show no year, or no more of one date system than of the other. */
async function shownShift(office: OfficeExcel, sheetIds: readonly string[]): Promise<number | undefined> {
  const cells = await inExcel(office, async (context) => {
    const ranges = sheetIds.map((id) => {
      const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(0, 0, ROWS, COLUMNS);
      untracked(range).load("values,text");
      return range;
    });
    await context.sync();
    return ranges.flatMap(({ values, text }) =>
      values.flatMap((row: readonly unknown[], i) =>
        row.map((value, at) => ({ value, text: text[i]?.[at] })),
      ),
    );
  });
  const shifts = cells.flatMap(({ value, text }) => shiftOf(value, text) ?? []);
  const in1904 = shifts.filter((shift) => shift === SHIFT).length;
  const in1900 = shifts.length - in1904;
  return in1904 === in1900 ? undefined : in1904 > in1900 ? SHIFT : 0;
}

/** The date system in which a serial is a day of the year that its cell shows. */
function shiftOf(value: unknown, text: unknown): number | undefined {
  const year = typeof text === "string" ? YEAR.exec(text)?.[0] : undefined;
  if (year === undefined || typeof value !== "number") return undefined;
  return [0, SHIFT].find((shift) => yearOf(value + shift) === Number(year));
}

function yearOf(serial: number): number {
  return new Date(Date.UTC(2000, 0, 1) + Math.floor(serial - IN_1900) * MILLISECONDS_A_DAY).getUTCFullYear();
}
