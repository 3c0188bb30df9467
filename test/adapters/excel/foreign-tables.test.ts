/** Tables beside a write's cells: Excel extends them over cells that are written next to them. */
import { recoverWrite, undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { Book } from "../../../workbench/host/book/book";
import { bookOf } from "../../support/excel/book-of";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, faultyExcel, loseFrom } from "../../support/excel/faulty-excel";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

afterEach(closeExcels);

/** Somebody's table in the columns A and B, and a write to column C right beside it. */
function besideBook(): Book {
  return bookOf({
    S: {
      rows: [
        ["Name", "Note", "Level"],
        ["a", "x", "Gold"],
        ["b", "y", null],
        ["c", "z", "Silver"],
      ],
      tables: [
        {
          name: "Foreign",
          range: { firstRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 2 },
          hasHeaderRow: true,
          hasTotalsRow: false,
        },
      ],
    },
  });
}

/** Somebody's table above the written cells. */
function aboveBook(): Book {
  return bookOf({
    S: {
      rows: [["Name", "Level"], ["a", "Gold"], ["b", "Silver"], [], ["Name", "Level"]],
      tables: [
        {
          name: "Foreign",
          range: { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 },
          hasHeaderRow: true,
          hasTotalsRow: false,
        },
      ],
    },
  });
}

const BESIDE: WritePlan = {
  sheets: [
    sheetWrite({
      sheet: "S",
      columns: [columnWrite(3, "Level", "text", false)],
      rows: [
        rowWrite(2, ["Platinum"], false, ["Gold"]),
        rowWrite(3, ["Gold"]),
        rowWrite(4, ["Gold"], false, ["Silver"]),
      ],
    }),
  ],
};

const BELOW: WritePlan = {
  sheets: [
    sheetWrite({
      sheet: "S",
      headerRow: 1,
      columns: [columnWrite(2, "Level", "text", false)],
      rows: [rowWrite(4, ["Gold"])],
    }),
  ],
};

describe.each([
  ["beside", besideBook, BESIDE, [3, 3]],
  ["above", aboveBook, BELOW, [4, 2]],
] as const)("a table right %s the cells of a write", (_where, newBook, plan, [row, column]) => {
  it("keeps its range through a write and its undo", async () => {
    const { book, office } = faultyExcel(newBook());
    const before = bookSnapshot(book);
    const area = book.sheets[0]?.tables[0]?.area;
    await writePlan(office, plan);
    expect(book.sheets[0]?.cells.value(row, column)).toBe("Gold");
    expect(book.sheets[0]?.tables[0]?.area).toEqual(area);
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("has its range again after a write that was broken off", async () => {
    const excel = faultyExcel(newBook());
    const before = bookSnapshot(excel.book);
    let isWritten = false;
    loseFrom(excel, (body) => {
      const wasWritten = isWritten;
      isWritten ||= body.includes("Gold");
      return wasWritten;
    });
    await expect(writePlan(excel.office, plan)).rejects.toMatchObject({ code: "half-written" });
    await recoverWrite(faultyExcel(excel.book).office);
    expect(bookSnapshot(excel.book)).toEqual(before);
  });
});

test("a table beside the cells keeps the rows that its owner has added since the write", async () => {
  const { book, office } = faultyExcel(besideBook());
  await writePlan(office, BESIDE);
  const table = book.sheets[0]?.tables[0];
  if (table !== undefined) table.area = { ...table.area, lastRow: 9 };
  await undoLastWrite(office);
  expect(table?.area).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 9, lastColumn: 2 });
  expect(book.sheets[0]?.cells.value(2, 3)).toBe("Gold");
});
