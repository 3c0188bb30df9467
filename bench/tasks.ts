/** The measured tasks, each in a process of its own: `tasks <name> <workbook> <partners>`. Prints the milliseconds. */
import { dirname, join } from "node:path";
import { openXlsxFile, writeXlsxFile, type OpenWorkbook } from "../src/adapters/xlsx/node";
import { readBook, type PartnerBook } from "../src/app/book";
import { closeBook } from "../src/app/closing/close-book";
import { verifyBook } from "../src/app/closing/verify/verify-book";
import { evaluateWorkbook } from "../src/app/evaluate";
import { planWrites } from "../src/app/plan";
import { rulesFrom, shippedRulesFolder } from "../src/cli/rules";
import { sha256 } from "../src/cli/sha256";
import { dayFromIso, periodNamed } from "../src/domain/calendar";
import type { Program } from "../src/domain/program";
import { AS_OF } from "./as-of";
import { timelineOf } from "../src/domain/timeline";

/** Milliseconds of the measured part. */
type Task = (path: string, partners: number) => Promise<number>;

const TASKS: Readonly<Record<string, Task>> = {
  nothing: () => Promise.resolve(0),
  read,
  evaluate,
  write,
  close,
  verify,
  engine,
  sheetjs,
  sheetjsQuickest,
  exceljs,
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function setting() {
  const [{ program }] = rulesFrom(shippedRulesFolder(), "en").versions;
  const asOf = dayFromIso(AS_OF);
  if (asOf === undefined) throw new Error(`${AS_OF} is no day`);
  return { program, asOf };
}

async function read(path: string): Promise<number> {
  const { program } = setting();
  return timed(async () => {
    const book = await openXlsxFile(path);
    const result = await readBook(book.workbook, program);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    await book.close();
  });
}

/** From the last row read to the last partner judged. */
async function evaluate(path: string): Promise<number> {
  const { program, asOf } = setting();
  const book = await openXlsxFile(path);
  let start: number | undefined;
  const result = await evaluateWorkbook(book.workbook, timelineOf(program), asOf, {
    onProgress: ({ step }) => {
      if (step === "partners-evaluated") start ??= performance.now();
    },
  });
  const end = performance.now();
  if (!result.ok || start === undefined) throw new Error("nothing was evaluated");
  await book.close();
  return end - start;
}

async function write(path: string): Promise<number> {
  const { program, asOf } = setting();
  const book = await openXlsxFile(path);
  const result = await evaluateWorkbook(book.workbook, timelineOf(program), asOf);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const out = join(dirname(path), "written.xlsx");
  const time = await timed(async () => {
    const { plan } = await planWrites(book.workbook, result.value, (sheet) => {
      book.workbook.writeAhead(sheet);
    });
    await writeXlsxFile(book.workbook, plan, out);
  });
  await book.close();
  return time;
}

/** Closing the first quarter of a book that was read: judging, sealing and writing. */
async function close(path: string): Promise<number> {
  const { program, asOf } = setting();
  const timeline = timelineOf(program);
  const [book, read] = await readWhole(path, program);
  const period = periodNamed("2026-Q1");
  if (period === undefined) throw new Error("no such period");
  const wish = { period, clock: asOf, by: "", reason: "", accepted: new Map<string, string>() };
  const time = await timed(async () => {
    const closed = await closeBook(book.workbook, read, timeline, wish, sha256);
    if (!closed.ok) throw new Error(JSON.stringify(closed.obstacles));
    await writeXlsxFile(book.workbook, closed.plan, join(dirname(path), "closed.xlsx"));
  });
  await book.close();
  return time;
}

/** Milliseconds of processor time beside reading: other programs do not change them. */
async function verify(path: string): Promise<number> {
  const { program, asOf } = setting();
  const [book, read] = await readWhole(path, program);
  const start = process.cpuUsage();
  const { findings } = verifyBook(read, timelineOf(program), asOf, sha256);
  const { user, system } = process.cpuUsage(start);
  if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 3)));
  await book.close();
  return (user + system) / 1000;
}

async function readWhole(path: string, program: Program): Promise<readonly [OpenWorkbook, PartnerBook]> {
  const book = await openXlsxFile(path);
  const result = await readBook(book.workbook, program);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return [book, result.value];
}

/** json-rules-engine alone on the tier rules, one partner after another (the fastest way to run it). */
async function engine(_path: string, partners: number): Promise<number> {
  const { runEngine } = await import("./engine");
  return runEngine(partners);
}

/** As its documentation calls it. */
async function sheetjs(path: string): Promise<number> {
  const { readFile } = await import("xlsx");
  return timed(() => {
    readFile(path);
    return Promise.resolve();
  });
}

/** With every option that makes it faster. */
async function sheetjsQuickest(path: string): Promise<number> {
  const { readFile } = await import("xlsx");
  return timed(() => {
    readFile(path, { dense: true, cellFormula: false, cellHTML: false, cellText: false });
    return Promise.resolve();
  });
}

async function exceljs(path: string): Promise<number> {
  const { stream } = await import("exceljs").then((module) => module.default);
  return timed(async () => {
    const reader = new stream.xlsx.WorkbookReader(path, {
      sharedStrings: "cache",
      styles: "cache",
      hyperlinks: "ignore",
      worksheets: "emit",
      entries: "emit",
    });
    let rows = 0;
    for await (const sheet of reader) for await (const row of sheet) rows += row.hasValues ? 1 : 0;
    if (rows === 0) throw new Error("no rows were read");
  });
}

const [name = "", path = "", partners = "0"] = process.argv.slice(2);
const task = TASKS[name];
if (task === undefined) throw new Error(`no task ${name}`);
task(path, Number(partners))
  .then((milliseconds) => {
    process.stdout.write(String(milliseconds));
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
