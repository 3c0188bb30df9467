import { rowWrites } from "../../src/workbook/row-list";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { planProblems } from "../../src/app/problem-sheet";
import { problemSentence } from "../../src/app/problem-text";
import { LANGUAGES, type Language } from "../../src/domain/program";
import { ProblemLog } from "../../src/sheets/problem-log";
import type { TableInfo } from "../../src/workbook/reader";
import { programWith } from "../support/program";

const PROGRAM = programWith();

const table = (name: string): TableInfo => ({
  name,
  range: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 },
  hasHeaderRow: true,
  hasTotalsRow: false,
});

async function planFor(book: ReturnType<typeof memoryWorkbook>, log: ProblemLog, language: Language) {
  return planProblems(book, log.problems(), language, (problem) =>
    problemSentence(PROGRAM, problem, language),
  );
}

describe("the sheet of problems", () => {
  it("has a row for each problem, with the sentence that the pane shows", async () => {
    const log = new ProblemLog();
    log.add("not-a-date", "error", "Purchases", "A2", { found: "=1+1" });
    log.add("untrimmed-id", "warning", "Partners", "A3");
    const book = memoryWorkbook({ Partners: [["Partner ID"]] });
    await book.write(await planFor(book, log, "en"));
    const sentences = log.problems().kept.map((problem) => problemSentence(PROGRAM, problem, "en"));
    expect(book.rows("Problems")).toEqual([
      ["Sheet", "Cell", "Severity", "What is wrong"],
      ["Purchases", "A2", "Error", sentences[0]],
      ["Partners", "A3", "Warning", sentences[1]],
    ]);
    const [, added] = await book.listSheets();
    expect(added?.tables).toMatchObject([{ name: "Problems", range: { lastRow: 3, lastColumn: 4 } }]);
  });

  it("writes a sheet's name that begins with = as a text", async () => {
    const log = new ProblemLog();
    log.add("not-a-date", "error", "=SUM(1)", "A2");
    const book = memoryWorkbook({ Partners: [["Partner ID"]] });
    await book.write(await planFor(book, log, "en"));
    expect(book.cell("Problems", 2, 1)).toEqual({
      kind: "plain",
      value: "=SUM(1)",
      format: "text",
      provisional: false,
    });
  });

  it("tells the number of problems that were only counted", async () => {
    const log = new ProblemLog(1);
    for (const cell of ["A2", "A3", "A4"]) log.add("not-a-date", "error", "Purchases", cell);
    const plan = await planFor(memoryWorkbook({}), log, "en");
    expect(plan.sheets[0]?.rows).toHaveLength(2);
    expect(rowWrites(plan.sheets[0]?.rows ?? [])[1]?.values[3]).toMatch(/2/);
  });

  it("uses free names for sheet and table", async () => {
    const rows = [["a"], ["b"]];
    const book = memoryWorkbook({
      " problems": rows,
      "Problems (2)": { rows, tables: [table("PROBLEMS")] },
      Other: { rows, tables: [table("Problems2")] },
    });
    const plan = await planFor(book, new ProblemLog(), "en");
    expect(plan.sheets[0]).toMatchObject({ sheet: "Problems (3)", table: "Problems3", isNewSheet: true });
  });

  test.each(LANGUAGES)("is in one language throughout: %s", async (language) => {
    const log = new ProblemLog();
    log.add("untrimmed-id", "warning", "Partners", "A3");
    const [sheet] = (await planFor(memoryWorkbook({}), log, language)).sheets;
    const names = { ru: "Замечания", en: "Problems", kk: "Мәселелер" };
    const severities = { ru: "Предупреждение", en: "Warning", kk: "Ескерту" };
    expect(sheet?.sheet).toBe(names[language]);
    expect(rowWrites(sheet?.rows ?? [])[0]?.values[2]).toBe(severities[language]);
  });
});
