import { openWorkbook, refusal } from "./open-workbook";

test("one sync is one step, whatever it changes", async () => {
  const { run, book, sheet } = openWorkbook();
  await run(async (context, worksheet) => {
    worksheet.getRange("A1:B2").values = [
      ["Name", "Sum"],
      ["a", 1],
    ];
    worksheet.getRange("B2").numberFormat = [["0.00"]];
    worksheet.tables.add("A1:B2", true).name = "Sales";
    context.workbook.worksheets.add("Ledger").getRange("A1").values = [["x"]];
    await context.sync();
    worksheet.tables.getItem("Sales").resize("A1:B5");
    worksheet.getRange("A:A").format.columnWidth = 108.75;
  });
  expect(book.undo.depth).toBe(2);
  book.undo.undo();
  expect([sheet.tables[0]?.area.lastRow, sheet.columnWidths.size]).toEqual([2, 0]);
  book.undo.undo();
  expect([sheet.cells.usedArea(), sheet.cells.numberFormat(2, 2), sheet.tables.length]).toEqual([
    undefined,
    "General",
    0,
  ]);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Data"]);
  book.undo.redo();
  expect(book.sheetByName("Ledger")?.cells.value(1, 1)).toBe("x");
  expect(sheet.tables[0]?.name).toBe("Sales");
});

test("reading is no step", async () => {
  const { run, book } = openWorkbook();
  await run((_, sheet) => void sheet.getRange("A1:B2").load("values"));
  expect(book.undo.depth).toBe(0);
});

test("what a batch did before it failed stays, and can be undone", async () => {
  const { run, book, sheet } = openWorkbook();
  const half = run((_, worksheet) => {
    worksheet.getRange("A1").values = [["done"]];
    worksheet.getRange("B1:B2").values = [["not this"], ["nor that"], ["one too many"]];
  });
  expect(await refusal(half)).toBe("InvalidArgument");
  expect([sheet.cells.value(1, 1), sheet.cells.value(1, 2)]).toEqual(["done", null]);
  book.undo.undo();
  expect(sheet.cells.value(1, 1)).toBeNull();
});

test("lifting a filter, writing, and putting it back is undone together", async () => {
  const { run, book, sheet } = openWorkbook();
  await run((_, worksheet) => {
    worksheet.getRange("A1:A4").values = [["Name"], ["a"], ["b"], ["c"]];
    worksheet.autoFilter.apply("A1:A4", 0, { filterOn: "Values", values: ["a"] });
  });
  await run((_, worksheet) => {
    worksheet.autoFilter.clearCriteria();
    worksheet.getRange("A4").values = [["a"]];
    worksheet.autoFilter.apply("A1:A4", 0, { filterOn: "Values", values: ["a"] });
  });
  expect([...sheet.hiddenRows]).toEqual([3]);
  book.undo.undo();
  expect([...sheet.hiddenRows]).toEqual([3, 4]);
  expect(sheet.cells.value(4, 1)).toBe("c");
  expect(sheet.filter?.criteria.get(0)).toEqual({ filterOn: "Values", values: ["a"] });
});
