/** Use case: close a period (R7). The writes are planned here, and carried out like results. */
import { withClosing, type ClosedRow, type Closing } from "../../domain/closing/books";
import { closePeriod, type ClosingObstacle } from "../../domain/closing/close";
import { lineText, type ClosingLine } from "../../domain/closing/journal";
import { askedColumns } from "../../domain/closing/kept-cells";
import { NO_SEAL, numbered, rowCode, sealOf, type Sha256 } from "../../domain/closing/seal";
import { SettledLines } from "../../domain/closing/settled-lines";
import { otherLines } from "../../domain/closing/settled-text";
import { adjustmentText, closedRowText } from "../../domain/closing/texts";
import type { Period } from "../../domain/calendar";
import type { Problems } from "../../domain/problems";
import { pointPrecision, type Timeline } from "../../domain/timeline";
import type { Day } from "../../domain/units";
import { planJournal, type SealedLine } from "../../sheets/plan/journal-writes";
import { closedEntry, fixedEntry, type LedgerEntry } from "../../sheets/plan/ledger-rows";
import { planSettled, type NumberedLines } from "../../sheets/plan/settled-writes";
import type { WorkbookReader } from "../../workbook/reader";
import type { SheetWrite, WritePlan } from "../../workbook/write-plan";
import type { PartnerBook } from "../book";
import { evaluateBook, type Evaluation } from "../evaluate";
import { planWrites } from "../plan";
import { isSettledAltered } from "./altered-settled";
import { isBroken } from "./book-problems";
import { namesIn } from "./ledger-entries";
import { restatedRows } from "./restate";
import { booksIn } from "./reviewed";
import { withSettledRows } from "./settled-rows";
import { todayOf } from "./today";
import { linesWithResults } from "./version-lines";

/** A person's request for a closing. */
export interface ClosingWish {
  readonly period: Period;
  /** The current day: the period must be over. */
  readonly clock: Day;
  /** The day as of which results are written, not before the period's end; by default the current one. */
  readonly asOf?: Day;
  readonly by: string;
  readonly reason: string;
  /**
   * Accepted obstacles, with the reason: ids of partners that are provisional, and names of causes of incomplete totals
   * (`causeName`).
   */
  readonly accepted: ReadonlyMap<string, string>;
}

export type ClosedBook =
  | {
      readonly ok: true;
      readonly line: ClosingLine;
      readonly seal: string;
      readonly closing: Closing;
      readonly plan: WritePlan;
      /** The evaluation including the closing. */
      readonly evaluation: Evaluation;
      readonly problems: Problems;
    }
  | { readonly ok: false; readonly obstacles: readonly ClosingObstacle[] };

/**
 * Closes a period of a book that was read: rows of the ledger, settled purchases, a line of the journal, and results.
 */
export async function closeBook(
  reader: WorkbookReader,
  given: PartnerBook,
  timeline: Timeline,
  wish: ClosingWish,
  sha256: Sha256,
): Promise<ClosedBook> {
  const book = await withSettledRows(reader, given, timeline);
  if (isBroken(book) || isSettledAltered(book)) return { ok: false, obstacles: [{ kind: "broken" }] };
  const { period, clock, accepted } = wish;
  const today = todayOf(book, timeline);
  const result = closePeriod(booksIn(book), today, period, clock, new Set(accepted.keys()));
  // The review behind it is as large as the evaluation that follows, and is not kept beside it.
  return result.ok ? planClosed(reader, { book, timeline, ...wish }, result.closing, sha256) : result;
}

interface ClosingJob extends ClosingWish {
  readonly book: PartnerBook;
  readonly timeline: Timeline;
}

async function planClosed(
  reader: WorkbookReader,
  job: ClosingJob,
  closing: Closing,
  sha256: Sha256,
): Promise<ClosedBook> {
  const { book, timeline, clock, asOf = clock, by } = job;
  const { records } = book;
  const noted = linesWithResults(records, timeline, { when: clock, by }, sha256);
  const { line, seal, ledger, ofSettled } = await planSealed(reader, job, closing, noted, sha256);
  const evaluation = evaluateBook(book, timeline, asOf, undefined, withClosing(booksIn(book), closing));
  const closed = closedEntries(ledger, line, { sha256, seal, evaluation, timeline });
  const restated = restatedRows(records, { closing, line: line.line });
  const { plan, problems } = await planWrites(reader, evaluation, undefined, { closed, restated });
  const { language } = evaluation;
  const ofJournal = await planJournal(reader, records?.journal, [...noted, { line, seal }], language);
  return {
    ...{ ok: true, line, seal, closing, evaluation, problems },
    plan: { sheets: [...plan.sheets, ofSettled, ofJournal] },
  };
}

/** Seals the closing and plans its settled rows, whose texts are then no longer needed. */
async function planSealed(
  reader: WorkbookReader,
  job: ClosingJob,
  closing: Closing,
  noted: readonly SealedLine[],
  sha256: Sha256,
): Promise<Omit<SealedClosing, "settled"> & { readonly ofSettled: SheetWrite }> {
  const { records, layout } = job.book;
  const { settled, ...sealed } = sealedClosing(closing, job, noted.at(-1) ?? records?.lines.at(-1), sha256);
  const programs = job.timeline.map(({ program }) => program);
  const content = { line: sealed.line, settled, programs, language: layout.partners.language };
  return { ...sealed, ofSettled: await planSettled(reader, records?.settled, content) };
}

interface SealedClosing {
  readonly line: ClosingLine;
  readonly seal: string;
  readonly ledger: readonly LedgerText[];
  readonly settled: NumberedLines;
}

/** The contents of a closing, numbered and sealed. `last`: the journal's line before it. */
function sealedClosing(
  closing: Closing,
  { book, timeline, ...wish }: ClosingJob,
  last: SealedLine | undefined,
  sha256: Sha256,
): SealedClosing {
  const { period, clock, by, reason, accepted } = wish;
  const newest = booksIn(book).closings.at(-1);
  const lines = new SettledLines(closing.settled, otherLines(closing, newest?.rates ?? []));
  const ledger = ledgerTexts(closing);
  const number = (last?.line.line ?? 0) + 1;
  const line: ClosingLine = {
    ...{ what: "closing", line: number, period, when: clock, by, reason },
    asOf: period.last,
    accepted: [...accepted].sort(([a], [b]) => (a < b ? -1 : 1)),
    rules: rulesOf(closing, timeline),
    ...countsOf(closing, newest?.period),
    rows: ledger.length,
    settled: lines.length,
    manual: closing.manual.length,
    years: closing.years,
    columns: askedColumns(timeline.map(({ program }) => program)),
  };
  const checks = new Uint32Array(closing.settled.length);
  const settled = lines.sealed({
    closing: number,
    numberOf: (_at, place) => lines.before.length + place + 1,
    onCheck: (_at, check, place) => {
      checks[place] = check;
    },
  });
  const texts = ledger.map(({ text }) => text);
  const seal = sealOf(sha256, last?.seal ?? NO_SEAL, lineText(line), texts, settled);
  return { line, ledger, settled: { lines, checks }, seal };
}

type LedgerText = { readonly text: string } & (
  | { readonly row: ClosedRow }
  | { readonly adjustment: Closing["adjustments"][number] }
);

function ledgerTexts({ rows, adjustments }: Closing): readonly LedgerText[] {
  const found = new Map<string, LedgerText[]>();
  const add = (one: LedgerText): void => {
    found.set(one.text, [...(found.get(one.text) ?? []), one]);
  };
  for (const row of rows) add({ row, text: closedRowText(row) });
  for (const adjustment of adjustments) add({ adjustment, text: adjustmentText(adjustment) });
  const texts = [...found.values()].flat().map(({ text }) => text);
  return [...new Set(numbered(texts))].flatMap((text) => found.get(text) ?? []);
}

function rulesOf({ rows }: Closing, timeline: Timeline): ClosingLine["rules"] {
  const used = new Set(rows.map(({ sha256 }) => sha256));
  return timeline
    .filter(({ program }) => used.has(program.sha256))
    .map(({ program: { version, sha256 } }) => ({ version, sha256 }));
}

/** Rows that only replace another version are not counted as new. */
function countsOf(
  { rows, adjustments }: Closing,
  before: Period | undefined,
): Pick<ClosingLine, "partners" | "purchases" | "points"> {
  const fresh = rows.filter(({ period }) => before === undefined || period.first > before.last);
  return {
    partners: new Set(fresh.map(({ partner }) => partner)).size,
    purchases: fresh.reduce((sum, { count }) => sum + count, 0),
    points: [...fresh, ...adjustments].reduce((sum, { points }) => sum + points, 0n),
  };
}

interface EntryContext {
  readonly sha256: Sha256;
  readonly seal: string;
  readonly evaluation: Evaluation;
  readonly timeline: Timeline;
}

function closedEntries(
  texts: readonly LedgerText[],
  line: ClosingLine,
  { sha256, seal, evaluation, timeline }: EntryContext,
): readonly LedgerEntry[] {
  const precision = pointPrecision(timeline);
  const nameOf = namesIn(evaluation.book);
  const versions = new Map(timeline.map(({ program }) => [program.sha256, program.version]));
  return texts.map((one, index) => {
    const closed = {
      closing: line.line,
      number: index + 1,
      kept: one.text,
      code: rowCode(sha256, seal, one.text),
    };
    if ("adjustment" in one)
      return fixedEntry(one.adjustment, nameOf(one.adjustment.partner), precision, closed);
    const { row } = one;
    return closedEntry(row, nameOf(row.partner), versions.get(row.sha256) ?? "", precision, closed);
  });
}
