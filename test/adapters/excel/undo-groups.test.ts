/** Excel with ExcelApi 1.20: a run that asks for one undo step must not hold a call without undo. */
import { recoverWrite, undoLastWrite, writePlan, lastWrite } from "../../../src/adapters/excel/write";
import type { Book } from "../../../workbench/host/book/book";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, freshExcel, loseFrom, type FaultyExcel } from "../../support/excel/faulty-excel";
import { fullPlan, ledgerWrite, partnerBook } from "../../support/excel/write-books";

afterEach(closeExcels);

const GROUPED = { requirementSets: { ExcelApi: "1.20", RichApiRuntimeFlag: "1.1", DelayForCellEdit: "1.1" } };
const open = (book: Book): FaultyExcel => freshExcel(book, GROUPED);
const isGrouped = ({ flags }: { readonly flags: { readonly mergesUndo?: boolean } }): boolean =>
  flags.mergesUndo === true;

test("a write is one step of Excel's own undo", async () => {
  const { office, book } = open(partnerBook());
  await writePlan(office, fullPlan(), { limits: { requestBytes: 3000 } });
  book.undo.undo();
  expect(book.sheets.map(({ name }) => name)).toEqual(["Partners", "Rates"]);
  expect(book.sheetByName("Partners")?.cells.value(2, 4)).toBeNull();
});

test("the first write, which adds a sheet, is undone", async () => {
  const { office, book } = open(partnerBook());
  const before = bookSnapshot(book);
  await writePlan(office, fullPlan());
  await undoLastWrite(office);
  expect(bookSnapshot(book)).toEqual(before);
});

test("a write that fails after it has added a sheet is put back", async () => {
  const excel = open(partnerBook());
  const before = bookSnapshot(excel.book);
  const isLedger = ({ body }: { readonly body: string }): boolean => body.includes("'03");
  excel.host.plan({ kind: "refuse", code: "GeneralException", when: "before" }, { matching: isLedger });
  await expect(writePlan(excel.office, fullPlan())).rejects.toMatchObject({ code: "excel-internal" });
  expect(bookSnapshot(excel.book)).toEqual(before);
});

test("a write that was broken off after it had added a sheet is put back at the next start", async () => {
  const excel = open(partnerBook());
  const before = bookSnapshot(excel.book);
  loseFrom(excel, (body) => body.includes("&quot;written&quot;"));
  await expect(writePlan(excel.office, fullPlan())).rejects.toMatchObject({ code: "half-written" });
  const next = open(excel.book);
  expect(await recoverWrite(next.office)).toEqual({ wasUnfinished: true, left: [] });
  expect(bookSnapshot(excel.book)).toEqual(before);
});

test.each([1, 2, 3, 4])(
  "if Excel refuses the group from its %i. batch on, it is written without a group",
  async (nth) => {
    const excel = open(partnerBook());
    excel.host.plan(
      { kind: "fail-action", code: "UndoNotSupported", action: 3 },
      { nth, matching: isGrouped },
    );
    const outcome = await writePlan(excel.office, fullPlan(), { limits: { requestBytes: 3000 } });
    expect(outcome.cells).toBe(31);
    expect(await lastWrite(excel.office)).toMatchObject({ kind: "written" });
    await undoLastWrite(excel.office);
    expect(bookSnapshot(excel.book)).toEqual(bookSnapshot(partnerBook()));
  },
);

test("if Excel refuses without a group too, nothing is left, not even a journal", async () => {
  const excel = open(partnerBook());
  const before = bookSnapshot(excel.book);
  for (let nth = 1; nth <= 9; nth++)
    excel.host.plan(
      { kind: "fail-action", code: "UndoNotSupported", action: 0 },
      { nth, matching: ({ body }) => body.includes("SuspendApiCalculation") },
    );
  const writing = writePlan(excel.office, { sheets: [ledgerWrite()] });
  await expect(writing).rejects.toMatchObject({ code: "excel-refused" });
  expect(bookSnapshot(excel.book)).toEqual(before);
  expect(await lastWrite(excel.office)).toEqual({ kind: "none" });
});
