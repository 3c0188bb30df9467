import type { Book, BookSheet } from "../../host/book/book";
import { editCell } from "../../host/book/changes";
import type { FaultyHost } from "../../host/faults/faulty-host";
import type { CellPosition } from "../grid/address";

/** The menu's codes with which Excel refuses batches. */
export const FAULT_CODES = [
  "GeneralException",
  "AccessDenied",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "InvalidOperationInCellEditMode",
  "FilteredRangeConflict",
  "MergedRangeConflict",
  "InactiveWorkbook",
  "MemoryLimitReached",
  "ConnectionFailure",
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

export interface FaultState {
  readonly delaySeconds: number;
  readonly isDisconnected: boolean;
  readonly isCellEditing: boolean;
}

const CALM: FaultState = { delaySeconds: 0, isDisconnected: false, isCellEditing: false };

/** Faults that strike every time while they are switched on; planned faults strike once. */
export class Faults {
  #state = CALM;
  #isEditing = false;
  readonly #planned: Record<"delay" | "drop", (() => void) | undefined> = {
    delay: undefined,
    drop: undefined,
  };

  constructor(
    private readonly host: FaultyHost,
    private readonly changed: () => void,
  ) {}

  get state(): FaultState {
    return this.#state;
  }

  get isAny(): boolean {
    const { delaySeconds, isDisconnected, isCellEditing } = this.#state;
    return delaySeconds > 0 || isDisconnected || isCellEditing;
  }

  failNext(code: FaultCode): void {
    this.host.plan({ kind: "refuse", code, when: "before" });
  }

  set(change: Partial<FaultState>): void {
    this.#state = { ...this.#state, ...change };
    this.#planned.delay?.();
    this.#planned.drop?.();
    if (this.#state.delaySeconds > 0) this.#delayNext();
    if (this.#state.isDisconnected) this.#dropNext();
    this.#applyCellEdit();
    this.changed();
  }

  reset(): void {
    this.set(CALM);
  }

  /** Called when a person starts or stops editing a cell in the grid. */
  setEditing(isEditing: boolean): void {
    this.#isEditing = isEditing;
    this.#applyCellEdit();
  }

  #applyCellEdit(): void {
    if (this.#isEditing || this.#state.isCellEditing) this.host.enterCellEdit();
    else this.host.leaveCellEdit();
  }

  #delayNext(): void {
    const wait = async (): Promise<void> => {
      this.#delayNext();
      await new Promise((resolve) => setTimeout(resolve, this.#state.delaySeconds * 1000));
    };
    this.#planned.delay = this.host.plan({ kind: "first", run: wait }, { matching: () => true });
  }

  /** Plans the fault for the next batch; each batch plans it again. */
  #dropNext(): void {
    const matching = (): boolean => {
      if (this.#state.isDisconnected) queueMicrotask(() => this.#dropNext());
      return true;
    };
    this.#planned.drop = this.host.plan({ kind: "drop", when: "before" }, { matching });
  }
}

/** Changes a cell as a co-author would: undo here does not revert it. */
export function changeAsCoauthor(book: Book, sheet: BookSheet, at: CellPosition, text: string): void {
  const before = sheet.cells.value(at.row, at.column);
  const value = typeof before === "number" ? before + 1 : text;
  editCell(book, sheet, at.row, at.column, value, "Remote");
}

export function protect(book: Book, sheet: BookSheet, isProtected: boolean): void {
  sheet.protection = isProtected ? { options: {} } : undefined;
  book.notify({ kind: "appearance", sheetId: sheet.id });
}

export function makeReadOnly(book: Book, sheet: BookSheet, isReadOnly: boolean): void {
  book.isReadOnly = isReadOnly;
  book.notify({ kind: "appearance", sheetId: sheet.id });
}
