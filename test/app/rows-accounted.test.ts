import fc from "fast-check";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { readBook } from "../../src/app/book";
import { problemList } from "../../src/domain/problems";
import { evaluated, problemsOf } from "../support/evaluated";
import { programWith } from "../support/program";
import { bookOf, buy, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";
import { runs } from "../support/runs";

const PROGRAM = programWith();
const OTHER = { ...COMPLETE, partnerId: "050140001234", name: "Altai LLP" };

async function read(purchases: readonly Row[], partners: readonly Row[] = [COMPLETE, OTHER]) {
  const book = await readBook(bookOf(PROGRAM, { partners, purchases }), PROGRAM);
  if (!book.ok) throw new Error("the book was refused");
  const { problems, incomplete, fixes, purchases: table } = book.value;
  const [source] = table.sources;
  if (source === undefined) throw new Error("the book has no purchases");
  const { account } = source;
  return { found: problemList(problems), incomplete, fixes, account, table };
}

describe("purchases that join no partner", () => {
  test("are one problem for each unknown ID, with their rows, their sum and the ID that may be meant", async () => {
    const unknown = { partnerId: 50140001234 };
    const { found, incomplete } = await read([
      buy(100, unknown),
      buy(50),
      buy(200, unknown),
      buy(7, { partnerId: "X" }),
    ]);
    expect(found).toMatchObject([
      {
        code: "unknown-partner",
        at: { cell: "B2" },
        details: { found: "50140001234", suggestion: "050140001234", rows: "2", sum: "300 KZT" },
      },
      { code: "unknown-partner", at: { cell: "B5" }, details: { found: "X", suggestion: "", rows: "1" } },
    ]);
    expect(incomplete).toMatchObject([{ code: "rows-of-nobody", at: { cell: "B2" }, rows: 3 }]);
  });

  test("are one problem if the ID is blank, and the sum is said to belong to nobody", async () => {
    const { found, incomplete } = await read([
      buy(100),
      buy(30, { partnerId: null }),
      buy(20, { partnerId: null }),
    ]);
    expect(found).toMatchObject([
      { code: "blank-partner-id", at: { cell: "B3" }, details: { rows: "2", sum: "50 KZT" } },
    ]);
    expect(incomplete).toMatchObject([
      { code: "rows-of-nobody", rows: 2, sums: [{ currency: "KZT", amount: 5_000 }] },
    ]);
  });
});

test("a total named by its document is found after any number of documents in digits", async () => {
  const numbered = Array.from({ length: 1200 }, (_, i) => buy(1, { document: `РН-${String(i)}` }));
  const { found, account } = await read([
    ...numbered,
    buy(1200, { document: "Итого" }),
    buy(5, { document: "Возврат 7" }),
  ]);
  expect(account).toMatchObject({ counted: { rows: 1201 }, leftOut: { rows: 1 } });
  expect(found.map(({ code }) => code)).toEqual(["total-rows", "positive-returns"]);
});

describe("rows of totals", () => {
  test.each([
    "Итого",
    "ВСЕГО:",
    "Итого за март",
    "Барлығы",
    "Grand total",
    "Subtotal",
    "Sub-total",
    "Қорытынды",
    "Промежуточный итог",
    "За квартал",
    "P-001 Итог",
    "P-001 Total",
  ])("%s is no partner, and is reported as left out with its sum", async (partnerId) => {
    const { found, account, incomplete } = await read([buy(100), buy(100, { partnerId, date: null })]);
    expect(found).toMatchObject([
      {
        code: "total-rows",
        severity: "warning",
        at: { cell: "B3" },
        details: { rows: "1", sum: "100 KZT" },
      },
    ]);
    expect(account).toMatchObject({ counted: { rows: 1 }, inDoubt: { rows: 0 }, leftOut: { rows: 1 } });
    expect(incomplete).toEqual([]);
  });

  test("are recognized by the date cell if the ID is blank, and by the document where both are", async () => {
    const { account } = await read([
      buy(100),
      buy(100, { partnerId: null, date: "Итого" }),
      buy(100, { partnerId: null, date: null, document: "Всего" }),
      buy(100, { partnerId: null, document: "Всего" }),
    ]);
    expect(account).toMatchObject({ leftOut: { rows: 2 }, inDoubt: { rows: 1 } });
  });

  test("are recognized by the document beside an ID and a date, too, where documents have names", async () => {
    const { account, found } = await read([
      buy(100, { document: "Реализация ТК-1" }),
      buy(100, { document: "Итого" }),
      buy(7, { document: "Total Energies 15" }),
    ]);
    expect(account).toMatchObject({ counted: { rows: 2 }, leftOut: { rows: 1 } });
    expect(found).toMatchObject([{ code: "total-rows", details: { cells: "B3", sum: "100 KZT" } }]);
  });

  test("a dated row of an unknown ID that ends like a subtotal is none", async () => {
    const { account } = await read([buy(100, { partnerId: "Acme Total" })]);
    expect(account.inDoubt.rows).toBe(1);
  });

  test("on the partners sheet are no partners", async () => {
    const total = { partnerId: "Итого", registeredOn: null };
    const { found } = await read([], [COMPLETE, total]);
    expect(found.map(({ code }) => code)).toEqual(["total-rows"]);
  });

  test("a partner with such a name is a partner, because it has a day of registration", async () => {
    const { found } = await read([buy(5, { partnerId: "Total" })], [{ ...COMPLETE, partnerId: "Total" }]);
    expect(found).toEqual([]);
  });
});

describe("dates typed as text, judged as a column", () => {
  const texts = ["02/15/2026", "01/04/2026", "03/03/2026", "02/07/2026"];

  test("do not count if they have two readings, once one has its month first", async () => {
    const { found, account, fixes } = await read(texts.map((text) => buy(100, { date: text })));
    expect(found.map(({ code, at, details }) => [code, at.cell, details["other"]])).toEqual([
      ["not-a-date", "A2", undefined],
      ["ambiguous-date", "A3", "A2"],
      ["ambiguous-date", "A5", "A2"],
    ]);
    expect(account.counted.rows).toBe(1);
    expect(fixes.of("text-date", "Purchases").map(({ row }) => row)).toEqual([4]);
  });

  test("with the year first do not count if they have two readings, once one has its month last", async () => {
    const dates = ["2026.31.12", "2026-05-04", 20_260_503, "01/04/2026", "2026-05-05"];
    const { found, account, fixes } = await read(dates.map((on) => buy(100, { date: on })));
    expect(found.map(({ code, at, details }) => [code, at.cell, details["other"]])).toEqual([
      ["not-a-date", "A2", undefined],
      ["ambiguous-date", "A3", "A2"],
      ["ambiguous-date", "A4", "A2"],
    ]);
    expect(account.counted.rows).toBe(2);
    expect(fixes.of("text-date", "Purchases").map(({ row }) => row)).toEqual([5, 6]);
  });

  test("count with the day first if none has its month first", async () => {
    const { found, account } = await read([
      buy(100, { date: "15/02/2026" }),
      buy(100, { date: "01/04/2026" }),
    ]);
    expect(found).toEqual([]);
    expect(account.counted.rows).toBe(2);
  });

  test("make the partner's points provisional, and are in none of its sums", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: texts.map((text) => buy(100, { date: text })),
    });
    expect(evaluation.partners[0]?.points).toMatchObject({ provisional: true, total: 2 });
  });

  test("of registration leave the day open", async () => {
    const partners = [
      { ...COMPLETE, registeredOn: "02/15/2026" },
      { ...OTHER, registeredOn: "01/04/2026" },
    ];
    const evaluation = await evaluated({ partners });
    expect(evaluation.partners.map(({ membership }) => membership.status)).toEqual(["unknown", "unknown"]);
  });
});

describe("Excel dates beside a text that has its month first", () => {
  const proof = buy(100, { date: "02/15/2026" });
  const on = (...days: readonly string[]) => days.map((iso) => buy(100, { date: date(iso) }));

  test("count, are one warning with their sum, and are provisional if all of them could be swapped", async () => {
    const purchases = [...on("2026-03-05"), proof, ...on("2026-04-01"), buy(100, { date: "2026-05-01" })];
    const { found, account, table } = await read([...purchases, ...on("2026-07-07")]);
    expect(found).toMatchObject([
      { code: "not-a-date", at: { cell: "A3" } },
      {
        code: "swapped-dates",
        severity: "warning",
        at: { cell: "A2" },
        details: { cells: "A2, A4", rows: "2", sum: "200 KZT", other: "A3" },
      },
    ]);
    expect(account.counted.rows).toBe(4);
    expect(table.book.of(0).complete).toBe(false);
  });

  test("are not provisional if a date after the twelfth shows that others are as they were", async () => {
    const other = { partnerId: OTHER.partnerId, date: "02/15/2026" };
    const { found, table } = await read([...on("2026-03-05", "2026-03-15"), buy(100, other)]);
    expect(found.map(({ code }) => code)).toEqual(["not-a-date", "swapped-dates"]);
    expect(table.book.of(0).complete).toBe(true);
  });

  test("are in no doubt where no text has its month first", async () => {
    const { found } = await read([...on("2026-03-05"), buy(100, { date: "15/02/2026" })]);
    expect(found).toEqual([]);
  });

  test("of registration make the partner's points provisional", async () => {
    const swapped = { ...COMPLETE, registeredOn: date("2026-03-05") };
    const evaluation = await evaluated({ partners: [{ ...OTHER, registeredOn: "02/15/2026" }, swapped] });
    expect(problemsOf(evaluation)).toEqual(["not-a-date Partners!F2", "swapped-dates Partners!F3"]);
    expect(evaluation.partners[1]?.points.provisional).toBe(true);
  });

  test("of rates make the purchases provisional that they convert", async () => {
    const rate = (day: Row["date"]) => ({ currency: "USD", date: day ?? null, rate: 600 });
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [buy(1, { currency: "USD" })],
      rates: [rate(date("2026-03-05")), rate("02/15/2026")],
    });
    expect(problemsOf(evaluation)).toEqual(["not-a-date Rates!B3", "swapped-dates Rates!B2"]);
    expect(evaluation.partners[0]?.points).toMatchObject({ provisional: true });
  });
});

describe("returns with a positive amount", () => {
  const [headers = [], ...rows] = sheetRows(PROGRAM, "purchases", [buy(100), buy(30), buy(-20)]);
  const withKinds = (header: string, ...kinds: readonly Row[string][]) =>
    memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: [[...headers, header], ...rows.map((row, i) => [...row, kinds[i] ?? null])],
    });
  const readKinds = async (header: string, ...kinds: readonly Row[string][]) => {
    const book = await readBook(withKinds(header, ...kinds), PROGRAM);
    if (!book.ok) throw new Error("the book was refused");
    return { found: problemList(book.value.problems), purchases: book.value.purchases };
  };

  test.each([
    ["Вид документа", "Реализация", "Возврат товаров от покупателя"],
    ["Kind", "Sale", "Return"],
    ["Document type", "Invoice", "Credit note"],
    ["Құжат түрі", "Сату", "Қайтару"],
    ["Статус", "Проведён", "Отменён"],
    ["Status", "Posted", "Cancelled"],
  ])("are a warning where the column %s says so, count, and are provisional", async (header, sale, back) => {
    const { found, purchases } = await readKinds(header, sale, back, back);
    const details = { cells: "D3", rows: "1", sum: "30 KZT" };
    expect(found).toMatchObject([
      { code: "positive-returns", severity: "warning", at: { cell: "D3" }, details },
    ]);
    expect(purchases.sources[0]?.account.counted.rows).toBe(3);
    expect(purchases.book.of(0).complete).toBe(false);
  });

  test.each([
    ["Возврат", "нет", "да"],
    ["Пометка удаления", false, true],
    ["Сумма возврата", 0, 30],
    ["Дата возврата", null, date("2026-04-01")],
    ["Проведён", "Да", "Нет"],
    ["Знак", "+", "-"],
    ["Сторно", "—", "x"],
    ["Returned", null, "x: returned"],
  ])("are a warning where the column %s marks them", async (header, no, yes) => {
    const { found, purchases } = await readKinds(header, no, yes, yes);
    expect(found).toMatchObject([{ code: "positive-returns", at: { cell: "D3" }, details: { rows: "1" } }]);
    expect(purchases.book.of(0).complete).toBe(false);
  });

  test.each([
    ["НДС к возврату", 12, 12],
    ["Условия возврата", "14 дней", "30 дней"],
    ["Проведён", "Да", "Да"],
    ["Знак", "+", "+"],
    ["Возврат", null, "нет"],
  ])("are none where the column %s says nothing of the kind", async (header, one, other) => {
    expect((await readKinds(header, one, other, other)).found).toEqual([]);
  });

  test("are none where another column says it", async () => {
    expect((await readKinds("Комментарий", "ждём возврат", "возврат")).found).toEqual([]);
  });

  test("are recognized by documents in words", async () => {
    const document = (text: string) => ({ document: text });
    const { found } = await read([
      buy(5, document("Реализация ТК-1 от 05.03.2026")),
      buy(7, document("Возврат ТК-2 от 06.03.2026")),
      buy(-7, document("Возврат ТК-3 от 06.03.2026")),
    ]);
    expect(found).toMatchObject([{ code: "positive-returns", details: { cells: "D3", sum: "7 KZT" } }]);
  });
});

describe("a duplicate purchase", () => {
  test("is a warning with the rows, and counts", async () => {
    const twin = { document: "INV-7", date: date("2026-03-01") };
    const { found, account } = await read([
      buy(100, twin),
      buy(100, { document: "INV-8" }),
      buy(100, twin),
      buy(100, twin),
    ]);
    expect(found).toMatchObject([
      {
        code: "duplicate-purchase",
        severity: "warning",
        at: { cell: "C4" },
        details: { cells: "C2 = C4 = C5", rows: "2", sum: "200 KZT" },
      },
    ]);
    expect(account.counted.rows).toBe(4);
  });

  test("many times over, as overlapping exports leave them, is one warning that names the first", async () => {
    const list = Array.from({ length: 20 }, (_, i) => buy(100 + i, { document: `INV-${String(i)}` }));
    const { found } = await read([...list, ...list]);
    expect(found).toMatchObject([
      {
        code: "duplicate-purchase",
        at: { cell: "C22" },
        details: { cells: "C2 = C22, C3 = C23, C4 = C24, C5 = C25, C6 = C26 …", rows: "20", sum: "2190 KZT" },
      },
    ]);
  });

  test("without documents is one where a block of rows is repeated", async () => {
    const list = [5, 5, 7, 8].map((amount) => buy(amount));
    expect((await read([...list, ...list.slice(0, 2)])).found).toEqual([]);
    const { found } = await read([buy(3), ...list.slice(1), buy(4), ...list.slice(1)]);
    expect(found).toMatchObject([
      {
        code: "duplicate-purchase",
        details: { cells: "C3 = C7, C4 = C8, C5 = C9", rows: "3", sum: "20 KZT" },
      },
    ]);
  });

  test("is known whatever the case and alphabet of the document's number, and as number or text", async () => {
    const { found } = await read([
      buy(100, { document: "РН-7" }),
      buy(100, { document: "рн-7 " }),
      buy(100, { document: "PH-7" }),
      buy(5, { document: 12 }),
      buy(5, { document: "12" }),
    ]);
    expect(found).toMatchObject([{ details: { cells: "C2 = C3 = C4, C5 = C6", rows: "3" } }]);
  });

  test.each([
    ["another amount", { amount: 101 }],
    ["another day", { date: date("2026-03-02") }],
    ["no document", { document: null }],
  ])("is none with %s", async (_name, other) => {
    const twin = { document: "INV-7", date: date("2026-03-01") };
    const { found } = await read([buy(100, twin), { ...buy(100, twin), ...other }]);
    expect(found).toEqual([]);
  });

  test("is another warning with another partner", async () => {
    const twin = buy(100, { document: "INV-7", date: date("2026-03-01") });
    const { found } = await read([twin, { ...twin, partnerId: "050140001234" }]);
    const details = { cells: "C2 = C3", rows: "1", sum: "100 KZT" };
    expect(found).toMatchObject([{ code: "shared-document", severity: "warning", details }]);
  });
});

describe("no purchase disappears", () => {
  const anyRow: fc.Arbitrary<Row> = fc.record({
    partnerId: fc.constantFrom("P-001", "050140001234", 50140001234, "X", null, "Итого", "#N/A", " P-001"),
    date: fc.constantFrom(date("2026-03-01"), "01/04/2026", "02/15/2026", "вчера", null, date("2062-01-01")),
    document: fc.constantFrom(null, "INV-1", "INV-2"),
    amount: fc.constantFrom(100, "1 000,50", "много", null, -50),
    currency: fc.constantFrom(null, "KZT", "USD"),
  });

  test("rows read = counted + in doubt + left out, and what is counted is in the book", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 30 }), async (purchases) => {
        const { account, table } = await read(purchases);
        const { counted, inDoubt, leftOut } = account;
        expect(counted.rows + inDoubt.rows + leftOut.rows).toBe(table.rows);
        const kept = [0, 1].map((partner) => table.book.of(partner).days.length);
        expect(kept.reduce((sum, rows) => sum + rows, 0)).toBe(counted.rows);
      }),
      runs(20),
    );
  });
});
