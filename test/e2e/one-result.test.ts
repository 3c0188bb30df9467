/** One evaluation gives one result by two adapters: through office.js in Excel, and in the file without Excel. */
import { bookData, openBook } from "../support/workbench/book-data";
import { workbenches } from "../support/browser/browser";
import { planFor, sampleBytes, writtenByFile, type Sample } from "../support/browser/written-sample";

const browser = workbenches();

type Cells = ReturnType<typeof bookData>["sheets"][number]["cells"];

/**
 * Address, value, formula and number format of filled cells: in a file, blank cells of a new column have its format
 * too.
 */
function filled(cells: Cells | undefined): Cells {
  return (cells ?? []).filter(([, value, formula]) => value !== null || formula !== undefined);
}

test.each<Sample>(["ru", "en"])(
  "the %s sample written in Excel and saved equals the .xlsx adapter's result, cell by cell, and sheets that the plan does not name are unchanged",
  async (sample) => {
    const planned = new Set((await planFor(sampleBytes(sample))).sheets.map(({ sheet }) => sheet));
    const workbench = await browser.open({ language: sample });
    const others = async () => (await workbench.sheets()).filter(({ name }) => !planned.has(name));
    const before = await others();
    expect(before.length).toBeGreaterThan(1);
    await workbench.pane.evaluate();
    await workbench.pane.write();
    expect(await others()).toEqual(before);
    const [saved, file] = await Promise.all([
      workbench.save().then(openBook),
      writtenByFile(sampleBytes(sample)).then(openBook),
    ]);
    const [inExcel, inFile] = [bookData(saved.book).sheets, bookData(file.book).sheets];
    expect(inExcel.map(({ name }) => name)).toEqual(inFile.map(({ name }) => name));
    inFile.forEach((sheet, i) => {
      expect(filled(inExcel[i]?.cells)).toEqual(filled(sheet.cells));
      expect(inExcel[i]).toMatchObject({ tables: sheet.tables, filter: sheet.filter, merges: sheet.merges });
    });
  },
);
