/** Statements in each partner's language, and those of one manager alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { command, scratchFolder } from "../../support/command";
import { programWith } from "../../support/program";
import { buy, COMPLETE, sheetRows } from "../../support/workbooks";
import { bookBytes } from "../../support/xlsx/book-fixture";

const folder = scratchFolder();
afterAll(folder.remove);

const PROGRAM = programWith();
const MORE = [
  ["Language", "Manager"],
  ["kk", "Anna Kim"],
  ["en", "Omarov"],
  [null, "anna  kim"],
];
const partners = ["P-001", "P-002", "P-003"].map((partnerId) => ({ ...COMPLETE, partnerId }));
const BOOK = folder.file(
  "book.xlsx",
  bookBytes({
    Партнёры: sheetRows(PROGRAM, "partners", partners, "ru").map((row, i) => [...row, ...(MORE[i] ?? [])]),
    Закупки: sheetRows(PROGRAM, "purchases", [buy(1000)], "ru"),
  }),
);
const statements = (name: string, ...more: string[]) =>
  command(
    "statements",
    BOOK,
    "--as-of",
    "2026-12-31",
    "--format",
    "txt",
    "--out",
    join(folder.path, name),
    ...more,
  );
const titleOf = (name: string, id: string): string | undefined =>
  readFileSync(join(folder.path, name, `${id}.txt`), "utf8").split("\n")[0];

test("a statement is in its partner's language, else in that of the sheets", async () => {
  expect(await statements("own")).toMatchObject({ status: 0 });
  expect(titleOf("own", "P-001")).toContain("серіктестік");
  expect(titleOf("own", "P-002")).toContain("Partner Program");
  expect(titleOf("own", "P-003")).toContain("Партнёрская программа");
  const list = readFileSync(join(folder.path, "own", "statements.csv"), "utf8");
  expect(list).toContain('"P-002.txt";"en"');
});

test("--lang is the language of all", async () => {
  await statements("all", "--lang", "en");
  for (const id of ["P-001", "P-002", "P-003"]) expect(titleOf("all", id)).toContain("Partner Program");
});

test("--manager keeps to the partners of one", async () => {
  expect(await statements("mine", "--manager", "Anna Kim")).toMatchObject({ status: 0 });
  expect(readdirSync(join(folder.path, "mine")).sort()).toEqual(["P-001.txt", "P-003.txt", "statements.csv"]);
});

test("a manager that nobody has ends with status 2 and names those there are", async () => {
  const { status, stderr } = await statements("nobody", "--manager", "Ким", "--lang", "en");
  expect(status).toBe(2);
  expect(stderr).toContain('No partner\'s manager is "Ким"; correct the name: Anna Kim, Omarov.');
});
