/**
 * Results → planned writes on the points ledger sheet. A row is found by partner and period and written in place; a
 * ledger sorted by them stays sorted. Rows of other terms and of partners no longer listed stay: the ledger is the
 * record of settled points.
 */
import { trimBlanks } from "../../domain/blanks";
import type { PartnerEvaluation } from "../../domain/evaluation";
import type { Language, Program } from "../../domain/program";
import type { SheetInfo, WorkbookReader } from "../../workbook/reader";
import { ColumnarBuilder } from "../../workbook/columnar-builder";
import type { PlainValue, RowKeys, SheetWrite } from "../../workbook/write-plan";
import { LEDGER_TABLE, ledgerColumns, type LedgerKey, type NamedRule } from "../ledger/ledger-columns";
import { LEDGER_SHEET_NAMES } from "../ledger/ledger-names";
import type { LedgerTable } from "../ledger/ledger-table";
import type { ProblemLog } from "../problem-log";
import type { ResultColumn } from "../result-column";
import type { PlaceOfRow } from "./because-words";
import type { LedgerEntry, LedgerStatus } from "./ledger-rows";
import { ledgerValue } from "./ledger-values";
import { orderOf, withOrder, type LedgerKeys } from "./ledger-order";
import { LedgerSlots, type LedgerSlot } from "./ledger-slots";
import { freeSheetName } from "./new-sheet";
import { INCOMPLETE_TOTALS, PROVISIONAL_MARK, statusWords } from "./result-words";
import {
  checkRoom,
  countMissing,
  keepFormulas,
  languageOfHeaders,
  placeColumns,
  type TargetColumn,
} from "./target-cells";

/** The planned content of the ledger. */
export interface LedgerContent {
  /** Rows that belong to no closing yet, and rows that this write closes. */
  readonly entries: Iterable<LedgerEntry>;
  /** Whose older rows of open periods are emptied where they are not among the entries. */
  readonly evaluations: readonly PartnerEvaluation[];
  /** The points rules of the versions in force so far; each has columns of its own where there are several. */
  readonly rules: readonly NamedRule[];
  /** Whether anything was ever closed: then it has the columns of closed periods. */
  readonly hasClosed: boolean;
  /** Rows that get another status, by their index in the ledger. */
  readonly restated: ReadonlyMap<number, LedgerStatus>;
  readonly placeOf: PlaceOfRow;
  /** A line for each cause of incomplete totals, in a language. */
  readonly incompleteIn: (language: Language) => readonly string[];
}

/** Plans the ledger sheet: a new one where there is no `ledger`, else changes to the rows that were read. */
export async function planLedger(
  reader: WorkbookReader,
  ledger: LedgerTable | undefined,
  program: Program,
  content: LedgerContent,
  language: Language,
  log: ProblemLog,
): Promise<SheetWrite> {
  const columns = columnsFor(program, content);
  if (ledger === undefined) return newLedger(columns, content, await reader.listSheets(), language);
  const { sheet, headers } = ledger.place;
  const said = languageOfHeaders(columns, headers, language);
  const free = countMissing(columns, headers) === 0 ? 1 : await firstFreeColumn(reader, ledger);
  const targets = placeColumns(columns, headers, free, said);
  checkRoom(sheet, targets);
  const { write, keysAfter } = updatedLedger(ledger, targets, content, said, log);
  return withOrder(reader, ledger, write, keysAfter);
}

function columnsFor(
  { points }: Program,
  { hasClosed, rules }: LedgerContent,
): readonly ResultColumn<LedgerKey>[] {
  return ledgerColumns(points.settlementFrequency, hasClosed ? "closed" : "open", rules);
}

async function firstFreeColumn(reader: WorkbookReader, { place }: LedgerTable): Promise<number> {
  const used = await reader.usedRange(place.sheet);
  return Math.max(used?.lastColumn ?? 0, ...place.headers.keys()) + 1;
}

function newLedger(
  columns: readonly ResultColumn<LedgerKey>[],
  { entries, placeOf, incompleteIn }: LedgerContent,
  sheets: readonly SheetInfo[],
  language: Language,
): SheetWrite {
  const targets = placeColumns(columns, new Map(), 1, language);
  const rows = new ColumnarBuilder(targets.length);
  const keys: LedgerKeys[] = [];
  for (const entry of entries) {
    const values = targets.map(({ key }) => ledgerValue(entry, key, language, placeOf));
    keys.push([entry.partnerId, entry.period]);
    rows.add(keys.length + 1, values, entry.provisional);
  }
  for (const line of incompleteIn(language)) {
    keys.push([null, null]);
    rows.add(keys.length + 1, incompleteRow(targets, line, language), false);
  }
  const order = orderOf(keys);
  if (order !== undefined) rows.renumber(placesIn(order).map((place) => place + 2));
  return {
    sheet: freeSheetName(LEDGER_SHEET_NAMES[language][0] ?? "Points ledger", sheets),
    isNewSheet: true,
    headerRow: 1,
    columns: targets.map((target) => target.write),
    rows: rows.rows(),
    table: LEDGER_TABLE,
    provisionalMark: PROVISIONAL_MARK[language],
  };
}

/** By index: its place in an order. */
function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((index, place) => (places[index] = place));
  return places;
}

/** `keysAfter`: partner and period of the planned rows, by row. */
interface UpdatedLedger {
  readonly write: SheetWrite;
  readonly keysAfter: ReadonlyMap<number, LedgerKeys>;
}

function updatedLedger(
  ledger: LedgerTable,
  targets: readonly TargetColumn<LedgerKey>[],
  { entries, evaluations, restated, placeOf, incompleteIn }: LedgerContent,
  language: Language,
  log: ProblemLog,
): UpdatedLedger {
  const { sheet, headerRow, table } = ledger.place;
  const slots = new LedgerSlots(ledger);
  const builder = new ColumnarBuilder(targets.length);
  /** By row: where the ledger holds it. */
  const indexes = new Map<number, number | undefined>();
  const keysAfter = new Map<number, LedgerKeys>();
  const placeOfKey = (wanted: LedgerKey): number => targets.findIndex(({ key }) => key === wanted);
  const [idAt, periodAt] = [placeOfKey("partnerId"), placeOfKey("period")];
  const blank = targets.map(() => null);
  const cellsNow = (index: number) => targets.map(({ key }) => ledger.cell(index, key));
  const put = ({ row, index }: LedgerSlot, wanted: readonly PlainValue[], provisional: boolean): void => {
    const now = index === undefined ? undefined : cellsNow(index);
    const { values, was } = keepFormulas(wanted, now, { sheet, row, targets, blank }, log);
    builder.add(row, values, provisional, was);
    indexes.set(row, index);
    keysAfter.set(row, [wanted[idAt] ?? null, wanted[periodAt] ?? null]);
  };
  for (const [index, status] of restated) {
    const row = ledger.rowAt(index);
    const word = statusWords(status, false, language);
    const values = targets.map(({ key }) => (key === "status" ? word : undefined));
    const was = cellsNow(index).map((value) => value ?? null);
    builder.add(row, values, false, was);
    indexes.set(row, index);
  }
  for (const entry of entries) {
    const values = targets.map(({ key }) => ledgerValue(entry, key, language, placeOf));
    const { partnerId, period } = entry;
    const slot =
      entry.adjusts === undefined ? slots.take(partnerId, period) : slots.takeAdjustment(partnerId);
    put(slot, values, entry.provisional);
  }
  const lines = slots.incompleteLines();
  for (const line of incompleteIn(language))
    put(lines.shift() ?? slots.free(), incompleteRow(targets, line, language), false);
  for (const slot of [...slots.stale(evaluations), ...lines]) put(slot, blank, false);
  const rows = builder.rows();
  const write = {
    sheet,
    isNewSheet: false,
    headerRow,
    columns: targets.map((target) => target.write),
    rows,
    table,
    provisionalMark: PROVISIONAL_MARK[language],
    keys: ledgerKeys(
      targets,
      ledger,
      Array.from(rows.numbers, (row) => indexes.get(row)),
    ),
  };
  return { write, keysAfter };
}

/** A line about incomplete totals stands under the partners' names; it has no partner, no period and no points. */
function incompleteRow(
  targets: readonly TargetColumn<LedgerKey>[],
  line: string,
  language: Language,
): readonly PlainValue[] {
  return targets.map(({ key }) => {
    if (key === "partner") return line;
    return key === "status" ? INCOMPLETE_TOTALS[language] : null;
  });
}

/** Partner and period identify a row of the ledger; nothing identifies a free row. */
function ledgerKeys(
  targets: readonly TargetColumn<LedgerKey>[],
  ledger: LedgerTable,
  indexes: readonly (number | undefined)[],
): RowKeys {
  const places = targets.filter(({ key }) => key === "partnerId" || key === "period");
  const idsOf = (index: number | undefined): readonly string[] | undefined => {
    const cells = places.map(({ key }) => (index === undefined ? null : (ledger.cell(index, key) ?? null)));
    return cells.includes(null) ? undefined : cells.map((cell) => trimBlanks(String(cell)));
  };
  return { columns: places.map(({ write }) => write.column), ids: indexes.map(idsOf) };
}
