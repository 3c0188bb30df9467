/** What a native reader of Kazakh has not seen is marked in the catalogue, and listed for whoever can read it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../src/messages/kk");
const page = readFileSync(join(__dirname, "../../docs/kazakh.md"), "utf8");
const files = readdirSync(FOLDER).filter((name) => name !== "index.ts");
const firstLine = (name: string): string => readFileSync(join(FOLDER, name), "utf8").split("\n")[0] ?? "";

test.each(files)("%s says whether a native reader has read it", (name) => {
  expect(firstLine(name)).toMatch(/ (?:Unread|Read by [^,]+, \d{4}-\d{2}-\d{2})\. \*\/$/);
});

test("the page lists the unread files, and no others", () => {
  const listed = [...page.matchAll(/^\| `([\w-]+\.ts)`/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(files.filter((name) => firstLine(name).includes("Unread.")).sort());
});
