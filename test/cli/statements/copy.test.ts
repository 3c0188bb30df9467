/** A partner's copy: a workbook of its own, in which nothing of other partners or of the vendor remains. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsxFile } from "../../../src/adapters/xlsx/node";
import { command, scratchFolder, xlsxOf } from "../../support/command";
import { buy, COMPLETE, date } from "../../support/workbooks";
import { readGrid } from "../../support/xlsx/cells";
import { unzip } from "../../support/xlsx/unzip";

const folder = scratchFolder();
afterAll(folder.remove);
const out = (name: string): string => join(folder.path, name);

const OTHER = { ...COMPLETE, partnerId: "OTHER-777", name: "ТОО Чужой партнёр" };
const ROWS = [
  buy(2_000_000.5, { document: "OWN-1" }),
  buy(1_500_000, { document: "OWN-2", date: date("2026-05-04") }),
  buy(700_000, { document: "STRANGE-1", partnerId: "OTHER-777" }),
];
const BOOK = folder.file("book.xlsx", xlsxOf({ partners: [COMPLETE, OTHER], purchases: ROWS }));

let copy = "";
beforeAll(async () => {
  const closing = ["--period", "2026-Q1", "--by", "Anna Secret", "--out", out("closed.xlsx")];
  expect(await command("close", BOOK, ...closing)).toMatchObject({ status: 0 });
  const more = ["--as-of", "2026-12-31", "--format", "xlsx", "--partner", "P-001"];
  const done = await command("statements", out("closed.xlsx"), "--out", out("copies"), ...more);
  expect(done).toMatchObject({ status: 0, stdout: `1 statement was written to ${out("copies")}.\n` });
  copy = out("copies/P-001.xlsx");
});

const FOREIGN = ["OTHER-777", "Чужой", "STRANGE-1", "Anna", "Secret", "2026-01-10", "partner-program"];

test("none of its parts names another partner, a person, or the vendor's files", () => {
  const parts = [...unzip(readFileSync(copy)).values()];
  expect(parts.map(({ name }) => name).sort()).toEqual(
    ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml"].concat([
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]),
  );
  const bytes = readFileSync(copy).toString("latin1");
  for (const word of FOREIGN) {
    for (const { name, data } of parts)
      expect([name, data.toString("utf8").includes(word)]).toEqual([name, false]);
    expect(bytes).not.toContain(word);
  }
});

test("it opens as a workbook, whose figures are numbers", async () => {
  const file = await openXlsxFile(copy);
  const [sheet] = await file.workbook.listSheets();
  expect(sheet?.name).toBe("P-001");
  const grid = await readGrid(file.workbook, "P-001", 7);
  await file.close();
  expect(grid.find(([first]) => first === "Q1 2026")?.slice(0, 5)).toEqual([
    ...["Q1 2026", 2_000_000.5, 2_000_000.5, 0.02, 40_000],
  ]);
  expect(grid.find((row) => row[1] === "OWN-2")?.[2]).toBe(1_500_000);
});

test("the same copy has the same bytes", async () => {
  const more = ["--as-of", "2026-12-31", "--format", "xlsx", "--partner", "P-001"];
  await command("statements", out("closed.xlsx"), "--out", out("again"), ...more);
  expect(readFileSync(out("again/P-001.xlsx")).equals(readFileSync(copy))).toBe(true);
});
