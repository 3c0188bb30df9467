/** Files that a person has chosen beside the workbook. */
import { TakenFiles } from "../../addin/services/taken-files";
import { withFiles } from "../../addin/worker/other-files";
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { parseMapping } from "../../src/sheets/parse-mapping";
import { programWith } from "../support/program";

const SAVED = new Date(2026, 2, 31, 18).getTime();
const CSV = new File(["Дата;Сумма\r\n05.03.2026;100\r\n"], "sales.csv", { lastModified: SAVED });

test("are noted in the mapping by name and day, which a mapping file may hold", () => {
  const taken = new TakenFiles();
  taken.take([CSV]);
  const mapping = taken.noted({ duplicates: "once" });
  expect(mapping).toEqual({ duplicates: "once", files: [{ name: "sales.csv", day: "2026-03-31" }] });
  const { sheets } = programWith();
  expect(parseMapping(mapping, sheets).ok).toBe(true);
  expect(parseMapping({ files: [{ name: "sales.csv", day: "31.03" }] }, sheets).ok).toBe(false);
  expect(parseMapping({ files: ["sales.csv"] }, sheets).ok).toBe(false);
});

test("a cell of a file is not shown in Excel: file, sheet and cell are named", () => {
  const taken = new TakenFiles();
  taken.take([CSV, new File([], "book.xlsx")]);
  const refused = (sheet: string): unknown => {
    try {
      taken.refuse(sheet, "C5");
      return "shown";
    } catch (error) {
      return (error as { details: unknown }).details;
    }
  };
  expect(refused("[book.xlsx]March")).toEqual({ file: "book.xlsx", sheet: "March", cell: "C5" });
  expect(refused("sales.csv")).toEqual({ file: "sales.csv", sheet: "sales.csv", cell: "C5" });
  expect(refused("Purchases")).toBe("shown");
});

test("are read as sheets beside those of the workbook; one that is no workbook is refused", async () => {
  const book = new MemoryWorkbook({ Partners: [["x"]] });
  const joined = await withFiles(book, [CSV]);
  expect((await joined.listSheets()).map(({ name }) => name)).toEqual(["Partners", "sales.csv"]);
  const broken = new File(["no zip"], "broken.xlsx");
  await expect(withFiles(book, [broken])).rejects.toMatchObject({ name: "WorkbookError" });
});
