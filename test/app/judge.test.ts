import { readBook, type PartnerBook } from "../../src/app/book";
import { evaluateBook } from "../../src/app/evaluate";
import { judgeBook } from "../../src/app/judge";
import { planWrites } from "../../src/app/plan";
import { problemList } from "../../src/domain/problems";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, COMPLETE, date } from "../support/workbooks";
import { timelineOf } from "../../src/domain/timeline";

const PROGRAM = programWith();
/** Holds a level whose requirements it no longer meets, and has a purchase that cannot be read. */
const LOST = { ...COMPLETE, level: "Corporate Reseller", certifiedTechnicalStaff: 0 };
const PURCHASES = [
  { date: date("2026-03-10"), partnerId: "P-001", document: "1", amount: 2_000_000 },
  { date: "?", partnerId: "P-001", document: "2", amount: 100 },
];
const ASOF = day("2026-12-31");

async function bookRead(): Promise<PartnerBook> {
  const read = await readBook(bookOf(PROGRAM, { partners: [LOST], purchases: PURCHASES }), PROGRAM);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("a book that has been read", () => {
  it("gives equal results and equal problems when it is judged twice", async () => {
    const book = await bookRead();
    const first = judgeBook(book, timelineOf(PROGRAM), ASOF);
    const second = judgeBook(book, timelineOf(PROGRAM), ASOF);
    expect(first.problems.kept.map(({ code }) => code)).toEqual(["held-level-unmet"]);
    expect(second).toEqual(first);
    expect(evaluateBook(book, timelineOf(PROGRAM), ASOF)).toEqual(
      evaluateBook(book, timelineOf(PROGRAM), ASOF),
    );
  });

  it("is judged by other rules and on other days without a trace in the next answer", async () => {
    const book = await bookRead();
    const before = judgeBook(book, timelineOf(PROGRAM), ASOF);
    const gentler = programWith({ calculationMethod: "stepped" });
    judgeBook(book, timelineOf(gentler), day("2026-06-30"));
    judgeBook(book, timelineOf(PROGRAM), day("2027-06-30"));
    expect(judgeBook(book, timelineOf(PROGRAM), ASOF)).toEqual(before);
  });

  it("keeps what reading found; an evaluation holds that first, then what judging found", async () => {
    const book = await bookRead();
    const { problems } = evaluateBook(book, timelineOf(PROGRAM), ASOF);
    expect(book.problems.kept.map(({ code }) => code)).toEqual(["not-a-date"]);
    expect(problemList(problems).map(({ code }) => code)).toEqual(["not-a-date", "held-level-unmet"]);
  });
});

test("planning twice finds the same problems twice, and leaves the evaluation's alone", async () => {
  const rows = bookOf(PROGRAM, { partners: [LOST], purchases: PURCHASES });
  const read = await readBook(rows, PROGRAM);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const evaluation = evaluateBook(read.value, timelineOf(PROGRAM), ASOF);
  const first = await planWrites(rows, evaluation);
  expect(await planWrites(rows, evaluation)).toEqual(first);
  expect(evaluation.problems.counts).toEqual({ errors: 1, warnings: 1 });
});
