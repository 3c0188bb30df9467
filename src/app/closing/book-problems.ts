/** Problems with the books: altered or missing rows, partners that are gone, cells changed since. */
import { addDays, isoOf, type Period } from "../../domain/calendar";
import { hasKept, keptCells } from "../../domain/closing/kept-cells";
import { CurrencySums, sumsText } from "../../domain/incomplete";
import type { ClosedPeriod } from "../../domain/closing/account";
import { exactText } from "../../domain/points";
import { countedRows, type Books, type ClosedRow } from "../../domain/closing/books";
import { matchRows } from "../../domain/closing/match-rows";
import { columnsOf, rowKey, type PurchaseRow } from "../../domain/closing/purchase-row";
import type { ReviewedPartner } from "../../domain/closing/review";
import type { Partner } from "../../domain/partner";
import type { DataProblemCode, SheetPlace } from "../../domain/problem";
import type { ColumnKey } from "../../domain/program";
import { versionOn, type Timeline, type Version } from "../../domain/timeline";
import type { Day } from "../../domain/units";
import {
  alteredInJournal,
  alteredInLedger,
  lostReopening,
  missingRows,
  type AlteredCell,
} from "../../sheets/books/inspect";
import { surplusRows, type BookRecords, type ClosingRecord } from "../../sheets/books/records";
import type { OwnTable } from "../../sheets/own/own-table";
import type { ProblemLog } from "../../sheets/problem-log";
import { cellName } from "../../workbook/cell-name";
import type { PartnerBook } from "../book";
import { alteredSettled } from "./altered-settled";
import { placeOfRow } from "./places";
import { presentStatuses } from "./restate";
import type { ReviewedBooks } from "./reviewed";

/** Whether data of closings are gone, unreadable or added by hand: then nothing is written, because told points are not known. */
export function isBroken({ records }: PartnerBook): boolean {
  if (records === undefined) return false;
  const isIncomplete = records.closings.some((closing) => {
    const missing = missingRows(records, closing);
    const isUnread = closing.ledger.some(({ entry }) => entry.kind === "unreadable");
    const isAdded = surplusRows(closing.ledger, closing.line.rows).added.length > 0;
    const isShort = missing.ledger > 0 || missing.settled > 0;
    return isShort || isUnread || isAdded || closing.settled.unread.length > 0;
  });
  return isIncomplete || records.unreadLines.length > 0 || hasGap(records);
}

function hasGap(records: BookRecords): boolean {
  const { lines, strays } = records;
  const isGap = lines.some(({ line }, at) => line.line !== at + 1) || strays.ledger.length > 0;
  return isGap || lostReopening(records) !== undefined;
}

/** Visible cells of closed rows, adjustments and journal lines that no longer hold what was written. */
function* alteredCells(records: BookRecords): Generator<AlteredCell> {
  yield* alteredInLedger(records, presentStatuses(records));
  yield* alteredInJournal(records, ({ seal }) => seal);
}

/** Logs problems with rows that closings wrote. */
export function logRecords({ records }: PartnerBook, log: ProblemLog): void {
  if (records === undefined) return;
  logUnread(records, log);
  for (const { sheet, row, column, found, kept } of alteredCells(records)) {
    log.add("closed-row-altered", "error", sheet, cellName(column, row), {
      found,
      kept: kept === "" ? "–" : kept,
    });
  }
}

/** Logs settled rows that somebody has altered, where they were read. */
export function logSettled(book: PartnerBook, timeline: Timeline, log: ProblemLog): void {
  const { cells, unknown } = alteredSettled(book, timeline);
  for (const { sheet, row, column, found, kept } of cells)
    log.add("closed-row-altered", "error", sheet, cellName(column, row), {
      found,
      kept: kept === "" ? "–" : kept,
    });
  for (const { index, number } of unknown)
    add(log, "settled-row-altered", book.records?.settled?.cellPlace(index, "check"), {
      found: String(number),
    });
}

function logUnread(records: BookRecords, log: ProblemLog): void {
  const { journal, closings, unreadLines } = records;
  for (const index of unreadLines) add(log, "journal-line-unreadable", journal?.cellPlace(index, "data"));
  for (const closing of closings) {
    logUnreadRows(records, closing, log);
    logMissingRows(records, closing, log);
    logSurplusRows(records, closing, log);
  }
}

/** Rows that somebody copied, or wrote as if a closing had: one line for all of a sheet. */
function logSurplusRows({ ledger, settled }: BookRecords, closing: ClosingRecord, log: ProblemLog): void {
  const { line } = closing;
  const { copied, added } = surplusRows(closing.ledger, line.rows);
  logSurplus(ledger, copied, closing, "closing-row-copied", log);
  logSurplus(ledger, added, closing, "closing-row-added", log);
  // They are as many as purchases, and nearly never copied.
  if (closing.settled.length <= line.settled) return;
  logSurplus(
    settled,
    surplusRows([...closing.settled], line.settled).copied,
    closing,
    "closing-row-copied",
    log,
  );
}

function logSurplus<K extends string>(
  table: OwnTable<K | "partnerId"> | undefined,
  rows: readonly { readonly index: number }[],
  { line }: ClosingRecord,
  code: "closing-row-copied" | "closing-row-added",
  log: ProblemLog,
): void {
  const places = rows.flatMap(({ index }) => table?.cellPlace(index, "partnerId") ?? []);
  const [first] = places;
  if (first === undefined) return;
  const cells = listed(places.map(({ cell }) => cell));
  const details = { cells, rows: String(places.length), period: line.period.label };
  log.add(code, code === "closing-row-added" ? "error" : "warning", first.sheet, first.cell, details);
}

function add(
  log: ProblemLog,
  code: DataProblemCode,
  place: SheetPlace | undefined,
  details: Readonly<Record<string, string>> = {},
): void {
  if (place !== undefined) log.add(code, "error", place.sheet, place.cell, details);
}

function logUnreadRows({ ledger, settled }: BookRecords, closing: ClosingRecord, log: ProblemLog): void {
  for (const { entry, index } of closing.ledger)
    if (entry.kind === "unreadable") add(log, "closing-row-unreadable", ledger?.cellPlace(index, "kept"));
  for (const { index } of closing.settled.unread)
    add(log, "closing-row-unreadable", settled?.cellPlace(index, "amount"));
}

function logMissingRows(records: BookRecords, closing: ClosingRecord, log: ProblemLog): void {
  const { ledger, settled, journal } = records;
  const { line } = closing;
  const missing = missingRows(records, closing);
  const sheets = [
    { other: ledger?.place.sheet ?? "", wanted: line.rows, gone: missing.ledger },
    { other: settled?.place.sheet ?? "", wanted: line.settled, gone: missing.settled },
  ];
  for (const { other, wanted, gone } of sheets.filter((sheet) => sheet.gone > 0)) {
    const details = {
      other,
      wanted: String(wanted),
      found: String(wanted - gone),
      period: line.period.label,
    };
    add(log, "closing-row-missing", journal?.cellPlace(closing.journal.index, "period"), details);
  }
}

/** Logs the review's findings: partners that are gone, cells changed since, missing rules. */
export function logReview(book: PartnerBook, reviewed: ReviewedBooks, log: ProblemLog): void {
  const { review } = reviewed;
  logPointsBefore(book, review.begin, log);
  if (review.newest === undefined) return;
  const missingRules = new Map<string, Period>();
  for (const partner of review.partners) {
    const { account } = partner;
    if (account.cells === undefined) logGone(book, partner, review.renamed, log);
    else logChangedCells(book, account.cells, account.closed, log);
    if (account.plans.some(({ rulesMissing }) => rulesMissing))
      for (const { row } of account.closed) missingRules.set(row.sha256, row.period);
  }
  const journal = book.records?.journal?.place;
  for (const period of missingRules.values()) {
    log.add("closing-rules-missing", "error", journal?.sheet ?? "", "A1", { period: period.label });
  }
  logLateVersions(book, reviewed, log);
  logBeforeBooks(book, reviewed, log);
}

/** A closed row for each period and version by which it was closed: those are few, rows are many. */
function rulesOfPeriods({ partners }: ReviewedBooks["review"]): Iterable<ClosedRow> {
  const found: ClosedRow[] = [];
  const isKnown = ({ sha256, period }: ClosedRow): boolean =>
    found.some((row) => row.period.label === period.label && row.sha256 === sha256);
  for (const { account } of partners)
    for (const { row } of account.closed) if (!isKnown(row)) found.push(row);
  return found;
}

/** A version that changes points begins after the last closed period; closed ones keep the rules of their closing. */
function logLateVersions(
  { records }: PartnerBook,
  { review, today: { timeline } }: ReviewedBooks,
  log: ProblemLog,
): void {
  const late = new Map<Version, Period>();
  for (const { period, sha256 } of rulesOfPeriods(review)) {
    const inForce = versionOn(timeline, period.first);
    const own = timeline.find(({ program }) => program.sha256 === sha256);
    const isOther = own !== undefined && own.earning !== inForce.earning;
    if (isOther && inForce.from !== undefined && !late.has(inForce)) late.set(inForce, period);
  }
  for (const [{ from, program }, period] of late) {
    log.add("version-in-closed-period", "error", records?.journal?.place.sheet ?? "", "A1", {
      version: program.version,
      from: from === undefined ? "" : isoOf(from),
      period: period.label,
      after: isoOf(addDays((review.newest ?? period).last, 1)),
    });
  }
}

function logGone(
  { layout }: PartnerBook,
  { partner }: ReviewedPartner,
  renamed: ReviewedBooks["review"]["renamed"],
  log: ProblemLog,
): void {
  const other = renamed.find(({ was }) => was === partner)?.now ?? "";
  const cell = cellName(layout.partners.columns.get("partnerId") ?? 1, layout.partners.headerRow);
  log.add("partner-gone", "warning", layout.partners.sheet, cell, { found: partner, other });
}

/** A changed level, status or registration day never changes a closed row. */
function logChangedCells(
  { layout }: PartnerBook,
  cells: Partner,
  closed: readonly ClosedPeriod[],
  log: ProblemLog,
): void {
  const last = closed.at(-1);
  if (last?.anew === undefined) return;
  const { row, anew } = last;
  if (hasKept(cells, row.cells)) return;
  const now = keptCells(cells, anew.accrual.version.program);
  const { sheet, columns, headers } = layout.partners;
  const changed: ColumnKey[] = [];
  if (now.registeredOn !== row.cells.registeredOn && row.term.first === row.cells.registeredOn)
    changed.push("registeredOn");
  if (JSON.stringify(now.level) !== JSON.stringify(row.cells.level)) changed.push("level");
  for (const [key, value] of now.columns)
    if (row.cells.columns.has(key) && row.cells.columns.get(key) !== value) changed.push(key);
  for (const key of changed) {
    const column = columns.get(key) ?? 1;
    log.add("closed-cells-changed", "warning", sheet, cellName(column, cells.row), {
      column: headers.get(column) ?? key,
      period: row.period.label,
    });
  }
}

/** Purchases dated before the books begin that no closing counted: they earn nothing. One line for all of them. */
function logBeforeBooks(book: PartnerBook, { books, today, review }: ReviewedBooks, log: ProblemLog): void {
  const counts = countsBefore(books, review.begin);
  const sums = new CurrencySums();
  const late = today.partners.flatMap(({ id }) => {
    // Days are at hand; rows by value are made only where there are more than were counted.
    const early = today.purchasesOf(id).days.reduce((sum, on) => (on < review.begin ? sum + 1 : sum), 0);
    if (early <= (counts.get(id) ?? 0)) return [];
    const counted = countedRows(books, plainKey).filter(({ partner }) => partner === id);
    return matchRows(counted, today.rowsOf(id)).fresh.filter(({ day }) => day < review.begin);
  });
  const cells = late.flatMap((row) => placeOfRow(book, row) ?? []);
  const [first] = cells;
  if (first === undefined) return;
  for (const { currency, amount } of late) sums.add(currency, amount);
  log.add("purchases-before-books", "warning", first.sheet, first.cell, {
    cells: listed(cells.map(({ cell }) => cell)),
    rows: String(cells.length),
    sum: sumsText(sums.list()),
  });
}

/** Manual points dated before the books begin, or before this year where nothing is closed: they are in no total. */
function logPointsBefore(book: PartnerBook, begin: Day, log: ProblemLog): void {
  const early = book.manual.rows.filter(({ day }) => day < begin);
  const cells = early.flatMap((row) => placeOfRow(book, row) ?? []);
  const [first] = cells;
  if (first === undefined) return;
  log.add("points-before-books", "warning", first.sheet, first.cell, {
    from: isoOf(begin),
    cells: listed(cells.map(({ cell }) => cell)),
    rows: String(early.length),
    sum: exactText(early.reduce((sum, { points }) => sum + points, 0n)),
  });
}

function listed(cells: readonly string[]): string {
  return cells.slice(0, NAMED_CELLS).join(", ") + (cells.length > NAMED_CELLS ? " …" : "");
}

/** Most cells that a problem names. */
const NAMED_CELLS = 10;

const plainKey = (row: PurchaseRow): string => rowKey(row, columnsOf(row));

/** The number of counted rows before the books begin, by partner. */
function countsBefore({ closings }: Books, begin: Day): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { settled } of closings)
    for (let at = 0; at < settled.length; at++) {
      if (settled.dayAt(at) >= begin) continue;
      const partner = settled.partners[settled.partnerAt(at)] ?? "";
      counts.set(partner, (counts.get(partner) ?? 0) + settled.countAt(at));
    }
  return counts;
}
