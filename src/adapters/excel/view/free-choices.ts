/** Which planned drop-down lists would be set: columns that have a rule of their own keep it. */
import type { WritePlan } from "../../../workbook/write-plan";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";
import { freeChoices, plannedChoices } from "../write/prepare/choices";

/** The plan without columns that have a rule already, and without sheets that are left with none. */
export function withFreeChoices(office: OfficeExcel, plan: WritePlan): Promise<WritePlan> {
  return inExcel(office, async (context) => {
    const sheets = [];
    for (const write of plan.sheets) {
      const sheet = context.workbook.worksheets.getItem(write.sheet);
      const free = await freeChoices(context, sheet, plannedChoices(write));
      const columns = write.columns.filter(({ column }) => free.some((one) => one.column === column));
      if (columns.length > 0) sheets.push({ ...write, columns });
    }
    return { sheets };
  });
}
