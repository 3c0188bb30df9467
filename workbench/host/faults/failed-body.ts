/** Batches that stop in the middle, made by editing the batch's text. */
import { httpStatus } from "../interpreter/errors";
import { isList, isRecord, own, type JsonRecord } from "../interpreter/json";

interface Failure {
  readonly code: string;
  readonly message?: string;
  readonly action?: number;
}

/** Carries out the actions before the failing one, and answers like a host in which that action failed. */
export async function failedAt(
  body: string,
  { code, message = code, action }: Failure,
  execute: (body: string) => Promise<string>,
): Promise<string> {
  const batch = record(JSON.parse(body));
  const actions = list(own(batch, "Actions"));
  const index = Math.min(action ?? actions.length - 1, actions.length - 1);
  const text = await execute(JSON.stringify({ ...batch, Actions: actions.slice(0, Math.max(index, 0)) }));
  const result = record(JSON.parse(text));
  // An earlier action has failed on its own.
  if (own(result, "Error") !== undefined) return text;
  return JSON.stringify({
    Error: {
      Code: code,
      Message: message,
      Location: "",
      ActionIndex: index,
      HttpStatusCode: httpStatus(code),
    },
    TraceIds: own(result, "TraceIds"),
    ProcessedResults: { Results: own(result, "Results") },
  });
}

/** True if the batch only releases references, as the client does unasked after each `run`. */
export function isCleanUp(body: string): boolean {
  if (!body.includes('"_RemoveReference"')) return false;
  const methods = list(own(record(JSON.parse(body)), "Actions"))
    .map(record)
    .filter((action) => own(action, "ActionType") !== INSTANTIATE);
  return methods.every((action) => own(action, "Name") === "_RemoveReference");
}

const INSTANTIATE = 1;

function record(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}
