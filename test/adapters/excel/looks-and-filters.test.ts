/** Looks and filters, on which no figure depends: their failure does not fail a write, and is reported. */
import { undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { CoAuthor } from "../../support/excel/co-author";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import { filterPartners, fullPlan, partnerBook } from "../../support/excel/write-books";

afterEach(closeExcels);

const has =
  (text: string) =>
  ({ body }: { readonly body: string }): boolean =>
    body.includes(text);

describe("looks", () => {
  it.each([
    ["a frozen header row", '"FreezeRows"', "Ledger", [1, 2]],
    ["the width of a new column", '"ColumnWidth"', "Partners", [1, 3]],
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
        body.includes("isDataFiltered") && !body.includes("DisplayGridlines") && (seen += 1) === count;
    };
    host.plan({ kind: "first", run: lose }, { matching: isComparison(2) });
    expect((await writePlan(office, fullPlan())).notSet.filters).toEqual(["Partners"]);
    // Each of the three sheets is compared separately before.
    host.plan({ kind: "first", run: () => table?.filter?.criteria.clear() }, { matching: isComparison(4) });
    const { left } = await undoLastWrite(office);
    expect(left).toEqual([{ sheet: "Partners", cells: "A1:E5" }]);
  });
});
