/** Purchases of a group's companies count for the partner that a column of partners names. */
import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { pointsOf } from "../../src/domain/points";
import { timelineOf } from "../../src/domain/timeline";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { buy, COMPLETE, date, sheetRows } from "../support/workbooks";

const program = programWith();

/** Three partners, each with 1 200 000; `counts`: what stands in their cells of the column. */
async function evaluated(header: string, counts: readonly MemoryInput[]): Promise<Evaluation> {
  const ids = ["P-1", "P-2", "P-3"];
  const partners = sheetRows(
    program,
    "partners",
    ids.map((partnerId) => ({ ...COMPLETE, partnerId, registeredOn: date("2026-01-01") })),
  );
  const rows = partners.map((row, at) => [...row, at === 0 ? header : (counts[at - 1] ?? null)]);
  const purchases = ids.map((partnerId) => buy(1_200_000, { partnerId, document: partnerId }));
  const book = memoryWorkbook({ Partners: rows, Purchases: sheetRows(program, "purchases", purchases) });
  const result = await evaluateWorkbook(book, timelineOf(program), day("2026-12-31"));
  if (!result.ok) throw new Error("the book is not evaluated");
  return result.value;
}

const totals = ({ partners }: Evaluation): readonly unknown[] =>
  partners.map(({ points }) =>
    points.provisional ? "provisional" : pointsOf(points.total, points.precision),
  );

test.each(["Counts for", "Засчитывать партнёру", "Серіктеске есептеу"])(
  "%s adds purchases to another partner's, whose sum then picks the rate",
  async (header) => {
    const evaluation = await evaluated(header, [null, "P-1", "P-1"]);
    expect(totals(evaluation)).toEqual([144_000, 0, 0]);
    const { rows } = evaluation.book.purchases.book.of(0);
    expect([...rows]).toEqual([2, 3, 4]);
  },
);

test("what counts for one that counts for another counts for the last, and a partner may name itself", async () => {
  expect(totals(await evaluated("Counts for", ["P-1", "P-1", "P-2"]))).toEqual([144_000, 0, 0]);
});

test("an unknown id and a circle are problems, and make those partners provisional", async () => {
  const unknown = await evaluated("Counts for", [null, "P-9", null]);
  expect(totals(unknown)).toEqual([24_000, "provisional", 24_000]);
  const circle = await evaluated("Counts for", ["P-2", "P-1", null]);
  expect(totals(circle)).toEqual(["provisional", "provisional", 24_000]);
  const problems = [...unknown.problems.kept, ...circle.problems.kept].map(({ code, at, details }) => [
    code,
    at.cell,
    details["found"],
  ]);
  expect(problems).toEqual([
    ["counts-for-nobody", "O3", "P-9"],
    ["counts-for-nobody", "O2", "P-2"],
    ["counts-for-nobody", "O3", "P-1"],
  ]);
});
