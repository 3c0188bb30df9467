/** The year of the sample lived through by the pane's own answers in Excel; P-001's figures are worked out by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClosingRequest, PlannedClosing } from "../../addin/worker/protocol";
import { undoLastWrite, writePlan } from "../../src/adapters/excel/write";
import { serialOf } from "../../src/domain/calendar";
import type { WritePlan } from "../../src/workbook/write-plan";
import type { Book, BookSheet } from "../../workbench/host/book/book";
import { samplePath } from "../samples/evaluate-sample";
import { loweredFromJuly } from "../support/closed-year";
import { command, scratchFolder } from "../support/command";
import { closeExcels, faultyExcel, type FaultyExcel } from "../support/excel/faulty-excel";
import { evaluatedInExcel, type EvaluatedInExcel } from "../support/pane/evaluated-in-excel";
import { day } from "../support/purchases";
import { bookData, openBook } from "../support/workbench/book-data";

const folder = scratchFolder();
afterAll(folder.remove);
afterEach(closeExcels);
jest.setTimeout(120_000);

function sheetOf(book: Book, name: string): BookSheet {
  const found = book.sheetByName(name);
  if (found === undefined) throw new Error(`there is no sheet ${name}`);
  return found;
}

const nameOf = (obstacle: object): string => {
  const { name, id } = obstacle as { readonly name?: string; readonly id?: string };
  return id ?? name ?? "";
};

/** Plans a closing, after accepting all that stands in the way. */
async function planned(
  { answers }: EvaluatedInExcel,
  period: string,
  today: string,
): Promise<PlannedClosing> {
  const wish: ClosingRequest = { period, today, by: "Анна", reason: "", accepted: [] };
  const first = await answers.planClosing(wish);
  if (first.ok) return first;
  return answers.planClosing({
    ...wish,
    accepted: first.obstacles.map((one) => [nameOf(one), "the sample"] as const),
  });
}

function planOf(closing: PlannedClosing): WritePlan {
  if (!closing.ok) throw new Error(JSON.stringify(closing.obstacles));
  return closing.plan;
}

/** The points of P-001's quarters. */
const quarters = ({ answers }: EvaluatedInExcel): readonly (readonly [string, string, number])[] =>
  answers.partner(0).points.periods.map(({ label, status, points }) => [label, status, points]);

async function closed({ office }: FaultyExcel, period: string, today: string, rules: string): Promise<void> {
  await writePlan(office, planOf(await planned(await evaluatedInExcel(office, today, rules), period, today)));
}

test("a year of the sample gives the pane the figures worked out by hand, and the cells of the command", async () => {
  const { book } = await openBook(readFileSync(samplePath("ru")));
  const excel = faultyExcel(book);
  const { office } = excel;
  const first = await evaluatedInExcel(office, "2026-04-10");
  // 2 % of 2 000 000.
  expect(quarters(first)[0]).toEqual(["2026-Q1", "settled", 40_000]);
  const q1 = await planned(first, "2026-Q1", "2026-04-10");
  await writePlan(office, planOf(q1));
  const args = ["close", samplePath("ru"), "--period", "2026-Q1", "--as-of", "2026-04-10", "--by", "Анна"];
  const out = join(folder.path, "q1.xlsx");
  const refused = await command(...args, "--lang", "en", "--out", out);
  const names = [...refused.stderr.matchAll(/--accept (.+?)=REASON/g)].map(([, name = ""]) => name);
  const accepted = names.flatMap((name) => ["--accept", `${name}=the sample`]);
  expect(await command(...args, ...accepted, "--out", out)).toMatchObject({ status: 0 });
  const byCommand = (await openBook(readFileSync(out))).book;
  for (const name of ["Ведомость баллов", "Учтённые закупки", "Журнал"]) {
    const cellsIn = (one: Book) => bookData(one).sheets.find((sheet) => sheet.name === name)?.cells;
    expect([name, cellsIn(book)]).toEqual([name, cellsIn(byCommand)]);
  }

  // F542: 171 110 became 71 110, which takes 2 % of 100 000; a late invoice of 500 000 brings 2 % of it.
  const { cells } = sheetOf(book, "Закупки");
  cells.setValue(542, 6, 71_110);
  const late = [serialOf(day("2026-03-20")) ?? 0, "P-001", "", "РН-009999", "Серверы", 500_000];
  for (const [at, value] of late.entries()) cells.setValue(2002, at + 1, value);
  cells.setNumberFormat(2002, 1, "dd.mm.yyyy");
  const rules = loweredFromJuly(join(folder.path, "rules"));
  const july = await evaluatedInExcel(office, "2026-07-15", rules);
  expect(quarters(july)).toEqual([
    ["2026-Q1", "closed", 40_000],
    // Anew: 4 % of 4 400 000 is 176 000, less 48 000.
    ["2026-Q2", "settled", 128_000],
    ["2026-Q3", "estimated", 0],
  ]);
  expect(july.answers.differences(0, 10).items).toMatchObject([
    { cause: "late", points: 10_000, places: [{ sheet: "Закупки", cell: "A2002" }] },
    { cause: "changed", points: -2000, places: [{ sheet: "Закупки", cell: "F542" }] },
  ]);

  await writePlan(office, planOf(await planned(july, "2026-Q2", "2026-07-15")));
  // The newest write is undone like any other; then the same is closed again.
  await undoLastWrite(office);
  await closed(excel, "2026-Q2", "2026-07-15", rules);
  const after = await evaluatedInExcel(office, "2026-07-15", rules);
  expect(after.answers.partner(0).points.total).toBe(176_000);
  expect(after.answers.differences(0, 10).total).toBe(0);
  expect(await after.answers.checkClosings("ru")).toEqual([]);
  cells.setValue(542, 6, 81_110);
  const forged = await evaluatedInExcel(office, "2026-07-15", rules);
  expect(await forged.answers.checkClosings("ru")).toEqual([
    expect.objectContaining({ sheet: "Закупки", cell: "F542" }),
  ]);
});
