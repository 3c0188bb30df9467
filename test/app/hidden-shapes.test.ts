/** What users cannot see of lists in shapes counts, and is told once for a sheet. */
import { MemoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { timelineOf } from "../../src/domain/timeline";
import { proposeMapping } from "../../src/sheets/propose/propose";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { date } from "../support/workbooks";

const program = programWith();
type Row = readonly MemoryInput[];
const HALF = ["Январь", "Февраль", "Март", "Апрель", "Май", "Июнь"];

const CROSS_TAB: readonly Row[] = [
  ["Партнёр", ...HALF],
  ["ТОО «Алатау»", 1, 2, 3, 4, 5, 6],
  ["АО «Дала»", 10, 20, 30, 40, 50, 60],
];
const GROUPED: readonly Row[] = [
  ["Контрагент / Документ", "Сумма"],
  ["ТОО «Алатау»", 30],
  ["Реализация 1 от 05.02.2026 10:00:00", 10],
  ["Реализация 2 от 06.02.2026 10:00:00", 20],
  ["АО «Дала»", 40],
  ["Реализация 3 от 07.02.2026 10:00:00", 40],
  ["Итого", 70],
];
const ONCE: readonly Row[] = [
  ["Партнёр", "Дата", "Сумма"],
  ["ТОО «Алатау»", date("2026-02-01"), 1],
  [null, date("2026-02-02"), 2],
  ["АО «Дала»", date("2026-02-03"), 3],
  [null, date("2026-02-04"), 4],
];
const ACROSS: readonly Row[] = [
  ["Дата", "ТОО «Алатау»", "АО «Дала»"],
  [date("2026-02-01"), 1, 2],
  [date("2026-02-02"), 3, null],
];

interface Looks {
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

async function told(rows: readonly Row[], looks: Looks) {
  const book = new MemoryWorkbook({
    Партнёры: [
      ["Код", "Наименование", "Дата регистрации"],
      ["P-1", "ТОО «Алатау»", date("2026-01-01")],
      ["P-2", "АО «Дала»", date("2026-01-01")],
    ],
    "Закупки 2026": { rows, ...looks },
  });
  const { mapping } = await proposeMapping(book, program);
  const result = await evaluateWorkbook(book, timelineOf(program), day("2026-12-31"), { mapping });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.problems.kept
    .filter(({ code }) => code.startsWith("hidden-"))
    .map(({ code, at, details }) => [code, at.cell, details]);
}

test.each<[string, readonly Row[], readonly number[], string, string]>([
  ["a cross-tab", CROSS_TAB, [3], "B3", "210 KZT"],
  ["a grouped report", GROUPED, [3, 4], "B3, B4", "30 KZT"],
  ["partners that stand once", ONCE, [3, 5], "C3, C5", "6 KZT"],
  ["partners side by side", ACROSS, [2], "B2", "3 KZT"],
])("hidden rows of %s are told in one line", async (_, rows, hiddenRows, cells, sum) => {
  const count = String(hiddenRows.length);
  expect(await told(rows, { hiddenRows })).toEqual([
    ["hidden-rows", cells.slice(0, 2), { rows: count, cells, sum }],
  ]);
});

test("hidden months and partners side by side are told, as they are read", async () => {
  expect(await told(CROSS_TAB, { hiddenColumns: [4] })).toEqual([
    ["hidden-column", "D1", { column: "Март" }],
  ]);
  expect(await told(ACROSS, { hiddenColumns: [3] })).toEqual([
    ["hidden-column", "C1", { column: "АО «Дала»" }],
  ]);
});
