/** `partner-program statements`: a file for each partner. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsxFile, writeXlsxFile } from "../../../src/adapters/xlsx/node";
import { command, scratchFolder, xlsxOf } from "../../support/command";
import { BUILD_LIMIT, built } from "../../support/built";
import { buy, COMPLETE, date } from "../../support/workbooks";

const folder = scratchFolder();
afterAll(folder.remove);

/** The built command: pdfmake takes long to load unbundled, and the fonts are part of the build. */
let script = "";
beforeAll(async () => {
  script = join(await built("cli"), "partner-program.js");
}, BUILD_LIMIT);
const asPdf = (name: string, ...more: string[]) =>
  spawnSync(
    process.execPath,
    [script, "statements", BOOK, "--as-of", "2026-12-31", "--out", out(name), ...more],
    {
      encoding: "utf8",
      env: { ...process.env, LANG: "C.UTF-8" },
    },
  );

const STRANGE = "Ұлытау «№ 1» 😀 عربي ".repeat(6);
const BOOK = folder.file(
  "book.xlsx",
  xlsxOf({
    partners: [COMPLETE, { ...COMPLETE, partnerId: "../x", name: STRANGE }],
    purchases: [
      buy(2_000_000, { document: "RN-1" }),
      buy(2_000_000, { document: "RN-2", date: date("2026-05-10") }),
      ...Array.from({ length: 120 }, (_, at) =>
        buy(1000 + at, { partnerId: "../x", document: `D-${String(at)}`, date: date("2026-07-01") }),
      ),
    ],
  }),
);
const out = (name: string): string => join(folder.path, name);
const statements = (...more: string[]) =>
  command("statements", BOOK, "--as-of", "2026-12-31", "--format", "txt", ...more);
const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
const textOf = (path: string): string =>
  spawnSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).stdout.replaceAll("\u00a0", " ");

test("as PDF: a file for each partner and a list; the same bytes each time", () => {
  const { status, stdout } = asPdf("pdf", "--contact", "partners@example.com");
  expect([status, stdout]).toEqual([0, `2 statements were written to ${out("pdf")}.\n`]);
  expect(readdirSync(out("pdf")).sort()).toEqual(["P-001.pdf", "_x.pdf", "statements.csv"]);
  expect(readFileSync(join(out("pdf"), "statements.csv"), "utf8")).toContain('"../x";');
  asPdf("again", "--contact", "partners@example.com");
  for (const name of ["P-001.pdf", "_x.pdf"])
    expect(readFileSync(join(out("pdf"), name)).equals(readFileSync(join(out("again"), name)))).toBe(true);
});

const reading = hasPdftotext ? test : test.skip;

reading("its text has the figures of the ledger, also on its second page", () => {
  const text = textOf(join(out("pdf"), "P-001.pdf"));
  expect(text).toMatch(/Q2 2026 +2,000,000 +4,000,000 +4% +120,000 +settled/);
  expect(text).toContain("Points settled in the term: 160,000");
  expect(text).toContain("Questions: partners@example.com");
  const long = textOf(join(out("pdf"), "_x.pdf"));
  expect(long).toMatch(/Page 2 of 4/);
  expect(long).toMatch(/D-119 +1,119/);
});

reading("letters that the font lacks are shown as their codes, those of Kazakh as they are", () => {
  asPdf("letters", "--partner", "../x", "--lang", "kk");
  const text = textOf(join(out("letters"), "_x.pdf"));
  expect(text).toContain("Ұлытау «№ 1» [U+1F600]");
  expect(text).toContain("[U+0639]");
  expect(text).toContain("Кезеңдер бойынша ұпай");
});

test("as text, for one partner and one period", async () => {
  await statements("--out", out("txt"), "--partner", "P-001", "--period", "2026-Q1");
  expect(readdirSync(out("txt")).sort()).toEqual(["P-001.txt", "statements.csv"]);
  const text = readFileSync(join(out("txt"), "P-001.txt"), "utf8");
  expect(text).toContain("For the period Q1 2026");
  expect(text).not.toContain("RN-2");
});

test("the code of a closed period is the one that verify knows", async () => {
  await command("close", BOOK, "--period", "2026-Q1", "--out", out("closed.xlsx"));
  const { status } = await command(
    ...["statements", out("closed.xlsx"), "--as-of", "2026-12-31", "--format", "txt", "--out", out("codes")],
  );
  expect(status).toBe(0);
  const text = readFileSync(join(out("codes"), "P-001.txt"), "utf8");
  const code = /(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}/.exec(text)?.[0] ?? "";
  const verified = await command("verify", out("closed.xlsx"), "--code", code);
  expect([verified.status, verified.stdout]).toEqual([
    0,
    expect.stringContaining("P-001, 2026-Q1: 40000 points"),
  ]);
});

test("a partner that closings know, and the sheet no longer, is named instead of left out in silence", async () => {
  await command("close", BOOK, "--period", "2026-Q1", "--out", out("two.xlsx"));
  const file = await openXlsxFile(out("two.xlsx"));
  const column = { column: 1, header: "Partner ID", isNew: false, width: 10, format: "text" } as const;
  const row = { row: 3, was: [null], values: ["NEW"], provisional: false };
  const sheet = { sheet: "Partners", columns: [column], isNewSheet: false, headerRow: 1, table: undefined };
  await writeXlsxFile(
    file.workbook,
    { sheets: [{ ...sheet, provisionalMark: "", rows: [row] }] },
    out("renamed.xlsx"),
  );
  await file.close();
  const more = ["--as-of", "2026-12-31", "--format", "txt", "--out", out("absent")];
  const { stdout } = await command("statements", out("renamed.xlsx"), ...more);
  expect(stdout).toContain(
    "1 partner with closed periods is no longer on the sheet and gets no statement: ../x.\n",
  );
});

test("a workbook that is named like a statement is never replaced by it", async () => {
  const bytes = readFileSync(BOOK);
  const book = folder.file("P-001.xlsx", bytes);
  const { status, stderr } = await command("statements", book, "--format", "xlsx", "--out", folder.path);
  expect([status, stderr]).toEqual([
    2,
    `${book} is a file that this run reads or writes already; name another one after --out.\n`,
  ]);
  expect(readFileSync(book).equals(bytes)).toBe(true);
});

test("a partner that is named twice gets one statement", async () => {
  await statements("--out", out("once"), "--partner", "P-001", "--partner", "P-001");
  expect(readdirSync(out("once")).sort()).toEqual(["P-001.txt", "statements.csv"]);
});

test("a partner that is not there, a form that is none, and a folder that is a file", async () => {
  expect(await statements("--out", out("no"), "--partner", "P-9")).toMatchObject({
    status: 2,
    stderr: 'No partner has the ID "P-9"; correct it after --partner.\n',
  });
  expect(await statements("--out", out("no"), "--format", "docx")).toMatchObject({
    status: 2,
    stderr: '"docx" is no form of statements; choose pdf, txt or xlsx.\n',
  });
  const file = folder.file("file", "x");
  const { status, stderr } = await statements("--out", file);
  expect([status, stderr]).toEqual([5, expect.stringContaining(file)]);
});
