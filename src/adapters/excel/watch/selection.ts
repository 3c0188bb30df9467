import { WorkbookError } from "../../../workbook/errors";
import type { OfficeExcel } from "../office";
import { readSelection, type SelectedCell } from "../view/selection";
import { subscribe, type StopWatching } from "./subscribe";

/**
 * Reports the selection whenever it changes. A selection that has already changed again when Excel answers is not
 * reported.
 */
export async function watchSelection(
  office: OfficeExcel,
  listener: (selected: SelectedCell) => void,
): Promise<StopWatching> {
  const teller = new SelectionTeller(office, listener);
  const stop = await subscribe(office, ({ workbook }) => [
    workbook.onSelectionChanged.add(() => teller.changed()),
  ]);
  return () => {
    teller.stop();
    return stop();
  };
}

/** Asks once at a time: moving through a sheet with the arrow keys causes dozens of events a second. */
class SelectionTeller {
  private isAsking = false;
  private moves = 0;
  private isStopped = false;

  constructor(
    private readonly office: OfficeExcel,
    private readonly listener: (selected: SelectedCell) => void,
  ) {}

  stop(): void {
    this.isStopped = true;
  }

  async changed(): Promise<void> {
    this.moves += 1;
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      let told = 0;
      while (told !== this.moves && !this.isStopped) told = await this.tell(this.moves);
    } finally {
      this.isAsking = false;
    }
  }

  /** Reports the selection after move number `move`, unless there were more moves meanwhile. */
  private async tell(move: number): Promise<number> {
    const selected = await this.selected();
    if (selected !== undefined && move === this.moves && !this.isStopped) this.listener(selected);
    return move;
  }

  /** Nobody has asked for anything, so nobody gets an error: the next selection will be reported. */
  private async selected(): Promise<SelectedCell | undefined> {
    try {
      return await readSelection(this.office);
    } catch (error) {
      if (error instanceof WorkbookError) return undefined;
      throw error;
    }
  }
}
