/** The written data of closings, as on the sheets: the journal, closed rows of the ledger, settled purchases. */
import type { Adjustment, Books, ClosedRow, Closing } from "../../domain/closing/books";
import type { ClosingLine, JournalLine } from "../../domain/closing/journal";
import { keptRates } from "../../domain/closing/settled-text";
import { SettledRows } from "../../domain/closing/settled-rows";
import type { DatedRate } from "../../domain/closing/valuation";
import type { LedgerTable } from "../ledger/ledger-table";
import type { OwnTable } from "../own/own-table";
import type { JournalKey } from "./journal-columns";
import type { SettledKey } from "./settled-columns";
import type { SettledRecord, SettledRecords } from "./settled-records";

/** A line of the journal; `index`: its row's index on the sheet. */
export interface JournalRecord {
  readonly index: number;
  readonly line: JournalLine;
  readonly text: string;
  /** The full seal on the sheet. */
  readonly seal: string;
}

/** A ledger row that a closing wrote. */
export interface LedgerRecord {
  readonly index: number;
  readonly closing: number;
  readonly number: number;
  /** Its canonical text on the sheet. */
  readonly text: string;
  readonly entry:
    | { readonly kind: "row"; readonly row: ClosedRow }
    | { readonly kind: "adjustment"; readonly adjustment: Adjustment }
    /** The text is no longer the written one. */
    | { readonly kind: "unreadable" };
}

export interface ClosingRecord {
  readonly journal: JournalRecord;
  readonly line: ClosingLine;
  /** True if a later line reverts it. */
  readonly isTakenBack: boolean;
  readonly ledger: readonly LedgerRecord[];
  readonly settled: SettledRecords;
}

export interface BookRecords {
  readonly ledger: LedgerTable | undefined;
  readonly journal: OwnTable<JournalKey> | undefined;
  readonly settled: OwnTable<SettledKey> | undefined;
  /** False if the rows of settled purchases were not read: then closings have none here. */
  readonly isSettledRead: boolean;
  /** Lines that can be read, in order of their numbers. */
  readonly lines: readonly JournalRecord[];
  /** Rows of the journal that cannot be read. */
  readonly unreadLines: readonly number[];
  /** Rows of the journal that are copies of a line. */
  readonly copiedLines: readonly number[];
  /** In order of their numbers. */
  readonly closings: readonly ClosingRecord[];
  /** Ledger and settled rows that name a closing which the journal lacks. */
  readonly strays: { readonly ledger: readonly LedgerRecord[]; readonly settled: readonly SettledRecord[] };
}

/** The books of these records: closings in force. */
export function booksOf({ closings }: BookRecords): Books {
  let kept: readonly DatedRate[] = [];
  return {
    closings: closings
      .filter(({ isTakenBack }) => !isTakenBack)
      .map((record) => {
        const closing = closingOf(record, kept);
        kept = closing.rates;
        return closing;
      }),
  };
}

interface NumberedRow {
  readonly number: number;
  readonly text: string;
}

/** Rows that name a closing beyond those that it wrote. */
export interface SurplusRows<Row> {
  /** Rows with the text of another row. */
  readonly copied: readonly Row[];
  /** Rows with another text, whose number is another row's or none that the closing gave. */
  readonly added: readonly Row[];
}

/** Finds them where there are more rows than were written; of equal ones the first on the sheet is the written one. */
export function surplusRows<Row extends NumberedRow>(
  rows: readonly Row[],
  written: number,
): SurplusRows<Row> {
  if (rows.length <= written) return { copied: [], added: [] };
  const taken = new Map<number, Row>();
  const surplus: Row[] = [];
  for (const row of rows) {
    const isFree = row.number >= 1 && row.number <= written && !taken.has(row.number);
    if (isFree) taken.set(row.number, row);
    else surplus.push(row);
  }
  const texts = new Set([...taken.values()].map(({ text }) => text));
  const isCopy = ({ text }: Row): boolean => texts.has(text);
  return { copied: surplus.filter(isCopy), added: surplus.filter((row) => !isCopy(row)) };
}

/** Rows that somebody copied count once. */
function withoutCopies<Row extends NumberedRow>(rows: readonly Row[], written: number): readonly Row[] {
  const copied = new Set(surplusRows(rows, written).copied);
  return copied.size === 0 ? rows : rows.filter((row) => !copied.has(row));
}

/** The settled lines, in columns as they were read unless some were copied. */
function settledOf({ line, settled }: ClosingRecord): Pick<SettledRecords, "purchases" | "others"> {
  if (settled.length <= line.settled) return settled;
  const lines = withoutCopies([...settled], line.settled).flatMap((record) => record.line ?? []);
  return {
    purchases: SettledRows.of(lines.filter((one) => one.kind === "purchase")),
    others: lines.filter((one) => one.kind !== "purchase"),
  };
}

function closingOf(record: ClosingRecord, kept: readonly DatedRate[]): Closing {
  const { line } = record;
  const ledger = withoutCopies(record.ledger, line.rows);
  const { purchases, others: lines } = settledOf(record);
  return {
    period: line.period,
    rows: ledger.flatMap(({ entry }) => (entry.kind === "row" ? [entry.row] : [])),
    adjustments: ledger.flatMap(({ entry }) => (entry.kind === "adjustment" ? [entry.adjustment] : [])),
    settled: purchases,
    years: line.years,
    manual: lines.flatMap((one) => (one.kind === "manual" ? [{ row: one.row, count: one.count }] : [])),
    rates: keptRates(kept, lines),
    incomplete: lines.flatMap((one) => (one.kind === "unread" ? [one.partner] : [])),
  };
}
