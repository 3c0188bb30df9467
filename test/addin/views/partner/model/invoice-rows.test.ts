import { invoiceColumns, invoiceRow } from "../../../../../addin/views/partner/model/invoice-rows";
import { FIRST_SOURCE, tenge } from "../../../../support/pane/partner-fixtures";
import type { PlainValue } from "../../../../../src/workbook/write-plan";

const INVOICE = {
  source: FIRST_SOURCE,
  row: 7,
  day: "2026-02-15",
  amount: tenge(1_200_000.5),
  sumSoFar: tenge(2_000_000),
};
/** 15 February 2026. */
const SERIAL = 46_068;
const row = (values: Readonly<Record<string, PlainValue>>) =>
  invoiceRow(INVOICE, new Map(Object.entries(values)), "KZT");
const SAME = { document: "INV-7", date: SERIAL, amount: 1_200_000.5 };

test("a row that is unchanged since the evaluation", () => {
  expect(row(SAME)).toEqual({ ...INVOICE, document: "INV-7", isChanged: false });
});

test.each([
  ["a day with its time", { ...SAME, date: SERIAL + 0.5 }],
  ["a day as text", { ...SAME, date: "15.02.2026" }],
  ["an amount as text", { ...SAME, amount: "1 200 000,50" }],
  ["an amount with the currency's sign", { ...SAME, amount: "1 200 000,50 ₸" }],
  ["the program's currency", { ...SAME, currency: "kzt" }],
  ["an amount in another currency, which was converted", { ...SAME, amount: 2_500, currency: "USD" }],
])("%s is no change", (_, values) => {
  expect(row(values).isChanged).toBe(false);
});

test.each([
  ["another day", { ...SAME, date: SERIAL + 1 }],
  ["another amount", { ...SAME, amount: 1_200_000 }],
  [
    "another amount, where the currency is a word for the program's own",
    { ...SAME, amount: 1, currency: "тг" },
  ],
  ["a row that is blank now", { document: null, date: null, amount: null }],
  ["a text that is no amount", { ...SAME, amount: "many" }],
  ["another day in another currency", { ...SAME, date: SERIAL + 1, currency: "USD" }],
])("%s is a change", (_, values) => {
  expect(row(values).isChanged).toBe(true);
});

test("a document that looks like a number is read as it is", () => {
  expect(row({ ...SAME, document: 1007 }).document).toBe("1007");
});

test("if the sheet cannot be read the invoice is shown without its document", () => {
  expect(invoiceRow(INVOICE, undefined, "KZT")).toEqual({
    ...INVOICE,
    document: undefined,
    isChanged: false,
  });
});

test("only columns that the sheet has are read", () => {
  expect(invoiceColumns({ date: 1, partnerId: 2, document: 3, amount: 4 })).toEqual([
    ["document", 3],
    ["date", 1],
    ["amount", 4],
  ]);
});
