import { openWorkbook, refusal, RUSSIAN } from "./open-workbook";

test("set values are read back, with types, texts and formulas", async () => {
  const { run } = openWorkbook();
  const range = await run(async (context, sheet) => {
    const cells = sheet.getRange("A1:D2");
    cells.values = [
      ["name", 12.5, true, ""],
      ["'0012", "7", "=A1&B1", "#N/A"],
    ];
    cells.load(
      "address,values,valueTypes,text,formulas,numberFormat,rowCount,columnCount,rowIndex,columnIndex,cellCount",
    );
    await context.sync();
    return cells.toJSON();
  });
  expect(range.address).toBe("Data!A1:D2");
  expect(range.values).toEqual([
    ["name", 12.5, true, ""],
    ["0012", 7, "", "#N/A"],
  ]);
  expect(range.valueTypes).toEqual([
    ["String", "Double", "Boolean", "Empty"],
    ["String", "Double", "Empty", "Error"],
  ]);
  expect(range.formulas).toEqual([
    ["name", 12.5, true, ""],
    ["0012", 7, "=A1&B1", "#N/A"],
  ]);
  expect(range.text).toEqual([
    ["name", "12.5", "TRUE", ""],
    ["0012", "7", "", "#N/A"],
  ]);
  expect([range.rowCount, range.columnCount, range.rowIndex, range.columnIndex, range.cellCount]).toEqual([
    2, 4, 0, 0, 8,
  ]);
});

test("something else in a cell that another one's formula fills leaves that formula without room", async () => {
  const { run, sheet } = openWorkbook();
  sheet.cells.setValue(1, 1, 1, "=B1:B3");
  for (const row of [2, 3]) sheet.cells.setValue(row, 1, row, "");
  const range = await run(async (context, data) => {
    const cells = data.getRange("A1:A3").load("values,formulas");
    await context.sync();
    const before = cells.formulas;
    data.getRange("A2").values = [["mine"]];
    cells.load("values,formulas");
    await context.sync();
    return { before, ...cells.toJSON() };
  });
  expect(range.before).toEqual([["=B1:B3"], [""], [""]]);
  expect(range.values).toEqual([["#SPILL!"], ["mine"], [""]]);
  expect(range.formulas).toEqual([["=B1:B3"], ["mine"], [""]]);
});

test("null leaves a cell, an empty text clears it, a single value goes into all cells", async () => {
  const { run, sheet } = openWorkbook();
  await run((_, worksheet) => {
    worksheet.getRange("A1:B2").values = [["x"]];
    worksheet.getRange("A1:B1").values = [[null, ""]];
    worksheet.getRange("A2:B2").numberFormat = [[null, "0.00"]];
    // The types ask for an array; the client accepts a single value too.
    worksheet.getRange("D1:D3").values = 5 as unknown as number[][];
  });
  expect([sheet.cells.value(1, 1), sheet.cells.value(1, 2), sheet.cells.value(2, 2)]).toEqual([
    "x",
    null,
    "x",
  ]);
  expect([sheet.cells.numberFormat(2, 1), sheet.cells.numberFormat(2, 2)]).toEqual(["General", "0.00"]);
  expect([1, 2, 3].map((row) => sheet.cells.value(row, 4))).toEqual([5, 5, 5]);
});

test.each([
  ["a row too many", [["a"], ["b"], ["c"]]],
  ["a column too few", [["a"], ["b"]]],
  ["a ragged row", [["a", "b"], ["c"]]],
])("an array of another shape is refused, and nothing is written: %s", async (_, values) => {
  const { run, sheet } = openWorkbook();
  const write = run((_, worksheet) => {
    worksheet.getRange("A1:B2").values = values;
  });
  expect(await refusal(write)).toBe("InvalidArgument");
  expect(sheet.cells.usedArea()).toBeUndefined();
});

test("a value that no cell can hold is refused", async () => {
  const { run } = openWorkbook();
  const write = (value: unknown) =>
    refusal(
      run((_, sheet) => {
        sheet.getRange("A1").values = [[value]];
      }),
    );
  expect(await write({ a: 1 })).toBe("InvalidArgument");
  expect(await write("x".repeat(32_768))).toBe("InvalidArgument");
  expect(await write(`=${"1+".repeat(5000)}1`)).toBe("InvalidArgument");
});

test("arrays of thousands of cells arrive in pieces, each in its place", async () => {
  const { run, sheet } = openWorkbook();
  const values = Array.from({ length: 4000 }, (_, index) => [index, `row ${index}`]);
  await run((_, worksheet) => {
    worksheet.getRange("B2:C4001").values = values;
  });
  expect([sheet.cells.value(2, 2), sheet.cells.value(2001, 3), sheet.cells.value(4001, 3)]).toEqual([
    0,
    "row 1999",
    "row 3999",
  ]);
});

test("a long array of another shape is refused before any piece is written", async () => {
  const { run, sheet } = openWorkbook();
  const write = run((_, worksheet) => {
    worksheet.getRange("A1:A3000").values = Array.from({ length: 2999 }, () => ["x"]);
  });
  expect(await refusal(write)).toBe("InvalidArgument");
  expect(sheet.cells.usedArea()).toBeUndefined();
});

test("texts are read as if typed in the workbook's language", async () => {
  const { run, sheet } = openWorkbook({ culture: RUSSIAN });
  await run((_, worksheet) => {
    worksheet.getRange("A1:A8").values = [
      ["12,5"],
      ["1 234 567,5"],
      ["01.02.2026"],
      ["10%"],
      ["ИСТИНА"],
      ["31.02.2026"],
      ["12:30"],
      ["860101300123"],
    ];
  });
  const at = (row: number) => [sheet.cells.value(row, 1), sheet.cells.numberFormat(row, 1)];
  expect(at(1)).toEqual([12.5, "General"]);
  expect(at(2)).toEqual([1234567.5, "#,##0.00"]);
  expect(at(3)).toEqual([46054, "m/d/yyyy"]);
  expect(at(4)).toEqual([0.1, "0%"]);
  expect(at(5)).toEqual([true, "General"]);
  expect(at(6)).toEqual(["31.02.2026", "General"]);
  expect(at(7)[0]).toBeCloseTo(0.5208333333, 9);
  expect(at(8)).toEqual([860101300123, "General"]);
});

test("a cell formatted as text keeps every text, a formula too", async () => {
  const { run, sheet } = openWorkbook();
  await run((_, worksheet) => {
    const range = worksheet.getRange("A1:C1");
    range.numberFormat = [["@", "@", "@"]];
    range.values = [["0012", "=A1", "1/2/2026"]];
  });
  expect([1, 2, 3].map((column) => sheet.cells.value(1, column))).toEqual(["0012", "=A1", "1/2/2026"]);
  expect(sheet.cells.formula(1, 2)).toBeUndefined();
});

test("a typed date leaves a number format alone that is not General", async () => {
  const { run, sheet } = openWorkbook();
  await run((_, worksheet) => {
    worksheet.getRange("A1").numberFormat = [["yyyy-mm-dd"]];
    worksheet.getRange("A1").values = [["2/1/2026"]];
  });
  expect([sheet.cells.value(1, 1), sheet.cells.numberFormat(1, 1)]).toEqual([46054, "yyyy-mm-dd"]);
});

test("dates are days since 1904 in a workbook that counts so, and are shown as the same day", async () => {
  const { run, sheet } = openWorkbook({ uses1904Dates: true });
  const text = await run(async (context, worksheet) => {
    const range = worksheet.getRange("A1");
    range.values = [["2/1/2026"]];
    range.load("text");
    await context.sync();
    return range.text;
  });
  expect(sheet.cells.value(1, 1)).toBe(46054 - 1462);
  expect(text).toEqual([["2/1/2026"]]);
});

test("texts, local formats and local formulas are in the workbook's language", async () => {
  const { run, sheet } = openWorkbook({ culture: RUSSIAN });
  const range = await run(async (context, worksheet) => {
    const cells = worksheet.getRange("A1:D1");
    cells.numberFormat = [["#,##0.00", "m/d/yyyy", "dd.mm.yyyy", "General"]];
    cells.formulas = [[1234567.5, 46054, 46054, '=SUM(A1,1.5)&"a,b;1.5"']];
    cells.load("text,numberFormatLocal,formulasLocal");
    await context.sync();
    return cells.toJSON();
  });
  expect(range.text).toEqual([["1\u00a0234\u00a0567,50", "01.02.2026", "01.02.2026", ""]]);
  expect(range.numberFormatLocal?.[0]?.slice(0, 3)).toEqual(["#\u00a0##0,00", "м/д/гггг", "дд.мм.гггг"]);
  expect(range.formulasLocal?.[0]?.[3]).toBe('=SUM(A1;1,5)&"a,b;1.5"');
  await run((_, worksheet) => {
    worksheet.getRange("A2").formulasLocal = [["=SUM(A1;2,5)"]];
    worksheet.getRange("A2").numberFormatLocal = [["дд.мм.гггг"]];
  });
  expect(sheet.cells.formula(2, 1)).toBe("=SUM(A1,2.5)");
  expect(sheet.cells.numberFormat(2, 1).toLowerCase()).toBe("dd.mm.yyyy");
});

test("a formula's stored result is read until the formula is set again", async () => {
  const { run, sheet } = openWorkbook();
  sheet.cells.setValue(1, 1, 42, "=6*7");
  const read = () =>
    run(async (context, worksheet) => {
      const range = worksheet.getRange("A1").load("values,formulas");
      await context.sync();
      return [range.values, range.formulas];
    });
  expect(await read()).toEqual([[[42]], [["=6*7"]]]);
  await run((_, worksheet) => {
    worksheet.getRange("A1").formulas = [["=6*8"]];
  });
  expect(await read()).toEqual([[[""]], [["=6*8"]]]);
});

test("an unreadable number format is refused", async () => {
  const { run } = openWorkbook();
  const set = run((_, sheet) => {
    sheet.getRange("A1").numberFormat = [["[garbage"]];
  });
  expect(await refusal(set)).toBe("InvalidArgument");
});

test("whole columns return no cells, accept no contents, and accept one number format", async () => {
  const { run, sheet } = openWorkbook();
  const values = await run(async (context, worksheet) => {
    const range = worksheet.getRange("A:B").load("values,isEntireColumn,address");
    worksheet.getRange("A:A").numberFormat = [["@"]];
    await context.sync();
    return [range.values, range.isEntireColumn, range.address];
  });
  expect(values).toEqual([null, true, "Data!A:B"]);
  expect(sheet.cells.numberFormat(500_000, 1)).toBe("@");
  const write = run((_, worksheet) => {
    worksheet.getRange("A:A").values = [["x"]];
  });
  expect(await refusal(write)).toBe("InvalidArgument");
});

test("more than five million cells are read as null, and not written at once", async () => {
  const { run } = openWorkbook();
  const read = await run(async (context, sheet) => {
    const range = sheet.getRange("A1:F1000000").load("values,formulas,numberFormat");
    await context.sync();
    return [range.values, range.formulas, range.numberFormat];
  });
  expect(read).toEqual([null, null, null]);
  const write = run((_, sheet) => {
    sheet.getRange("A1:F1000000").values = [["x"]];
  });
  expect(await refusal(write)).toBe("RangeExceedsLimit");
});

test("an answer of over five megabytes is refused", async () => {
  const { run, sheet } = openWorkbook();
  for (let row = 1; row <= 30_000; row += 1) sheet.cells.setValue(row, 1, "x".repeat(200));
  const read = run((_, worksheet) => {
    worksheet.getRange("A1:A30000").load("values");
  });
  expect(await refusal(read)).toBe("ResponsePayloadSizeLimitExceeded");
});
