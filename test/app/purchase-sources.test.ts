import { rowWrites } from "../../src/workbook/row-list";
import fc from "fast-check";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { planFixGroup } from "../../src/app/fixes";
import { partnerAtRow } from "../../src/app/partner/find-partners";
import { invoicesOf } from "../../src/app/partner/invoices";
import { surveyWorkbook } from "../../src/app/survey";
import { problemList } from "../../src/domain/problems";
import { timelineOf } from "../../src/domain/timeline";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { buy, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";
import { runs } from "../support/runs";

const PROGRAM = programWith();
const PARTNERS = sheetRows(PROGRAM, "partners", [COMPLETE, { ...COMPLETE, partnerId: "P-002" }]);

/** A workbook with a sheet for each list of purchases ("Sales 1", "Sales 2" …), and the mapping that names them all. */
function bookWith(lists: readonly (readonly Row[])[]) {
  const names = lists.map((_, i) => `Sales ${i + 1}`);
  const sheets = lists.map((rows, i) => [names[i] ?? "", sheetRows(PROGRAM, "purchases", rows)] as const);
  const book = memoryWorkbook({ Partners: PARTNERS, ...Object.fromEntries(sheets) });
  return { book, mapping: { purchases: names.map((sheet) => ({ sheet })) } };
}

async function evaluatedFrom(lists: readonly (readonly Row[])[]): Promise<Evaluation> {
  const { book, mapping } = bookWith(lists);
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"), { mapping });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe("purchases on several sheets", () => {
  it("earn the same as on one sheet", async () => {
    const anyPurchase = fc.record({
      partnerId: fc.constantFrom("P-001", "P-002"),
      amount: fc.constantFrom(1_000_000, 2_500_000, -400_000, "?"),
      date: fc.constantFrom(date("2026-02-20"), date("2026-05-05"), "31.12.2026"),
      place: fc.integer({ min: 0, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPurchase, { maxLength: 12 }), async (purchases) => {
        const rows = purchases.map(({ amount, ...more }) => buy(amount, more));
        const lists = [0, 1, 2].map((at) => rows.filter((_, i) => purchases[i]?.place === at));
        const [one, several] = [await evaluatedFrom([rows]), await evaluatedFrom(lists)];
        expect(several.partners).toEqual(one.partners);
        expect(several.problems.counts).toEqual(one.problems.counts);
        expect(several.book.purchases.rows).toBe(rows.length);
      }),
      runs(10),
    );
  });

  const LISTS = [
    [buy(1_000_000), buy(500_000, { partnerId: "P-002" })],
    [buy("?", { partnerId: "P-002" }), buy(3_000_000, { date: date("2026-03-01") })],
  ];

  it("are listed with their source and row, in the order of days", async () => {
    const evaluation = await evaluatedFrom(LISTS);
    const { items } = invoicesOf(evaluation, 0, "2026-Q1", "purchases", 0, 9);
    expect(items.map((one) => [one.source, one.row, one.day])).toEqual([
      [1, 3, "2026-03-01"],
      [0, 2, "2026-03-10"],
    ]);
    const { sources } = evaluation.book.purchases;
    expect(sources.map(({ layout, rows }) => [layout.sheet, rows])).toEqual([
      ["Sales 1", 2],
      ["Sales 2", 2],
    ]);
  });

  it("have problems on their own sheets, and lead from each row to its partner", async () => {
    const evaluation = await evaluatedFrom(LISTS);
    expect(problemList(evaluation.problems).map(({ at }) => `${at.sheet}!${at.cell}`)).toEqual([
      "Sales 2!D2",
    ]);
    const on = (sheet: string) => [1, 2, 3].map((row) => partnerAtRow(evaluation, sheet, row));
    expect(on("Sales 1")).toEqual([undefined, 0, 1]);
    expect(on("Sales 2")).toEqual([undefined, 1, 0]);
  });

  it("are fixed on the sheet of the fix", async () => {
    const { book, mapping } = bookWith([[buy(1)], [buy("1 000,50")]]);
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"), { mapping });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const plan = await planFixGroup(book, result.value, "text-amount", "Sales 2");
    expect(plan.sheets.map(({ sheet, rows }) => [sheet, rowWrites(rows).length])).toEqual([["Sales 2", 1]]);
  });

  it("are surveyed separately, and each missing one is reported", async () => {
    const { book } = bookWith([[buy(1)]]);
    const mapping = { purchases: [{ sheet: "Sales 1" }, { sheet: "Sales 9" }] };
    const { sheets } = await surveyWorkbook(book, PROGRAM, mapping);
    const found = sheets.filter(({ key }) => key === "purchases");
    expect(found.map(({ sheet, problems }) => [sheet, problems.map(({ code }) => code)])).toEqual([
      ["Sales 1", []],
      [undefined, ["missing-sheet"]],
    ]);
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"), { mapping });
    expect(result).toMatchObject({ ok: false, problems: [{ code: "missing-sheet", sheet: "purchases" }] });
  });
});
