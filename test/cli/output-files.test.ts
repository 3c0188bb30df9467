import { createHash } from "node:crypto";
import { cpSync, linkSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { RULES_FOLDER } from "../support/program";
import { COMPLETE } from "../support/workbooks";

const GOOD = xlsxOf({ partners: [COMPLETE] });
const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

describe("a file that the run itself reads or writes is refused as output: status 2, every file as it was", () => {
  /** A folder with a workbook, a mapping, rule files, and links to the workbook and to the folder itself. */
  function prepared() {
    const own = scratchFolder();
    const files = {
      BOOK: own.file("book.xlsx", GOOD),
      MAP: own.file("map.json", "{}"),
      RULES: join(own.path, "rules"),
      RULE: join(own.path, "rules", "points.json"),
      LINK: join(own.path, "link.json"),
      NEW: join(own.path, "new.xlsx"),
      "NEW-BY-LINK": join(own.path, "here", "new.xlsx"),
    };
    cpSync(RULES_FOLDER, files.RULES, { recursive: true });
    symlinkSync(files.BOOK, files.LINK);
    symlinkSync(own.path, join(own.path, "here"));
    return { own, files: new Map(Object.entries(files)) };
  }

  test.each([
    ["the JSON of check over the workbook", ["check", "BOOK", "--json", "BOOK"]],
    ["the JSON over the workbook", ["evaluate", "BOOK", "--json", "BOOK"]],
    ["the JSON over the workbook, through a link", ["evaluate", "BOOK", "--json", "LINK"]],
    [
      "the JSON over the workbook that --in-place writes",
      ["evaluate", "BOOK", "--in-place", "--json", "BOOK"],
    ],
    ["the JSON over the results", ["evaluate", "BOOK", "--out", "NEW", "--json", "NEW"]],
    [
      "the JSON over the results, by another way",
      ["evaluate", "BOOK", "--out", "NEW", "--json", "NEW-BY-LINK"],
    ],
    ["the JSON over a rule file", ["evaluate", "BOOK", "--rules", "RULES", "--json", "RULE"]],
    ["the JSON of check over the mapping", ["check", "BOOK", "--map", "MAP", "--json", "MAP"]],
    ["the results over a mapping that is named .xlsx", ["evaluate", "BOOK", "--map", "NEW", "--out", "NEW"]],
  ])("%s", async (_, args) => {
    const { own, files } = prepared();
    const before = [...files.values()].filter((path) => path.endsWith(".json") || path.endsWith("book.xlsx"));
    const hashes = before.map(hash);
    const { status, stdout, stderr } = await command(...args.map((arg) => files.get(arg) ?? arg));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/reads or writes already; name another one after --(json|out)/);
    expect(before.map(hash)).toEqual(hashes);
    expect(readdirSync(own.path)).not.toContain("new.xlsx");
    own.remove();
  });

  test("a second name of the workbook is the workbook", async () => {
    const own = scratchFolder();
    const book = own.file("book.xlsx", GOOD);
    const other = join(own.path, "other.xlsx");
    linkSync(book, other);
    const before = hash(book);
    const { status, stderr } = await command("evaluate", book, "--out", other);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `${other} is the input itself; name another file after --out, or use --in-place.\n`,
    });
    expect((await command("evaluate", book, "--json", other)).status).toBe(2);
    expect(hash(book)).toBe(before);
    own.remove();
  });

  test("the JSON over the results, through a link to where they will be", async () => {
    const own = scratchFolder();
    const book = own.file("book.xlsx", GOOD);
    symlinkSync("new.xlsx", join(own.path, "link.json"));
    const args = ["--out", join(own.path, "new.xlsx"), "--json", join(own.path, "link.json")];
    expect((await command("evaluate", book, ...args)).status).toBe(2);
    own.remove();
  });

  test("the shipped rule files are among them", async () => {
    const own = scratchFolder();
    const book = own.file("book.xlsx", GOOD);
    const points = join(RULES_FOLDER, "points.json");
    const before = hash(points);
    expect((await command("check", book, "--json", points)).status).toBe(2);
    expect(hash(points)).toBe(before);
    own.remove();
  });
});

describe("standard output by another name", () => {
  const itWithDevices = process.platform === "win32" ? test.skip : test;

  itWithDevices.each(["evaluate", "check"])("is JSON alone, as with -: %s", async (name) => {
    const own = scratchFolder();
    const book = own.file("book.xlsx", GOOD);
    const byName = await command(name, book, "--json", "/dev/stdout");
    expect(byName).toEqual(await command(name, book, "--json", "-"));
    expect(JSON.parse(byName.stdout)).toMatchObject({ problems: [] });
    own.remove();
  });
});
