import fc from "fast-check";
import { memoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { fixPreview, planFixGroup } from "../../src/app/fixes";
import { problemList } from "../../src/domain/problems";
import type { FixKind } from "../../src/sheets/fixes";
import { evaluationOf } from "../support/evaluations";
import { programWith } from "../support/program";
import { bookOf, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";
import { runs } from "../support/runs";

const PROGRAM = programWith();

const buy = (more: Row): Row => ({
  date: date("2026-02-15"),
  partnerId: "P-001",
  document: "РН-1",
  amount: 5,
  ...more,
});

async function fixesOf(book: MemoryWorkbook) {
  const { fixes } = (await evaluationOf(book, PROGRAM)).book;
  return fixes.list().map(({ kind, sheet, count }) => [kind, sheet, count]);
}

async function previewOf(book: MemoryWorkbook, kind: FixKind, sheet: string) {
  const evaluation = await evaluationOf(book, PROGRAM);
  const plan = await planFixGroup(book, evaluation, kind, sheet);
  return fixPreview(plan, 0, 100).items.map(({ cell, was, now, format }) => [cell, was, now, format]);
}

describe("cells that are read for sure and have a better form", () => {
  it("are dates and amounts typed as text, and ids with blanks around them", async () => {
    const book = bookOf(PROGRAM, {
      partners: [{ ...COMPLETE, partnerId: "P-001 ", registeredOn: "10.02.2026" }],
      purchases: [
        buy({ date: "15.02.2026" }),
        buy({ amount: "1 000,50" }),
        buy({ partnerId: "\u00A0P-001" }),
      ],
      rates: [{ currency: "USD", date: "2026-02-01", rate: 500 }],
    });
    expect(await fixesOf(book)).toEqual([
      ["text-date", "Partners", 1],
      ["untrimmed-id", "Partners", 1],
      ["text-date", "Rates", 1],
      ["text-date", "Purchases", 1],
      ["text-amount", "Purchases", 1],
      ["untrimmed-id", "Purchases", 1],
    ]);
    expect(await previewOf(book, "text-date", "Partners")).toEqual([
      ["F2", "10.02.2026", date("2026-02-10").date, "date"],
    ]);
    expect(await previewOf(book, "untrimmed-id", "Partners")).toEqual([["A2", "P-001 ", "P-001", "text"]]);
    expect(await previewOf(book, "text-date", "Rates")).toEqual([
      ["B2", "2026-02-01", date("2026-02-01").date, "date"],
    ]);
    expect(await previewOf(book, "text-amount", "Purchases")).toEqual([["D3", "1 000,50", 1000.5, "money"]]);
    expect(await previewOf(book, "untrimmed-id", "Purchases")).toEqual([
      ["B4", "\u00A0P-001", "P-001", "text"],
    ]);
  });

  it("are not dates with a time of day, nor dates that another date system cannot show", async () => {
    const purchases = ["15.02.2026 10:30", "2026-02-15T08:00", "31.12.1903"].map((on) => buy({ date: on }));
    expect(await fixesOf(bookOf(PROGRAM, { partners: [COMPLETE], purchases }))).toEqual([]);
  });

  it("are not cells that cannot be read for sure", async () => {
    const purchases = [buy({ date: "15.02.26" }), buy({ amount: "1,234" }), buy({ amount: "5,001" })];
    expect(await fixesOf(bookOf(PROGRAM, { partners: [COMPLETE], purchases }))).toEqual([]);
  });

  it("are not formulas, nor cells that were changed since", async () => {
    const texts = [{ formula: 'TEXT(1,"0")', value: "15.02.2026" }, "16.02.2026", "17.02.2026"];
    const sheets = (dates: readonly Row[string][]) => ({
      Partners: sheetRows(PROGRAM, "partners", [{ ...COMPLETE, registeredOn: texts[0] }]),
      Purchases: sheetRows(
        PROGRAM,
        "purchases",
        dates.map((on) => buy({ date: on })),
      ),
    });
    const evaluation = await evaluationOf(memoryWorkbook(sheets(texts)), PROGRAM);
    expect(evaluation.book.fixes.list()).toMatchObject([{ sheet: "Purchases", count: 3 }]);
    const changed = memoryWorkbook(sheets([texts[0], "18.02.2026", texts[2]]));
    const plan = await planFixGroup(changed, evaluation, "text-date", "Purchases");
    expect(fixPreview(plan, 0, 10)).toMatchObject({ total: 1, items: [{ cell: "A4", was: "17.02.2026" }] });
    const none = memoryWorkbook(sheets([texts[0], null, 5]));
    expect(await planFixGroup(none, evaluation, "text-date", "Purchases")).toEqual({ sheets: [] });
    expect(await planFixGroup(none, evaluation, "text-date", "Nowhere")).toEqual({ sheets: [] });
    expect(await planFixGroup(none, evaluation, "text-amount", "Purchases")).toEqual({ sheets: [] });
  });

  it("are not cells of a column that a mapping gives two meanings", async () => {
    const purchases = [buy({ partnerId: " P-001", amount: "7" })];
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases });
    const mapping = { purchases: { columns: { document: "=B" } } };
    const { fixes } = (await evaluationOf(book, PROGRAM, "2026-12-31", mapping)).book;
    expect(fixes.list()).toMatchObject([{ kind: "text-amount", sheet: "Purchases", count: 1 }]);
  });

  it("are planned under the existing headers, and in no other column", async () => {
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: [buy({ amount: "7" })] });
    const evaluation = await evaluationOf(book, PROGRAM);
    const plan = await planFixGroup(book, evaluation, "text-amount", "Purchases");
    expect(plan.sheets).toMatchObject([
      {
        sheet: "Purchases",
        headerRow: 1,
        columns: [{ column: 4, header: "Amount", isNew: false, format: "money" }],
        rows: [{ row: 2, values: [7], was: ["7"] }],
      },
    ]);
  });

  it("are shown a page at a time", async () => {
    const purchases = ["1", "2", "3", "4", "5"].map((amount) => buy({ amount }));
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases });
    const evaluation = await evaluationOf(book, PROGRAM);
    const plan = await planFixGroup(book, evaluation, "text-amount", "Purchases");
    const page = fixPreview(plan, 3, 10);
    expect(page).toMatchObject({ total: 5, from: 3 });
    expect(page.items.map(({ cell }) => cell)).toEqual(["D5", "D6"]);
  });
});

describe("the law of fixes", () => {
  const anyPurchase = fc.record({
    amount: fc.constantFrom(5, "1 000,50", "(1 200)", "−1 200,05 ₸", "1,234", "?", "-0", null),
    date: fc.constantFrom(date("2026-03-01"), "01.12.2026", "2026-03-05 10:00", "nie", null),
    partnerId: fc.constantFrom("P-0", " P-0", "P-1\u200B", "P-9 ", 7),
  });
  const anyPartner = fc.record({
    level: fc.constantFrom("Professional Reseller", "Gold"),
    registeredOn: fc.constantFrom(date("2026-02-10"), "15.01.2026", "2026-02-01T00:00", null, "?"),
  });

  it("evaluating fixed cells gives the same results, except the fixes", async () => {
    const anyBook = fc.tuple(
      fc.array(anyPartner, { minLength: 1, maxLength: 3 }),
      fc.array(anyPurchase, { maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(anyBook, async ([partners, purchases]) => {
        const ids = ["P-0", " P-1", "7 "];
        const rows = partners.map((partner, i) => ({ ...COMPLETE, ...partner, partnerId: ids[i] }));
        const book = bookOf(PROGRAM, { partners: rows, purchases: purchases.map(buy) });
        const before = await evaluationOf(book, PROGRAM);
        for (const { kind, sheet, count } of before.book.fixes.list()) {
          const plan = await planFixGroup(book, before, kind, sheet);
          expect(fixPreview(plan, 0, 0).total).toBe(count);
          await book.write(plan);
        }
        const after = await evaluationOf(book, PROGRAM);
        expect(after.book.fixes.list()).toEqual([]);
        expect(after.partners).toEqual(before.partners);
        expect(problemList(after.problems)).toEqual(
          problemList(before.problems).filter(({ code }) => code !== "untrimmed-id"),
        );
      }),
      runs(10),
    );
  });
});
