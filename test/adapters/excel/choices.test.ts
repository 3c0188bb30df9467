/** Drop-down lists: set with a write where there are none, and taken away by its undo. */
import { undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { withFreeChoices } from "../../../src/adapters/excel/view/free-choices";
import type { WritePlan } from "../../../src/workbook/write-plan";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import { partnerBook } from "../../support/excel/write-books";
import { columnWrite, sheetWrite } from "../contract";

afterEach(closeExcels);

const CHOICES = { values: ["Gold", "Silver"], allowsOthers: false, message: "Choose.", lastRow: 5 };

function plan(): WritePlan {
  const level = { ...columnWrite(2, "Level", "text", false), choices: CHOICES };
  return { sheets: [sheetWrite({ sheet: "Partners", table: undefined, columns: [level], rows: [] })] };
}

type Office = ReturnType<typeof faultyExcel>["office"];

function validationOf(office: Office, sheet: string, address: string): Promise<string> {
  return office.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
    dataValidation.load("type,rule");
    await context.sync();
    return `${dataValidation.type} ${JSON.stringify(dataValidation.rule.list?.source)}`;
  });
}

test("a list is set over the column's cells, and undo takes it away", async () => {
  const { office } = faultyExcel(partnerBook());
  expect(await writePlan(office, plan())).toMatchObject({ cells: 0, sheets: ["Partners"] });
  expect(await validationOf(office, "Partners", "B2:B5")).toBe('List "Gold,Silver"');
  await undoLastWrite(office);
  expect(await validationOf(office, "Partners", "B2:B5")).toBe("None undefined");
});

test("a rule of somebody's own stays, before and after", async () => {
  const { office } = faultyExcel(partnerBook());
  await office.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Partners").getRange("B3");
    dataValidation.rule = { list: { inCellDropDown: true, source: "Own" } };
    await context.sync();
  });
  expect((await withFreeChoices(office, plan())).sheets).toEqual([]);
  expect(await writePlan(office, plan())).toMatchObject({ cells: 0, sheets: [] });
  expect(await validationOf(office, "Partners", "B3")).toBe('List "Own"');
});

test("a list follows its column: undo finds it where it was moved to", async () => {
  const { office } = faultyExcel(partnerBook());
  await writePlan(office, plan());
  await office.run(async (context) => {
    context.workbook.worksheets.getItem("Partners").getRange("A:A").insert("Right");
    await context.sync();
  });
  await undoLastWrite(office);
  expect(await validationOf(office, "Partners", "C2:C5")).toBe("None undefined");
});

test("a new sheet gets its lists to the last row", async () => {
  const { office } = faultyExcel(partnerBook());
  const column = { ...columnWrite(1, "Level", "text"), choices: { ...CHOICES, lastRow: 1_048_576 } };
  const sheet = { sheet: "New", isNewSheet: true, table: undefined, columns: [column], rows: [] };
  await writePlan(office, { sheets: [sheetWrite(sheet)] });
  expect(await validationOf(office, "New", "A2:A1048576")).toBe('List "Gold,Silver"');
});
