/** What nobody may take for granted is asked, or makes the partners concerned provisional. */
import {
  MemoryWorkbook,
  type MemoryInput,
  type MemorySheetInput,
} from "../../src/adapters/memory/memory-workbook";
import { dayFromIso } from "../../src/domain/calendar";
import { timelineOf } from "../../src/domain/timeline";
import type { Day } from "../../src/domain/units";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { proposeMapping } from "../../src/sheets/propose/propose";
import { programWith } from "../support/program";
import { dateCell, PARTNERS, partnersSheet } from "../support/shape-books";

const program = programWith();
type Row = readonly MemoryInput[];

/** Twelve purchases, with more columns behind the document. */
function list(headers: readonly string[], more: (row: number) => Row): readonly Row[] {
  const rows = Array.from({ length: 12 }, (_, at): Row => {
    const day = dateCell(`2026-0${String(1 + (at % 9))}-15`);
    return [day, PARTNERS[at % 3]?.name, `ТК-${String(at)}`, ...more(at)];
  });
  return [["Дата", "Контрагент", "Документ", ...headers], ...rows];
}

async function questionsOf(purchases: MemorySheetInput | readonly Row[]): Promise<readonly string[]> {
  const book = new MemoryWorkbook({ Партнёры: partnersSheet(), Продажи: purchases });
  const { mapping } = await proposeMapping(book, program);
  const result = await evaluateWorkbook(book, timelineOf(program), dayFromIso("2026-12-31") as Day, {
    mapping,
  });
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

const amount = (at: number): number => 1000 * (at + 1);

test.each<readonly [string, string, MemorySheetInput | readonly Row[]]>([
  [
    "a second column of amounts",
    "open-amounts",
    list(["Сумма без НДС", "Сумма с НДС"], (at) => [amount(at), amount(at) * 1.12]),
  ],
  ["an amount in another currency", "open-amounts", list(["Сумма", "Сумма, USD"], (at) => [amount(at), at])],
  [
    "a hidden column with the very header",
    "open-amounts",
    { rows: list(["Сумма", "Сумма реализации"], (at) => [at, amount(at)]), hiddenColumns: [4] },
  ],
  [
    "drafts among the documents",
    "open-status",
    list(["Сумма", "Статус"], (at) => [amount(at), at === 3 ? "Черновик" : "Проведён"]),
  ],
  [
    "a day of payment that is not always there",
    "open-paid",
    list(["Сумма", "Дата оплаты"], (at) => [amount(at), at === 3 ? null : dateCell("2026-10-01")]),
  ],
  [
    "corrections among the documents",
    "open-kinds",
    list(["Вид документа", "Сумма"], (at) => [at === 3 ? "Корректировка" : "Реализация", amount(at)]),
  ],
  [
    "returns with positive amounts",
    "open-kinds",
    list(["Вид документа", "Сумма"], (at) => [at === 3 ? "Возврат" : "Реализация", amount(at)]),
  ],
  [
    "two days for one purchase",
    "open-column",
    list(["Сумма", "Дата отгрузки"], (at) => [amount(at), dateCell("2026-10-01")]),
  ],
  [
    "months of a year that nothing says",
    "open-year",
    [
      ["Партнёр", "Янв", "Фев", "Мар", "Апр", "Май", "Июн"],
      ...PARTNERS.map(({ name }): Row => [name, 1, 2, 3, 4, 5, 6]),
    ],
  ],
])("%s: %s", async (_, code, purchases) => {
  expect(await questionsOf(purchases)).toEqual([code]);
});

test.each<readonly [string, readonly Row[]]>([
  ["VAT beside an amount that holds it", list(["Сумма с НДС", "в т.ч. НДС"], (at) => [amount(at), at])],
  [
    "returns that are negative already",
    list(["Вид документа", "Сумма"], (at) => (at === 3 ? ["Возврат", -500] : ["Реализация", amount(at)])),
  ],
  ["prices and quantities", list(["Кол-во", "Цена", "Сумма"], (at) => [2, amount(at) / 2, amount(at)])],
])("nothing is asked about %s", async (_, purchases) => {
  expect(await questionsOf(purchases)).toEqual([]);
});

test("a BIN with a wrong check digit joins nobody, and makes the partner provisional that it may mean", async () => {
  const rows = PARTNERS.map(({ bin }, at): Row => [
    dateCell("2026-02-03"),
    at === 0 ? `${bin.slice(0, 11)}4` : bin,
    500,
  ]);
  const more = PARTNERS.map(({ bin }): Row => [dateCell("2026-03-03"), bin, 700]);
  const book = new MemoryWorkbook({
    Партнёры: partnersSheet(true),
    Продажи: [["Дата", "БИН", "Сумма"], ...rows, ...more],
  });
  const { mapping } = await proposeMapping(book, program);
  const result = await evaluateWorkbook(book, timelineOf(program), dayFromIso("2026-12-31") as Day, {
    mapping,
  });
  expect(result.ok && result.value.partners.map(({ points }) => points.provisional)).toEqual([
    true,
    false,
    false,
  ]);
  expect(result.ok && result.value.book.incomplete.map(({ code, rows: count }) => [code, count])).toEqual([
    ["rows-of-nobody", 1],
  ]);
});
