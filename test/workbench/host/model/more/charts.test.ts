import { openWorkbook, refusal } from "./open-workbook";

describe("charts", () => {
  it("are added, placed over cells, and found by name", async () => {
    const { Excel, book } = openWorkbook();
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto");
      chart.name = "Sales";
      chart.setPosition("E2", "H11");
      await context.sync();
      const found = sheet.charts.getItem("Sales");
      found.load("name,chartType,left,top,width,height");
      sheet.charts.load("count,items/name");
      await context.sync();
      return {
        chart: [found.name, found.chartType, found.left, found.top, found.width, found.height],
        all: [sheet.charts.count, sheet.charts.items.map(({ name }) => name)],
      };
    });
    expect(seen).toEqual({
      chart: ["Sales", "ColumnClustered", 192, 15, 192, 150],
      all: [1, ["Sales"]],
    });
    expect(book.sheets[0]?.extras.charts).toMatchObject([{ source: "Sheet1!$A$1:$C$4", seriesBy: "Auto" }]);
  });

  it("tell when they are added and deleted", async () => {
    const { Excel, book } = openWorkbook();
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
      const note = async (args: { type: string; source: string }) => {
        heard.push([args.type, args.source]);
        return Promise.resolve();
      };
      sheet.charts.onAdded.add(note);
      sheet.charts.onDeleted.add(note);
      await context.sync();
      sheet.charts.add("Pie", sheet.getRange("A1:B3"));
      await context.sync();
      sheet.charts.getItem("Chart 1").delete();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([
      ["ChartAdded", "Local"],
      ["ChartDeleted", "Local"],
    ]);
    expect(book.sheets[0]?.extras.charts).toEqual([]);
  });

  it("refuse what Excel refuses, and name what the workbench does not draw", async () => {
    const { Excel } = openWorkbook();
    const withChart = (use: (chart: Excel.Chart, sheet: Excel.Worksheet) => void) =>
      refusal(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          use(sheet.charts.add("Pie", sheet.getRange("A1:B3")), sheet);
          await context.sync();
        }),
      );
    expect(await withChart((_, sheet) => sheet.charts.add("Pi" as "Pie", sheet.getRange("A1")))).toBe(
      "InvalidArgument",
    );
    expect(await withChart((_, sheet) => sheet.charts.getItem("Nothing").load("name"))).toBe("ItemNotFound");
    expect(await withChart((chart) => chart.setPosition("C3", "A1"))).toBe("InvalidArgument");
    expect(await withChart((chart) => (chart.plotBy = "Diagonals" as "Rows"))).toBe("InvalidArgument");
    expect(await withChart((chart) => chart.getImage())).toBe("ApiNotFound");
    expect(await withChart((chart) => chart.title.load("text"))).toBe("ApiNotFound");
    expect(await withChart((_, sheet) => sheet.shapes.load("items"))).toBe("ApiNotFound");
  });
});
