/** The host's methods that office.js calls by `executeMethod`, by number. */
import { HostFailure, type BatchHost } from "../../interpreter/host-object";
import { isList, isRecord, own, type JsonRecord } from "../../interpreter/json";
import { batchFlags } from "../batch-flags";
import { OFFICE_PARTITION } from "./office-services";

const METHOD = { loadSettings: 75, saveSettings: 76, executeBatch: 93, commandCompleted: 94 } as const;

/** The values of `OSF.DDA.ErrorCodeManager.errorCodes`. */
export const ERROR = { operationNotSupported: 5000, internal: 5001 } as const;

/** Numbers from which the client restores the code; it reports every other failure as "GeneralException". */
const ERROR_BY_CODE: ReadonlyMap<string, number> = new Map([
  ["InvalidOperationInCellEditMode", 5004],
  ["InvalidOrTimedOutSession", 5012],
  ["WriteNotSupportedWhenModalDialogOpen", 5016],
  ["ActivityLimitReached", 5102],
  ["RequestPayloadSizeLimitExceeded", 5103],
  ["ResponsePayloadSizeLimitExceeded", 5104],
  ["AccessDenied", 7000],
]);

/** The document's settings as office.js keeps them: JSON texts by key. */
export interface SettingsStore {
  load(): ReadonlyMap<string, string>;
  save(settings: ReadonlyMap<string, string>): void;
}

export interface MethodServices {
  readonly host: BatchHost;
  /** Carries out batches that are not about the workbook. */
  readonly officeHost: BatchHost;
  readonly settings: SettingsStore;
  /** @param status 0 where the function was found and has completed. */
  readonly onCommandCompleted: (id: string, status: unknown) => void;
  /** Called when an add-in asks for something that this host does not know. */
  readonly onRefused: (what: string) => void;
}

const ok = (rest: JsonRecord = {}) => ({ Version: 1, Error: 0, ...rest });
const failed = (error: number) => ({ Version: 1, Error: error });

/** The answer to one call of `executeMethod`. */
export async function executeMethod(data: unknown, services: MethodServices): Promise<unknown> {
  const args = isRecord(data) ? data : {};
  const method = own(args, "DdaMethod");
  const dispatchId = isRecord(method) ? own(method, "DispatchId") : undefined;
  switch (dispatchId) {
    case METHOD.executeBatch:
      return await executeBatch(own(args, "ArrayData"), services);
    case METHOD.saveSettings:
      services.settings.save(settingsIn(args));
      return ok();
    case METHOD.loadSettings:
      return ok({ Properties: { Settings: settingsList(services.settings.load()) } });
    case METHOD.commandCompleted:
      return completeCommand(args, services);
    default:
      services.onRefused(`executeMethod ${String(dispatchId)}`);
      return failed(ERROR.operationNotSupported);
  }
}

/** Carries out a batch, sent as a list: partition, method, path, headers, body, permission, flags, … */
async function executeBatch(request: unknown, { host, officeHost }: MethodServices): Promise<unknown> {
  const [partition, , , , body, , flags] = isList(request) ? request : [];
  if (typeof body !== "string") return failed(ERROR.internal);
  try {
    const text = await (partition === OFFICE_PARTITION ? officeHost : host).execute(body, batchFlags(flags));
    return ok({ Data: [200, ["Content-Type", "application/json"], [text]] });
  } catch (error) {
    const code = error instanceof HostFailure ? error.code : "GeneralException";
    return failed(ERROR_BY_CODE.get(code) ?? ERROR.internal);
  }
}

function completeCommand(args: JsonRecord, { onCommandCompleted }: MethodServices): unknown {
  onCommandCompleted(String(own(args, "0")), own(args, "1"));
  return ok();
}

function settingsIn(args: JsonRecord): ReadonlyMap<string, string> {
  const method = own(args, "DdaSettingsMethod");
  const entries = isRecord(method) ? own(method, "Properties") : undefined;
  const settings = new Map<string, string>();
  for (const entry of isList(entries) ? entries : []) {
    const [key, json] = isList(entry) ? entry : [];
    if (typeof key === "string" && typeof json === "string") settings.set(key, json);
  }
  return settings;
}

function settingsList(settings: ReadonlyMap<string, string>): readonly unknown[] {
  return [...settings].map(([Name, Value]) => ({ Name, Value }));
}
