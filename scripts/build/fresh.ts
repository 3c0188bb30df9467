/** Builds the targets of `webpack.config.js` whose sources are newer than the last build. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export const ROOT = resolve(__dirname, "../..");

/** Milliseconds between two checks whether another process has finished building. */
const WAIT = 300;

/** The sources of each build. Tests and documents are not among them. */
const SOURCES = {
  cli: ["src", "rules/schemas", "package.json"],
  addin: ["addin", "src", "rules", "manifest.xml"],
  workbench: ["workbench/page", "workbench/host", "workbench/book", "workbench/xlsx", "src"],
} as const;
const SHARED = ["webpack.config.js", "scripts/build", "package-lock.json"];

/** The command, the add-in, the workbench's page. */
export type BuildName = keyof typeof SOURCES;
export const BUILDS: readonly BuildName[] = ["cli", "addin", "workbench"];
export const PAGES: readonly BuildName[] = ["addin", "workbench"];

/**
 * Rebuilds those of the builds that are older than their sources. Where several processes ask at once, one builds and
 * the others wait for it.
 * @throws {Error} with webpack's own words where a build fails
 */
export async function buildIfOlder(builds: readonly BuildName[]): Promise<void> {
  while (builds.some(isOlder)) {
    const release = tryLock();
    if (release === undefined) {
      await wait(WAIT);
      continue;
    }
    try {
      // Another process may have built just before.
      const older = builds.filter(isOlder);
      if (older.length > 0) await build(older);
      return;
    } finally {
      release();
    }
  }
}

/** Whether a target has not been built, or a source has changed since its build began. */
function isOlder(name: BuildName): boolean {
  const began = Number(readText(join(ROOT, "dist", `${name}.built`)) ?? "0");
  return [...SOURCES[name], ...SHARED].some((path) => newest(join(ROOT, path)) >= began);
}

/** Starts webpack on the pages; it rebuilds after each change until it is ended. */
export function watchBuilds(): ReturnType<typeof spawn> {
  return spawn(process.execPath, [...webpackOn(PAGES), "--watch"], { cwd: ROOT, stdio: "inherit" });
}

function build(builds: readonly BuildName[]): Promise<void> {
  const child = spawn(process.execPath, webpackOn(builds), { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (status) => {
      if (status === 0) done();
      else failed(new Error(`Building ${builds.join(", ")} failed:\n${said.join("")}`));
    });
  });
}

function webpackOn(builds: readonly BuildName[]): string[] {
  return [
    join(ROOT, "node_modules/webpack/bin/webpack.js"),
    ...builds.flatMap((name) => ["--config-name", name]),
  ];
}

/** The modification time of the newest file in a folder (or of the file), in milliseconds; 0 where there is none. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  // Deleting a file changes the folder's own date.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Takes the lock against other builds; undefined while another process holds it. A lock whose process has ended is
 * removed.
 */
function tryLock(): (() => void) | undefined {
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  const path = join(ROOT, "dist/building.lock");
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const owner = Number(readText(path) ?? "0");
    if (owner > 0 && !isRunning(owner)) rmSync(path, { force: true });
    return undefined;
  }
  return () => {
    rmSync(path, { force: true });
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
