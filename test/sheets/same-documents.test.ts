/** Documents with several amounts, and what a mapping makes of them and of plain copies. */
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { timelineOf } from "../../src/domain/timeline";
import { formatMessage } from "../../src/messages/format";
import type { Mapping } from "../../src/sheets/mapping";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { COMPLETE, date, sheetRows } from "../support/workbooks";

const program = programWith();

type Purchase = readonly [document: string, amount: number, day?: string];

async function evaluated(purchases: readonly Purchase[], mapping: Mapping): Promise<Evaluation> {
  const rows = purchases.map(([document, amount, on = "2026-03-10"]) => ({
    date: date(on),
    partnerId: "P-001",
    document: document,
    amount,
  }));
  const book = memoryWorkbook({
    Partners: sheetRows(program, "partners", [COMPLETE]),
    Purchases: sheetRows(program, "purchases", rows),
  });
  const result = await evaluateWorkbook(book, timelineOf(program), day("2026-12-31"), { mapping });
  if (!result.ok) throw new Error("the book is not evaluated");
  return result.value;
}

const codes = ({ problems }: Evaluation): readonly string[] => problems.kept.map(({ code }) => code);
const TWICE: readonly Purchase[] = [
  ["D-1", 100_000],
  ["D-2", 200_000],
  ["d-1", 150_000],
];

test("one document with two amounts makes its partner provisional where the mapping is unsure", async () => {
  const evaluation = await evaluated(TWICE, { documents: "unsure" });
  expect(evaluation.partners[0]?.points).toMatchObject({ provisional: true, total: 9000 });
  const problem = evaluation.problems.kept.find(({ code }) => code === "same-document");
  expect(problem?.details).toMatchObject({ cells: "D2 ≠ D4", rows: "1" });
});

test("the last amount counts where that is chosen, and the other is accounted for as left out", async () => {
  const evaluation = await evaluated(TWICE, { documents: "last" });
  expect(evaluation.partners[0]?.points).toMatchObject({ provisional: false, total: 7000 });
  const [source] = evaluation.book.purchases.sources;
  expect(source?.account).toMatchObject({ counted: { rows: 2 }, leftOut: { rows: 1 } });
});

test("nothing is looked for without a choice", async () => {
  expect(codes(await evaluated(TWICE, {}))).not.toContain("same-document");
});

test("a return may name its sale's document, and a number may begin again in another year", async () => {
  const purchases: readonly Purchase[] = [
    ["D-1", 100_000],
    ["D-1", -50_000],
    ["D-2", 10, "2025-03-01"],
    ["D-2", 20],
  ];
  expect(codes(await evaluated(purchases, { documents: "unsure" }))).not.toContain("same-document");
});

test("documents whose lines stand row by row are none of these", async () => {
  const lines = ["D-1", "D-2", "D-3", "D-4"].flatMap((document): Purchase[] => [
    [document, 10],
    [document, 20],
  ]);
  expect(codes(await evaluated(lines, { documents: "unsure" }))).not.toContain("same-document");
});

test("copies that are left out are not said to count", async () => {
  const evaluation = await evaluated(
    [
      ["D-1", 100_000],
      ["D-1", 100_000],
    ],
    { duplicates: "once" },
  );
  const problem = evaluation.problems.kept.find(({ code }) => code === "duplicate-purchase");
  expect(formatMessage("en", "problem.duplicate-purchase", problem?.details)).toContain(
    "left out: 100000 KZT",
  );
});
