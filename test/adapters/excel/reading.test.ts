/** Reading through the real office.js: the cells, and the cost in requests and bytes. */
import fc from "fast-check";
import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { memoryWorkbook, type MemoryInput } from "../../../src/adapters/memory/memory-workbook";
import { shownCurrency } from "../../../src/workbook/format-currency";
import { CellKind, kindOf } from "../../../src/workbook/reader";
import { bookOf } from "../../support/excel/book-of";
import { faultyExcel, type FaultyExcel } from "../../support/excel/faulty-excel";
import {
  closeOpened,
  EXPECTED,
  openBook as open,
  readRows,
  ROWS,
  sent,
} from "../../support/excel/read-books";
import { readCells, readGrid } from "../../support/xlsx/cells";
import { runs } from "../../support/runs";

afterEach(closeOpened);

/** The sizes of the answers from the given one on, in bytes. */
function weights({ traffic }: FaultyExcel["host"], from = 0): number[] {
  return traffic.batches.slice(from).map(({ end }) => end?.responseBytes ?? 0);
}

/** Refuses all batches from now on. */
function refuseAll(host: FaultyExcel["host"], code: string): void {
  for (let nth = 1; nth <= 10; nth++) host.plan({ kind: "refuse", code, when: "before" }, { nth });
}

describe("cells", () => {
  test("of a workbook that counts days from 1904 have the same dates", async () => {
    const rows = [
      [{ date: 46063 }, 46063, { date: 46063.25 }, { formula: "TODAY()", value: { date: 46063 } }],
    ];
    const { workbook, book } = await open({ S: rows }, { uses1904Dates: true });
    expect(book.sheets[0]?.cells.value(1, 1)).toBe(44601);
    expect(await readGrid(workbook, "S", 4)).toEqual([
      [{ date: 46063 }, 46063, { date: 46063.25 }, { formula: true, value: { date: 46063 } }],
    ]);
  });

  test("that hold an error differ from texts that spell one", async () => {
    const { workbook, book } = await open({ S: [[{ error: "#N/A" }, "#N/A", "#1", "x"]] });
    book.sheets[0]?.cells.setValue(2, 1, "#REF!");
    expect(await readGrid(workbook, "S", 4)).toEqual([
      [{ error: "#N/A" }, "#N/A", "#1", "x"],
      ["#REF!", null, null, null],
    ]);
  });

  test("of formulas differ from texts that look like one", async () => {
    const { workbook, book } = await open({
      S: [[{ formula: "1+1", value: 2 }, { formula: 'A1&""', value: "" }, "x"]],
    });
    book.sheets[0]?.cells.setValue(1, 3, "=1+1");
    expect(await readGrid(workbook, "S", 3)).toEqual([
      [{ formula: true, value: 2 }, { formula: true, value: "" }, "=1+1"],
    ]);
  });

  test("that another cell's formula fills hold a formula too: it is not for us to replace", async () => {
    const { workbook, book } = await open({ S: [[{ formula: "A2:A3", value: 1 }, 2, 3]] });
    book.sheets[0]?.cells.setValue(1, 2, 2, "");
    expect(await readGrid(workbook, "S", 3)).toEqual([
      [{ formula: true, value: 1 }, { formula: true, value: 2 }, 3],
    ]);
  });

  test("of formulas have no result that holds while a calculation by hand is due", async () => {
    const book = bookOf({ S: [[{ formula: "1+1", value: 2 }, 5]] });
    book.calculationMode = "Manual";
    const read = async (request: { readonly marksFormulas?: boolean } = {}) => {
      const excel = faultyExcel(book);
      const workbook = await openExcelWorkbook(excel.office);
      const kinds: number[] = [];
      await workbook.read({ sheet: "S", columns: [1, 2], firstRow: 1, ...request }, ({ columns }) => {
        kinds.push(...columns.map((column) => kindOf(column.kinds[0] ?? 0)));
        return true;
      });
      return kinds;
    };
    expect(await read()).toEqual([CellKind.number, CellKind.number]);
    book.isCalculationPending = true;
    expect(await read()).toEqual([CellKind.uncalculated, CellKind.number]);
    expect(await read({ marksFormulas: false })).toEqual([CellKind.uncalculated, CellKind.number]);
  });

  test("have the same values, without marks of formulas, if nobody asks for the marks", async () => {
    const rows: MemoryInput[][] = [
      [{ formula: "1+1", value: 2 }, { formula: 'A1&""', value: "" }, null, "x"],
    ];
    const { workbook, host } = await open({ S: rows });
    const bodies: string[] = [];
    host.plan({ kind: "silence", when: "before" }, { matching: ({ body }) => bodies.push(body) < 0 });
    const kinds: number[][] = [];
    await workbook.read({ sheet: "S", columns: [1, 2, 3, 4], firstRow: 1, marksFormulas: false }, (block) => {
      kinds.push(block.columns.map((column) => column.kinds[0] ?? 9));
      return true;
    });
    // The empty text of a formula is a text, as in a file: number 1, text 3, blank 0, text 3.
    expect(kinds).toEqual([[1, 3, 0, 3]]);
    expect(bodies.join("\n")).toMatch(/values/i);
    expect(bodies.join("\n")).not.toMatch(/formulas/i);
  });

  test("tell the currency of their number format if asked, at no extra cost", async () => {
    const { workbook, book, host } = await open({ S: [[1, 2, 3, { date: 46063 }, "x"]] });
    const cells = book.sheets[0]?.cells;
    ["[$$-409]#,##0.00", "$#,##0.00", '#,##0 "тг"'].forEach((code, i) =>
      cells?.setNumberFormat(1, i + 1, code),
    );
    const read = async (marksCurrencies: boolean) => {
      const before = sent(host);
      const kinds: number[] = [];
      const request = { sheet: "S", columns: [1, 2, 3, 4, 5], firstRow: 1, marksFormulas: false };
      await workbook.read({ ...request, marksCurrencies }, (block) => {
        kinds.push(...block.columns.map((column) => column.kinds[0] ?? 9));
        return true;
      });
      return { kinds, batches: sent(host) - before };
    };
    const plain = await read(false);
    const marked = await read(true);
    expect(plain.kinds).toEqual([1, 1, 1, 2, 3]);
    expect(marked.kinds.map(kindOf)).toEqual(plain.kinds);
    // A plain dollar sign means the currency of the user's region.
    expect(marked.kinds.map(shownCurrency)).toEqual(["USD", "", "KZT", "", ""]);
    expect(marked.batches).toBe(plain.batches);
  });

  test("in hidden rows, hidden columns, filtered rows and very hidden sheets are read all the same", async () => {
    const { workbook, book } = await open({ First: [], S: [["a"], ["b"], ["c"]] });
    const sheet = book.sheetByName("S");
    if (sheet === undefined) throw new Error("No sheet");
    sheet.hiddenRows.add(2);
    sheet.hiddenColumns.add(1);
    sheet.visibility = "VeryHidden";
    expect(await readGrid(workbook, "S", 1)).toEqual([["a"], ["b"], ["c"]]);
    expect((await workbook.listSheets()).map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test("are found under the sheet's name in any case", async () => {
    const { workbook } = await open({ Закупки: [["a"]] });
    expect(await readGrid(workbook, "ЗАКУПКИ", 1)).toEqual([["a"]]);
  });
});

describe("any sheet", () => {
  const plain = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.constantFrom("#N/A", "=1", "да", "007"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
  );
  const special = fc.oneof(
    fc.integer({ min: 1, max: 80_000 }).map((date) => ({ date })),
    fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
  );
  const formula = fc.oneof(plain, special).map((value) => ({ formula: "A1", value }));
  const cells = fc.array(fc.oneof(plain, special, formula), { maxLength: 5 });

  test("reads as it does from memory, in blocks of any size", async () => {
    const rows = fc.array(cells, { maxLength: 12 });
    const limits = fc.record({
      firstRows: fc.integer({ min: 1, max: 20 }),
      targetBytes: fc.constantFrom(300, 5_000),
    });
    await fc.assert(
      fc.asyncProperty(rows, limits, fc.boolean(), async (sheet, small, uses1904Dates) => {
        // Only a cell that shows a year tells for certain from when the workbook counts days.
        const book = { S: sheet, Known: [[{ date: 46_000 }]] };
        const { workbook } = await open(book, { limits: small, uses1904Dates });
        const memory = memoryWorkbook({ S: sheet });
        expect(await readGrid(workbook, "S", 5)).toEqual(await readGrid(memory, "S", 5));
        expect(await workbook.usedRange("S")).toEqual(await memory.usedRange("S"));
      }),
      runs(13),
    );
  });
});

describe("tables", () => {
  test("are listed with their rows of headers and totals, each on its sheet", async () => {
    const range = { firstRow: 2, firstColumn: 2, lastRow: 5, lastColumn: 3 };
    const table = { name: "T", range, hasHeaderRow: true, hasTotalsRow: true };
    const bare = { name: "U", range, hasHeaderRow: false, hasTotalsRow: false };
    const { workbook } = await open({
      A: { rows: [], tables: [bare] },
      B: { rows: [], tables: [table] },
      C: [],
    });
    expect(await workbook.listSheets()).toEqual([
      { name: "A", hidden: false, tables: [bare] },
      { name: "B", hidden: false, tables: [table] },
      { name: "C", hidden: false, tables: [] },
    ]);
  });
});

describe("blocks", () => {
  const small = { targetBytes: 4_000, firstRows: 20 };

  test("hold all rows once, in order, however small the blocks are", async () => {
    const { workbook, host } = await open({ Purchases: ROWS }, { limits: small });
    expect(await readRows(workbook)).toEqual(EXPECTED);
    expect(sent(host)).toBeGreaterThan(20);
  });

  test("weigh about the wanted number of bytes", async () => {
    const { workbook, host } = await open({ Purchases: ROWS }, { limits: small });
    await readRows(workbook);
    // The envelope of each answer is added to it.
    expect(Math.max(...weights(host))).toBeLessThan(6_000);
    expect(
      weights(host)
        .slice(5, -1)
        .every((weight) => weight > 2_500),
    ).toBe(true);
  });

  test("have at most the allowed number of cells", async () => {
    const { workbook } = await open({ Purchases: ROWS }, { limits: { maxCells: 160, firstRows: 500 } });
    const sizes: number[] = [];
    await workbook.read({ sheet: "Purchases", columns: [1, 2, 3, 4], firstRow: 1 }, (block) => {
      sizes.push(block.rowCount);
      return true;
    });
    expect(Math.max(...sizes)).toBe(10);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1000);
  });

  test("shrink when Excel refuses so large an answer", async () => {
    const heavy = ROWS.map((row, i) => (i > 500 && i < 520 ? [...row, "я".repeat(4_000)] : row));
    const { workbook } = await open({ Purchases: heavy }, { mostBytes: 50_000 });
    expect(await readRows(workbook)).toEqual(EXPECTED);
    expect((await readCells(workbook, "Purchases", [5], 502, 502)).get(502)).toEqual(["я".repeat(4_000)]);
    expect(await readCells(workbook, "Purchases", [5, 1])).toHaveProperty("size", 1000);
  });

  test("cannot shrink below one row: then a sentence names the row", async () => {
    const rows = [["a"], ["b"], ["я".repeat(30_000)]];
    const { workbook } = await open({ Purchases: rows }, { mostBytes: 50_000 });
    await expect(readCells(workbook, "Purchases", [1])).rejects.toMatchObject({
      code: "response-too-large",
      details: { sheet: "Purchases", row: "3" },
    });
  });

  test("of columns far apart hold only these columns", async () => {
    const wide = [Array.from({ length: 300 }, (_cell, i) => `column ${i + 1}`)];
    const { workbook, host } = await open({ Wide: wide });
    const before = sent(host);
    expect((await readCells(workbook, "Wide", [300, 1, 2, 500])).get(1)).toEqual([
      "column 300",
      "column 1",
      "column 2",
      null,
    ]);
    expect(Math.max(...weights(host, before))).toBeLessThan(2_000);
  });

  test("cost one sync each, and one more for the sheet", async () => {
    const { workbook, host } = await open({ Purchases: ROWS });
    const before = sent(host);
    let blocks = 0;
    await workbook.read({ sheet: "Purchases", columns: [1, 2, 3], firstRow: 1 }, () => {
      blocks++;
      return true;
    });
    expect(blocks).toBe(2);
    expect(sent(host) - before).toBe(blocks + 1);
  });

  test("cost a second sync only if a column's types differ from the expected ones", async () => {
    const rows: MemoryInput[][] = ROWS.map((_row, i) => [i < 600 ? "text" : i]);
    const { workbook, host } = await open(
      { Purchases: rows },
      { limits: { firstRows: 100, maxCells: 400, mostUnderWay: 1 } },
    );
    const before = sent(host);
    expect(await readGrid(workbook, "Purchases", 1)).toEqual(rows);
    // Ten blocks, the sheet, and the block in which the numbers begin.
    expect(sent(host) - before).toBe(10 + 1 + 1);
  });
});

describe("cancelling", () => {
  test("ends reading after the block at hand, with the signal's reason", async () => {
    const controller = new AbortController();
    const { workbook, host } = await open(
      { Purchases: ROWS },
      { limits: { targetBytes: 4_000, firstRows: 20, mostUnderWay: 1 }, signal: controller.signal },
    );
    const reason = new Error("The user has had enough");
    let rows = 0;
    const reading = workbook.read({ sheet: "Purchases", columns: [1], firstRow: 1 }, (block) => {
      rows += block.rowCount;
      if (rows >= 60) controller.abort(reason);
      return true;
    });
    await expect(reading).rejects.toBe(reason);
    const before = sent(host);
    expect(rows).toBeLessThan(1000);
    await expect(workbook.listSheets()).rejects.toBe(reason);
    // The next block had been asked for already.
    expect(sent(host)).toBeLessThanOrEqual(before + 1);
  });

  test("does not wait for an answer that does not come", async () => {
    const controller = new AbortController();
    const { workbook, host } = await open({ Purchases: ROWS }, { signal: controller.signal });
    host.plan({ kind: "silence", when: "before" });
    setTimeout(() => controller.abort(new Error("enough")), 5);
    await expect(readRows(workbook)).rejects.toThrow("enough");
  });
});

describe("a failure in Excel", () => {
  test("is reported in the product's own terms", async () => {
    const { workbook, host } = await open({ Purchases: ROWS });
    refuseAll(host, "InvalidOperationInCellEditMode");
    await expect(readRows(workbook)).rejects.toMatchObject({
      name: "WorkbookError",
      code: "cell-being-edited",
    });
    await expect(workbook.usedRange("Purchases")).rejects.toMatchObject({ code: "cell-being-edited" });
    await expect(workbook.listSheets()).rejects.toMatchObject({ code: "cell-being-edited" });
  });

  test("does not occur if a sheet is only renamed between two blocks", async () => {
    const { workbook, host, book } = await open({ Purchases: ROWS }, { limits: { firstRows: 100 } });
    const run = (): void => {
      for (const sheet of book.sheets) sheet.name = "Renamed";
    };
    host.plan({ kind: "first", run }, { nth: 3 });
    expect(await readRows(workbook)).toEqual(EXPECTED);
  });

  test("names the sheet that was deleted between two blocks", async () => {
    const { workbook, host, book } = await open(
      { Purchases: ROWS, Other: [] },
      { limits: { firstRows: 100 } },
    );
    const id = book.sheets[0]?.id ?? "";
    host.plan({ kind: "first", run: () => book.deleteSheet(id) }, { nth: 3 });
    await expect(readRows(workbook)).rejects.toMatchObject({
      code: "item-gone",
      details: { sheet: "Purchases", code: "ItemNotFound" },
    });
  });
});

describe("the used range", () => {
  test("includes formulas without a result, but not mere formats", async () => {
    const { workbook, book } = await open({
      S: [
        ["a", "b"],
        [null, { formula: "NOW()" }],
      ],
    });
    book.sheets[0]?.cells.setNumberFormat(9, 9, "0.00");
    expect(await workbook.usedRange("S")).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 });
  });

  test("is searched if its edges are not found at once", async () => {
    const rows: MemoryInput[][] = Array.from({ length: 500 }, (_row, i) =>
      i === 250 ? ["x", "y", "z"] : [null, "y"],
    );
    const { workbook } = await open({ S: rows });
    expect(await workbook.usedRange("S")).toEqual({
      firstRow: 1,
      firstColumn: 1,
      lastRow: 500,
      lastColumn: 3,
    });
  });

  test("costs two or three syncs in a sheet with headers", async () => {
    const { workbook, host } = await open({ S: [["a", "b", "c", "d"], ...ROWS] });
    const before = sent(host);
    await workbook.usedRange("S");
    expect(sent(host) - before).toBe(3);
  });
});
