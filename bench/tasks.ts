/** The measured tasks, each in a process of its own: `tasks <name> <workbook> <partners>`. Prints the milliseconds. */
import { dirname, join } from "node:path";
import { openXlsxFile, writeXlsxFile } from "../src/adapters/xlsx/node";
import { readBook } from "../src/app/book";
import { evaluateWorkbook } from "../src/app/evaluate";
import { planWrites } from "../src/app/plan";
import { rulesFrom, shippedRulesFolder } from "../src/cli/rules";
import { dayFromIso } from "../src/domain/calendar";
import { AS_OF } from "./as-of";
import { timelineOf } from "../src/domain/timeline";

/** Milliseconds of the measured part. */
type Task = (path: string, partners: number) => Promise<number>;

const TASKS: Readonly<Record<string, Task>> = {
  nothing: () => Promise.resolve(0),
  read,
  evaluate,
  write,
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
