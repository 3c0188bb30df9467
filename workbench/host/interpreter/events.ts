/** Events that the client has registered for, and the messages that carry them. */
import type { HostObject } from "./host-object";
import { isList, isRecord, own } from "./json";

/**
 * `workbook.onSelectionChanged` is older than the other events: its target is "", no batch registers for it, and on the
 * web it has an event of its own.
 */
export const SELECTION_CHANGED_IN_DOCUMENT = 2;

/** Matches `_RegisterDataChangedEvent` and `_UnregisterActivatedEvent`, and the form `_RegisterEventNameChanged`. */
const REGISTRATION = /^_(Register|Unregister)(?:Event([A-Za-z]+)|([A-Za-z]+)Event)$/u;

/** The client's category number for messages that carry an event. */
const EVENT_CATEGORY = 65_536;

export interface Registration {
  readonly registers: boolean;
  readonly event: string;
}

/** The event that a method registers or unregisters, by the method's name. */
export function registrationIn(method: string): Registration | undefined {
  if (method.length > 100) return undefined;
  const match = REGISTRATION.exec(method);
  const event = match?.[2] ?? match?.[3];
  return match === null || event === undefined ? undefined : { registers: match[1] === "Register", event };
}

/** The event's number on the wire, if the object has the event. */
export function eventNumber(object: HostObject, event: string): number | undefined {
  const { events } = object.hostType;
  return events !== undefined && Object.hasOwn(events, event) ? events[event] : undefined;
}

/** The event numbers in a message made by this file. */
export function eventNumbersIn(message: unknown): readonly unknown[] {
  const entries = isRecord(message) ? own(message, "ArrayData") : undefined;
  return isList(entries) ? entries.map((entry: unknown) => (isList(entry) ? entry[1] : undefined)) : [];
}

export function eventMessage(
  eventType: number,
  target: string,
  payload: Readonly<Record<string, unknown>>,
): unknown {
  return { ArrayData: [[EVENT_CATEGORY, eventType, target, JSON.stringify(payload), 0, false]] };
}

/** Counts registrations: each handler list of the client registers separately. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  change(eventType: number, target: string, registers: boolean): void {
    const key = `${eventType} ${target}`;
    const count = (this.counts.get(key) ?? 0) + (registers ? 1 : -1);
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  has(eventType: number, target: string): boolean {
    return this.counts.has(`${eventType} ${target}`);
  }

  get open(): number {
    return this.counts.size;
  }
}
