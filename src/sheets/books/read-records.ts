/** Reads everything that closings have written: journal, closed rows of the ledger, settled purchases. */
import type { ColumnKey } from "../../domain/ids";
import { lineFrom, type JournalLine } from "../../domain/closing/journal";
import type { PurchaseRow } from "../../domain/closing/purchase-row";
import type { SettledLine } from "../../domain/closing/settled-text";
import { adjustmentFrom, closedRowFrom } from "../../domain/closing/texts";
import { normalName } from "../../domain/normal-name";
import type { ColumnType, Program } from "../../domain/program";
import type { WorkbookReader } from "../../workbook/reader";
import { allNames } from "../headers/match-headers";
import type { LedgerTable } from "../ledger/ledger-table";
import { findOwnSheet, readOwnSheet, type OwnSheet, type OwnTable } from "../own/own-table";
import { JOURNAL_SHEET, type JournalKey } from "./journal-columns";
import {
  dayOfCell,
  documentOf,
  factOf,
  idOf,
  moneyOf,
  pointsOfCell,
  rateOf,
  wholeOf,
  wordOf,
} from "./own-cells";
import {
  SettledRecord,
  type BookRecords,
  type ClosingRecord,
  type JournalRecord,
  type LedgerRecord,
} from "./records";
import {
  SETTLED_NEEDED,
  SETTLED_SHEET_NAMES,
  settledColumns,
  WHAT_WORDS,
  type SettledKey,
} from "./settled-columns";

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
  const rows = settled === undefined ? [] : settledRecords(settled, columns, programs);
  const [ofLedger, ofSettled] = [byClosing(inLedger), byClosing(rows)];
  const closings = lines.flatMap((journal): ClosingRecord[] => {
    const { line } = journal;
    if (line.what !== "closing") return [];
    const own = { ledger: ofLedger.get(line.line) ?? [], settled: ofSettled.get(line.line) ?? [] };
    return [{ journal, line, isTakenBack: takenBack.has(line.line), ...own }];
  });
  const isStray = ({ closing }: LedgerRecord | SettledRecord): boolean => !columns.has(closing);
  return {
    ...found,
    closings,
    strays: { ledger: inLedger.filter(isStray), settled: rows.filter(isStray) },
  };
}

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

function settledRecords(
  table: OwnTable<SettledKey>,
  columns: ReadonlyMap<number, readonly ColumnKey[]>,
  programs: readonly Program[],
): readonly SettledRecord[] {
  const typeOf = (key: ColumnKey): ColumnType =>
    programs
      .map(({ sheets }) => sheets.purchases.columns.get(key)?.type)
      .find((type) => type !== undefined) ?? "text";
  const known = new Map<number, readonly (readonly [ColumnKey, ColumnType])[]>();
  const factsOf = (closing: number): readonly (readonly [ColumnKey, ColumnType])[] => {
    const facts =
      known.get(closing) ?? (columns.get(closing) ?? []).map((key) => [key, typeOf(key)] as const);
    known.set(closing, facts);
    return facts;
  };
  const records: SettledRecord[] = [];
  for (let index = 0; index < table.size; index++) {
    const closing = wholeOf(table.parsed(index, "closing")) ?? 0;
    const number = wholeOf(table.parsed(index, "number")) ?? 0;
    const facts = factsOf(closing);
    const check = wholeOf(table.parsed(index, "check"));
    records.push(new SettledRecord(index, closing, number, check, settledLine(table, index, facts)));
  }
  return records;
}

/** One map for all rows: there are as many as purchases. */
const NO_FACTS: PurchaseRow["columns"] = new Map();

function factsOfRow(
  table: OwnTable<SettledKey>,
  index: number,
  facts: readonly (readonly [ColumnKey, ColumnType])[],
): PurchaseRow["columns"] {
  if (facts.length === 0) return NO_FACTS;
  return new Map(facts.map(([key, type]) => [key, factOf(table.parsed(index, `fact:${key}`), type)]));
}

function settledLine(
  table: OwnTable<SettledKey>,
  index: number,
  facts: readonly (readonly [ColumnKey, ColumnType])[],
): SettledLine | undefined {
  const what = whatOf(wordOf(table.parsed(index, "what")));
  const day = dayOfCell(table.parsed(index, "day"));
  const currency = wordOf(table.parsed(index, "currency"));
  const partner = idOf(table.parsed(index, "partnerId"));
  const amount = table.parsed(index, "amount");
  const document = documentOf(table.parsed(index, "document"));
  switch (what?.kind) {
    case "purchase": {
      const money = moneyOf(amount);
      if (partner === undefined || day === undefined || money === undefined) return undefined;
      const columns = factsOfRow(table, index, facts);
      const row = { partner, day, document, amount: money, currency, columns };
      return { kind: "purchase", count: what.count, row };
    }
    case "manual": {
      const points = pointsOfCell(amount);
      if (partner === undefined || day === undefined || points === undefined) return undefined;
      const reason = documentOf(table.parsed(index, "reason"));
      return { ...what, kind: "manual", row: { partner, day, points, reason, document } };
    }
    case "rate": {
      const rate = rateOf(amount);
      return day === undefined || rate === undefined
        ? undefined
        : { ...what, kind: "rate", rate: { currency, day, rate } };
    }
    case "unread":
      return partner === undefined ? undefined : { kind: "unread", count: 1, partner };
    case undefined:
      return undefined;
  }
}

interface What {
  readonly kind: SettledLine["kind"];
  readonly count: 1 | -1;
}

const WHATS: ReadonlyMap<string, What> = new Map(
  (["purchase", "manual", "rate", "unread"] as const).flatMap((kind) =>
    ([-1, 1] as const).flatMap((count) => {
      const { ru, en, kk } = WHAT_WORDS[`${kind}${count}`];
      const words = kind === "unread" && count === -1 ? [] : [...allNames({ ru: [ru], en: [en], kk: [kk] })];
      return words.map((word) => [word, { kind, count }] as const);
    }),
  ),
);

function whatOf(word: string): What | undefined {
  return WHATS.get(normalName(word));
}
