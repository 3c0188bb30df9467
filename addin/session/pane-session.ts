/** The pane's work, one thing at a time, started by buttons and ribbon commands alike. */
import type { RunRecord } from "../../src/app/run-record";
import type { RuleFiles } from "../../src/ruleset";
import type { Mapping } from "../../src/sheets/mapping";
import type { WritePlan } from "../../src/workbook/write-plan";
import type {
  CarryOutOptions,
  ForeignChange,
  PaneServices,
  StoredRules,
  Written,
} from "../services/pane-services";
import {
  FIRST_STATE,
  nextState,
  type Activity,
  type AsOfChoice,
  type Opening,
  type PaneEvent,
  type PaneState,
  type WrittenWhat,
} from "./pane-state";

export class PaneSession {
  private current: PaneState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private running: AbortController | undefined;
  private looking = new AbortController();
  /** Openings that have not succeeded yet: after a lost connection they are retried when the workbook is read again. */
  private readonly missing = new Set<keyof typeof this.openings>(["last write", "selection", "changes"]);
  private readonly openings = {
    "last write": () => this.lookAtLastWrite(),
    selection: () =>
      this.services.watchSelection((cell) => {
        this.tell({ kind: "told", told: { selected: cell } });
      }),
    changes: () =>
      this.services.watchChanges((change) => {
        this.hear(change);
      }),
  };
  /** Sheets that somebody changed since the last evaluation. */
  private readonly changedSheets = new Set<string>();
  /** The last attempted write, to be tried again in another way. */
  private attempt: ((withoutJournal: boolean) => Promise<void>) | undefined;

  /** Lists also ask `services` directly, for work that changes no state. */
  constructor(readonly services: PaneServices) {}

  readonly state = (): PaneState => this.current;

  /** Calls back at every change of the state. Returns a function that stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Reads the workbook: its sheets, rules and mapping. Also finds out what can be undone or must be finished, and
   * begins to follow the user's actions in the workbook, unless that has been done already.
   */
  async look(): Promise<void> {
    await Promise.all([this.learn(true), this.catchUp()]);
  }

  /** Reads the workbook again silently: known data stay until newer ones arrive. */
  private async lookAgain(): Promise<void> {
    if (this.current.opening.kind !== "loading") await this.learn(false);
  }

  /** `isAsked`: somebody waits for it, and is told if it fails. */
  private async learn(isAsked: boolean): Promise<void> {
    this.looking.abort(CANCELLED);
    const { signal } = (this.looking = new AbortController());
    const told = (opening: Opening): void => {
      if (!signal.aborted) this.tell({ kind: "told", told: { opening } });
    };
    if (isAsked) told({ kind: "loading" });
    try {
      told({ kind: "ready", workbook: await this.services.open({ signal }) });
    } catch (failure) {
      if (isAsked) told({ kind: "failed", failure });
    }
  }

  /** A failure here is left for the next time; only one about the last write is reported. */
  private async catchUp(): Promise<void> {
    await Promise.allSettled(
      [...this.missing].map(async (name) => {
        this.missing.delete(name);
        try {
          await this.openings[name]();
        } catch (failure) {
          this.missing.add(name);
          if (name === "last write") this.tell({ kind: "refused", failure });
        }
      }),
    );
  }

  /** Chooses the as-of day of the next evaluation, for the pane's button and the ribbon's alike. */
  chooseAsOf(asOf: AsOfChoice): void {
    this.tell({ kind: "told", told: { asOf } });
  }

  /** `isTold`: a short message reports the result, in addition to the findings. */
  evaluate(asOf: string, isTold = false): Promise<void> {
    return this.work({ kind: "reading", progress: undefined }, async (signal) => {
      const evaluated = await this.services.evaluate(asOf, {
        signal,
        changed: [...this.changedSheets],
        onProgress: (progress) => {
          this.tell({ kind: "progressed", activity: { kind: "reading", progress } });
        },
      });
      this.changedSheets.clear();
      return { kind: "evaluated", evaluated, isTold };
    });
  }

  /** Writes the results of the evaluation. */
  write(): Promise<void> {
    const { evaluated, isWritten } = this.current;
    if (evaluated === undefined || isWritten) return Promise.resolve();
    return this.writeWith("results", (options) => this.services.write(evaluated, options));
  }

  /** Writes something other than the results. `run`: if it brings results with it. */
  carryOut(what: Exclude<WrittenWhat, "results">, plan: WritePlan, run?: RunRecord): Promise<void> {
    const brought = run && { now: run, before: this.current.evaluated?.lastRun };
    return this.writeWith(what, (options) => this.services.carryOut(plan, options, brought));
  }

  /** Tries the last write again, although its undo is too large for the workbook to store. */
  writeWithoutJournal(): Promise<void> {
    return this.attempt?.(true) ?? Promise.resolve();
  }

  async undo(): Promise<void> {
    const isStarter = this.current.lastWritten === "starter";
    await this.work({ kind: "undoing", progress: undefined }, async () => {
      const { cells, left } = await this.services.undo({ onProgress: this.cellProgress("undoing") });
      return { kind: "undone", cells, left };
    });
    // The sheets are gone.
    if (isStarter) await this.lookAgain();
  }

  /** Adds the first sheets to an empty workbook, and finds them. */
  async begin(plan: WritePlan): Promise<void> {
    await this.carryOut("starter", plan);
    if (this.current.lastWritten === "starter") await this.look();
  }

  recover(): Promise<void> {
    return this.work({ kind: "recovering" }, async () => {
      return { kind: "recovered", left: await this.services.recover() };
    });
  }

  /** Stores rule files in the workbook; `undefined`: the shipped ones apply again. `stored`: told in the journal. */
  async keepRules(files: RuleFiles | undefined, stored?: StoredRules): Promise<void> {
    await this.work({ kind: "keeping" }, async () => {
      await this.services.keepRules(files, stored);
      return { kind: "kept", what: files === undefined ? "shipped-rules" : "rules" };
    });
    await this.look();
  }

  async keepMapping(mapping: Mapping): Promise<void> {
    await this.work({ kind: "keeping" }, async () => {
      await this.services.keepMapping(mapping);
      return { kind: "kept", what: "mapping" };
    });
    await this.look();
  }

  /** Reads purchases from files beside the workbook, too. A file that was named before is read as it is now. */
  async takeFiles(files: readonly File[]): Promise<void> {
    this.services.takeFiles(files);
    await this.look();
  }

  /** Copies the sheets of the files into the workbook, which then needs the files no more. */
  async copyFiles(plan: WritePlan): Promise<void> {
    await this.carryOut("copy", plan);
    if (this.current.lastWritten === "copy") await this.takeFiles([]);
  }

  /** Deletes the add-in's unreadable data from the workbook. */
  async forgetState(): Promise<void> {
    await this.work({ kind: "keeping" }, async () => {
      await this.services.forgetState();
      return { kind: "kept", what: "nothing" };
    });
    await this.look();
  }

  /** Stops reading at once; a write is put back first. */
  cancel(): void {
    this.running?.abort(CANCELLED);
  }

  /** Removes the last message. */
  dismiss(): void {
    this.tell({ kind: "dismissed" });
  }

  /** Shows a cell. */
  select(sheet: string, cells: string): Promise<void> {
    return this.orTell(() => this.services.select(sheet, cells));
  }

  /** Selects rows; returns how many of them could be selected. */
  async selectRows(sheet: string, rows: readonly number[]): Promise<number> {
    let selected = 0;
    await this.orTell(async () => {
      selected = await this.services.selectRows(sheet, rows);
    });
    return selected;
  }

  private writeWith(what: WrittenWhat, write: (options: CarryOutOptions) => Promise<Written>): Promise<void> {
    const attempt = (withoutJournal: boolean): Promise<void> =>
      this.work({ kind: "writing", progress: undefined }, async (signal) => {
        const onProgress = this.cellProgress("writing");
        const { cells, sheets, isUndoKept, notSet } = await write({ signal, onProgress, withoutJournal });
        return { kind: "written", what, cells, sheets, isUndoKept, ...(notSet && { notSet }) };
      });
    this.attempt = attempt;
    return attempt(false);
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
    const done = await eventOf(activity, doing(running.signal), running.signal);
    // Who has written knows it; on the web the question would travel.
    if (done.kind === "written" && done.sheets.length > 0)
      this.tell({ kind: "told", told: { lastWrite: "written" } });
    else if (activity.kind !== "reading") await this.orTell(() => this.lookAtLastWrite());
    // Listeners are told after the next work can start, so that a button pressed at once is not ignored.
    this.running = undefined;
    this.tell(done);
    // Sheets may have been renamed or protected since they were read.
    if (activity.kind === "reading" && done.kind !== "cancelled") void this.lookAgain();
  }

  private async orTell(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      this.tell({ kind: "refused", failure });
    }
  }

  private async lookAtLastWrite(): Promise<void> {
    this.tell({ kind: "told", told: { lastWrite: await this.services.lastWrite() } });
  }

  private hear(change: ForeignChange): void {
    this.changedSheets.add(change.sheet);
    this.tell({ kind: "changed", change });
    // A sheet was added, deleted or renamed.
    if (change.cells === undefined && this.running === undefined) void this.lookAgain();
  }

  private tell(event: PaneEvent): void {
    const before = this.current;
    this.current = nextState(before, event);
    if (before.evaluated !== this.current.evaluated) before.evaluated?.close();
    for (const listener of this.listeners) listener();
  }
}

/** Reading is given up at once, even while Excel does not answer; work begun in Excel is always waited for. */
async function eventOf(
  activity: Activity,
  doing: Promise<PaneEvent>,
  signal: AbortSignal,
): Promise<PaneEvent> {
  try {
    return await (activity.kind === "reading" ? Promise.race([doing, aborted(signal)]) : doing);
  } catch (failure) {
    return failure === CANCELLED ? { kind: "cancelled" } : { kind: "failed", failure };
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });
}

const CANCELLED = new DOMException("cancelled by the user", "AbortError");
