/** Reads everything that closings have written: journal, closed rows of the ledger, settled purchases. */
import { lineFrom, type JournalLine } from "../../domain/closing/journal";
import { adjustmentFrom, closedRowFrom } from "../../domain/closing/texts";
import type { Program } from "../../domain/program";
import type { WorkbookReader } from "../../workbook/reader";
import type { LedgerTable } from "../ledger/ledger-table";
import { findOwnSheet, readOwnSheet, type OwnSheet, type OwnTable } from "../own/own-table";
import { JOURNAL_SHEET, type JournalKey } from "./journal-columns";
import { wholeOf } from "./own-cells";
import { settledRecords } from "./read-settled";
import type { BookRecords, ClosingRecord, JournalRecord, LedgerRecord } from "./records";
import { SETTLED_NEEDED, SETTLED_SHEET_NAMES, settledColumns, type SettledKey } from "./settled-columns";
import { SettledRecords } from "./settled-records";

/**
 * Reads the journal; without one there are no closings, and nothing else is read. `settled`: whether the rows of settled
 * purchases are read now, or later where they are needed; a sheet that is not there is known at once.
 */
export async function readRecords(
  reader: WorkbookReader,
  ledger: LedgerTable | undefined,
  programs: readonly Program[],
  settled: "now" | "later" = "now",
): Promise<BookRecords | undefined> {
  const journal = await readOwnSheet<JournalKey>(reader, JOURNAL_SHEET);
  const isLater = settled === "later" && (await findOwnSheet(reader, settledSheet(programs))) !== undefined;
  const table = journal && !isLater ? await readOwnSheet(reader, settledSheet(programs)) : undefined;
  const ofJournal = journalRecords(journal);
  const { lines, unreadLines } = ofJournal;
  const inLedger = ledger === undefined ? [] : ledgerRecords(ledger);
  if (lines.length + unreadLines.length + inLedger.length === 0) return undefined;
  return recordsOf({
    ...ofJournal,
    ledger,
    journal,
    settled: table,
    isSettledRead: !isLater,
    inLedger,
    programs,
  });
}

/** Reads the journal alone; no lines without one. */
export async function readJournal(
  reader: WorkbookReader,
): Promise<JournalRead & Pick<BookRecords, "journal">> {
  const journal = await readOwnSheet<JournalKey>(reader, JOURNAL_SHEET);
  return { journal, ...journalRecords(journal) };
}

function settledSheet(programs: readonly Program[]): OwnSheet<SettledKey> {
  return { names: SETTLED_SHEET_NAMES, columns: settledColumns(programs), needed: SETTLED_NEEDED };
}

interface Found extends Omit<BookRecords, "closings" | "strays"> {
  readonly inLedger: readonly LedgerRecord[];
  readonly programs: readonly Program[];
}

function recordsOf({ inLedger, programs, ...found }: Found): BookRecords {
  const { lines, settled } = found;
  const takenBack = new Set(lines.flatMap(({ line }) => (line.what === "reopening" ? [line.closing] : [])));
  const columns = new Map(
    lines.flatMap(({ line }) => (line.what === "closing" ? [[line.line, line.columns]] : [])),
  );
  const ofLedger = byClosing(inLedger);
  const ofSettled = settled === undefined ? NO_SETTLED : settledRecords(settled, columns, programs);
  const closings = lines.flatMap((journal): ClosingRecord[] => {
    const { line } = journal;
    if (line.what !== "closing") return [];
    const own = {
      ledger: ofLedger.get(line.line) ?? [],
      settled: ofSettled.get(line.line) ?? new SettledRecords(line.line),
    };
    return [{ journal, line, isTakenBack: takenBack.has(line.line), ...own }];
  });
  const strays = [...ofSettled.values()].filter(({ closing }) => !columns.has(closing));
  return {
    ...found,
    closings,
    strays: {
      ledger: inLedger.filter(({ closing }) => !columns.has(closing)),
      settled: strays.flatMap((records) => [...records]).sort((a, b) => a.index - b.index),
    },
  };
}

const NO_SETTLED: ReadonlyMap<number, SettledRecords> = new Map();

function byClosing<T extends { readonly closing: number }>(
  records: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const record of records) {
    const group = groups.get(record.closing);
    if (group === undefined) groups.set(record.closing, [record]);
    else group.push(record);
  }
  return groups;
}

type JournalRead = Pick<BookRecords, "lines" | "unreadLines" | "copiedLines">;

function journalRecords(journal: OwnTable<JournalKey> | undefined): JournalRead {
  const lines = new Map<number, JournalRecord>();
  const [unreadLines, copiedLines]: [number[], number[]] = [[], []];
  const rows = journal === undefined ? [] : journalRows(journal);
  for (const { index, text, line, seal, number } of rows) {
    const known = line && lines.get(line.line);
    const isAnotherNumber = line !== undefined && number !== undefined && number !== line.line;
    if (known?.text === text) copiedLines.push(index);
    else if (line === undefined || known !== undefined || (isAnotherNumber && line.line > rows.length))
      unreadLines.push(index);
    else lines.set(line.line, { index, line, text, seal });
  }
  const inOrder = [...lines.values()].sort((a, b) => a.line.line - b.line.line);
  return { lines: inOrder, unreadLines, copiedLines };
}

interface JournalRow extends Pick<JournalRecord, "index" | "text" | "seal"> {
  readonly line: JournalLine | undefined;
  readonly number: number | undefined;
}

/** Rows of ours, those whose number is that of their data first: of two rows with the same data number it is right. */
function journalRows(journal: OwnTable<JournalKey>): readonly JournalRow[] {
  const rows = Array.from({ length: journal.size }, (_, index): JournalRow => {
    const text = journal.text(index, "data");
    const number = wholeOf(journal.parsed(index, "number"));
    return { index, text, line: lineFrom(text), number, seal: journal.text(index, "seal").toLowerCase() };
  });
  // A row without data and number is somebody's note.
  const ours = rows.filter(({ index, text }) => text !== "" || journal.text(index, "number") !== "");
  const isSure = ({ line, number }: JournalRow): boolean => line !== undefined && line.line === number;
  return [...ours.filter(isSure), ...ours.filter((row) => !isSure(row))];
}

function ledgerRecords(ledger: LedgerTable): readonly LedgerRecord[] {
  const records: LedgerRecord[] = [];
  if (!ledger.place.columns.has("kept")) return records;
  for (let index = 0; index < ledger.size; index++) {
    const text = ledger.text(index, "kept");
    const closing = wholeOf(ledger.parsed(index, "closing"));
    if (text === "" && closing === undefined) continue;
    const number = wholeOf(ledger.parsed(index, "number")) ?? 0;
    records.push({ index, closing: closing ?? 0, number, text, entry: ledgerEntry(text) });
  }
  return records;
}

function ledgerEntry(text: string): LedgerRecord["entry"] {
  const row = closedRowFrom(text);
  if (row !== undefined) return { kind: "row", row };
  const adjustment = adjustmentFrom(text);
  return adjustment === undefined ? { kind: "unreadable" } : { kind: "adjustment", adjustment };
}
