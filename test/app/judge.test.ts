import { readBook, type PartnerBook, type ReadOptions } from "../../src/app/book";
import { evaluateBook, evaluateWorkbook } from "../../src/app/evaluate";
import { judgeBook } from "../../src/app/judge";
import { planWrites } from "../../src/app/plan";
import { problemList } from "../../src/domain/problems";
import { edited, loaded, programWith, shippedFiles } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, COMPLETE, date } from "../support/workbooks";
import { timelineOf, type Timeline } from "../../src/domain/timeline";

const PROGRAM = programWith();
/** A partner that holds a level whose requirements it no longer meets, and has a purchase that cannot be read. */
const LOST = { ...COMPLETE, level: "Corporate Reseller", certifiedTechnicalStaff: 0 };
const PURCHASES = [
  { date: date("2026-03-10"), partnerId: "P-001", document: "1", amount: 2_000_000 },
  { date: "?", partnerId: "P-001", document: "2", amount: 100 },
];
const ASOF = day("2026-12-31");

interface PointsJson {
  readonly rules: readonly { readonly event: { readonly params: object } }[];
}

/** Only purchases in tenge earn. */
const IN_TENGE = loaded(
  edited(shippedFiles(), "points.json", (json) => {
    const { rules } = json as unknown as PointsJson;
    const purchases = { all: [{ fact: "currency", operator: "equal", value: "KZT" }] };
    for (const { event } of rules) Object.assign(event.params, { purchases });
  }),
);

async function bookRead(options: ReadOptions = {}): Promise<PartnerBook> {
  const book = bookOf(PROGRAM, { partners: [LOST], purchases: PURCHASES });
  const read = await readBook(book, PROGRAM, options);
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

  it("can be judged by other rules and on other days, which does not affect the next answer", async () => {
    const book = await bookRead();
    const before = judgeBook(book, timelineOf(PROGRAM), ASOF);
    const gentler = programWith({ calculationMethod: "stepped" });
    judgeBook(book, timelineOf(gentler), day("2026-06-30"));
    judgeBook(book, timelineOf(PROGRAM), day("2027-06-30"));
    expect(judgeBook(book, timelineOf(PROGRAM), ASOF)).toEqual(before);
  });

  it("cannot be judged by rules that ask for a purchases column that was not read", async () => {
    const book = await bookRead();
    expect(() => judgeBook(book, timelineOf(IN_TENGE), ASOF)).toThrow("currency");
  });

  it("is read for all rules that it will be judged by", async () => {
    const book = await bookRead({ timeline: [...timelineOf(PROGRAM), ...timelineOf(IN_TENGE)] });
    const totals = [PROGRAM, IN_TENGE].map((program) =>
      judgeBook(book, timelineOf(program), ASOF).partners.map(({ points }) => points.total),
    );
    expect(totals).toEqual([[40_000], [40_000]]);
  });

  it("is read for every version of a timeline, whichever is in force", async () => {
    const timeline: Timeline = [
      { from: undefined, program: IN_TENGE },
      { from: day("2026-07-01"), program: PROGRAM },
    ];
    const evaluated = await evaluateWorkbook(bookOf(PROGRAM, { partners: [LOST] }), timeline, ASOF);
    expect(evaluated.ok && evaluated.value.book.purchases.columns).toEqual(["currency"]);
  });

  it("keeps the problems of reading; an evaluation has these first, then those of judging", async () => {
    const book = await bookRead();
    const { problems } = evaluateBook(book, timelineOf(PROGRAM), ASOF);
    expect(book.problems.kept.map(({ code }) => code)).toEqual(["not-a-date"]);
    expect(problemList(problems).map(({ code }) => code)).toEqual(["not-a-date", "held-level-unmet"]);
  });
});

test("planning twice finds the same problems twice, and does not change the evaluation's", async () => {
  const rows = bookOf(PROGRAM, { partners: [LOST], purchases: PURCHASES });
  const read = await readBook(rows, PROGRAM);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const evaluation = evaluateBook(read.value, timelineOf(PROGRAM), ASOF);
  const first = await planWrites(rows, evaluation);
  expect(await planWrites(rows, evaluation)).toEqual(first);
  expect(evaluation.problems.counts).toEqual({ errors: 1, warnings: 1 });
});
