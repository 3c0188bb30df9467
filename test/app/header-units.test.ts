/** Amounts in thousands, or in a currency that their header names, from the sheet to the result. */
import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { resultJson } from "../../src/app/result-json";
import { currencyUnits } from "../../src/domain/money";
import { timelineOf } from "../../src/domain/timeline";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { COMPLETE, date, sheetRows } from "../support/workbooks";

const PROGRAM = programWith();
const DAY = date("2026-03-10");

async function evaluated(
  header: string,
  amounts: readonly MemoryInput[],
  currencies?: readonly MemoryInput[],
) {
  const headers = ["Date", "Partner ID", "Document", header, ...(currencies ? ["Currency"] : [])];
  const rows = amounts.map((amount, i) => [
    DAY,
    "P-001",
    `D-${i}`,
    amount,
    ...(currencies ? [currencies[i]] : []),
  ]);
  const book = memoryWorkbook({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
    Purchases: [headers, ...rows],
    Rates: sheetRows(PROGRAM, "rates", [{ currency: "USD", date: DAY, rate: 500 }]),
  });
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [partner] = result.value.partners;
  return {
    evaluation: result.value,
    purchases: currencyUnits(partner?.points.periods[0]?.purchases ?? (0 as never)),
    provisional: partner?.points.provisional,
    problems: result.value.problems.kept.map(({ code, at }) => `${code} ${at.cell}`),
  };
}

test.each<[string, readonly MemoryInput[], number]>([
  ["Сумма, тыс. тг", [2000, 1.5], 2_001_500],
  ["Сомасы, мың тг", ["2 000,5", "(1)"], 1_999_500],
  ["Amount, thousands", [0.12345, "0,00005"], 123.5],
  ["Сумма, млн тг", [2.005], 2_005_000],
  ["Amount (USD)", [100, "$ 20"], 60_000],
  ["Amount, USD thousand", [2], 1_000_000],
  ["Amount, KZT", [5, "1 000 тг"], 1005],
])("%s is what it says", async (header, amounts, purchases) => {
  expect(await evaluated(header, amounts)).toMatchObject({ purchases, provisional: false, problems: [] });
});

test("a fraction of a hundredth is reported as in plain amounts", async () => {
  expect(await evaluated("Amount, thousands", [0.123456, "1,2345678"])).toMatchObject({
    purchases: 123.46,
    problems: ["rounded-to-tiyn D2", "not-money D3"],
  });
});

test("an amount that is too large after its factor is refused", async () => {
  const { problems } = await evaluated("Сумма, млрд тг", [1e6, "1 000 000", "9".repeat(50)]);
  expect(problems).toEqual(["amount-too-large D2", "amount-too-large D3", "amount-too-large D4"]);
});

test("a blank currency cell means the header's currency, another one contradicts it", async () => {
  expect(await evaluated("Amount, USD", [10, 10, 10], [null, "usd", "KZT"])).toMatchObject({
    purchases: 10_000,
    provisional: true,
    problems: ["currency-contradiction E4"],
  });
  expect(await evaluated("Сумма, тг", [10, 10], ["тенге", "USD"])).toMatchObject({
    purchases: 10,
    problems: ["currency-contradiction E3"],
  });
});

test("a missing rate of the header's currency is reported at the amount", async () => {
  expect(await evaluated("Amount, EUR", [10])).toMatchObject({ provisional: true, problems: ["no-rate D2"] });
});

test("the result names the units of the amounts", async () => {
  const { evaluation } = await evaluated("Сумма, тыс. тг", [1]);
  const { sheets } = JSON.parse([...resultJson(evaluation, "en")].join("")) as Record<string, unknown>;
  expect(sheets).toMatchObject({
    purchases: [
      {
        sheet: "Purchases",
        table: null,
        headerRow: 1,
        columns: {
          date: { column: "A", header: "Date" },
          amount: { column: "D", header: "Сумма, тыс. тг", factor: 1000, currency: "KZT" },
        },
      },
    ],
  });
});

test("an amount typed as text is fixed in the column's own unit", async () => {
  const { evaluation } = await evaluated("Сумма, тыс. тг", ["2 000,5"]);
  expect(evaluation.book.fixes.of("text-amount", "Purchases")).toMatchObject([{ now: 2000.5 }]);
});

test("a hidden column that is read is a warning at its header", async () => {
  const headers = ["Date", "Partner ID", "Document", "Amount"];
  const book = memoryWorkbook({
    Partners: { rows: sheetRows(PROGRAM, "partners", [COMPLETE]), hiddenColumns: [1, 3] },
    Purchases: { rows: [headers, [DAY, "P-001", "D", 1]], hiddenColumns: [3, 4] },
  });
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
  expect(result.ok && result.value.problems.kept).toMatchObject([
    { code: "hidden-column", severity: "warning", at: { sheet: "Purchases", cell: "D1" } },
  ]);
});

test.each([
  ["Ед. изм.", ["тыс. тг", "тыс. тг"]],
  ["Өлшем", ["мың", "тг"]],
  ["Unit", [null, "thousand KZT"]],
])("a scale in a column of its own, %s, is asked about", async (header, units) => {
  const [headers, ...rows] = sheetRows(PROGRAM, "purchases", [
    { date: DAY, partnerId: "P-001", amount: 2 },
    { date: DAY, partnerId: "P-001", amount: 3 },
  ]);
  const book = memoryWorkbook({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
    Purchases: [[...(headers ?? []), header], ...rows.map((row, i) => [...row, units[i] ?? null])],
  });
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
  expect(result).toMatchObject({ ok: false, problems: [{ code: "unclear-unit" }] });
});
