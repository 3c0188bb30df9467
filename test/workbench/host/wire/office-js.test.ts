import { withFaults } from "../../../../workbench/host/faults/faulty-host";
import type { BatchHostOptions } from "../../../../workbench/host/interpreter/batch-host";
import type { BatchHost } from "../../../../workbench/host/interpreter/host-object";
import {
  openOfficeJs,
  type OfficeOptions,
  type OpenedOfficeJs,
} from "../../../../workbench/host/wire/node/open-office-js";
import { openTinyWorkbook, SHEET_CHANGED } from "./tiny-workbook";

const opened: OpenedOfficeJs[] = [];

function open(host: BatchHost, options: OfficeOptions = {}): OpenedOfficeJs {
  const office = openOfficeJs(host, options);
  opened.push(office);
  return office;
}

function start(options: BatchHostOptions = {}) {
  const book = openTinyWorkbook(options);
  const host = withFaults(book.host);
  return { ...book, inner: book.host, host, ...open(host) };
}

afterEach(() => {
  for (const office of opened.splice(0)) office.dispose();
});

async function errorOf(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  const error: unknown = await work.then(
    () => new Error("nothing went wrong"),
    (reason: unknown) => reason,
  );
  return error as OfficeExtension.Error;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("an add-in's code reads collections, ranges and null objects in one sync", async () => {
  const { Excel, host } = start();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const range = sheets.getItem("Партнёры").getRange("A1:B1").load(["values", "address"]);
    const missing = sheets.getItemOrNullObject("нет");
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(["Партнёры", "Закупки"]);
    expect(range.values).toEqual([[1, "два"]]);
    expect(range.address).toBe("A1:B1");
    expect(missing.isNullObject).toBe(true);
    expect(host.traffic.totals.requests).toBe(1);
  });
});

test("values written in one run are read in the next", async () => {
  const { Excel, range } = start();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Партнёры").getRange("A1").values = [["три", 4]];
    await context.sync();
  });
  expect(range.values).toEqual([["три", 4]]);
});

test("references that a run takes are all released after it", async () => {
  const { Excel, host } = start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Партнёры");
    sheet.getRange("A1");
    sheet.getRange("B1");
    await context.sync();
    expect(host.openReferences()).toBe(2);
  });
  await settled();
  expect(host.openReferences()).toBe(0);
});

test("a range that is tracked is used in later batches by its reference", async () => {
  const { Excel, range } = start();
  const context = new Excel.RequestContext();
  const tracked = context.workbook.worksheets.getItem("Партнёры").getRange("A1");
  context.trackedObjects.add(tracked);
  await context.sync();
  tracked.values = [["a", "b"]];
  await context.sync();
  expect(range.values).toEqual([["a", "b"]]);
  context.trackedObjects.remove(tracked);
  await context.sync();
});

test("a write of more than 1 500 cells is announced and sent in parts by the client", async () => {
  const { Excel, range } = start();
  const rows = Array.from({ length: 1_000 }, (_, row) => [row, "x"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Партнёры").getRange("A1:B1000").values = rows;
    await context.sync();
  });
  expect(range.checked).toEqual([[1_000, 2]]);
  expect(range.written.map((part) => (part as unknown[]).length)).toEqual([750, 250]);
});

test("errors are the library's and the caller's own, with code, status and statement", async () => {
  const { Excel, OfficeExtension } = start();
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Нет").load("name");
      await context.sync();
    }),
  );
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ code: "ItemNotFound", httpStatusCode: 404 });
  expect(error.debugInfo).toMatchObject({
    errorLocation: "WorksheetCollection.getItem",
    statement: "var worksheet = worksheets.getItem(...);",
  });
});

test("a member that the host lacks is refused by name, not silently ignored", async () => {
  const { Excel } = start();
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Партнёры").charts.load("items");
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "ApiNotFound", message: "Worksheet.charts is not implemented" });
});

test("a handler is called after the sync that registered it, and not after it is removed", async () => {
  const { Excel, inner } = start();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Партнёры");
    const handler = sheet.onChanged.add((event) => {
      heard.push(`${event.address} ${event.source}`);
      return Promise.resolve();
    });
    inner.emit(SHEET_CHANGED, "{1}", { address: "A0", source: "Local" });
    await context.sync();
    inner.emit(SHEET_CHANGED, "{1}", { address: "A1", source: "Remote" });
    inner.emit(SHEET_CHANGED, "{2}", { address: "A2", source: "Remote" });
    await settled();
    handler.remove();
    await context.sync();
    inner.emit(SHEET_CHANGED, "{1}", { address: "A3", source: "Local" });
    await settled();
  });
  expect(heard).toEqual(["A1 Remote"]);
  expect(inner.openRegistrations()).toBe(0);
});

test("the workbook's own selection event, older than the others, is delivered without a registration", async () => {
  const { Excel, inner } = start();
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(heard++));
    await context.sync();
  });
  inner.emit(2, "", {});
  await settled();
  expect(heard).toBe(1);
});

test("an event that a batch causes comes after the batch's own answer", async () => {
  const log: string[] = [];
  const { Excel, inner } = start({
    aroundBatch: (carryOut, { writes }) => {
      carryOut();
      if (writes) inner.emit(SHEET_CHANGED, "{1}", { address: "A1", source: "Local" });
    },
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Партнёры");
    sheet.onChanged.add(() => {
      log.push("event");
      return Promise.resolve();
    });
    await context.sync();
    await settled();
    log.length = 0;
    sheet.getRange("A1").values = [[1, 2]];
    await context.sync();
    log.push("synced");
    await settled();
  });
  expect(log).toEqual(["synced", "event"]);
});

test.each(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"])(
  "%s is an error by that code",
  async (code) => {
    const isRequest = code.startsWith("Request");
    const limits = { request: isRequest ? 10 : 10_000, response: 10 };
    const { Excel, OfficeExtension } = start({ limits });
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      }),
    );
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ code });
  },
);

test("a lost connection is a ConnectionFailure", async () => {
  const { Excel, host } = start();
  host.plan({ kind: "drop", when: "before" });
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "ConnectionFailure" });
});

test("delayForCellEdit waits until the cell is left; without it the batch is refused", async () => {
  const { Excel, host } = start();
  const read = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return "read";
  };
  host.enterCellEdit();
  expect(await errorOf(Excel.run(read))).toMatchObject({ code: "InvalidOperationInCellEditMode" });
  let result = "waiting";
  const delayed = Excel.run({ delayForCellEdit: true }, read).then((text) => (result = text));
  await settled();
  expect(result).toBe("waiting");
  host.leaveCellEdit();
  await delayed;
  expect(result).toBe("read");
});

test("requirement sets and languages are those of the options, versions compared as numbers", () => {
  const { host } = openTinyWorkbook();
  const { Office } = open(host, { requirementSets: { ExcelApi: "1.14" }, displayLanguage: "kk-KZ" });
  const { requirements, displayLanguage, contentLanguage } = Office.context;
  expect(
    ["1.4", "1.14", "1.15", "2.1"].map((version) => requirements.isSetSupported("ExcelApi", version)),
  ).toEqual([true, true, false, false]);
  expect(requirements.isSetSupported("excelapi")).toBe(true);
  expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
  expect([displayLanguage, contentLanguage]).toEqual(["kk-KZ", "kk-KZ"]);
});

test("two openings are two clients: each has its own errors, and both hear events", async () => {
  const { host, ...first } = start();
  const second = open(host);
  expect(first.Excel).not.toBe(second.Excel);
  const heard: string[] = [];
  for (const [name, { Excel }] of Object.entries({ first, second })) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Партнёры").onChanged.add(() => {
        heard.push(name);
        return Promise.resolve();
      });
      await context.sync();
    });
  }
  first.inner.emit(SHEET_CHANGED, "{1}", { address: "A1" });
  await settled();
  expect(heard.sort()).toEqual(["first", "second"]);
});

test("a library moved to another host gets no answers from the previous one", async () => {
  const first = start();
  first.host.enterCellEdit();
  let isAnswered = false;
  const add = (excel: typeof Excel, value: string) =>
    excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Партнёры").getRange("A1").values = [[value, 4]];
      await context.sync();
    });
  void add(first.Excel, "late").then(() => (isAnswered = true));
  await settled();
  const second = openTinyWorkbook();
  first.moveTo(second.host);
  first.host.leaveCellEdit();
  await add(first.Excel, "next");
  await settled();
  expect([first.range.values, second.range.values, isAnswered]).toEqual([
    [["late", 4]],
    [["next", 4]],
    false,
  ]);
});
