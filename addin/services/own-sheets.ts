import { OwnCells } from "../../src/adapters/excel/watch/own-cells";
import type { WorkbookChange } from "../../src/adapters/excel/watch/workbook-change";
import type { WritePlan } from "../../src/workbook/write-plan";

/**
 * Recognizes this pane's own changes. Excel marks the pane's own cells, but does not say who added or deleted a sheet,
 * so sheets that the pane adds, and deletes by undo, are recognized by their names.
 */
export class OwnSheets {
  /** Cells that the pane has set, for events without Excel's mark. */
  readonly cells = new OwnCells();
  readonly #names = new Set<string>();

  /** Call it before a plan is carried out. */
  note({ sheets }: WritePlan): void {
    this.cells.clear();
    for (const { sheet, isNewSheet } of sheets) if (isNewSheet) this.#names.add(sheet);
  }

  made(change: WorkbookChange): boolean {
    if ("isOwn" in change) return change.isOwn;
    return change.kind !== "sheet-renamed" && this.#names.has(change.sheet ?? "");
  }
}
