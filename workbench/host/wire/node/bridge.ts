/** The library's bridge: requests and answers as JSON texts, by number; events as messages of type 3. */
import { setImmediate } from "node:timers";
import { HostFailure, type BatchHost } from "../../interpreter/host-object";
import { isRecord, own } from "../../interpreter/json";
import { batchFlags } from "../batch-flags";
import { EventGate } from "../event-gate";

const EVENTS = 3;

/** `onMessageFromHost` is set by the library. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | undefined;
}

export interface Bridge {
  readonly native: NativeBridge;
  dispose(): void;
}

interface Request {
  readonly id: unknown;
  readonly flags: unknown;
  readonly body: unknown;
}

function readRequest(text: string): Request {
  const envelope: unknown = JSON.parse(text);
  const record = isRecord(envelope) ? envelope : {};
  const message = own(record, "message");
  return {
    id: own(record, "id"),
    flags: own(record, "flags"),
    body: isRecord(message) ? own(message, "body") : undefined,
  };
}

export function connectBridge(host: BatchHost): Bridge {
  const native: NativeBridge = {
    onMessageFromHost: undefined,
    sendMessageToHost: (text) => {
      const { id, flags, body } = readRequest(text);
      void gate.during(async () => {
        send({ id, type: 2, message: await answer(host, body, flags) });
      });
    },
  };
  let isOpen = true;
  // Each message is a task of its own, as in a browser: the add-in continues after an answer before the next arrives.
  const send = (message: unknown) => {
    const text = JSON.stringify(message);
    setImmediate(() => {
      if (isOpen) native.onMessageFromHost?.(text);
    });
  };
  const gate = new EventGate((data) => send({ type: EVENTS, message: { entries: entriesOf(data) } }));
  const stop = host.onEvent((data) => gate.push(data));
  const dispose = () => {
    isOpen = false;
    stop();
  };
  return { native, dispose };
}

/** The list of events: the bridge calls it `entries`, the web wire `ArrayData`. */
function entriesOf(data: unknown): unknown {
  return isRecord(data) ? own(data, "ArrayData") : [];
}

async function answer(host: BatchHost, body: unknown, flags: unknown): Promise<unknown> {
  const headers = { "Content-Type": "application/json" };
  try {
    const text = await host.execute(JSON.stringify(body), batchFlags(flags));
    return { statusCode: 200, headers, body: text };
  } catch (error) {
    return { statusCode: 500, headers, body: JSON.stringify(failureBody(error)) };
  }
}

/** The body of a failure. Without a code the client reports "ConnectionFailure". */
function failureBody(error: unknown): unknown {
  if (error instanceof HostFailure && error.code === "ConnectionFailure") return {};
  const code = error instanceof HostFailure ? error.code : "GeneralException";
  return { error: { code, message: error instanceof Error ? error.message : String(error) } };
}
