/** How Excel's own undo treats an add-in's batches, and the calls that it cannot undo. */
import type { UndoStack } from "../book/book";
import { HostError, type BatchFlags } from "../interpreter/host-object";

/** Calls without undo on at least one of Excel's platforms, as far as this host has them. */
const WITHOUT_UNDO: Readonly<Record<string, readonly string[] | "all">> = {
  Chart: ["categoryLabelLevel", "seriesNameLevel"],
  DocumentProperties: "all",
  NamedItem: ["comment"],
  // Not on Microsoft's list: reported by developers whose history was lost.
  Range: ["getMergedAreasOrNullObject"],
  Style: "all",
  Workbook: ["close", "insertWorksheetsFromBase64", "save"],
  WorkbookProtection: ["protect", "unprotect"],
  Worksheet: ["copy", "delete", "name", "position", "standardWidth", "visibility"],
  WorksheetCollection: ["addFromBase64"],
  WorksheetProtection: [
    "pauseProtection",
    "protect",
    "resumeProtection",
    "setPassword",
    "unprotect",
    "updateOptions",
  ],
};

const GROUP = "merged";

/** Makes one undo step of each batch, and one of all batches of a run with `mergeUndoGroup`. */
export class UndoGroups {
  private isGrouped = false;
  private isCleared = false;
  private group = 0;

  constructor(private readonly stack: UndoStack) {}

  /** Refuses a call without undo inside a group; outside a group, the call clears the user's history. */
  use(typeName: string, member: string): void {
    const members = Object.hasOwn(WITHOUT_UNDO, typeName) ? WITHOUT_UNDO[typeName] : undefined;
    if (members !== "all" && members?.includes(member) !== true) return;
    if (this.isGrouped)
      throw new HostError("UndoNotSupported", `${typeName}.${member} cannot be a part of an undo group`);
    this.isCleared = true;
  }

  around(carryOut: () => void, { writes, mergesUndo = false }: BatchFlags): void {
    this.isGrouped = mergesUndo;
    this.isCleared = false;
    // Any other batch between two batches of a run ends the group.
    if (!mergesUndo) this.group += 1;
    try {
      if (writes) this.stack.step("Add-in", carryOut, mergesUndo ? `${GROUP}-${this.group}` : undefined);
      else carryOut();
    } finally {
      this.isGrouped = false;
      this.clearIfLost();
    }
  }

  private clearIfLost(): void {
    if (this.isCleared) this.stack.clear();
  }
}
