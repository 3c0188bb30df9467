/**
 * Use case: find everything about closed periods that differs from the closings: journal, closed rows, settled rows,
 * and counted purchases. The positions of rows on their sheets make no difference.
 */
import type { Books, Closing } from "../../../domain/closing/books";
import { closedRow } from "../../../domain/closing/close";
import { linePeriod, lineText } from "../../../domain/closing/journal";
import type { RowMatch } from "../../../domain/closing/match-rows";
import { reviewBooks, type Review } from "../../../domain/closing/review";
import { plainCode, rowCode, sealOf, type Sha256 } from "../../../domain/closing/seal";
import { closedRowText } from "../../../domain/closing/texts";
import type { Timeline } from "../../../domain/timeline";
import type { Day } from "../../../domain/units";
import {
  alteredInJournal,
  alteredInLedger,
  lostReopening,
  type AlteredCell,
} from "../../../sheets/books/inspect";
import {
  booksOf,
  type BookRecords,
  type ClosingRecord,
  type LedgerRecord,
} from "../../../sheets/books/records";
import { cellName } from "../../../workbook/cell-name";
import type { PartnerBook } from "../../book";
import { presentStatuses } from "../restate";
import { todayOf } from "../today";
import { candidatesFor } from "./candidates";
import type { Finding } from "./finding";
import { ledgerTexts, linksOf, sortedTexts, type Link } from "./links";
import { matchAll, verifyInvoices } from "./verify-invoices";
import { verifyLedger } from "./verify-ledger";
import { verifySettled, type SettledResult } from "./verify-settled";

export interface Verified {
  readonly findings: readonly Finding[];
  readonly links: readonly Link[];
}

/** Without any closing there is nothing to verify. */
export function verifyBook(book: PartnerBook, timeline: Timeline, asOf: Day, sha256: Sha256): Verified {
  const { records } = book;
  if (records === undefined) return { findings: [], links: [] };
  if (!records.isSettledRead) throw new RangeError("settled rows were not read");
  const links = linksOf(records, sha256);
  const [standing, today] = [booksOf(records), todayOf(book, timeline)];
  const settled = settledResult(records, links, () => matchAll(standing, today), sha256);
  // Worked out only where a row is missing.
  let review: Review | undefined;
  const rebuilt = (closing: ClosingRecord): readonly string[] =>
    rebuiltTexts((review ??= reviewBooks(standing, today, asOf)), closing);
  const ofLedger = verifyLedger({ records, links, sha256, rebuilt });
  const inPlace = [...ofLedger.findings, ...settled.findings];
  const touched = new Set([
    ...inPlace.flatMap(({ closing }) => closing ?? []),
    ...ofLedger.misled,
    ...settled.misled,
  ]);
  const ofJournal = journalFindings(records, links, touched, ofLedger.unnamed);
  const books = withLines(standing, { ...records, links }, settled, (link) => isLineAltered(link, touched));
  // What a closing counted is not known where its line is gone.
  const isChainBroken = ofJournal.some(({ what }) => what === "missing") || records.unreadLines.length > 0;
  const broken = new Set(ofJournal.flatMap(({ closing }) => closing ?? []));
  const seals = new Map(links.map(({ record, seal }) => [record, seal]));
  const unlike = [
    ...alteredInLedger(withoutRows(records, ofLedger.unsound), presentStatuses(records)),
    ...alteredInJournal(without(records, broken), (record) => seals.get(record) ?? record.seal),
  ].map((cell) => cellFinding(cell, records));
  const cells = new Set(inPlace.map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`));
  return {
    links,
    findings: [
      ...ofJournal,
      ...unlike.filter(({ sheet, cell }) => !cells.has(`${sheet}!${cell ?? ""}`)),
      ...inPlace,
      ...(isChainBroken ? [] : verifyInvoices(books, today, book, settled.unknown)),
    ],
  };
}

/** The closed row with a code from a statement; `undefined` if no closed row has it. */
export function rowByCode(
  { closings }: BookRecords,
  links: readonly Link[],
  code: string,
  sha256: Sha256,
): { readonly record: LedgerRecord; readonly closing: ClosingRecord } | undefined {
  const wanted = plainCode(code);
  const seals = new Map(links.map(({ record, seal }) => [record, seal]));
  for (const closing of closings) {
    const seal = seals.get(closing.journal) ?? closing.journal.seal;
    const record = closing.ledger.find(({ text }) => plainCode(rowCode(sha256, seal, text)) === wanted);
    if (record !== undefined) return { record, closing };
  }
  return undefined;
}

function settledResult(
  records: BookRecords,
  links: readonly Link[],
  matched: () => RowMatch,
  sha256: Sha256,
): SettledResult {
  // Asked for only where something was altered.
  let match: RowMatch | undefined;
  return verifySettled({
    records,
    candidates: (closing) => {
      match ??= matched();
      return candidatesFor(closing, match);
    },
    isWhole: (closing) => links.find(({ record }) => record === closing.journal)?.isSound ?? false,
    isSealed: (closing, settled) => {
      const at = links.findIndex(({ record }) => record === closing.journal);
      const before = links[at - 1]?.seal ?? "";
      const texts = sortedTexts(settled);
      return sealOf(sha256, before, lineText(closing.line), ledgerTexts(closing), texts) === links[at]?.seal;
    },
  });
}

/**
 * Whether the data of a journal's line must have been altered: its closing does not give its seal, and no row tells why.
 * `touched`: closings with altered, added or missing rows.
 */
function isLineAltered(
  { record: { line }, isWhole, isSealAltered }: Link,
  touched: ReadonlySet<number>,
): boolean {
  return !isWhole && !isSealAltered && !touched.has(line.line);
}

/** The books with the data that were truly settled, as far as they are known. */
function withLines(
  books: Books,
  { closings, links }: BookRecords & { readonly links: readonly Link[] },
  { lines }: SettledResult,
  isAltered: (link: Link) => boolean,
): Books {
  const unsound = new Set(links.filter(isAltered).map(({ record }) => record));
  const standing = closings.filter(({ isTakenBack }) => !isTakenBack);
  return {
    closings: books.closings.map((closing, at) => {
      const settled = lines.get(standing[at]?.line.line ?? 0) ?? closing.settled;
      const journal = standing[at]?.journal;
      const isSure = journal === undefined || !unsound.has(journal);
      return { ...closing, settled, period: isSure ? closing.period : newestPeriod(closing) };
    }),
  };
}

/** The period that a closing's rows tell, where its line in the journal may have been altered. */
function newestPeriod({ rows, period }: Closing): Closing["period"] {
  const [first, ...others] = rows.map((row) => row.period);
  return others.reduce((newest, one) => (one.last > newest.last ? one : newest), first ?? period);
}

/** Texts that missing rows would have, from the recalculated periods. */
function rebuiltTexts({ partners }: Review, { line }: ClosingRecord): readonly string[] {
  return partners.flatMap(({ account }) =>
    // The cells of a partner that is no longer listed are only in its rows.
    (account.cells === undefined ? [] : account.joined)
      .filter(({ accrual }) => accrual.period.last <= line.period.last)
      .map((period) => closedRowText(closedRow(account, period, period.points))),
  );
}

/** Missing or unreadable lines, altered seals, and lines with altered data. */
function journalFindings(
  records: BookRecords,
  links: readonly Link[],
  touched: ReadonlySet<number>,
  unnamed: ReadonlySet<number>,
): readonly Finding[] {
  const { journal, lines, unreadLines, copiedLines } = records;
  const place = (index: number, key: "data" | "seal"): Pick<Finding, "sheet" | "cell"> => ({
    sheet: journal?.place.sheet ?? "",
    cell: journal && cellName(journal.place.columns.get(key) ?? 1, journal.rowAt(index)),
  });
  const common = { of: "journal", kept: undefined, found: undefined } as const;
  const unread = unreadLines.map((index): Finding => {
    return { ...common, what: "altered", closing: undefined, period: undefined, ...place(index, "data") };
  });
  const copied = copiedLines.map((index): Finding => {
    return { ...common, what: "added", closing: undefined, period: undefined, ...place(index, "data") };
  });
  const altered = links.flatMap((link): readonly Finding[] => {
    const { line, index } = link.record;
    const own = { ...common, what: "altered", closing: line.line, period: linePeriod(line)?.label } as const;
    if (link.isSealAltered) return [{ ...own, ...place(index, "seal") }];
    return isLineAltered(link, touched) ? [{ ...own, ...place(index, "data") }] : [];
  });
  const newest = Math.max(0, ...lines.map(({ line }) => line.line), ...unnamed);
  const last = lostReopening(records) === undefined ? newest : newest + 1;
  const there = new Set(lines.map(({ line }) => line.line));
  const gone = Array.from({ length: last }, (_, at) => at + 1).filter((number) => !there.has(number));
  const missing = gone.slice(unread.length).map((number): Finding => {
    const sheet = journal?.place.sheet ?? "";
    return { ...common, what: "missing", closing: number, period: undefined, sheet, cell: undefined };
  });
  return [...unread, ...copied, ...altered, ...missing];
}

/** The records without rows whose data were altered. */
function withoutRows(records: BookRecords, unsound: ReadonlySet<number>): BookRecords {
  const closings = records.closings.map((closing) => ({
    ...closing,
    ledger: closing.ledger.filter(({ index }) => !unsound.has(index)),
  }));
  return { ...records, closings };
}

/** The records without lines whose data were altered: the cells that people read are right. */
function without(records: BookRecords, broken: ReadonlySet<number>): BookRecords {
  return { ...records, lines: records.lines.filter(({ line }) => !broken.has(line.line)) };
}

function cellFinding(cell: AlteredCell, { ledger }: BookRecords): Finding {
  return {
    ...{ what: "altered", closing: undefined, period: undefined },
    of: cell.sheet === ledger?.place.sheet ? "closed-row" : "journal",
    ...{ sheet: cell.sheet, cell: cellName(cell.column, cell.row), found: cell.found, kept: cell.kept },
  };
}
