/** The figures as a table, and the goals beside them. */
import { cpus, platform, totalmem } from "node:os";
import type { Book } from "./book";
import type { Measured } from "./measure";

/** One thing measured on both workbooks. */
export interface Line {
  readonly label: string;
  readonly small: Measured;
  readonly large: Measured;
}

export function table(lines: readonly Line[], small: Book, large: Book): string {
  const head = ["", ...[small, large].flatMap((book) => [sizeOf(book), "peak"])];
  const rows = lines.map((line) => [
    line.label,
    ...[line.small, line.large].flatMap(({ milliseconds, peak }) => [seconds(milliseconds), megabytes(peak)]),
  ]);
  const sheet = `purchases sheet: ${megabytes(small.sheetBytes / 1e6)} and ${megabytes(large.sheetBytes / 1e6)} of XML`;
  const computer = `Node ${process.version}, ${platform()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return [`${computer}, ${memory}; ${sheet}`, "", ...aligned([head, ...rows])].join("\n");
}

function sizeOf({ partners, purchases }: Book): string {
  return `${partners.toLocaleString("en")} × ${purchases.toLocaleString("en")}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function megabytes(count: number): string {
  return `${count.toFixed(0)} MB`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join("  "),
  );
}

/** Each goal, the figure reached, and whether it is enough. */
export function goals(lines: readonly Line[]): string {
  const of = (start: string): Line => {
    const line =
      lines.find(({ label }) => label === start) ?? lines.find(({ label }) => label.startsWith(start));
    if (line === undefined) throw new Error(`${start} was not measured`);
    return line;
  };
  const whole = of("whole command");
  // The comparison is with its fastest options; its default is shown for comparison only.
  const ratio = whole.large.milliseconds / of("SheetJS at its quickest").large.milliseconds;
  const ofReport = of("grouped report").large.milliseconds / whole.large.milliseconds;
  const honoured = of("once more, three quarters closed").large.milliseconds;
  const ofNeverClosed = honoured / whole.large.milliseconds;
  // Both have a ledger to read and to write over.
  const ofWritten = honoured / of("once more, with results written").large.milliseconds;
  const closing = of("closing a quarter");
  const closed = closing.large.milliseconds / of("write").large.milliseconds;
  const verified = of("verify").large.milliseconds;
  const growth = whole.large.milliseconds / whole.small.milliseconds;
  return aligned([
    ["goal", "wanted", "found", ""],
    verdict("whole command ÷ SheetJS reading", ratio, 0.16, ratio.toFixed(3)),
    verdict("whole command, peak memory in MB", whole.large.peak, 400, whole.large.peak.toFixed(0)),
    verdict("grouped report ÷ whole command", ofReport, 2, ofReport.toFixed(2)),
    verdict("three quarters closed ÷ whole command", ofNeverClosed, 1.25, ofNeverClosed.toFixed(2)),
    shown("three quarters closed ÷ with results written", ofWritten.toFixed(2)),
    verdict("closing a quarter ÷ writing results", closed, 2.5, closed.toFixed(2)),
    verdict("closing a quarter, peak memory in MB", closing.large.peak, 500, closing.large.peak.toFixed(0)),
    verdict("verify of settled rows, ms of processor", verified, 250, verified.toFixed(0)),
    verdict("ten times the rows ÷ a tenth", growth, 11, growth.toFixed(2)),
  ]).join("\n");
}

/** A figure without a goal. */
function shown(name: string, figure: string): string[] {
  return [name, "", figure, ""];
}

function verdict(name: string, found: number, most: number, shown: string): string[] {
  return [name, `≤ ${most}`, shown, found <= most ? "reached" : "NOT reached"];
}
