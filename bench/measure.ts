/** Runs something in a fresh process and reports its time and its peak memory. */
import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import type { Book } from "./book";
import { AS_OF } from "./as-of";
import { TASKS } from "./build";

export interface Measured {
  readonly milliseconds: number;
  /** Peak resident set, in megabytes. */
  readonly peak: number;
}

/**
 * The file descriptor on which a process reports its peak (see tell-peak.cjs, which is required and not imported: that
 * starts faster).
 */
const PEAK_FD = 3;
const TELL_PEAK = resolve(__dirname, "tell-peak.cjs");
/** The other libraries need more than Node allows by default. */
const MORE_MEMORY = "--max-old-space-size=12288";

/** A task, which times itself. */
export async function measureTask(name: string, book: Book): Promise<Measured> {
  const args = [MORE_MEMORY, TASKS, name, book.path, String(book.partners)];
  const { peak, output } = await run(args);
  return { milliseconds: Number(output), peak };
}

/** The command as it is installed, from its start to its end. */
export function measureCommand(book: Book): Promise<Measured> {
  return command("evaluate", book.path, "--out", wholePath(book));
}

/** The whole command on a grouped report, as a mapping describes it. */
export async function measureReport(book: Book): Promise<Measured> {
  const map = resolve(OUT, "report-map.json");
  await writeFile(map, JSON.stringify(REPORT_MAP));
  return command("evaluate", book.path, "--map", map, "--out", resolve(OUT, "whole-report.xlsx"));
}

const REPORT_MAP = {
  purchases: {
    sheet: "Report",
    headerRow: 1,
    columns: { amount: "=B", document: "=A", date: "=A" },
    inText: ["date"],
    groups: { labels: ["A"], levels: "outline", partner: 1 },
    join: { by: "name" },
  },
};

/** The whole command once more, on its own output: with a ledger to read and to write over. */
export function measureAgain(book: Book): Promise<Measured> {
  return command("evaluate", wholePath(book), "--out", resolve(OUT, `again-${String(book.purchases)}.xlsx`));
}

/** The closing of three quarters at once. */
export function measureClosing(book: Book): Promise<Measured> {
  return command("close", book.path, "--period", "2026-Q3", "--out", closedPath(book));
}

/** The same as the whole command once more, with three closed quarters. Needs `measureClosing` before it. */
export function measureWithClosed(book: Book): Promise<Measured> {
  return command("evaluate", closedPath(book), "--out", resolve(OUT, "whole-closed.xlsx"));
}

/** Processor time of checking what was read, in three closed quarters. Needs `measureClosing` before it. */
export async function measureVerify(book: Book): Promise<Measured> {
  return measureTask("verify", { ...book, path: closedPath(book) });
}

const OUT = resolve(__dirname, "out");

function wholePath({ purchases }: Book): string {
  return resolve(OUT, `whole-${String(purchases)}.xlsx`);
}

function closedPath({ purchases }: Book): string {
  return resolve(OUT, `closed-${String(purchases)}.xlsx`);
}

async function command(...args: readonly string[]): Promise<Measured> {
  const path = resolve(__dirname, "../dist/cli/partner-program.js");
  const start = performance.now();
  const { peak } = await run([path, ...args, "--as-of", AS_OF]);
  return { milliseconds: performance.now() - start, peak };
}

async function run(args: readonly string[]): Promise<{ readonly peak: number; readonly output: string }> {
  const child = spawn(process.execPath, ["--require", TELL_PEAK, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((done, failed) => {
    child.on("close", done).on("error", failed);
  });
  const streams = [child.stdout, child.stderr, child.stdio[PEAK_FD]] as readonly Readable[];
  const [output = "", errors = "", peak = ""] = await Promise.all(streams.map((stream) => text(stream)));
  const status = await ended;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${String(status)}: ${errors}`);
  return { peak: Number(peak) / 1024, output };
}

/** The run with the median time. */
export async function median(times: number, measure: () => Promise<Measured>): Promise<Measured> {
  const runs: Measured[] = [];
  for (let i = 0; i < times; i++) runs.push(await measure());
  const sorted = runs.sort((a, b) => a.milliseconds - b.milliseconds);
  const middle = sorted[Math.floor(times / 2)];
  if (middle === undefined) throw new Error("nothing was measured");
  return middle;
}
