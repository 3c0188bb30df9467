/** A year lived through by the command, every figure worked out by hand. */
import { join } from "node:path";
import { openXlsxFile } from "../../src/adapters/xlsx/node";
import type { ColumnWrite } from "../../src/workbook/write-plan";
import { loweredFromJuly, rewritten, toldIn, type Told } from "../support/closed-year";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { COMPLETE, date } from "../support/workbooks";
import { readGrid } from "../support/xlsx/cells";

const folder = scratchFolder();
afterAll(folder.remove);
const out = (name: string): string => join(folder.path, name);

type Invoice = readonly [day: string, partner: string, document: string, amount: number | string];

const A: Invoice = ["2026-02-15", "P-001", "A", 2_000_000];
const F: Invoice = ["2026-03-02", "P-001", "F", 171_110];
const OTHERS: readonly Invoice[] = [
  ["2026-05-04", "P-001", "B", 1_000_000],
  ["2026-08-10", "P-001", "C", 500_000],
  ["2026-11-05", "P-001", "D", 300_000],
  ["2026-03-01", "P-002", "E", 100_000],
];
const LATE: Invoice = ["2026-03-20", "P-001", "L", 1_000_000];
const CHANGED: Invoice = ["2026-03-02", "P-001", "F", 71_110];
const FIRST = [A, F, ...OTHERS];
const EDITED = [A, CHANGED, ...OTHERS, LATE];

const BOOK = folder.file(
  "book.xlsx",
  xlsxOf({
    partners: [COMPLETE, { ...COMPLETE, partnerId: "P-002", name: "Second" }],
    purchases: FIRST.map(([day, partnerId, document, amount]) => ({
      ...{ date: date(day), partnerId, document, amount },
    })),
  }),
);

const COLUMNS = ["Date", "Partner ID", "Document", "Amount"].map((header, at): ColumnWrite => ({
  ...{ column: at + 1, header, isNew: false, width: 10 },
  format: at === 0 ? "date" : "text",
}));

/** The purchases pasted over those that stand there. */
function pasted(book: string, name: string, invoices: readonly Invoice[]): Promise<string> {
  const rows = invoices.map(([day, ...others], at) => ({ row: at + 2, values: [date(day).date, ...others] }));
  return rewritten(book, out(name), ["Purchases", COLUMNS, rows]);
}

const told = (book: string, asOf: string, rules: string): Promise<Told> => toldIn(book, asOf, rules, "P-001");

async function close(
  book: string,
  period: string,
  asOf: string,
  name: string,
  rules: string,
): Promise<string> {
  const { status, stdout } = await command(
    ...["close", book, "--period", period, "--as-of", asOf, "--rules", rules, "--out", out(name)],
  );
  expect(status).toBe(0);
  return stdout.split(" Seal:")[0] ?? "";
}

const ONE = "rules";
const Q1 = ["2026-Q1", "closed", 43_422] as const;

test("Q1 is told, and closed as it was told: 2 % of 2 171 110", async () => {
  expect(await told(BOOK, "2026-04-10", ONE)).toEqual({
    total: 43_422,
    quarters: [
      ["2026-Q1", "settled", 43_422],
      ["2026-Q2", "estimated", 0],
    ],
    adjustments: [],
  });
  // P-002: 2 % of 100 000.
  expect(await close(BOOK, "2026-Q1", "2026-04-10", "q1.xlsx", ONE)).toBe(
    "Closed: 2026-Q1. Partners: 2, purchases: 3, points: 45422.",
  );
});

const PENDING: Told = {
  total: 162_844,
  quarters: [Q1, ["2026-Q2", "settled", 40_000]],
  adjustments: [
    ["2026-Q1", "late", 81_422, "pending"],
    ["2026-Q1", "changed", -2000, "pending"],
  ],
};

test("a late and a changed invoice are adjustments: 4 % of 3 071 110, 41 422 without the late one", async () => {
  const edited = await pasted(out("q1.xlsx"), "edited.xlsx", EDITED);
  expect(await told(edited, "2026-06-30", ONE)).toEqual(PENDING);
});

test("the export pasted anew, in another order and as texts, changes nothing", async () => {
  const anew = [...EDITED].reverse().map(([day, partner, document, amount]): Invoice => {
    return [day, partner, document, `${String(amount).replace(/\B(?=(?:[0-9]{3})+$)/g, "\u00a0")},00`];
  });
  const again = await pasted(out("edited.xlsx"), "pasted.xlsx", anew);
  expect(await told(again, "2026-06-30", ONE)).toEqual(PENDING);
});

const FIXED = PENDING.adjustments.map(
  ([quarter, cause, points]) => [quarter, cause, points, "fixed"] as const,
);

test("a new version from 1 July leaves what was before; Q2 is closed with the adjustments", async () => {
  const rules = loweredFromJuly(out("rules"));
  expect(await told(out("pasted.xlsx"), "2026-07-15", rules)).toEqual({
    ...PENDING,
    quarters: [...PENDING.quarters, ["2026-Q3", "estimated", 0]],
  });
  // 40 000 of Q2, 79 422 of the adjustments.
  expect(await close(out("pasted.xlsx"), "2026-Q2", "2026-07-15", "q2.xlsx", rules)).toBe(
    "Closed: 2026-Q2. Partners: 2, purchases: 1, points: 119422.",
  );
  // Version 2: 4 % of the 500 000 of Q3.
  expect(await told(out("q2.xlsx"), "2026-10-10", rules)).toEqual({
    total: 182_844,
    quarters: [
      Q1,
      ["2026-Q2", "closed", 40_000],
      ["2026-Q3", "settled", 20_000],
      ["2026-Q4", "estimated", 0],
    ],
    adjustments: FIXED,
  });
});

test("Q2 opened again is pending again, and closed again the same", async () => {
  const reason = ["--reason", "a wrong invoice", "--rules", out("rules"), "--as-of", "2026-07-15"];
  const args = ["reopen", out("q2.xlsx"), "--period", "2026-Q2", "--out", out("open.xlsx"), ...reason];
  expect(await command(...args)).toMatchObject({ status: 0 });
  expect((await told(out("open.xlsx"), "2026-07-15", out("rules"))).adjustments).toEqual(PENDING.adjustments);
  expect(await close(out("open.xlsx"), "2026-Q2", "2026-07-15", "again.xlsx", out("rules"))).toBe(
    "Closed: 2026-Q2. Partners: 2, purchases: 1, points: 119422.",
  );
  expect((await told(out("again.xlsx"), "2026-10-10", out("rules"))).total).toBe(182_844);
});

const verify = (book: string, asOf = "2026-10-10") =>
  command("verify", book, "--as-of", asOf, "--rules", out("rules"));

test("verify finds nothing until something is altered, and then names it", async () => {
  expect(await verify(out("again.xlsx"))).toMatchObject({ status: 0, stderr: "" });
  const forged = await pasted(out("again.xlsx"), "forged.xlsx", [["2026-03-20", "P-001", "L", 900_000]]);
  const invoice = await verify(forged);
  expect([invoice.status, invoice.stdout.split("\n")[0]]).toEqual([6, "1 thing is not as closed:"]);
  expect(invoice.stdout).toContain("- Purchases!D2: altered, purchase");
  const file = await openXlsxFile(out("again.xlsx"));
  const [head = []] = await readGrid(file.workbook, "Points ledger", 20);
  await file.close();
  const column = head.indexOf("Points") + 1;
  const cell: ColumnWrite = { column, header: "Points", isNew: false, width: 10, format: "points" };
  const rows = [{ row: 2, values: [99_999] }];
  const ledger = await verify(
    await rewritten(out("again.xlsx"), out("ledger.xlsx"), ["Points ledger", [cell], rows]),
  );
  expect([ledger.status, ledger.stdout.split("\n")[0]]).toEqual([6, "1 thing is not as closed:"]);
  expect(ledger.stdout).toMatch(/Points ledger![A-Z]2: altered, closed row; found 99999; was (43422|2000)/);
});

test("the year is closed to its end, and the next one begins with all that was told", async () => {
  const rules = out("rules");
  expect(await close(out("again.xlsx"), "2026-Q3", "2026-10-10", "q3.xlsx", rules)).toBe(
    "Closed: 2026-Q3. Partners: 2, purchases: 1, points: 20000.",
  );
  // 4 % of 300 000.
  expect(await close(out("q3.xlsx"), "2026-Q4", "2027-01-10", "q4.xlsx", rules)).toBe(
    "Closed: 2026-Q4. Partners: 2, purchases: 1, points: 12000.",
  );
  const begun = await command("start-year", out("q4.xlsx"), "--rules", rules, "--out", out("2027.xlsx"));
  expect([begun.status, begun.stdout.split("\n")[0]]).toEqual([
    ...[0, "Purchases of 2026 taken off: 7. What was told stays, and the year is archived."],
  ]);
  // 4 % of 4 871 110 = 194 844.4.
  const { total, adjustments } = await told(out("2027.xlsx"), "2026-12-31", rules);
  expect([total, adjustments]).toEqual([194_844, FIXED]);
  expect(await verify(out("2027.xlsx"), "2027-01-10")).toMatchObject({ status: 0 });
});
