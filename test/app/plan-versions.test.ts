/** Writes of an evaluation by several versions of the rules. */
import { evaluateWorkbook } from "../../src/app/evaluate";
import { overviewOf } from "../../src/app/overview";
import { planWrites } from "../../src/app/plan";
import type { Program } from "../../src/domain/program";
import { timelineOf, type Timeline } from "../../src/domain/timeline";
import { rowWrites } from "../../src/workbook/row-list";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, COMPLETE, date, type Row } from "../support/workbooks";

const PROGRAM = programWith();

const buy = (amount: number, on: string, partnerId = "P-001"): Row => ({
  date: date(on),
  partnerId,
  document: "РН-1",
  amount,
});
const PURCHASES = [buy(2_000_000, "2026-02-15"), buy(2_000_000, "2026-05-15")];

test("names in each row the version of the rules that the period earned by", async () => {
  const second = { ...PROGRAM, version: "2" };
  const timeline: Timeline = [
    { from: undefined, program: PROGRAM },
    { from: day("2026-04-01"), program: second },
  ];
  const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES });
  const evaluated = await evaluateWorkbook(book, timeline, day("2026-06-30"));
  if (!evaluated.ok) throw new Error("the workbook is refused");
  const { plan } = await planWrites(book, evaluated.value);
  await book.write(plan);
  const versions = book.rows("Points ledger").map((row) => [row[2], row[9]]);
  expect(versions.slice(1)).toEqual([
    ["2026-Q1", PROGRAM.version],
    ["2026-Q2", "2"],
  ]);
});

test("of versions that settle by other periods, each period's points stand where it ends", async () => {
  const monthly = programWith({ settlementFrequency: "month" });
  const rows = [buy(100_000, "2026-02-15"), buy(200_000, "2026-03-15"), buy(300_000, "2026-05-15")];
  const columnsBy = async (first: Program, second: Program, asOf: string) => {
    const timeline: Timeline = [
      { from: undefined, program: first },
      { from: day("2026-07-01"), program: second },
    ];
    const book = bookOf(second, { partners: [COMPLETE], purchases: [...rows, buy(400_000, "2026-08-15")] });
    const evaluated = await evaluateWorkbook(book, timeline, day(asOf));
    if (!evaluated.ok) throw new Error("the workbook is refused");
    const { plan } = await planWrites(book, evaluated.value);
    await book.write(plan);
    const [header = [], row = []] = book.rows("Partners");
    const written = header.map((name, at) => [name, row[at]] as const);
    const columns = written.filter(([name]) => /^Points (Q|M|H|total)/.test(String(name)));
    return { columns, periods: overviewOf(evaluated.value).periods.map(({ points }) => points) };
  };
  const quarters = await columnsBy(monthly, PROGRAM, "2026-09-30");
  expect(quarters.columns).toEqual([
    ["Points Q1", 6_000],
    ["Points Q2", 6_000],
    ["Points Q3", 8_000],
    ["Points Q4", null],
    ["Points total", 20_000],
  ]);
  expect(quarters.periods).toEqual([6_000, 6_000, 8_000]);
  const months = await columnsBy(programWith({ settlementFrequency: "halfYear" }), monthly, "2026-08-31");
  expect(months.columns.filter(([, points]) => points !== null && points !== 0)).toEqual([
    ["Points M6", 12_000],
    ["Points M8", 8_000],
    ["Points total", 20_000],
  ]);
});

describe("several points rules in the ledger", () => {
  const all = (name: string, en: string, rate: number) => ({
    name,
    conditions: { all: [{ condition: "registration" }] },
    event: { type: "earn" as const, params: { name: { ru: en, en, kk: en }, bands: [{ rate }] } },
  });
  const two = programWith({ rules: [all("base", "Base", 0.02), all("more", "More", 0.01)] });

  async function written(
    timeline: Timeline,
    book = bookOf(two, { partners: [COMPLETE], purchases: PURCHASES }),
  ) {
    const evaluated = await evaluateWorkbook(book, timeline, day("2026-06-30"));
    if (!evaluated.ok) throw new Error("the workbook is refused");
    const { plan } = await planWrites(book, evaluated.value);
    await book.write(plan);
    const [header = [], ...rows] = book.rows("Points ledger");
    return { book, plan, header: header.slice(10), rows: rows.map((row) => row.slice(10)) };
  }

  test("each has its sum, its rate and its share of the points; the shares add up", async () => {
    const { header, rows, book } = await written(timelineOf(two));
    expect(header).toEqual([
      "Base: sum",
      "Base: rate",
      "Base: points",
      "More: sum",
      "More: rate",
      "More: points",
    ]);
    expect(rows).toEqual([
      [2e6, 0.02, 40_000, 2e6, 0.01, 20_000],
      [4e6, 0.02, 40_000, 4e6, 0.01, 20_000],
    ]);
    // Written again, no cell changes: the columns are read as they were written.
    const again = await written(timelineOf(two), book);
    const ledger = again.plan.sheets.find(({ sheet }) => sheet === "Points ledger");
    expect(ledger?.columns.filter(({ isNew }) => isNew)).toEqual([]);
    for (const { values, was } of rowWrites(ledger?.rows ?? [])) expect(values).toEqual(was);
  });

  test("a rule that a period's version does not have is blank there; rules of one name are told apart", async () => {
    const one = programWith({ rules: [all("base", "Base", 0.02)] });
    const renamed = programWith({ rules: [all("base", "Base", 0.02), all("more", "base", 0.01)] });
    const { header, rows } = await written([
      { from: undefined, program: one },
      { from: day("2026-04-01"), program: renamed },
    ]);
    expect(header.slice(3)).toEqual(["base (more): sum", "base (more): rate", "base (more): points"]);
    expect(rows.map((row) => row.slice(3).map((cell) => cell ?? null))).toEqual([
      [null, null, null],
      [4e6, 0.01, 20_000],
    ]);
  });

  test("with one rule the ledger has no such columns", async () => {
    expect((await written(timelineOf(PROGRAM), bookOf(PROGRAM, { partners: [COMPLETE] }))).header).toEqual(
      [],
    );
  });
});
