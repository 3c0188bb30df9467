import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { openXlsxFile } from "../../src/adapters/xlsx/node";
import { harmless, progressBar } from "../../src/cli/terminal";
import { command, commandIn, scratchFolder, xlsxOf } from "../support/command";
import { RULES_FOLDER } from "../support/program";
import { COMPLETE, date } from "../support/workbooks";
import { readGrid } from "../support/xlsx/cells";

const folder = scratchFolder();
afterAll(folder.remove);

const PURCHASES = [
  { date: date("2026-02-15"), partnerId: "P-001", document: "1", amount: 2_000_000 },
  { date: date("2026-05-15"), partnerId: "P-001", document: "2", amount: 2_000_000 },
];
const GOOD = xlsxOf({
  partners: [{ ...COMPLETE, requestedLevel: "corporate-reseller" }],
  purchases: PURCHASES,
});
const BAD_ROW = { date: "31.02.2026", partnerId: "P-001", document: "3", amount: 1 };

const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

async function grid(path: string, sheet: string) {
  const book = await openXlsxFile(path);
  const rows = await readGrid(book.workbook, sheet, sheet === "Partners" ? 24 : 10);
  await book.close();
  return rows;
}

describe("evaluate", () => {
  test("writes the results into a copy, and nothing into the workbook", async () => {
    const book = folder.file("good.xlsx", GOOD);
    const before = hash(book);
    const out = join(folder.path, "out.xlsx");
    const { status, stdout, stderr } = await command("evaluate", book, "--as-of", "2026-12-31", "--out", out);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/no errors|no problems/i) as string,
    });
    expect(stdout).toContain(out);
    expect(hash(book)).toBe(before);
    const [header = [], row = []] = await grid(out, "Partners");
    expect(header.at(-1)).toBe("Points total");
    expect(row.at(-1)).toBe(160_000);
    expect(await grid(out, "Points ledger")).toHaveLength(5);
  });

  test("without --out writes nothing and says so", async () => {
    const own = scratchFolder();
    const book = own.file("book.xlsx", GOOD);
    const { status, stdout } = await command("evaluate", book);
    expect(status).toBe(0);
    expect(stdout).toContain("Nothing was written");
    expect(readdirSync(own.path)).toEqual(["book.xlsx"]);
    own.remove();
  });

  test("the day is today by the computer's clock where none is asked for", async () => {
    const { stdout } = await command("evaluate", folder.file("today.xlsx", GOOD), "--json", "-");
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: "2026-12-31",
      partners: [{ points: { total: 160_000 } }],
    });
  });

  test("for a day in the future it says that the period is not over", async () => {
    const book = folder.file("future.xlsx", GOOD);
    const { stdout } = await command("evaluate", book, "--as-of", "2027-03-31");
    expect(stdout).toContain("2027-03-31 is still to come and the period is not over yet");
    expect((await command("evaluate", book, "--as-of", "2026-12-31")).stdout).not.toContain("still to come");
  });

  test("--json - keeps standard output clean: what people read goes to stderr", async () => {
    const { stdout, stderr } = await command("evaluate", folder.file("json.xlsx", GOOD), "--json", "-");
    const json = JSON.parse(stdout) as { program: { sha256: string }; problems: unknown[] };
    expect(json.program.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(json.problems).toEqual([]);
    expect(stderr).toContain("1 partner");
  });

  test("same workbook, rules and day: the same bytes out, of workbook and JSON", async () => {
    const book = folder.file("same.xlsx", GOOD);
    const made = await Promise.all(
      ["1", "2"].map(async (n) => {
        const [out, json] = [join(folder.path, `same${n}.xlsx`), join(folder.path, `same${n}.json`)];
        await command("evaluate", book, "--as-of", "2026-06-30", "--out", out, "--json", json);
        return [hash(out), hash(json)];
      }),
    );
    expect(made[0]).toEqual(made[1]);
  });

  test("the result evaluated again changes no cell", async () => {
    const [once, twice] = [join(folder.path, "once.xlsx"), join(folder.path, "twice.xlsx")];
    await command("evaluate", folder.file("first.xlsx", GOOD), "--out", once);
    await command("evaluate", once, "--out", twice);
    for (const sheet of ["Partners", "Purchases", "Points ledger"]) {
      expect(await grid(twice, sheet)).toEqual(await grid(once, sheet));
    }
  });

  test("--in-place replaces the workbook as a whole", async () => {
    const own = scratchFolder();
    const book = own.file("book.xlsx", GOOD);
    expect((await command("evaluate", book, "--in-place")).status).toBe(0);
    expect(readdirSync(own.path)).toEqual(["book.xlsx"]);
    expect((await grid(book, "Points ledger")).length).toBe(5);
    own.remove();
  });

  test("problems are listed with their cells and counted, in the language of the sheets", async () => {
    const book = xlsxOf({ partners: [COMPLETE], purchases: [...PURCHASES, BAD_ROW], language: "ru" });
    const { status, stderr, stdout } = await command("evaluate", folder.file("bad.xlsx", book));
    expect(status).toBe(0);
    expect(stderr).toMatch(/Закупки!A4: «31\.02\.2026» — не дата/);
    expect(stderr).toContain("1 ошибка");
    expect(stdout).toContain("1 партнёр");
    const english = await command("evaluate", folder.file("bad.xlsx", book), "--lang", "en");
    expect(english.stderr).toContain(`Закупки!A4: "31.02.2026" is not a date`);
  });

  test("a long list of problems is cut, and counted whole", async () => {
    const book = xlsxOf({ partners: [COMPLETE], purchases: Array.from({ length: 300 }, () => BAD_ROW) });
    const { stderr } = await command("evaluate", folder.file("many.xlsx", book));
    expect(stderr.split("\n").filter((line) => line.includes("Purchases!"))).toHaveLength(200);
    expect(stderr).toContain("100 more problems");
    expect(stderr).toContain("300 errors");
  });

  test("--map names sheets and columns that are not found by their names", async () => {
    const map = folder.file(
      "map.json",
      JSON.stringify({ partners: { columns: { level: "Requested level" } } }),
    );
    const { stdout } = await command("evaluate", folder.file("m.xlsx", GOOD), "--map", map, "--json", "-");
    expect(JSON.parse(stdout)).toMatchObject({ partners: [{ heldLevel: "corporate-reseller" }] });
  });
});

describe("wrong usage ends with status 2, and nothing is written", () => {
  const book = () => folder.file("usage.xlsx", GOOD);
  test.each([
    ["no command", [], /Usage/],
    ["an unknown command", ["judge"], /no command "judge"/],
    ["no workbook", ["evaluate"], /argument "book" is missing/],
    ["an unknown option", ["evaluate", "BOOK", "--quick"], /no option "--quick"/],
    ["a day that is none", ["evaluate", "BOOK", "--as-of", "31.02.2026"], /31\.02\.2026.*YYYY-MM-DD/s],
    ["an unknown language", ["evaluate", "BOOK", "--lang", "de"], /"de"; choose ru, en or kk/],
    ["an option without its value", ["evaluate", "BOOK", "--out"], /"--out <file>" lacks its value/],
    ["an argument too many", ["check", "BOOK", "BOOK"], /too many arguments/],
    ["--out on the input itself", ["evaluate", "BOOK", "--out", "BOOK"], /--in-place/],
    ["--out with --in-place", ["evaluate", "BOOK", "--out", "other.xlsx", "--in-place"], /--in-place/],
    ["--out of another kind", ["evaluate", "BOOK", "--out", "other.xlsm"], /\.xlsx/],
    ["a mapping that is not there", ["evaluate", "BOOK", "--map", "nowhere.json"], /nowhere\.json/],
  ])("%s", async (_, args, message) => {
    const path = book();
    const before = hash(path);
    const { status, stderr } = await command(...args.map((arg) => (arg === "BOOK" ? path : arg)));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/ at .*\(/);
    expect(hash(path)).toBe(before);
    expect(existsSync("other.xlsx") || existsSync("other.xlsm")).toBe(false);
  });

  test("no file of a run may be a named pipe, which would keep it waiting", async () => {
    const pipe = join(folder.path, "pipe.xlsx");
    execFileSync("mkfifo", [pipe]);
    const map = await command("check", book(), "--map", pipe);
    expect(map).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot be read as a file") as string,
    });
    expect((await command("check", pipe)).status).toBe(3);
  });

  test("a mapping in another encoding", async () => {
    const map = folder.file("cp1251-map.json", inWindows1251('{"partners":\n{"sheet": "Партнёры"}}'));
    const { status, stderr } = await command("check", folder.file("m.xlsx", GOOD), "--map", map);
    expect(status).toBe(2);
    expect(stderr).toContain("is not text in UTF-8 (line 2)");
  });

  test.each(["{", "[]", `{"partners":{"colums":{}}}`])("the mapping %s", async (text) => {
    const map = folder.file("slip.json", text);
    const { status, stderr } = await command("evaluate", book(), "--map", map);
    expect(status).toBe(2);
    expect(stderr).toContain("slip.json");
  });

  test("the input is recognized through a link too", async () => {
    const link = join(folder.path, "link.xlsx");
    symlinkSync(book(), link);
    expect((await command("evaluate", book(), "--out", link)).status).toBe(2);
  });
});

describe("a workbook that cannot be evaluated ends with status 3, and nothing is written", () => {
  const out = () => join(folder.path, "never.xlsx");
  const partnersOnly = xlsxOf({ partners: [COMPLETE] });
  test.each([
    ["not there", undefined, /nowhere\.xlsx/],
    ["no .xlsx", new TextEncoder().encode("ID;Name\n1;x"), /xlsx/i],
    ["empty", new Uint8Array(0), /xlsx/i],
    ["cut short", partnersOnly.subarray(0, partnersOnly.length - 40), /breaks off/],
    [
      "an old .xls or encrypted",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)),
      /./,
    ],
  ])("%s", async (name, bytes, message) => {
    const path = bytes === undefined ? join(folder.path, "nowhere.xlsx") : folder.file(`${name}.xlsx`, bytes);
    const { status, stdout, stderr } = await command("evaluate", path, "--out", out(), "--json", "-");
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/ at .*\(/);
    expect(existsSync(out())).toBe(false);
  });

  test("a folder", async () => {
    expect((await command("evaluate", folder.path)).status).toBe(3);
  });

  test("without a needed sheet or column, names it and the ones found", async () => {
    const path = folder.file("layout.xlsx", GOOD);
    const map = folder.file("layout.json", JSON.stringify({ purchases: { columns: { amount: "Total" } } }));
    const { status, stderr } = await command("evaluate", path, "--map", map, "--out", out());
    expect(status).toBe(3);
    expect(stderr).toContain("Сумма / Amount / Сомасы (Total)");
    expect(stderr).toContain("Date, Partner ID, Document, Amount, Currency");
    expect(existsSync(out())).toBe(false);
  });
});

describe("rule files", () => {
  function copyOfRules(name: string): string {
    const copy = join(folder.path, name);
    cpSync(RULES_FOLDER, copy, { recursive: true });
    return copy;
  }

  test("that are wrong end with status 4, each problem with file, place and sentence; nothing is written", async () => {
    const rules = copyOfRules("wrong");
    const points = readFileSync(join(rules, "points.json"), "utf8");
    writeFileSync(join(rules, "points.json"), points.replace('"rate": 0.04', '"rate": 4'));
    const out = join(folder.path, "rules-out.xlsx");
    const { status, stderr } = await command(
      "evaluate",
      folder.file("r.xlsx", GOOD),
      "--rules",
      rules,
      "--out",
      out,
    );
    expect(status).toBe(4);
    expect(stderr).toMatch(/points\.json.*\/rules\/0\/event\/params\/bands\/1\/rate/);
    expect(existsSync(out)).toBe(false);
  });

  test("that are missing end with status 4", async () => {
    const empty = join(folder.path, "empty");
    mkdirSync(empty);
    for (const rules of [empty, join(folder.path, "nowhere")]) {
      const { status, stderr } = await command("evaluate", folder.file("r2.xlsx", GOOD), "--rules", rules);
      expect(status).toBe(4);
      expect(stderr).toContain(rules);
    }
  });

  test.each<[string, RegExp, (cases: string) => void]>([
    ["is a file", /no worked cases in .*cases/, (cases) => writeFileSync(cases, "[]")],
    [
      "holds a folder named like a file",
      /a\.json cannot be read as a file \(EISDIR\)/,
      (cases) => {
        mkdirSync(join(cases, "a.json"), { recursive: true });
      },
    ],
    [
      "holds a link that leads nowhere",
      /a\.json cannot be read as a file \(ENOENT\)/,
      (cases) => {
        mkdirSync(cases);
        symlinkSync(join(cases, "gone.json"), join(cases, "a.json"));
      },
    ],
    [
      "holds a named pipe that nobody writes into",
      /a\.json cannot be read as a file;/,
      (cases) => {
        mkdirSync(cases);
        execFileSync("mkfifo", [join(cases, "a.json")]);
      },
    ],
  ])("whose folder of cases %s end test-rules with status 4", async (name, message, make) => {
    const rules = copyOfRules(`cases ${name}`);
    rmSync(join(rules, "cases"), { recursive: true });
    make(join(rules, "cases"));
    const { status, stdout, stderr } = await command("test-rules", "--rules", rules);
    expect({ status, stdout }).toEqual({ status: 4, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("that begin with a byte order mark are accepted", async () => {
    const rules = copyOfRules("marks");
    for (const name of readdirSync(rules, { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".json")) continue;
      writeFileSync(join(rules, name), `\uFEFF${readFileSync(join(rules, name), "utf8")}`);
    }
    expect(await command("test-rules", "--rules", rules)).toMatchObject({ status: 0, stderr: "" });
  });

  test("in another encoding are named with their lines, and say what to do", async () => {
    const rules = copyOfRules("cp1251");
    for (const name of ["levels.json", "benefits.json"]) {
      const text = readFileSync(join(rules, name), "utf8");
      writeFileSync(join(rules, name), inWindows1251(text));
    }
    for (const args of [["test-rules"], ["check", folder.file("cp1251.xlsx", GOOD)]]) {
      const { status, stdout, stderr } = await command(...args, "--rules", rules);
      expect({ status, stdout }).toEqual({ status: 4, stdout: "" });
      expect(stderr).toMatch(
        /levels\.json" is not text in UTF-8 \(line 10\); open it .*\n.*benefits\.json" is not/,
      );
    }
  });

  test("test-rules runs the worked cases, and reports failing ones with the reason", async () => {
    const all = await command("test-rules");
    expect(all).toMatchObject({ status: 0, stderr: "" });
    expect(all.stdout).toMatch(/^\d+ passed, 0 failed\n$/);
    const rules = copyOfRules("stepped");
    const points = readFileSync(join(rules, "points.json"), "utf8");
    writeFileSync(join(rules, "points.json"), points.replace('"retrospective"', '"stepped"'));
    const failing = await command("test-rules", "--rules", rules);
    expect(failing.status).toBe(1);
    expect(failing.stdout).toContain("/quarters/2026-Q2");
    expect(failing.stdout).toMatch(/\d+ passed, [1-9]\d* failed/);
  });
});

/** Russian text in the encoding of older Windows programs. */
function inWindows1251(text: string): Buffer {
  const capitalA = "А".charCodeAt(0);
  const bytes = Array.from(text, (letter) => {
    const at = letter.charCodeAt(0) - capitalA;
    return at >= 0 && at < 64 ? 0xc0 + at : letter.charCodeAt(0) & 0x7f;
  });
  return Buffer.from(bytes);
}

describe("check", () => {
  test("lists data problems only, and writes nothing", async () => {
    const book = folder.file("check.xlsx", xlsxOf({ partners: [COMPLETE], purchases: [BAD_ROW] }));
    const { status, stdout, stderr } = await command("check", book, "--json", "-");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      incomplete: [],
      problems: [
        {
          code: "not-a-date",
          severity: "error",
          sheet: "Purchases",
          cell: "A2",
          message: expect.stringContaining("31.02.2026") as string,
        },
      ],
    });
    expect(stderr).toContain("1 error");
  });
});

describe("the rest", () => {
  test("--help and --version answer on standard output with status 0", async () => {
    const help = await command("--help");
    expect(help).toMatchObject({ status: 0, stderr: "" });
    for (const word of ["evaluate", "check", "test-rules", "Exit status"])
      expect(help.stdout).toContain(word);
    const version = await command("--version");
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ LANG: "ru_RU.UTF-8" }, /[а-я]{4}/],
    [{ LC_ALL: "kk_KZ.UTF-8", LANG: "ru_RU.UTF-8" }, /[әғқңөұүһі]/],
    [{ LC_ALL: "", LC_MESSAGES: "", LANG: "ru_RU.UTF-8" }, /[а-я]{4}/],
    [{ LC_ALL: "de_DE.UTF-8", LANG: "ru_RU.UTF-8" }, /cannot be opened/],
    [{}, /cannot be opened/],
  ])("messages before a workbook is read are in the environment's language: %j", async (env, words) => {
    const { stderr } = await commandIn(env, "evaluate", join(folder.path, "nowhere.xlsx"));
    expect(stderr).toMatch(words);
  });

  test("a path that cannot be written ends with status 5, the old file as it was", async () => {
    const book = folder.file("w.xlsx", GOOD);
    const { status, stderr } = await command(
      "evaluate",
      book,
      "--out",
      join(folder.path, "no", "such", "o.xlsx"),
    );
    expect(status).toBe(5);
    expect(stderr).toContain("o.xlsx");
    const json = await command("evaluate", book, "--json", join(folder.path, "no", "such", "o.json"));
    expect(json.status).toBe(5);
  });

  test("the contents of a cell cannot control the terminal", () => {
    expect(harmless("a\u001b[31mb\u0007c\u202ed")).toBe("a·[31mb·c·d");
    expect(harmless("строка\nвторая\tғ")).toBe("строка\nвторая\tғ");
  });

  test("no progress bar if stderr is no terminal", () => {
    const written: string[] = [];
    const output = { write: (text: string) => written.push(text) };
    const bar = progressBar({ stdout: output, stderr: output });
    bar.show("rows", 1, 2);
    bar.stop();
    expect(written).toEqual([]);
  });
});
