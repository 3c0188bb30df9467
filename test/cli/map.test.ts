/** `map`, and what `evaluate` makes of the mapping. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { COMPLETE } from "../support/workbooks";

const LAYOUTS = join(__dirname, "../fixtures/layouts");
const folder = scratchFolder();
afterAll(() => {
  folder.remove();
});

test("purchases from another file are found, written down, and evaluated", async () => {
  const layout = join(LAYOUTS, "18-csv-1251-second-file");
  const [book, purchases] = [join(layout, "in.xlsx"), join(layout, "purchases.csv")];
  const map = join(folder.path, "map.json");
  expect(await command("map", book, "--purchases", purchases, "--yes", "--out", map)).toMatchObject({
    status: 0,
  });
  const read = ["--purchases", purchases, "--map", map];
  const { status, stdout } = await command(
    "evaluate",
    book,
    ...read,
    "--as-of",
    "2026-12-31",
    "--lang",
    "en",
  );
  expect(status).toBe(0);
  expect(stdout).toContain("342,065");
});

test("a question stays in the file, and ends the evaluation with status 3", async () => {
  const book = join(LAYOUTS, "10-two-amounts-vat-merged-header", "in.xlsx");
  const map = join(folder.path, "open.json");
  expect((await command("map", book, "--yes", "--out", map)).stderr).toContain("several columns of amounts");
  expect(JSON.parse(readFileSync(map, "utf8"))).toMatchObject({ questions: [{ what: "amounts" }] });
  expect(await command("evaluate", book, "--map", map)).toMatchObject({ status: 3 });
});

test("nothing can be written where the partners are those that purchases name", async () => {
  const book = join(LAYOUTS, "17-libreoffice-en-no-partners", "in.xlsx");
  const map = join(folder.path, "first.json");
  await command("map", book, "--yes", "--out", map);
  const out = ["--out", join(folder.path, "out.xlsx")];
  expect(await command("evaluate", book, "--map", map, ...out)).toMatchObject({ status: 2 });
});

test("a quarter of purchases in another file is closed and verified, and statements and changed rules see them", async () => {
  const layout = join(LAYOUTS, "18-csv-1251-second-file");
  const [book, purchases] = [join(layout, "in.xlsx"), join(layout, "purchases.csv")];
  const [map, closed] = [join(folder.path, "close-map.json"), join(folder.path, "closed.xlsx")];
  await command("map", book, "--purchases", purchases, "--yes", "--out", map);
  const read = ["--purchases", purchases, "--map", map, "--lang", "en"];
  const close = ["--period", "2026-Q1", "--by", "Anna", "--as-of", "2026-12-31", "--out", closed];
  expect(await command("close", book, ...read, ...close)).toMatchObject({ status: 0 });
  const verified = await command("verify", closed, ...read, "--as-of", "2026-12-31");
  expect(verified).toMatchObject({ status: 0 });
  const statements = ["--format", "txt", "--partner", "00045", "--as-of", "2026-12-31"];
  const out = join(folder.path, "statements");
  expect(await command("statements", closed, ...read, "--out", out, ...statements)).toMatchObject({
    status: 0,
  });
  const rules = join(__dirname, "../../rules");
  expect(await command("what-if", closed, ...read, "--rules", rules)).toMatchObject({ status: 0 });
});

test("a workbook with the program's own headers and no rows needs no mapping", async () => {
  const book = folder.file("empty.xlsx", xlsxOf({ partners: [COMPLETE] }));
  const map = join(folder.path, "empty.json");
  expect(await command("map", book, "--yes", "--out", map)).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(map, "utf8"))).toEqual({});
});
