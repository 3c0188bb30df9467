/** Sheets of another file, copied into the workbook, are read as they were in the file. */
import { CsvWorkbook } from "../../src/adapters/csv/csv-workbook";
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { planCopy } from "../../src/app/plan-copy";
import { JoinedReader } from "../../src/workbook/joined-reader";

const TEXT = "Дата;Контрагент;Сумма\r\n05.03.2026;ТОО «Алатау»;1 000,50\r\n;;\r\n06.03.2026;=1+1;2 000\r\n";

test("a text file becomes a sheet of the same cells, and nothing becomes a formula", async () => {
  const book = new MemoryWorkbook({ "sales-1c": [["taken"]] });
  const file = new CsvWorkbook("sales-1c.csv", new TextEncoder().encode(TEXT));
  const joined = new JoinedReader(book, [{ reader: file, name: undefined }]);
  const plan = await planCopy(joined, ["sales-1c.csv"]);
  expect(plan.sheets.map(({ sheet }) => sheet)).toEqual(["sales-1c (2)"]);
  await book.write(plan);
  expect(book.rows("sales-1c (2)")).toEqual([
    ["Дата", "Контрагент", "Сумма"],
    ["05.03.2026", "ТОО «Алатау»", "1 000,50"],
    [null, null, null],
    ["06.03.2026", "=1+1", "2 000"],
  ]);
});

test("days stay days, and a day among numbers is written out", async () => {
  const book = new MemoryWorkbook({ Own: [["x"]] });
  const file = new MemoryWorkbook({
    March: [
      ["Day", "Mixed", true],
      [{ date: 46086 }, 5, { error: "#N/A" }],
      [{ date: 46087 }, { date: 46087 }, null],
    ],
  });
  const joined = new JoinedReader(book, [{ reader: file, name: "sales.xlsx" }]);
  await book.write(await planCopy(joined, ["[sales.xlsx]March"]));
  expect(book.rows("sales March")).toEqual([
    ["Day", "Mixed", "true"],
    [46086, 5, "#N/A"],
    [46087, "2026-03-06", null],
  ]);
  expect(book.cell("sales March", 2, 1)?.kind).toBe("date");
});
