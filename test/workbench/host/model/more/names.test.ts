import { openWorkbook, refusal } from "./open-workbook";

describe("names", () => {
  it("adds a name for a range, finds it again by name in any case, and gives the range back", async () => {
    const { Excel, book } = openWorkbook({ sheets: ["My data"] });
    const seen = await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const added = names.add("Rates", worksheets.getItem("My data").getRange("B2:C5"), "for points");
      added.load("name,type,value,formula,comment,visible,scope");
      const range = names.getItem("RATES").getRange().load("address");
      const count = names.getCount();
      await context.sync();
      return { ...added.toJSON(), address: range.address, count: count.value };
    });
    expect(seen).toEqual({
      name: "Rates",
      type: "Range",
      value: "'My data'!$B$2:$C$5",
      formula: "='My data'!$B$2:$C$5",
      comment: "for points",
      visible: true,
      scope: "Workbook",
      address: "'My data'!B2:C5",
      count: 1,
    });
    expect(book.names).toEqual([
      { name: "Rates", formula: "='My data'!$B$2:$C$5", sheetId: undefined, comment: "for points" },
    ]);
  });

  it("gives the value of a constant, and does not calculate a formula", async () => {
    const { Excel } = openWorkbook();
    const worth = await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add("Five", "=5");
      names.add("Part", "=0.25");
      names.add("Word", '="a ""b"""');
      names.add("Yes", "=true");
      names.add("Sum", "=SUM(A1:A3)");
      names.load("items/name,items/type,items/value");
      await context.sync();
      return names.items.map(({ name, type, value }) => [name, type, value as unknown]);
    });
    expect(worth).toEqual([
      ["Five", "Integer", 5],
      ["Part", "Double", 0.25],
      ["Word", "String", 'a "b"'],
      ["Yes", "Boolean", true],
      ["Sum", "Error", "#VALUE!"],
    ]);
  });

  it("keeps a sheet's names apart from the workbook's", async () => {
    const { Excel } = openWorkbook({ sheets: ["One", "Two"] });
    const seen = await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const one = worksheets.getItem("One");
      one.names.add("Total", one.getRange("A1"));
      worksheets.getItem("Two").names.add("Total", worksheets.getItem("Two").getRange("B1"));
      names.add("Total", one.getRange("C1"));
      one.names.load("items/scope,items/value");
      names.load("items/scope,items/value");
      const owner = one.names.getItem("Total").worksheet.load("name");
      const none = names.getItem("Total").worksheetOrNullObject.load("name");
      await context.sync();
      return {
        one: one.names.items.map(({ scope, value }) => [scope, value as unknown]),
        all: names.items.map(({ scope, value }) => [scope, value as unknown]),
        owner: owner.name,
        none: none.isNullObject,
      };
    });
    expect(seen).toEqual({
      one: [["Worksheet", "One!$A$1"]],
      all: [["Workbook", "One!$C$1"]],
      owner: "One",
      none: true,
    });
  });

  it("changes and deletes names, and returns a null object for a missing one", async () => {
    const { Excel, book } = openWorkbook();
    const seen = await Excel.run(async (context) => {
      const { names } = context.workbook;
      const item = names.add("Rate", "=5");
      item.visible = false;
      item.formula = "=Sheet1!$A$1";
      const range = names.add("Word", '="x"').getRangeOrNullObject().load("address");
      await context.sync();
      const kept = book.names.map((name) => ({ ...name }));
      item.delete();
      const gone = names.getItemOrNullObject("Rate").load("name");
      await context.sync();
      return { kept: kept[0], noRange: range.isNullObject, gone: gone.isNullObject };
    });
    expect(seen).toEqual({
      kept: { name: "Rate", formula: "=Sheet1!$A$1", sheetId: undefined, isHidden: true },
      noRange: true,
      gone: true,
    });
    expect(book.names.map(({ name }) => name)).toEqual(["Word"]);
  });

  it.each([
    ["A1", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["", "InvalidArgument"],
    ["taken", "ItemAlreadyExists"],
  ])("refuses the name %j with %s", async (name, code) => {
    const { Excel } = openWorkbook();
    const run = Excel.run(async (context) => {
      context.workbook.names.add("Taken", "=1");
      context.workbook.names.add(name, "=2");
      await context.sync();
    });
    expect(await refusal(run)).toBe(code);
  });

  it("refuses a missing name with ItemNotFound", async () => {
    const { Excel } = openWorkbook();
    const run = Excel.run(async (context) => {
      context.workbook.names.getItem("Nothing").load("value");
      await context.sync();
    });
    expect(await refusal(run)).toBe("ItemNotFound");
  });
});
