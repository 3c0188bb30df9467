/** Compares visible cells of closings with the written contents. */
import { LANGUAGES, type Language } from "../../domain/program";
import type { ClosingRecord, LedgerRecord, BookRecords, JournalRecord } from "./records";
import { CellKind } from "../../workbook/reader";
import type { PlainValue } from "../../workbook/write-plan";
import { serialOf } from "../../domain/calendar";
import type { ClosedRow } from "../../domain/closing/books";
import { commonRate } from "../../domain/ledger";
import { currencyUnits } from "../../domain/money";
import { POINT_PRECISION } from "../../domain/points";
import { normalName } from "../../domain/normal-name";
import { shownCell, type Cell } from "../cells";
import type { LedgerKey } from "../ledger/ledger-columns";
import type { LedgerTable } from "../ledger/ledger-table";
import type { OwnTable } from "../own/own-table";
import { closedEntry, fixedEntry, type LedgerEntry, type LedgerStatus } from "../plan/ledger-rows";
import { ledgerValue } from "../plan/ledger-values";
import { lineValues } from "../plan/journal-writes";
import { JOURNAL_COLUMNS, type JournalKey } from "./journal-columns";
import { dayOfCell, pointsNumber } from "./own-cells";

/** A cell that does not hold its written contents. */
export interface AlteredCell<K extends string = string> {
  readonly sheet: string;
  readonly row: number;
  /** The row's index among those of its sheet, and the column's key. */
  readonly index: number;
  readonly key: K;
  /** The written value, in the language of the sheet. */
  readonly wanted: (language: Language) => PlainValue;
  readonly column: number;
  readonly header: string;
  readonly found: string;
  readonly kept: string;
}

/** Columns of closed rows that people read; the others are covered by the row's seal. */
const LEDGER_SEEN: readonly LedgerKey[] = [
  ...(["partnerId", "period", "purchases", "cumulative", "rate", "points", "status", "adjustment"] as const),
  ...(["forPeriod", "termFirst", "termLast", "count"] as const),
];

/**
 * The newest closing in force, if all its rows are superseded: then the journal has lost the line that took it back, and
 * no later number shows the gap.
 */
export function lostReopening({ ledger, closings }: BookRecords): ClosingRecord | undefined {
  const newest = closings.findLast(({ isTakenBack }) => !isTakenBack);
  if (ledger === undefined || newest === undefined || newest.ledger.length === 0) return undefined;
  const isSuperseded = ({ index }: LedgerRecord): boolean =>
    STATUS_TEXTS.superseded.some((word) => isText(ledger.parsed(index, "status"), word));
  return newest.ledger.every(isSuperseded) ? newest : undefined;
}

/** Cells of closed rows and fixed adjustments. `statuses`: the right status of each row, by its index. */
export function* alteredInLedger(
  { ledger, closings }: BookRecords,
  statuses: ReadonlyMap<number, LedgerStatus>,
): Generator<AlteredCell<LedgerKey>> {
  if (ledger === undefined) return;
  const isAsWritten = writtenRows(ledger);
  for (const { ledger: rows } of closings)
    for (const record of rows) {
      const { entry, index } = record;
      const status = statuses.get(index);
      if (entry.kind === "row" && isAsWritten(index, entry.row, status)) continue;
      yield* alteredInRow(ledger, record, status);
    }
}

function* alteredInRow(
  ledger: LedgerTable,
  record: LedgerRecord,
  status: LedgerStatus | undefined,
): Generator<AlteredCell<LedgerKey>> {
  const entry = writtenEntry(record);
  if (entry === undefined) return;
  for (const key of LEDGER_SEEN) {
    const wanted = key === "status" ? undefined : ledgerValue(entry, key, "en", () => "");
    const texts = key === "status" && status !== undefined ? STATUS_TEXTS[status] : [];
    yield* compared(ledger, record.index, key, wanted, texts);
  }
}

/** The cells of a closed row besides its status, with what was written there. */
const WRITTEN: readonly (readonly [LedgerKey, (row: ClosedRow) => string | number | null])[] = [
  ["partnerId", ({ partner }) => partner],
  ["period", ({ period }) => period.label],
  ["purchases", ({ purchases }) => currencyUnits(purchases)],
  ["cumulative", ({ cumulative }) => currencyUnits(cumulative)],
  ["rate", (row) => rateNumber(commonRate(row))],
  ["points", ({ points }) => pointsNumber(points)],
  ["adjustment", () => null],
  ["forPeriod", () => null],
  ["termFirst", ({ term }) => serialOf(term.first) ?? null],
  ["termLast", ({ term }) => serialOf(term.last) ?? null],
  ["count", ({ count }) => count],
];

function rateNumber(rate: number | undefined): number | null {
  return rate === undefined ? null : rate / 1_000_000;
}

/**
 * Tells of a row whether all these cells hold just what was written, number for number and text for text. There are as
 * many as closed rows, and nearly all do; what differs in any way is compared with care.
 */
function writtenRows(
  ledger: LedgerTable,
): (index: number, row: ClosedRow, status: LedgerStatus | undefined) => boolean {
  const cells = WRITTEN.map(([key, valueOf]) => ({ holds: ledger.holder(key), valueOf }));
  const holdsStatus = ledger.holder("status");
  return (index, row, status) =>
    (status === undefined || STATUS_TEXTS[status].some((text) => holdsStatus(index, text))) &&
    cells.every(({ holds, valueOf }) => holds(index, valueOf(row)));
}

function statusText(status: LedgerStatus, language: Language): string {
  return String(ledgerValue({ ...NO_ENTRY, status }, "status", language, () => ""));
}

const NO_ENTRY: LedgerEntry = {
  ...{ partnerId: "", partnerName: "", period: "", points: undefined, precision: 0 },
  ...{ status: "closed", provisional: false, ruleVersion: "" },
};

/** The words of a status, in each language. */
const STATUS_TEXTS: Readonly<Record<LedgerStatus, readonly string[]>> = {
  settled: wordsOf("settled"),
  estimated: wordsOf("estimated"),
  closed: wordsOf("closed"),
  adjustment: wordsOf("adjustment"),
  pending: wordsOf("pending"),
  superseded: wordsOf("superseded"),
};

function wordsOf(status: LedgerStatus): readonly string[] {
  return LANGUAGES.map((said) => statusText(status, said));
}

function writtenEntry({ entry, closing, number, text }: LedgerRecord): LedgerEntry | undefined {
  const closed = { closing, number, kept: text, code: "" };
  switch (entry.kind) {
    case "row":
      return closedEntry(entry.row, "", "", POINT_PRECISION, closed);
    case "adjustment":
      return fixedEntry(entry.adjustment, "", POINT_PRECISION, closed);
    case "unreadable":
      return undefined;
  }
}

const JOURNAL_SEEN: readonly JournalKey[] = JOURNAL_COLUMNS.map(({ key }) => key).filter(
  (key) => key !== "data" && key !== "seal",
);

/** Cells of the journal's lines. `sealOf`: the right seal of a line. */
export function* alteredInJournal(
  { journal, lines }: BookRecords,
  sealOf: (line: JournalRecord) => string,
): Generator<AlteredCell<JournalKey>> {
  if (journal === undefined) return;
  for (const record of lines) {
    const said = LANGUAGES.map((language) => lineValues(record.line, sealOf(record), language));
    for (const key of JOURNAL_SEEN) {
      const texts = key === "what" ? said.map((values) => String(values.what ?? "")) : [];
      yield* compared(
        journal,
        record.index,
        key,
        key === "what" ? undefined : (said[0]?.[key] ?? null),
        texts,
      );
    }
  }
}

/** `texts`: if not empty, the cell must hold one of them. */
function* compared<K extends string>(
  table: OwnTable<K>,
  index: number,
  key: K,
  wanted: PlainValue | undefined,
  texts: readonly string[],
): Generator<AlteredCell<K>> {
  const column = table.place.columns.get(key);
  // Somebody deleted the whole column: its contents are in the row's data.
  if (column === undefined || (wanted === undefined && texts.length === 0)) return;
  const cell = table.parsed(index, key);
  const isOneOf = (): boolean => texts.includes(cell.text) || texts.some((text) => isText(cell, text));
  const isSame = wanted === undefined ? isOneOf() : isValue(cell, wanted);
  if (isSame) return;
  const { sheet, headers } = table.place;
  const kept = wanted === undefined ? (texts[0] ?? "") : String(wanted ?? "");
  yield {
    ...{ sheet, row: table.rowAt(index), column, index, key, header: headers.get(column) ?? "" },
    wanted: (language) => (wanted === undefined ? (texts[LANGUAGES.indexOf(language)] ?? null) : wanted),
    ...{ found: shownCell(cell), kept },
  };
}

/** Whether a cell still holds a value; a number typed as a text, in any common form, is the same number. */
export function isValue(cell: Cell, wanted: PlainValue): boolean {
  if (wanted === null) return cell.kind === CellKind.blank || isText(cell, "");
  if (typeof wanted === "number") {
    const number = numberOf(cell);
    // A number typed as a text may look like a date, too: 19000420.
    const isNumber =
      number !== undefined && Math.abs(number - wanted) <= FIFTEEN_DIGITS * Math.max(1, Math.abs(wanted));
    return isNumber || dayOfCell(cell) === wanted - EPOCH_SERIAL;
  }
  return isText(cell, String(wanted));
}

/** Programs keep 15 significant digits of a number: no more may differ than the last one's rounding. */
const FIFTEEN_DIGITS = 1e-14;

/** Serial of 1970-01-01, from which days count. */
const EPOCH_SERIAL = 25_569;

function isText(cell: Cell, text: string): boolean {
  // Most cells are as they were written.
  if (cell.kind === CellKind.text && cell.text === text) return true;
  return normalName(shownCell(cell)) === normalName(cutAsShown(text));
}

function cutAsShown(text: string): string {
  return shownCell({ kind: CellKind.text, value: 0, text });
}

function numberOf({ kind, value, text }: Cell): number | undefined {
  if (kind === CellKind.number) return value;
  if (kind !== CellKind.text) return undefined;
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  const percent = plain.endsWith("%");
  const digits = percent ? plain.slice(0, -1) : plain;
  const point = digits.includes(".") ? digits.replace(/,/g, "") : digits.replace(",", ".");
  if (!/^-?[0-9]+(?:\.[0-9]+)?$/.test(point)) return undefined;
  return Number(point) / (percent ? 100 : 1);
}

/** Numbers of missing rows of a closing, on either sheet; of settled rows that were not read none is missing. */
export function missingRows(
  { isSettledRead }: BookRecords,
  { line, ledger, settled }: ClosingRecord,
): { readonly ledger: number; readonly settled: number } {
  return {
    ledger: line.rows - new Set(ledger.map(({ number }) => number)).size,
    settled: isSettledRead ? line.settled - settled.differentNumbers() : 0,
  };
}
