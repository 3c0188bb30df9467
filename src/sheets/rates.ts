/** Rates of other currencies (R8): a sheet of currency, date, rate. */
import type { ExactDecimal } from "../domain/money";
import type { Day } from "../domain/units";
import { isoOf } from "../domain/calendar";
import { cellAt, parseDate, parseRate, parseText, type Cell, type Parsed } from "./cells";
import { cellName } from "./cell-name";
import type { SheetLayout } from "./layout";
import { SheetFixes } from "./note-fixes";
import type { ProblemLog } from "./problem-log";
import type { SheetLogs } from "./sheet-logs";
import { CellKind, type WorkbookReader } from "./workbook";

interface DatedRate {
  readonly day: Day;
  readonly rate: ExactDecimal;
  readonly row: number;
}

/** Rates by currency code; each list ascends by day. */
export class RateTable {
  readonly #rates = new Map<string, DatedRate[]>();

  /** Adds a rate; the row that has one for that currency and day already is returned, and nothing is added. */
  add(currency: string, rate: DatedRate): number | undefined {
    const list = this.#rates.get(currency) ?? [];
    const at = list.findIndex((other) => other.day >= rate.day);
    const same = list[at];
    if (same?.day === rate.day) return same.row;
    list.splice(at === -1 ? list.length : at, 0, rate);
    this.#rates.set(currency, list);
    return undefined;
  }

  /** The rate in force on a day: the latest one on or before it that is at most `maxAgeDays` old. */
  on(currency: string, day: Day, maxAgeDays: number): ExactDecimal | undefined {
    const latest = this.#rates.get(currency)?.findLast((rate) => rate.day <= day);
    return latest !== undefined && day - latest.day <= maxAgeDays ? latest.rate : undefined;
  }
}

/** A currency code as it is compared: blanks off, capital letters. */
export function currencyCode(text: string): string {
  return text.trim().toUpperCase();
}

/** Reads the rates sheet; without one the table is empty. Rows that cannot be read become problems and do not count. */
export async function readRates(
  reader: WorkbookReader,
  layout: SheetLayout | undefined,
  { log, fixes }: SheetLogs,
): Promise<RateTable> {
  const table = new RateTable();
  if (layout === undefined) return table;
  const notes = new SheetFixes(fixes, layout);
  const keys = ["currency", "date", "rate"] as const;
  const wanted = keys.map((key) => layout.columns.get(key) ?? 1);
  const columns = [...new Set(wanted)];
  const lastRow = layout.lastRow === undefined ? {} : { lastRow: layout.lastRow };
  const place = { sheet: layout.sheet, columns, firstRow: layout.firstRow, ...lastRow };
  await reader.read({ ...place, marksFormulas: false }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      const cells = wanted.flatMap((number) => {
        const column = block.columns[columns.indexOf(number)];
        return column === undefined ? [] : [cellAt(column, index, block.texts)];
      });
      readRate(table, layout, block.firstRow + index, cells, { log, notes });
    }
    return true;
  });
  return table;
}

function readRate(
  table: RateTable,
  layout: SheetLayout,
  row: number,
  cells: readonly Cell[],
  { log, notes }: { readonly log: ProblemLog; readonly notes: SheetFixes },
): void {
  const [currencyCell, dateCell, rateCell] = cells;
  if (currencyCell === undefined || dateCell === undefined || rateCell === undefined) return;
  if (cells.every((cell) => cell.kind === CellKind.blank)) return;
  const at = (key: string): string => cellName(layout.columns.get(key) ?? 1, row);
  const checked = <T>(key: string, parsed: Parsed<T>): T | undefined => {
    if (parsed.kind === "value") return parsed.value;
    const [code, details] =
      parsed.kind === "problem" ? [parsed.code, { found: parsed.found }] : (["blank-rate", {}] as const);
    log.add(code, "error", layout.sheet, at(key), details);
    return undefined;
  };
  const currency = checked("currency", parseText(currencyCell));
  const day = checked("date", parseDate(dateCell));
  if (day !== undefined && dateCell.kind === CellKind.text) notes.date("date", row, dateCell.text, day);
  const rate = checked("rate", parseRate(rateCell));
  if (currency === undefined || day === undefined || rate === undefined) return;
  const other = table.add(currencyCode(currency), { day, rate, row });
  if (other === undefined) return;
  const details = { found: `${currencyCode(currency)} ${isoOf(day)}`, other: cellName(1, other) };
  log.add("duplicate-rate", "error", layout.sheet, at("date"), details);
}
