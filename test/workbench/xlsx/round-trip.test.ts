import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Book, BookSheet } from "../../../workbench/host/book/book";
import { addTable } from "../../../workbench/host/book/sheet";
import { renameSheet } from "../../../workbench/host/book/changes";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";
import { createBook } from "../../../workbench/host/book/create-book";
import { newXlsxBook, saveXlsxBook } from "../../../workbench/xlsx";
import { bookBytes, zipParts } from "../../support/xlsx/book-fixture";
import { richParts } from "../../support/xlsx/rich-book";
import { bookData, openBook } from "../../support/workbench/book-data";

const SAMPLES = join(__dirname, "../../../samples");
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  "the Russian sample": () => readFileSync(join(SAMPLES, "partners-ru.xlsx")),
  "the English sample": () => readFileSync(join(SAMPLES, "partners-en.xlsx")),
  "a workbook with everything in it": () => zipParts(richParts()),
  "a plain workbook": () => bookBytes({ A: [["x", 1, true, { date: 46063 }, { error: "#N/A" }]] }),
};

function sheetAt(book: Book, index: number): BookSheet {
  const sheet = book.sheets[index];
  if (sheet === undefined) throw new Error(`No sheet ${index}`);
  return sheet;
}

describe.each(Object.entries(FILES))("%s", (_name, bytesOf) => {
  const bytes = bytesOf();

  it("saved without a change is the same bytes", async () => {
    const saved = await saveXlsxBook(await openBook(bytes));
    expect(Buffer.from(saved.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(saved.notSaved).toEqual([]);
  });

  it("changed in every way, saved and opened again is the same book", async () => {
    const opened = await openBook(bytes);
    changeAll(opened.book);
    const saved = await saveXlsxBook(opened);
    const again = await openBook(saved.bytes);
    expect(bookData(again.book)).toEqual(bookData(opened.book));
    expect(saved.notSaved.filter(({ kind }) => kind !== "references-to-renamed-sheet")).toEqual([]);
  });

  it("gives the same bytes for the same changes, and for no change after a save", async () => {
    const one = await openBook(bytes);
    const other = await openBook(bytes);
    changeAll(one.book);
    changeAll(other.book);
    const first = await saveXlsxBook(one);
    const second = await saveXlsxBook(other);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    const third = await saveXlsxBook(one);
    expect(Buffer.from(third.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });
});

it("a book made here is saved as a workbook of its own", async () => {
  const book = createBook({ sheets: ["A", "B"], uses1904Dates: true });
  changeAll(book);
  const opened = await newXlsxBook(book, nodeCodec);
  const again = await openBook((await saveXlsxBook(opened)).bytes);
  expect(bookData(again.book)).toEqual(bookData(book));
  sheetAt(book, 0).cells.setValue(7, 7, "more");
  const later = await openBook((await saveXlsxBook(opened)).bytes);
  expect(bookData(later.book)).toEqual(bookData(book));
});

/** Changes cells, formats, columns, rows, filters, tables, names, sheets and custom XML, each at least once. */
function changeAll(book: Book): void {
  const sheet = sheetAt(book, 0);
  const { cells } = sheet;
  cells.setValue(3, 2, "Қазақша <&> _x0041_\n\u0001");
  cells.setValue(3, 3, 12345.678);
  cells.setNumberFormat(3, 3, '#,##0.00" ₸"');
  cells.setValue(200, 3, true);
  cells.setValue(201, 3, { error: "#N/A" });
  cells.setValue(202, 3, 3, "=1+2");
  cells.setValue(203, 3, "a", '=IF(1<2,"a","b")');
  cells.setValue(204, 3, null, "=NOW()");
  cells.setNumberFormat(205, 3, "m/d/yyyy");
  cells.setValue(205, 3, 46063);
  cells.setValue(206, 3, { error: "#DIV/0!" }, "=1/0");
  cells.setValue(1, 1, null);
  cells.setColumnFormat(30, "0.0%");
  sheet.columnWidths.set(2, 33.5);
  sheet.columnWidths.set(40, 5);
  sheet.hiddenColumns.add(41);
  for (const column of [42, 43]) sheet.columnLevels.set(column, 1).set(44, 2);
  sheet.hiddenRows.add(3);
  sheet.hiddenRows.add(500);
  sheet.merges = [...sheet.merges, { firstRow: 300, firstColumn: 1, lastRow: 301, lastColumn: 2 }];
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.protection = { options: { ...ALL, allowSort: true, allowFormatCells: true } };
  sheet.filter = {
    area: { firstRow: 400, firstColumn: 1, lastRow: 410, lastColumn: 5 },
    criteria: new Map<number, Record<string, unknown>>([
      [0, { filterOn: "Values", values: ["a", "<b>", ""] }],
      [1, { filterOn: "Custom", criterion1: ">5", criterion2: "<=7", operator: "And" }],
      [2, { filterOn: "TopPercent", criterion1: "10" }],
      [3, { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodApril" }],
      [4, { filterOn: "Values", values: [{ date: "2026-01", specificity: "Month" }] }],
    ]),
  };
  const added = book.addSheet("Баллы & co", 1);
  ["Партнёр", "Сумма", "Сумма", null, 2026].forEach((value, i) => {
    added.cells.setValue(2, 2 + i, value);
  });
  for (let row = 3; row < 20; row++) {
    added.cells.setValue(row, 2, `P-${row}`);
    added.cells.setValue(row, 3, row * 1000);
    added.cells.setNumberFormat(row, 3, "#,##0.00");
  }
  const area = { firstRow: 2, firstColumn: 2, lastRow: 19, lastColumn: 6 };
  addTable(book, added, {
    name: "Ledger_points",
    area,
    filter: { area, criteria: new Map([[0, { filterOn: "Values", values: ["P-3"] }]]) },
  });
  added.visibility = "Hidden";
  book.names.push({ name: "Rate", formula: "='Баллы & co'!$C$3", sheetId: undefined });
  book.names.push({ name: "Rate", formula: "=1", sheetId: added.id });
  book.xmlParts.push({ id: book.newId(), xml: '<state xmlns="urn:x:state"><a>&amp;</a></state>' });
  const last = book.sheets[book.sheets.length - 1];
  if (last !== undefined && last !== added) renameSheet(book, last, "It's renamed");
  book.calculationMode = "Manual";
}

const ALL: Readonly<Record<string, boolean>> = Object.fromEntries(
  [
    "AutoFilter",
    "DeleteColumns",
    "DeleteRows",
    "EditObjects",
    "EditScenarios",
    "FormatCells",
    "FormatColumns",
    "FormatRows",
    "InsertColumns",
    "InsertHyperlinks",
    "InsertRows",
    "PivotTables",
    "Sort",
  ].map((name) => [`allow${name}`, false]),
);
