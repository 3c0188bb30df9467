/** Value added tax as a setting of the amounts: read from headers, counted by the mapping, told where both sides meet. */
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { currencyUnits } from "../../src/domain/money";
import type { Tiyn } from "../../src/domain/units";
import { timelineOf } from "../../src/domain/timeline";
import { vatConversion, vatOfHeader, type Vat } from "../../src/sheets/headers/vat";
import type { Mapping } from "../../src/sheets/mapping";
import { parseMapping } from "../../src/sheets/parse-mapping";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { COMPLETE, date, sheetRows } from "../support/workbooks";

const program = programWith();

test.each<[header: string, vat: Vat | undefined]>([
  ["Сумма с НДС", { amounts: "with" }],
  ["Сумма с учётом НДС 16%", { amounts: "with", rate: 16 }],
  ["Сумма, тг (в т.ч. НДС 12 %)", { amounts: "with", rate: 12 }],
  ["Сумма без НДС", { amounts: "without" }],
  ["Стоимость без учета НДС", { amounts: "without" }],
  ["Amount incl. VAT", { amounts: "with" }],
  ["Amount excluding VAT (12.5%)", { amounts: "without", rate: 12.5 }],
  ["ҚҚС-сыз сома", { amounts: "without" }],
  ["Сомасы ҚҚС-пен", { amounts: "with" }],
  ["Сомасы (ҚҚС қоса)", { amounts: "with" }],
  ["Сумма", undefined],
  ["Сумма НДС", undefined],
  ["Сумма с НДС / без НДС", undefined],
  ["Сумма с НДСП", undefined],
])("%s", (header, vat) => {
  expect(vatOfHeader(header)).toEqual(vat);
});

test("an amount with the tax and the one without it are each other's, to the tiyn", () => {
  const out = vatConversion({ amounts: "with", rate: 16, counts: "without" });
  const onto = vatConversion({ amounts: "without", rate: 16, counts: "with" });
  expect(out?.(116_00 as Tiyn)).toBe(100_00);
  expect(out?.(-100 as Tiyn)).toBe(-86);
  expect(onto?.(100_00 as Tiyn)).toBe(116_00);
  expect(onto?.(1e15 as Tiyn)).toBe(1.16e15);
  expect(vatConversion({ amounts: "with", rate: 16 })).toBeUndefined();
  expect(vatConversion({ amounts: "with", rate: 16, counts: "with" })).toBeUndefined();
});

/** P-1 buys twice, with a total below; the sheet "Other" holds one purchase. */
async function evaluated(purchases: Mapping["purchases"], header = "Сумма с НДС"): Promise<Evaluation> {
  const partner = { ...COMPLETE, partnerId: "P-1", registeredOn: date("2026-01-01") };
  const rows = (...amounts: readonly number[]) => [
    ["Дата", "ID партнёра", "Документ", header],
    ...amounts.map((amount, at) => [date("2026-02-01"), "P-1", `D-${String(at)}`, amount]),
  ];
  const book = memoryWorkbook({
    Partners: sheetRows(program, "partners", [partner]),
    Sales: [...rows(1_160_000, 0.58), ["Итого", null, null, 1_160_000.58]],
    Other: rows(1),
  });
  const result = await evaluateWorkbook(book, timelineOf(program), day("2026-12-31"), {
    mapping: { ...(purchases !== undefined && { purchases }), leaveOut: ["Other"] },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const SALES = { sheet: "Sales", columns: { amount: "=D" } };
const amountsOf = ({ book }: Evaluation): readonly number[] =>
  [...book.purchases.book.of(0).amounts].map((amount) => currencyUnits(amount as Tiyn));

test("amounts of a header with VAT count as they stand until the mapping says otherwise", async () => {
  const evaluation = await evaluated(SALES);
  expect(amountsOf(evaluation)).toEqual([1_160_000, 0.58]);
  expect(evaluation.book.layout.purchases[0]?.units.get("amount")).toEqual({
    factor: 1,
    currency: undefined,
    vat: { amounts: "with" },
  });
});

test("VAT is taken out by the mapping's rate; rows and totals are compared as they stand", async () => {
  const vat = { amounts: "with", rate: 16, counts: "without" } as const;
  const evaluation = await evaluated({ ...SALES, units: { amount: { vat } } });
  expect(amountsOf(evaluation)).toEqual([1_000_000, 0.5]);
  expect(evaluation.problems.kept.map(({ code }) => code)).not.toContain("total-differs");
  const [source] = evaluation.book.purchases.sources;
  expect(source?.account.counted.sums).toEqual([{ currency: "KZT", amount: 116_000_058 }]);
});

test("a factor of the header holds beside the mapping's tax", async () => {
  const vat = { amounts: "without", rate: 10, counts: "with" } as const;
  const evaluation = await evaluated({ ...SALES, units: { amount: { vat } } }, "Сумма, тыс. тг без НДС");
  expect(amountsOf(evaluation)).toEqual([1_276_000_000, 638]);
});

test("sheets with VAT and without make the points provisional, until one side counts for both", async () => {
  const other = { sheet: "Other", columns: { amount: "=D" } };
  const units = (vat: Vat) => ({ units: { amount: { vat } } });
  const mixed = await evaluated([
    { ...SALES, ...units({ amounts: "with" }) },
    { ...other, ...units({ amounts: "without" }) },
  ]);
  expect(mixed.partners[0]?.points.provisional).toBe(true);
  const problem = mixed.problems.kept.find(({ code }) => code === "mixed-vat");
  expect(problem).toMatchObject({ at: { sheet: "Other", cell: "D1" }, severity: "error" });
  const settled = await evaluated([
    { ...SALES, ...units({ amounts: "with", rate: 16, counts: "without" }) },
    { ...other, ...units({ amounts: "without" }) },
  ]);
  expect(settled.partners[0]?.points.provisional).toBe(false);
  expect(settled.problems.kept.map(({ code }) => code)).not.toContain("mixed-vat");
});

test.each([
  [{ amounts: "with" }, true],
  [{ amounts: "with", rate: 16.25, counts: "without" }, true],
  [{ amounts: "with", counts: "without" }, false],
  [{ amounts: "both" }, false],
  [{ rate: 16 }, false],
  [{ amounts: "with", rate: 0 }, false],
  [{ amounts: "with", rate: 16.125 }, false],
  [{ amounts: "with", rate: "16" }, false],
  [{ amounts: "with", percent: 16 }, false],
])("a mapping's VAT %j is taken: %s", (vat, isTaken) => {
  const parsed = parseMapping({ purchases: { units: { amount: { vat } } } }, program.sheets);
  expect(parsed.ok).toBe(isTaken);
  expect(parseMapping({ partners: { units: { amount: { vat } } } }, program.sheets).ok).toBe(false);
});
