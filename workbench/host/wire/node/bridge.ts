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

/** The library's side of the connection; its host can change. */
export interface Bridge {
  readonly native: NativeBridge;
  /** Connects to a host. Answers and events of the previous one are dropped. */
  connect(host: BatchHost): void;
  /** Drops all answers and events from now on. */
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

export function createBridge(): Bridge {
  let connection: Connection | undefined;
  const native: NativeBridge = {
    onMessageFromHost: undefined,
    sendMessageToHost: (text) => connection?.ask(readRequest(text)),
  };
  const dispose = () => {
    connection?.close();
    connection = undefined;
  };
  const connect = (host: BatchHost) => {
    dispose();
    connection = connected(host, (text) => native.onMessageFromHost?.(text));
  };
  return { native, connect, dispose };
}

interface Connection {
  ask(request: Request): void;
  close(): void;
}

function connected(host: BatchHost, tell: (text: string) => void): Connection {
  let isOpen = true;
  // Each message is a task of its own, as in a browser: the add-in continues after an answer before the next arrives.
  const send = (message: unknown) => {
    const text = JSON.stringify(message);
    setImmediate(() => {
      if (isOpen) tell(text);
    });
  };
  const gate = new EventGate((data) => send({ type: EVENTS, message: { entries: entriesOf(data) } }));
  const stop = host.onEvent((data) => gate.push(data));
  return {
    ask: ({ id, flags, body }) => {
      void gate.during(async () => {
        send({ id, type: 2, message: await answer(host, body, flags) });
      });
    },
    close: () => {
      isOpen = false;
      stop();
    },
  };
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
