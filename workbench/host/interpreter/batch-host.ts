/** The whole interpreter: batch texts in, result texts out, events pushed. */
import { eventMessage, Registrations } from "./events";
import {
  HostFailure,
  NO_FLAGS,
  type BatchFlags,
  type BatchHost,
  type EventSink,
  type HostObject,
} from "./host-object";
import { References } from "./references";
import { runBatch, type BatchScope } from "./run-batch";
import { isLonger } from "./utf8";

/** Excel on the web's limit for a request and for a response. */
const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

export interface BatchHostOptions {
  /** Largest request and response, in bytes of UTF-8. */
  readonly limits?: { readonly request: number; readonly response: number };
  /** Makes the objects that clients create by type name. */
  readonly newObject?: (typeName: string) => HostObject | undefined;
  /**
   * Wraps each batch, so that one batch is one undo step and suspensions "until the next sync" end with it. Must call
   * `carryOut` once.
   */
  readonly aroundBatch?: (carryOut: () => void, flags: BatchFlags) => void;
  /** Called before a batch calls a method or sets a property. May throw a `HostError`. */
  readonly onUse?: (typeName: string, member: string) => void;
}

export interface InterpretedHost extends BatchHost, EventSink {
  /** Number of events for which clients are registered now, by event number and target. */
  openRegistrations(): number;
}

/** Carries out batches over the objects reachable from `root`, in the order of arrival. */
export function createBatchHost(root: HostObject, options: BatchHostOptions = {}): InterpretedHost {
  const { limits = { request: PAYLOAD_LIMIT_BYTES, response: PAYLOAD_LIMIT_BYTES } } = options;
  const aroundBatch = options.aroundBatch ?? withoutWrapping;
  const scope: BatchScope = {
    root,
    newObject: options.newObject,
    onUse: options.onUse,
    references: new References(),
    registrations: new Registrations(),
  };
  const listeners = new Set<(data: unknown) => void>();
  let last: Promise<unknown> = Promise.resolve();

  const carryOut = (body: string, flags: BatchFlags): string => {
    if (isLonger(body, limits.request)) throw new HostFailure("RequestPayloadSizeLimitExceeded");
    let text = "";
    aroundBatch(() => (text = JSON.stringify(runBatch(body, scope))), flags);
    if (isLonger(text, limits.response)) throw new HostFailure("ResponsePayloadSizeLimitExceeded");
    return text;
  };

  return {
    execute(body, flags = NO_FLAGS) {
      const result = last.then(() => carryOut(body, flags));
      last = result.catch(() => undefined);
      return result;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(eventType, target, payload) {
      // An event without a target needs no registration: it goes to all clients.
      if (target !== "" && !scope.registrations.has(eventType, target)) return;
      const message = eventMessage(eventType, target, payload);
      for (const listener of listeners) listener(message);
    },
    openReferences: () => scope.references.open,
    openRegistrations: () => scope.registrations.open,
  };
}

function withoutWrapping(carryOut: () => void): void {
  carryOut();
}
