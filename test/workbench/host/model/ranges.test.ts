import { openWorkbook, refusal } from "./open-workbook";

/** The addresses of ranges, loaded in one request. */
async function addresses(
  find: (range: Excel.Range, sheet: Excel.Worksheet) => readonly Excel.Range[],
  start = "B2:D5",
): Promise<readonly string[]> {
  const { run } = openWorkbook();
  return run(async (context, sheet) => {
    const found = find(sheet.getRange(start), sheet).map((range) => range.load("address"));
    await context.sync();
    return found.map(({ address }) => address);
  });
}

test("parts and neighbours of a range", async () => {
  const found = await addresses((range, sheet) => [
    range.getCell(0, 0),
    range.getCell(5, 5),
    range.getRow(1),
    range.getColumn(2),
    range.getLastRow(),
    range.getLastColumn(),
    range.getLastCell(),
    range.getOffsetRange(-1, 2),
    range.getResizedRange(1, -2),
    range.getAbsoluteResizedRange(1, 1),
    range.getEntireRow(),
    range.getEntireColumn(),
    range.getRowsAbove(),
    range.getRowsBelow(2),
    range.getColumnsBefore(),
    range.getColumnsAfter(2),
    range.getBoundingRect("F1"),
    range.getIntersection("A1:B3"),
    sheet.getRangeByIndexes(1, 1, 4, 3),
    sheet.getCell(0, 0),
  ]);
  expect(found.map((address) => address.replace("Data!", ""))).toEqual([
    "B2",
    "G7",
    "B3:D3",
    "D2:D5",
    "B5:D5",
    "D2:D5",
    "D5",
    "D1:F4",
    "B2:B6",
    "B2",
    "2:5",
    "B:D",
    "B1:D1",
    "B6:D7",
    "A2:A5",
    "E2:F5",
    "B1:F5",
    "B2:B3",
    "B2:D5",
    "A1",
  ]);
});

test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ["beyond the sheet", (range) => range.getOffsetRange(-2, 0), "InvalidArgument"],
  ["of no rows", (range) => range.getResizedRange(-4, 0), "InvalidArgument"],
  ["of a row that it has not", (range) => range.getRow(4), "InvalidArgument"],
  ["in common with one apart", (range) => range.getIntersection("F9"), "ItemNotFound"],
  ["used where nothing is", (range) => range.getUsedRange(), "ItemNotFound"],
])("there is no range %s", async (_, find, code) => {
  const { run } = openWorkbook();
  expect(await refusal(run((_, sheet) => void find(sheet.getRange("B2:D5")).load("address")))).toBe(code);
});

test("a missing range is a null object if one is requested", async () => {
  const { run } = openWorkbook();
  const nulls = await run(async (context, sheet) => {
    const range = sheet.getRange("B2:D5");
    const found = [
      range.getIntersectionOrNullObject("F9"),
      range.getUsedRangeOrNullObject(true),
      sheet.getUsedRangeOrNullObject(true),
      range.getMergedAreasOrNullObject(),
      range.getSpecialCellsOrNullObject("Constants"),
    ];
    for (const one of found) one.load("address");
    await context.sync();
    return found.map(({ isNullObject }) => isNullObject);
  });
  expect(nulls).toEqual([true, true, true, true, true]);
});

test.each(["A1:", "1A", "A0", "XFE1", "A1048577", "A1:B2:C3", "nonsense", "Other!A1"])(
  "%j is no address",
  async (address) => {
    const { run } = openWorkbook();
    expect(await refusal(run((_, sheet) => void sheet.getRange(address).load("address")))).toBe(
      "InvalidArgument",
    );
  },
);

test("a name for cells of the sheet is an address, a table's name its data", async () => {
  const { run, book } = openWorkbook({ sheets: ["My sheet"] });
  book.names.push({ name: "Rates", formula: "='My sheet'!$B$2:$C$3", sheetId: undefined });
  const found = await run(async (context, sheet) => {
    sheet.tables.add("E1:F4", true).name = "Sales";
    const ranges = [sheet.getRange("rates"), sheet.getRange("Sales"), sheet.getRange("'My sheet'!A1")];
    for (const range of ranges) range.load("address");
    await context.sync();
    return ranges.map(({ address }) => address);
  });
  expect(found).toEqual(["'My sheet'!B2:C3", "'My sheet'!E2:F4", "'My sheet'!A1"]);
});

test("ranges of different sheets have no bounds in common", async () => {
  const { run } = openWorkbook({ sheets: ["One", "Two"] });
  const bounds = run((context, sheet) => {
    const other = context.workbook.worksheets.getItem("Two").getRange("A1");
    sheet.getRange("A1").getBoundingRect(other).load("address");
  });
  expect(await refusal(bounds)).toBe("InvalidArgument");
});

test("the used range is where values and formulas are, A1 on an empty sheet", async () => {
  const { run, sheet } = openWorkbook();
  const used = () =>
    run(async (context, worksheet) => {
      const range = worksheet.getUsedRange(true).load("address");
      await context.sync();
      return range.address;
    });
  expect(await used()).toBe("Data!A1");
  sheet.cells.setValue(3, 2, "a");
  sheet.cells.setValue(7, 4, null, "=A1");
  sheet.cells.setNumberFormat(20, 9, "0");
  expect(await used()).toBe("Data!B3:D7");
});

test("special cells are returned as areas", async () => {
  const { run } = openWorkbook();
  const found = await run(async (context, sheet) => {
    sheet.getRange("A1:C3").values = [
      ["a", 1, "=B1"],
      ["b", 2, ""],
      ["", 3, "=B3"],
    ];
    const range = sheet.getRange("A1:C9");
    const areas = [
      range.getSpecialCells("Constants"),
      range.getSpecialCells("Constants", "Numbers"),
      range.getSpecialCells("Formulas"),
      range.getSpecialCells("Blanks"),
    ];
    for (const one of areas) one.load("address,areaCount,cellCount");
    await context.sync();
    return areas.map(({ address, cellCount }) => [address.replaceAll("Data!", ""), cellCount]);
  });
  expect(found).toEqual([
    ["A1:B2,B3", 5],
    ["B1:B3", 3],
    ["C1,C3", 2],
    ["C2,A3", 2],
  ]);
});

test("hidden is true, false or unknown, by rows and columns", async () => {
  const { run } = openWorkbook();
  const hidden = await run(async (context, sheet) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const ranges = ["A1", "A2:A3", "A1:A3", "B1", "A1:B1"].map((address) =>
      sheet.getRange(address).load("hidden,rowHidden,columnHidden"),
    );
    await context.sync();
    return ranges.map((range) => [range.hidden, range.rowHidden, range.columnHidden]);
  });
  expect(hidden).toEqual([
    [false, false, false],
    [true, true, false],
    [null, null, false],
    [true, false, true],
    [null, false, null],
  ]);
});

test("the visible view leaves hidden rows and columns out", async () => {
  const { run } = openWorkbook();
  const view = await run(async (context, sheet) => {
    sheet.getRange("A1:C3").values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const visible = sheet.getRange("A1:C3").getVisibleView().load("values,rowCount,columnCount");
    await context.sync();
    return [visible.values, visible.rowCount, visible.columnCount];
  });
  expect(view).toEqual([
    [
      [1, 2],
      [7, 8],
    ],
    2,
    2,
  ]);
});

test("formats are held; where cells differ they are unknown", async () => {
  const { run, sheet } = openWorkbook();
  const formats = await run(async (context, worksheet) => {
    const row = worksheet.getRange("A1:C1");
    row.format.fill.color = "#FF0000";
    row.format.font.bold = true;
    row.format.horizontalAlignment = "Center";
    row.format.borders.getItem("EdgeBottom").style = "Continuous";
    worksheet.getRange("A:A").format.columnWidth = 108.75;
    const both = worksheet.getRange("A1:A2").load("format/fill/color,format/font/bold,format/columnWidth");
    const one = worksheet
      .getRange("B1")
      .load("format/fill/color,format/font/bold,format/horizontalAlignment,format/columnWidth");
    await context.sync();
    return [
      both.format.fill.color,
      both.format.columnWidth,
      one.format.fill.color,
      one.format.font.bold,
      one.format.horizontalAlignment,
    ];
  });
  expect(formats).toEqual([null, 108.75, "#FF0000", true, "Center"]);
  expect(sheet.columnWidths.get(1)).toBe(20);
});

test("selecting a range activates its sheet", async () => {
  const { run, book } = openWorkbook({ sheets: ["One", "Two"] });
  const selected = await run(async (context) => {
    context.workbook.worksheets.getItem("Two").getRange("B2:C3").select();
    const range = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [range.address, cell.address, active.name];
  });
  expect(selected).toEqual(["Two!B2:C3", "Two!B2", "Two"]);
  expect(book.sheetById(book.activeSheetId)?.name).toBe("Two");
});

test("no reference is left open after a run", async () => {
  const { run, host } = openWorkbook();
  await run(async (context, sheet) => {
    const range = sheet.getRange("A1:B2");
    range.load("values");
    await context.sync();
    range.getCell(0, 0).values = [["x"]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(host.openReferences()).toBe(0);
});

test("a missing member is refused by its name", async () => {
  const { run } = openWorkbook();
  const error = await run((_, sheet) => void sheet.pivotTables.getCount()).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("pivotTables") as string,
  });
});
