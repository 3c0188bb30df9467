import { openWorkbook, refusal, type OpenedWorkbook } from "./open-workbook";

async function withRows(): Promise<OpenedWorkbook> {
  const opened = openWorkbook();
  await opened.run((_, sheet) => {
    sheet.getRange("A1:B7").values = [
      ["Name", "Sum"],
      ["apple", 10],
      ["Apricot", 20],
      ["pear", 30],
      ["", 40],
      ["plum*", 50],
      ["fig", "n/a"],
    ];
  });
  return opened;
}

/** Rows of the data that a filter on one column leaves visible. */
async function seen(column: number, criteria: Excel.FilterCriteria): Promise<readonly number[]> {
  const opened = await withRows();
  await opened.run((_, sheet) => {
    sheet.autoFilter.apply("A1:B7", column, criteria);
  });
  return [2, 3, 4, 5, 6, 7].filter((row) => !opened.sheet.hiddenRows.has(row));
}

test.each<[string, number, Partial<Excel.FilterCriteria>, readonly number[]]>([
  ["values", 0, { filterOn: "Values", values: ["apple", "PEAR"] }, [2, 4]],
  ["blank among values", 0, { filterOn: "Values", values: [""] }, [5]],
  ["a text", 0, { filterOn: "Custom", criterion1: "=fig" }, [7]],
  ["texts that begin so", 0, { filterOn: "Custom", criterion1: "=ap*" }, [2, 3]],
  ["texts with a letter there", 0, { filterOn: "Custom", criterion1: "=?pple" }, [2]],
  ["texts with a star", 0, { filterOn: "Custom", criterion1: "=*~*" }, [6]],
  ["other texts", 0, { filterOn: "Custom", criterion1: "<>*p*" }, [5, 7]],
  ["blanks", 0, { filterOn: "Custom", criterion1: "=" }, [5]],
  ["what is not blank", 0, { filterOn: "Custom", criterion1: "<>" }, [2, 3, 4, 6, 7]],
  ["numbers from", 1, { filterOn: "Custom", criterion1: ">=40" }, [5, 6]],
  [
    "numbers between",
    1,
    { filterOn: "Custom", criterion1: ">10", operator: "And", criterion2: "<40" },
    [3, 4],
  ],
  [
    "numbers outside",
    1,
    { filterOn: "Custom", criterion1: "<=10", operator: "Or", criterion2: ">40" },
    [2, 6],
  ],
  ["the highest two", 1, { filterOn: "TopItems", criterion1: "2" }, [5, 6]],
  ["the lowest fifth", 1, { filterOn: "BottomPercent", criterion1: "20" }, [2]],
  ["a colour, which is held only", 1, { filterOn: "CellColor", color: "#FF0000" }, [2, 3, 4, 5, 6, 7]],
])("a filter by %s", async (_, column, criteria, rows) => {
  expect(await seen(column, criteria as Excel.FilterCriteria)).toEqual(rows);
});

test("criteria of columns add up, and lifting them shows the rows again", async () => {
  const opened = await withRows();
  const state = () =>
    opened.run(async (context, sheet) => {
      const { autoFilter } = sheet;
      autoFilter.load("enabled,isDataFiltered,criteria");
      const range = sheet.getRange("A2:A7").load("rowHidden");
      await context.sync();
      return [autoFilter.enabled, autoFilter.isDataFiltered, range.rowHidden, opened.sheet.hiddenRows.size];
    });
  expect(await state()).toEqual([false, false, false, 0]);
  await opened.run((_, sheet) => {
    sheet.autoFilter.apply("A1:B7", 0, { filterOn: "Custom", criterion1: "=*p*" });
    sheet.autoFilter.apply("A1:B7", 1, { filterOn: "Custom", criterion1: ">10" });
  });
  expect(await state()).toEqual([true, true, null, 3]);
  await opened.run((_, sheet) => {
    sheet.autoFilter.clearColumnCriteria(0);
  });
  expect([2, 7].map((row) => opened.sheet.hiddenRows.has(row))).toEqual([true, true]);
  expect(opened.sheet.hiddenRows.size).toBe(2);
  await opened.run((_, sheet) => {
    sheet.autoFilter.clearCriteria();
  });
  expect(await state()).toEqual([true, false, false, 0]);
  await opened.run((_, sheet) => {
    sheet.autoFilter.remove();
  });
  expect(await state()).toEqual([false, false, false, 0]);
});

test("a table's filter is set by column, read by position, and put back as it was", async () => {
  const opened = await withRows();
  const criteria = await opened.run(async (context, sheet) => {
    const table = sheet.tables.add("A1:B7", true);
    table.columns.getItem("Name").filter.applyValuesFilter(["pear"]);
    table.autoFilter.load("criteria,isDataFiltered");
    const range = table.autoFilter.getRange().load("address");
    await context.sync();
    return [table.autoFilter.criteria, table.autoFilter.isDataFiltered, range.address];
  });
  expect(criteria).toEqual([[{ filterOn: "Values", values: ["pear"] }, {}], true, "Data!A1:B7"]);
  expect(opened.sheet.hiddenRows.size).toBe(5);
  await opened.run((_, sheet) => {
    sheet.tables.getItemAt(0).clearFilters();
  });
  expect(opened.sheet.hiddenRows.size).toBe(0);
  await opened.run((_, sheet) => {
    const table = sheet.tables.getItemAt(0);
    table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["pear"] });
  });
  expect(opened.sheet.hiddenRows.size).toBe(5);
});

test("values land in hidden rows too", async () => {
  const opened = await withRows();
  await opened.run((_, sheet) => {
    sheet.autoFilter.apply("A1:B7", 0, { filterOn: "Values", values: ["pear"] });
    sheet.getRange("C2:C4").values = [["two"], ["three"], ["four"]];
  });
  expect([2, 3, 4].map((row) => opened.sheet.cells.value(row, 3))).toEqual(["two", "three", "four"]);
});

test("changed cells are filtered again when asked to", async () => {
  const opened = await withRows();
  await opened.run((_, sheet) => {
    sheet.autoFilter.apply("A1:B7", 0, { filterOn: "Values", values: ["pear"] });
    sheet.getRange("A2").values = [["pear"]];
  });
  expect(opened.sheet.hiddenRows.has(2)).toBe(true);
  await opened.run((_, sheet) => {
    sheet.autoFilter.reapply();
  });
  expect(opened.sheet.hiddenRows.has(2)).toBe(false);
});

test("cells are not moved about under a filter, whole rows are", async () => {
  const opened = await withRows();
  await opened.run((_, sheet) => {
    sheet.autoFilter.apply("A1:B7", 0, { filterOn: "Values", values: ["pear"] });
  });
  const insert = (address: string) =>
    refusal(opened.run((_, sheet) => void sheet.getRange(address).insert("Down")));
  expect(await insert("A3:B3")).toBe("FilteredRangeConflict");
  expect(await insert("3:3")).toBe("none");
  expect(opened.sheet.filter?.area.lastRow).toBe(8);
});

test("criteria that name no kind of filter, and columns that are not there, are refused", async () => {
  const { run } = await withRows();
  const apply = (column: number, criteria: unknown) =>
    refusal(
      run((_, sheet) => {
        sheet.autoFilter.apply("A1:B7", column, criteria as Excel.FilterCriteria);
      }),
    );
  expect(await apply(0, { filterOn: "Nothing" })).toBe("InvalidArgument");
  expect(await apply(2, { filterOn: "Values", values: [] })).toBe("InvalidArgument");
});
