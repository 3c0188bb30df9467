import fc from "fast-check";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { problemList } from "../../src/domain/problems";
import { timelineOf, type Timeline } from "../../src/domain/timeline";
import { evaluated, problemsOf } from "../support/evaluated";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, buy, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";
import { runs } from "../support/runs";

const PROGRAM = programWith();

const firstQuarter = ({ partners: [partner] }: Evaluation) => ({
  provisional: partner?.points.provisional,
  purchases: partner?.points.periods[0]?.purchases,
});

describe("other currencies (R8)", () => {
  test("count at the latest rate on or before their day", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [
        buy(1000, { currency: "usd" }),
        buy("1 000,00 тг", { currency: "KZT" }),
        buy(500, { currency: "₸" }),
      ],
      rates: [
        { currency: "USD", date: date("2026-03-11"), rate: 600 },
        { currency: "USD", date: date("2026-03-09"), rate: 500.25 },
        { currency: "USD", date: date("2026-03-01"), rate: 400 },
      ],
    });
    expect(problemsOf(evaluation)).toEqual([]);
    expect(evaluation.partners[0]?.points.periods[0]?.purchases).toBe(501_750_00);
  });

  test("an amount with another currency's sign beside it is not read", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [buy("1 000 тг", { currency: "USD" })],
      rates: [{ currency: "USD", date: date("2026-03-09"), rate: 500 }],
    });
    expect(problemsOf(evaluation)).toEqual(["not-money Purchases!D2"]);
  });

  const usd = (iso: string | null, rate: MemoryInput): Row => ({
    currency: "USD",
    date: iso === null ? null : date(iso),
    rate,
  });
  const RATES = [usd("2026-03-01", 400), usd("2026-03-20", 600)];

  test.each<[string, Row[], string[]]>([
    ["one that cannot be read", [usd("2026-03-10", "ca. 500")], ["not-a-rate Rates!C4"]],
    ["one that is blank", [usd("2026-03-10", null)], ["blank-rate Rates!C4"]],
    ["two that differ", [usd("2026-03-10", 500), usd("2026-03-10", 510)], ["duplicate-rate Rates!B5"]],
    [
      "one that can be read beside one that cannot",
      [usd("2026-03-10", "?"), usd("2026-03-10", 500)],
      ["not-a-rate Rates!C4", "duplicate-rate Rates!B5"],
    ],
  ])(
    "have no sure rate from the day of an unsure one on, until the next: %s",
    async (_, unsure, problems) => {
      const bought = ["2026-03-09", "2026-03-10", "2026-03-19", "2026-03-20"];
      const evaluation = await evaluated({
        partners: [COMPLETE],
        purchases: bought.map((iso) => buy(1, { currency: "USD", date: date(iso) })),
        rates: [...RATES, ...unsure],
      });
      expect(problemsOf(evaluation)).toEqual([...problems, "no-rate Purchases!E3", "no-rate Purchases!E4"]);
      expect(problemList(evaluation.problems).at(-1)?.details).toMatchObject({
        found: "USD",
        day: "2026-03-19",
        other: unsure.length === 1 ? "Rates!C4" : "Rates!C5",
      });
      expect(firstQuarter(evaluation)).toEqual({ provisional: true, purchases: 1000_00 });
    },
  );

  test("the same rate given twice for one day is a problem, but still certain", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [buy(1, { currency: "USD" })],
      rates: [usd("2026-03-09", 500), usd("2026-03-09", "500,00")],
    });
    expect(problemList(evaluation.problems)).toMatchObject([
      { code: "duplicate-rate", at: { cell: "B3" }, details: { other: "C2", differs: "" } },
    ]);
    expect(firstQuarter(evaluation)).toEqual({ provisional: false, purchases: 500_00 });
  });

  test.each<[string, Row, boolean]>([
    ["of that currency", { currency: "USD", date: "31.02.2026", rate: 500 }, true],
    ["of that currency, with a blank day", usd(null, 500), true],
    ["that may be of any currency", { currency: true, date: date("2026-03-10"), rate: 500 }, true],
    ["of another currency", { currency: "EUR", date: "31.02.2026", rate: 500 }, false],
  ])(
    "a rate without a day, %s, leaves the others in force and the points provisional",
    async (_, rate, provisional) => {
      const evaluation = await evaluated({
        partners: [COMPLETE, { ...COMPLETE, partnerId: "P-2" }],
        purchases: [buy(1, { currency: "USD" }), buy(100, { partnerId: "P-2" })],
        rates: [...RATES, rate],
      });
      expect(firstQuarter(evaluation)).toEqual({ provisional, purchases: 400_00 });
      expect(evaluation.partners[1]?.points.provisional).toBe(false);
    },
  );

  test("dashes and question marks in place of values are no headers: the rates below them count", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [buy(1, { currency: "USD" })],
      rates: [{ date: "?" }, { currency: "EUR", date: "—", rate: "—" }, ...RATES],
    });
    expect(problemsOf(evaluation)).toEqual([
      "blank-rate Rates!A2",
      "not-a-date Rates!B2",
      "blank-rate Rates!C2",
      "not-a-date Rates!B3",
      "not-a-rate Rates!C3",
    ]);
    expect(firstQuarter(evaluation).purchases).toBe(400_00);
  });

  test.each<[string, readonly (readonly MemoryInput[])[]]>([
    ["Курсы к доллару (A1)", [["Курсы к доллару"], ["Currency", "Date", "Rate"]]],
    ["Курс тенге к 1 USD (A1)", [["Курс тенге к 1 USD"], ["Currency", "Date", "Rate"]]],
    ["Rates to the dollar (A1)", [["Rates to the dollar"], ["Currency", "Date", "Rate"]]],
    ["EUR/USD и другие (A1)", [["EUR/USD и другие"], ["Currency", "Date", "Rate"]]],
    ["Бағамдар, долларға шаққанда (A1)", [["Бағамдар, долларға шаққанда"], ["Currency", "Date", "Rate"]]],
    ["К валюте (D2)", [["Currency", "Date", "Rate", "К валюте"]]],
    ["Курсы за 100 единиц (A1)", [["Курсы за 100 единиц"], ["Currency", "Date", "Rate"]]],
    ["Сколько USD за тенге (A1)", [["Сколько USD за тенге"], ["Currency", "Date", "Rate"]]],
  ])("rates to another currency are never used: %s", async (said, head) => {
    const rates = [...head, ["EUR", date("2026-03-01"), 1.08, "USD"]];
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: sheetRows(PROGRAM, "purchases", [buy(1, { currency: "EUR" })]),
      Rates: said.startsWith("К ") ? rates : rates.map((row) => row.slice(0, 3)),
    });
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
    expect(result.ok).toBe(false);
    const details = { sheet: "Rates", found: said, currency: "KZT" };
    expect(result.problems).toMatchObject([{ code: "rates-in-other-currency", sheet: "rates", details }]);
  });

  test.each([
    "Курсы доллара к тенге",
    "Курсы валют НБ РК на 2026 год, в тенге",
    "USD/KZT",
    "Курс за 1 доллар США",
    "Доллардың теңгеге бағамы",
    "Rates of the dollar and the euro in KZT",
    "К концу года",
  ])("rates in the program's currency are used: %s", async (title) => {
    const rates = sheetRows(PROGRAM, "rates", RATES);
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: sheetRows(PROGRAM, "purchases", [buy(1, { currency: "USD" })]),
      Rates: [[title], ...rates],
    });
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
    expect(result.problems).toEqual([]);
  });

  test.each<[string, (i: number) => MemoryInput]>([
    ["blank above", (i) => (i === 80 ? "USD" : null)],
    ["the program's own above", (i) => (i === 80 ? "долл." : "KZT")],
  ])("a currency far down in a column of another name is a problem: %s", async (_, currencyAt) => {
    const [headers = [], ...rows] = sheetRows(
      PROGRAM,
      "purchases",
      Array.from({ length: 100 }, () => buy(1)),
    );
    const isCurrency = (header: MemoryInput): boolean => header === "Currency";
    const at = headers.findIndex(isCurrency);
    const book = (header: string) =>
      memoryWorkbook({
        Partners: sheetRows(PROGRAM, "partners", [COMPLETE, { ...COMPLETE, partnerId: "P-2" }]),
        Purchases: [headers, ...rows].map((row, i) =>
          [...row.slice(0, 4), null].map((cell, c) => (c === at ? (i === 0 ? header : currencyAt(i)) : cell)),
        ),
      });
    const result = await evaluateWorkbook(book("Вал."), timelineOf(PROGRAM), day("2026-12-31"));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(problemsOf(result.value)).toEqual(["unnamed-currency Purchases!E81"]);
    expect(result.value.partners.map(({ points }) => points.provisional)).toEqual([true, false]);
  });

  test.each<[string, MemoryInput, readonly string[]]>([
    ["За", 100, ["rate-for-units Rates!C2", "no-rate Purchases!E2"]],
    ["Кол-во ед.", "100", ["rate-for-units Rates!C2", "no-rate Purchases!E2"]],
    ["Ед. изм.", "шт.", []],
    ["№", 100, []],
    ["Заметка", 100, []],
  ])("a column «%s» with %s beside the rates", async (header, units, problems) => {
    const [head = [], row = []] = sheetRows(PROGRAM, "rates", RATES.slice(0, 1));
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: sheetRows(PROGRAM, "purchases", [buy(1, { currency: "USD" })]),
      Rates: [
        [...head, header],
        [...row, units],
      ],
    });
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(problemsOf(result.value)).toEqual(problems);
  });

  test("a rate of the program's own currency that is not 1 makes provisional what rests on the others", async () => {
    const own = (rate: number) => [...RATES, { currency: "KZT", date: date("2026-03-01"), rate }];
    const book = { partners: [COMPLETE], purchases: [buy(1, { currency: "USD" })] };
    const wrong = await evaluated({ ...book, rates: own(0.0021) });
    expect(problemsOf(wrong)).toEqual([expect.stringMatching(/^own-currency-rate Rates!C/)]);
    expect(firstQuarter(wrong).provisional).toBe(true);
    expect(problemsOf(await evaluated({ ...book, rates: own(1) }))).toEqual([]);
  });

  test("days of rates with two readings are none where another one has its month first", async () => {
    const rate = (day: string) => ({ currency: "USD", date: day, rate: 600 });
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [buy(1, { currency: "USD" })],
      rates: [rate("01/03/2026"), rate("03/25/2026")],
    });
    expect(problemList(evaluation.problems).map(({ code, at }) => [code, at.cell])).toEqual([
      ["ambiguous-date", "B2"],
      ["not-a-date", "B3"],
      ["no-rate", "E2"],
    ]);
  });

  test.each([
    ["Номинал", 100, ["rate-for-units Rates!C2", "no-rate Purchases!E2"]],
    ["Number of days", 100, []],
    ["Units", 1, []],
    ["Units", null, []],
  ])("a rate beside %s %s", async (header, units, expected) => {
    const [headers = [], row = []] = sheetRows(PROGRAM, "rates", [
      { currency: "USD", date: date("2026-03-09"), rate: 500 },
    ]);
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: sheetRows(PROGRAM, "purchases", [buy(1, { currency: "USD" })]),
      Rates: [
        [...headers, header],
        [...row, units],
      ],
    });
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
    expect(result.ok && problemsOf(result.value)).toEqual(expected);
  });

  test("the order of the rates changes no sum", async () => {
    const anyRate = fc.record({
      currency: fc.constantFrom("USD", "EUR", null),
      date: fc.constantFrom(date("2026-03-08"), date("2026-03-10"), "?", null),
      rate: fc.constantFrom(500, 510, "500", "?", null),
    });
    const purchases = ["2026-03-09", "2026-03-12"].flatMap((iso) =>
      ["USD", "EUR"].map((currency) => buy(1, { currency, date: date(iso) })),
    );
    const pointsFor = async (rates: readonly Row[]) =>
      (await evaluated({ partners: [COMPLETE], purchases, rates })).partners[0]?.points;
    await fc.assert(
      fc.asyncProperty(fc.array(anyRate, { maxLength: 6 }), async (rates) => {
        expect(await pointsFor([...rates].reverse())).toEqual(await pointsFor(rates));
      }),
      runs(20),
    );
  });

  test("each purchase by the version of its own day: how old a rate may be", async () => {
    const week = programWith({ currencyRates: { maxAgeDays: 7 } });
    const timeline: Timeline = [
      { from: undefined, program: week },
      { from: day("2026-04-01"), program: programWith() },
    ];
    const bought = ["2026-03-20", "2026-04-05"];
    const reader = bookOf(programWith(), {
      partners: [COMPLETE],
      purchases: bought.map((iso) => buy(1, { currency: "USD", date: date(iso) })),
      rates: [usd("2026-03-10", 500)],
    });
    const evaluation = await evaluateWorkbook(reader, timeline, day("2026-06-30"));
    if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problems));
    // Ten days old by the first version, which allows seven; 26 days by the second, which allows 31.
    expect(problemsOf(evaluation.value)).toEqual(["no-rate Purchases!E2"]);
    expect(evaluation.value.partners[0]?.points.periods.map(({ purchases }) => purchases)).toEqual([
      0, 50_000,
    ]);
  });
});
