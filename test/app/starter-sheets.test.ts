/** The sheets that an empty workbook gets: found at once, with an example row that says so and is not read. */
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { checkUp } from "../../src/app/checkup";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { planChoices } from "../../src/app/plan-choices";
import { LANGUAGES } from "../../src/domain/program";
import { problemList } from "../../src/domain/problems";
import { timelineOf } from "../../src/domain/timeline";
import { planStarterSheets } from "../../src/sheets/plan/starter-sheets";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { openBytes, partText, write } from "../support/xlsx/open";
import { nodeCodec } from "../../src/adapters/xlsx/node/node-codec";
import { emptyPackage } from "../../workbench/xlsx/edit/empty-package";

const PROGRAM = programWith();
const TODAY = day("2026-11-30");

async function started(language: (typeof LANGUAGES)[number]): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook({ Sheet1: [] });
  await book.write(planStarterSheets(PROGRAM, await book.listSheets(), language, TODAY));
  return book;
}

describe("the sheets of an empty workbook", () => {
  it.each(LANGUAGES)("are found in %s, and their example rows count nowhere", async (language) => {
    const book = await started(language);
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), TODAY);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { problems, partners, book: read } = result.value;
    expect(partners).toEqual([]);
    expect(problemList(problems).map(({ code, at }) => `${code} ${at.cell}`)).toEqual([
      "example-row A2",
      "example-row A2",
      "example-row A2",
    ]);
    expect(read.purchases.sources[0]?.account).toMatchObject({
      counted: { rows: 0 },
      inDoubt: { rows: 0 },
      leftOut: { rows: 1 },
    });
  });

  it("have lists for levels, yes/no and currencies, which fit into Excel's 255 letters", () => {
    const [partners, purchases] = planStarterSheets(PROGRAM, [], "ru", TODAY).sheets;
    const lists = [partners, purchases].flatMap((sheet) =>
      (sheet?.columns ?? []).flatMap(({ header, choices }) =>
        choices === undefined ? [] : [`${header}: ${choices.values.join("|")}`],
      ),
    );
    expect(lists).toEqual([
      expect.stringMatching(/^Уровень: Primary Reseller\|.*Service Solution Provider$/),
      expect.stringMatching(/^Желаемый уровень: /),
      "Сервисный статус: да|нет",
      "План продаж: да|нет",
      "Гарантия SWS: да|нет",
      "Гарантия AWS: да|нет",
      "Валюта: KZT|USD|EUR|RUB|CNY",
    ]);
    for (const line of lists) expect(line.split(": ")[1]?.length).toBeLessThanOrEqual(255);
  });

  it("get names that are free", () => {
    const taken = { name: "Partners", hidden: false, tables: [] };
    const [partners] = planStarterSheets(PROGRAM, [taken], "en", TODAY).sheets;
    expect(partners?.sheet).toBe("Partners (2)");
  });

  it("are written into a file with their lists", async () => {
    const workbook = await openBytes(await emptyPackage(nodeCodec, false));
    const bytes = await write(workbook, planStarterSheets(PROGRAM, [], "en", TODAY));
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain(
      '</sheetData><dataValidations count="6"><dataValidation type="list" allowBlank="1" showErrorMessage="1"',
    );
    expect(sheet).toContain('sqref="E2:E1048576"><formula1>"yes,no"</formula1>');
  });
});

describe("lists for an existing book", () => {
  it("are planned for its own columns, down to the table's end, and change no cell", async () => {
    const book = await started("ru");
    const { sheets } = await planChoices(book, PROGRAM, {});
    expect(sheets.map(({ sheet, rows, columns }) => [sheet, rows, columns.length])).toEqual([
      ["Партнёры", [], 6],
      ["Закупки", [], 1],
      ["Курсы", [], 1],
    ]);
    expect(sheets[0]?.columns[0]).toMatchObject({ header: "Уровень", choices: { lastRow: 2 } });
  });
});

describe("a look before the first evaluation", () => {
  it("counts partners, ids that nobody has, and rows in doubt", async () => {
    const book = new MemoryWorkbook({
      Partners: [
        ["Partner ID", "Registered on"],
        ["P-1", "2026-01-01"],
      ],
      Purchases: [
        ["Date", "Partner ID", "Amount"],
        ["2026-02-01", "P-1", 100],
        ["2026-02-02", "P-2", 100],
        ["some day", "P-1", 100],
      ],
    });
    expect(await checkUp(book, timelineOf(PROGRAM), TODAY, {})).toEqual({
      ...{ partners: 1, unknown: 1, rows: 3, inDoubt: 2 },
      isPart: false,
    });
  });

  it("ends after the first rows of a long list, and says so", async () => {
    const rows = Array.from({ length: 3000 }, () => ["2026-02-01", "P-1", 100]);
    const book = new MemoryWorkbook({
      Partners: [
        ["Partner ID", "Registered on"],
        ["P-1", "2026-01-01"],
      ],
      Purchases: [["Date", "Partner ID", "Amount"], ...rows],
    });
    const looked = await checkUp(book, timelineOf(PROGRAM), TODAY, {});
    expect(looked).toMatchObject({ rows: 1999, isPart: true });
  });
});
