/**
 * What the batch interpreter can walk: plain objects that say which of their members a client may reach, and how.
 * Nothing here knows Excel. Members are named as in the client's public API (`worksheets`, `getItem`); on the wire
 * they arrive in PascalCase.
 */

/**
 * `scalar`: a property holding JSON, read by queries, set where it has a setter.
 * `object`: a property, or a method, that gives a `HostObject` (`worksheets`, `getItem(name)`).
 * `call`: a method that does something and gives JSON or nothing.
 */
export type MemberKind = "scalar" | "object" | "call";

export interface HostType {
  /** For messages: "Worksheet.charts is not implemented". */
  readonly name: string;
  readonly members: Readonly<Record<string, MemberKind>>;
  /** Events by wire name as in `_Register<Changed>Event`, with their number on the wire. */
  readonly events?: Readonly<Record<string, number>>;
}

export abstract class HostObject {
  abstract readonly hostType: HostType;
  /** Sent as `Id`: the client rewrites later paths to `getItem(id)` on the owning collection. */
  abstract readonly hostId: string | undefined;
  /** Whether clients may keep references to it across batches (`_KeepReference`). */
  readonly isReferable: boolean = false;
  /** Who an event of this object is addressed to: its id, or "Workbook" for a workbook's and a collection's own. */
  get eventTarget(): string {
    return this.hostId ?? "Workbook";
  }
}

/** A collection: `getItem` and indexers find an item, queries list all of them. */
export abstract class HostCollection extends HostObject {
  abstract items(): readonly HostObject[];
  /** By id, name or index. Throws `HostError("ItemNotFound")`. */
  abstract getItem(key: string | number): HostObject;
}

/** What an `…OrNullObject` member gives where there is nothing. */
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

/** Where the object model sends events; the interpreter delivers those that a client has registered for. */
export interface EventSink {
  emit(eventType: number, target: string, payload: Readonly<Record<string, unknown>>): void;
}

/** What the client says of a batch beside its body. */
export interface BatchFlags {
  /** The batch changes something, as far as the client can tell. */
  readonly writes: boolean;
  /** `Excel.run({ delayForCellEdit: true })`: wait until the user has left the cell, do not refuse. */
  readonly delayForCellEdit: boolean;
  /** `Excel.run({ mergeUndoGroup: true })`: one step to undo, together with the other batches of its run. */
  readonly mergesUndo?: boolean;
}

export const NO_FLAGS: BatchFlags = { writes: false, delayForCellEdit: false };

/**
 * A failure of the way to the host, not of an action in the batch: nothing can be said about which action it was
 * ("RequestPayloadSizeLimitExceeded", "InvalidOperationInCellEditMode", "ConnectionFailure"). `BatchHost.execute`
 * rejects with it, and the wire tells the client in its own way.
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

/** A host as the wire sees it: batch text in, result text out; events pushed. The layers above the model meet here. */
export interface BatchHost {
  /**
   * Carries out one batch. What goes wrong in one of its actions is in the result's body; what keeps the batch as a
   * whole from being carried out or answered rejects with `HostFailure`.
   */
  execute(body: string, flags?: BatchFlags): Promise<string>;
  /** Called with the rich API message data (`{ArrayData: …}`, already an object) for each event to push. Returns a way to stop. */
  onEvent(listener: (data: unknown) => void): () => void;
  /** References that the client keeps open now. */
  openReferences(): number;
}
