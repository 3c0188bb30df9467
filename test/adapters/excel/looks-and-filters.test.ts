/** Looks and filters, on which no figure depends: their failure does not fail a write, and is reported. */
import { undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { CoAuthor } from "../../support/excel/co-author";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import { filterPartners, fullPlan, partnerBook, partnerWrite } from "../../support/excel/write-books";

afterEach(closeExcels);

const has =
  (text: string) =>
  ({ body }: { readonly body: string }): boolean =>
    body.includes(text);

describe("looks", () => {
  it.each([
    ["a frozen header row", '"FreezeRows"', "Ledger", [1, 2, 3]],
    ["the width of a new column", '"ColumnWidth"', "Partners", [1, 2, 4]],
  ])("that Excel refuses (%s) do not fail the write, and are told", async (_what, call, sheet, tries) => {
    const { book, office, host } = faultyExcel(partnerBook());
    const before = bookSnapshot(book);
    for (const nth of tries)
      host.plan({ kind: "fail-action", code: "AccessDenied", action: 0 }, { nth, matching: has(call) });
    expect(await writePlan(office, fullPlan())).toMatchObject({
      cells: 31,
      notSet: { looks: [sheet], filters: [], order: [] },
    });
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("are set in a second try if Excel has no undo for them", async () => {
    const { book, office, host } = faultyExcel(partnerBook());
    host.plan(
      { kind: "fail-action", code: "UndoNotSupported", action: 0 },
      { matching: has('"FreezeRows"') },
    );
    expect((await writePlan(office, fullPlan())).notSet.looks).toEqual([]);
    expect(book.sheetByName("Ledger")?.frozen).toEqual({ rows: 1, columns: 0 });
  });

  it("are set, and nothing is told, if Excel takes them", async () => {
    const { book, office } = faultyExcel(partnerBook());
    expect((await writePlan(office, fullPlan())).notSet).toEqual({ looks: [], filters: [], order: [] });
    expect(book.sheetByName("Ledger")?.frozen).toEqual({ rows: 1, columns: 0 });
  });

  it("of new headers are those of the header to their left, until undo, unless they have their own", async () => {
    const { office } = faultyExcel(partnerBook());
    const look = (address: string) =>
      office.run(async (context) => {
        const { fill, font } = context.workbook.worksheets.getItem("Partners").getRange(address).format;
        fill.load("color");
        font.load("bold");
        await context.sync();
        return `${fill.color} ${String(font.bold)}`;
      });
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Partners");
      sheet.getRange("C1").format.fill.color = "#00FF00";
      sheet.getRange("C1").format.font.bold = true;
      sheet.getRange("E1").format.fill.color = "#0000FF";
      await context.sync();
    });
    await writePlan(office, { sheets: [partnerWrite()] });
    expect([await look("D1"), await look("E1"), await look("D2")]).toEqual([
      "#00FF00 true",
      "#0000FF false",
      "#FFFFFF false",
    ]);
    await undoLastWrite(office);
    expect([await look("C1"), await look("D1"), await look("E1")]).toEqual([
      "#00FF00 true",
      "#FFFFFF false",
      "#0000FF false",
    ]);
  });

  it("are not given to a column that somebody has moved there meanwhile", async () => {
    const { book, office, host } = faultyExcel(partnerBook());
    const run = (): void => {
      new CoAuthor(book).insertColumn("Partners", 1);
    };
    host.plan({ kind: "first", run }, { matching: has('"ColumnWidth"') });
    await writePlan(office, fullPlan());
    const widths = [...(book.sheetByName("Partners")?.columnWidths ?? [])];
    expect(widths.filter(([, width]) => Math.abs(width - 8.43) > 0.01)).toEqual([]);
  });
});

describe("the sheet's own filter", () => {
  it.each([
    ["with criteria", true],
    ["without", false],
  ])("(%s) gets an arrow over new columns beside it, until undo", async (_what, hasCriteria) => {
    const book = partnerBook();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("No sheet");
    sheet.tables.splice(0);
    const area = { firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 3 };
    if (hasCriteria) new CoAuthor(book).filter("Partners", 1, 2, ["Silver"]);
    sheet.filter ??= { area, criteria: new Map() };
    const kept = [...sheet.filter.criteria];
    const { office } = faultyExcel(book);
    const before = bookSnapshot(book);
    await writePlan(office, { sheets: [partnerWrite({ table: undefined })] });
    expect(sheet.filter.area).toEqual({ ...area, lastColumn: 5 });
    expect([...sheet.filter.criteria]).toEqual(kept);
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });
});

describe("filters that were put back", () => {
  it("are told if Excel holds others then, after a write and after its undo", async () => {
    const book = partnerBook();
    filterPartners(book);
    const { office, host } = faultyExcel(book);
    const table = book.sheetByName("Partners")?.tables[0];
    const lose = (): void => {
      table?.filter?.criteria.set(0, { filterOn: "Values", values: ["007"] });
    };
    const isComparison = (count: number) => {
      let seen = 0;
      return ({ body }: { readonly body: string }): boolean =>
        body.includes('"criteria"') && !body.includes("DisplayGridlines") && (seen += 1) === count;
    };
    host.plan({ kind: "first", run: lose }, { matching: isComparison(2) });
    expect((await writePlan(office, fullPlan())).notSet.filters).toEqual(["Partners"]);
    // Each of the three sheets is compared separately before.
    host.plan({ kind: "first", run: () => table?.filter?.criteria.clear() }, { matching: isComparison(4) });
    const { left } = await undoLastWrite(office);
    expect(left).toEqual([{ sheet: "Partners", cells: "A1:E5" }]);
  });
});
