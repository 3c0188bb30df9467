/** Events of the add-in's own writes, in an Excel that does not mark them. */
import { OwnCells } from "../../../src/adapters/excel/watch/own-cells";
import { watchChanges } from "../../../src/adapters/excel/watch/changes";
import type { WorkbookChange } from "../../../src/adapters/excel/watch/workbook-change";
import { undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { editCell } from "../../../workbench/host/book/changes";
import { closeExcels, freshExcel } from "../../support/excel/faulty-excel";
import { fullPlan, partnerBook } from "../../support/excel/write-books";

afterEach(closeExcels);

const settle = () => new Promise((done) => setTimeout(done, 60));

test("cells of a write and of its undo are its own; a later change of the same cells is not", async () => {
  const { book, office } = freshExcel(partnerBook(), { marksOwnChanges: false });
  const own = new OwnCells();
  const heard: WorkbookChange[] = [];
  await watchChanges(office, (change) => heard.push(change), own);
  await writePlan(office, fullPlan(), { onOwnCells: own.note });
  await undoLastWrite(office, { onOwnCells: own.note });
  await settle();
  expect(heard.length).toBeGreaterThan(8);
  expect(heard.filter((change) => "isOwn" in change && !change.isOwn)).toEqual([]);
  const sheet = book.sheetByName("Rates");
  if (sheet !== undefined) editCell(book, sheet, 2, 2, 490, "Local");
  await settle();
  expect(heard.at(-1)).toMatchObject({ sheet: "Rates", address: "B2", isOwn: false });
});

test("a co-author's change of the same cells is never taken for the add-in's own", async () => {
  const { book, office } = freshExcel(partnerBook(), { marksOwnChanges: false });
  const own = new OwnCells();
  const heard: WorkbookChange[] = [];
  await watchChanges(office, (change) => heard.push(change), own);
  const sheet = book.sheetByName("Rates");
  own.note(sheet?.id ?? "", "B2");
  if (sheet !== undefined) editCell(book, sheet, 2, 2, 490, "Remote");
  await settle();
  expect(heard).toMatchObject([{ sheet: "Rates", isOwn: false, isLocal: false }]);
});
