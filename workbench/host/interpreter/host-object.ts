/**
 * Objects that the batch interpreter can walk: they declare which members a client may reach, and how. Nothing here
 * knows Excel. Members are named as in the client's public API (`worksheets`, `getItem`); on the wire they arrive in
 * PascalCase.
 */

/**
 * `scalar`: a property holding JSON, read by queries, and settable if it has a setter. `object`: a property or method
 * that gives a `HostObject` (`worksheets`, `getItem(name)`). `call`: a method that acts and gives JSON or nothing.
 */
export type MemberKind = "scalar" | "object" | "call";

export interface HostType {
  /** For messages: "Worksheet.charts is not implemented". */
  readonly name: string;
  readonly members: Readonly<Record<string, MemberKind>>;
  /** Event numbers on the wire, by the name in `_Register<Changed>Event`. */
  readonly events?: Readonly<Record<string, number>>;
}

export abstract class HostObject {
  abstract readonly hostType: HostType;
  /** The object's id, sent as `Id`: the client rewrites later paths to `getItem(id)` on the owning collection. */
  abstract readonly hostId: string | undefined;
  /** True if clients may keep references to the object across batches (`_KeepReference`). */
  readonly isReferable: boolean = false;
  /** The target of this object's events: its id, or "Workbook" for events of the workbook or of a collection. */
  get eventTarget(): string {
    return this.hostId ?? "Workbook";
  }
}

/** A collection: `getItem` and indexers find one item, queries list all. */
export abstract class HostCollection extends HostObject {
  abstract items(): readonly HostObject[];
  /** Finds an item by id, name or index. Throws `HostError("ItemNotFound")`. */
  abstract getItem(key: string | number): HostObject;
}

/** The result of an `…OrNullObject` member that finds nothing. */
export const NULL_OBJECT = Symbol("null object");
export type HostObjectOrNull = HostObject | typeof NULL_OBJECT;

/** An error with a code that the client knows ("ItemNotFound"). */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** Takes events from the object model; the interpreter delivers those that a client has registered for. */
export interface EventSink {
  emit(eventType: number, target: string, payload: Readonly<Record<string, unknown>>): void;
}

/** Flags that the client sends beside a batch's body. */
export interface BatchFlags {
  /** The client expects the batch to change something. */
  readonly writes: boolean;
  /** `Excel.run({ delayForCellEdit: true })`: wait until the user has left the cell, instead of refusing. */
  readonly delayForCellEdit: boolean;
  /** `Excel.run({ mergeUndoGroup: true })`: all batches of the run make one undo step. */
  readonly mergesUndo?: boolean;
}

export const NO_FLAGS: BatchFlags = { writes: false, delayForCellEdit: false };

/**
 * A failure on the way to the host, not in an action of the batch, so no action can be blamed
 * ("RequestPayloadSizeLimitExceeded", "InvalidOperationInCellEditMode", "ConnectionFailure"). `BatchHost.execute`
 * rejects with it, and each wire tells the client in its own way.
 */
export class HostFailure extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
    this.name = "HostFailure";
  }
}

/** A host as the wire sees it: batch text in, result text out, events pushed. Fault injection wraps it. */
export interface BatchHost {
  /**
   * Carries out one batch. A failing action is reported in the result's body. A batch that cannot be carried out or
   * answered as a whole rejects with `HostFailure`.
   */
  execute(body: string, flags?: BatchFlags): Promise<string>;
  /**
   * Called with the rich API message data (`{ArrayData: …}`, already an object) for each event to push. Returns a
   * function that stops it.
   */
  onEvent(listener: (data: unknown) => void): () => void;
  /** The number of references that the client keeps open now. */
  openReferences(): number;
}
