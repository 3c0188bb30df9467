/** The choice of columns: which are taken, asked about, or left alone. */
import {
  memoryWorkbook,
  type MemoryInput,
  type MemorySheetInput,
} from "../../../src/adapters/memory/memory-workbook";
import { findLayout } from "../../../src/sheets/layout";
import type { Mapping, SheetMapping } from "../../../src/sheets/mapping";
import { programWith } from "../../support/program";
import { date, sheetRows } from "../../support/workbooks";

const PROGRAM = programWith();
const PARTNERS = sheetRows(PROGRAM, "partners", []);
const HEADERS = ["Date", "Partner ID", "Document", "Amount"];
const BUYS: MemoryInput[][] = [
  [date("2026-02-15"), "P-1", "D-1", 2_000_000],
  [date("2026-05-15"), "P-1", "D-2", 3_000_000],
];
const table = (name: string, firstColumn: number, lastColumn: number, lastRow = 3, firstRow = 1) => ({
  name,
  range: { firstRow, firstColumn, lastRow, lastColumn },
  hasHeaderRow: true,
  hasTotalsRow: false,
});

/** Purchases with these headers, and rows that continue the two purchases. */
async function found(
  headers: readonly MemoryInput[],
  more: readonly (readonly MemoryInput[])[] = [],
  sheet: Omit<MemorySheetInput, "rows"> = {},
  purchases: SheetMapping = {},
) {
  const rows = [headers, ...BUYS.map((row, index) => [...row, ...(more[index] ?? [])])];
  return layoutOf(rows, sheet, { purchases });
}

async function layoutOf(
  rows: readonly (readonly MemoryInput[])[],
  sheet: Omit<MemorySheetInput, "rows"> = {},
  mapping: Mapping = {},
) {
  const book = memoryWorkbook({ Partners: PARTNERS, Purchases: { rows, ...sheet } });
  const result = await findLayout(book, PROGRAM, mapping);
  if (result.ok) return { layout: result.value.purchases[0], asked: [] };
  return { layout: undefined, asked: result.problems.map(({ code, details }) => ({ code, ...details })) };
}

const LIST = [
  [null, null, "USD", 500],
  [null, null, "EUR", 550],
];

describe("a list beside the data", () => {
  test("that is an Excel table of its own is left alone, and does not end the data", async () => {
    const headers = [...HEADERS, null, null, "Currency", "Rate"];
    const { layout } = await found(headers, LIST, { tables: [table("Kurs", 7, 8, 2)] });
    expect(layout?.columns.has("currency")).toBe(false);
    expect(layout?.table).toBeUndefined();
    expect(layout?.lastRow).toBeUndefined();
  });

  test.each([
    ["two blank columns away", [null, null, "Currency", "Rate"]],
    ["one blank column away", [null, "Валюта"]],
  ])("on a plain range is asked about: %s", async (_, more) => {
    const { asked } = await found([...HEADERS, ...more], LIST);
    expect(asked).toMatchObject([{ code: "uncertain-column", apart: "yes", key: "currency" }]);
  });

  test("is resolved by the mapping", async () => {
    const headers = [...HEADERS, null, null, "Currency", "Rate"];
    const none = await found(headers, LIST, {}, { columns: { currency: "" } });
    expect(none.layout?.columns.has("currency")).toBe(false);
    const taken = await found(headers, LIST, {}, { columns: { currency: "=G" } });
    expect(taken.layout?.columns.get("currency")).toBe(7);
    const named = await found(headers, LIST, {}, { columns: { currency: "currency" } });
    expect(named.layout?.columns.get("currency")).toBe(7);
  });

  test("may repeat a needed header: the data are where all of them are", async () => {
    const { layout } = await found([...HEADERS, null, "Date", "Rate"], LIST);
    expect(layout?.columns.get("date")).toBe(1);
    const mapped = await found([...HEADERS, null, "Date", "Rate"], LIST, {}, { columns: { date: "date" } });
    expect(mapped.layout?.columns.get("date")).toBe(1);
  });

  test("the same purchases twice, side by side, are a question", async () => {
    const { asked } = await found([...HEADERS, null, ...HEADERS], []);
    expect(asked).toMatchObject([{ code: "ambiguous-columns" }]);
    expect(asked[0]).toHaveProperty("found", expect.stringContaining("Amount (D1), Amount (I1)"));
  });
});

describe("an optional column counts within the data", () => {
  test("right beside them", async () => {
    const { layout } = await found([...HEADERS, "Currency"], [["USD"], ["KZT"]]);
    expect(layout?.columns.get("currency")).toBe(5);
  });

  test("after a column without a header that most rows fill", async () => {
    const { layout } = await found(
      [...HEADERS, null, "Currency"],
      [
        ["a", "USD"],
        ["b", "KZT"],
      ],
    );
    expect(layout?.columns.get("currency")).toBe(6);
  });

  test("beside the Excel table that holds them", async () => {
    const { layout } = await found([...HEADERS, "Currency"], [["USD"]], { tables: [table("Buys", 1, 4)] });
    expect(layout).toMatchObject({ lastRow: 3 });
    expect(layout?.columns.get("currency")).toBe(5);
  });

  test.each([
    ["with letters of another alphabet", "Вaлюта", "yes"],
    ["with more words", "Валюта договора", ""],
  ])("%s it is asked about", async (_, header, alike) => {
    const { asked } = await found([...HEADERS, header], [["USD"]]);
    expect(asked).toMatchObject([{ code: "uncertain-column", apart: "", alike, header: `${header} (E1)` }]);
    const answered = await found([...HEADERS, header], [["USD"]], {}, { columns: { currency: header } });
    expect(answered.layout?.columns.get("currency")).toBe(5);
  });

  test.each([
    ["an abbreviation", "Вал.", ["USD", "тенге", "Евро"]],
    ["no header", null, ["$"]],
  ])("with %s it is asked about if its cells name currencies", async (_, header, cells) => {
    const { asked } = await found(
      [...HEADERS, header],
      cells.map((cell) => [cell]),
    );
    const at: unknown = expect.stringContaining("E1");
    expect(asked).toMatchObject([{ code: "uncertain-column", codes: "yes", key: "currency", header: at }]);
  });

  test("another Excel table of currencies is not asked about", async () => {
    const { asked } = await found([...HEADERS, "Code"], [["USD"], ["EUR"]], {
      tables: [table("Kurs", 5, 5)],
    });
    expect(asked).toEqual([]);
  });

  test.each([
    ["the program's own currency alone", ["KZT", "тг"]],
    ["other texts, too", ["USD", "оплачено"]],
    ["numbers, too", ["USD", 5]],
  ])("a column of %s is not asked about", async (_, cells) => {
    const { asked } = await found(
      [...HEADERS, "Прим."],
      cells.map((cell) => [cell]),
    );
    expect(asked).toEqual([]);
  });
});

describe("an Excel table is the data if it holds the needed columns", () => {
  test("also without the document, which is not read", async () => {
    const headers = ["Document", "Date", "Partner ID", "Amount"];
    const { layout } = await layoutOf([headers, ["D", date("2026-01-01"), "P-1", 1]], {
      tables: [table("Buys", 2, 4, 2)],
    });
    expect(layout?.table?.name).toBe("Buys");
  });

  test("but not if one of them is outside: then the data end with the sheet", async () => {
    const { layout } = await found(HEADERS, [], { tables: [table("Buys", 1, 3)] });
    expect(layout?.table).toBeUndefined();
    expect(layout?.lastRow).toBeUndefined();
  });
});

describe("the header row is the first that names all that is needed", () => {
  test("not a later one that names an optional column too", async () => {
    const { layout } = await layoutOf([HEADERS, ...BUYS, [], [...HEADERS, "Currency"], ...BUYS]);
    expect(layout?.headerRow).toBe(1);
  });

  test("one of an Excel table wins", async () => {
    const { layout } = await layoutOf([HEADERS, [], HEADERS, ...BUYS], {
      tables: [table("Buys", 1, 4, 5, 3)],
    });
    expect(layout?.headerRow).toBe(3);
  });
});

describe("a hidden column", () => {
  const headers = ["Күні", "Серіктес ID", "Құжат", "Сомасы", "Сомасы, теңге"];

  test("never wins over a visible one that fits", async () => {
    const { layout } = await found(headers, [[1], [2]], { hiddenColumns: [4] });
    expect(layout?.columns.get("amount")).toBe(5);
    expect(layout?.hidden).toEqual([]);
  });

  test("two visible ones are a question", async () => {
    const { asked } = await found(headers, [[1], [2]]);
    expect(asked).toMatchObject([{ code: "ambiguous-columns" }]);
    expect(asked[0]).toHaveProperty("found", expect.stringContaining("Сомасы (D1), Сомасы, теңге (E1)"));
  });

  test("is used if no other fits, with a warning", async () => {
    const { layout } = await found(HEADERS, [], { hiddenColumns: [4] });
    expect(layout?.columns.get("amount")).toBe(4);
    expect(layout?.hidden).toEqual(["amount"]);
  });

  test("is used without a warning if the mapping names it", async () => {
    const { layout } = await found(
      headers,
      [[1], [2]],
      { hiddenColumns: [4] },
      { columns: { amount: "=D" } },
    );
    expect(layout?.columns.get("amount")).toBe(4);
    expect(layout?.hidden).toEqual([]);
  });
});

describe("units", () => {
  const withAmount = (header: string) => [...HEADERS.slice(0, 3), header];

  test("are read from the header, and shown", async () => {
    const { layout } = await found(withAmount("Сумма, тыс. тг"));
    expect(layout?.units).toEqual(new Map([["amount", { factor: 1000, currency: "KZT" }]]));
    expect((await found(HEADERS)).layout?.units.size).toBe(0);
  });

  test("are read from a header that the mapping names", async () => {
    const { layout } = await found(withAmount("Отгружено, USD"), [], {}, { columns: { amount: "=D" } });
    expect(layout?.units.get("amount")).toEqual({ factor: 1, currency: "USD" });
  });

  test("come from the mapping, whatever the header says", async () => {
    const units = { amount: { factor: 1000 } };
    expect((await found(HEADERS, [], {}, { units })).layout?.units.get("amount")).toEqual({
      factor: 1000,
      currency: undefined,
    });
    const dollars = { amount: { currency: "usd" } };
    expect(
      (
        await found(withAmount("Сумма, у.е."), [], {}, { units: dollars, columns: { amount: "=D" } })
      ).layout?.units.get("amount"),
    ).toEqual({ factor: 1, currency: "USD" });
  });

  test("that are uncertain are a question", async () => {
    const { asked } = await found(withAmount("Сумма, тг/USD"));
    expect(asked).toMatchObject([{ code: "unclear-unit", header: "Сумма, тг/USD (D1)", title: "" }]);
  });

  test.each(["Закупки за 2026 год, тыс. тенге", "Purchases, USD"])(
    "that only a title gives are a question: %s",
    async (title) => {
      const { asked } = await layoutOf([[title], HEADERS, ...BUYS]);
      expect(asked).toMatchObject([{ code: "unclear-unit", title: `${title} (A1)` }]);
      const said = await layoutOf([[title], withAmount("Amount, KZT"), ...BUYS]);
      expect(said.layout?.units.get("amount")).toEqual({ factor: 1, currency: "KZT" });
    },
  );

  test("that stand below the header, where the first amount would, are asked about", async () => {
    for (const first of [null, "дд.мм.гггг"]) {
      const { asked } = await layoutOf([HEADERS, [first, null, null, "тыс. тг"], ...BUYS]);
      expect(asked).toMatchObject([{ code: "unclear-unit", title: "тыс. тг (D2)" }]);
    }
    expect((await layoutOf([HEADERS, [null, null, null, "тенге"], ...BUYS])).asked).toEqual([]);
  });

  test("that stand beside the headers, over no values, are asked about", async () => {
    const { asked } = await found([...HEADERS, null, "тыс. тенге"]);
    expect(asked).toMatchObject([{ code: "unclear-unit", title: "тыс. тенге (F1)" }]);
    expect((await found([...HEADERS, null, "USD", "EUR"], [[null, 500, 550]])).asked).toEqual([]);
    expect((await found([...HEADERS, null, "тенге"])).asked).toEqual([]);
  });

  test("a title may end one column beyond the data; further away it is another list's", async () => {
    const { asked } = await layoutOf([[null, null, null, null, "тыс. тг"], HEADERS, ...BUYS]);
    expect(asked).toMatchObject([{ code: "unclear-unit", title: "тыс. тг (E1)" }]);
    expect(
      (await layoutOf([[...Array.from({ length: 8 }, () => null), "тыс. тг"], HEADERS, ...BUYS])).asked,
    ).toEqual([]);
  });

  test("a row of other data above is no title", async () => {
    const rows = [["x", "y", "USD"], ["тыс. тг", 5], HEADERS, ...BUYS];
    expect((await layoutOf(rows)).asked).toEqual([]);
    expect((await layoutOf([["Закупки", "тыс. тг"], HEADERS, ...BUYS])).asked).toHaveLength(1);
  });

  test("a title in the program's own currency is no question", async () => {
    expect((await layoutOf([["Закупки, тенге"], HEADERS, ...BUYS])).asked).toEqual([]);
  });
});

describe("a header over several columns is a question", () => {
  test("where a second row of headers follows", async () => {
    const rows = [HEADERS, [null, null, null, "без НДС", "с НДС"], ...BUYS.map((row) => [...row, 1])];
    const { asked } = await layoutOf(rows);
    expect(asked).toMatchObject([
      { code: "header-over-columns", header: "Amount (D1)", found: "без НДС (D2), с НДС (E2)" },
    ]);
    const { layout } = await layoutOf(rows, {}, { purchases: { columns: { amount: "=E" } } });
    expect(layout?.columns.get("amount")).toBe(5);
  });

  test("where it is merged, and more than one column holds amounts", async () => {
    const merges = [{ firstRow: 1, firstColumn: 4, lastRow: 1, lastColumn: 5 }];
    const { asked } = await found(HEADERS, [[1], [2]], { merges });
    expect(asked).toMatchObject([{ code: "header-over-columns", found: "D2, E2" }]);
    expect((await found(HEADERS, [], { merges })).asked).toEqual([]);
  });

  test("and merged cells, which files hold below all rows, are asked for only where one may cover two", async () => {
    const mergedFor = async (more: readonly (readonly MemoryInput[])[]): Promise<number> => {
      const rows = [HEADERS, ...BUYS.map((row, index) => [...row, ...(more[index] ?? [])])];
      const book = memoryWorkbook({ Partners: PARTNERS, Purchases: rows });
      const asked = jest.spyOn(book, "mergedAreas");
      await findLayout(book, PROGRAM);
      return asked.mock.calls.length;
    };
    expect(await mergedFor([])).toBe(0);
    expect(await mergedFor([[1], [2]])).toBe(1);
  });

  test("a first row that cannot be read is no header", async () => {
    const rows = [HEADERS, [date("2026-01-01"), "P-1", "D", "уточнить", "см. договор"], ...BUYS];
    expect((await layoutOf(rows)).asked).toEqual([]);
  });
});

describe("letters of another alphabet", () => {
  test("in needed headers are reported", async () => {
    const { asked } = await found(["Дaта", "Partner ID", "Document", "Cумма"]);
    expect(asked).toMatchObject([{ code: "missing-columns", alike: "Дaта (A1), Cумма (D1)" }]);
  });

  test("in the names of sheets are reported, also of the rates", async () => {
    const book = memoryWorkbook({ Пapтнёpы: PARTNERS, Закупки: [HEADERS], Куpсы: [["x"]] });
    const { problems } = await findLayout(book, PROGRAM);
    expect(problems).toMatchObject([
      { code: "missing-sheet", sheet: "partners", details: { alike: "Пapтнёpы" } },
      { code: "missing-sheet", sheet: "rates", details: { alike: "Куpсы" } },
    ]);
  });
});
