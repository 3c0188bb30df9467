/**
 * Faults on demand, for tests: wraps a host, lets chosen batches fail in chosen ways, and logs all traffic. Without
 * planned faults it changes nothing. Nothing in it depends on time.
 */
import { HostFailure, NO_FLAGS, type BatchFlags, type BatchHost } from "../interpreter/host-object";
import { utf8Length } from "../interpreter/utf8";
import { failedAt, isCleanUp } from "./failed-body";
import { Traffic, type Answer } from "./traffic";

export type { Traffic } from "./traffic";

/** The fault strikes before or after the host has carried out the batch. */
export type When = "before" | "after";

export type Fault =
  /** The whole batch fails: limits, cell editing, sessions ("ActivityLimitReached"). */
  | { readonly kind: "refuse"; readonly code: string; readonly when: When }
  /**
   * Action number `action` (from 0; the last if absent) fails with this code; the actions before it are carried out.
   */
  | {
      readonly kind: "fail-action";
      readonly code: string;
      readonly message?: string;
      readonly action?: number;
    }
  /** The connection is lost: the client is told so, and cannot know whether the batch was carried out. */
  | { readonly kind: "drop"; readonly when: When }
  /** No answer ever comes. */
  | { readonly kind: "silence"; readonly when: When }
  /** Something else happens first: another person's change, or a wait. */
  | { readonly kind: "first"; readonly run: () => void | Promise<void> };

export interface SentBatch {
  readonly body: string;
  readonly flags: BatchFlags;
}

export interface FaultPlan {
  /** Position among the matching batches from now on; 1 is the next. */
  readonly nth?: number;
  /** The batches that count; if absent, all but those that only release references. */
  readonly matching?: (batch: SentBatch) => boolean;
}

export interface FaultyHost extends BatchHost {
  readonly traffic: Traffic;
  /** Plans a fault, which strikes once. Returns a function that cancels it. */
  plan(fault: Fault, when?: FaultPlan): () => void;
  /** The user starts editing a cell: batches are refused, or wait if they were sent with `delayForCellEdit`. */
  enterCellEdit(): void;
  /** The user leaves the cell; waiting batches are carried out. */
  leaveCellEdit(): void;
}

interface Planned {
  readonly fault: Fault;
  readonly matching: (batch: SentBatch) => boolean;
  left: number;
}

/** @param now Milliseconds for the log's durations. */
export function withFaults(host: BatchHost, now: () => number = () => performance.now()): FaultyHost {
  return new Faulty(host, now);
}

class Faulty implements FaultyHost {
  readonly traffic = new Traffic();
  private planned: Planned[] = [];
  private cellEdit: { readonly left: Promise<void>; readonly leave: () => void } | undefined;

  constructor(
    private readonly host: BatchHost,
    private readonly now: () => number,
  ) {}

  plan(fault: Fault, { nth = 1, matching = (batch) => !isCleanUp(batch.body) }: FaultPlan = {}): () => void {
    const planned = { fault, matching, left: nth };
    this.planned.push(planned);
    return () => (this.planned = this.planned.filter((other) => other !== planned));
  }

  enterCellEdit(): void {
    if (this.cellEdit !== undefined) return;
    let leave: () => void = () => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve));
    this.cellEdit = { left, leave };
  }

  leaveCellEdit(): void {
    this.cellEdit?.leave();
    this.cellEdit = undefined;
  }

  onEvent(listener: (data: unknown) => void): () => void {
    return this.host.onEvent(listener);
  }

  openReferences(): number {
    return this.host.openReferences();
  }

  async execute(body: string, flags: BatchFlags = NO_FLAGS): Promise<string> {
    const batch = { body, flags };
    const faults = this.due(batch);
    const log = this.traffic.begin(utf8Length(body), flags.writes);
    const started = this.now();
    const end = (answer: Answer, text = "") => {
      log(answer, utf8Length(text), this.now() - started);
    };
    try {
      await this.waitForCellEdit(flags);
      const text = await this.strike(batch, faults);
      end({ kind: "answered" }, text);
      return text;
    } catch (error) {
      end({ kind: "refused", code: error instanceof HostFailure ? error.code : "GeneralException" });
      throw error;
    }
  }

  /** Called on arrival, so that the result does not depend on how batches overlap. */
  private due(batch: SentBatch): readonly Fault[] {
    const matching = this.planned.filter((planned) => planned.matching(batch));
    for (const planned of matching) planned.left -= 1;
    this.planned = this.planned.filter(({ left }) => left > 0);
    return matching.filter(({ left }) => left === 0).map(({ fault }) => fault);
  }

  private async waitForCellEdit({ delayForCellEdit }: BatchFlags): Promise<void> {
    while (this.cellEdit !== undefined) {
      if (!delayForCellEdit) throw new HostFailure("InvalidOperationInCellEditMode");
      await this.cellEdit.left;
    }
  }

  private async strike(batch: SentBatch, faults: readonly Fault[]): Promise<string> {
    let carryOut: CarryOut = (body) => this.host.execute(body, batch.flags);
    for (const fault of faults) carryOut = struck(fault, carryOut);
    return await carryOut(batch.body);
  }
}

type CarryOut = (body: string) => Promise<string>;

function struck(fault: Fault, carryOut: CarryOut): CarryOut {
  switch (fault.kind) {
    case "first":
      return async (body) => {
        await fault.run();
        return await carryOut(body);
      };
    case "refuse":
      return instead(fault.when, carryOut, () => refuse(fault.code));
    case "drop":
      return instead(fault.when, carryOut, () => refuse("ConnectionFailure"));
    case "silence":
      return instead(fault.when, carryOut, () => new Promise<never>(() => undefined));
    case "fail-action":
      return (body) => failedAt(body, fault, carryOut);
  }
}

function instead(when: When, carryOut: CarryOut, fail: () => Promise<never>): CarryOut {
  return async (body) => {
    if (when === "after") await carryOut(body);
    return await fail();
  };
}

function refuse(code: string): Promise<never> {
  return Promise.reject(new HostFailure(code));
}
