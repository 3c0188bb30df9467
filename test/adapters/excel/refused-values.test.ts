/** Values that Excel refuses in the middle of a write, and texts as long as a cell takes. */
import { recoverWrite, writePlan } from "../../../src/adapters/excel/write";
import type { Book, BookSheet } from "../../../workbench/host/book/book";
import { HostError } from "../../../workbench/host/interpreter/host-object";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, faultyExcel, loseFrom } from "../../support/excel/faulty-excel";
import { fullPlan, ledgerWrite, partnerBook, rateWrite } from "../../support/excel/write-books";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

afterEach(closeExcels);

/** Excel refuses this value in any cell of the sheet. Cells before it in the same request are set. */
function refuseOn({ cells }: BookSheet, value: unknown, onRefusal: () => void = () => undefined): void {
  const setValue = cells.setValue.bind(cells);
  cells.setValue = (row, column, given, formula) => {
    if (given === value) {
      onRefusal();
      throw new HostError("InvalidArgument");
    }
    setValue(row, column, given, formula);
  };
}

function refuseOnNewSheets(book: Book, value: unknown, onRefusal?: () => void): void {
  const addSheet = book.addSheet.bind(book);
  book.addSheet = (...args) => {
    const added = addSheet(...args);
    refuseOn(added, value, onRefusal);
    return added;
  };
}

test.each([
  ["in the middle of a column", "03", "A5"],
  ["at the beginning of one", "00", "A2:A5"],
])("a value refused on a new sheet, %s, puts all back, and is named", async (_where, value, cell) => {
  const excel = faultyExcel(partnerBook());
  const before = bookSnapshot(excel.book);
  refuseOnNewSheets(excel.book, value);
  await expect(writePlan(excel.office, fullPlan())).rejects.toMatchObject({
    code: "value-refused",
    details: { sheet: "Ledger", cell, code: "InvalidArgument" },
  });
  expect(bookSnapshot(excel.book)).toEqual(before);
  expect(excel.host.openReferences()).toBe(0);
});

test("a value refused in the middle of a new sheet's column, and the connection lost with it: a later session puts all back", async () => {
  const book = partnerBook();
  const before = bookSnapshot(book);
  const addSheet = book.addSheet.bind(book);
  let isRefused = false;
  refuseOnNewSheets(book, "03", () => (isRefused = true));
  const excel = faultyExcel(book);
  loseFrom(excel, () => isRefused);
  await expect(writePlan(excel.office, fullPlan())).rejects.toMatchObject({ code: "half-written" });
  expect(book.sheetByName("Ledger")?.cells.value(4, 1)).toBe("02");
  book.addSheet = addSheet;
  const { wasUnfinished, left } = await recoverWrite(faultyExcel(book).office);
  expect({ wasUnfinished, left }).toEqual({ wasUnfinished: true, left: [] });
  expect(bookSnapshot(book)).toEqual(before);
});

test("a value refused on a sheet that is there puts all back, and is named", async () => {
  const excel = faultyExcel(partnerBook());
  const before = bookSnapshot(excel.book);
  const rates = excel.book.sheetByName("Rates");
  if (rates !== undefined) refuseOn(rates, 0.08);
  const plan = { sheets: [ledgerWrite(), rateWrite()] };
  await expect(writePlan(excel.office, plan)).rejects.toMatchObject({
    code: "value-refused",
    details: { sheet: "Rates", cell: "B3" },
  });
  expect(bookSnapshot(excel.book)).toEqual(before);
});

test("texts of 32 767 letters are written whole, but for one letter where an apostrophe is needed", async () => {
  const { book, office } = faultyExcel(partnerBook());
  const texts = ["я".repeat(32_767), `=${"1".repeat(32_766)}`, "7".repeat(40_000)];
  await writePlan(office, {
    sheets: [
      sheetWrite({
        sheet: "Long",
        isNewSheet: true,
        columns: [columnWrite(1, "Text", "text")],
        rows: texts.map((text, i) => rowWrite(i + 2, [text])),
      }),
    ],
  });
  const cells = book.sheetByName("Long")?.cells;
  const [plain = "", formula = "", digits = ""] = texts;
  expect([2, 3, 4].map((row) => cells?.value(row, 1))).toEqual([
    plain,
    `${formula.slice(0, 32_765)}…`,
    `${digits.slice(0, 32_765)}…`,
  ]);
  expect([2, 3, 4].map((row) => cells?.formula(row, 1))).toEqual([undefined, undefined, undefined]);
});
