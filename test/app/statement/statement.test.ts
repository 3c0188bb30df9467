/** A partner's statement of points: its figures, and what it must not say. */
import fc from "fast-check";
import { statementText } from "../../../src/app/statement/as-text";
import type { Statement, StatementBlock } from "../../../src/app/statement/blocks";
import { statementMaker } from "../../../src/app/statement/statement";
import { LANGUAGES } from "../../../src/domain/program";
import { pointsOf } from "../../../src/domain/points";
import { changed, loaded } from "../../ruleset/support";
import { evaluated } from "../../support/evaluated";
import { anyVersion } from "../../support/version-arbitraries";
import { programWith } from "../../support/program";
import { buy, COMPLETE, date } from "../../support/workbooks";
import { runs } from "../../support/runs";

const noHash = (): string => "0".repeat(64);

type Table = Extract<StatementBlock, { kind: "table" }>;

const tablesOf = ({ blocks }: Statement): readonly Table[] =>
  blocks.filter((block): block is Table => block.kind === "table");
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const BOOK = {
  partners: [COMPLETE, { ...COMPLETE, partnerId: "P-002", name: "Other" }],
  purchases: [
    buy(2_000_000, { document: "RN-1" }),
    buy(2_000_000, { document: "RN-2", date: date("2026-05-10") }),
    buy(700_000, { partnerId: "P-002", document: "RN-3" }),
  ],
};

test("says points by period with their arithmetic, what is missing, and the purchases behind them", async () => {
  const make = statementMaker(await evaluated(BOOK, undefined, "2026-08-15"), noHash);
  const text = plain(statementText(make(0, { language: "en", contact: "partners@example.com" })));
  for (const line of [
    "Partner: ТОО Алатау (ID P-001)",
    "Level: Professional Reseller",
    "Membership term: 10 February 2026 to 31 December 2026",
    "As of 15 August 2026, by the rules of version 1.0.0",
    "sum so far 4,000,000 KZT, rate 4%; 4% × 4,000,000 = 160,000, less 40,000 given before: 120,000 points",
    "Points settled in the term: 160,000",
    "Corporate Reseller: all requirements are met, you may apply",
    "Questions: partners@example.com",
  ])
    expect(text).toContain(line);
  expect(text).toMatch(/Q2 2026 +2,000,000 +4,000,000 +4% +120,000 +settled/);
  expect(text).toMatch(/10 May 2026 +RN-2 +2,000,000/);
  expect(text).not.toMatch(/P-002|Other|RN-3|Purchases!|Partners!/);
});

test("one period: its figures and its purchases alone", async () => {
  const make = statementMaker(await evaluated(BOOK), noHash);
  const text = plain(statementText(make(0, { language: "en", period: "2026-Q1" })));
  expect(text).toContain("For the period Q1 2026");
  expect(text).toContain("RN-1");
  expect(text).not.toMatch(/RN-2|Q2 2026/);
});

test("stepped rates: each band's part", async () => {
  const program = programWith({ calculationMethod: "stepped" });
  const make = statementMaker(await evaluated(BOOK, program), noHash);
  expect(plain(statementText(make(0, { language: "en" })))).toContain(
    "2% × 3,000,000 + 4% × 1,000,000 = 100,000, less 40,000 given before: 60,000 points",
  );
});

test("points that are not final are marked, and a partner before its registration has none", async () => {
  const later = { ...COMPLETE, partnerId: "P-002", registeredOn: date("2027-02-01") };
  const book = { partners: [COMPLETE, later], purchases: [buy("?1")] };
  const make = statementMaker(await evaluated(book), noHash);
  expect(statementText(make(0, { language: "en" }))).toContain("! These points are not final");
  expect(statementText(make(1, { language: "en" }))).toContain("No points in this period.");
});

test.each(LANGUAGES)("%s has no key, no hole and no other language's words", async (language) => {
  const make = statementMaker(await evaluated(BOOK), noHash);
  const text = statementText(make(0, { language, contact: "x" }));
  expect(text).not.toMatch(/statement\.|\{|\}|undefined|NaN/);
  if (language !== "en") expect(text).not.toMatch(/Points|Purchases|Rate/);
});

test("a name with line breaks stays in its line, and hostile texts stay texts", async () => {
  const name = "A\nB {x} =1+1 <b>";
  const make = statementMaker(await evaluated({ partners: [{ ...COMPLETE, name }] }), noHash);
  expect(statementText(make(0, { language: "en" }))).toContain("Partner: A B {x} =1+1 <b> (ID P-001)");
});

test("an added rule is named by its own name, in its own line", async () => {
  const program = loaded(
    changed("points.json", {
      "/rules/-": {
        name: "bonus",
        conditions: { all: [{ condition: "registration" }] },
        event: {
          type: "earn",
          params: { name: { ru: "Бонус", en: "Bonus", kk: "Бонус" }, bands: [{ rate: 0.01 }] },
        },
      },
    }),
  );
  const make = statementMaker(await evaluated(BOOK, program), noHash);
  const text = plain(statementText(make(0, { language: "en" })));
  expect(text).toMatch(/Q1 2026, Points on purchases: .*: 40,000 points/);
  expect(text).toMatch(/Q1 2026, Bonus: .*1% × 2,000,000 = 20,000: 20,000 points/);
});

const anyPurchases = fc.array(
  fc.record({
    month: fc.integer({ min: 2, max: 12 }),
    amount: fc.integer({ min: -900_000, max: 4_000_000 }),
  }),
  { maxLength: 10 },
);

test("its points are those of the evaluation, and its purchases add up to the printed sum, whatever the rules", async () => {
  await fc.assert(
    fc.asyncProperty(anyPurchases, anyVersion, async (rows, points) => {
      const purchases = rows.map(({ month, amount }) =>
        buy(amount, { date: date(`2026-${String(month).padStart(2, "0")}-20`) }),
      );
      const evaluation = await evaluated({ partners: [COMPLETE], purchases }, { ...programWith(), points });
      const statement = statementMaker(evaluation, noHash)(0, { language: "en" });
      const numberOf = (text = ""): number => Number(text.replaceAll(",", "").replace("−", "-"));
      const [periods, ...others] = tablesOf(statement);
      const { points: own } = evaluation.partners[0] ?? { points: undefined };
      expect(periods?.rows.map((row) => numberOf(row[4]))).toEqual(
        own?.periods.map((one) => pointsOf(one.points, own.precision)),
      );
      const sum = rows.reduce((total, { amount }) => total + amount, 0);
      const invoices = others.at(-1)?.rows ?? [];
      expect(invoices.length).toBe(rows.length === 0 ? 0 : rows.length + 1);
      expect(numberOf(invoices.at(-1)?.[2])).toBe(sum);
    }),
    runs(13),
  );
});
