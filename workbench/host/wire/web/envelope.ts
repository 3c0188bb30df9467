/** Messages between the host page and office.js: JSON texts with fixed names. */
import { isRecord, own } from "../../interpreter/json";

export type RequestKind = "invoke" | "register" | "unregister";

const KINDS: readonly RequestKind[] = ["invoke", "register", "unregister"];

export interface Request {
  readonly kind: RequestKind;
  /** "executeMethod", or an event's name. */
  readonly action: string;
  readonly conversationId: string;
  readonly correlationId: unknown;
  readonly data: unknown;
}

/** A request of this conversation; undefined for any other message. */
export function readRequest(message: unknown, conversationId: string): Request | undefined {
  const envelope = typeof message === "string" ? parse(message) : undefined;
  if (!isRecord(envelope) || own(envelope, "_messageType") !== 0) return undefined;
  if (own(envelope, "_conversationId") !== conversationId) return undefined;
  const action = own(envelope, "_actionName");
  const type = own(envelope, "_actionType") ?? 0;
  const kind = typeof type === "number" ? KINDS[type] : undefined;
  if (typeof action !== "string" || kind === undefined) return undefined;
  return {
    kind,
    action,
    conversationId,
    correlationId: own(envelope, "_correlationId"),
    data: own(envelope, "_data"),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const RESPONSE = { _messageType: 1, _serializerVersion: 1 } as const;

/** The client takes a reply of null for a failure, and any error code but 0 for an internal error of the host. */
export function reply(request: Request, data: unknown): string {
  return JSON.stringify({
    ...RESPONSE,
    _responseType: 0,
    _errorCode: 0,
    _actionName: request.action,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _data: data,
  });
}

/** The message for an event that the client has registered for under this name. */
export function pushed(event: string, conversationId: string, data: unknown): string {
  return JSON.stringify({
    ...RESPONSE,
    _responseType: 1,
    _errorCode: 0,
    _actionName: event,
    _conversationId: conversationId,
    _correlationId: 0,
    _data: data,
  });
}
