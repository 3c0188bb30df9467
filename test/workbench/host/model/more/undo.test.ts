import { openWorkbook, refusal } from "./open-workbook";

describe("undo", () => {
  it("removes sheets and names added by one batch, and redo restores them, still usable", async () => {
    const { Excel, book } = openWorkbook();
    const held = () => {
      const [sheet] = book.sheets;
      const { charts = [], conditionalFormats = [] } = sheet?.extras ?? {};
      return [charts.length, conditionalFormats.length, book.names.length, sheet?.frozen?.rows ?? 0];
    };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B3");
      sheet.charts.add("Pie", range).name = "Points";
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      context.workbook.names.add("Points", range);
      sheet.freezePanes.freezeRows(2);
      await context.sync();
    });
    expect(held()).toEqual([1, 1, 1, 2]);
    expect(book.undo.undo()).toBe(true);
    expect(held()).toEqual([0, 0, 0, 0]);
    expect(book.undo.redo()).toBe(true);
    expect(held()).toEqual([1, 1, 1, 2]);
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.getItem("Points").load("chartType");
      const format = sheet.getRange("A1").conditionalFormats.getItemAt(0).load("custom/rule/formula");
      chart.width = 100;
      await context.sync();
      return [chart.chartType, format.custom.rule.formula];
    });
    expect(seen).toEqual(["Pie", "=TRUE"]);
    expect(book.sheets[0]?.extras.charts).toMatchObject([{ name: "Points", width: 100 }]);
  });

  it("leaves custom XML parts and settings as they are", async () => {
    const { Excel, book } = openWorkbook();
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add("<state/>");
      context.workbook.settings.add("key", 1);
      context.workbook.names.add("One", "=1");
      await context.sync();
    });
    book.undo.undo();
    expect([book.xmlParts.length, book.settings.size, book.names.length]).toEqual([1, 1, 0]);
  });
});

describe("a protected workbook", () => {
  it("takes no new sheets until it is unprotected", async () => {
    const { Excel, book } = openWorkbook();
    const run = (use: (workbook: Excel.Workbook) => void) =>
      Excel.run(async (context) => {
        use(context.workbook);
        await context.sync();
      });
    await run(({ protection }) => {
      protection.protect();
    });
    expect(await refusal(run(({ worksheets }) => void worksheets.add("New")))).toBe("AccessDenied");
    await run(({ protection, worksheets }) => {
      protection.unprotect();
      worksheets.add("New");
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "New"]);
  });
});

describe("references", () => {
  it("are released for ranges that names, panes and formats give", async () => {
    const { Excel, host } = openWorkbook();
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      sheet.freezePanes.freezeRows(1);
      const ranges = [
        names.add("Place", sheet.getRange("A1")).getRange(),
        sheet.freezePanes.getLocation(),
        sheet.getRange("A1:A2").conditionalFormats.add("DataBar").getRange(),
      ];
      for (const range of ranges) range.load("address");
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(["Sheet1!A1", "Sheet1!1:1", "Sheet1!A1:A2"]);
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(host.openReferences()).toBe(0);
  });
});
