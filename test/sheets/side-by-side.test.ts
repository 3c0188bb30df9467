/** Partners side by side, months down the side, and days in parts. */
import { MemoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { isoOf } from "../../src/domain/calendar";
import { timelineOf } from "../../src/domain/timeline";
import type { Day } from "../../src/domain/units";
import { parseMapping } from "../../src/sheets/parse-mapping";
import { proposeMapping } from "../../src/sheets/propose/propose";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { date } from "../support/workbooks";

const program = programWith();

type Row = readonly MemoryInput[];

/** P-1 was registered with the year, P-2 on 10 March. */
async function evaluated(rows: readonly Row[], sheet = "Свод 2026"): Promise<Evaluation> {
  const book = new MemoryWorkbook({
    Партнёры: [
      ["Код", "Наименование", "Дата регистрации"],
      ["P-1", "ТОО «Алатау»", date("2026-01-01")],
      ["P-2", "АО «Дала»", date("2026-03-10")],
    ],
    [sheet]: rows,
  });
  const { mapping } = await proposeMapping(book, program);
  const result = await evaluateWorkbook(book, timelineOf(program), day("2026-12-31"), { mapping });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function purchasesOf({ book }: Evaluation, partner: number): readonly string[] {
  const { days, amounts } = book.purchases.book.of(partner);
  return [...days].map((one, at) => `${isoOf(one as Day)} ${String((amounts[at] ?? 0) / 100)}`);
}

const codesOf = ({ problems }: Evaluation): readonly string[] => problems.kept.map(({ code }) => code);

test("months count on their last day; a partner registered within one is provisional", async () => {
  const evaluation = await evaluated([
    ["Месяц", "ТОО Алатау", "Дала АО", "Итого"],
    ["февраль", 100, "-", 100],
    ["март", 0, 200, 200],
    ["I квартал", 100, 200, 300],
    ["апрель", 50, 60, 110],
  ]);
  expect(purchasesOf(evaluation, 0)).toEqual(["2026-02-28 100", "2026-04-30 50"]);
  expect(purchasesOf(evaluation, 1)).toEqual(["2026-03-31 200", "2026-04-30 60"]);
  expect(evaluation.partners.map(({ points }) => points.provisional)).toEqual([false, true]);
  expect(codesOf(evaluation)).toContain("period-not-day");
});

test("two columns below each partner's name are not added up", async () => {
  const rows: readonly Row[] = [
    ["Дата", "ТОО Алатау", null, "АО Дала", null],
    [null, "Кол-во", "Сумма", "Кол-во", "Сумма"],
    [date("2026-04-01"), 1, 100, 2, 200],
  ];
  await expect(evaluated(rows, "Реестр")).rejects.toThrow("open-nothing-found");
});

test("a column over which nobody known is named is in doubt with its sum, and one of totals is not", async () => {
  const evaluation = await evaluated([
    ["Дата", "ТОО Алатау", "АО Дала", "ТОО Чужие", "Итого"],
    [date("2026-04-01"), 1, 2, 4, 7],
  ]);
  expect(evaluation.book.purchases.nobody).toMatchObject([{ rows: 1, sums: [{ amount: 400 }] }]);
});

test("year and month that stand once hold for the rows below; a day that is none is a problem", async () => {
  const evaluation = await evaluated(
    [
      ["Год", "Месяц", "День", "Код", "Сумма"],
      [2026, "апр", 5, "P-1", 10],
      [null, null, 31, "P-1", 20],
      [null, 5, "6", "P-1", 30],
      ["Итого", null, null, null, 60],
    ],
    "Реестр",
  );
  expect(purchasesOf(evaluation, 0)).toEqual(["2026-04-05 10", "2026-05-06 30"]);
  expect(evaluation.partners[0]?.points.provisional).toBe(true);
});

test("months without a year are asked about, with the years of the partners", async () => {
  const book = new MemoryWorkbook({
    Партнёры: [
      ["Код", "Дата регистрации"],
      ["P-1", date("2026-01-01")],
    ],
    Реестр: [
      ["Месяц", "Код", "Сумма"],
      ["Март", "P-1", 10],
    ],
  });
  const { questions, mapping } = await proposeMapping(book, program);
  expect(questions.map(({ note, choices }) => [note.what, ...choices.map(({ label }) => label)])).toEqual([
    ["year", "2026", "2027", "2025"],
  ]);
  expect(questions[0]?.choices[0]?.answered(mapping).purchases).toMatchObject([
    { dateParts: { year: "2026", month: "A" } },
  ]);
});

test.each([
  [{ dateParts: { year: "A", month: "B", day: "C" } }, true],
  [{ dateParts: { year: "2026", month: "B" } }, true],
  [{ dateParts: { year: "1999", month: "B" } }, false],
  [{ dateParts: { day: "C" } }, false],
  [{ across: { B: "P-1" } }, true],
  [{ across: {} }, false],
  [{ across: { "1": "P-1" } }, false],
])("the shape %j is taken: %s", (entry, isTaken) => {
  expect(parseMapping({ purchases: entry }, program.sheets).ok).toBe(isTaken);
});

test("a total above its rows is compared with them", async () => {
  const rows = (total: number): readonly Row[] => [
    ["Дата", "Код", "Сумма"],
    ["Всего", null, total],
    [date("2026-02-01"), "P-1", 10],
    [date("2026-02-02"), "P-1", 20],
  ];
  expect(codesOf(await evaluated(rows(30), "Реестр"))).not.toContain("total-differs");
  expect(codesOf(await evaluated(rows(31), "Реестр"))).toContain("total-differs");
});
