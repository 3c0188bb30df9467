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
import { readGrid } from "../../support/xlsx/cells";

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
    // The cells alone.
    expect(sent(host) - before).toBe(1);
    book.sheetByName("Other")?.cells.setValue(2, 1, "b");
    workbook.forgetSheets();
    expect(await readGrid(workbook, "Other", 1)).toEqual([["a"], ["b"]]);
  });

  test("that are not there are missing each time", async () => {
    const { workbook } = await open({ Purchases: ROWS }, { keepsSheets: true });
    for (let time = 0; time < 2; time++)
      await expect(readGrid(workbook, "Rates", 1)).rejects.toMatchObject({ code: "no-such-sheet" });
  });
});
