/** Rows with the headers of a used sheet that nothing reads: on other sheets, in other tables, in other blocks. */
import {
  memoryWorkbook,
  type MemoryInput,
  type MemorySheetInput,
} from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { problemList } from "../../src/domain/problems";
import { timelineOf } from "../../src/domain/timeline";
import type { Mapping } from "../../src/sheets/mapping";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { buy, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";

const PROGRAM = programWith();
const PARTNERS = sheetRows(PROGRAM, "partners", [COMPLETE, { ...COMPLETE, partnerId: "P-2" }]);
const buys = (rows: readonly Row[], language?: "ru") => sheetRows(PROGRAM, "purchases", rows, language);
const PURCHASES = buys([buy(100)]);
const SECOND = buys([buy(900), buy(50, { partnerId: "?" }), buy(5, { currency: "USD" })]);
const [HEADER = [], ROW = []] = PURCHASES;

async function evaluated(
  sheets: Readonly<Record<string, MemorySheetInput | MemorySheetInput["rows"]>>,
  mapping: Mapping = {},
): Promise<Evaluation> {
  const book = memoryWorkbook({ Partners: PARTNERS, Purchases: PURCHASES, ...sheets });
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"), { mapping });
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
const provisional = ({ partners }: Evaluation) => partners.map(({ points }) => points.provisional);

describe("another sheet with the headers of the purchases", () => {
  test("is a problem with its name, rows and sum; the partners on it are provisional", async () => {
    const evaluation = await evaluated({
      "Purchases Q2": [["Q2"], [], ...SECOND, ["Итого", null, null, 955]],
    });
    expect(found(evaluation)).toEqual([
      [
        "unread-sheet",
        "error",
        "Purchases Q2!A4",
        { other: "Purchases", count: "3", span: "4–6", sum: "950 KZT, 5 USD" },
      ],
    ]);
    expect(evaluation.book.incomplete).toEqual([
      {
        code: "unread-sheet",
        at: { sheet: "Purchases Q2", cell: "A4" },
        rows: 3,
        sums: [
          { currency: "KZT", amount: 95_000 },
          { currency: "USD", amount: 500 },
        ],
      },
    ]);
    expect(provisional(evaluation)).toEqual([true, false]);
    expect(evaluation.partners[0]?.points.total).toBe(2);
  });

  test.each<[string, (readonly MemoryInput[])[]]>([
    ["in another language", buys([buy(900)], "ru")],
    [
      "in another order, without the document",
      [
        ["Amount", "Partner ID", "Date"],
        [900, "P-001", dayCell()],
      ],
    ],
    [
      "in thousands",
      [
        ["Date", "Partner ID", "Сумма, тыс. тг"],
        [dayCell(), "P-001", 0.9],
      ],
    ],
  ])("%s as well", async (_, rows) => {
    const evaluation = await evaluated({ Other: rows });
    expect(found(evaluation)).toMatchObject([["unread-sheet", "error", {}, { count: "1", sum: "900 KZT" }]]);
  });

  test("is reported even if hidden, and each sheet separately", async () => {
    const evaluation = await evaluated({ A: { rows: SECOND, hidden: true }, B: SECOND });
    expect(found(evaluation)).toMatchObject([
      ["unread-sheet", "error", "A!A2", {}],
      ["unread-sheet", "error", "B!A2", {}],
    ]);
  });

  test("is one line even with two Excel tables", async () => {
    const rows = [...SECOND, [], ...Array.from({ length: 60 }, () => []), ...SECOND];
    const range = (firstRow: number) => ({ firstRow, firstColumn: 1, lastRow: firstRow + 3, lastColumn: 5 });
    const tables = [1, 66].map((firstRow) => {
      return { name: `T${firstRow}`, range: range(firstRow), hasHeaderRow: true, hasTotalsRow: false };
    });
    const evaluation = await evaluated({ Other: { rows, tables } });
    expect(found(evaluation)).toMatchObject([["unread-sheet", "error", "Other!A2", { count: "6" }]]);
  });

  test.each<[string, (readonly MemoryInput[])[]]>([
    ["below row 50", [...Array.from({ length: 60 }, (_, i) => [`Note ${String(i)}`]), ...buys([buy(900)])]],
    ["with a letter of another alphabet", [["Dаte", ...HEADER.slice(1)], ROW]],
  ])("is found %s", async (_, rows) => {
    const evaluation = await evaluated({ Other: rows });
    expect(found(evaluation)).toMatchObject([["unread-sheet", "error", expect.any(String), { count: "1" }]]);
    expect(provisional(evaluation)).toEqual([true, false]);
  });

  test("is found by headers that the mapping names, too", async () => {
    const rows = [["День", "Клиент", "№", "Отгружено"], ROW.slice(0, 4)];
    const columns = { date: "День", partnerId: "Клиент", document: "№", amount: "Отгружено" };
    const mapping = { purchases: { sheet: "Январь", columns } };
    const evaluation = await evaluated({ Purchases: [["x"]], Январь: rows, Февраль: rows }, mapping);
    expect(found(evaluation)).toMatchObject([["unread-sheet", "error", "Февраль!A2", { count: "1" }]]);
  });

  test("is no problem if it is read as another source", async () => {
    const mapping = { purchases: [{ sheet: "Purchases" }, { sheet: "Q2" }] };
    expect(found(await evaluated({ Q2: buys([buy(900)]) }, mapping))).toEqual([]);
  });

  test("is no problem if the mapping leaves it out", async () => {
    expect(found(await evaluated({ Backup: SECOND }, { leaveOut: ["Backup"] }))).toEqual([]);
  });

  test.each<[string, (readonly MemoryInput[])[]]>([
    ["without rows", [HEADER]],
    ["with a total alone", [HEADER, ["Итого", null, null, 5]]],
    [
      "of other headers",
      [
        ["Date", "Partner ID", "Plan"],
        [dayCell(), "P-001", 5],
      ],
    ],
  ])("%s is none", async (_, rows) => {
    expect(found(await evaluated({ Other: rows }))).toEqual([]);
  });

  test.each(["Points ledger", "Ведомость баллов (2)", "Problems"])("%s is ours", async (name) => {
    expect(found(await evaluated({ [name]: SECOND }))).toEqual([]);
  });
});

describe("another sheet whose rows look like purchases, without their headers,", () => {
  const NAME = COMPLETE["name"] ?? null;
  const similar = (sum: string, span: string) => ["similar-sheet", "warning", "Other!A2", { sum, span }];

  test.each<[string, (readonly MemoryInput[])[]]>([
    [
      "with partners by name",
      [
        ["Дата документа", "Контрагент", "№", "Стоимость"],
        [dayCell(), NAME, 1, 900],
      ],
    ],
    [
      "with several numbers",
      [
        ["День", "Кол-во", "Клиент", "Выручка, тыс. тг"],
        ["10.03.2026", 7000, "P-001", "0,9"],
      ],
    ],
  ])("is a warning with their number and sum: %s", async (_, rows) => {
    const evaluation = await evaluated({ Other: [...rows, ["Итого", null, null, 900]] });
    expect(found(evaluation)).toMatchObject([similar("900 KZT", "2")]);
    expect(provisional(evaluation)).toEqual([false, false]);
    expect(evaluation.book.incomplete).toEqual([]);
  });

  test("is a warning without any headers", async () => {
    const evaluation = await evaluated({ Other: [["Март"], ROW, ROW] });
    expect(found(evaluation)).toMatchObject([similar("200 KZT", "2–3")]);
  });

  test.each<[string, string, (readonly MemoryInput[])[]]>([
    ["left out by the mapping", "Backup", [ROW]],
    ["named as payments", "Payments", [ROW]],
    ["with a column of payments", "Bank", [["Дата", "Клиент", "№", "Оплачено, сумма"], ROW.slice(0, 4)]],
    ["with a column of plans", "Next", [["Дата", "Клиент", "№", "План, сумма"], ROW.slice(0, 4)]],
    ["with numbers that are no money", "Staff", [["Принят", "Компания", "№", "Экзамены"], ROW.slice(0, 4)]],
    [
      "without listed partners",
      "Other",
      [
        ["Дата", "Клиент", "Сумма"],
        [dayCell(), "ТОО Иное", 5],
      ],
    ],
    [
      "without days",
      "Other",
      [
        ["Клиент", "Сумма"],
        ["P-001", 5],
      ],
    ],
  ])("is none %s", async (_, name, rows) => {
    expect(found(await evaluated({ [name]: rows }, { leaveOut: ["Backup"] }))).toEqual([]);
  });

  test("a short number is no partner's id there, because it may number lines", async () => {
    const partners = sheetRows(PROGRAM, "partners", [{ ...COMPLETE, partnerId: 1, name: null }]);
    const rows = [
      ["№", "Дата", "Сумма"],
      [1, dayCell(), 5],
    ];
    expect(found(await evaluated({ Partners: partners, Purchases: [HEADER], Other: rows }))).toEqual([]);
  });
});

test("another sheet of partners is a problem, and makes the totals incomplete", async () => {
  const evaluation = await evaluated({
    "New partners": sheetRows(PROGRAM, "partners", [{ ...COMPLETE, partnerId: "P-9" }]),
  });
  expect(found(evaluation)).toMatchObject([
    ["unread-sheet", "error", "New partners!A2", { other: "Partners", count: "1", sum: "" }],
  ]);
  expect(evaluation.book.incomplete).toMatchObject([{ code: "unread-sheet", rows: 1, sums: [] }]);
});

test("another sheet of rates is only a warning", async () => {
  const rates = sheetRows(PROGRAM, "rates", [{ currency: "USD", date: date("2026-03-01"), rate: 500 }]);
  const evaluation = await evaluated({ Rates: rates, "Rates 2025": rates });
  expect(found(evaluation)).toMatchObject([["unread-sheet", "warning", "Rates 2025!A2", { count: "1" }]]);
  expect(evaluation.book.incomplete).toEqual([]);
});

test("rates beside those in use, without headers, are only a warning", async () => {
  const rates = sheetRows(PROGRAM, "rates", [{ currency: "USD", date: date("2026-03-01"), rate: 500 }]);
  const [head = [], row = []] = rates;
  const evaluation = await evaluated({
    Rates: [head, row, [], [...row.map(() => null), null, "USD", dayCell(), 510]],
  });
  expect(found(evaluation)).toMatchObject([["unread-table", "warning", "Rates!E4", { count: "1" }]]);
});

test("a sheet that is read as purchases is no other sheet of rates, even with a column of rates of its own", async () => {
  const rates = sheetRows(PROGRAM, "rates", [{ currency: "USD", date: date("2026-03-09"), rate: 500 }]);
  const purchases = buys([buy(100), buy(1, { currency: "USD" })]).map((row, i) => [
    ...row,
    i === 0 ? "Rate" : 499,
  ]);
  const evaluation = await evaluated({ Purchases: purchases, Rates: rates });
  expect(found(evaluation)).toEqual([]);
  expect(evaluation.partners[0]?.points).toMatchObject({ provisional: false });
});

describe("on the sheet in use", () => {
  const table = (name: string, firstRow: number, firstColumn: number, rows: number) => ({
    name,
    range: { firstRow, firstColumn, lastRow: firstRow + rows, lastColumn: firstColumn + 4 },
    hasHeaderRow: true,
    hasTotalsRow: false,
  });
  const beside = (rows: readonly (readonly MemoryInput[])[], more: readonly (readonly MemoryInput[])[]) =>
    Array.from({ length: Math.max(rows.length, more.length) }, (_, i) => [
      ...Array.from({ length: 5 }, (_cell, c) => rows[i]?.[c] ?? null),
      null,
      ...(more[i] ?? []),
    ]);

  test("another Excel table below, beside or far away is a problem", async () => {
    const below = { rows: [...PURCHASES, [], ...SECOND], tables: [table("A", 1, 1, 1), table("B", 4, 1, 3)] };
    expect(found(await evaluated({ Purchases: below }))).toMatchObject([
      ["unread-table", "error", "Purchases!A5", { count: "3", span: "5–7" }],
    ]);
    const rows = beside(PURCHASES, [[], [], ...SECOND]);
    const apart = { rows, tables: [table("A", 1, 1, 1), table("B", 3, 7, 3)] };
    expect(found(await evaluated({ Purchases: apart }))).toMatchObject([
      ["unread-table", "error", "Purchases!G4", { count: "3" }],
    ]);
  });

  test("another block beside the data is a problem, further down and on the mapped header row alike", async () => {
    const lower = { Purchases: beside(PURCHASES, [[], ["Q2"], ...SECOND]) };
    expect(found(await evaluated(lower))).toMatchObject([
      ["unread-table", "error", "Purchases!G4", { count: "3" }],
    ]);
    const columns = { date: "=A", partnerId: "=B", document: "=C", amount: "=D", currency: "=E" };
    const sameRow = await evaluated({ Purchases: beside(PURCHASES, SECOND) }, { purchases: { columns } });
    expect(found(sameRow)).toMatchObject([["unread-table", "error", "Purchases!G2", { count: "3" }]]);
  });

  test("rows above the headers are a problem, titles are none", async () => {
    const title = ["Отчёт на", null, null, null];
    const rows = [title, [dayCell(), null, null, 100], ROW, [], ...PURCHASES];
    const evaluation = await evaluated({ Purchases: rows });
    expect(found(evaluation)).toMatchObject([
      ["unread-table", "error", "Purchases!A3", { count: "1", span: "3", sum: "100 KZT" }],
    ]);
    expect(provisional(evaluation)).toEqual([true, false]);
  });

  test("partners above the headers are a problem, too", async () => {
    const [, row = []] = sheetRows(PROGRAM, "partners", [{ ...COMPLETE, partnerId: "P-9" }]);
    const evaluation = await evaluated({ Partners: [["Партнёры на 2026"], row, ...PARTNERS] });
    expect(found(evaluation)).toMatchObject([["unread-table", "error", "Partners!A2", { count: "1" }]]);
  });

  test.each<[string, number, (readonly MemoryInput[])[]]>([
    ["after a blank column", 1, [[], ROW, ROW]],
    ["right beside the data", 0, [[], ROW, ROW]],
    ["far down", 1, [...Array.from({ length: 400 }, () => []), ROW, ROW]],
    ["below headers of other words that stand elsewhere", 1, [["Добавлено"], ROW, ROW]],
  ])("a block without headers beside the data is a problem: %s", async (_, gap, more) => {
    const blank = [...ROW.slice(0, 5), ...Array.from({ length: 5 - ROW.length }, () => null)];
    const width = Math.max(HEADER.length, blank.length) + gap;
    const rows = more.map((row, i) => {
      const own = PURCHASES[i] ?? [];
      return [...Array.from({ length: width }, (_cell, c) => own[c] ?? null), ...row];
    });
    const evaluation = await evaluated({ Purchases: rows });
    expect(found(evaluation)).toMatchObject([
      ["unread-table", "error", expect.stringMatching(/^Purchases!/), { count: "2", sum: "200 KZT" }],
    ]);
    expect(provisional(evaluation)).toEqual([true, false]);
  });

  test("a block beside the data under other headers is only a warning, and notes beside it are none", async () => {
    const other = ["День", "Клиент", "№", "Выручка"];
    const evaluation = await evaluated({ Purchases: beside(PURCHASES, [other, ROW.slice(0, 4)]) });
    expect(found(evaluation)).toMatchObject([["unread-table", "warning", "Purchases!G2", { count: "1" }]]);
    expect(provisional(evaluation)).toEqual([false, false]);
    const notes = beside(PURCHASES, [["Примечание"], ["P-001", "ждём оплату", dayCell()]]);
    expect(found(await evaluated({ Purchases: notes }))).toEqual([]);
  });

  test("a block above the header row that is used is a problem", async () => {
    const rows = { rows: [...SECOND, [], ...PURCHASES], tables: [table("A", 6, 1, 1)] };
    const evaluation = await evaluated({ Purchases: rows });
    expect(found(evaluation)).toMatchObject([
      ["unread-table", "error", "Purchases!A2", { count: "3", span: "2–4" }],
    ]);
    expect(evaluation.partners[0]?.points).toMatchObject({ total: 2, provisional: true });
  });
});

function dayCell() {
  return date("2026-03-10");
}
