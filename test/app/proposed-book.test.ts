/** What the pane shows of a workbook of another layout before anything is evaluated. */
import { layoutBooks } from "../../scripts/samples/layouts/books";
import { salesOf, sum } from "../../scripts/samples/layouts/known";
import { layoutBytes } from "../../scripts/samples/layouts/write-layout";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { proposedBook } from "../../src/app/proposed-book";
import { surveyWorkbook } from "../../src/app/survey";
import type { WorkbookReader } from "../../src/workbook/reader";
import { programWith } from "../support/program";
import { openBytes } from "../support/xlsx/open";

const program = programWith();

async function layout(name: string): Promise<WorkbookReader> {
  const book = layoutBooks().find((one) => one.name === name);
  if (book === undefined) throw new Error(name);
  return openBytes(await layoutBytes(book));
}

test("a question comes with its answers, and nothing is shown before it is answered", async () => {
  const book = await proposedBook(await layout("list-with-and-without-vat"), program, []);
  expect(book.questions).toMatchObject([
    {
      note: { what: "amounts" },
      choices: ["Стоимость без НДС (E)", "Стоимость с НДС (G)"],
      answer: undefined,
    },
  ]);
  expect(book.mapping.questions).toHaveLength(1);
  expect(book.sheets).toEqual([]);
});

test("after the answer the rows are shown with their cells, number and sum", async () => {
  const book = await proposedBook(await layout("list-with-and-without-vat"), program, [1]);
  expect(book.mapping.questions).toBeUndefined();
  const [sheet] = book.sheets;
  expect(sheet).toMatchObject({ sheet: "Продажи", rows: 16 });
  expect(sheet?.first).toHaveLength(10);
  expect(sheet?.last).toHaveLength(3);
  expect(sheet?.first[0]).toEqual({ cell: "G2", day: "2026-02-03", partner: "K-101", amount: 570_000.5 });
});

test("the rows of a shape lead to their cells, and what it leaves out is not among them", async () => {
  const book = await proposedBook(await layout("cross-tab-months-and-quarters"), program, []);
  const [sheet] = book.sheets;
  expect(sheet?.first.every(({ cell, amount }) => /^[A-Z]+[2-5]$/.test(cell) && amount !== undefined)).toBe(
    true,
  );
  const { sum: shown, rows } = sheet ?? { sum: 0, rows: 0 };
  expect([rows > 0, shown]).toEqual([true, sum(salesOf(24, 13).filter(({ day }) => day >= "2026-03-01"))]);
});

test("a workbook that keeps a proposed mapping is surveyed by it, with no problem left", async () => {
  const reader = await layout("report-sales-outline-1c");
  const { mapping } = await proposedBook(reader, program, []);
  const { sheets } = await surveyWorkbook(reader, program, mapping);
  expect(sheets.flatMap(({ problems }) => problems)).toEqual([]);
  expect(sheets.find(({ key }) => key === "purchases")).toMatchObject({ sheet: "TDSheet" });
});

test("a near name is offered, confirmed and remembered, and stays in doubt without an answer", async () => {
  const reader = memoryWorkbook({
    Партнёры: [
      ["ID партнёра", "Партнёр", "Дата регистрации"],
      ["P-1", "ТОО «Бурабай Софт»", "01.02.2026"],
      ["P-2", "ТОО «Алатау»", "01.02.2026"],
    ],
    Продажи: [
      ["Дата", "Контрагент", "Сумма"],
      ["05.03.2026", "Алатау ТОО", 100],
      ["06.03.2026", "Бурабай-Софт ТОО", 200],
    ],
  });
  const asked = await proposedBook(reader, program, []);
  expect(asked.mapping.questions).toBeUndefined();
  expect(asked.questions).toMatchObject([
    {
      note: { what: "near-name" },
      choices: ["Бурабай-Софт ТОО = ТОО «Бурабай Софт»", "Бурабай-Софт ТОО ≠ ТОО «Бурабай Софт»"],
    },
  ]);
  const { mapping } = await proposedBook(reader, program, [0]);
  expect(mapping.purchases).toMatchObject([{ join: { known: { "Бурабай-Софт ТОО": "P-1" } } }]);
});
