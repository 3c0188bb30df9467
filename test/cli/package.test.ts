/** The package for people who want only the command. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../../scripts/build/fresh";
import { packInto } from "../../scripts/build/package";
import { samplePath } from "../samples/evaluate-sample";
import { BUILD_LIMIT, built } from "../support/built";
import { scratchFolder } from "../support/command";

const folder = scratchFolder();
beforeAll(async () => {
  await built("cli");
}, BUILD_LIMIT);
afterAll(folder.remove);

const onWindows = process.platform === "win32";

/** Runs a program; the test fails with its error output if it ends badly. */
function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: "utf8", shell: onWindows });
  expect({ program, status, said: status === 0 ? "" : stderr }).toEqual({ program, status: 0, said: "" });
}

/** Packed bytes of what only PDF statements need: pdfmake, which they load on demand, and the fonts. */
function packedForPdf(): number {
  const [command, fonts] = ["dist/cli", "dist/cli/fonts"].map((name) => join(ROOT, name));
  if (command === undefined || fonts === undefined) return 0;
  const scripts = readdirSync(command).filter((name) => /^\d+\.js$/.test(name));
  const own = scripts.map((name) => readFileSync(join(command, name)));
  const pdfmake = own.filter((bytes) => bytes.includes("lightHorizontalLines"));
  const letters = readdirSync(fonts).map((name) => readFileSync(join(fonts, name)));
  return [...pdfmake, ...letters].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

test("it is small, installs without a network, and writes what the command of this folder writes", () => {
  const path = packInto(folder.path);
  const { size } = statSync(path);
  expect(size - packedForPdf()).toBeLessThan(400_000);
  expect(size).toBeLessThan(850_000);

  const prefix = join(folder.path, "installed");
  run("npm", "install", "--global", "--offline", "--prefix", prefix, path);
  const result = (name: string, program: string, ...before: string[]): Buffer => {
    const out = join(folder.path, name);
    run(program, ...before, "evaluate", samplePath("ru"), "--as-of", "2026-12-31", "--out", out);
    return readFileSync(out);
  };
  const installed = join(prefix, onWindows ? "partner-program.cmd" : "bin/partner-program");
  const expected = result("ours.xlsx", process.execPath, join(ROOT, "dist/cli/partner-program.js"));
  expect(result("installed.xlsx", installed).equals(expected)).toBe(true);
});
