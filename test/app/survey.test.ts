import { memoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { surveyWorkbook } from "../../src/app/survey";
import { findLayout } from "../../src/sheets/layout";
import type { Mapping } from "../../src/sheets/mapping";
import { programWith } from "../support/program";
import { bookOf, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";

const PROGRAM = programWith();

const PURCHASES: readonly Row[] = [1, 2, 3, 4, 5, 6].map((n) => ({
  date: date(`2026-02-0${n}`),
  partnerId: "P-001",
  document: `РН-${n}`,
  amount: n * 1000.5,
}));

async function sheetOf(book: MemoryWorkbook, key: "partners" | "purchases" | "rates", mapping?: Mapping) {
  const found = (await surveyWorkbook(book, PROGRAM, mapping)).sheets.find((sheet) => sheet.key === key);
  if (found === undefined) throw new Error(key);
  return found;
}

describe("a survey of a workbook", () => {
  it("shows the sheets, columns and first rows that would be used", async () => {
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES, language: "ru" });
    const found = await sheetOf(book, "purchases");
    expect(found).toMatchObject({
      name: { ru: "Закупки", en: "Purchases", kk: "Сатып алулар" },
      sheet: "Закупки",
      headerRow: 1,
      language: "ru",
      problems: [],
    });
    expect(found.columns.map(({ key, column, header, optional }) => [key, column, header, optional])).toEqual(
      [
        ["date", 1, "Дата", false],
        ["partnerId", 2, "ID партнёра", false],
        ["document", 3, "Документ", true],
        ["amount", 4, "Сумма", false],
        ["currency", 5, "Валюта", true],
      ],
    );
    expect(found.preview).toHaveLength(5);
    expect(found.preview[0]).toEqual([{ day: "2026-02-01" }, "P-001", "РН-1", 1000.5, ""]);
    expect(await sheetOf(book, "rates")).toMatchObject({ sheet: undefined, problems: [], preview: [] });
  });

  it("shows the columns found on a sheet that lacks others", async () => {
    const book = memoryWorkbook({
      Purchases: [["Title"], ["Date", "Client", "Amount"], [date("2026-02-01"), "P-001", 5]],
    });
    const found = await sheetOf(book, "purchases");
    expect(found.problems.map(({ code }) => code)).toEqual(["missing-columns"]);
    expect(found).toMatchObject({ sheet: "Purchases", headerRow: 2, preview: [[{ day: "2026-02-01" }, 5]] });
    expect(found.columns.filter(({ column }) => column === undefined).map(({ key }) => key)).toEqual([
      "partnerId",
      "document",
      "currency",
    ]);
  });

  it("follows a mapping, a header row far down and a column by its letter among it", async () => {
    const blank = Array.from({ length: 59 }, () => []);
    const book = memoryWorkbook({
      Data: [...blank, ["Day", "Who", "Paper", 2026], [date("2026-02-01"), "P-001", "РН-1", 5]],
    });
    const columns = { date: "Day", partnerId: "Who", document: "Paper", amount: "=D" };
    const found = await sheetOf(book, "purchases", { purchases: { sheet: "Data", headerRow: 60, columns } });
    expect(found).toMatchObject({
      headerRow: 60,
      problems: [],
      preview: [[{ day: "2026-02-01" }, "P-001", "РН-1", 5]],
    });
    expect(found.columns[3]).toMatchObject({ key: "amount", column: 4, header: undefined });
  });

  it("ends the preview with the table", async () => {
    const rows = sheetRows(PROGRAM, "purchases", PURCHASES);
    const range = { firstRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 5 };
    const tables = [{ name: "Buys", range, hasHeaderRow: true, hasTotalsRow: true }];
    const found = await sheetOf(memoryWorkbook({ Purchases: { rows, tables } }), "purchases");
    expect(found).toMatchObject({ table: "Buys" });
    expect(found.preview).toHaveLength(2);
  });

  it("reports that a name fits two sheets", async () => {
    const rows = sheetRows(PROGRAM, "partners", [COMPLETE]);
    const found = await sheetOf(memoryWorkbook({ Partners: rows, Партнёры: rows }), "partners");
    expect(found).toMatchObject({ sheet: undefined, problems: [{ code: "ambiguous-sheet" }] });
  });

  it("offers every sheet with the headers of its likeliest row", async () => {
    const book = memoryWorkbook({
      Data: [
        ["All our clients, 2026", "x", "y", "z"],
        ["Partner ID", "Partner", "Level"],
        ["P-001", "a", "b"],
      ],
      Notes: { rows: [["one"], ["two", "three"]], hidden: true },
      Empty: [],
    });
    expect((await surveyWorkbook(book, PROGRAM)).candidates).toEqual([
      {
        name: "Data",
        hidden: false,
        headerRow: 2,
        headers: [
          { column: 1, text: "Partner ID" },
          { column: 2, text: "Partner" },
          { column: 3, text: "Level" },
        ],
      },
      {
        name: "Notes",
        hidden: true,
        headerRow: 2,
        headers: [
          { column: 1, text: "two" },
          { column: 2, text: "three" },
        ],
      },
      { name: "Empty", hidden: false, headerRow: 1, headers: [] },
    ]);
  });

  it("reads the head of each of fifty sheets once", async () => {
    const names = Array.from({ length: 48 }, (_, i) => `Sheet ${i}`);
    const book = memoryWorkbook({
      ...Object.fromEntries(names.map((name) => [name, [["a", "b"]]])),
      Partners: sheetRows(PROGRAM, "partners", []),
      Purchases: sheetRows(PROGRAM, "purchases", []),
    });
    const heads: string[] = [];
    const counting = {
      listSheets: () => book.listSheets(),
      usedRange: (sheet: string) => book.usedRange(sheet),
      mergedAreas: () => Promise.resolve([]),
      hiddenColumns: () => Promise.resolve([]),
      read: (...[request, onBlock]: Parameters<MemoryWorkbook["read"]>) => {
        if (request.firstRow === 1) heads.push(request.sheet);
        return book.read(request, onBlock);
      },
    };
    expect((await surveyWorkbook(counting, PROGRAM)).candidates).toHaveLength(50);
    expect([...heads].sort()).toEqual([...names, "Partners", "Purchases"].sort());
  });

  test.each([
    ["a good workbook", bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES })],
    ["an empty one", memoryWorkbook({ Sheet1: [] })],
    ["one without sheets", memoryWorkbook({})],
    ["one whose columns are missing", memoryWorkbook({ Partners: [["Partner"]], Purchases: [[]] })],
  ])("has the very problems that an evaluation would have: %s", async (_, book) => {
    const { sheets } = await surveyWorkbook(book, PROGRAM);
    const layout = await findLayout(book, PROGRAM);
    expect(sheets.flatMap(({ problems }) => problems)).toEqual(layout.problems);
  });
});
