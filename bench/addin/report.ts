/** The add-in's figures as a table, and the goals beside them. */
import { cpus, platform, totalmem } from "node:os";
import type { Book } from "../book";
import type { ListsRun } from "./lists";
import { MOST_BYTES, type TimedPhase, type Run } from "./run";
import { LONG_TASK, type MainThread } from "./trace";
import type { WhatIfTimes } from "./what-if-times";

/** Responses within half a second feel immediate. */
const OPENING = 500;

/** Reading and writing may take so many times as long where batches travel. */
const WITH_TRAVEL = 1.3;

/** All runs on one workbook. */
export interface Measured {
  readonly book: Book;
  /** Milliseconds that each batch and its answer travelled. */
  readonly travel: number;
  readonly runs: readonly Run[];
}

type Pick = (run: Run) => number;

interface Row {
  readonly label: string;
  readonly shown: (measured: Measured) => string;
}

const ROWS: readonly Row[] = [
  { label: "opening, empty cache: first paint", shown: milliseconds((run) => run.firstOpening.paint) },
  { label: "opening, empty cache: interactive", shown: milliseconds((run) => run.firstOpening.interactive) },
  { label: "opening: first paint", shown: milliseconds((run) => run.opening.paint) },
  { label: "opening: interactive", shown: milliseconds((run) => run.opening.interactive) },
  { label: "read", shown: seconds((run) => run.read) },
  { label: "evaluate, plan", shown: seconds((run) => run.evaluate) },
  { label: "write", shown: seconds((run) => run.writing.milliseconds) },
  { label: "undo", shown: seconds((run) => run.undoing.milliseconds) },
  ...phaseRows("reading", (run) => run.reading),
  ...phaseRows("writing", (run) => run.writing),
  { label: "purchases read flat", shown: seconds((run) => run.flat.milliseconds) },
  { label: "purchases read flat: calls", shown: number((run) => run.flat.calls) },
  { label: "longest task of the pane: processor", shown: milliseconds((run) => run.pane.longest.processor) },
  { label: "longest task of the pane: clock", shown: milliseconds((run) => run.pane.longest.clock) },
  { label: `tasks over ${LONG_TASK} ms: processor`, shown: number((run) => run.pane.over50.processor) },
  { label: `tasks over ${LONG_TASK} ms: clock`, shown: number((run) => run.pane.over50.clock) },
];

function phaseRows(name: string, of: (run: Run) => TimedPhase): readonly Row[] {
  return [
    { label: `${name}: syncs`, shown: number((run) => of(run).traffic.requests) },
    { label: `${name}: least syncs`, shown: number((run) => leastSyncs(of(run))) },
    { label: `${name}: bytes sent`, shown: megabytes((run) => of(run).traffic.requestBytes) },
    { label: `${name}: bytes received`, shown: megabytes((run) => of(run).traffic.responseBytes) },
    { label: `${name}: largest request`, shown: megabytes((run) => of(run).traffic.largestRequest) },
    { label: `${name}: largest response`, shown: megabytes((run) => of(run).traffic.largestResponse) },
    { label: `${name}: of its time, in the host`, shown: seconds((run) => of(run).traffic.milliseconds) },
  ];
}

/** The number of syncs if every request and every response were as large as Excel allows. */
function leastSyncs({ traffic }: TimedPhase): number {
  return Math.ceil(Math.max(traffic.requestBytes, traffic.responseBytes) / MOST_BYTES);
}

/** A table in Markdown. */
export function table(all: readonly Measured[], browser: string): string {
  const head = ["", ...all.map(titleOf)];
  const body = ROWS.map(({ label, shown }) => [label, ...all.map(shown)]);
  const computer = `${browser}, ${platform()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const runs = `medians of ${all.map((each) => each.runs.length).join(", ")} runs`;
  return [`${computer}, ${memory}; ${runs}`, "", ...markdown([head, ...body])].join("\n");
}

function titleOf({ book, travel }: Measured): string {
  const size = `${count(book.partners)} × ${count(book.purchases)}`;
  return travel === 0 ? size : `${size}, ${count(travel)} ms a batch`;
}

/** Each goal, the figure reached, and whether it is enough. */
export function goals(
  all: readonly Measured[],
  lists: readonly ListsRun[],
  whatIf: WhatIfTimes | undefined,
): string {
  const runs = all.length > 0 ? runGoals(all) : [];
  const head = ["goal", "wanted", "found", ""];
  return markdown([head, ...runs, ...listGoals(lists), ...whatIfGoals(whatIf)]).join("\n");
}

/** The longest answers about a draft, in milliseconds of the processor. */
const LONGEST_BANDS = 50;
const LONGEST_OTHER = 700;
const LONGEST_READINGS = 2000;

/** What-if at full size, as the worker works it out. */
function whatIfGoals(times: WhatIfTimes | undefined): string[][] {
  if (times === undefined) return [];
  const row = (name: string, wanted: number, found: number): string[] =>
    verdict(`what-if of ${name}, in ms of the processor`, wanted, found, found.toFixed(0));
  const bands = [...times.bands].sort((a, b) => a - b);
  return [
    row("bands, 95 of 100", LONGEST_BANDS, bands[Math.ceil(bands.length * 0.95) - 1] ?? NaN),
    row("bands, middle", LONGEST_BANDS, middle(bands)),
    row("bands, the first time", LONGEST_OTHER, times.first),
    row("a requirement", LONGEST_OTHER, middle(times.other)),
    row("readings side by side", LONGEST_READINGS, times.readings),
  ];
}

function runGoals(all: readonly Measured[]): string[][] {
  const most = (pick: Pick): number => Math.max(...all.map((each) => median(each, pick)));
  const phases = (run: Run): readonly TimedPhase[] => [run.reading, run.writing, run.undoing];
  const response = most((run) => Math.max(...phases(run).map(({ traffic }) => traffic.largestResponse)));
  const request = most((run) => Math.max(...phases(run).map(({ traffic }) => traffic.largestRequest)));
  const opening = most((run) => run.opening.interactive);
  const task = most((run) => run.pane.longest.processor);
  return [
    verdict("opening until it is interactive, in ms", OPENING, opening, opening.toFixed(0)),
    verdict("longest task of the pane, in ms of the processor", LONG_TASK, task, task.toFixed(0)),
    verdict("largest response, in bytes", MOST_BYTES - 1, response, count(response)),
    verdict("largest request, in bytes", MOST_BYTES - 1, request, count(request)),
    verdict(
      "references left open",
      0,
      most((run) => run.openReferences),
      count(most((run) => run.openReferences)),
    ),
    ...travelGoals(all),
  ];
}

/** How many times as long the largest workbook is read, and written, where batches travel. */
function travelGoals(all: readonly Measured[]): string[][] {
  const largest = all.at(-1)?.book;
  const row = (work: string, pick: Pick): string[][] => {
    const [near, far] = [false, true].map((isFar) => {
      const found = all.find(({ book, travel }) => book === largest && travel > 0 === isFar);
      return found && median(found, pick);
    });
    if (near === undefined || far === undefined) return [];
    const name = `${work} the largest workbook where batches travel, times as long`;
    return [verdict(name, WITH_TRAVEL, far / near, (far / near).toFixed(2))];
  };
  return [...row("reading", (run) => run.read), ...row("writing", (run) => run.writing.milliseconds)];
}

function listGoals(lists: readonly ListsRun[]): string[][] {
  const row = (name: string, of: (run: ListsRun) => MainThread): string[] => {
    const found = middle(lists.map((run) => of(run).longest.processor));
    return verdict(name, LONG_TASK, found, found.toFixed(0));
  };
  return [
    row("longest task while the largest group of problems is scrolled", ({ problems }) => problems),
    row("longest task while the changes are scrolled", ({ changes }) => changes),
  ];
}

function verdict(name: string, wanted: number, found: number, shown: string): string[] {
  return [name, `≤ ${count(wanted)}`, shown, found <= wanted ? "reached" : "NOT reached"];
}

function median({ runs }: Measured, pick: Pick): number {
  return middle(runs.map(pick));
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function seconds(pick: Pick): Row["shown"] {
  return (measured) => `${(median(measured, pick) / 1000).toFixed(2)} s`;
}

function milliseconds(pick: Pick): Row["shown"] {
  return (measured) => `${median(measured, pick).toFixed(0)} ms`;
}

function megabytes(pick: Pick): Row["shown"] {
  return (measured) => `${(median(measured, pick) / 1e6).toFixed(2)} MB`;
}

function number(pick: Pick): Row["shown"] {
  return (measured) => count(median(measured, pick));
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function markdown(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_head, i) => Math.max(3, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const padded = rows.map((row) =>
    line(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))),
  );
  const rule = line(widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)));
  return [padded[0] ?? "", rule, ...padded.slice(1)];
}
