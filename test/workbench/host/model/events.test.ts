import { editCell, renameSheet } from "../../../../workbench/host/book/changes";
import { letAreasBeSelected } from "../../../support/excel/select-areas";
import { openWorkbook, refusal, type OpenedWorkbook } from "./open-workbook";

/** Waits for events, which come once the answer to their batch is sent. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

type EventData = Readonly<Record<string, unknown>>;

/** Registers a handler, and returns the list of its events. */
async function listen(
  { run }: OpenedWorkbook,
  events: (context: Excel.RequestContext, sheet: Excel.Worksheet) => readonly unknown[],
): Promise<EventData[]> {
  const told: EventData[] = [];
  await run((context, sheet) => {
    for (const event of events(context, sheet) as readonly OfficeExtension.EventHandlers<EventData>[])
      event.add((args) => {
        told.push(args);
        return Promise.resolve();
      });
  });
  return told;
}

test("listeners to a sheet and to all sheets are told of changed cells, with details of a single one", async () => {
  const opened = openWorkbook();
  const told = await listen(opened, (context, sheet) => [
    sheet.onChanged,
    context.workbook.worksheets.onChanged,
  ]);
  await opened.run((_, sheet) => {
    sheet.getRange("B2").values = [[5]];
    sheet.getRange("A1:B1").values = [["a", "b"]];
  });
  await settle();
  const edited = {
    type: "WorksheetChanged",
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: opened.sheet.id,
  };
  const details = { valueBefore: "", valueAfter: 5, valueTypeBefore: "Empty", valueTypeAfter: "Double" };
  expect(told).toHaveLength(4);
  expect(told.filter(({ address }) => address === "B2")).toEqual([
    expect.objectContaining({ ...edited, details }),
    expect.objectContaining({ ...edited, details }),
  ]);
  expect(told.find(({ address }) => address === "A1:B1")).toMatchObject({
    ...edited,
    details: undefined,
  });
});

test("a co-author's change is remote, and its range can be asked for", async () => {
  const opened = openWorkbook();
  const told = await listen(opened, (_, sheet) => [sheet.onChanged]);
  editCell(opened.book, opened.sheet, 3, 2, "theirs", "Remote");
  await settle();
  expect(told).toMatchObject([{ source: "Remote", address: "B3", details: { valueAfter: "theirs" } }]);
  const [event] = told as unknown as Excel.WorksheetChangedEventArgs[];
  const values = await opened.run(async (context) => {
    const range = event?.getRange(context).load("values");
    await context.sync();
    return range?.values;
  });
  expect(values).toEqual([["theirs"]]);
});

test("inserted and deleted rows are reported as such", async () => {
  const opened = openWorkbook();
  const told = await listen(opened, (_, sheet) => [sheet.onChanged]);
  await opened.run((_, sheet) => {
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A:A").delete("Left");
  });
  await settle();
  expect(told).toMatchObject([
    { changeType: "RowInserted", address: "2:3", changeDirectionState: { insertShiftDirection: "Down" } },
    { changeType: "ColumnDeleted", address: "A:A", changeDirectionState: { deleteShiftDirection: "Left" } },
  ]);
});

test("a table is told only of changes to its own cells", async () => {
  const opened = openWorkbook();
  await opened.run((_, sheet) => {
    sheet.tables.add("A1:B3", true).name = "Sales";
  });
  const told = await listen(opened, (context) => [
    context.workbook.tables.getItem("Sales").onChanged,
    context.workbook.tables.onChanged,
  ]);
  await opened.run((_, sheet) => {
    sheet.getRange("B3:C4").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("D9").values = [["elsewhere"]];
  });
  await settle();
  expect(told.map(({ type, address, tableId }) => [type, address, tableId])).toEqual([
    ["TableChanged", "B3", opened.sheet.tables[0]?.id],
    ["TableChanged", "B3", opened.sheet.tables[0]?.id],
  ]);
});

test("sheets that come, go, are activated and renamed", async () => {
  const opened = openWorkbook({ sheets: ["One", "Two"] });
  const told = await listen(opened, ({ workbook: { worksheets } }) => [
    worksheets.onAdded,
    worksheets.onDeleted,
    worksheets.onActivated,
    worksheets.onDeactivated,
  ]);
  const [one, two] = opened.book.sheets;
  await opened.run((context) => {
    context.workbook.worksheets.getItem("Two").activate();
    context.workbook.worksheets.add("Three");
    context.workbook.worksheets.getItem("One").delete();
  });
  await settle();
  expect(told.map(({ type, worksheetId }) => [type, worksheetId])).toEqual([
    ["WorksheetDeactivated", one?.id],
    ["WorksheetActivated", two?.id],
    ["WorksheetAdded", opened.book.sheetByName("Three")?.id],
    ["WorksheetDeleted", one?.id],
  ]);
});

test("deleting the active sheet activates its neighbour", async () => {
  const opened = openWorkbook({ sheets: ["One", "Two"] });
  const told = await listen(opened, ({ workbook: { worksheets } }) => [
    worksheets.onActivated,
    worksheets.onDeactivated,
  ]);
  const two = opened.book.sheetByName("Two");
  await opened.run((_, sheet) => sheet.delete());
  await settle();
  expect(told).toMatchObject([{ type: "WorksheetActivated", worksheetId: two?.id }]);
});

test("a selection is reported to its sheet and to the tables in it", async () => {
  const opened = openWorkbook();
  await opened.run((_, sheet) => void sheet.tables.add("A1:B3", true));
  const told = await listen(opened, (_, sheet) => [
    sheet.onSelectionChanged,
    sheet.tables.getItemAt(0).onSelectionChanged,
  ]);
  await opened.run((_, sheet) => sheet.getRange("B2:D2").select());
  await settle();
  expect(told).toMatchObject([
    { type: "WorksheetSelectionChanged", address: "B2:D2" },
    { type: "TableSelectionChanged", address: "B2", isInsideTable: true },
  ]);
});

test("several areas selected at once are reported as one selection", async () => {
  const opened = openWorkbook();
  letAreasBeSelected(opened);
  const told = await listen(opened, (_, sheet) => [sheet.onSelectionChanged]);
  await opened.run((_, sheet) => sheet.getRanges("B2:D2,B5").select());
  await settle();
  expect(told).toMatchObject([{ type: "WorksheetSelectionChanged", address: "B2:D2,B5" }]);
  const address = await opened.run(async (context) => {
    const selected = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    return selected.address;
  });
  expect(address).toBe("Data!B2:D2,Data!B5");
  expect(await refusal(opened.run(({ workbook }) => void workbook.getSelectedRange()))).toBe(
    "InvalidSelection",
  );
});

test("a change tells whether the add-in itself has made it", async () => {
  const opened = openWorkbook();
  const told = await listen(opened, (_, sheet) => [sheet.onChanged]);
  await opened.run((_, sheet) => {
    sheet.getRange("A1:B1").values = [["a", "b"]];
  });
  editCell(opened.book, opened.sheet, 2, 1, "typed");
  editCell(opened.book, opened.sheet, 3, 1, "theirs", "Remote");
  opened.book.undo.undo();
  await settle();
  expect(told.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
    ["A1:B1", "ThisLocalAddin"],
    ["A2", "Unknown"],
    ["A3", "Unknown"],
    ["A2", "Unknown"],
  ]);
});

test("undo is reported as a change", async () => {
  const opened = openWorkbook();
  await opened.run((_, sheet) => {
    sheet.getRange("A1:B2").values = [["x"]];
  });
  const told = await listen(opened, (_, sheet) => [sheet.onChanged]);
  opened.book.undo.undo();
  await settle();
  expect(told).toMatchObject([{ address: "A1:B2", source: "Local" }]);
});

test("a removed handler is no longer called", async () => {
  const opened = openWorkbook();
  let count = 0;
  const handler = await opened.run((_, sheet) =>
    sheet.onChanged.add(() => {
      count += 1;
      return Promise.resolve();
    }),
  );
  handler.remove();
  await handler.context.sync();
  renameSheet(opened.book, opened.sheet, "Other");
  editCell(opened.book, opened.sheet, 1, 1, "x");
  await settle();
  expect([count, opened.host.openRegistrations()]).toEqual([0, 0]);
});
