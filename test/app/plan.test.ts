import fc from "fast-check";
import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, withProblems } from "../../src/app/evaluate";
import { planWrites } from "../../src/app/plan";
import { problemList } from "../../src/domain/problems";
import type { Program } from "../../src/domain/program";
import { rowWrites } from "../../src/workbook/row-list";
import type { SheetWrite, WritePlan } from "../../src/workbook/write-plan";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";
import { timelineOf } from "../../src/domain/timeline";
import { runs } from "../support/runs";

const PROGRAM = programWith();

async function planFor(book: MemoryWorkbook, asOf = "2026-12-31", program: Program = PROGRAM) {
  const result = await evaluateWorkbook(book, timelineOf(program), day(asOf));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { plan, problems } = await planWrites(book, result.value);
  return { plan, problems: problemList(withProblems(result.value, problems).problems) };
}

async function writeResults(book: MemoryWorkbook, asOf?: string, program?: Program): Promise<WritePlan> {
  const { plan } = await planFor(book, asOf, program);
  await book.write(plan);
  return plan;
}

const rowsOf = (sheet: SheetWrite | undefined) => rowWrites(sheet?.rows ?? []);

/** The cells that a plan would change. */
function changes(plan: WritePlan): string[] {
  return plan.sheets.flatMap((sheet: SheetWrite) => [
    ...sheet.columns.filter((column) => column.isNew).map((column) => `${sheet.sheet} + ${column.header}`),
    ...rowWrites(sheet.rows).flatMap(({ row, values, was }) =>
      values.flatMap((value, i) =>
        value === undefined || value === was[i] ? [] : [`${sheet.sheet} ${row}: ${was[i]} → ${value}`],
      ),
    ),
  ]);
}

const buy = (amount: number, on: string, partnerId = "P-001"): Row => ({
  date: date(on),
  partnerId,
  document: "РН-1",
  amount,
});
const PURCHASES = [buy(2_000_000, "2026-02-15"), buy(2_000_000, "2026-05-15")];

describe("the partners sheet", () => {
  test("gets its result columns right of the last one, in the language of its headers", async () => {
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES, language: "ru" });
    await writeResults(book);
    const [header = [], row = []] = book.rows("Партнёры");
    const results: unknown = Object.fromEntries(header.slice(14).map((name, i) => [name, row[14 + i]]));
    expect(results).toEqual({
      "Доступные уровни":
        "Primary Reseller, Professional Reseller, Corporate Reseller, Solution Provider, Service Provider",
      "Решение по заявке": null,
      "Не выполнено": null,
      Преимущества:
        "Накопительная программа, Отображение на сайте в списке партнёров, Специальные условия поставки, Совместное участие в выставках",
      "Участие до": date("2026-12-31").date,
      "Баллы 1 кв.": 40_000,
      "Баллы 2 кв.": 120_000,
      "Баллы 3 кв.": 0,
      "Баллы 4 кв.": 0,
      "Баллы всего": 160_000,
      "Рассчитано на": date("2026-12-31").date,
    });
  });

  test.each([
    ["approved", { requestedLevel: "corporate-reseller" }, "Approved", null],
    [
      "declined",
      { requestedLevel: "corporate-reseller", salesSpecialists: 0 },
      "Declined",
      "Sales specialist on staff",
    ],
    [
      "incomplete",
      { requestedLevel: "corporate-reseller", salesSpecialists: null },
      "Incomplete",
      "Sales specialist on staff (not filled in)",
    ],
    ["unreadable", { requestedLevel: "Gold" }, "Incomplete", "Requested level not recognised"],
    [
      "not active",
      { requestedLevel: "primary-reseller", registeredOn: date("2025-01-01") },
      "Declined",
      "Active membership",
    ],
  ])("says in words what became of an application: %s", async (_, more, decision, missing) => {
    const book = bookOf(PROGRAM, { partners: [{ ...COMPLETE, ...more }] });
    await writeResults(book);
    expect(book.rows("Partners")[1]?.slice(15, 17)).toEqual([decision, missing]);
  });

  test("shows settled points only, so that the quarters add up to the total", async () => {
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES });
    await writeResults(book, "2026-05-20");
    expect(book.rows("Partners")[1]?.slice(19)).toEqual([
      40_000,
      null,
      null,
      null,
      40_000,
      date("2026-05-20").date,
    ]);
    expect(book.rows("Points ledger").map((row) => [row[2], row[6], row[7]])).toEqual([
      ["Quarter", "Points", "Status"],
      ["2026-Q1", 40_000, "settled"],
      ["2026-Q2", 120_000, "estimated"],
    ]);
  });

  test("writes existing columns in place, in any language", async () => {
    const rows = sheetRows(PROGRAM, "partners", [COMPLETE]);
    const [header = [], ...body] = rows;
    const book = memoryWorkbook({
      Partners: [["Баллы  всего", ...header, "Manager"], ...body.map((row) => [999, ...row, "Аскар"])],
      Purchases: sheetRows(PROGRAM, "purchases", PURCHASES),
    });
    await writeResults(book);
    expect(book.rows("Partners")[1]?.[0]).toBe(160_000);
    expect(book.rows("Partners")[0]?.slice(15, 18)).toEqual([
      "Manager",
      "Eligible levels",
      "Application decision",
    ]);
    expect(book.rows("Partners")[1]?.[15]).toBe("Аскар");
  });

  test("keeps a formula that the user put into a result column, and says so", async () => {
    const [header = [], row = []] = sheetRows(PROGRAM, "partners", [COMPLETE]);
    const book = memoryWorkbook({
      Partners: [
        [...header, "Points total"],
        [...row, { formula: "SUM(A1:A2)", value: 5 }],
      ],
      Purchases: sheetRows(PROGRAM, "purchases", PURCHASES),
    });
    const { plan, problems } = await planFor(book);
    expect(problems.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(["formula-in-result-cell O2"]);
    await book.write(plan);
    expect(book.rows("Partners")[1]?.[14]).toBe(5);
  });

  test.each<[string, Row]>([
    ["a row that is nobody's any more", { name: "Итого" }],
    ["a row that was cleared", {}],
    ["a second row of the same partner", COMPLETE],
  ])("takes an earlier result away from %s, and leaves formulas there alone", async (_, other) => {
    const [header = [], row = [], cells = []] = sheetRows(PROGRAM, "partners", [COMPLETE, other]);
    const book = memoryWorkbook({
      Partners: [
        [...header, "Points total", "Benefits"],
        [...row, 1, "x"],
        [...cells, 777, { formula: "COUNTA(P2:P2)", value: 1 }],
        [...cells.map(() => null), { formula: "SUM(O2:O3)", value: 778 }, null],
      ],
      Purchases: sheetRows(PROGRAM, "purchases", PURCHASES),
    });
    const { plan, problems } = await planFor(book);
    expect(problems.filter(({ code }) => code === "formula-in-result-cell")).toEqual([]);
    expect(rowsOf(plan.sheets[0]).map((write) => write.row)).toEqual([2, 3]);
    await book.write(plan);
    expect(book.rows("Partners").map((written) => written[14])).toEqual(["Points total", 160_000, null, 778]);
    expect(book.rows("Partners")[2]?.[15]).toBe(1);
    expect(changes((await planFor(book)).plan)).toEqual([]);
  });

  test("extends the Excel table that the partners are in, and leaves its totals row alone", async () => {
    const rows = sheetRows(PROGRAM, "partners", [COMPLETE]);
    const range = { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 14 };
    const tables = [{ name: "tblPartners", range, hasHeaderRow: true, hasTotalsRow: true }];
    const book = memoryWorkbook({
      Partners: { rows: [...rows, ["Total"]], tables },
      Purchases: sheetRows(PROGRAM, "purchases", PURCHASES),
    });
    const plan = await writeResults(book);
    expect(plan.sheets[0]?.table).toBe("tblPartners");
    expect(rowsOf(plan.sheets[0]).map(({ row }) => row)).toEqual([2]);
    const [info] = await book.listSheets();
    expect(info?.tables[0]?.range).toMatchObject({ lastColumn: 25, lastRow: 3 });
  });

  test("skips notes beside a table instead of overwriting them", async () => {
    const [header = [], row = []] = sheetRows(PROGRAM, "partners", [COMPLETE]);
    const range = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 14 };
    const book = memoryWorkbook({
      Partners: {
        rows: [header, [...row, null, "позвонить"]],
        tables: [{ name: "tblPartners", range, hasHeaderRow: true, hasTotalsRow: false }],
      },
      Purchases: sheetRows(PROGRAM, "purchases", PURCHASES),
    });
    const plan = await writeResults(book);
    expect(plan.sheets[0]?.table).toBeUndefined();
    expect(plan.sheets[0]?.columns[0]?.column).toBe(17);
    expect(book.rows("Partners")[1]?.[15]).toBe("позвонить");
  });

  test("marks provisional points", async () => {
    const bad = { ...buy(1, "2026-03-01"), amount: "?" };
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: [...PURCHASES, bad], language: "ru" });
    const { plan } = await planFor(book);
    expect(
      plan.sheets.map(({ rows, provisionalMark }) => [rowWrites(rows)[0]?.provisional, provisionalMark]),
    ).toEqual([
      [true, "предв."],
      [true, "предв."],
    ]);
    await book.write(plan);
    expect(book.rows("Ведомость баллов")[1]?.[7]).toBe("начислено, см. замечания");
  });
});

describe("the points ledger", () => {
  const ledger = (book: MemoryWorkbook) =>
    book
      .rows("Points ledger")
      .slice(1)
      .map((row) => `${row[0]} ${row[2]} ${row[6]} ${row[7]}`);

  test("has a row for each partner and quarter, with the rule version", async () => {
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES });
    await writeResults(book);
    expect(book.rows("Points ledger").slice(0, 3)).toEqual([
      [
        "Partner ID",
        "Partner",
        "Quarter",
        "Purchases",
        "Sum so far",
        "Rate",
        "Points",
        "Status",
        "Adjustment",
        "Rule version",
      ],
      ["P-001", "ТОО Алатау", "2026-Q1", 2e6, 2e6, 0.02, 40_000, "settled", null, PROGRAM.version],
      ["P-001", "ТОО Алатау", "2026-Q2", 2e6, 4e6, 0.04, 120_000, "settled", null, PROGRAM.version],
    ]);
  });

  test("keeps the rows of earlier terms, and of partners no longer listed", async () => {
    const before = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES });
    await writeResults(before);
    const kept = before.rows("Points ledger").map((row) => row.map((cell) => cell ?? null));
    const stranger = kept[1]?.map((cell, i) => (i === 0 ? "P-OLD" : cell)) ?? [];
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [{ ...COMPLETE, renewedThrough: 2027 }]),
      Purchases: sheetRows(PROGRAM, "purchases", [...PURCHASES, buy(1_000_000, "2027-01-15")]),
      "Points ledger": [...kept, stranger],
    });
    await writeResults(book, "2027-03-31");
    expect(ledger(book)).toEqual([
      "P-001 2026-Q1 40000 settled",
      "P-001 2026-Q2 120000 settled",
      "P-001 2026-Q3 0 settled",
      "P-001 2026-Q4 0 settled",
      "P-OLD 2026-Q1 40000 settled",
      "P-001 2027-Q1 20000 settled",
    ]);
  });

  test("finds its rows after the user has sorted them, and clears periods after an earlier as-of day", async () => {
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES });
    await writeResults(book);
    const [header = [], ...rows] = book.rows("Points ledger").map((row) => row.map((cell) => cell ?? null));
    const sorted = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: sheetRows(PROGRAM, "purchases", PURCHASES),
      "Points ledger": [header, ...rows.reverse().map((row) => [...row, `note ${row[2]}`])],
    });
    await writeResults(sorted, "2026-06-30");
    expect(sorted.rows("Points ledger").map((row) => [row[2], row[6], row[10]])).toEqual([
      ["Quarter", "Points", null],
      [null, null, "note 2026-Q4"],
      [null, null, "note 2026-Q3"],
      ["2026-Q2", 120_000, "note 2026-Q2"],
      ["2026-Q1", 40_000, "note 2026-Q1"],
    ]);
    await writeResults(sorted, "2026-12-31");
    expect(sorted.rows("Points ledger").map((row) => row[2])).toEqual([
      "Quarter",
      "2026-Q3",
      "2026-Q4",
      "2026-Q2",
      "2026-Q1",
    ]);
  });

  test("leaves a sheet of that name that is no ledger alone, and uses another name", async () => {
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: sheetRows(PROGRAM, "purchases", PURCHASES),
      "Points ledger": [["my own notes"]],
    });
    await writeResults(book);
    expect(book.rows("Points ledger")).toEqual([["my own notes"]]);
    expect(book.rows("Points ledger (2)")).toHaveLength(5);
    expect(changes((await planFor(book)).plan)).toEqual([]);
  });

  test("settles by month in columns and rows of months", async () => {
    const program = programWith({ settlementFrequency: "month" });
    const book = bookOf(program, { partners: [COMPLETE], purchases: PURCHASES });
    await writeResults(book, "2026-03-31", program);
    expect(book.rows("Partners")[0]?.slice(19, 22)).toEqual(["Points M1", "Points M2", "Points M3"]);
    expect(book.rows("Points ledger").map((row) => row[2])).toEqual(["Period", "2026-02", "2026-03"]);
  });
});

describe("another settlement frequency", () => {
  const quarters = ["Points Q1", "Points Q2", "Points Q3", "Points Q4"];
  const months = Array.from({ length: 12 }, (_, i) => `Points M${i + 1}`);

  test.each([
    ["quarter", "month", quarters, months],
    ["month", "halfYear", months, ["Points H1", "Points H2"]],
    ["quarter", "year", quarters, []],
  ] as const)(
    "takes the points by %s away that one by %s would contradict",
    async (first, then, old, made) => {
      const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES });
      await writeResults(book, "2026-12-31", programWith({ settlementFrequency: first }));
      const program = programWith({ settlementFrequency: then });
      await writeResults(book, "2026-12-31", program);
      const [header = [], row = []] = book.rows("Partners");
      const written = new Map(header.map((name, i) => [name, row[i]]));
      expect(old.map((name) => written.get(name))).toEqual(old.map(() => null));
      const points = made.map((name) => Number(written.get(name) ?? 0)).reduce((sum, one) => sum + one, 0);
      expect(points).toBe(made.length === 0 ? 0 : 160_000);
      expect(written.get("Points total")).toBe(160_000);
      expect(changes((await planFor(book, "2026-12-31", program)).plan)).toEqual([]);
    },
  );

  test("leaves no row of the old one in the ledger of the term", async () => {
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES });
    await writeResults(book);
    await writeResults(book, "2026-12-31", programWith({ settlementFrequency: "halfYear" }));
    const periods = book.rows("Points ledger").map((row) => row[2]);
    expect(periods.filter((period) => period !== null)).toEqual(["Quarter", "2026-H1", "2026-H2"]);
  });
});

describe("laws of writing", () => {
  const anyPartner = fc.record({
    level: fc.constantFrom("Professional Reseller", "Service Solution Provider", null, "Gold"),
    requestedLevel: fc.constantFrom("corporate-reseller", null, "?"),
    registeredOn: fc.constantFrom(date("2026-02-10"), "15.07.2026", null, "?"),
    salesSpecialists: fc.constantFrom(0, 1, null, "x"),
    name: fc.constantFrom("=1+1", "ТОО Алатау", null, "-@+"),
  });
  const anyPurchase = fc.record({
    amount: fc.oneof(fc.integer({ min: -1e6, max: 4e6 }), fc.constantFrom("1 000,50", "?", null)),
    date: fc.constantFrom(date("2026-03-01"), date("2026-08-20"), "01.12.2026", "nie"),
    partnerId: fc.constantFrom("P-0", "P-1", "P-9"),
  });
  const anyBook = fc.record({
    partners: fc.array(anyPartner, { minLength: 1, maxLength: 4 }),
    purchases: fc.array(anyPurchase, { maxLength: 12 }),
    language: fc.constantFrom("ru" as const, "en" as const, "kk" as const),
  });
  const made = ({
    partners,
    purchases,
    language,
  }: {
    partners: Row[];
    purchases: Row[];
    language: "ru" | "en" | "kk";
  }) =>
    bookOf(PROGRAM, {
      partners: partners.map((partner, i) => ({ ...COMPLETE, ...partner, partnerId: `P-${i}` })),
      purchases,
      language,
    });

  test("evaluating written results changes nothing, and writing twice equals writing once", async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (input) => {
        const book = made(input);
        await writeResults(book);
        const [partners, , ledger] = (await book.listSheets()).map(({ name }) => book.rows(name));
        const again = await planFor(book);
        expect(changes(again.plan)).toEqual([]);
        await book.write(again.plan);
        const sheets = (await book.listSheets()).map(({ name }) => book.rows(name));
        expect([sheets[0], sheets[2]]).toEqual([partners, ledger]);
      }),
      runs(20),
    );
  });

  test("the order of purchase rows changes nothing that is written", async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (input) => {
        const [one, other] = [made(input), made({ ...input, purchases: [...input.purchases].reverse() })];
        await writeResults(one);
        await writeResults(other);
        const sheets = await one.listSheets();
        for (const { name } of [sheets[0], sheets[2]].filter((sheet) => sheet !== undefined)) {
          expect(other.rows(name)).toEqual(one.rows(name));
        }
      }),
      runs(20),
    );
  });
});
