/**
 * Results → planned writes on the points ledger sheet. A row is found by partner and period and written in place. Rows
 * of other terms and of partners no longer listed stay: the ledger is the record of settled points.
 */
import { trimBlanks } from "../../domain/blanks";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { ledgerRowsOf, type LedgerRow } from "../../domain/ledger";
import { currencyUnits } from "../../domain/money";
import { pointsOf } from "../../domain/points";
import type { Language, Program } from "../../domain/program";
import type { SheetInfo, WorkbookReader } from "../../workbook/reader";
import { ColumnarBuilder } from "../../workbook/columnar-builder";
import type { PlainValue, RowKeys, SheetWrite } from "../../workbook/write-plan";
import { LEDGER_SHEET_NAMES, LEDGER_TABLE, ledgerColumns, type LedgerKey } from "../ledger/ledger-columns";
import type { LedgerTable } from "../ledger/ledger-table";
import type { ProblemLog } from "../problem-log";
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

/** The contents of the ledger. */
export interface LedgerContents {
  readonly program: Program;
  readonly evaluations: readonly PartnerEvaluation[];
  /** A line for each cause of incomplete totals, in a language. */
  readonly incompleteIn: (language: Language) => readonly string[];
}

/** Plans the ledger sheet: a new one where there is no `ledger`, else changes to the rows that were read. */
export async function planLedger(
  reader: WorkbookReader,
  ledger: LedgerTable | undefined,
  contents: LedgerContents,
  language: Language,
  log: ProblemLog,
): Promise<SheetWrite> {
  const { program } = contents;
  if (ledger === undefined) return newLedger(contents, await reader.listSheets(), language);
  const columns = ledgerColumns(program.points.settlementFrequency);
  const { sheet, headers } = ledger.place;
  const said = languageOfHeaders(columns, headers, language);
  const free = countMissing(columns, headers) === 0 ? 1 : await firstFreeColumn(reader, ledger);
  const targets = placeColumns(columns, headers, free, said);
  checkRoom(sheet, targets);
  return updatedLedger(ledger, targets, contents, said, log);
}

async function firstFreeColumn(reader: WorkbookReader, { place }: LedgerTable): Promise<number> {
  const used = await reader.usedRange(place.sheet);
  return Math.max(used?.lastColumn ?? 0, ...place.headers.keys()) + 1;
}

function newLedger(
  { program, evaluations, incompleteIn }: LedgerContents,
  sheets: readonly SheetInfo[],
  language: Language,
): SheetWrite {
  const columns = ledgerColumns(program.points.settlementFrequency);
  const targets = placeColumns(columns, new Map(), 1, language);
  const rows = new ColumnarBuilder(targets.length);
  let next = 2;
  for (const evaluation of evaluations) {
    for (const row of ledgerRowsOf(evaluation)) {
      const values = targets.map(({ key }) => ledgerValue(row, key, language));
      rows.add(next++, values, row.provisional);
    }
  }
  for (const line of incompleteIn(language)) rows.add(next++, incompleteRow(targets, line, language), false);
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

function updatedLedger(
  ledger: LedgerTable,
  targets: readonly TargetColumn<LedgerKey>[],
  { evaluations, incompleteIn }: LedgerContents,
  language: Language,
  log: ProblemLog,
): SheetWrite {
  const { sheet, headerRow, table } = ledger.place;
  const slots = new LedgerSlots(ledger);
  const builder = new ColumnarBuilder(targets.length);
  /** By row: where the ledger holds it. */
  const indexes = new Map<number, number | undefined>();
  const blank = targets.map(() => null);
  const put = ({ row, index }: LedgerSlot, wanted: readonly PlainValue[], provisional: boolean): void => {
    const now = index === undefined ? undefined : targets.map(({ key }) => ledger.cell(index, key));
    const { values, was } = keepFormulas(wanted, now, { sheet, row, targets, blank }, log);
    builder.add(row, values, provisional, was);
    indexes.set(row, index);
  };
  for (const entry of evaluations.flatMap(ledgerRowsOf)) {
    const values = targets.map(({ key }) => ledgerValue(entry, key, language));
    put(slots.take(entry.partnerId, entry.period), values, entry.provisional);
  }
  const lines = slots.incompleteLines();
  for (const line of incompleteIn(language))
    put(lines.shift() ?? slots.free(), incompleteRow(targets, line, language), false);
  for (const slot of [...slots.stale(evaluations), ...lines]) put(slot, blank, false);
  const rows = builder.rows();
  return {
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

function ledgerValue(row: LedgerRow, key: LedgerKey, language: Language): PlainValue {
  const points = (units: LedgerRow["points"]): number => pointsOf(units, row.precision);
  switch (key) {
    case "partnerId":
      return row.partnerId;
    case "partner":
      return row.partnerName === "" ? null : row.partnerName;
    case "period":
      return row.period;
    case "purchases":
      return currencyUnits(row.purchases);
    case "cumulative":
      return currencyUnits(row.cumulative);
    case "rate":
      return row.rate === undefined ? null : row.rate / 1_000_000;
    case "points":
      return points(row.points);
    case "status":
      return statusWords(row.status, row.provisional, language);
    case "adjustment":
      return row.adjustment === undefined ? null : points(row.adjustment);
    case "ruleVersion":
      return row.ruleVersion;
  }
}
