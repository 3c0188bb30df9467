/** A year of the sample, lived through by the command; P-001's figures are worked out by hand. */
import { join } from "node:path";
import type { ColumnWrite } from "../../src/workbook/write-plan";
import { samplePath } from "../samples/evaluate-sample";
import { loweredFromJuly, rewritten, toldIn, type NewRow, type Told } from "../support/closed-year";
import { command, scratchFolder } from "../support/command";
import { date } from "../support/workbooks";

const folder = scratchFolder();
afterAll(folder.remove);
const out = (name: string): string => join(folder.path, name);

const COLUMNS = ["Дата", "ID партнёра", "Партнёр", "Документ", "Товарная группа", "Сумма"].map(
  (header, at): ColumnWrite => ({
    ...{ column: at + 1, header, isNew: false, width: 10 },
    format: at === 0 ? "date" : "text",
  }),
);
const AMOUNT = COLUMNS.slice(5);

const edited = (
  book: string,
  name: string,
  columns: readonly ColumnWrite[],
  ...rows: readonly NewRow[]
): Promise<string> => rewritten(book, out(name), ["Закупки", columns, rows]);

/** The partner's name is a formula. */
const TYPED = COLUMNS.filter(({ header }) => header !== "Партнёр");
/** The same export pasted anew, sorted otherwise: the changed invoice stands in row 543, and that one's in 542. */
const SORTED = [
  ["P-009", "РН-000659", "Сетевое оборудование", 122_590],
  ["P-001", "РН-000658", "Сетевое оборудование", 71_110],
].map((values, at): NewRow => ({ row: 542 + at, values: [date("2026-02-13").date, ...values] }));

/** Names of what stands in the way of the sample's closings; all of it is accepted. */
const accepted = new Set<string>();

async function closed(
  book: string,
  period: string,
  asOf: string,
  rules: string,
  name: string,
): Promise<string> {
  const args = ["close", book, "--period", period, "--as-of", asOf, "--rules", rules, "--out", out(name)];
  const attempt = () =>
    command(...args, "--lang", "en", ...[...accepted].flatMap((one) => ["--accept", `${one}=the sample`]));
  const { status, stderr } = await attempt();
  if (status === 0) return out(name);
  for (const [, one = ""] of stderr.matchAll(/--accept (.+?)=REASON/g)) accepted.add(one);
  expect([status, await attempt()]).toMatchObject([7, { status: 0 }]);
  return out(name);
}

const told = (book: string, asOf: string, rules: string, id = "P-001"): Promise<Told> =>
  toldIn(book, asOf, rules, id);

const FIXED = [
  ["2026-Q1", "late", 10_000, "fixed"],
  ["2026-Q1", "changed", -2000, "fixed"],
] as const;

test("a year of the sample: closed, changed, versioned, opened again, verified, and begun anew", async () => {
  // 2 % of 2 000 000; then 4 % of 4 000 000 less that.
  expect((await told(samplePath("ru"), "2026-07-15", "rules")).quarters.slice(0, 2)).toEqual([
    ["2026-Q1", "settled", 40_000],
    ["2026-Q2", "settled", 120_000],
  ]);
  const q1 = await closed(samplePath("ru"), "2026-Q1", "2026-04-10", "rules", "q1.xlsx");

  // F542: 171 110 became 71 110, which takes 2 % of 100 000; a late invoice of 500 000 brings 2 % of it.
  const changed = await edited(q1, "changed.xlsx", AMOUNT, { row: 542, values: [71_110] });
  const day = date("2026-03-20").date;
  const late = { row: 2002, values: [day, "P-001", "", "РН-009999", "Серверы", 500_000] };
  const pasted = await edited(changed, "pasted.xlsx", TYPED, ...SORTED);
  const both = await edited(pasted, "late.xlsx", COLUMNS, late);
  const rules = loweredFromJuly(out("rules"));
  // Q2 anew: 4 % of 4 400 000 is 176 000, less 48 000.
  expect(await told(both, "2026-07-15", rules)).toEqual({
    total: 176_000,
    quarters: [
      ["2026-Q1", "closed", 40_000],
      ["2026-Q2", "settled", 128_000],
      ["2026-Q3", "estimated", 0],
    ],
    adjustments: FIXED.map(([period, cause, points]) => [period, cause, points, "pending"]),
  });

  const q2 = await closed(both, "2026-Q2", "2026-07-15", rules, "q2.xlsx");
  const open = ["reopen", q2, "--period", "2026-Q2", "--reason", "a mistake", "--as-of", "2026-07-15"];
  expect(await command(...open, "--rules", rules, "--out", out("open.xlsx"))).toMatchObject({ status: 0 });
  const again = await closed(out("open.xlsx"), "2026-Q2", "2026-07-15", rules, "again.xlsx");
  // 4 % of 5 000 000; a return of 2 500 000 takes the higher rate back: 2 % of 2 500 000 less 200 000.
  expect((await told(again, "2026-07-15", rules, "P-004")).quarters.slice(0, 2)).toEqual([
    ["2026-Q1", "closed", 200_000],
    ["2026-Q2", "closed", -150_000],
  ]);

  const verify = ["--rules", rules, "--as-of", "2026-07-15"];
  expect(await command("verify", again, ...verify)).toMatchObject({ status: 0 });
  const forged = await edited(again, "forged.xlsx", AMOUNT, { row: 543, values: [81_110] });
  const found = await command("verify", forged, ...verify);
  expect(found.status).toBe(6);
  expect(found.stdout.match(/^- .*$/gm)).toEqual([expect.stringContaining("Закупки!F543")]);

  const q3 = await closed(again, "2026-Q3", "2026-10-10", rules, "q3.xlsx");
  const q4 = await closed(q3, "2026-Q4", "2027-01-10", rules, "q4.xlsx");
  expect(await command("start-year", q4, "--rules", rules, "--out", out("2027.xlsx"))).toMatchObject({
    status: 0,
  });
  // By version 2 4 % of the 1 500 000 of Q4: 60 000, and 4 % of 5 900 000 in all.
  const { total, quarters, adjustments } = await told(out("2027.xlsx"), "2026-12-31", rules);
  expect([total, quarters[3], adjustments]).toEqual([236_000, ["2026-Q4", "closed", 60_000], FIXED]);
});
