import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { addTable } from "../../../workbench/host/book/sheet";
import { webCodec } from "../../../src/adapters/common/web/web-codec";
import { createBook } from "../../../workbench/host/book/create-book";
import { newXlsxBook, saveXlsxBook } from "../../../workbench/xlsx";
import { bookData, openBook } from "../../support/workbench/book-data";

const found = spawnSync("soffice", ["--version"], { encoding: "utf8", timeout: 60_000 });
const missing = found.error !== undefined || found.status !== 0;
if (missing) process.stderr.write("LibreOffice's test is skipped: there is no soffice on this machine.\n");
const withLibreOffice = missing ? describe.skip : describe;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "book-soffice-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lets LibreOffice open a workbook and save it again. */
function resave(bytes: Uint8Array): Buffer {
  const source = join(folder, "book.xlsx");
  const target = join(folder, "out");
  writeFileSync(source, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", target, source], {
    timeout: 120_000,
    stdio: "pipe",
  });
  return readFileSync(join(target, "book.xlsx"));
}

withLibreOffice("a saved book in LibreOffice", () => {
  it("opens with everything that was put into it", async () => {
    const opened = await openBook(readFileSync(join(__dirname, "../../../samples/partners-ru.xlsx")));
    const { book } = opened;
    const [first] = book.sheets;
    const added = book.addSheet("Баллы");
    added.cells.setValue(1, 1, "Партнёр");
    added.cells.setValue(1, 2, "Баллы");
    added.cells.setValue(2, 1, "P-001");
    added.cells.setValue(2, 2, 1500, "=1000+500");
    added.cells.setNumberFormat(2, 2, '#,##0" б."');
    const area = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 };
    addTable(book, added, { name: "Points", area, filter: { area, criteria: new Map() } });
    added.frozen = { rows: 1, columns: 0 };
    added.columnWidths.set(1, 30);
    added.hiddenRows.add(9);
    added.merges = [{ firstRow: 5, firstColumn: 1, lastRow: 5, lastColumn: 2 }];
    book.names.push({ name: "Total", formula: "=Баллы!$B$2", sheetId: undefined });
    if (first !== undefined) first.cells.setValue(60, 1, 46063);
    if (first !== undefined) first.cells.setNumberFormat(60, 1, "m/d/yyyy");

    const again = (await openBook(resave((await saveXlsxBook(opened)).bytes))).book;
    expect(again.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    const sheet = again.sheetByName("Баллы");
    expect(sheet?.cells.value(2, 1)).toBe("P-001");
    expect(sheet?.cells.value(2, 2)).toBe(1500);
    expect(sheet?.cells.formula(2, 2)).toBe("=1000+500");
    expect(sheet?.cells.numberFormat(2, 2)).toBe('#,##0" б."');
    expect(sheet?.tables.map(({ name, area: range }) => [name, range])).toEqual([["Points", area]]);
    expect(sheet?.merges).toEqual(added.merges);
    expect(again.names.map(({ name }) => name)).toContain("Total");
    expect(again.sheets[0]?.cells.value(60, 1)).toBe(46063);
  }, 180_000);

  it("opens if the book was made here, by a browser's code", async () => {
    const book = createBook({ sheets: ["A"] });
    book.sheets[0]?.cells.setValue(2, 2, 46063);
    book.sheets[0]?.cells.setNumberFormat(2, 2, "m/d/yyyy");
    const { bytes } = await saveXlsxBook(await newXlsxBook(book, webCodec));
    const again = (await openBook(resave(bytes))).book.sheets[0]?.cells;
    expect([again?.value(2, 2), again?.numberFormat(2, 2)]).toEqual([46063, "m/d/yyyy"]);
  }, 180_000);

  it("is changed and saved a second time after LibreOffice saved it", async () => {
    const opened = await openBook(resave(readFileSync(join(__dirname, "../../../samples/partners-en.xlsx"))));
    const [sheet] = opened.book.sheets;
    sheet?.cells.setValue(61, 2, "second", '=LOWER("SECOND")');
    sheet?.cells.setNumberFormat(62, 2, "0.000");
    sheet?.columnWidths.set(2, 17);
    const saved = await saveXlsxBook(opened);
    expect(bookData((await openBook(saved.bytes)).book)).toEqual(bookData(opened.book));
    expect((await openBook(resave(saved.bytes))).book.sheets[0]?.cells.formula(61, 2)).toBe(
      '=LOWER("SECOND")',
    );
  }, 180_000);
});
