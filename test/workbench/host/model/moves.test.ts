import { openWorkbook, refusal, type OpenedWorkbook } from "./open-workbook";

async function withCells(): Promise<OpenedWorkbook> {
  const opened = openWorkbook();
  await opened.run((_, sheet) => {
    sheet.getRange("A1:C3").values = [
      ["a1", "b1", "c1"],
      ["a2", "b2", "c2"],
      ["a3", "b3", "c3"],
    ];
  });
  return opened;
}

/** Values of the first rows and columns. */
function block({ sheet }: OpenedWorkbook, rows: number, columns: number): readonly (readonly unknown[])[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.cells.value(row + 1, column + 1)),
  );
}

test("inserted cells push others down or to the right", async () => {
  const opened = await withCells();
  await opened.run((_, sheet) => {
    sheet.getRange("B2").insert("Down");
    sheet.getRange("A1").insert("Right");
  });
  expect(block(opened, 4, 4)).toEqual([
    [null, "a1", "b1", "c1"],
    ["a2", null, "c2", null],
    ["a3", "b2", "c3", null],
    [null, "b3", null, null],
  ]);
});

test("deleted cells are closed up from below or from the right", async () => {
  const opened = await withCells();
  await opened.run((_, sheet) => {
    sheet.getRange("A1").delete("Up");
    sheet.getRange("A3:B3").delete("Left");
  });
  expect(block(opened, 3, 3)).toEqual([
    ["a2", "b1", "c1"],
    ["a3", "b2", "c2"],
    ["c3", null, null],
  ]);
});

test("whole rows and columns take tables, merges, widths and hidden rows along", async () => {
  const opened = await withCells();
  await opened.run((_, sheet) => {
    sheet.tables.add("A2:B3", true);
    sheet.getRange("C2:C3").merge();
    sheet.getRange("C:C").format.columnWidth = 108.75;
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
  });
  const { sheet } = opened;
  expect(sheet.tables[0]?.area).toEqual({ firstRow: 4, firstColumn: 2, lastRow: 5, lastColumn: 3 });
  expect(sheet.merges).toEqual([{ firstRow: 4, firstColumn: 4, lastRow: 5, lastColumn: 4 }]);
  expect([...sheet.columnWidths]).toEqual([[4, 20]]);
  expect([...sheet.hiddenRows]).toEqual([5]);
  await opened.run((_, worksheet) => {
    worksheet.getRange("1:5").delete("Up");
  });
  expect([sheet.tables.length, sheet.merges.length, sheet.hiddenRows.size]).toEqual([0, 0, 0]);
});

test("nothing is torn apart, and nothing is pushed off the sheet", async () => {
  const opened = await withCells();
  await opened.run((_, sheet) => {
    sheet.tables.add("B2:C3", true);
    sheet.getRange("E1048576").values = [["last"]];
  });
  const insert = (address: string, shift: "Down" | "Right") =>
    refusal(opened.run((_, sheet) => void sheet.getRange(address).insert(shift)));
  expect(await insert("B1", "Down")).toBe("InsertDeleteConflict");
  expect(await insert("A2", "Right")).toBe("InsertDeleteConflict");
  expect(await insert("E1", "Down")).toBe("NonBlankCellOffSheet");
  expect(await insert("B1:C1", "Down")).toBe("none");
  expect(opened.sheet.tables[0]?.area.firstRow).toBe(3);
});

test("copying takes values, formulas and number formats, or one of them", async () => {
  const opened = await withCells();
  const { sheet } = opened;
  sheet.cells.setValue(1, 1, 42, "=6*7");
  sheet.cells.setNumberFormat(1, 1, "0.00");
  await opened.run((_, worksheet) => {
    worksheet.getRange("E1").copyFrom("A1");
    worksheet.getRange("F1").copyFrom("A1", "Values");
    worksheet.getRange("G1").copyFrom("A1", "Formats");
    worksheet.getRange("E5:E8").copyFrom("B1:B2");
    worksheet.getRange("H1").copyFrom("A1:A3", "Values", false, true);
  });
  const at = (column: number) => [
    sheet.cells.value(1, column),
    sheet.cells.formula(1, column),
    sheet.cells.numberFormat(1, column),
  ];
  expect([at(5), at(6), at(7)]).toEqual([
    [42, "=6*7", "0.00"],
    [42, undefined, "General"],
    [null, undefined, "0.00"],
  ]);
  expect([5, 6, 7, 8].map((row) => sheet.cells.value(row, 5))).toEqual(["b1", "b2", "b1", "b2"]);
  expect([8, 9, 10].map((column) => sheet.cells.value(1, column))).toEqual([42, "a2", "a3"]);
});

test("clearing takes contents, formats or both", async () => {
  const opened = await withCells();
  await opened.run((_, sheet) => {
    sheet.getRange("A1:A3").numberFormat = [["0.00"]];
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
  });
  const { cells } = opened.sheet;
  expect([1, 2, 3].map((row) => [cells.value(row, 1), cells.numberFormat(row, 1)])).toEqual([
    [null, "0.00"],
    ["a2", "General"],
    [null, "General"],
  ]);
});

test("merging keeps the first content; a part of a merged area cannot be written", async () => {
  const opened = await withCells();
  const areas = await opened.run(async (context, sheet) => {
    sheet.getRange("A1:B2").merge();
    sheet.getRange("A3:C3").merge(true);
    const found = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return found.address;
  });
  expect(areas).toBe("Data!A1:B2,Data!A3:C3");
  expect(block(opened, 2, 2)).toEqual([
    ["a1", null],
    [null, null],
  ]);
  const write = (address: string) =>
    refusal(
      opened.run((_, sheet) => {
        sheet.getRange(address).values = [["x"]];
      }),
    );
  expect(await write("B2")).toBe("MergedRangeConflict");
  expect(await write("A2:C2")).toBe("MergedRangeConflict");
  expect(await write("A1:B2")).toBe("none");
  expect(block(opened, 2, 2)).toEqual([
    ["x", null],
    [null, null],
  ]);
  await opened.run((_, sheet) => {
    sheet.getRange("A1").unmerge();
  });
  expect(await write("B2")).toBe("none");
});

test("rows are sorted by value, blanks last", async () => {
  const opened = openWorkbook();
  await opened.run((_, sheet) => {
    sheet.getRange("A1:B6").values = [
      ["Name", "Sum"],
      ["b", 2],
      ["a", ""],
      ["c", 10],
      ["d", "text"],
      ["e", 2],
    ];
    sheet.getRange("A1:B6").sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
  });
  expect(block(opened, 6, 1).flat()).toEqual(["Name", "d", "c", "b", "e", "a"]);
});
