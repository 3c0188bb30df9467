import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { partnerAtRow } from "../../src/app/partner/find-partners";
import { problemList } from "../../src/domain/problems";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { buy, COMPLETE, date, sheetRows } from "../support/workbooks";
import { timelineOf } from "../../src/domain/timeline";

const PROGRAM = programWith();
const DAY = date("2026-03-10");
const PURCHASES = sheetRows(PROGRAM, "purchases", [buy(100)]);
const [, STRAY = []] = sheetRows(PROGRAM, "purchases", [buy(900)]);

const table = (name: string, lastRow: number, lastColumn: number, firstRow = 1) => ({
  name,
  range: { firstRow, firstColumn: 1, lastRow, lastColumn },
  hasHeaderRow: true,
  hasTotalsRow: false,
});
const BUYS = table("Buys", 2, 5);

/** Purchases in a table, with rows below it. */
function bookWith(below: readonly (readonly MemoryInput[])[], tables = [BUYS]) {
  return memoryWorkbook({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
    Purchases: { rows: [...PURCHASES, ...below], tables },
  });
}

async function evaluated(book: ReturnType<typeof bookWith>): Promise<Evaluation> {
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const found = ({ problems }: Evaluation) =>
  problemList(problems).map(({ code, severity, at, details }) => [
    code,
    severity,
    `${at.sheet}!${at.cell}`,
    details,
  ]);

describe("rows below an Excel table do not count, and are one problem", () => {
  test("at the first of them, with their number, place and sum", async () => {
    const evaluation = await evaluated(bookWith([STRAY, STRAY, STRAY]));
    expect(found(evaluation)).toEqual([
      [
        "rows-below-table",
        "error",
        "Purchases!A3",
        { table: "Buys", count: "3", span: "3–5", sum: "2700 KZT" },
      ],
    ]);
    expect(evaluation.partners[0]?.points).toMatchObject({ total: 2, provisional: true });
    expect(evaluation.book.incomplete).toEqual([
      {
        code: "rows-below-table",
        at: { sheet: "Purchases", cell: "A3" },
        rows: 3,
        sums: [{ currency: "KZT", amount: 270_000 }],
      },
    ]);
  });

  test("also after blank rows and notes, however far down", async () => {
    const gap = Array.from({ length: 60 }, () => []);
    const below = [[], ["Проверила Айгуль"], STRAY, ...gap, STRAY, [null, null, null, null, null]];
    expect(found(await evaluated(bookWith(below)))).toMatchObject([
      ["rows-below-table", "error", "Purchases!A5", { count: "2", span: "5–66" }],
    ]);
  });

  test("each is accounted for as left out", async () => {
    const { book } = await evaluated(bookWith([[], STRAY, ["Итого", null, null, 1000]]));
    expect(book.purchases.rows).toBe(2);
    expect(book.purchases.sources[0]?.account).toMatchObject({
      counted: { rows: 1 },
      leftOut: { rows: 1, sums: [{ currency: "KZT", amount: 90_000 }] },
    });
  });

  test("makes the partners that they name provisional, and no others", async () => {
    const partners = [COMPLETE, { ...COMPLETE, partnerId: "P-2" }];
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", partners),
      Purchases: { rows: [...PURCHASES, [], STRAY], tables: [BUYS] },
    });
    const evaluation = await evaluated(book);
    expect(evaluation.partners.map(({ points }) => points.provisional)).toEqual([true, false]);
    expect(partnerAtRow(evaluation, "Purchases", 4)).toBe(0);
  });

  test("includes rows that name nobody, and rows whose values cannot be read", async () => {
    const below = [
      [],
      [null, "P-9", "РН-2", 5],
      ["31.02.26", "Новый", null, "1,234"],
      [null, null, null, 700],
    ];
    expect(found(await evaluated(bookWith(below)))).toMatchObject([
      ["rows-below-table", "error", "Purchases!A4", { count: "3", span: "4–6", sum: "705 KZT" }],
    ]);
  });

  test.each(["with", "without"])("below the partners' table as well, %s a blank row", async (gap) => {
    const [header = [], ...rows] = sheetRows(PROGRAM, "partners", [
      COMPLETE,
      { ...COMPLETE, partnerId: "P-2" },
    ]);
    const [first = [], second = []] = rows;
    const book = memoryWorkbook({
      Partners: {
        rows: [header, first, ...(gap === "with" ? [[]] : []), second],
        tables: [table("Partners1", 2, 14)],
      },
      Purchases: PURCHASES,
    });
    const evaluation = await evaluated(book);
    const cell = gap === "with" ? "A4" : "A3";
    expect(found(evaluation)).toMatchObject([
      ["rows-below-table", "error", `Partners!${cell}`, { count: "1", sum: "" }],
    ]);
    expect(evaluation.partners).toHaveLength(1);
    expect(evaluation.book.incomplete).toMatchObject([{ code: "rows-below-table", rows: 1, sums: [] }]);
  });

  const PARTNER_HEADERS = [...PROGRAM.sheets.partners.columns.keys()];
  const belowPartners = async (...rows: Parameters<typeof sheetRows>[2]) => {
    const [header = [], first = [], ...below] = sheetRows(PROGRAM, "partners", [COMPLETE, ...rows]);
    const partners = { rows: [header, first, [], ...below], tables: [table("P", 2, PARTNER_HEADERS.length)] };
    return evaluated(memoryWorkbook({ Partners: partners, Purchases: PURCHASES }));
  };

  test("a second row of a partner there makes it provisional", async () => {
    const evaluation = await belowPartners({ ...COMPLETE, level: "Corporate Reseller" });
    expect(found(evaluation)).toMatchObject([["rows-below-table", "error", "Partners!A4", { count: "1" }]]);
    expect(evaluation.partners.map(({ points }) => points.provisional)).toEqual([true]);
  });

  test.each([
    ["without an ID", { name: "ТОО Бета", registeredOn: DAY }],
    ["with an ID of letters", { partnerId: "ALATAU", name: "ТОО Бета", level: "Primary Reseller" }],
    ["that bears the name Total", { ...COMPLETE, partnerId: "P-5", name: "Total Kazakhstan" }],
  ])("a partner %s is one of them", async (_, partner) => {
    expect(found(await belowPartners(partner))).toMatchObject([
      ["rows-below-table", "error", "Partners!A4", { count: "1" }],
    ]);
  });

  test.each([
    ["a signature", { partnerId: "Директор", name: "Иванов" }],
    ["a total", { partnerId: "Всего", salesSpecialists: 7 }],
  ])("%s below the partners is none", async (_, note) => {
    expect(found(await belowPartners(note))).toEqual([]);
  });

  test("below the rates' table as well: purchases that they could apply to are provisional", async () => {
    const rate = (iso: string) => ({ currency: "USD", date: date(iso), rate: 500 });
    const rates = sheetRows(PROGRAM, "rates", [rate("2026-03-01"), rate("2026-03-09")]);
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: sheetRows(PROGRAM, "purchases", [buy(100, { currency: "USD" })]),
      Rates: { rows: rates, tables: [table("Fx", 2, 3)] },
    });
    const evaluation = await evaluated(book);
    expect(found(evaluation)).toMatchObject([["rows-below-table", "error", "Rates!A3", { count: "1" }]]);
    expect(evaluation.partners[0]?.points.provisional).toBe(true);
    expect(evaluation.book.incomplete).toEqual([]);
  });
});

describe("no rows below a table are", () => {
  test.each<[string, (readonly MemoryInput[])[], ReturnType<typeof table>[]]>([
    ["nothing", [], [BUYS]],
    ["the totals row", [["Total", null, null, 100]], [{ ...table("Buys", 3, 5), hasTotalsRow: true }]],
    ["a total typed below", [["Итого:", null, null, 100]], [BUYS]],
    ["a note behind a blank row", [[], ["Checked by Aigul"]], [BUYS]],
    ["a note with a date in it", [[], ["Данные на 31.12.2026"]], [BUYS]],
    ["rows in columns that are not read", [[null, null, null, null, null, null, "note"]], [BUYS]],
    ["another table", [["Other"], ["P-001"]], [BUYS, table("Other", 4, 1, 3)]],
  ])("%s", async (_, below, tables) => {
    const evaluation = await evaluated(bookWith(below, tables));
    expect(found(evaluation)).toEqual([]);
    expect(evaluation.partners[0]?.points).toMatchObject({ total: 2, provisional: false });
  });

  test("but those below a totals row are", async () => {
    const withTotals = [{ ...table("Buys", 3, 5), hasTotalsRow: true }];
    const evaluation = await evaluated(bookWith([["Total", null, null, 100], STRAY], withTotals));
    expect(found(evaluation)).toMatchObject([["rows-below-table", "error", "Purchases!A4", { count: "1" }]]);
  });

  test("nor are the last rows of a plain range, which are data", async () => {
    const evaluation = await evaluated(bookWith([[], STRAY], []));
    expect(found(evaluation)).toEqual([]);
    expect(evaluation.partners[0]?.points.total).toBe(20);
  });
});

describe("headers further down", () => {
  const [HEADER = []] = PURCHASES;
  const points = ({ partners }: Evaluation) => partners[0]?.points;

  test("that are the same again restart the data, on a plain range and within a table", async () => {
    for (const tables of [[], [table("Buys", 5, 5)]]) {
      const evaluation = await evaluated(bookWith([[], HEADER, STRAY], tables));
      expect(found(evaluation)).toEqual([]);
      expect(points(evaluation)).toMatchObject({ total: 20, provisional: false });
    }
  });

  test("are not needed by rows of an Excel table that has no header row, or only some of the columns", async () => {
    const partial = { ...table("Part", 3, 3), range: { ...BUYS.range, lastColumn: 3 } };
    for (const one of [partial, { ...table("Bare", 3, 5, 2), hasHeaderRow: false }]) {
      const evaluation = await evaluated(bookWith([STRAY], [one]));
      expect(found(evaluation)).toEqual([]);
      expect(points(evaluation)).toMatchObject({ total: 20, provisional: false });
    }
  });

  test("of an Excel table among the rows are a problem if whole purchases stand below them", async () => {
    const inside = ["Столбец1", "Столбец2", "Столбец3", "Столбец4", "Столбец5"];
    const other = table("Inside", 5, 5, 3);
    const evaluation = await evaluated(bookWith([inside, STRAY, [null, "P-001", null, 7]], [other]));
    expect(found(evaluation)).toMatchObject([
      ["unread-table", "error", "Purchases!A4", { count: "1", sum: "900 KZT" }],
    ]);
    expect(points(evaluation)).toMatchObject({ total: 2, provisional: true });
  });

  test.each(["План на 2027 год", "Оплаты", "Жоспар"])(
    "that are the same under the title %s do not: the rows below are a problem",
    async (title) => {
      const evaluation = await evaluated(bookWith([[], [title], HEADER, STRAY], []));
      expect(found(evaluation)).toMatchObject([["unread-table", "error", "Purchases!A6", { count: "1" }]]);
      expect(points(evaluation)).toMatchObject({ total: 2, provisional: true });
    },
  );

  test("that are the same under any other title restart them", async () => {
    const evaluation = await evaluated(bookWith([[], ["Апрель"], HEADER, STRAY], []));
    expect(found(evaluation)).toEqual([]);
    expect(points(evaluation)).toMatchObject({ total: 20 });
  });

  test("that are the same in another language restart the data too", async () => {
    const [russian = []] = sheetRows(PROGRAM, "purchases", [], "ru");
    expect(points(await evaluated(bookWith([russian, STRAY], [])))).toMatchObject({ total: 20 });
  });

  const PLAN = [
    [],
    ["План на 2027 год"],
    ["Квартал", "ID партнёра", null, "Сумма"],
    ["I кв.", "P-001", null, 5_000_000],
    ["II кв.", "P-001", null, 5_000_000],
  ];

  test("that differ end them: the rows below are left out, with their sum", async () => {
    const evaluation = await evaluated(bookWith(PLAN, []));
    expect(found(evaluation)).toEqual([
      [
        "other-rows-below",
        "warning",
        "Purchases!A6",
        { table: "", count: "2", span: "6–7", sum: "10000000 KZT" },
      ],
    ]);
    expect(points(evaluation)).toMatchObject({ total: 2, provisional: false });
    expect(evaluation.book.incomplete).toEqual([]);
    expect(evaluation.book.purchases.sources[0]?.account.leftOut.rows).toBe(2);
  });

  test("that differ end them below a table as well", async () => {
    expect(found(await evaluated(bookWith(PLAN)))).toMatchObject([
      ["other-rows-below", "warning", "Purchases!A6", { count: "2" }],
    ]);
  });

  test("after different headers the original ones restart the data", async () => {
    const evaluation = await evaluated(bookWith([...PLAN, [], HEADER, STRAY], []));
    expect(points(evaluation)).toMatchObject({ total: 20 });
  });

  test("that name no column of ours end them if they stand apart", async () => {
    const below = [[], ["Месяц", "Контрагент", null, "План"], ["Январь", "P-001", null, 5_000_000]];
    const evaluation = await evaluated(bookWith(below, []));
    expect(found(evaluation)).toMatchObject([
      ["other-rows-below", "warning", "Purchases!A5", { count: "1" }],
    ]);
    expect(points(evaluation)).toMatchObject({ total: 2 });
  });

  test("that say words of headers end them without a blank row too", async () => {
    const below = [["Месяц", "Партнёр", null, "План"], [...STRAY.slice(0, 4)]];
    const evaluation = await evaluated(bookWith(below, []));
    expect(found(evaluation)).toMatchObject([["unread-table", "error", "Purchases!A4", { count: "1" }]]);
    expect(points(evaluation)).toMatchObject({ total: 2, provisional: true });
  });

  test("above rows that look exactly like purchases are a problem, and make them provisional", async () => {
    const below = [[], ["День", "Контрагент", "Накладная", "Итог"], [...STRAY.slice(0, 4)]];
    const evaluation = await evaluated(bookWith(below, []));
    expect(found(evaluation)).toMatchObject([["unread-table", "error", "Purchases!A5", { count: "1" }]]);
    expect(points(evaluation)).toMatchObject({ total: 2, provisional: true });
    expect(evaluation.book.incomplete).toMatchObject([{ code: "unread-table", rows: 1 }]);
  });

  test.each<[string, MemoryInput[], MemoryInput[], string]>([
    ["in another order", ["Partner ID", "Date", "Document", "Amount"], ["P-001", DAY, "x", 900], "900 KZT"],
    [
      "in an order with documents over the amounts",
      ["Partner ID", "Date", "Amount", "Document"],
      ["P-001", DAY, 900, "x"],
      "900 KZT",
    ],
    [
      "in another unit",
      ["Date", "Partner ID", "Document", "Сумма, тыс. тг"],
      [DAY, "P-001", "x", 3],
      "3000 KZT",
    ],
    [
      "in another currency",
      ["Date", "Partner ID", "Document", "Amount, USD"],
      [DAY, "P-001", "x", 3],
      "3 USD",
    ],
  ])("that are the same %s are another table", async (_, header, row, sum) => {
    const evaluation = await evaluated(bookWith([[], header, row], []));
    expect(found(evaluation)).toMatchObject([["unread-table", "error", "Purchases!A5", { count: "1", sum }]]);
    expect(points(evaluation)).toMatchObject({ total: 2, provisional: true });
  });

  test("are not assumed if a row of data holds nothing readable", async () => {
    const odd = ["уточнить", "Новый партнёр", "?", "уточнить"];
    const evaluation = await evaluated(bookWith([odd, STRAY], []));
    expect(found(evaluation).map(([code]) => code)).toEqual(["not-a-date", "not-money", "unknown-partner"]);
    expect(points(evaluation)).toMatchObject({ total: 20 });
  });

  test("a row of one text is a title if headers follow, and otherwise an ordinary row", async () => {
    const evaluation = await evaluated(bookWith([["Примечание"], STRAY], []));
    expect(found(evaluation).map(([code, , cell]) => [code, cell])).toEqual([
      ["not-a-date", "Purchases!A3"],
      ["blank-amount", "Purchases!D3"],
      ["blank-partner-id", "Purchases!B3"],
    ]);
    expect(points(evaluation)).toMatchObject({ total: 20 });
    const last = await evaluated(bookWith([[], ["Примечание"]], []));
    expect(found(last)).toHaveLength(3);
  });
});

test("a second row of headers is not data", async () => {
  const rows = [
    ["Date", "Partner ID", "Document", "Amount"],
    [null, null, null, "без НДС", "с НДС"],
    [DAY, "P-001", "x", 100, 116],
  ];
  const book = memoryWorkbook({ Partners: sheetRows(PROGRAM, "partners", [COMPLETE]), Purchases: rows });
  const mapping = { purchases: { columns: { amount: "=E" } } };
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"), { mapping });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(found(result.value)).toEqual([]);
  expect(result.value.book.purchases.rows).toBe(1);
});
