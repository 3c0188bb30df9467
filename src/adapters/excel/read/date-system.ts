import { WorkbookError } from "../../../workbook/errors";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";

/** Serials of 1 January 2000 in the two date systems. */
const IN_1900 = 36_526;
const IN_1904 = 35_064;

/**
 * Days between the workbook's serials and those of the 1900 date system: 0 or 1462. Only a calculated date reveals it.
 */
export async function readDateShift(office: OfficeExcel): Promise<number> {
  const serial = await inExcel(office, async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load("value");
    await context.sync();
    return day.value;
  });
  if (serial === IN_1900) return 0;
  if (serial === IN_1904) return IN_1900 - IN_1904;
  throw new WorkbookError("unknown-answer", { code: `DATE=${String(serial)}` });
}
