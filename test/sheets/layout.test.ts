import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { LANGUAGES } from "../../src/domain/program";
import { findLayout } from "../../src/sheets/layout";
import type { Mapping } from "../../src/sheets/mapping";
import { parseMapping } from "../../src/sheets/parse-mapping";
import { programWith } from "../support/program";
import { sheetRows } from "../support/workbooks";

const PROGRAM = programWith();

/** The workbook's columns as the program's description lists them: key, ru, en, kk. */
const PARTNER_COLUMNS = [
  ["partnerId", "ID партнёра", "Partner ID", "Серіктес ID"],
  ["name", "Партнёр", "Partner", "Серіктес"],
  ["level", "Уровень", "Level", "Деңгей"],
  ["requestedLevel", "Желаемый уровень", "Requested level", "Қалаған деңгей"],
  ["serviceStatus", "Сервисный статус", "Service status", "Сервистік мәртебе"],
  ["registeredOn", "Дата регистрации", "Registered on", "Тіркелген күні"],
  ["renewedThrough", "Продлён по год", "Renewed through", "Ұзартылған жылы"],
  ["jointSalesPlan", "План продаж", "Joint sales plan", "Сату жоспары"],
  ["salesSpecialists", "Специалисты по продажам", "Sales specialists", "Сату мамандары"],
  [
    "certifiedTechnicalStaff",
    "Сертифицированный персонал",
    "Certified technical staff",
    "Сертификатталған мамандар",
  ],
  ["jointSolutions", "Совместные решения", "Joint solutions", "Бірлескен шешімдер"],
  ["warrantySws", "Гарантия SWS", "SWS warranty", "SWS кепілдігі"],
  ["warrantyAws", "Гарантия AWS", "AWS warranty", "AWS кепілдігі"],
  ["productEngineers", "Инженеры по продукции", "Product engineers", "Өнім инженерлері"],
] as const;
const PURCHASE_COLUMNS = [
  ["date", "Дата", "Date", "Күні"],
  ["partnerId", "ID партнёра", "Partner ID", "Серіктес ID"],
  ["document", "Документ", "Document", "Құжат"],
  ["amount", "Сумма", "Amount", "Сомасы"],
  ["currency", "Валюта", "Currency", "Валюта"],
] as const;
const SHEETS = [
  ["Партнёры", "Закупки"],
  ["Partners", "Purchases"],
  ["Серіктестер", "Сатып алулар"],
] as const;

const header = (columns: readonly (readonly string[])[], language: number) =>
  columns.map((names) => names[language + 1] ?? "");

async function layoutOf(sheets: Record<string, MemoryInput[][]>, mapping?: Mapping) {
  const result = await findLayout(memoryWorkbook(sheets), PROGRAM, mapping);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function problemsOf(sheets: Record<string, MemoryInput[][]>, mapping?: Mapping) {
  const result = await findLayout(memoryWorkbook(sheets), PROGRAM, mapping);
  return result.problems.map(({ code, sheet, details }) => [code, sheet, details]);
}

const PARTNERS = sheetRows(PROGRAM, "partners", []);
const PURCHASES = sheetRows(PROGRAM, "purchases", []);

describe("sheets and columns are found by their names", () => {
  test.each(LANGUAGES.map((language, i) => [language, i] as const))("in %s", async (language, i) => {
    const [partners, purchases] = SHEETS[i] ?? ["", ""];
    const layout = await layoutOf({
      [partners]: [header(PARTNER_COLUMNS, i)],
      [purchases]: [header(PURCHASE_COLUMNS, i)],
    });
    expect([...layout.partners.columns.keys()].sort()).toEqual(PARTNER_COLUMNS.map(([key]) => key).sort());
    PARTNER_COLUMNS.forEach(([key], at) => expect(layout.partners.columns.get(key)).toBe(at + 1));
    PURCHASE_COLUMNS.forEach(([key], at) => expect(layout.purchases[0]?.columns.get(key)).toBe(at + 1));
    expect(layout.partners.language).toBe(language);
    expect(layout.rates).toBeUndefined();
  });

  test("in any case, with extra and no-break blanks, and with е for ё", async () => {
    const layout = await layoutOf({
      "  ПАРТНЕРЫ ": [
        header(PARTNER_COLUMNS, 0).map(
          (name) => ` ${name.toUpperCase().replace("Ё", "Е").replace(" ", "\u00a0 ")}`,
        ),
      ],
      закупки: [header(PURCHASE_COLUMNS, 0)],
    });
    expect(layout.partners.columns.size).toBe(PARTNER_COLUMNS.length);
    expect(layout.partners.sheet).toBe("  ПАРТНЕРЫ ");
  });

  test("in any order, among columns of the user's, below title rows", async () => {
    const [names = []] = PARTNERS;
    const layout = await layoutOf({
      Partners: [["Partners of 2026"], [], [null, "Manager", ...[...names].reverse(), "Phone"]],
      Purchases: PURCHASES,
    });
    expect(layout.partners).toMatchObject({ headerRow: 3, firstRow: 4 });
    expect(layout.partners.columns.get("partnerId")).toBe(names.length + 2);
    expect(layout.partners.headers.get(2)).toBe("Manager");
  });

  test("without the currency column, which is optional", async () => {
    const layout = await layoutOf({
      Partners: PARTNERS,
      Purchases: [["Date", "Partner ID", "Document", "Amount"]],
    });
    expect(layout.purchases[0]?.columns.has("currency")).toBe(false);
  });
});

describe("missing sheets and columns are named, with the existing ones", () => {
  test("a sheet", async () => {
    expect(await problemsOf({ Sheet1: PARTNERS, Purchases: PURCHASES })).toEqual([
      [
        "missing-sheet",
        "partners",
        { wanted: "Партнёры / Partners / Серіктестер", found: "Sheet1, Purchases" },
      ],
    ]);
  });

  test("columns", async () => {
    const [names = []] = PARTNERS;
    const renamed = names.map((name) => (name === "Registered on" ? "Since" : name));
    expect(await problemsOf({ Partners: [["2026"], renamed], Purchases: PURCHASES })).toEqual([
      [
        "missing-columns",
        "partners",
        {
          sheet: "Partners",
          row: "2",
          missing: "Дата регистрации / Registered on / Тіркелген күні",
          found: renamed.map(String).join(", "),
        },
      ],
    ]);
  });

  test("no other column is needed: partners have an id and a day, purchases a day, a partner and an amount", async () => {
    const few = {
      Partners: [["Partner ID", "Registered on"]],
      Purchases: [["Date", "Partner ID", "Amount"]],
    };
    expect(await problemsOf(few)).toEqual([]);
  });

  test("an empty sheet lacks every needed column", async () => {
    const [[code, , details] = []] = await problemsOf({ Partners: PARTNERS, Purchases: [] });
    expect(code).toBe("missing-columns");
    expect(details).toMatchObject({
      found: "",
      missing: expect.stringContaining("Дата / Date / Күні") as string,
    });
  });

  test("a repeated header", async () => {
    expect(await problemsOf({ Partners: PARTNERS, Purchases: [[...(PURCHASES[0] ?? []), "Сумма"]] })).toEqual(
      [
        [
          "ambiguous-columns",
          "purchases",
          { sheet: "Purchases", row: "1", found: "Сумма / Amount / Сомасы: Amount (D1), Сумма (F1)" },
        ],
      ],
    );
  });

  test("two sheets of one name", async () => {
    expect(await problemsOf({ Partners: PARTNERS, Партнёры: PARTNERS, Purchases: PURCHASES })).toEqual([
      ["ambiguous-sheet", "partners", { found: "Partners, Партнёры" }],
    ]);
  });
});

describe("a mapping names what is not found by name", () => {
  const odd = {
    "2026": [["x"], ...PARTNERS.map((row) => row.map((cell) => (cell === "Level" ? "Tier" : cell)))],
    Purchases: PURCHASES,
  };

  test("by header text, by column letters, with the header row", async () => {
    const mapping = { partners: { sheet: "2026", headerRow: 2, columns: { level: "tier", name: "=B" } } };
    const layout = await layoutOf(odd, mapping);
    expect(layout.partners.headerRow).toBe(2);
    expect(layout.partners.columns.get("level")).toBe(3);
    expect(layout.partners.columns.get("name")).toBe(2);
  });

  test.each([
    ["by a header that no cell has", "Валюта платежа"],
    ["by letters that are no column's", "=XFE"],
  ])("an optional column, too, must be there once the mapping names it: %s", async (_, currency) => {
    const mapping = { purchases: { columns: { currency } } };
    expect(await problemsOf({ Partners: PARTNERS, Purchases: PURCHASES }, mapping)).toEqual([
      [
        "missing-columns",
        "purchases",
        {
          sheet: "Purchases",
          row: "1",
          missing: `Валюта / Currency (${currency})`,
          found: "Date, Partner ID, Document, Amount, Currency",
        },
      ],
    ]);
  });

  test("a column whose key every object has is mapped only by the mapping", async () => {
    const column = {
      type: "count",
      optional: true,
      exact: false,
      headers: { ru: ["Т"], en: ["V"], kk: ["Қ"] },
    } as const;
    const { partners } = PROGRAM.sheets;
    const columns = new Map([...partners.columns, ["valueOf", { key: "valueOf", ...column }] as const]);
    const program = { ...PROGRAM, sheets: { ...PROGRAM.sheets, partners: { ...partners, columns } } };
    const [names = [], ...rows] = PARTNERS;
    const book = memoryWorkbook({ Partners: [[...names, "V"], ...rows], Purchases: PURCHASES });
    const result = await findLayout(book, program, { partners: { columns: { name: "=B" } } });
    expect(result.ok && result.value.partners.columns.get("valueOf")).toBe(names.length + 1);
  });

  test.each([
    [[], "", "{"],
    [{ partner: {} }, "/partner", "partners, purchases, rates"],
    [{ partners: { sheets: "x" } }, "/partners/sheets", "sheet, headerRow, columns"],
    [{ partners: { headerRow: 0 } }, "/partners/headerRow", "1 … 1048576"],
    [{ partners: { columns: { lvl: "x" } } }, "/partners/columns/lvl", "partnerId"],
    [{ partners: { columns: { level: 3 } } }, "/partners/columns/level", "…"],
    [{ purchases: { sheet: 1 } }, "/purchases/sheet", "…"],
    [{ purchases: { units: { date: {} } } }, "/purchases/units/date", "amount"],
    [{ purchases: { units: { amount: { factor: 0 } } } }, "/purchases/units/amount", "factor"],
    [{ purchases: { units: { amount: { currency: "dollar" } } } }, "/purchases/units/amount", "currency"],
    [{ purchases: { units: [] } }, "/purchases/units", "factor"],
    [{ leaveOut: "Backup" }, "/leaveOut", "…"],
  ])("a slip in it is refused: %j", (json, path, expected) => {
    const parsed = parseMapping(json, PROGRAM.sheets);
    expect(parsed.ok).toBe(false);
    expect(parsed.problems[0]?.path).toBe(path);
    expect(parsed.problems[0]?.expected).toContain(expected);
  });
});

test("rows of an Excel table end where it ends, its totals row left out", async () => {
  const book = memoryWorkbook({
    Partners: { rows: PARTNERS },
    Purchases: {
      rows: [...PURCHASES, [], [], ["Total"], ["below"]],
      tables: [
        {
          name: "Buys",
          range: { firstRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 5 },
          hasHeaderRow: true,
          hasTotalsRow: true,
        },
      ],
    },
  });
  const result = await findLayout(book, PROGRAM);
  expect(result.ok && result.value.purchases).toMatchObject([{ firstRow: 2, lastRow: 3 }]);
});
