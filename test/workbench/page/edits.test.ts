import type { Area, Book, BookSheet } from "../../../workbench/host/book/book";
import { createBook, CULTURES } from "../../../workbench/host/book/create-book";
import {
  clearArea,
  copiedTexts,
  enterTexts,
  formatArea,
  refusalOf,
} from "../../../workbench/page/grid/edits";
import { summarize } from "../../../workbench/page/grid/summary";

const A1_B2: Area = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 };

function russianBook(): { book: Book; sheet: BookSheet } {
  const book = createBook({ culture: CULTURES.ru });
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { book, sheet };
}

describe("entering texts", () => {
  it("puts values, formulas and formats in, as one step that can be undone", () => {
    const { book, sheet } = russianBook();
    expect(
      enterTexts(book, sheet, { row: 1, column: 1 }, [
        ["1,5", "31.12.2026"],
        ["=A1*2", "слово"],
      ]),
    ).toBeUndefined();
    expect(sheet.cells.value(1, 1)).toBe(1.5);
    expect([sheet.cells.value(1, 2), sheet.cells.numberFormat(1, 2)]).toEqual([46387, "m/d/yyyy"]);
    expect([sheet.cells.formula(2, 1), sheet.cells.value(2, 2)]).toEqual(["=A1*2", "слово"]);
    book.undo.undo();
    expect(sheet.cells.usedArea()).toBeUndefined();
  });

  it("tells the book's listeners the changed cells, and the source", () => {
    const { book, sheet } = russianBook();
    const told: unknown[] = [];
    book.onChange((change) => told.push(change));
    enterTexts(book, sheet, { row: 1, column: 1 }, [["1", "2"], ["3"]]);
    expect(told).toEqual([{ kind: "cells", sheetId: sheet.id, area: A1_B2, source: "Local" }]);
  });

  it("is refused on a protected sheet and in a read-only workbook, and changes nothing there", () => {
    const { book, sheet } = russianBook();
    sheet.protection = { options: {} };
    expect(enterTexts(book, sheet, { row: 1, column: 1 }, [["1"]])).toBe("protectedSheet");
    book.isReadOnly = true;
    expect([
      refusalOf(book, sheet),
      clearArea(book, sheet, A1_B2),
      formatArea(book, sheet, A1_B2, "0"),
    ]).toEqual(["readOnly", "readOnly", "readOnly"]);
    expect(sheet.cells.usedArea()).toBeUndefined();
  });

  it("is refused where it would cut a merged cell or leave the sheet", () => {
    const { book, sheet } = russianBook();
    sheet.merges = [{ firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1 }];
    expect(enterTexts(book, sheet, { row: 1, column: 1 }, [["1"], ["2"]])).toBe("partOfMerge");
    expect(enterTexts(book, sheet, { row: 2, column: 1 }, [["on its first cell"]])).toBeUndefined();
    expect(enterTexts(book, sheet, { row: 1_048_576, column: 1 }, [["1"], ["2"]])).toBe("pasteTooLarge");
  });
});

describe("clearing and copying", () => {
  it("empties the filled cells of whole columns and keeps their formats", () => {
    const { book, sheet } = russianBook();
    enterTexts(book, sheet, { row: 1, column: 1 }, [["5%", "x"]]);
    clearArea(book, sheet, { firstRow: 1, lastRow: 1_048_576, firstColumn: 1, lastColumn: 1 });
    expect([sheet.cells.value(1, 1), sheet.cells.numberFormat(1, 1), sheet.cells.value(1, 2)]).toEqual([
      null,
      "0%",
      "x",
    ]);
  });

  it("copies what is shown, without hidden rows and columns", () => {
    const { book, sheet } = russianBook();
    enterTexts(book, sheet, { row: 1, column: 1 }, [
      ["31.12.2026", "b"],
      ["c", "d"],
      ["1,5", "f"],
    ]);
    sheet.hiddenRows.add(2);
    sheet.hiddenColumns.add(2);
    expect(copiedTexts(book, sheet, { ...A1_B2, lastRow: 3 })).toEqual([["31.12.2026"], ["1,5"]]);
  });
});

describe("the sum in the status bar", () => {
  const breathe = () => Promise.resolve();

  it("is of the shown numbers, and counts all filled cells", async () => {
    const { book, sheet } = russianBook();
    enterTexts(book, sheet, { row: 1, column: 1 }, [["1"], ["2"], ["слово"], [""], ["4"]]);
    sheet.hiddenRows.add(2);
    const whole = { firstRow: 1, lastRow: 1_048_576, firstColumn: 1, lastColumn: 16_384 };
    expect(await summarize(sheet, whole, () => false, breathe)).toEqual({ count: 3, numbers: 2, sum: 5 });
  });

  it("is abandoned if another selection has been made meanwhile", async () => {
    const { sheet } = russianBook();
    for (let row = 1; row <= 1001; row++) sheet.cells.setValue(row, 300, 1);
    sheet.cells.setValue(1, 1, 1);
    const area = { firstRow: 1, lastRow: 1001, firstColumn: 1, lastColumn: 300 };
    expect(await summarize(sheet, area, () => true, breathe)).toBeUndefined();
  });
});
