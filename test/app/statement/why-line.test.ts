/** The reason for a partner's results, in a cell of the partners sheet. */
import { planWrites } from "../../../src/app/plan";
import { whyLine } from "../../../src/app/statement/why-line";
import { evaluateWorkbook } from "../../../src/app/evaluate";
import { LANGUAGES, type Program } from "../../../src/domain/program";
import { timelineOf } from "../../../src/domain/timeline";
import { edited, loaded, programWith, shippedFiles } from "../../support/program";
import { evaluated } from "../../support/evaluated";
import { day } from "../../support/purchases";
import { bookOf, buy, COMPLETE, date } from "../../support/workbooks";

const EXPLAINED = loaded(
  edited(shippedFiles(), "program.json", (json: Record<string, unknown>) => {
    json["explainOnSheet"] = true;
  }),
);

const BOOK = {
  partners: [{ ...COMPLETE, requestedLevel: "Corporate Reseller" }],
  purchases: [buy(2_000_000), buy(2_000_000, { date: date("2026-05-10") })],
};
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

async function whyCell(program: Program): Promise<unknown> {
  const book = bookOf(program, { ...BOOK, language: "ru" });
  const result = await evaluateWorkbook(book, timelineOf(program), day("2026-08-15"));
  if (!result.ok) throw new Error("not evaluated");
  await book.write((await planWrites(book, result.value)).plan);
  const [header = [], row = []] = book.rows("Партнёры");
  return header.includes("Почему") ? row[header.indexOf("Почему")] : undefined;
}

test("says the day, the application, and each period's arithmetic", async () => {
  const said = plain(whyLine(await evaluated(BOOK, EXPLAINED, "2026-08-15"), 0, "en"));
  expect(said).toMatch(/^As of 15 August 2026\. Application for Corporate Reseller: Approved\. Q1 2026, /);
  expect(said).toContain("4% × 4,000,000 = 160,000, less 40,000 given before: 120,000 points.");
  expect(said).not.toContain("Q3 2026");
});

test("names what an application lacks", async () => {
  const lacking = { ...BOOK.partners[0], salesSpecialists: 0 };
  const said = plain(whyLine(await evaluated({ partners: [lacking], purchases: [] }, EXPLAINED), 0, "en"));
  expect(said).toMatch(/Application for Corporate Reseller: Declined; missing: .+\. No points this year\.$/);
});

test("tells of adjustments in the day's year alone, as the columns of points do", async () => {
  const evaluation = await evaluated(BOOK, EXPLAINED, "2026-08-15");
  const [first] = evaluation.partners;
  const [period] = first?.points.periods ?? [];
  if (first === undefined || period === undefined) throw new Error("no period");
  const adjustment = (label: string, units: number) => ({
    ...{ partner: "P-001", period: period.period, stands: { ...period.period, label }, units },
    ...{ cause: "manual", counts: true, isFixed: true, isListedOnly: false },
    because: { kind: "manual", rows: [] },
  });
  const adjustments = [adjustment("2025-Q4", 5), adjustment("2026-Q2", 7)];
  const adjusted = { ...first, points: { ...first.points, adjustments } };
  const said = whyLine(
    { ...evaluation, partners: [adjusted] as unknown as typeof evaluation.partners },
    0,
    "en",
  );
  expect(said).toMatch(/adjusted by 7 points/);
  expect(said).not.toMatch(/adjusted by 5 points/);
});

test.each(LANGUAGES)(
  "stays far below what a cell holds, and tells what is left out: %s",
  async (language) => {
    const evaluation = await evaluated(BOOK, EXPLAINED, "2026-08-15");
    const [first] = evaluation.partners;
    if (first === undefined) throw new Error("no partner");
    const [period] = first.points.periods;
    const many = {
      ...first,
      points: { ...first.points, periods: Array.from({ length: 200 }, () => period) },
    };
    const partners = [many] as typeof evaluation.partners;
    const said = whyLine({ ...evaluation, partners }, 0, language);
    expect(said.length).toBeLessThan(9_000);
    expect(said).toMatch(/(add-in|надстройке|қондырмада)\.$/);
  },
);

test("stands on the sheet only where the program asks for it", async () => {
  expect(await whyCell(programWith())).toBeUndefined();
  expect(await whyCell(EXPLAINED)).toMatch(/^На 15\.08\.2026\. Заявка на Corporate Reseller: Одобрено\./);
});
