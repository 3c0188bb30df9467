import type { WorkbookChange } from "../../src/adapters/excel/watch/workbook-change";
import type { WritePlan } from "../../src/workbook/write-plan";

/**
 * Tells what this pane itself has changed. Excel marks its own cells; of sheets that are added or taken away it does not
 * say who did it, so those that the pane adds, and takes away when it undoes that, are known by their names.
 */
export class OwnSheets {
  readonly #names = new Set<string>();

  /** To be called before a plan is carried out. */
  note({ sheets }: WritePlan): void {
    for (const { sheet, isNewSheet } of sheets) if (isNewSheet) this.#names.add(sheet);
  }

  made(change: WorkbookChange): boolean {
    if ("isOwn" in change) return change.isOwn;
    return change.kind !== "sheet-renamed" && this.#names.has(change.sheet ?? "");
  }
}
