import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { webpack, type Configuration, type Stats } from "webpack";
import { scratchFolder, xlsxOf } from "../support/command";
import { RULES_FOLDER } from "../support/program";
import { COMPLETE } from "../support/workbooks";

const folder = scratchFolder();
const ROOT = join(__dirname, "../..");

/** The command as it ships, built into a folder of its own: what lies in dist/ may be older than the source. */
beforeAll(async () => {
  const loaded = (await import(join(ROOT, "webpack.config.js"))) as {
    readonly default: readonly Configuration[];
  };
  const [config] = loaded.default;
  const compiler = webpack({ ...config, context: ROOT, output: { ...config?.output, path: folder.path } });
  const build = promisify((done: (error: Error | null, stats?: Stats) => void) => {
    compiler.run(done);
  });
  const stats = await build();
  expect(stats?.toJson({ errors: true }).errors).toEqual([]);
}, 60_000);
afterAll(folder.remove);

const script = () => join(folder.path, "partner-program.js");
const node = (...args: string[]) =>
  spawnSync(process.execPath, [script(), ...args], {
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8" },
  });

test("no code in the bundle is made from text", () => {
  const sources = readdirSync(folder.path).filter((name) => name.endsWith(".js"));
  expect(sources).toContain("partner-program.js");
  for (const name of sources) {
    const text = readFileSync(join(folder.path, name), "utf8");
    expect(text).not.toMatch(/new Function\b|\beval\(|[^.\w]Function\(["'`]|runInNewContext|node:vm/);
  }
});

test("runs by itself, and ends with the status that it promises", () => {
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
