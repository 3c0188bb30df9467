/** Planned rows below a sheet of ours, or on a new one. */
import type { Language } from "../../domain/program";
import { newRows } from "../../workbook/columnar-builder";
import type { WorkbookReader } from "../../workbook/reader";
import type { PlainValue, SheetWrite } from "../../workbook/write-plan";
import type { OwnTable } from "../own/own-table";
import type { ResultColumn } from "../result-column";
import { freeSheetName, newTableName } from "./new-sheet";
import { checkRoom, languageOfHeaders, placeColumns, type TargetColumn } from "./target-cells";

/** A sheet of ours that rows are added to. */
export interface AppendedSheet<K extends string> {
  readonly table: OwnTable<K> | undefined;
  readonly columns: readonly ResultColumn<K>[];
  /** Names of a new sheet, and of its Excel table. */
  readonly name: string;
  readonly tableName: string;
  /** The language of a new sheet's headers. */
  readonly language: Language;
}

/** Rows by column: there may be as many as purchases, and no object is made for each. */
export interface AppendedRows<K extends string> {
  readonly count: number;
  /** The values of a column by row, counted from 0. `language`: that of the headers. */
  readonly column: (key: K, language: Language) => (at: number) => PlainValue;
}

/** Rows that are few, as objects; missing columns stay blank. */
export function appendedRows<K extends string>(
  rows: readonly ((language: Language) => Partial<Record<K, PlainValue>>)[],
): AppendedRows<K> {
  return {
    count: rows.length,
    column: (key, language) => {
      const values = rows.map((row) => row(language)[key] ?? null);
      return (at) => values[at] ?? null;
    },
  };
}

/** Plans the rows. Existing cells do not change. */
export async function planAppend<K extends string>(
  reader: WorkbookReader,
  appended: AppendedSheet<K>,
  rows: AppendedRows<K>,
): Promise<SheetWrite> {
  const sheets = await reader.listSheets();
  const { targets, next, language } = await placesFor(reader, appended);
  const { table, name, tableName } = appended;
  const sheet = table?.place.sheet ?? freeSheetName(name, sheets);
  checkRoom(sheet, targets);
  const columns = targets.map(({ key }) => rows.column(key, language));
  return {
    sheet,
    isNewSheet: table === undefined,
    headerRow: table?.place.headerRow ?? 1,
    columns: targets.map(({ write }) => write),
    rows: newRows(next, rows.count, columns),
    table: table === undefined ? newTableName(tableName, sheets) : table.place.table,
    provisionalMark: "",
  };
}

interface Places<K extends string> {
  readonly targets: readonly TargetColumn<K>[];
  /** The first free row. */
  readonly next: number;
  readonly language: Language;
}

/** On a new sheet columns and rows begin at its corner, otherwise beside and below the existing cells. */
async function placesFor<K extends string>(
  reader: WorkbookReader,
  { table, columns, language }: AppendedSheet<K>,
): Promise<Places<K>> {
  if (table === undefined)
    return { targets: placeColumns(columns, new Map(), 1, language), next: 2, language };
  const { sheet, headers } = table.place;
  const said = languageOfHeaders(columns, headers, language);
  const used = await reader.usedRange(sheet);
  const free = Math.max(used?.lastColumn ?? 0, ...headers.keys()) + 1;
  const targets = placeColumns(columns, headers, free, said);
  return { targets, next: Math.max(table.nextRow, (used?.lastRow ?? 0) + 1), language: said };
}
