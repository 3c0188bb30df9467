import {
  memoryWorkbook,
  type MemoryInput,
  type MemorySheetInput,
} from "../../src/adapters/memory/memory-workbook";
import { readBook } from "../../src/app/book";
import { problemList } from "../../src/domain/problems";
import { programWith } from "../support/program";
import { bookOf, buy, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";

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
    ["Вид операции", "Реализация", "Оплата"],
    ["План/Факт", "Факт", "План"],
    ["Сценарий", "Факт", "Прогноз"],
  ])("count, and are provisional where %s says %p and %p", async (header, sale, cancelled) => {
    const { found, counted, isComplete } = await readMarked(header, sale, cancelled, sale);
    expect(found).toMatchObject([{ code: "positive-returns", at: { cell: "D3" }, details: { rows: "1" } }]);
    expect({ counted, isComplete }).toEqual({ counted: 3, isComplete: false });
  });

  test.each(["Оплата по счёту 15", "Сальдо на 01.01.2026", "Аванс 15", "Payment 7", "Остаток на начало"])(
    "or as none by the document «%s» are provisional",
    async (document) => {
      const purchases = [buy(100, { document: "Счёт на оплату 3" }), buy(30, { document })];
      const book = await readBook(bookOf(PROGRAM, { partners: [COMPLETE], purchases }), PROGRAM);
      if (!book.ok) throw new Error("the book was refused");
      expect(problemList(book.value.problems)).toMatchObject([
        { code: "positive-returns", details: { cells: "D3", sum: "30 KZT" } },
      ]);
      expect(book.value.purchases.book.of(0).complete).toBe(false);
    },
  );

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

  test("of partners are evaluated where they are struck through, and are provisional", async () => {
    const rows = sheetRows(PROGRAM, "partners", [COMPLETE, { ...COMPLETE, partnerId: "P-002" }]);
    const workbook = memoryWorkbook({
      Partners: { rows, struckRows: [3] },
      Purchases: sheetRows(PROGRAM, "purchases", [buy(5)]),
    });
    const book = await readBook(workbook, PROGRAM);
    if (!book.ok) throw new Error("the book was refused");
    expect(problemList(book.value.problems)).toMatchObject([
      {
        code: "struck-partners",
        severity: "warning",
        at: { cell: "A3" },
        details: { cells: "A3", rows: "1" },
      },
    ]);
    expect(book.value.partners.partners.map(({ provisional }) => provisional)).toEqual([false, true]);
  });

  test("of partners are evaluated where they are hidden, with a warning", async () => {
    const rows = sheetRows(PROGRAM, "partners", [COMPLETE, { ...COMPLETE, partnerId: "P-002" }]);
    const book = await readBook(
      memoryWorkbook({
        Partners: { rows, hiddenRows: [3] },
        Purchases: sheetRows(PROGRAM, "purchases", [buy(5)]),
      }),
      PROGRAM,
    );
    if (!book.ok) throw new Error("the book was refused");
    expect(problemList(book.value.problems)).toMatchObject([
      { code: "hidden-partners", severity: "warning", details: { cells: "A3", rows: "1" } },
    ]);
    expect(book.value.partners.partners.map(({ provisional }) => provisional)).toEqual([false, false]);
  });

  test("are no warning where they count for nobody", async () => {
    expect((await readLooks({ hiddenRows: [5], struckRows: [5] })).found).toEqual([]);
  });
});

describe("partners that a column marks as having left", () => {
  async function readPartnersMarked(header: string, ...cells: readonly MemoryInput[]) {
    const ids = ["P-001", "P-002", "P-003"];
    const [headers = [], ...rows] = sheetRows(
      PROGRAM,
      "partners",
      ids.map((partnerId) => ({ ...COMPLETE, partnerId })),
    );
    const workbook = memoryWorkbook({
      Partners: [[...headers, header], ...rows.map((row, i) => [...row, cells[i] ?? null])],
      Purchases: sheetRows(PROGRAM, "purchases", [buy(100)]),
    });
    const book = await readBook(workbook, PROGRAM);
    if (!book.ok) throw new Error("the book was refused");
    return {
      found: problemList(book.value.problems),
      provisional: book.value.partners.partners.map(({ provisional }) => provisional),
    };
  }

  test.each<readonly [string, MemoryInput, MemoryInput]>([
    ["Статус", "Активен", "Расторгнут"],
    ["Статус договора", "действует", "Приостановлен"],
    ["Договор", "№ 15 от 10.01.2026", "расторгнут"],
    ["Договор расторгнут", "нет", "да"],
    ["Дата расторжения", null, date("2026-03-01")],
    ["Дата исключения", "—", "01.03.2026"],
    ["Примечание", "звонить после обеда", "договор расторгнут 01.03.2026"],
    ["Комментарий", "банк сменился", "ТОО ликвидировано"],
    ["Активен", "да", "нет"],
    ["Status", "Active", "Terminated"],
    ["Partner status", "Gold", "no longer a partner"],
    ["Active", true, false],
    ["Күйі", "белсенді", "келісімшарт бұзылды"],
    ["Белсенді", "иә", "жоқ"],
  ])("are evaluated, and are provisional, where %s says %p and %p", async (header, stays, left) => {
    const { found, provisional } = await readPartnersMarked(header, stays, left, stays);
    expect(found).toMatchObject([
      {
        code: "left-partners",
        severity: "warning",
        at: { sheet: "Partners", cell: "A3" },
        details: { cells: "A3", rows: "1" },
      },
    ]);
    expect(provisional).toEqual([false, true, false]);
  });

  test.each<readonly [string, MemoryInput]>([
    ["Статус", "не расторгнут"],
    ["Статус", "Золотой"],
    ["Примечание", "закрыто на обед с 13 до 14"],
    ["Примечание", "исключить из рассылки"],
    ["Дата окончания договора", date("2026-12-31")],
    ["Город", "Закрытый посёлок"],
    ["Активен", "да"],
  ])("are none where %s says %p", async (header, cell) => {
    expect(await readPartnersMarked(header, cell, cell, cell)).toEqual({
      found: [],
      provisional: [false, false, false],
    });
  });
});

describe("purchases under several partners", () => {
  async function readShared(...purchases: readonly Row[]) {
    const partners = ["P-001", "P-002", "P-003"].map((partnerId) => ({ ...COMPLETE, partnerId }));
    const book = await readBook(bookOf(PROGRAM, { partners, purchases }), PROGRAM);
    if (!book.ok) throw new Error("the book was refused");
    return problemList(book.value.problems);
  }
  const row = (partnerId: string, document: MemoryInput, amount = 100, more: Row = {}): Row =>
    buy(amount, { partnerId, document, ...more });

  test("are reported where document, date and amount are the same", async () => {
    const found = await readShared(
      row("P-001", "РН-7"),
      row("P-001", 15, 30),
      row("P-002", "РН-7"),
      row("P-002", "РН-8"),
      row("P-003", 15, 30),
      row("P-003", "РН-7"),
    );
    const details = { cells: "C2 = C4 = C7, C3 = C6", rows: "3", sum: "230 KZT" };
    expect(found).toMatchObject([
      { code: "shared-document", severity: "warning", at: { sheet: "Purchases", cell: "C4" }, details },
    ]);
  });

  test.each<readonly [string, Row]>([
    ["another amount", row("P-002", "РН-7", 101)],
    ["another day", row("P-002", "РН-7", 100, { date: date("2026-03-11") })],
    ["another document", row("P-002", "РН-8")],
    ["no document", row("P-002", null)],
  ])("are none with %s", async (_what, other) => {
    expect(await readShared(row("P-001", "РН-7"), other)).toEqual([]);
  });

  test("are none where the document is no number", async () => {
    expect(await readShared(row("P-001", "б/н"), row("P-002", "б/н"))).toEqual([]);
  });
});

describe("rows below a title within the list", () => {
  const OTHER = { ...COMPLETE, partnerId: "P-002", name: "Altai LLP" };
  const title = (text: string, more: Row = {}): Row => ({ date: text, ...more });

  async function readList(purchases: readonly Row[]) {
    const book = await readBook(bookOf(PROGRAM, { partners: [COMPLETE, OTHER], purchases }), PROGRAM);
    if (!book.ok) throw new Error("the book was refused");
    const { problems, purchases: table } = book.value;
    return {
      found: problemList(problems),
      account: table.sources[0]?.account,
      complete: [0, 1].map((partner) => table.book.of(partner).complete),
    };
  }

  test.each(["План", "Прогноз на 2027 год", "Отменённые", "Не оплачено", "Returns", "Қайтарулар"])(
    "«%s» count, are a problem, and make their partners provisional",
    async (text) => {
      const list = [buy(5), title(text), buy(7, { partnerId: "P-002" }), title("Факт"), buy(9)];
      const { found, account, complete } = await readList(list);
      expect(found.find(({ code }) => code === "doubtful-section")).toMatchObject({
        code: "doubtful-section",
        severity: "error",
        at: { sheet: "Purchases", cell: "A3" },
        details: { found: text, count: "1", span: "4", sum: "7 KZT" },
      });
      expect(account).toMatchObject({ counted: { rows: 3 }, inDoubt: { rows: 1 }, leftOut: { rows: 1 } });
      expect(complete).toEqual([true, false]);
    },
  );

  test("are a problem where the title gives their sum, which counts for nobody", async () => {
    const { found, account } = await readList([buy(5), title("План", { amount: 7 }), buy(7)]);
    expect(found).toMatchObject([{ code: "doubtful-section", details: { sum: "7 KZT" } }]);
    expect(account?.leftOut).toEqual({ rows: 1, sums: [{ currency: "KZT", amount: 700 }] });
  });

  test.each(["тыс. тенге", "Суммы в тыс. тг", "USD"])("«%s» may be in another unit", async (text) => {
    const { found, complete } = await readList([buy(5), title(text), buy(7, { partnerId: "P-002" })]);
    expect(found).toMatchObject([{ code: "doubtful-section", details: { unit: "yes", sum: "7 KZT" } }]);
    expect(complete).toEqual([true, false]);
  });

  test("of returns are right where their amounts have a minus", async () => {
    const { found, complete } = await readList([buy(5), title("Возвраты"), buy(-2)]);
    expect({ found, complete }).toEqual({ found: [], complete: [true, true] });
  });

  test("a purchase without date and partner is no title", async () => {
    const { found } = await readList([{ document: "Возврат 5", amount: 3 }, buy(5)]);
    expect(found.map(({ code }) => code)).toEqual(["blank-date", "blank-partner-id"]);
  });
});
