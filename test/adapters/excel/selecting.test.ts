/** Selects cells and scrolls to them, through the real office.js. */
import { officeExcel } from "../../../src/adapters/excel/office";
import { selectCells, selectRows } from "../../../src/adapters/excel/view/select-cells";
import { withFaults } from "../../../workbench/host/faults/faulty-host";
import { createExcelHost } from "../../../workbench/host/model/excel-host";
import { openOfficeJs, type OpenedOfficeJs } from "../../../workbench/host/wire/node/open-office-js";
import { bookOf } from "../../support/excel/book-of";
import { letAreasBeSelected } from "../../support/excel/select-areas";

const opened: (OpenedOfficeJs & { readonly openReferences: () => number })[] = [];
afterEach(() => {
  for (const library of opened.splice(0)) {
    expect(library.openReferences()).toBe(0);
    library.dispose();
  }
});

/** Excel with two sheets; by default with ExcelApi 1.18, which can select several areas. */
function open({ version = "1.18", hasMethod = true } = {}) {
  const book = bookOf({ One: [[1]], Two: [[2]] });
  const host = withFaults(createExcelHost(book), () => 0);
  const library = openOfficeJs(host, { requirementSets: { ExcelApi: version } });
  opened.push({ ...library, openReferences: () => host.openReferences() });
  if (hasMethod) letAreasBeSelected(library);
  const selection = () => {
    const { sheetId, area, more = [] } = book.selection;
    const rows = [area, ...more].map(({ firstRow, lastRow }) => `${firstRow}-${lastRow}`);
    return {
      sheet: book.sheetById(sheetId)?.name,
      rows: rows.join(" "),
      columns: [area.firstColumn, area.lastColumn],
    };
  };
  return { book, host, selection, office: officeExcel(library.Excel, library.Office) };
}

describe("cells", () => {
  test("are selected, and their sheet comes to the front", async () => {
    const { office, book, selection } = open();
    await selectCells(office, "Two", "B3:C9");
    expect(selection()).toEqual({ sheet: "Two", rows: "3-9", columns: [2, 3] });
    expect(book.activeSheetId).toBe(book.sheetByName("Two")?.id);
  });

  test.each([
    ["of a sheet that is not there", "Three", "A1", "no-such-sheet"],
    ["that are none", "Two", "A1048577", "no-such-cells"],
  ])("%s are refused with a sentence", async (_, sheet, cells, code) => {
    await expect(selectCells(open().office, sheet, cells)).rejects.toMatchObject({
      code,
      details: { sheet },
    });
  });

  test("of a hidden sheet are refused with a sentence", async () => {
    const { office, book } = open();
    const two = book.sheetByName("Two");
    if (two !== undefined) two.visibility = "Hidden";
    await expect(selectCells(office, "Two", "A1")).rejects.toMatchObject({ code: "sheet-hidden" });
  });

  test("wait until the user has left the cell that is being edited", async () => {
    const { host, office, selection } = open();
    host.enterCellEdit();
    const selecting = selectCells(office, "Two", "B3");
    host.leaveCellEdit();
    await selecting;
    expect(selection().sheet).toBe("Two");
  });
});

describe("rows", () => {
  test("are selected all at once, adjacent ones as one area", async () => {
    const { office, selection } = open();
    expect(await selectRows(office, "Two", [9, 3, 4, 5, 9, 20], 2, 6)).toEqual({ selected: 5, of: 5 });
    expect(selection()).toEqual({ sheet: "Two", rows: "3-5 9-9 20-20", columns: [2, 6] });
  });

  test("are limited to those that fit into an address", async () => {
    const { office, book } = open();
    const rows = Array.from({ length: 1000 }, (_, i) => 10_000 + 2 * i);
    const { selected, of } = await selectRows(office, "Two", rows, 1, 12);
    expect(of).toBe(1000);
    // "A10000:L10000," is 14 letters long.
    expect(selected).toBe(Math.floor(8000 / 14));
    expect(book.selection.more).toHaveLength(selected - 1);
  });

  test.each([
    ["an Excel", { version: "1.17" }],
    ["a library", { hasMethod: false }],
  ])("are the first ones that follow one another in %s that selects one area alone", async (_, options) => {
    const { office, selection } = open(options);
    expect(await selectRows(office, "Two", [3, 4, 9], 1, 2)).toEqual({ selected: 2, of: 3 });
    expect(selection()).toMatchObject({ sheet: "Two", rows: "3-4" });
  });

  test("in one area need no newer Excel", async () => {
    const { office, selection } = open({ version: "1.14", hasMethod: false });
    expect(await selectRows(office, "One", [3, 4], 1, 2)).toEqual({ selected: 2, of: 2 });
    expect(selection().rows).toBe("3-4");
  });

  test("leave the selection as it is if there are none", async () => {
    const { office, host } = open();
    expect(await selectRows(office, "Two", [], 1, 2)).toEqual({ selected: 0, of: 0 });
    expect(host.traffic.batches).toHaveLength(0);
  });

  test.each([
    [[5, 1_048_577], 2, "A1048577:B1048577"],
    [[0], 2, "A0:B0"],
    [[5], 16_385, "A5:XFE5"],
  ])("%j up to column %i lie beyond the sheet", async (rows, lastColumn, cells) => {
    await expect(selectRows(open().office, "Two", rows, 1, lastColumn)).rejects.toMatchObject({
      code: "no-such-cells",
      details: { sheet: "Two", cells },
    });
  });
});
