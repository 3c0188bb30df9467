/**
 * Speed and memory compared with other libraries: `npm run bench` (20 000 partners, 1 000 000 purchases, and a tenth of
 * it), or `npm run bench -- --quick` for a tenth of both.
 */
import { largeBook, type Book } from "./book";
import type { BookSize } from "./book-parts";
import { build } from "./build";
import {
  measureAgain,
  measureClosing,
  measureCommand,
  measureReport,
  measureTask,
  measureVerify,
  measureWithClosed,
  median,
  type Measured,
} from "./measure";
import { goals, table, type Line } from "./report";

const FULL: BookSize = { partners: 20_000, purchases: 1_000_000 };
/**
 * Measurements that the goals compare are run three times, ours and the other's: a single run may be unusually fast or
 * slow.
 */
const COMPARED = 3;
/** Measurements shown for comparison only. */
const SHOWN = 1;

interface Measure {
  readonly label: string;
  readonly runs: number;
  readonly measure: (book: Book) => Promise<Measured>;
  /** Whether it is measured on the grouped report of the same size. */
  readonly isOfReport?: true;
}

const task = (name: string) => (book: Book) => measureTask(name, book);

const MEASURES: readonly Measure[] = [
  { label: "an empty process", runs: COMPARED, measure: task("nothing") },
  { label: "read", runs: COMPARED, measure: task("read") },
  { label: "evaluate", runs: COMPARED, measure: task("evaluate") },
  { label: "write", runs: COMPARED, measure: task("write") },
  { label: "whole command", runs: COMPARED, measure: measureCommand },
  { label: "grouped report, whole command", runs: COMPARED, measure: measureReport, isOfReport: true },
  { label: "once more, with results written", runs: COMPARED, measure: measureAgain },
  { label: "closing a quarter, beside reading", runs: COMPARED, measure: task("close") },
  { label: "closing three quarters, whole command", runs: SHOWN, measure: measureClosing },
  { label: "once more, three quarters closed", runs: COMPARED, measure: measureWithClosed },
  { label: "verify, processor beside reading", runs: COMPARED, measure: measureVerify },
  { label: "json-rules-engine alone, tier rules only", runs: SHOWN, measure: task("engine") },
  { label: "SheetJS at its quickest, reading only", runs: COMPARED, measure: task("sheetjsQuickest") },
  { label: "SheetJS as it comes, reading only", runs: SHOWN, measure: task("sheetjs") },
  { label: "ExcelJS streaming, reading only", runs: SHOWN, measure: task("exceljs") },
];

async function main(): Promise<void> {
  await build();
  const share = process.argv.includes("--quick") ? 10 : 1;
  const large = await largeBook(scaled(share));
  const small = await largeBook(scaled(share * 10));
  const reports = {
    large: await largeBook({ ...scaled(share), isReport: true }),
    small: await largeBook({ ...scaled(share * 10), isReport: true }),
  };
  const lines: Line[] = [];
  for (const { label, runs, measure, isOfReport } of MEASURES) {
    const books = isOfReport === true ? reports : { large, small };
    process.stderr.write(`${label} …\n`);
    lines.push({
      label,
      small: await median(runs, () => measure(books.small)),
      large: await median(runs, () => measure(books.large)),
    });
  }
  process.stdout.write(`${table(lines, small, large)}\n\n${goals(lines)}\n`);
}

function scaled(share: number): BookSize {
  return { partners: FULL.partners / share, purchases: FULL.purchases / share };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
