import { execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { BUILD_LIMIT, built } from "../support/built";
import { scratchFolder, xlsxOf } from "../support/command";
import { RULES_FOLDER } from "../support/program";
import { COMPLETE, date, type Row } from "../support/workbooks";

/** Windows has no pipes with names of files. */
const testWithPipes = process.platform === "win32" ? test.skip : test;

// Each test runs the command, some of them twice on a long sheet.
jest.setTimeout(60_000);

const folder = scratchFolder();
/** The folder of the command as it is shipped. */
let shipped = "";

beforeAll(async () => {
  shipped = await built("cli");
}, BUILD_LIMIT);
afterAll(folder.remove);

const scripts = () => readdirSync(shipped).filter((name) => name.endsWith(".js"));
const script = () => join(shipped, "partner-program.js");
const node = (...args: string[]) =>
  spawnSync(process.execPath, [script(), ...args], {
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8" },
  });

test("no code in the bundle is generated from text", () => {
  expect(scripts()).toContain("partner-program.js");
  for (const name of scripts()) {
    const text = readFileSync(join(shipped, name), "utf8");
    expect(text).not.toMatch(/new Function\b|\beval\(|[^.\w]Function\(["'`]|runInNewContext|node:vm/);
  }
});

test("the pane's sentences are not in the bundle, and nothing in it asks for one", () => {
  for (const name of scripts()) expect(readFileSync(join(shipped, name), "utf8")).not.toMatch(/["'`]pane\./);
});

test("runs standalone, and ends with the documented status", () => {
  expect(readFileSync(script(), "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  const book = folder.file("book.xlsx", xlsxOf({ partners: [COMPLETE] }));
  const done = node("evaluate", book, "--rules", RULES_FOLDER, "--json", "-", "--as-of", "2026-12-31");
  expect(done.status).toBe(0);
  expect(JSON.parse(done.stdout)).toMatchObject({ asOf: "2026-12-31", partners: [{ id: "P-001" }] });
  expect(node("evaluate", join(folder.path, "nowhere.xlsx"), "--rules", RULES_FOLDER).status).toBe(3);
  expect(node("evaluate").status).toBe(2);
});

test("a reader that stops early is no error", () => {
  const piped = spawnSync("sh", ["-c", `"${process.execPath}" "${script()}" --help | true`], {
    encoding: "utf8",
  });
  expect(piped).toMatchObject({ status: 0, stderr: "" });
});

describe("with a sheet long enough for a second thread", () => {
  const purchase = { date: date("2026-02-15"), partnerId: "P-001", document: "1", amount: 2_000 };
  const longBook = (last: Row) =>
    xlsxOf({ partners: [COMPLETE], purchases: [...Array<Row>(30_000).fill(purchase), last] });
  /** The command without the file that its second thread runs. */
  const withoutThread = () => {
    const path = join(folder.path, "alone");
    mkdirSync(path, { recursive: true });
    const others = scripts().filter((name) => name !== "sheet-thread.js");
    for (const name of others) copyFileSync(join(shipped, name), join(path, name));
    return join(path, "partner-program.js");
  };
  const evaluate = (command: string, book: string, out: string) => {
    const args = ["evaluate", book, "--rules", RULES_FOLDER, "--as-of", "2026-12-31", "--out", out];
    return spawnSync(process.execPath, [command, ...args, "--lang", "en"], { encoding: "utf8" });
  };

  test("writes and prints the same as without that thread", () => {
    const book = folder.file("long.xlsx", longBook({ ...purchase, date: "31.02.2026" }));
    const [one, two] = [join(folder.path, "one.xlsx"), join(folder.path, "two.xlsx")];
    const threaded = evaluate(script(), book, one);
    const alone = evaluate(withoutThread(), book, two);
    expect(threaded).toMatchObject({ status: 0, stderr: alone.stderr });
    expect(threaded.stderr).toContain("Purchases!A30002");
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  test("prints the same error for a damaged one, and ends with the same status", () => {
    const bytes = longBook(purchase);
    const middle = Math.floor(bytes.length / 2);
    const book = folder.file("damaged.xlsx", bytes.fill(0, middle, middle + 2000));
    const out = join(folder.path, "never.xlsx");
    const threaded = evaluate(script(), book, out);
    expect(threaded).toMatchObject({ status: 3, stdout: "" });
    expect(threaded.stderr).toBe(evaluate(withoutThread(), book, out).stderr);
  });

  test("ends on Ctrl+C in the middle of it, and leaves nothing behind", async () => {
    const book = folder.file("interrupted.xlsx", longBook(purchase));
    const before = readdirSync(folder.path);
    const args = ["evaluate", book, "--rules", RULES_FOLDER, "--out", join(folder.path, "never.xlsx")];
    // By the time the thread runs, the command handles signals.
    const child = spawn(process.execPath, ["--require", tellThread(), script(), ...args]);
    const status = await new Promise((done) => {
      child.stderr.once("data", () => child.kill("SIGINT"));
      child.on("close", done);
    });
    expect(status).toBe(130);
    expect(readdirSync(folder.path)).toEqual([...before, "tell-thread.cjs"].sort());
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("takes its unfinished file away on %s", async (signal, expected) => {
    const own = scratchFolder();
    const book = own.file("book.xlsx", xlsxOf({ partners: [COMPLETE], purchases: [purchase] }));
    const args = ["evaluate", book, "--rules", RULES_FOLDER, "--out", join(own.path, "never.xlsx")];
    const child = spawn(process.execPath, ["--require", tellTemporary(), script(), ...args]);
    const unfinished = await new Promise<string[]>((done) => {
      child.stderr.once("data", () => {
        done(readdirSync(own.path));
      });
    });
    child.kill(signal);
    const status = await new Promise((done) => child.on("close", done));
    expect(unfinished).toEqual([expect.stringMatching(/^\.partner-program-.*\.tmp$/), "book.xlsx"]);
    expect({ status, left: readdirSync(own.path) }).toEqual({ status: expected, left: ["book.xlsx"] });
    own.remove();
  });

  testWithPipes("ends on SIGTERM while nobody reads the pipe that it writes to", async () => {
    const pipe = join(folder.path, "pipe");
    execFileSync("mkfifo", [pipe]);
    const book = folder.file("book.xlsx", xlsxOf({ partners: [COMPLETE], purchases: [purchase] }));
    const args = ["evaluate", book, "--rules", RULES_FOLDER, "--json", pipe];
    const child = spawn(process.execPath, ["--require", tellPipe(), script(), ...args]);
    const status = await new Promise((done) => {
      child.stderr.once("data", () => child.kill("SIGTERM"));
      child.on("close", done);
    });
    expect(status).toBe(143);
  });

  /** A module that writes to stderr when a pipe is about to be opened. */
  function tellPipe(): string {
    const module = `
      const files = require("node:fs/promises");
      const { open } = files;
      files.open = (path, ...rest) => {
        if (String(path).endsWith("pipe")) process.stderr.write("waits\\n");
        return open(path, ...rest);
      };`;
    return folder.file("tell-pipe.cjs", module);
  }

  /** A module that writes to stderr when a temporary file exists, and pauses the run then. */
  function tellTemporary(): string {
    const module = `
      const files = require("node:fs/promises");
      const { open } = files;
      files.open = async (path, ...rest) => {
        const file = await open(path, ...rest);
        if (!String(path).endsWith(".tmp")) return file;
        process.stderr.write("begun\\n");
        return new Promise((resolve) => setTimeout(resolve, 60_000, file));
      };`;
    return folder.file("tell-temporary.cjs", module);
  }

  /** A module that writes to stderr when a thread has started. */
  function tellThread(): string {
    const module =
      'process.on("worker", (worker) => worker.once("online", () => process.stderr.write("begun\\n")));';
    return folder.file("tell-thread.cjs", module);
  }
});
