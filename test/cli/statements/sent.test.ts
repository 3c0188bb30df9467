/** What partners were told stands in the workbook, and a later difference says so. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MemoryInput } from "../../../src/adapters/memory/memory-workbook";
import { openXlsxFile } from "../../../src/adapters/xlsx/node";
import { command, scratchFolder, xlsxOf } from "../../support/command";
import { programWith } from "../../support/program";
import { buy, COMPLETE, date, sheetRows } from "../../support/workbooks";
import { bookBytes } from "../../support/xlsx/book-fixture";
import { readGrid } from "../../support/xlsx/cells";

const folder = scratchFolder();
afterAll(folder.remove);
const out = (name: string): string => join(folder.path, name);

const PROGRAM = programWith();
const OTHER = { ...COMPLETE, partnerId: "P-002" };
const TOLD = [buy(2_000_000), buy(1_000_000, { date: date("2026-05-04") })];
const bookOf = (name: string, ...purchases: readonly ReturnType<typeof buy>[]): string =>
  folder.file(name, xlsxOf({ partners: [COMPLETE, OTHER], purchases }));
const statements = (book: string, ...more: string[]) =>
  command("statements", book, "--as-of", "2026-07-31", "--format", "txt", "--out", out("st"), ...more);
const SENT = ["--sent-as", "e-mail", "--sent-on", "2026-07-05", "--in-place"];

async function rowsOf(book: string) {
  const file = await openXlsxFile(book);
  const grid = await readGrid(file.workbook, "Sent statements", 5);
  await file.close();
  return grid;
}

test("the sheet gets a row for each partner and period that is over, and later rows below", async () => {
  const book = bookOf("rows.xlsx", ...TOLD);
  expect((await statements(book, ...SENT)).stdout).toContain(`The workbook now says what was told: ${book}`);
  const first = await rowsOf(book);
  const day = date("2026-07-05");
  expect(first).toEqual([
    ["Partner ID", "Period", "Points", "Sent on", "Sent as"],
    ["P-001", "2026-Q1", 40_000, day, "e-mail"],
    ["P-001", "2026-Q2", 20_000, day, "e-mail"],
    ["P-002", "2026-Q1", 0, day, "e-mail"],
    ["P-002", "2026-Q2", 0, day, "e-mail"],
  ]);
  await statements(book, "--partner", "P-001", "--period", "2026-Q2", "--sent-as", "paper", "--in-place");
  expect((await rowsOf(book)).slice(first.length).map((row) => [row[0], row[1], row[2], row[4]])).toEqual([
    ["P-001", "2026-Q2", 20_000, "paper"],
  ]);
});

const HEADER = ["Partner ID", "Period", "Points", "Sent on", "Sent as"];
function bookThatTold(...rows: readonly (readonly MemoryInput[])[]): string {
  const bytes = bookBytes({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE, OTHER]),
    Purchases: sheetRows(PROGRAM, "purchases", TOLD),
    "Sent statements": [HEADER, ...rows],
  });
  return folder.file("told.xlsx", bytes);
}

test("a later difference is told by evaluate and by the partner's next statement", async () => {
  const book = bookThatTold(
    ["P-001", "2026-Q1", 40_000, date("2026-04-05"), "e-mail"],
    ["P-001", "2026-Q2", 18_000, date("2026-07-20"), "e-mail"],
    ["P-001", "2026-Q2", 15_000, date("2026-07-05"), null],
    ["P-001", "2026-Q2", 99_000, date("2026-12-05"), "after the day"],
    ["P-001", "2026-Q3", 7, date("2026-07-25"), "still runs"],
    ["GONE", "2026-Q2", 1, date("2026-07-25"), null],
  );
  const { stderr } = await command("evaluate", book, "--as-of", "2026-07-31");
  expect(stderr).toContain(
    "Sent statements!C3: The partner P-001 was told 18,000 points for 2026-Q2 on 2026-07-20 (e-mail); now it is 20,000. Tell the partner, and note it here.\n",
  );
  expect(stderr).toContain("No errors, 1 warning.");
  await statements(book);
  const text = readFileSync(out("st/P-001.txt"), "utf8");
  expect(text).toContain("The statement of 20 July 2026 said 18,000 points for Q2 2026; now it is 20,000.");
  expect(readFileSync(out("st/P-002.txt"), "utf8")).not.toContain("The statement of");
});

test("a row that cannot be read is a warning, and nothing is compared with it", async () => {
  const book = bookThatTold(
    ["P-001", "spring", 1, date("2026-07-05"), null],
    ["P-001", "2026-Q2", "many", date("2026-07-05"), null],
    ["P-001", "2026-q2", 20_000, "5.7.26", null],
    [null, "2026-Q2", 1, date("2026-07-05"), null],
  );
  const { stderr } = await command("evaluate", book, "--as-of", "2026-07-31");
  for (const cell of ["B2", "C3", "D4", "A5"]) expect(stderr).toContain(`Sent statements!${cell}: `);
  expect(stderr).toContain("No errors, 4 warnings.");
});

test.each([[["--sent-as", "e-mail"]], [["--in-place"]], [["--sent-on", "2026-07-05"]]])(
  "%j alone is wrong usage, and nothing is written",
  async (options) => {
    const book = bookOf("usage.xlsx", ...TOLD);
    const before = readFileSync(book);
    const { status, stderr } = await statements(book, ...options);
    expect([status, stderr]).toEqual([2, expect.stringContaining("--sent-as writes into the workbook")]);
    expect(readFileSync(book).equals(before)).toBe(true);
  },
);
