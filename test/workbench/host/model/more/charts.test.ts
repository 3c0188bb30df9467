import type { BookSheet, CellValue } from "../../../../../workbench/host/book/book";
import { openWorkbook, refusal } from "./open-workbook";

const fill = (sheet: BookSheet | undefined, rows: readonly (readonly CellValue[])[]): void => {
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) sheet?.cells.setValue(row + 1, column + 1, value);
};
const SALES = [
  ["Partner", "Q1", "Q2"],
  ["Alma", 10, 20],
  ["Bota", 30, 40],
  ["Dana", 50, 60],
];

describe("charts", () => {
  it("are added with series read from the data, titled, placed over cells, and found by name", async () => {
    const { Excel, book } = openWorkbook();
    fill(book.sheets[0], SALES);
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto");
      chart.name = "Sales";
      chart.title.text = "Points by quarter";
      chart.legend.position = "Right";
      chart.legend.visible = false;
      chart.axes.valueAxis.title.text = "Points";
      chart.format.fill.setSolidColor("#FFFFFF");
      chart.setPosition("E2", "H11");
      await context.sync();
      const found = sheet.charts.getItem("Sales");
      found.load("name,chartType,left,top,width,height");
      found.title.load("text,visible");
      found.legend.load("position,visible");
      found.axes.valueAxis.title.load("text");
      found.series.load("items/name");
      const values = found.series.getItemAt(1).getDimensionDataSourceString("Values");
      const categories = found.series.getItemAt(1).getDimensionDataSourceString("Categories");
      sheet.charts.load("count,items/name");
      await context.sync();
      return {
        chart: [found.name, found.chartType, found.left, found.top, found.width, found.height],
        title: [found.title.text, found.title.visible],
        legend: [found.legend.position, found.legend.visible],
        axis: found.axes.valueAxis.title.text,
        series: found.series.items.map(({ name }) => name),
        from: [values.value, categories.value],
        all: [sheet.charts.count, sheet.charts.items.map(({ name }) => name)],
      };
    });
    expect(seen).toEqual({
      chart: ["Sales", "ColumnClustered", 192, 15, 192, 150],
      title: ["Points by quarter", true],
      legend: ["Right", false],
      axis: "Points",
      series: ["Q1", "Q2"],
      from: ["Sheet1!$C$2:$C$4", "Sheet1!$A$2:$A$4"],
      all: [1, ["Sales"]],
    });
    expect(book.sheets[0]?.extras.charts).toHaveLength(1);
  });

  it("take rows as series when asked to, and other data later", async () => {
    const { Excel, book } = openWorkbook();
    fill(book.sheets[0], SALES);
    const [byRows, numbersAlone] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Rows");
      chart.series.load("items/name");
      await context.sync();
      const names = chart.series.items.map(({ name }) => name);
      chart.setData(sheet.getRange("B2:C4"));
      chart.series.load("items/name");
      await context.sync();
      return [names, chart.series.items.map(({ name }) => name)];
    });
    expect(byRows).toEqual(["Alma", "Bota", "Dana"]);
    expect(numbersAlone).toEqual(["Series1", "Series2"]);
  });

  it("have series that are added and deleted across batches", async () => {
    const { Excel, book } = openWorkbook();
    fill(book.sheets[0], SALES);
    const names = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"));
      const added = chart.series.add("Plan");
      await context.sync();
      added.setValues(sheet.getRange("D2:D4"));
      chart.series.getItemAt(0).delete();
      await context.sync();
      chart.series.load("items/name");
      await context.sync();
      return chart.series.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Q2", "Plan"]);
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

  it("refuse what Excel refuses, and say by name what the workbench does not draw", async () => {
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
    expect(await withChart((chart) => (chart.legend.position = "Middle" as "Top"))).toBe("InvalidArgument");
    expect(await withChart((chart) => chart.getImage())).toBe("ApiNotFound");
    expect(await withChart((_, sheet) => sheet.shapes.load("items"))).toBe("ApiNotFound");
  });
});
