/**
 * Runs the tests that a change affects, without the browser: `npm run test:near` covers uncommitted changes, `npm run
 * test:near -- main` also all changes of the branch since it left `main`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");
const JEST = join(ROOT, "node_modules/jest/bin/jest.js");

/** Files that tests read without importing them: the modules that read such a file, by the beginning of its path. */
const READERS: readonly (readonly [path: string, readers: readonly string[]])[] = [
  ["rules/", ["test/support/program.ts", "test/ruleset/support.ts", "test/support/pane/partner-fixtures.ts"]],
  [
    "samples/",
    ["test/samples/contents.test.ts", "test/samples/results.test.ts", "test/samples/same-bytes.test.ts"],
  ],
  [
    "docs/",
    ["test/docs/links.test.ts", "test/docs/result-schema.test.ts", "test/docs/rules-example.test.ts"],
  ],
  ["docs/user-guide", ["test/docs/user-guide.test.ts"]],
  ["src/messages/", ["test/messages/catalogues.test.ts", "test/docs/user-guide.test.ts"]],
  ["addin/", ["test/messages/catalogues.test.ts", "test/addin/no-strings.test.ts"]],
  ["workbench/host/model/", ["test/workbench/model/api-names.test.ts"]],
  ["manifest.xml", ["test/addin/manifest.test.ts"]],
  ["README.md", ["test/docs/links.test.ts"]],
  ["CONTRIBUTING.md", ["test/docs/links.test.ts"]],
];

function git(...args: string[]): readonly string[] {
  const text = execFileSync("git", args, { cwd: ROOT, encoding: "utf8" });
  return text.split("\0").filter((path) => path !== "");
}

/** Files that differ from a commit, including new ones, without deleted ones. */
function changedSince(commit: string): readonly string[] {
  const changed = git("diff", "--name-only", "--no-renames", "-z", commit);
  const untracked = git("ls-files", "--others", "--exclude-standard", "-z");
  return [...changed, ...untracked].filter((path) => existsSync(join(ROOT, path)));
}

function commitOf(branch: string | undefined): string {
  if (branch === undefined) return "HEAD";
  return execFileSync("git", ["merge-base", branch, "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
}

const changed = changedSince(commitOf(process.argv[2]));
const readers = READERS.filter(([start]) => changed.some((path) => path.startsWith(start)));
const files = [...new Set([...changed, ...readers.flatMap(([, modules]) => modules)])];
if (files.length === 0) process.stdout.write("Nothing has changed.\n");
else {
  const args = ["--selectProjects", "unit", "pane", "--passWithNoTests", "--findRelatedTests", ...files];
  process.exitCode =
    spawnSync(process.execPath, [JEST, ...args], { cwd: ROOT, stdio: "inherit" }).status ?? 1;
}
