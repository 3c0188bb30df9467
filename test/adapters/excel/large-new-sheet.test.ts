/** An added sheet with more cells than a journal keeps one by one: it is undone as a whole, or left and named. */
import { undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { bookOf } from "../../support/excel/book-of";
import { CoAuthor } from "../../support/excel/co-author";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const COLUMNS = 10;
const ROWS = 5_100;
const SHEET = sheetWrite({
  sheet: "Ledger",
  isNewSheet: true,
  table: "Ledger",
  columns: Array.from({ length: COLUMNS }, (_, c) => columnWrite(c + 1, `C${String(c)}`, "points")),
  rows: Array.from({ length: ROWS }, (_, r) =>
    rowWrite(
      r + 2,
      Array.from({ length: COLUMNS }, (_cell, c) => r * COLUMNS + c),
    ),
  ),
});

afterEach(closeExcels);

test("undo removes it, or refuses and names it once somebody has sorted its rows", async () => {
  const book = bookOf({ Partners: [["ID"]] });
  const { office } = faultyExcel(book);
  await writePlan(office, { sheets: [SHEET] });
  const author = new CoAuthor(book);
  author.sort("Ledger", 1, 1, true);
  await expect(undoLastWrite(office)).rejects.toMatchObject({
    code: "undo-refused",
    places: [{ sheet: "Ledger" }],
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Partners", "Ledger"]);
  for (let r = 0; r < ROWS; r++)
    for (let c = 0; c < COLUMNS; c++)
      book.sheetByName("Ledger")?.cells.setValue(r + 2, c + 1, r * COLUMNS + c);
  expect(await undoLastWrite(office)).toMatchObject({ left: [] });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Partners"]);
});
