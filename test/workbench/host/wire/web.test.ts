import { HostFailure, type BatchHost } from "../../../../workbench/host/interpreter/host-object";
import { addinUrl, appContext, frameName } from "../../../../workbench/host/wire/web/app-context";
import { Commands } from "../../../../workbench/host/wire/web/commands";
import { pushed, readRequest, reply } from "../../../../workbench/host/wire/web/envelope";
import { executeMethod, type MethodServices } from "../../../../workbench/host/wire/web/methods";
import { OFFICE_PARTITION, officeServices } from "../../../../workbench/host/wire/web/office-services";

const envelope = (rest: object) =>
  JSON.stringify({
    _messageType: 0,
    _actionName: "executeMethod",
    _conversationId: "c",
    _correlationId: 7,
    ...rest,
  });

describe("envelopes", () => {
  test("distinguish calls from registrations by the action type, which may be left out", () => {
    const kinds = [{}, { _actionType: 0 }, { _actionType: 1 }, { _actionType: 2 }].map(
      (rest) => readRequest(envelope(rest), "c")?.kind,
    );
    expect(kinds).toEqual(["invoke", "invoke", "register", "unregister"]);
  });

  test.each([
    ["another conversation", envelope({ _conversationId: "d" })],
    ["an answer", envelope({ _messageType: 1 })],
    ["an unknown action type", envelope({ _actionType: 9 })],
    ["no name", envelope({ _actionName: 4 })],
    ["an object in place of a text", { _messageType: 0 }],
    ["what is not JSON", "hello"],
    ["null", "null"],
  ])("%s is not heard", (_, message) => {
    expect(readRequest(message, "c")).toBeUndefined();
  });

  test("answers carry the request's ids, events the type of an event", () => {
    const request = readRequest(envelope({}), "c");
    if (request === undefined) throw new Error("the request was not read");
    expect(JSON.parse(reply(request, { Error: 0 }))).toMatchObject({
      _messageType: 1,
      _responseType: 0,
      _errorCode: 0,
      _correlationId: 7,
      _conversationId: "c",
      _data: { Error: 0 },
    });
    expect(JSON.parse(pushed("richApiMessage", "c", 1))).toMatchObject({
      _responseType: 1,
      _actionName: "richApiMessage",
    });
  });
});

describe("the add-in's page", () => {
  test("keeps its own parameters and route beside the host's mark", () => {
    const url = addinUrl("/pane.html?lang=ru#/rules", "ru-RU", "https://localhost:3000/");
    expect(url.href).toBe(
      "https://localhost:3000/pane.html?lang=ru&_host_Info=Excel$Web$16.01$ru-RU$corr$$disableLogging$0#/rules",
    );
    expect(addinUrl("https://localhost/a.html", "kk-KZ", "https://localhost/").search).toMatch(
      /^\?_host_Info=/u,
    );
  });

  test("finds the conversation, the control and the host's origin in its window's name", () => {
    const name = JSON.parse(frameName("conv", "ctl", "ru-RU", "https://localhost:3001")) as Record<
      string,
      string
    >;
    expect(name["xdmInfo"]).toBe("conv|ctl|https://localhost:3001");
  });

  test("is told its languages, requirement sets and settings", () => {
    const context = appContext("ctl", {
      locale: "kk-KZ",
      dataLocale: "ru-RU",
      requirementSets: { ExcelApi: "1.17" },
      settings: new Map([["key", "1"]]),
      documentUrl: "https://localhost/book.xlsx",
    });
    expect(context).toMatchObject({
      _id: "ctl",
      _appName: 16,
      _appUILocale: "kk-KZ",
      _dataLocale: "ru-RU",
      _settings: [["key", "1"]],
      _requirementMatrix: '{"ExcelApi":"1.17"}',
    });
  });
});

function services(execute: BatchHost["execute"] = (body) => Promise.resolve(`answer to ${body}`)) {
  const log: string[] = [];
  let stored: ReadonlyMap<string, string> = new Map([["old", "1"]]);
  const host = { execute, onEvent: () => () => undefined, openReferences: () => 0 };
  const all: MethodServices = {
    host,
    officeHost: { ...host, execute: () => Promise.resolve("office's answer") },
    settings: { load: () => stored, save: (settings) => (stored = settings) },
    onCommandCompleted: (id, status) => log.push(`${id} completed with ${String(status)}`),
    onRefused: (what) => log.push(what),
  };
  return { all, log, stored: () => [...stored] };
}

const call = (DispatchId: number, rest: object = {}) => ({ DdaMethod: { DispatchId }, ...rest });
const batch = (partition: string, body: unknown = "batch", flags = 0) =>
  call(93, { ArrayData: [partition, "POST", "ProcessQuery", [], body, 0, flags] });

describe("methods by number", () => {
  test("93 carries batches to the workbook's host, or to Office's own by the partition's name", async () => {
    const { all } = services();
    const answer = (text: string) => ({
      Version: 1,
      Error: 0,
      Data: [200, ["Content-Type", "application/json"], [text]],
    });
    expect(await executeMethod(batch("IterativeExecutor"), all)).toEqual(answer("answer to batch"));
    expect(await executeMethod(batch(OFFICE_PARTITION), all)).toEqual(answer("office's answer"));
  });

  test("93 tells the host what the flags say", async () => {
    const seen: unknown[] = [];
    const { all } = services((_, flags) => {
      seen.push(flags);
      return Promise.resolve("");
    });
    for (const flags of [0, 1, 64, 65 | 16]) await executeMethod(batch("", "b", flags), all);
    expect(seen).toEqual([
      { writes: false, delayForCellEdit: false },
      { writes: true, delayForCellEdit: false },
      { writes: false, delayForCellEdit: true },
      { writes: true, delayForCellEdit: true },
    ]);
  });

  test.each([
    ["RequestPayloadSizeLimitExceeded", 5103],
    ["ResponsePayloadSizeLimitExceeded", 5104],
    ["InvalidOperationInCellEditMode", 5004],
    ["ActivityLimitReached", 5102],
    ["ConnectionFailure", 5001],
  ])("93 answers %s by its number", async (code, number) => {
    const { all } = services(() => Promise.reject(new HostFailure(code)));
    expect(await executeMethod(batch(""), all)).toEqual({ Version: 1, Error: number });
  });

  test("76 saves settings and 75 gives them back", async () => {
    const { all, stored } = services();
    const Properties = [["a", '{"x":1}'], ["b"], [1, 2], "c"];
    expect(await executeMethod(call(76, { DdaSettingsMethod: { Properties } }), all)).toEqual({
      Version: 1,
      Error: 0,
    });
    expect(stored()).toEqual([["a", '{"x":1}']]);
    expect(await executeMethod(call(75), all)).toMatchObject({
      Error: 0,
      Properties: { Settings: [{ Name: "a", Value: '{"x":1}' }] },
    });
  });

  test("94 tells which command has completed, and how", async () => {
    const { all, log } = services();
    await executeMethod(call(94, { 0: "command-1", 1: 0, 2: "{}" }), all);
    expect(log).toEqual(["command-1 completed with 0"]);
  });

  test.each([[call(98)], [call(64)], [{}], [null], [batch("", 5)]])(
    "anything else is refused: %j",
    async (data) => {
      const { all } = services();
      const { Error } = (await executeMethod(data, all)) as { Error: number };
      expect([5000, 5001]).toContain(Error);
    },
  );
});

describe("ribbon commands", () => {
  function start() {
    const sent: unknown[] = [];
    return { sent, commands: new Commands((data) => sent.push(data)) };
  }

  test("wait until the add-in listens, and are done when it says so", async () => {
    const { commands, sent } = start();
    const done = commands.invoke("evaluate", "EvaluateButton");
    expect(sent).toEqual([]);
    commands.listen();
    expect(sent).toEqual([["command-1", "evaluate", '{"source":{"id":"EvaluateButton"}}']]);
    commands.complete("command-1", 0);
    await expect(done).resolves.toBeUndefined();
  });

  test("fail where the add-in has no such function, and where it is closed meanwhile", async () => {
    const { commands } = start();
    commands.listen();
    const unknown = commands.invoke("unknown", "b");
    commands.complete("command-1", 11_101);
    await expect(unknown).rejects.toThrow("11101");
    const closed = commands.invoke("slow", "b");
    commands.stop();
    await expect(closed).rejects.toThrow("closed");
  });
});

test("Office's own objects: the pane's visibility and the ribbon's buttons reach the page", async () => {
  const log: unknown[] = [];
  const office = officeServices({
    onPaneShown: (isShown) => log.push(["pane", isShown]),
    onButtonEnabled: (id, isEnabled) => log.push([id, isEnabled]),
    onTabShown: (id, isShown) => log.push([id, isShown]),
  });
  const body = {
    Actions: [
      {
        Id: 1,
        ActionType: 3,
        Name: "SetAppRuntimeState",
        ObjectPathId: 1,
        ArgumentInfo: { Arguments: ["Background"] },
      },
      { Id: 2, ActionType: 4, Name: "Enabled", ObjectPathId: 3, ArgumentInfo: { Arguments: [false] } },
      { Id: 3, ActionType: 3, Name: "SetVisibility", ObjectPathId: 4, ArgumentInfo: { Arguments: [true] } },
      { Id: 4, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 5 },
      { Id: 5, ActionType: 3, Name: "GetAppRuntimeState", ObjectPathId: 1 },
    ],
    ObjectPaths: {
      1: { ObjectPathType: 2, Name: "Microsoft.AppRuntime.AppRuntimeService" },
      2: { ObjectPathType: 2, Name: "Microsoft.DynamicRibbon.DynamicRibbon" },
      3: {
        ObjectPathType: 3,
        Name: "GetButton",
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: ["Undo"] },
      },
      4: { ObjectPathType: 3, Name: "GetTab", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Home"] } },
      5: { ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" },
    },
  };
  const answer = JSON.parse(await office.host.execute(JSON.stringify(body))) as {
    Results: { Value: unknown }[];
  };
  expect(answer.Results.at(-1)?.Value).toBe("Background");
  expect(log).toEqual([
    ["pane", false],
    ["Undo", false],
    ["Home", true],
  ]);
  expect(office.paneShown(true)).toEqual({
    ArrayData: [[65536, 65539, "", '{"visibility":"Visible"}', 0, false]],
  });
});
