import { addTable } from "../../../../workbench/host/book/sheet";
import { openWorkbook, refusal, type OpenedWorkbook } from "./open-workbook";

/** A table "Sales" over A1:B4 with the columns Name and Sum. */
async function withTable(): Promise<OpenedWorkbook> {
  const opened = openWorkbook();
  await opened.run((_, sheet) => {
    sheet.getRange("A1:B4").values = [
      ["Name", "Sum"],
      ["a", 10],
      ["b", 20],
      ["c", 30],
    ];
    sheet.tables.add("A1:B4", true).name = "Sales";
  });
  return opened;
}

function column(opened: OpenedWorkbook, number: number, rows: number): readonly unknown[] {
  return Array.from({ length: rows }, (_, index) => opened.sheet.cells.value(index + 1, number));
}

test("a table returns its parts", async () => {
  const { run } = await withTable();
  const told = await run(async (context, sheet) => {
    const table = context.workbook.tables.getItem("sales").load("name,showHeaders,showTotals,style,id");
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const part of parts) part.load("address");
    const columns = table.columns.load("items/name,items/index,items/id");
    const rows = table.rows.getCount();
    const found = sheet.getRange("B4:C9").getTables(false).load("items/name");
    table.worksheet.load("name");
    await context.sync();
    return {
      name: table.name,
      parts: parts.map(({ address }) => address),
      columns: columns.items.map(({ name, index, id }) => [name, index, id]),
      rows: rows.value,
      found: found.items.map(({ name }) => name),
      sheet: table.worksheet.name,
    };
  });
  expect(told).toEqual({
    name: "Sales",
    parts: ["Data!A1:B4", "Data!A1:B1", "Data!A2:B4"],
    columns: [
      ["Name", 0, 1],
      ["Sum", 1, 2],
    ],
    rows: 3,
    found: ["Sales"],
    sheet: "Data",
  });
});

test("header cells become distinct non-empty texts; cells below make room for a new header row", async () => {
  const { run, sheet } = openWorkbook();
  await run((_, worksheet) => {
    worksheet.getRange("A1:D1").values = [["Sum", "", "sum", 2026]];
    worksheet.tables.add("A1:D3", true);
    worksheet.getRange("F1:F2").values = [[1], [2]];
    worksheet.tables.add("F1:F2", false);
  });
  expect([1, 2, 3, 4].map((number) => sheet.cells.value(1, number))).toEqual([
    "Sum",
    "Column2",
    "sum2",
    "2026",
  ]);
  expect([1, 2, 3].map((row) => sheet.cells.value(row, 6))).toEqual(["Column1", 1, 2]);
  expect(sheet.tables.map(({ name }) => name)).toEqual(["Table1", "Table2"]);
});

test("a written header cell stays a valid name", async () => {
  const opened = await withTable();
  await opened.run((_, sheet) => {
    sheet.getRange("B1").values = [["name"]];
  });
  expect(opened.sheet.cells.value(1, 2)).toBe("name2");
  await opened.run((context) => {
    context.workbook.tables.getItem("Sales").columns.getItemAt(1).name = "Total";
  });
  expect(opened.sheet.cells.value(1, 2)).toBe("Total");
});

test.each([
  ["another table", "B4:C8", "MergedRangeConflict"],
  ["merged cells", "D1:E3", "MergedRangeConflict"],
  ["whole columns", "G:H", "InvalidArgument"],
])("a table cannot lie over %s", async (_, address, code) => {
  const { run } = await withTable();
  const add = run((_, sheet) => {
    sheet.getRange("E3:F3").merge();
    sheet.tables.add(address, true);
  });
  expect(await refusal(add)).toBe(code);
});

test("a table's name is checked, and is the workbook's", async () => {
  const { run, book } = await withTable();
  book.names.push({ name: "Rates", formula: "=Data!$A$1", sheetId: undefined });
  const rename = (name: string) =>
    refusal(
      run((context) => {
        context.workbook.tables.getItem("Sales").name = name;
      }),
    );
  expect(await rename("two words")).toBe("InvalidArgument");
  expect(await rename("A1")).toBe("InvalidArgument");
  expect(await rename("rates")).toBe("ItemAlreadyExists");
  expect(await rename("Закупки_2026")).toBe("none");
});

test("a table is resized around its header row", async () => {
  const { run, sheet } = await withTable();
  await run((context) => {
    context.workbook.tables.getItem("Sales").resize("A1:C6");
  });
  expect(sheet.tables[0]?.area).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 6, lastColumn: 3 });
  expect(sheet.cells.value(1, 3)).toBe("Column3");
  expect(sheet.tables[0]?.filter?.area.lastColumn).toBe(3);
  const resize = (address: string) =>
    refusal(run((context) => context.workbook.tables.getItem("Sales").resize(address)));
  expect(await resize("A2:C6")).toBe("InvalidArgument");
  expect(await resize("A1:C1")).toBe("InvalidArgument");
});

test("a column is added in the middle and at the end; cells beside it move", async () => {
  const opened = await withTable();
  opened.sheet.cells.setValue(2, 3, "beside");
  await opened.run((context) => {
    const { columns } = context.workbook.tables.getItem("Sales");
    columns.add(1, [["Code"], [7], [8], [9]]);
    columns.add(undefined, undefined, "Last");
  });
  expect(column(opened, 2, 4)).toEqual(["Code", 7, 8, 9]);
  expect(column(opened, 3, 4)).toEqual(["Sum", 10, 20, 30]);
  expect(column(opened, 4, 2)).toEqual(["Last", null]);
  expect(opened.sheet.cells.value(2, 5)).toBe("beside");
  await opened.run((context) => {
    context.workbook.tables.getItem("Sales").columns.getItem("Code").delete();
  });
  expect(column(opened, 2, 2)).toEqual(["Sum", 10]);
  expect(opened.sheet.tables[0]?.area.lastColumn).toBe(3);
});

test("rows are added and deleted; cells below move", async () => {
  const opened = await withTable();
  opened.sheet.cells.setValue(5, 1, "below");
  await opened.run((context) => {
    const { rows } = context.workbook.tables.getItem("Sales");
    rows.add(undefined, [["d", 40]]);
    rows.add(0, [["z", 0]]);
  });
  expect(column(opened, 1, 7)).toEqual(["Name", "z", "a", "b", "c", "d", "below"]);
  await opened.run((context) => {
    context.workbook.tables.getItem("Sales").rows.getItemAt(1).delete();
  });
  expect(column(opened, 1, 6)).toEqual(["Name", "z", "b", "c", "d", "below"]);
  expect(opened.sheet.tables[0]?.area.lastRow).toBe(5);
});

test("rows of another width are refused", async () => {
  const { run } = await withTable();
  const add = run((context) => {
    context.workbook.tables.getItem("Sales").rows.add(undefined, [["only one"]]);
  });
  expect(await refusal(add)).toBe("InvalidArgument");
});

test("header and totals rows come and go", async () => {
  const opened = await withTable();
  const area = () => opened.sheet.tables[0]?.area;
  await opened.run((context) => {
    context.workbook.tables.getItem("Sales").showTotals = true;
  });
  expect(area()?.lastRow).toBe(5);
  expect(opened.sheet.cells.value(5, 1)).toBe("Total");
  await opened.run((context) => {
    const table = context.workbook.tables.getItem("Sales");
    table.showTotals = false;
    table.showHeaders = false;
  });
  expect(area()).toMatchObject({ firstRow: 2, lastRow: 4 });
  expect(opened.sheet.cells.value(1, 1)).toBeNull();
  const name = await opened.run(async (context) => {
    const first = context.workbook.tables.getItem("Sales").columns.getItemAt(0).load("name");
    await context.sync();
    return first.name;
  });
  expect(name).toBe("Name");
  await opened.run((context) => {
    context.workbook.tables.getItem("Sales").showHeaders = true;
  });
  expect(area()).toMatchObject({ firstRow: 1, lastRow: 4 });
  expect(opened.sheet.cells.value(1, 2)).toBe("Sum");
});

test("a table becomes a range again, or goes with its cells", async () => {
  const opened = await withTable();
  const address = await opened.run(async (context) => {
    const range = context.workbook.tables.getItem("Sales").convertToRange().load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Data!A1:B4");
  expect(opened.sheet.cells.value(2, 1)).toBe("a");
  await opened.run((_, sheet) => {
    sheet.getRange("A5").values = [["below"]];
    sheet.tables.add("A1:B4", true).delete();
  });
  expect([opened.sheet.tables.length, opened.sheet.cells.value(1, 1)]).toEqual([0, "below"]);
});

test("a deleted table is not found", async () => {
  const { run } = await withTable();
  const missing = await run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("Nothing").load("name");
    await context.sync();
    return table.isNullObject;
  });
  expect(missing).toBe(true);
  expect(await refusal(run((context) => void context.workbook.tables.getItem("Nothing").load("name")))).toBe(
    "ItemNotFound",
  );
});

test("a table from a file, without filter buttons, has no filter until it gets one", async () => {
  const { run, book, sheet } = openWorkbook();
  addTable(book, sheet, { name: "Plain", area: { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 1 } });
  const enabled = async () =>
    run(async (context) => {
      const table = context.workbook.tables.getItem("Plain").load("showFilterButton");
      table.autoFilter.load("enabled");
      await context.sync();
      return [table.showFilterButton, table.autoFilter.enabled];
    });
  expect(await enabled()).toEqual([false, false]);
  await run((context) => {
    context.workbook.tables.getItem("Plain").showFilterButton = true;
  });
  expect(await enabled()).toEqual([true, true]);
});
