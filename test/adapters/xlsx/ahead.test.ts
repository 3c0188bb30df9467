import { openXlsxFile } from "../../../src/adapters/xlsx/node";
import { startScanThread, type NodeScanThread } from "../../../src/adapters/xlsx/node/scan-thread";
import type { ScanThread, ThreadListener } from "../../../src/adapters/xlsx/ahead/ahead-reading";
import type { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { basicStyles, DECLARATION, MAIN, rawParts, sheetXml } from "../../support/xlsx/book-fixture";
import { scratchFolder } from "../../support/command";
import { readCells } from "../../support/xlsx/cells";
import { LocalThread, openAhead } from "../../support/xlsx/local-thread";
import { openBytes, sheetBytes, write } from "../../support/xlsx/open";
import type { PlainValue, WritePlan } from "../../../src/workbook/write-plan";
import { columnWrite, rowWrite, sheetWrite } from "../contract";
import { makeZip } from "../../support/xlsx/zip-fixture";

// Sheets of several blocks take long on a busy machine.
jest.setTimeout(30_000);

const COLUMNS = [2, 1, 3];
const SHARED = `${DECLARATION}<sst xmlns="${MAIN}"><si><t>one</t></si><si><t>two</t></si></sst>`;
const BOOK = { styles: basicStyles, sharedStrings: SHARED };

/** Rows with cells of every kind, enough to fill several blocks. */
function longSheet(rows: number, last = ""): string {
  const xml = Array.from({ length: rows }, (_, i) => {
    const row = i + 1;
    const inline = `<c r="B${row}" t="inlineStr"><is><t>in ${row % 7}</t></is></c>`;
    return `<row r="${row}"><c r="A${row}" t="s"><v>${row % 2}</v></c>${inline}<c r="C${row}" s="1"><v>${row}</v></c></row>`;
  });
  return xml.join("") + last;
}

async function outcomeOf(book: XlsxWorkbook): Promise<unknown> {
  try {
    const cells = await readCells(book, "S", COLUMNS);
    return { cells: [...cells], range: await book.usedRange("S"), formulas: await formulasIn(book) };
  } catch (error) {
    return { error: String(error), details: (error as { details?: unknown }).details };
  }
}

const formulasIn = (book: XlsxWorkbook) => book.hasFormulas(book.sheet("S"));

/** The results of a workbook whose sheet another thread scans, beside the results without a thread. */
async function bothWays(bytes: Uint8Array): Promise<{ readonly ahead: unknown; readonly plain: unknown }> {
  return { ahead: await outcomeOf(await openAhead(bytes)), plain: await outcomeOf(await openBytes(bytes)) };
}

const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`;
const text = (at: string, number: number | string) => `<c r="${at}" t="s"><v>${number}</v></c>`;
const number = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`;

describe("a sheet scanned in another thread", () => {
  it("gives the same as without a thread: texts, dates, errors, formulas, range", async () => {
    const rest = row(
      20_001,
      '<c r="A20001"><f>X</f></c>',
      '<c r="B20001" t="e"><v>#N/A</v></c>',
      '<c r="C20001" t="str"><f>Y</f><v>in 3</v></c>',
    );
    const { ahead, plain } = await bothWays(sheetBytes(longSheet(20_000, rest), BOOK));
    expect(ahead).toEqual(plain);
    expect(plain).toMatchObject({ range: { lastRow: 20_001 }, formulas: true });
  });

  it.each([
    ["a shared string too many", row(1, text("A1", 1), text("B1", 2))],
    ["two of them in a row, the right one asked for first", row(1, text("A1", 7), text("B1", 9))],
    ["two of them in two rows", row(1, text("B1", 7)) + row(2, text("A2", 9))],
    ["one before XML that is none", row(1, text("A1", 7), number("B1", "1")) + "<row r='2'></x>"],
    ["one behind a number that is none", row(1, number("A1", "x"), text("B1", 7))],
    ["one before a number that is none", row(1, text("A1", 7), number("B1", "x"))],
    ["a shared string's number that is none", row(1, text("A1", "x"))],
    ["a fault after many blocks", longSheet(9_000, row(9_001, text("A9001", 2)))],
    ["a sheet that breaks off", `${DECLARATION}<worksheet><sheetData>${longSheet(9_000)}`],
  ])("says the same of a fault: %s", async (_what, rows) => {
    const { ahead, plain } = await bothWays(sheetBytes(rows, BOOK));
    expect(plain).toHaveProperty("error");
    expect(ahead).toEqual(plain);
  });

  it.each([
    ["broken off", SHARED.replace("</sst>", "")],
    ["broken off before a text that a cell asks for", SHARED.slice(0, -20)],
    ["not there", undefined],
  ])("says the same where the shared strings are %s", async (_what, sharedStrings) => {
    const rows = row(1, text("A1", 0)) + row(2, number("A2", "5"), text("B2", 1)) + row(3, text("A3", 2));
    const book = { styles: basicStyles, ...(sharedStrings !== undefined && { sharedStrings }) };
    const { ahead, plain } = await bothWays(sheetBytes(rows, book));
    expect(plain).toHaveProperty("error");
    expect(ahead).toEqual(plain);
  });

  it("gives the same error for a wrong checksum", async () => {
    const parts = rawParts({ ...BOOK, sheets: { S: sheetXml(longSheet(9_000)) } });
    const files = Object.entries(parts).map(([name, data]) =>
      name.endsWith("sheet1.xml") ? { name, data, claims: { crc: 1 } } : { name, data },
    );
    const { ahead, plain } = await bothWays(makeZip(files));
    expect(plain).toMatchObject({ details: { reason: "bad-checksum" } });
    expect(ahead).toEqual(plain);
  });
});

describe("the thread", () => {
  const bytes = sheetBytes(longSheet(40_000), BOOK);
  const request = { sheet: "S", columns: COLUMNS, firstRow: 1 };

  it("waits while nobody takes its blocks", async () => {
    const thread = new LocalThread(bytes, 1);
    const book = await openAhead(bytes, () => thread);
    expect((await readCells(book, "S", COLUMNS)).size).toBe(40_000);
    expect(thread.sent).toBe(5);
    expect(thread.mostOnTheWay).toBe(1);
  });

  it("scans while something else is read, and gives its blocks to the request that was announced", async () => {
    const thread = new LocalThread(bytes);
    const book = await openAhead(bytes, () => thread);
    book.readAhead(request);
    expect((await readCells(book, "S", [1], 1, 2)).size).toBe(2);
    expect(thread.stopped).toBe(false);
    expect((await readCells(book, "S", COLUMNS)).size).toBe(40_000);
    // The thread can get another job; closing the workbook ends it.
    expect(thread.stopped).toBe(false);
  });

  it("is stopped if no more blocks are wanted, or their handler fails", async () => {
    const stopping = new LocalThread(bytes);
    let blocks = 0;
    await (await openAhead(bytes, () => stopping)).read(request, () => ++blocks < 2);
    expect({ blocks, stopped: stopping.stopped }).toEqual({ blocks: 2, stopped: true });
    const thread = new LocalThread(bytes);
    const book = await openAhead(bytes, () => thread);
    const failing = book.read(request, () => {
      throw new Error("enough");
    });
    await expect(failing).rejects.toThrow("enough");
    expect(thread.stopped).toBe(true);
    // The rest, which the thread did not scan, is read all the same.
    expect(await book.usedRange("S")).toMatchObject({ lastRow: 40_000 });
  });

  it("is not asked for a missing sheet: reading reports it", async () => {
    const book = await openAhead(bytes, () => {
      throw new Error("asked");
    });
    book.readAhead({ ...request, sheet: "T" });
    await expect(book.read({ ...request, sheet: "T" }, () => true)).rejects.toMatchObject({
      code: "no-such-sheet",
    });
  });

  it("may break down before its first block: the sheet is read without it", async () => {
    const book = await openAhead(bytes, () => brokenThread());
    expect((await readCells(book, "S", COLUMNS)).size).toBe(40_000);
  });

  it("may meet a bug before its first block: the sheet is read without it", async () => {
    const unknown = { kind: "failed", code: undefined, details: {}, cause: new Error("odd") } as const;
    const thread = brokenThread((listener) => {
      listener.message(unknown);
    });
    const book = await openAhead(bytes, () => thread);
    expect((await readCells(book, "S", COLUMNS)).size).toBe(40_000);
  });

  it("that breaks down in the middle ends the reading", async () => {
    const thread = new LocalThread(bytes, 1);
    const book = await openAhead(bytes, () => thread);
    const reading = book.read(request, () => {
      thread.listener?.broke(new Error("out of memory"));
      return true;
    });
    await expect(reading).rejects.toMatchObject({ cause: { message: "out of memory" } });
  });
});

describe("a sheet patched in another thread", () => {
  const scanned = { sheet: "S", columns: [1], firstRow: 1 };
  const numbers = Array.from({ length: 3 }, (_, i) => row(i + 2, number(`A${i + 2}`, "7")));
  const inline = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const newSheet = sheetWrite({
    sheet: "Ledger",
    isNewSheet: true,
    columns: [columnWrite(1, "Rate", "rate"), columnWrite(2, "Points", "points")],
    rows: [rowWrite(2, [0.02, 1.5])],
  });

  const planFor = (...values: (PlainValue | undefined)[][]): WritePlan => {
    const columns = [
      columnWrite(2, "Level", "text", false),
      columnWrite(3, "Until", "date"),
      columnWrite(4, "Points", "points"),
    ];
    const rows = values.map((each, i) => rowWrite(i + 2, each));
    return { sheets: [sheetWrite({ sheet: "S", columns, rows }), newSheet] };
  };
  const PLAN = planFor(["gold", 46_000, 1.25], [null, null, 3], [undefined, 46_001, 0]);

  /** Writes with and without the thread's help; returns both results, and the thread's answers. */
  async function writtenBothWays(bytes: Uint8Array, plan: WritePlan) {
    const thread = new LocalThread(bytes);
    const book = await openAhead(bytes, () => thread);
    await book.read(scanned, () => true);
    for (const sheet of plan.sheets) book.writeAhead(sheet);
    const outcome = (workbook: XlsxWorkbook) =>
      write(workbook, plan).catch((error: unknown) => ({ error: String(error) }));
    const ahead = await outcome(book);
    return { ahead, plain: await outcome(await openBytes(bytes)), answers: thread.answers };
  }

  it.each([
    ["nothing stands", BOOK, numbers.join("")],
    [
      "texts of cells stand",
      BOOK,
      row(2, inline("B2", "gold")) + row(3, inline("B3", "x"), number("D3", "3")),
    ],
    ["a formula stands beside", BOOK, row(2, "<c r='A2'><f>1+1</f><v>2</v></c>")],
    [
      "a column is hidden",
      BOOK,
      `${DECLARATION}<worksheet xmlns="${MAIN}"><cols><col min="3" max="3" hidden="1"/></cols><sheetData/></worksheet>`,
    ],
  ])("has the bytes that it has without, where %s", async (_what, book, rows) => {
    const { ahead, plain, answers } = await writtenBothWays(sheetBytes(rows, book), PLAN);
    expect(plain).toBeInstanceOf(Uint8Array);
    expect(ahead).toEqual(plain);
    expect(answers).toEqual(["patched"]);
  });

  it.each([
    ["a cell to write holds a shared string", row(2, text("B2", 0)), PLAN],
    ["a value is planned for a formula", row(2, "<c r='B2'><f>1+1</f><v>2</v></c>"), PLAN],
    ["a number to write is none", row(2), planFor(["gold", 46_000, NaN])],
  ])("is patched without the thread, which says the same, where %s", async (_what, rows, plan) => {
    const bytes = sheetBytes(rows, BOOK);
    const { ahead, plain, answers } = await writtenBothWays(bytes, plan);
    expect(ahead).toEqual(plain);
    expect(answers).toEqual(["not-patched"]);
  });

  it("numbers the formats of a new sheet after all of its own, also those that only a late row needs", async () => {
    const long = Array.from({ length: 9_000 }, (_, i) => row(i + 2, number(`A${i + 2}`, "7"))).join("");
    const columns = [columnWrite(3, "Until", "date"), columnWrite(4, "Points", "points")];
    const rows = [rowWrite(2, [undefined, 3]), rowWrite(9_000, [46_000, 1.25])];
    const plan = { sheets: [sheetWrite({ sheet: "S", columns, rows }), newSheet] };
    const { ahead, plain, answers } = await writtenBothWays(sheetBytes(long, BOOK), plan);
    expect(plain).toBeInstanceOf(Uint8Array);
    expect(ahead).toEqual(plain);
    expect(answers).toEqual(["patched"]);
  });

  it("leaves this thread time to make the new sheet", async () => {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const rows = new Proxy(newSheet.rows, {
      get: (all, key) => {
        if (key === "0") begin();
        return Reflect.get(all, key) as unknown;
      },
    });
    const [patched = newSheet] = PLAN.sheets;
    const bytes = sheetBytes(numbers.join(""), BOOK);
    const thread = new LocalThread(bytes, undefined, begun);
    const book = await openAhead(bytes, () => thread);
    await book.read(scanned, () => true);
    book.writeAhead(patched);
    const made = await write(book, { sheets: [patched, { ...newSheet, rows }] });
    expect(made).toEqual(await write(await openBytes(bytes), PLAN));
  });

  it("is patched without the thread if the workbook has no cell formats yet", async () => {
    const { ahead, plain, answers } = await writtenBothWays(sheetBytes(numbers.join("")), PLAN);
    expect(ahead).toEqual(plain);
    expect(answers).toEqual([]);
  });

  it("is patched without the thread if that breaks down, or was given another write", async () => {
    const bytes = sheetBytes(numbers.join(""), BOOK);
    const plain = await write(await openBytes(bytes), PLAN);
    const thread = new LocalThread(bytes);
    const broken = await openAhead(bytes, () => thread);
    await broken.read(scanned, () => true);
    broken.writeAhead(PLAN.sheets[0] ?? newSheet);
    await thread.stop();
    setImmediate(() => thread.listener?.broke(new Error("out of memory")));
    expect(await write(broken, PLAN)).toEqual(plain);
    const other = await openAhead(bytes);
    await other.read(scanned, () => true);
    other.writeAhead(planFor(["silver"]).sheets[0] ?? newSheet);
    expect(await write(other, PLAN)).toEqual(plain);
  });
});

describe("a thread of Node's", () => {
  const folder = scratchFolder();
  afterAll(folder.remove);
  const long = folder.file("long.xlsx", sheetBytes(longSheet(60_000), BOOK));
  const request = { sheet: "S", columns: COLUMNS, firstRow: 1 };

  it("is not started for short sheets, nor if its script is missing", async () => {
    const short = await openXlsxFile(folder.file("short.xlsx", sheetBytes(longSheet(10), BOOK)), () => {
      throw new Error("begun");
    });
    await short.close();
    expect(startScanThread({ fd: 0, size: 0 })).toBeUndefined();
  });

  it.each([
    ["fails to load", "throw new Error('odd')"],
    ["ends at once", ""],
    [
      "ends when it is asked",
      "require('node:worker_threads').parentPort.on('message', () => process.exit(0))",
    ],
  ])("whose script %s is done without", async (_what, script) => {
    const path = folder.file("thread.cjs", script);
    const threads: (NodeScanThread | undefined)[] = [];
    const book = await openXlsxFile(long, (file) => {
      const thread = startScanThread(file, path);
      threads.push(thread);
      return thread;
    });
    book.workbook.readAhead(request);
    expect((await readCells(book.workbook, "S", COLUMNS)).size).toBe(60_000);
    expect(threads).toHaveLength(1);
    await book.close();
  });
});

/** A thread that only breaks. */
function brokenThread(
  breaking = (listener: ThreadListener) => {
    listener.broke(new Error("no thread"));
  },
): ScanThread {
  return { listen: breaking, send: () => undefined, stop: () => Promise.resolve() };
}
