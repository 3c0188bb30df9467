import {
  memoryWorkbook,
  type MemoryInput,
  type MemorySheetInput,
} from "../../src/adapters/memory/memory-workbook";
import { readBook } from "../../src/app/book";
import { problemList } from "../../src/domain/problems";
import { programWith } from "../support/program";
import { buy, COMPLETE, date, sheetRows } from "../support/workbooks";

const PROGRAM = programWith();

/** Purchases of 100, 30 and 20 beside a column of the user's. */
async function readMarked(header: string, ...cells: readonly MemoryInput[]) {
  const [headers = [], ...rows] = sheetRows(PROGRAM, "purchases", [buy(100), buy(30), buy(20)]);
  const workbook = memoryWorkbook({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
    Purchases: [[...headers, header], ...rows.map((row, i) => [...row, cells[i] ?? null])],
  });
  const book = await readBook(workbook, PROGRAM);
  if (!book.ok) throw new Error("the book was refused");
  const { problems, purchases } = book.value;
  return {
    found: problemList(problems),
    counted: purchases.sources[0]?.account.counted.rows,
    isComplete: purchases.book.of(0).complete,
  };
}

describe("purchases that a column marks as unpaid or not final", () => {
  test.each<readonly [string, MemoryInput, MemoryInput]>([
    ["Статус оплаты", "Оплачен", "Не оплачен"],
    ["Статус", "Отгружен", "Ожидает оплаты"],
    ["Оплата", "оплачено", "частично оплачено"],
    ["Оплачено", "да", "нет"],
    ["Оплачено", 100, 0],
    ["Дата оплаты", date("2026-03-12"), null],
    ["Payment status", "Paid", "Unpaid"],
    ["Order status", "Completed", "Pending"],
    ["Төлем күйі", "Төленген", "Төленбеген"],
    ["Комментарий", "скидка 5 %", "Не оплачено"],
  ])("count, with a warning where %s says %p and %p", async (header, paid, unpaid) => {
    const { found, counted, isComplete } = await readMarked(header, paid, unpaid, paid);
    const details = { cells: "D3", rows: "1", sum: "30 KZT" };
    expect(found).toMatchObject([
      { code: "unpaid-rows", severity: "warning", at: { sheet: "Purchases", cell: "D3" }, details },
    ]);
    expect({ counted, isComplete }).toEqual({ counted: 3, isComplete: true });
  });

  test.each<readonly [string, MemoryInput, MemoryInput]>([
    ["Оплата", "наличные", "безналичные"],
    ["Статус", "Согласован", "Отгружен"],
    ["Дата оплаты", null, null],
    ["Комментарий", "клиент просил отсрочку", "ждём возврат тары"],
  ])("are none where %s says %p and %p", async (header, one, other) => {
    expect((await readMarked(header, one, other, other)).found).toEqual([]);
  });
});

describe("purchases that a column marks as cancelled", () => {
  test.each<readonly [string, MemoryInput, MemoryInput]>([
    ["Состояние документа", "Проведён", "Отменён"],
    ["Статус заказа", "Выполнен", "Отклонён"],
    ["Order status", "Completed", "Rejected"],
    ["Тапсырыс күйі", "Орындалды", "Бас тартылды"],
    ["Проведён", "✓", null],
    ["Примечание", "срочно", "Отменён клиентом"],
  ])("count, and are provisional where %s says %p and %p", async (header, sale, cancelled) => {
    const { found, counted, isComplete } = await readMarked(header, sale, cancelled, sale);
    expect(found).toMatchObject([{ code: "positive-returns", at: { cell: "D3" }, details: { rows: "1" } }]);
    expect({ counted, isComplete }).toEqual({ counted: 3, isComplete: false });
  });

  test("are one warning, and no warning of unpaid rows, where two columns mark one row", async () => {
    const { found } = await readMarked("Статус", "Оплачен", "Отменён, не оплачен", "Не оплачен");
    expect(found).toMatchObject([
      { code: "positive-returns", details: { cells: "D3" } },
      { code: "unpaid-rows", details: { cells: "D4" } },
    ]);
  });
});

describe("rows that people see otherwise", () => {
  async function readLooks(looks: Pick<MemorySheetInput, "hiddenRows" | "struckRows">) {
    const workbook = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: {
        rows: sheetRows(PROGRAM, "purchases", [buy(100), buy(30), buy(20), buy(7, { partnerId: null })]),
        ...looks,
      },
    });
    const book = await readBook(workbook, PROGRAM);
    if (!book.ok) throw new Error("the book was refused");
    const { problems, purchases } = book.value;
    const found = problemList(problems).filter(({ code }) => code !== "blank-partner-id");
    return {
      found,
      counted: purchases.sources[0]?.account.counted.rows,
      isComplete: purchases.book.of(0).complete,
    };
  }

  test("count where they are hidden, with a warning", async () => {
    const { found, counted, isComplete } = await readLooks({ hiddenRows: [1, 3, 4, 5, 9] });
    const details = { cells: "D3, D4", rows: "2", sum: "50 KZT" };
    expect(found).toMatchObject([
      { code: "hidden-rows", severity: "warning", at: { sheet: "Purchases", cell: "D3" }, details },
    ]);
    expect({ counted, isComplete }).toEqual({ counted: 3, isComplete: true });
  });

  test("count where they are struck through, and are provisional", async () => {
    const { found, counted, isComplete } = await readLooks({ struckRows: [4, 5] });
    expect(found).toMatchObject([
      { code: "struck-rows", severity: "warning", details: { cells: "D4", rows: "1", sum: "20 KZT" } },
    ]);
    expect({ counted, isComplete }).toEqual({ counted: 3, isComplete: false });
  });

  test("are no warning where they count for nobody", async () => {
    expect((await readLooks({ hiddenRows: [5], struckRows: [5] })).found).toEqual([]);
  });
});
