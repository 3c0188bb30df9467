import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bookBytes } from "../../support/xlsx/book-fixture";
import { readGrid } from "../../support/xlsx/cells";
import { openBytes, write } from "../../support/xlsx/open";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const found = spawnSync("soffice", ["--version"], { encoding: "utf8", timeout: 60_000 });
const missing = found.error !== undefined || found.status !== 0;
if (missing) process.stderr.write("LibreOffice's test is skipped: there is no soffice on this machine.\n");
const withLibreOffice = missing ? describe.skip : describe;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xlsx-soffice-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lets LibreOffice open a workbook and save it again. */
function resave(bytes: Uint8Array, format: string, extension: string): Buffer {
  const source = join(folder, "book.xlsx");
  const target = join(folder, "out");
  writeFileSync(source, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", target, source], {
    timeout: 120_000,
    stdio: "pipe",
  });
  return readFileSync(join(target, `book.${extension}`));
}

withLibreOffice("a written workbook in LibreOffice", () => {
  const TABLE = {
    name: "P",
    range: { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 3 },
    hasHeaderRow: true,
    hasTotalsRow: false,
  };
  const original = bookBytes({
    "It's": {
      rows: [
        ["ID", "Day", "Sum"],
        ["P-001", { date: 46063 }, { formula: "1+1", value: 2 }],
        ["007", null, 7],
      ],
      tables: [TABLE],
    },
  });
  const plan = {
    sheets: [
      sheetWrite({
        sheet: "It's",
        table: "P",
        columns: [
          columnWrite(4, "Until", "date"),
          columnWrite(5, "Points", "points"),
          columnWrite(6, "Note <&>", "text"),
        ],
        rows: [
          rowWrite(2, [46387, 40000, '=HYPERLINK("x")'], true),
          rowWrite(3, [null, 1.5, "Қазақша\n😀 _x0041_"]),
          rowWrite(4, [null, null, "new row"]),
        ],
      }),
      sheetWrite({
        sheet: "Ведомость баллов",
        isNewSheet: true,
        table: "Ведомость баллов",
        columns: [
          columnWrite(1, "Партнёр", "text"),
          columnWrite(2, "Сумма", "money"),
          columnWrite(3, "Ставка", "rate"),
        ],
        rows: [rowWrite(2, ["P-001", 2000000.5, 0.025])],
      }),
    ],
  };
  const expected = [
    ["ID", "Day", "Sum", "Until", "Points", "Note <&>"],
    ["P-001", { date: 46063 }, { formula: true, value: 2 }, { date: 46387 }, 40000, '=HYPERLINK("x")'],
    ["007", null, 7, null, 1.5, "Қазақша\n😀 _x0041_"],
    [null, null, null, null, null, "new row"],
  ];

  it("opens, keeps all values, and what it saves is read the same", async () => {
    const written = await write(await openBytes(original), plan);
    const again = await openBytes(resave(written, "xlsx", "xlsx"));
    expect((await again.listSheets()).map((sheet) => sheet.name)).toEqual(["It's", "Ведомость баллов"]);
    expect((await again.listSheets())[0]?.tables.map((table) => table.range)).toEqual([
      { firstRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 6 },
    ]);
    expect(await readGrid(again, "It's", 6)).toEqual(expected);
    expect(await readGrid(again, "Ведомость баллов", 3)).toEqual([
      ["Партнёр", "Сумма", "Ставка"],
      ["P-001", 2000000.5, 0.025],
    ]);
  }, 180_000);

  it("shows the intended texts", async () => {
    const written = await write(await openBytes(original), plan);
    const csv = resave(
      written,
      "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true",
      "csv",
    ).toString("utf8");
    expect(csv.split("\n")[1]).toBe('P-001;10.02.2026;2;12/31/2026;40,000 (prov.);"=HYPERLINK(""x"")"');
  }, 180_000);

  it("is written a second time after LibreOffice saved it, with every value in place", async () => {
    const written = await write(await openBytes(original), plan);
    const saved = resave(written, "xlsx", "xlsx");
    const columns = [columnWrite(5, "Points", "points", false)];
    const again = await write(await openBytes(saved), {
      sheets: [
        sheetWrite({ sheet: "It's", table: "P", columns, rows: [rowWrite(2, [41000]), rowWrite(3, [1.5])] }),
      ],
    });
    const book = await openBytes(resave(again, "xlsx", "xlsx"));
    expect((await readGrid(book, "It's", 6))[1]).toEqual([
      "P-001",
      { date: 46063 },
      { formula: true, value: 2 },
      { date: 46387 },
      41000,
      '=HYPERLINK("x")',
    ]);
  }, 180_000);
});
