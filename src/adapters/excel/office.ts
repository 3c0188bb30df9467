/**
 * The members of Office.js that this adapter uses. They are passed in, so that the same code runs in Excel and in
 * tests.
 */

export interface RunOptions {
  /** Waits until the user has left the cell that is being edited, instead of failing. */
  readonly delayForCellEdit?: boolean;
  /** Makes one undo step of all syncs of the run, if Excel can (ExcelApi 1.20). */
  readonly mergeUndoGroup?: boolean;
}

/** Excel as the adapter sees it. Errors arrive as the library throws them; `inExcel` converts them. */
export interface OfficeExcel {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>, options?: RunOptions): Promise<T>;
  /**
   * True if the host has the requirement set: "1.20" for ExcelApi 1.20. The version that the manifest requires (1.14)
   * need not be checked.
   */
  supports(excelApi: string): boolean;
  /** Opens a workbook, given as base64, in a window of its own. */
  openNew(base64: string): Promise<void>;
}

/** The members needed of the global `Excel`, and of `Office` once it is ready. */
export type ExcelNamespace = Pick<typeof Excel, "run" | "createWorkbook">;
export interface OfficeNamespace {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, minVersion?: string): boolean };
  };
}

/** Gives the adapter access to a running Excel: `officeExcel(Excel, Office)`, called after `Office.onReady`. */
export function officeExcel(excel: ExcelNamespace, office: OfficeNamespace): OfficeExcel {
  const supports = (excelApi: string): boolean =>
    office.context.requirements.isSetSupported("ExcelApi", excelApi);
  return {
    supports,
    openNew: (base64) => excel.createWorkbook(base64),
    run: (batch, options = {}) => {
      const mergeUndoGroup = options.mergeUndoGroup === true && supports("1.20");
      return excel.run(
        {
          // Without it a batch fails while the user is typing into a cell.
          delayForCellEdit: options.delayForCellEdit ?? true,
          ...(mergeUndoGroup && { mergeUndoGroup }),
        },
        batch,
      );
    },
  };
}
