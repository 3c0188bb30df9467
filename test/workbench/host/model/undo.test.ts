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

test("changes of a batch before it failed stay, and can be undone", async () => {
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

describe("undo groups of ExcelApi 1.20", () => {
  const grouped = { requirementSets: { ExcelApi: "1.20" } };

  test("the batches of a run are one step", async () => {
    const { Excel, book, sheet } = openWorkbook(grouped);
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      const worksheet = context.workbook.worksheets.getFirst();
      worksheet.getRange("A1").values = [["one"]];
      await context.sync();
      worksheet.getRange("A2").values = [["two"]];
      await context.sync();
    });
    expect(book.undo.depth).toBe(1);
    book.undo.undo();
    expect(sheet.cells.usedArea()).toBeUndefined();
  });

  test("a call without undo is refused in a group, and the actions before it stay done", async () => {
    const { Excel, book, sheet } = openWorkbook({ ...grouped, sheets: ["Data", "More"] });
    const run = Excel.run({ mergeUndoGroup: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["done"]];
      context.workbook.worksheets.getItem("More").delete();
      await context.sync();
    });
    expect(await refusal(run)).toBe("UndoNotSupported");
    expect([book.sheets.length, sheet.cells.value(1, 1)]).toEqual([2, "done"]);
  });

  test("outside a group it clears the user's undo history", async () => {
    const { run, book } = openWorkbook({ ...grouped, sheets: ["Data", "More"] });
    await run((_, worksheet) => (worksheet.getRange("A1").values = [["mine"]]));
    expect(book.undo.depth).toBe(1);
    await run(
      (_, worksheet) => void worksheet.getRange("A1:B9").getMergedAreasOrNullObject().load("address"),
    );
    expect(book.undo.depth).toBe(0);
  });

  test("without ExcelApi 1.20 there are no groups", async () => {
    const { Excel, book } = openWorkbook({ sheets: ["Data", "More"] });
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      context.workbook.worksheets.getItem("More").delete();
      await context.sync();
    });
    expect(book.sheets).toHaveLength(1);
  });
});
