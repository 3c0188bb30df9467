/** Written values of closings that somebody has altered → planned writes. */
import type { Language } from "../../domain/program";
import type { AlteredCell } from "../books/inspect";
import type { OwnTable } from "../own/own-table";
import type { ResultColumn } from "../result-column";
import type { PlainValue, RowWrite, SheetWrite } from "../../workbook/write-plan";
import { languageOfHeaders } from "./target-cells";

/** A sheet of ours whose cells are put back. */
export interface PutBackSheet<K extends string> {
  readonly table: OwnTable<K>;
  readonly columns: readonly ResultColumn<K>[];
  /** The columns by which a row is found again if it was moved meanwhile. */
  readonly owners: readonly K[];
}

/** Plans the written values of these cells. A formula of the user's stays; undefined if no cell is left. */
export function planPutBack<K extends string>(
  { table, columns, owners }: PutBackSheet<K>,
  cells: readonly AlteredCell<K>[],
): SheetWrite | undefined {
  const { place } = table;
  const altered = cells.filter(({ index, key }) => table.cell(index, key) !== undefined);
  const keys = [...new Set(altered.map(({ key }) => key))];
  if (keys.length === 0) return undefined;
  const language = languageOfHeaders(columns, place.headers, "ru");
  const indexes = [...new Set(altered.map(({ index }) => index))].sort((a, b) => a - b);
  return {
    ...{ sheet: place.sheet, isNewSheet: false, headerRow: place.headerRow },
    columns: keys.map((key) => {
      const column = place.columns.get(key) ?? 1;
      const format = columns.find((one) => one.key === key)?.format ?? "text";
      return { key, column, header: place.headers.get(column) ?? "", isNew: false, format, width: 0 };
    }),
    rows: indexes.map((index) => rowWrite(table, index, keys, altered, language)),
    ...{ table: undefined, provisionalMark: "" },
    keys: { columns: owners.flatMap((key) => place.columns.get(key) ?? []) },
  };
}

function rowWrite<K extends string>(
  table: OwnTable<K>,
  index: number,
  keys: readonly K[],
  altered: readonly AlteredCell<K>[],
  language: Language,
): RowWrite {
  const wanted = (key: K): PlainValue | undefined =>
    altered.find((cell) => cell.index === index && cell.key === key)?.wanted(language);
  return {
    row: table.rowAt(index),
    values: keys.map(wanted),
    was: keys.map((key) => table.cell(index, key) ?? null),
    provisional: false,
  };
}
