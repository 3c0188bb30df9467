import { openWorkbook, refusal, type OpenedWorkbook } from "./open-workbook";

const names = ({ book }: OpenedWorkbook) => book.sheets.map(({ name }) => name);

test("sheets are added, found, renamed, moved and deleted", async () => {
  const opened = openWorkbook({ sheets: ["One", "Two"] });
  const told = await opened.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Партнёры");
    worksheets.add();
    added.position = 0;
    worksheets.getItem("two").name = "TWO";
    worksheets.getItem("One").delete();
    worksheets.load("items/name,items/position,items/visibility");
    const count = worksheets.getCount(true);
    const last = worksheets.getLast().load("name");
    const missing = worksheets.getItemOrNullObject("Nothing").load("name");
    await context.sync();
    return [
      worksheets.items.map(({ name, position }) => [name, position]),
      count.value,
      last.name,
      missing.isNullObject,
    ];
  });
  expect(told).toEqual([
    [
      ["Партнёры", 0],
      ["TWO", 1],
      ["Sheet1", 2],
    ],
    3,
    "Sheet1",
    true,
  ]);
  expect(names(opened)).toEqual(["Партнёры", "TWO", "Sheet1"]);
});

test.each([
  ["a/b", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["x".repeat(32), "InvalidArgument"],
  ["data", "ItemAlreadyExists"],
])("a sheet named %j is refused", async (name, code) => {
  const { run } = openWorkbook();
  expect(await refusal(run((context) => void context.workbook.worksheets.add(name)))).toBe(code);
});

test("the last visible sheet is neither deleted nor hidden", async () => {
  const { run } = openWorkbook();
  expect(await refusal(run((_, sheet) => sheet.delete()))).toBe("InvalidOperation");
  const hide = run((_, sheet) => {
    sheet.visibility = "Hidden";
  });
  expect(await refusal(hide)).toBe("InvalidOperation");
});

test("a sheet that was deleted or renamed meanwhile is not found", async () => {
  const { run, book, sheet } = openWorkbook({ sheets: ["Data", "Other"] });
  sheet.name = "Renamed";
  expect(await refusal(run((context) => void context.workbook.worksheets.getItem("Data").load("id")))).toBe(
    "ItemNotFound",
  );
  const later = run(async (context, worksheet) => {
    const range = worksheet.getRange("A1").load("values");
    await context.sync();
    book.deleteSheet(sheet.id, "Remote");
    range.load("values");
    await context.sync();
  });
  expect(await refusal(later)).toBe("ItemNotFound");
});

test("hiding the active sheet activates another; hidden sheets are not activated", async () => {
  const opened = openWorkbook({ sheets: ["One", "Two"] });
  const active = await opened.run(async (context, sheet) => {
    sheet.visibility = "VeryHidden";
    const now = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return now.name;
  });
  expect(active).toBe("Two");
  expect(await refusal(opened.run((_, sheet) => sheet.activate()))).toBe("InvalidArgument");
});

test("a copy has the cells, and tables under names of their own", async () => {
  const opened = openWorkbook();
  const name = await opened.run(async (context, sheet) => {
    sheet.getRange("A1:A2").values = [["Name"], ["a"]];
    sheet.tables.add("A1:A2", true).name = "Sales";
    const copy = sheet.copy("After", sheet).load("name");
    await context.sync();
    return copy.name;
  });
  const [, copy] = opened.book.sheets;
  expect(name).toBe("Data (2)");
  expect([copy?.cells.value(2, 1), copy?.tables[0]?.name]).toEqual(["a", "Sales2"]);
});

test("protection refuses changes to cells, except those that it allows", async () => {
  const opened = openWorkbook();
  await opened.run((_, sheet) => {
    sheet.getRange("A1:A3").values = [["Name"], ["a"], ["b"]];
    sheet.autoFilter.apply("A1:A3");
    sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true }, "secret");
  });
  const refused = (change: (sheet: Excel.Worksheet) => void) =>
    refusal(opened.run((_, sheet) => change(sheet)));
  expect(await refused((sheet) => (sheet.getRange("A1").values = [["x"]]))).toBe("AccessDenied");
  expect(await refused((sheet) => (sheet.getRange("A1").numberFormat = [["@"]]))).toBe("AccessDenied");
  expect(await refused((sheet) => sheet.getRange("A1").clear())).toBe("AccessDenied");
  expect(await refused((sheet) => sheet.getRange("1:1").insert("Down"))).toBe("AccessDenied");
  expect(await refused((sheet) => sheet.tables.add("C1:C2", true))).toBe("AccessDenied");
  expect(await refused((sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"))).toBe("AccessDenied");
  expect(await refused((sheet) => (sheet.getRange("A:A").format.columnWidth = 100))).toBe("none");
  expect(
    await refused((sheet) => sheet.autoFilter.apply("A1:A3", 0, { filterOn: "Values", values: ["a"] })),
  ).toBe("none");
  expect(await refused((sheet) => sheet.protection.protect())).toBe("AccessDenied");
  expect(await refused((sheet) => sheet.protection.unprotect("wrong"))).toBe("BadPassword");
  expect(await refused((sheet) => sheet.protection.unprotect("secret"))).toBe("none");
  expect(await refused((sheet) => (sheet.getRange("A1").values = [["x"]]))).toBe("none");
});

test("protection returns its options", async () => {
  const { run } = openWorkbook();
  const told = await run(async (context, sheet) => {
    sheet.protection.protect({ allowSort: true });
    sheet.protection.load("protected,options");
    await context.sync();
    const { options } = sheet.protection;
    return [sheet.protection.protected, options.allowSort, options.allowInsertRows];
  });
  expect(told).toEqual([true, true, false]);
});

test("the workbook returns its name and whether it has changed", async () => {
  const { run } = openWorkbook({ fileName: "partners.xlsx" });
  const told = () =>
    run(async (context) => {
      context.workbook.load("name,readOnly,isDirty");
      await context.sync();
      return [context.workbook.name, context.workbook.readOnly, context.workbook.isDirty];
    });
  expect(await told()).toEqual(["partners.xlsx", false, false]);
  await run((_, sheet) => {
    sheet.getRange("A1").values = [["x"]];
  });
  expect(await told()).toEqual(["partners.xlsx", false, true]);
  await run((context) => context.workbook.save());
  expect(await told()).toEqual(["partners.xlsx", false, false]);
});
