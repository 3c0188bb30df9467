/** Finds the points ledger sheet. */
import { normalName } from "../../domain/normal-name";
import type { WorkbookReader } from "../../workbook/reader";
import { readHead } from "../headers/head";
import { allNames } from "../headers/match-headers";
import { standingColumn } from "../result-column";
import { LEDGER_SHEET_NAMES, ledgerColumns, type LedgerKey } from "./ledger-columns";

/** The place of the ledger, and its columns. */
export interface LedgerPlace {
  readonly sheet: string;
  readonly headerRow: number;
  /** All header texts by column, including the user's own columns. */
  readonly headers: ReadonlyMap<number, string>;
  /** Column numbers of its columns that exist. */
  readonly columns: ReadonlyMap<LedgerKey, number>;
  /** The name of the Excel table it is, if it is one. */
  readonly table: string | undefined;
  /** The table's totals row: it belongs to the user, and is not a row of the ledger. */
  readonly totalsRow: number | undefined;
}

/** The columns by all their names: the settlement frequency decides which name comes first, not which names exist. */
const COLUMNS = ledgerColumns("quarter");

/**
 * The first sheet with one of the ledger's names, or one followed by " (2)", whose header row names partner and period.
 */
export async function findLedger(reader: WorkbookReader): Promise<LedgerPlace | undefined> {
  const names = allNames(LEDGER_SHEET_NAMES);
  const isLedger = (name: string): boolean => names.includes(normalName(name.replace(/ \(\d+\)$/, "")));
  const sheets = await reader.listSheets();
  for (const { name, tables } of sheets.filter((sheet) => isLedger(sheet.name))) {
    const rows = await readHead(reader, name);
    for (const { row, texts } of rows) {
      const columns = columnsIn(texts);
      if (!columns.has("partnerId") || !columns.has("period")) continue;
      const table = tables.find((one) => one.hasHeaderRow && one.range.firstRow === row);
      const totalsRow = table?.hasTotalsRow === true ? table.range.lastRow : undefined;
      return { sheet: name, headerRow: row, headers: texts, columns, table: table?.name, totalsRow };
    }
  }
  return undefined;
}

function columnsIn(headers: ReadonlyMap<number, string>): ReadonlyMap<LedgerKey, number> {
  const columns = new Map<LedgerKey, number>();
  for (const column of COLUMNS) {
    const standing = standingColumn(column, headers);
    if (standing !== undefined) columns.set(column.key, standing[0]);
  }
  return columns;
}
