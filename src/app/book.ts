/** Use case: read a whole partner workbook — its layout, partners, rates and purchases — and all its problems. */
import type { IncompleteCause } from "../domain/incomplete";
import type { Problems } from "../domain/problems";
import type { Program } from "../domain/program";
import type { Result } from "../domain/result";
import { cellName } from "../workbook/cell-name";
import { FixLog, type Fixes } from "../sheets/fixes";
import { readCountsFor } from "../sheets/counts-for";
import { logHiddenColumns } from "../sheets/hidden-columns";
import { looksAt, type SheetLooks } from "../sheets/headers/head";
import { namedPartners } from "../sheets/left-out/similar-rows";
import { UnreadRows } from "../sheets/left-out/unread";
import { readJoins } from "../sheets/joins/read-joins";
import { findLayout, type Layout, type LayoutProblem } from "../sheets/layout";
import type { Mapping } from "../sheets/mapping";
import type { Arranged } from "../sheets/shapes/arrange";
import { logAssumptions } from "../sheets/shapes/log-shapes";
import { arrangeBook, doubtReports, openQuestions } from "./arrange-book";
import { pointsRulesOf } from "../sheets/ledger/ledger-columns";
import { readLedger, type LedgerTable } from "../sheets/ledger/ledger-table";
import { readPartnerDetails, type PartnerDetails } from "../sheets/partner-details";
import { readPartners, type PartnerTable } from "../sheets/partners";
import { ProblemLog } from "../sheets/problem-log";
import { purchaseFactColumns, purchasesRequest } from "../sheets/purchase-columns";
import { readPurchases, type PurchaseTable } from "../sheets/purchases";
import { readRates, type RateTable } from "../sheets/rates";
import { readAdjustments, type ManualTable } from "../sheets/books/adjustments";
import { readRecords } from "../sheets/books/read-records";
import { readSent, type PlacedSent } from "../sheets/books/sent";
import type { BookRecords } from "../sheets/books/records";
import { readUnnamedCurrencies } from "../sheets/unnamed-currency";
import { logMissingRuleColumns } from "../sheets/rule-columns";
import { programOn, timelineOf, type Timeline, pointPrecision } from "../domain/timeline";
import type { Day } from "../domain/units";
import type { WorkbookReader } from "../workbook/reader";

/** Progress of a long run. `done` counts up within each step. */
export interface Progress {
  readonly step: "rows-read" | "partners-evaluated";
  readonly done: number;
  readonly total: number | undefined;
}

export interface ReadOptions {
  readonly mapping?: Mapping;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * The versions that the book will be judged by: the columns of purchases that their rules need are read too, and a
   * row's rate may be as old as the version of its day allows (R8). The program alone where absent.
   */
  readonly timeline?: Timeline;
  /** Whether settled purchases are read now, or later where they are needed (`withSettledRows`). Now where absent. */
  readonly settled?: "now" | "later";
}

export interface PartnerBook {
  readonly layout: Layout;
  readonly partners: PartnerTable;
  readonly details: PartnerDetails;
  readonly purchases: PurchaseTable;
  /** The points ledger left by earlier runs; `undefined` where the workbook has none yet. */
  readonly ledger: LedgerTable | undefined;
  /** The records of closings; `undefined` before the first one. */
  readonly records: BookRecords | undefined;
  /** Partners that have closed periods and are not listed any more, by their positions among purchases. */
  readonly absent: ReadonlyMap<string, number>;
  readonly rates: RateTable;
  /** Rows of the sheet of adjustments. */
  readonly manual: ManualTable;
  /** What partners were told by statements. */
  readonly sent: readonly PlacedSent[];
  /** Causes of incomplete totals: rows that stand in the workbook and are in no total. */
  readonly incomplete: readonly IncompleteCause[];
  /** Problems found while reading. */
  readonly problems: Problems;
  /** Cells that are read with certainty, but could be in a better form. */
  readonly fixes: Fixes;
}

/**
 * Reads the workbook. Not ok where a needed sheet or column cannot be found; all other faults are in the book's
 * problems.
 */
export async function readBook(
  given: WorkbookReader,
  program: Program,
  options: ReadOptions = {},
): Promise<Result<PartnerBook, LayoutProblem>> {
  const { timeline = timelineOf(program) } = options;
  const arranged = await arrangeBook(given, program, options.mapping ?? {});
  const open = openQuestions(arranged.mapping);
  if (open.length > 0) return { ok: false, problems: open };
  const looks = looksAt(arranged.reader);
  const found = await findLayout(arranged.reader, program, arranged.mapping, looks);
  if (!found.ok) return found;
  const log = new ProblemLog();
  logMissingRuleColumns(found.value, program, timeline, log);
  logHiddenColumns(found.value, log);
  logAssumptions(arranged.mapping.assumed ?? [], log);
  const onRows = countRows(options.onProgress);
  const { settled } = options;
  const reading = { ...arranged, program, timeline, looks, log, onRows, settled };
  return { ok: true, value: await readFound(found.value, reading), problems: [] };
}

/** What reading a book that was found needs. */
interface Reading extends Arranged {
  readonly settled: ReadOptions["settled"];
  readonly program: Program;
  readonly timeline: Timeline;
  readonly looks: SheetLooks;
  readonly log: ProblemLog;
  readonly onRows: (rows: number) => boolean;
}

function countRows(onProgress: ReadOptions["onProgress"]): (rows: number) => boolean {
  let done = 0;
  return (rows) => {
    done += rows;
    onProgress?.({ step: "rows-read", done, total: undefined });
    return true;
  };
}

/** Reads all sheets of a layout. */
async function readFound(layout: Layout, reading: Reading): Promise<PartnerBook> {
  const { reader, mapping, reports, program, timeline, looks, log, onRows } = reading;
  const fixes = new FixLog();
  const factColumns = purchaseFactColumns(program, ...timeline.map((version) => version.program));
  const [first] = layout.purchases;
  if (first !== undefined) reader.readAhead?.(purchasesRequest(first, factColumns));
  const partners = await readPartners(reader, layout.partners, program, { log, fixes }, onRows);
  const programs = timeline.map((version) => version.program);
  const ledger = await readLedger(reader, pointsRulesOf(programs));
  const records = await readRecords(reader, ledger, programs, reading.settled);
  const absent = absentPartners(records, partners);
  const find = (id: string): number | undefined => partners.positions.get(id);
  const unread = new UnreadRows(reader, looks, layout, program, mapping.leaveOut ?? []);
  const otherPartners = await unread.read("partners", find, log);
  const rates = await readRates(reader, layout.rates, program, { log, fixes });
  await unread.read("rates", find, log);
  const joins = await readJoins(reader, layout, partners);
  const countsFor = await readCountsFor(reader, layout.partners, partners, log);
  const details = await readPartnerDetails(reader, layout.partners, partners, log);
  const context = {
    program,
    factColumns,
    maxRateAge: maxRateAgeBy(timeline),
    partners,
    joins,
    countsFor: countsFor.targets,
    duplicates: mapping.duplicates,
    documents: mapping.documents,
    absent,
    keepsStrays: records !== undefined,
    rates,
    log,
    fixes,
  };
  const purchases = await readPurchases(reader, layout.purchases, context, onRows);
  doubtReports(reports, joins, purchases, log);
  const otherPurchases = await unread.read("purchases", find, log, namedPartners(partners));
  doubtPartners(purchases, [...countsFor.unsure, ...partners.namedAgain], [otherPartners, otherPurchases]);
  for (const one of layout.purchases) {
    const named = joins.get(one);
    const findBy = (id: string): number | undefined => (named === undefined ? find(id) : named.find(id));
    for (const partner of await readUnnamedCurrencies(reader, one, program, findBy, log))
      purchases.book.markDoubtful(partner);
  }
  const isKnown = (id: string): boolean => partners.positions.has(id) || absent.has(id);
  const manual = await readAdjustments(reader, { isKnown, precision: pointPrecision(timeline) }, log);
  const sent = await readSent(reader, log);
  logInexactSums(layout, partners, purchases, log);
  const incomplete = [
    ...partners.left,
    ...otherPartners.causes,
    ...causesOf(purchases),
    ...otherPurchases.causes,
    ...manual.nobody,
  ];
  const problems = log.problems();
  const read = { layout, partners, details, purchases, sent };
  return { ...read, ledger, records, absent, rates, manual, incomplete, problems, fixes };
}

function causesOf({ nobody, sources }: PurchaseTable): readonly IncompleteCause[] {
  return [...nobody, ...sources.flatMap(({ left }) => left)];
}

/** If a partner has a second row, it is unclear which row holds; rows that are not read leave its sums incomplete. */
function doubtPartners(
  { book }: PurchaseTable,
  partners: readonly number[],
  unread: readonly { readonly left: { readonly partners: ReadonlyMap<number, unknown> } }[],
): void {
  for (const partner of partners) book.markDoubtful(partner);
  for (const { left } of unread) for (const partner of left.partners.keys()) book.markDoubtful(partner);
}

/** R8: how old a rate may be for a row of a day, by the version in force on that day. */
function maxRateAgeBy(timeline: Timeline): (day: Day) => number {
  const [first, ...others] = timeline;
  const { maxRateAgeDays } = first.program.points;
  if (others.length === 0) return () => maxRateAgeDays;
  return (day) => programOn(timeline, day).points.maxRateAgeDays;
}

/** Partners that closings name and the sheet does not: their positions come after those of the listed ones. */
function absentPartners(
  records: BookRecords | undefined,
  { partners, positions }: PartnerTable,
): ReadonlyMap<string, number> {
  const named = new Set<string>();
  for (const { isTakenBack, ledger } of records?.closings ?? []) {
    for (const { entry } of isTakenBack ? [] : ledger) {
      if (entry.kind === "row") named.add(entry.row.partner);
      else if (entry.kind === "adjustment") named.add(entry.adjustment.partner);
    }
  }
  const absent = [...named].filter((id) => !positions.has(id)).sort();
  return new Map(absent.map((id, at) => [id, partners.length + at]));
}

/** Reports sums that are too large to be exact, so that they never become a wrong number. */
function logInexactSums(
  layout: Layout,
  { partners }: PartnerTable,
  { book }: PurchaseTable,
  log: ProblemLog,
): void {
  const { sheet, columns } = layout.partners;
  partners.forEach(({ row }, position) => {
    if (book.sumsAreExact(position)) return;
    log.add("sum-too-large", "error", sheet, cellName(columns.get("partnerId") ?? 1, row));
  });
}
