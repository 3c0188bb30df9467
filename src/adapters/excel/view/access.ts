import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";

/** Obstacles to a write that are known before anything is tried. */
export interface WorkbookAccess {
  readonly isReadOnly: boolean;
  /** Sheets can be neither added nor deleted. */
  readonly isStructureProtected: boolean;
  /** Names of protected sheets, in tab order. Unlocked cells in them can still be written. */
  readonly protectedSheets: readonly string[];
}

export function readAccess(office: OfficeExcel): Promise<WorkbookAccess> {
  return inExcel(office, async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    return {
      isReadOnly: workbook.readOnly,
      isStructureProtected: workbook.protection.protected,
      protectedSheets: workbook.worksheets.items.flatMap(({ name, protection }) =>
        protection.protected ? [name] : [],
      ),
    };
  });
}
