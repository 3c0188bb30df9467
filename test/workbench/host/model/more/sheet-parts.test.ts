import fc from "fast-check";

import { AreaLayers } from "../../../../../workbench/host/model/more/area-layers";
import { openWorkbook, refusal } from "./open-workbook";

type Use<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

/** Runs on the first sheet of a new workbook. */
function onSheet<T>(use: Use<T>): Promise<T> {
  const { Excel } = openWorkbook();
  return Excel.run((context) => use(context.workbook.worksheets.getItem("Sheet1"), context));
}

describe("frozen panes", () => {
  it.each([
    [
      "rows",
      (panes: Excel.WorksheetFreezePanes) => panes.freezeRows(3),
      "Sheet1!1:3",
      { rows: 3, columns: 0 },
    ],
    [
      "one row where no number is given",
      (panes: Excel.WorksheetFreezePanes) => panes.freezeRows(),
      "Sheet1!1:1",
      { rows: 1, columns: 0 },
    ],
    [
      "columns",
      (panes: Excel.WorksheetFreezePanes) => panes.freezeColumns(2),
      "Sheet1!A:B",
      { rows: 0, columns: 2 },
    ],
    [
      "both",
      (panes: Excel.WorksheetFreezePanes) => panes.freezeAt("A1:B4"),
      "Sheet1!A1:B4",
      { rows: 4, columns: 2 },
    ],
  ])("hold %s", async (_, freeze, address, frozen) => {
    const { Excel, book } = openWorkbook();
    const found = await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
      freeze(freezePanes);
      const location = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return location.address;
    });
    expect(found).toBe(address);
    expect(book.sheets[0]?.frozen).toEqual(frozen);
  });

  it("are lifted", async () => {
    const isNull = await onSheet(async ({ freezePanes }, context) => {
      freezePanes.freezeRows(1);
      freezePanes.unfreeze();
      const location = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return location.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

describe("conditional formats", () => {
  it("are added first in order, hold their rule and format, and are found where they reach", async () => {
    const seen = await onSheet(async (sheet, context) => {
      const custom = sheet.getRange("A1:A10").conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$A1="due"';
      custom.custom.format.fill.color = "#FFC7CE";
      custom.custom.format.font.bold = true;
      const cells = sheet.getRange("B1:B10").conditionalFormats.add("CellValue");
      cells.cellValue.rule = { formula1: "=3000000", operator: "GreaterThan" };
      const found = sheet.getRange("A5").conditionalFormats;
      found.load("items/type,items/priority,items/stopIfTrue");
      const first = found.getItemAt(0);
      first.load("type,custom/rule/formula,custom/format/fill/color,custom/format/font/bold");
      const reach = first.getRange().load("address");
      const other = first.dataBarOrNullObject.load("barDirection");
      const counts = ["A5", "A1:B1", "C1"].map((at) => sheet.getRange(at).conditionalFormats.getCount());
      cells.load("cellValue/rule,priority");
      await context.sync();
      return {
        items: found.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
        formula: first.custom.rule.formula,
        format: [first.custom.format.fill.color, first.custom.format.font.bold],
        reach: reach.address,
        other: other.isNullObject,
        counts: counts.map(({ value }) => value),
        rule: [cells.priority, cells.cellValue.rule],
      };
    });
    expect(seen).toEqual({
      items: [["Custom", 1, false]],
      formula: '=$A1="due"',
      format: ["#FFC7CE", true],
      reach: "Sheet1!A1:A10",
      other: true,
      counts: [1, 2, 0],
      rule: [0, { formula1: "=3000000", operator: "GreaterThan" }],
    });
  });

  it("are moved in order, deleted one by one, and cleared", async () => {
    const seen = await onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1:A3").conditionalFormats;
      const last = formats.add("DataBar");
      formats.add("IconSet");
      formats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FF0000" },
        midpoint: { type: "Percent", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", color: "#00FF00" },
      };
      await context.sync();
      const scale = formats.getItemAt(0).load("colorScale/threeColorScale");
      last.priority = 0;
      formats.load("items/type");
      await context.sync();
      const order = formats.items.map(({ type }) => type);
      last.delete();
      const left = formats.getCount();
      await context.sync();
      formats.clearAll();
      const none = formats.getCount();
      await context.sync();
      return { three: scale.colorScale.threeColorScale, order, left: left.value, none: none.value };
    });
    expect(seen).toEqual({ three: true, order: ["DataBar", "ColorScale", "IconSet"], left: 2, none: 0 });
  });

  it("refuse a detail of another type", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("DataBar").custom.rule.formula = "=TRUE";
      await context.sync();
    });
    expect(await refusal(run)).toBe("InvalidOperation");
  });
});

describe("data validation", () => {
  it("holds a rule with its prompt and alert, and is cleared from a part of the range", async () => {
    const seen = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A10");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Gold,Silver" } };
      dataValidation.errorAlert = { message: "Choose", showAlert: true, style: "Stop", title: "Level" };
      sheet.getRange("A4:A5").dataValidation.clear();
      const at = ["A1:A3", "A4", "A3:A4", "B1"].map((address) =>
        sheet.getRange(address).dataValidation.load("type,rule,errorAlert"),
      );
      await context.sync();
      return { types: at.map(({ type }) => type), rule: at[0]?.rule, title: at[0]?.errorAlert.title };
    });
    expect(seen).toEqual({
      types: ["List", "None", "MixedCriteria", "None"],
      rule: { list: { inCellDropDown: true, source: "Gold,Silver" } },
      title: "Level",
    });
  });

  it.each([{}, { list: {}, date: {} }, { word: {} }])("refuses the rule %j", async (rule) => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
      await context.sync();
    });
    expect(await refusal(run)).toBe("InvalidArgument");
  });

  it("keeps for every cell the last value set", () => {
    const edge = fc.integer({ min: 1, max: 5 });
    const area = fc.tuple(edge, edge, edge, edge).map(([a, b, c, d]) => ({
      firstRow: Math.min(a, b),
      lastRow: Math.max(a, b),
      firstColumn: Math.min(c, d),
      lastColumn: Math.max(c, d),
    }));
    const steps = fc.array(
      fc.record({ area, value: fc.option(fc.record({ n: fc.nat() }), { nil: undefined }) }),
    );
    fc.assert(
      fc.property(steps, (set) => {
        const layers = new AreaLayers();
        for (const step of set) layers.set(step.area, step.value);
        for (let row = 1; row <= 5; row += 1)
          for (let column = 1; column <= 5; column += 1) {
            const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
            const last = set.findLast(
              (step) =>
                step.area.firstRow <= row &&
                row <= step.area.lastRow &&
                step.area.firstColumn <= column &&
                column <= step.area.lastColumn,
            );
            expect(layers.at(cell)).toEqual({ kind: "one", value: last?.value });
          }
      }),
    );
  });
});

describe("links and page layout", () => {
  it("holds a link, and shows its text in the cell", async () => {
    const { Excel, book } = openWorkbook();
    const links = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").hyperlink = { address: "https://example.com/", textToDisplay: "Terms" };
      const [linked, plain] = ["A1", "A2"].map((at) => sheet.getRange(at).load("hyperlink"));
      await context.sync();
      return [linked?.hyperlink, plain?.hyperlink];
    });
    expect(links).toEqual([{ address: "https://example.com/", textToDisplay: "Terms" }, null]);
    expect(book.sheets[0]?.cells.value(1, 1)).toBe("Terms");
  });

  it("holds orientation, margins, titles and headers of a page", async () => {
    const seen = await onSheet(async ({ pageLayout }, context) => {
      const before = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "&A";
      pageLayout.setPrintTitleRows("$1:$2");
      await context.sync();
      const rows = pageLayout.getPrintTitleRows().load("address");
      pageLayout.load("orientation,zoom,headersFooters/defaultForAllPages/centerHeader");
      await context.sync();
      const header = pageLayout.headersFooters.defaultForAllPages.centerHeader;
      return [before.isNullObject, pageLayout.orientation, pageLayout.zoom, header, rows.address];
    });
    expect(seen).toEqual([true, "Landscape", { horizontalFitToPages: 1 }, "&A", "Sheet1!1:2"]);
  });
});

describe("a worksheet's custom properties", () => {
  it("are found by key in any case, changed by adding again, and deleted", async () => {
    const { run } = openWorkbook();
    const seen = await run(async (context, sheet) => {
      sheet.customProperties.add("Mark", "one");
      sheet.customProperties.add("mark", "two");
      const found = sheet.customProperties.getItemOrNullObject("MARK").load("key,value");
      const none = sheet.customProperties.getItemOrNullObject("Other").load("value");
      await context.sync();
      const before = [found.key, found.value, none.isNullObject];
      found.delete();
      const gone = sheet.customProperties.getItemOrNullObject("Mark").load("value");
      await context.sync();
      return [...before, gone.isNullObject];
    });
    expect(seen).toEqual(["Mark", "two", true, true]);
  });
});
