/** Outlines of columns, through office.js. */
import { openWorkbook, refusal } from "./open-workbook";

test("a group of columns is closed and opened as a whole, and dissolved", async () => {
  const opened = openWorkbook();
  const { sheet } = opened;
  await opened.run((_, worksheet) => {
    worksheet.getRange("C:E").group("ByColumns");
    worksheet.getRange("D:D").hideGroupDetails("ByColumns");
  });
  expect([...sheet.columnLevels]).toEqual([3, 4, 5].map((column) => [column, 1]));
  expect([...sheet.hiddenColumns]).toEqual([3, 4, 5]);
  // A column that is inserted before it moves the group.
  await opened.run((_, worksheet) => {
    worksheet.getRange("A:A").insert("Right");
    worksheet.getRange("D:D").showGroupDetails("ByColumns");
    worksheet.getRange("D:E").ungroup("ByColumns");
  });
  expect([...sheet.columnLevels]).toEqual([[6, 1]]);
  expect([...sheet.hiddenColumns]).toEqual([]);
});

test("a hidden column has no width until it is shown", async () => {
  const opened = openWorkbook();
  const widths = await opened.run(async (context, worksheet) => {
    const columns = worksheet.getRange("C:C");
    columns.format.columnWidth = 108.75;
    columns.group("ByColumns");
    columns.hideGroupDetails("ByColumns");
    columns.load("format/columnWidth");
    await context.sync();
    const hidden = columns.format.columnWidth;
    columns.showGroupDetails("ByColumns");
    columns.load("format/columnWidth");
    await context.sync();
    return [hidden, columns.format.columnWidth];
  });
  expect(widths).toEqual([0, 108.75]);
});

test("what is not grouped is neither opened nor dissolved, and rows are refused by name", async () => {
  const opened = openWorkbook();
  const told = (act: (range: Excel.Range) => void) =>
    refusal(
      opened.run((_, worksheet) => {
        act(worksheet.getRange("C:E"));
      }),
    );
  expect(await told((range) => range.ungroup("ByColumns"))).toBe("InvalidArgument");
  expect(await told((range) => range.hideGroupDetails("ByColumns"))).toBe("InvalidArgument");
  expect(await told((range) => range.group("ByRows"))).toBe("ApiNotFound");
});
