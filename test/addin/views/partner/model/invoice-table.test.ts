import { invoiceTable } from "../../../../../addin/views/partner/model/invoice-table";
import type { InvoiceRow } from "../../../../../addin/views/partner/model/invoice-rows";
import { speechIn } from "../../../../support/pane/speech";

test("a table of purchases is what a sheet reads: plain numbers, days, no breaks and no formulas", () => {
  const row = { source: 0, day: "2026-02-15", sumSoFar: 0, isChanged: false };
  const rows = [
    { ...row, row: 7, document: "=A1\nтест", amount: -123_450 },
    { ...row, row: 8, document: undefined, amount: 100_000_000 },
  ] as unknown as readonly InvoiceRow[];
  expect(invoiceTable(rows, ["Закупки"], speechIn("ru")).split("\n").slice(1)).toEqual([
    "Закупки\t7\t15.02.2026\t'=A1 тест\t-1234,5",
    "Закупки\t8\t15.02.2026\t\t1000000",
  ]);
});
