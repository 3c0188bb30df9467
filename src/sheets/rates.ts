/** Rates of other currencies (R8): a sheet of currency, date, rate. */
import type { ExactDecimal } from "../domain/money";
import type { Day } from "../domain/units";
import { isoOf } from "../domain/calendar";
import { cellAt, parseDate, parseRate, parseText, type Cell, type Parsed } from "./cells";
import { cellName } from "./cell-name";
import type { SheetLayout } from "./layout";
import { SheetFixes } from "./note-fixes";
import type { ProblemLog } from "./problem-log";
import { lastRowToRead, RowsBelow } from "./rows-below";
import type { SheetLogs } from "./sheet-logs";
import { CellKind, type WorkbookReader } from "./workbook";

/** What stands in force from a day on. */
export interface DatedRate {
  readonly day: Day;
  /** `undefined`: it cannot be read for sure, or the day's rates contradict each other. */
  readonly rate: ExactDecimal | undefined;
  /** Where it stands, for whom to look at: "C4". */
  readonly cell: string;
}

/** Rates by currency code; each list ascends by day. A rate that is not sure takes its day too: an older one is no answer. */
export class RateTable {
  readonly #rates = new Map<string, DatedRate[]>();
  /** Currencies with a rate of an unreadable day; `undefined`: with a rate that may be of any of them. */
  readonly #undated = new Set<string | undefined>();

  /** `sheet`: where the rates stand. */
  constructor(readonly sheet: string) {}

  /** Adds a rate. Where that currency and day has one already, it is returned; both stay only where they are the same. */
  add(currency: string, rate: DatedRate): DatedRate | undefined {
    const list = this.#rates.get(currency) ?? [];
    const at = list.findIndex((other) => other.day >= rate.day);
    const same = list[at];
    if (same?.day === rate.day) {
      if (!equalRates(same.rate, rate.rate)) list[at] = { ...rate, rate: undefined };
      return same;
    }
    list.splice(at === -1 ? list.length : at, 0, rate);
    this.#rates.set(currency, list);
    return undefined;
  }

  /** Notes a rate whose day cannot be read; without a currency it may be of any. */
  addUndated(currency: string | undefined): void {
    this.#undated.add(currency);
  }

  /** Whether all rates of the currency are dated: another one might be in force otherwise. */
  isDated(currency: string): boolean {
    return !this.#undated.has(currency) && !this.#undated.has(undefined);
  }

  /** What is in force on a day: the latest on or before it that is at most `maxAgeDays` old. */
  on(currency: string, day: Day, maxAgeDays: number): DatedRate | undefined {
    const latest = this.#rates.get(currency)?.findLast((rate) => rate.day <= day);
    return latest !== undefined && day - latest.day <= maxAgeDays ? latest : undefined;
  }
}

function equalRates(one: ExactDecimal | undefined, other: ExactDecimal | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.numerator * other.denominator === other.numerator * one.denominator;
}

/** A currency code as it is compared: blanks off, capital letters. */
export function currencyCode(text: string): string {
  return text.trim().toUpperCase();
}

/** Reads the rates sheet; without one the table is empty. What cannot be read becomes a problem, and no older rate stands in for it. */
export async function readRates(
  reader: WorkbookReader,
  layout: SheetLayout | undefined,
  { log, fixes }: SheetLogs,
): Promise<RateTable> {
  const table = new RateTable(layout?.sheet ?? "");
  if (layout === undefined) return table;
  const notes = new SheetFixes(fixes, layout);
  const keys = ["currency", "date", "rate"] as const;
  const wanted = keys.map((key) => layout.columns.get(key) ?? 1);
  const columns = [...new Set(wanted)];
  const below = new RowsBelow(layout);
  const place = { sheet: layout.sheet, columns, firstRow: layout.firstRow, ...lastRowToRead(layout) };
  await reader.read({ ...place, marksFormulas: false }, (block) => {
    const rows = below.dataRows(block);
    for (let index = 0; index < rows; index++) {
      const cells = wanted.flatMap((number) => {
        const column = block.columns[columns.indexOf(number)];
        return column === undefined ? [] : [cellAt(column, index, block.texts)];
      });
      readRate(table, layout, block.firstRow + index, cells, { log, notes });
    }
    return true;
  });
  below.log(log);
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
  const text = checked("currency", parseText(currencyCell));
  const currency = text === undefined ? undefined : currencyCode(text);
  const day = checked("date", parseDate(dateCell));
  if (day !== undefined && dateCell.kind === CellKind.text) notes.date("date", row, dateCell.text, day);
  const rate = checked("rate", parseRate(rateCell));
  if (currency === undefined || day === undefined) {
    table.addUndated(currency);
    return;
  }
  const other = table.add(currency, { day, rate, cell: at("rate") });
  if (other === undefined || rate === undefined) return;
  const differs = equalRates(other.rate, rate) ? "" : "yes";
  const details = { found: `${currency} ${isoOf(day)}`, other: other.cell, differs };
  log.add("duplicate-rate", "error", layout.sheet, at("date"), details);
}
