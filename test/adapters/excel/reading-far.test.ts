/** Reading through the real office.js where each question travels: requests that overlap, and answers that are kept. */
import { nextTask } from "../../../src/adapters/excel/pace";
import {
  closeOpened,
  EXPECTED,
  openBook as open,
  readRows,
  ROWS,
  sent,
} from "../../support/excel/read-books";
import { readCells, readGrid } from "../../support/xlsx/cells";

afterEach(closeOpened);

describe("blocks", () => {
  test("are asked for while the answers to others travel, and come in the order of their rows", async () => {
    const { workbook, host } = await open(
      { Purchases: ROWS },
      { limits: { firstRows: 100, maxCells: 1_600 } },
    );
    const before = sent(host);
    // The second block is answered only after the third has been asked for and answered.
    const run = async (): Promise<void> => {
      while (host.traffic.batches.slice(before + 3).every(({ end }) => end === undefined)) await nextTask();
    };
    host.plan({ kind: "first", run }, { nth: 3 });
    expect(await readRows(workbook)).toEqual(EXPECTED);
  });

  test("asked for behind a refused one are asked for again, in smaller parts, and none is read twice", async () => {
    const { workbook, host } = await open(
      { Purchases: ROWS },
      { limits: { firstRows: 100, maxCells: 1_600 } },
    );
    const code = "ResponsePayloadSizeLimitExceeded";
    host.plan({ kind: "refuse", code, when: "before" }, { nth: 4 });
    expect(await readRows(workbook)).toEqual(EXPECTED);
  });
});

describe("sheets that are kept", () => {
  test("are asked for once, until they are forgotten", async () => {
    const { workbook, host, book } = await open({ Purchases: ROWS, Other: [["a"]] }, { keepsSheets: true });
    const readAll = async () => [await workbook.listSheets(), await readGrid(workbook, "Other", 1)];
    const first = await readAll();
    const before = sent(host);
    expect(await readAll()).toEqual(first);
    // Not even the cells of a small sheet.
    expect(sent(host)).toBe(before);
    book.sheetByName("Other")?.cells.setValue(2, 1, "b");
    workbook.forgetSheets();
    expect(await readGrid(workbook, "Other", 1)).toEqual([["a"], ["b"]]);
  });

  test("hold the first and last rows of a long one, as they are read; its other rows are asked for", async () => {
    const { workbook, host } = await open({ Purchases: [...ROWS, ...ROWS] }, { keepsSheets: true });
    const rows = async (firstRow: number, lastRow: number): Promise<readonly unknown[]> => {
      const read = await readCells(workbook, "Purchases", [1, 2, 3, 4], firstRow, lastRow);
      return [...read.values()];
    };
    expect(await workbook.usedRange("Purchases")).toMatchObject({ firstRow: 1, lastRow: 2000 });
    const before = sent(host);
    expect(await rows(1, 50)).toEqual(EXPECTED.slice(0, 50));
    expect(await rows(1950, 2000)).toEqual(EXPECTED.slice(949));
    expect(await workbook.hiddenColumns("Purchases", [1, 2])).toEqual([]);
    expect(sent(host)).toBe(before);
    expect(await rows(60, 70)).toEqual(EXPECTED.slice(59, 70));
    expect(sent(host)).toBeGreaterThan(before);
  });

  test("of a few thousand cells are kept as a whole", async () => {
    const { workbook, host } = await open({ Purchases: ROWS }, { keepsSheets: true });
    expect(await workbook.usedRange("Purchases")).toMatchObject({ firstRow: 1, lastRow: 1000 });
    const before = sent(host);
    expect(await readRows(workbook)).toEqual(EXPECTED);
    expect(sent(host)).toBe(before);
  });

  test("of more tell how large the first blocks may be, and that they need no second question", async () => {
    const { workbook, host } = await open({ Purchases: Array(8).fill(ROWS).flat() }, { keepsSheets: true });
    await workbook.usedRange("Purchases");
    const before = sent(host);
    expect((await readRows(workbook)).length).toBe(8000);
    expect(sent(host) - before).toBe(2);
  });

  test("whose first rows are too much for one answer are read in smaller parts", async () => {
    const long = ROWS.slice(0, 60).map((row) => [...row, "x".repeat(400)]);
    const { workbook } = await open({ Purchases: long }, { keepsSheets: true, mostBytes: 20_000 });
    expect(await readGrid(workbook, "Purchases", 5)).toEqual(long);
  });

  test("that are not there are missing each time", async () => {
    const { workbook } = await open({ Purchases: ROWS }, { keepsSheets: true });
    for (let time = 0; time < 2; time++)
      await expect(readGrid(workbook, "Rates", 1)).rejects.toMatchObject({ code: "no-such-sheet" });
  });
});
