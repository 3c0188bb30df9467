import { rowWrites } from "../../src/workbook/row-list";
import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { readBook } from "../../src/app/book";
import { evaluateBook } from "../../src/app/evaluate";
import { planWrites } from "../../src/app/plan";
import { timelineOf } from "../../src/domain/timeline";
import type { ReadRequest } from "../../src/workbook/reader";
import { planned } from "../support/evaluations";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, buy, COMPLETE } from "../support/workbooks";

const PROGRAM = programWith();
const INPUT = { partners: [COMPLETE], purchases: [buy(2_000_000)] };
const ASOF = day("2026-12-31");

async function read(book: MemoryWorkbook) {
  const result = await readBook(book, PROGRAM);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe("the points ledger is read with the book", () => {
  it("and is absent if nothing was written yet", async () => {
    expect((await read(bookOf(PROGRAM, INPUT))).ledger).toBeUndefined();
  });

  it("and holds the rows of an earlier run, before anything is judged", async () => {
    const book = bookOf(PROGRAM, INPUT);
    await book.write((await planned(book, PROGRAM, "2026-06-30")).plan);
    const { ledger } = await read(book);
    const index = ledger?.find("P-001", "2026-Q1") ?? -1;
    expect(ledger?.cell(index, "points")).toBe(40_000);
    expect(ledger?.size).toBe(2);
  });

  it("and planning uses it, without reading its sheet again", async () => {
    const book = bookOf(PROGRAM, INPUT);
    await book.write((await planned(book, PROGRAM, "2026-06-30")).plan);
    const evaluation = evaluateBook(await read(book), timelineOf(PROGRAM), ASOF);
    const sheets: string[] = [];
    const watched = Object.assign(Object.create(book) as MemoryWorkbook, {
      read: (request: ReadRequest, onBlock: Parameters<MemoryWorkbook["read"]>[1]) => {
        sheets.push(request.sheet);
        return book.read(request, onBlock);
      },
    });
    const { plan } = await planWrites(watched, evaluation);
    expect(sheets).not.toContain("Points ledger");
    const [, ledger] = plan.sheets;
    expect(rowWrites(ledger?.rows ?? []).map(({ row, was }) => [row, was[2]])).toEqual([
      [2, "2026-Q1"],
      [3, "2026-Q2"],
      [4, null],
      [5, null],
    ]);
  });
});
