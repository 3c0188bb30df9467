/** The pane's work, one thing at a time; buttons and ribbon commands ask for it alike. */
import type { PaneServices } from "../services/pane-services";
import { FIRST_STATE, nextState, type Activity, type PaneEvent, type PaneState } from "./pane-state";

export class PaneSession {
  private current: PaneState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private running: AbortController | undefined;

  constructor(private readonly services: PaneServices) {}

  readonly state = (): PaneState => this.current;

  /** Calls back at every change of the state. Returns a way to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Finds out what can be undone or has to be finished. */
  async open(): Promise<void> {
    await this.lookAtLastWrite();
  }

  evaluate(asOf: string): Promise<void> {
    return this.work({ kind: "reading", progress: undefined }, async (signal) => {
      const evaluated = await this.services.evaluate(asOf, {
        signal,
        onProgress: (progress) => {
          this.tell({ kind: "progressed", activity: { kind: "reading", progress } });
        },
      });
      return { kind: "evaluated", evaluated };
    });
  }

  /** Writes what was evaluated. `withoutJournal`: although it is too much for the workbook to keep an undo of it. */
  write(withoutJournal = false): Promise<void> {
    const { evaluated, isWritten } = this.current;
    if (evaluated === undefined || isWritten) return Promise.resolve();
    return this.work({ kind: "writing", progress: undefined }, async (signal) => {
      const onProgress = this.cellProgress("writing");
      const written = await this.services.write(evaluated, { signal, onProgress, withoutJournal });
      return { kind: "written", ...written };
    });
  }

  undo(): Promise<void> {
    return this.work({ kind: "undoing", progress: undefined }, async () => {
      const cells = await this.services.undo({ onProgress: this.cellProgress("undoing") });
      return { kind: "undone", cells };
    });
  }

  recover(): Promise<void> {
    return this.work({ kind: "recovering" }, async () => {
      return { kind: "recovered", left: await this.services.recover() };
    });
  }

  /** Stops reading at once; a write is put back first. */
  cancel(): void {
    this.running?.abort(CANCELLED);
  }

  /** Shows a cell. */
  async select(sheet: string, cells: string): Promise<void> {
    try {
      await this.services.select(sheet, cells);
    } catch (failure) {
      this.tell({ kind: "failed", failure });
    }
  }

  private cellProgress(kind: "writing" | "undoing") {
    return (progress: { readonly cells: number; readonly ofCells: number }): void => {
      this.tell({ kind: "progressed", activity: { kind, progress } });
    };
  }

  private async work(activity: Activity, doing: (signal: AbortSignal) => Promise<PaneEvent>): Promise<void> {
    if (this.running !== undefined) return;
    const running = new AbortController();
    this.running = running;
    this.tell({ kind: "started", activity });
    try {
      this.tell(await doing(running.signal));
    } catch (failure) {
      this.tell(failure === CANCELLED ? { kind: "cancelled" } : { kind: "failed", failure });
    }
    if (activity.kind !== "reading") await this.lookAtLastWrite();
    this.running = undefined;
  }

  private async lookAtLastWrite(): Promise<void> {
    try {
      this.tell({ kind: "last-write", lastWrite: await this.services.lastWrite() });
    } catch (failure) {
      this.tell({ kind: "failed", failure });
    }
  }

  private tell(event: PaneEvent): void {
    this.current = nextState(this.current, event);
    for (const listener of this.listeners) listener();
  }
}

const CANCELLED = new DOMException("cancelled by the user", "AbortError");
