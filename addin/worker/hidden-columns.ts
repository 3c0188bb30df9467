import { columnLetters } from "../../src/workbook/cell-name";
import type { WorkbookReader } from "../../src/workbook/reader";
import type { WritePlan } from "../../src/workbook/write-plan";
import type { HiddenColumns } from "./protocol";

/** The columns of a plan that users cannot see, so that results in them would go unnoticed; folded ones are no results. */
export async function hiddenColumnsOf(
  reader: WorkbookReader,
  { sheets }: WritePlan,
): Promise<readonly HiddenColumns[]> {
  const found: HiddenColumns[] = [];
  for (const { sheet, isNewSheet, columns } of sheets) {
    if (isNewSheet) continue;
    const hidden = await reader.hiddenColumns(
      sheet,
      columns.filter(({ folded }) => folded !== true).map(({ column }) => column),
    );
    if (hidden.length > 0) found.push({ sheet, columns: hidden.map(columnLetters).join(", ") });
  }
  return found;
}
