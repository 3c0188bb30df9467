/**
 * Results → planned writes on the points ledger sheet. A row is found by partner and period and written in place; rows of
 * other terms and of partners no longer listed stay: the ledger is the memory of what was settled.
 */
import { nextPeriod, periodHolding } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { ledgerRowsOf, type LedgerRow } from "../../domain/ledger";
import type { Term } from "../../domain/membership";
import { currencyUnits } from "../../domain/money";
import { pointsOf } from "../../domain/points";
import type { Language, Program } from "../../domain/program";
import { SETTLEMENT_FREQUENCIES } from "../../domain/settings";
import { normalName } from "../cells";
import { readHead } from "../layout";
import { allNames } from "../match-headers";
import type { ProblemLog } from "../problem-log";
import type { SheetInfo, WorkbookReader } from "../../workbook/reader";
import type { PlainValue, RowWrite, SheetWrite } from "../../workbook/write-plan";
import { freeSheetName } from "./new-sheet";
import { LEDGER_SHEET_NAMES, LEDGER_TABLE, ledgerColumns, type LedgerKey } from "./result-columns";
import { PROVISIONAL_MARK, statusWords } from "./result-words";
import {
  checkRoom,
  keepFormulas,
  languageOfHeaders,
  placeColumns,
  readTargets,
  type CellsNow,
  type TargetColumn,
} from "./target-cells";

/** Plans the ledger sheet: a new one, or the rows of the one that is there. */
export async function planLedger(
  reader: WorkbookReader,
  program: Program,
  evaluations: readonly PartnerEvaluation[],
  language: Language,
  log: ProblemLog,
): Promise<SheetWrite> {
  const sheets = await reader.listSheets();
  const ledger = await findLedger(reader, sheets, program);
  return ledger === undefined
    ? newLedger(program, evaluations, sheets, language)
    : updatedLedger(reader, ledger, program, evaluations, language, log);
}

interface LedgerSheet {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headers: ReadonlyMap<number, string>;
  readonly table: string | undefined;
  /** The table's totals row: it is the user's, and no row of the ledger. */
  readonly totalsRow: number | undefined;
}

/** The ledger sheet: one of its names, or one with " (2)" behind it, whose header row names partner and period. */
async function findLedger(
  reader: WorkbookReader,
  sheets: readonly SheetInfo[],
  program: Program,
): Promise<LedgerSheet | undefined> {
  const names = allNames(LEDGER_SHEET_NAMES);
  const isLedger = (name: string): boolean => names.includes(normalName(name.replace(/ \(\d+\)$/, "")));
  const keys = ledgerColumns(program.points.settlementFrequency).filter(
    ({ key }) => key === "partnerId" || key === "period",
  );
  for (const sheet of sheets.filter(({ name }) => isLedger(name))) {
    const rows = await readHead(reader, sheet.name, undefined);
    const header = rows.find((row) =>
      placeColumns(keys, row.texts, 1, "en").every(({ write }) => !write.isNew),
    );
    if (header === undefined) continue;
    const table = sheet.tables.find((one) => one.hasHeaderRow && one.range.firstRow === header.row);
    return {
      sheet: sheet.name,
      headerRow: header.row,
      headers: header.texts,
      table: table?.name,
      totalsRow: table?.hasTotalsRow === true ? table.range.lastRow : undefined,
    };
  }
  return undefined;
}

function newLedger(
  program: Program,
  evaluations: readonly PartnerEvaluation[],
  sheets: readonly SheetInfo[],
  language: Language,
): SheetWrite {
  const columns = ledgerColumns(program.points.settlementFrequency);
  const targets = placeColumns(columns, new Map(), 1, language);
  const was = targets.map(() => null);
  const rows: RowWrite[] = [];
  for (const evaluation of evaluations) {
    for (const row of ledgerRowsOf(evaluation)) {
      const values = targets.map(({ key }) => ledgerValue(program, row, key, language));
      rows.push({ row: rows.length + 2, values, was, provisional: row.provisional });
    }
  }
  return {
    sheet: freeSheetName(LEDGER_SHEET_NAMES[language][0] ?? "Points ledger", sheets),
    isNewSheet: true,
    headerRow: 1,
    columns: targets.map((target) => target.write),
    rows,
    table: LEDGER_TABLE,
    provisionalMark: PROVISIONAL_MARK[language],
  };
}

async function updatedLedger(
  reader: WorkbookReader,
  ledger: LedgerSheet,
  program: Program,
  evaluations: readonly PartnerEvaluation[],
  otherwise: Language,
  log: ProblemLog,
): Promise<SheetWrite> {
  const columns = ledgerColumns(program.points.settlementFrequency);
  const language = languageOfHeaders(columns, ledger.headers, otherwise);
  const used = await reader.usedRange(ledger.sheet);
  const firstFree = Math.max(used?.lastColumn ?? 0, ...ledger.headers.keys()) + 1;
  const targets = placeColumns(columns, ledger.headers, firstFree, language);
  checkRoom(ledger.sheet, targets);
  const now = await readTargets(reader, ledger.sheet, targets, ledger.headerRow + 1, undefined);
  const slots = slotsOf(ledger, now, targets, used?.lastRow ?? ledger.headerRow);
  const rows: RowWrite[] = [];
  const blank = targets.map(() => null);
  const put = (row: number, wanted: readonly PlainValue[], provisional: boolean): void => {
    const place = { sheet: ledger.sheet, row, targets, blank };
    const { values, was } = keepFormulas(wanted, now.get(row), place, log);
    rows.push({ row, values, was, provisional });
  };
  for (const entry of evaluations.flatMap(ledgerRowsOf)) {
    const values = targets.map(({ key }) => ledgerValue(program, entry, key, language));
    put(slots.take(entry.partnerId, entry.period), values, entry.provisional);
  }
  for (const row of slots.stale(evaluations)) put(row, blank, false);
  return {
    sheet: ledger.sheet,
    isNewSheet: false,
    headerRow: ledger.headerRow,
    columns: targets.map((target) => target.write),
    rows: rows.sort((a, b) => a.row - b.row),
    table: ledger.table,
    provisionalMark: PROVISIONAL_MARK[language],
  };
}

interface Slots {
  /** The row for a partner and period: its own, else the next one free. */
  take(partnerId: string, period: string): number;
  /** Rows not taken that speak of the very term that was evaluated: an earlier run with a later day left them. */
  stale(evaluations: readonly PartnerEvaluation[]): readonly number[];
}

function slotsOf(
  ledger: LedgerSheet,
  now: ReadonlyMap<number, CellsNow>,
  targets: readonly TargetColumn<LedgerKey>[],
  lastUsedRow: number,
): Slots {
  const idAt = targets.findIndex(({ key }) => key === "partnerId");
  const periodAt = targets.findIndex(({ key }) => key === "period");
  const own = new Map<string, { row: number; partnerId: string; period: string }>();
  for (const [row, cells] of now) {
    if (row === ledger.totalsRow) continue;
    const [partnerId, period] = [String(cells[idAt] ?? ""), String(cells[periodAt] ?? "")];
    const key = keyOf(partnerId, period);
    if (partnerId !== "" && !own.has(key)) own.set(key, { row, partnerId, period });
  }
  let next = ledger.headerRow + 1;
  const nextFree = (): number => {
    while ((now.has(next) && next <= lastUsedRow) || next === ledger.totalsRow) next++;
    return next++;
  };
  return {
    take: (partnerId, period) => {
      const key = keyOf(partnerId, period);
      const found = own.get(key);
      own.delete(key);
      return found?.row ?? nextFree();
    },
    stale: (evaluations) => {
      const terms = new Map(evaluations.map(({ partner, points }) => [partner.id, points.term]));
      return [...own.values()]
        .filter(({ partnerId, period }) => labelsOf(terms.get(partnerId)).has(period))
        .map(({ row }) => row);
    },
  };
}

function keyOf(partnerId: string, period: string): string {
  return JSON.stringify([partnerId, period]);
}

/** Labels of every settlement period of a term, at any frequency. */
function labelsOf(term: Term | undefined): ReadonlySet<string> {
  const labels = new Set<string>();
  if (term === undefined) return labels;
  for (const frequency of SETTLEMENT_FREQUENCIES) {
    for (
      let period = periodHolding(term.first, frequency);
      period.first <= term.last;
      period = nextPeriod(period)
    ) {
      labels.add(period.label);
    }
  }
  return labels;
}

function ledgerValue(program: Program, row: LedgerRow, key: LedgerKey, language: Language): PlainValue {
  const points = (units: LedgerRow["points"]): number => pointsOf(units, program.points.rounding.precision);
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
      return program.version;
  }
}
