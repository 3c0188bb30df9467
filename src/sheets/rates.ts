/** Rates of other currencies (R8): a sheet of currency, date, rate. */
import type { ExactDecimal } from "../domain/money";
import type { Program } from "../domain/program";
import type { Day } from "../domain/units";
import { dayFromSerial, isoOf } from "../domain/calendar";
import {
  cellAt,
  currencyCode,
  parseCount,
  parseDate,
  parseRate,
  parseText,
  problem,
  type Cell,
  type Parsed,
} from "./cells";
import { normalName } from "../domain/normal-name";
import { cellName } from "../workbook/cell-name";
import { isExample } from "./example-row";
import type { SheetLayout } from "./layout";
import { dataRowsOf, logSections } from "./left-out/sheet-rows";
import { SheetFixes } from "./note-fixes";
import type { ProblemLog } from "./problem-log";
import type { SheetLogs } from "./sheet-logs";
import { DateOrders, doubtDetails, typedDate, type DoubtfulDate } from "./date-orders";
import { SwappedDays } from "./swapped-days";
import { isOtherThan, OTHER_CURRENCY, shownCurrency, type FormatCurrency } from "../workbook/format-currency";
import { CellKind, type CellBlock, type WorkbookReader } from "../workbook/reader";

/** The rate in force from a day on. */
export interface RateFromDay {
  readonly day: Day;
  /** `undefined`: it cannot be read with certainty, or the day's rates contradict each other. */
  readonly rate: ExactDecimal | undefined;
  /** Its cell, for messages: "C4". */
  readonly cell: string;
}

/** Rates by currency code and day. An uncertain rate occupies its day too: an older rate must not replace it. */
export class RateTable {
  readonly #rates = new Map<string, Map<Day, RateFromDay>>();
  /** The same with ascending days, created on first use. */
  readonly #ascending = new Map<string, readonly RateFromDay[]>();
  /** Currencies with a rate whose day is unreadable; `undefined` among them: a rate that may be of any currency. */
  readonly #undated = new Set<string | undefined>();

  /** `sheet`: the sheet of the rates. */
  constructor(readonly sheet: string) {}

  /**
   * Adds a rate. Returns the rate that the currency already has on that day; the day stays certain only if both are the
   * same.
   */
  add(currency: string, rate: RateFromDay): RateFromDay | undefined {
    const days = this.#rates.get(currency) ?? new Map<Day, RateFromDay>();
    const same = days.get(rate.day);
    const isSame = same !== undefined && equalRates(same.rate, rate.rate);
    if (same === undefined) days.set(rate.day, rate);
    else if (!isSame) days.set(rate.day, { ...rate, rate: undefined });
    this.#rates.set(currency, days);
    this.#ascending.delete(currency);
    return same;
  }

  /** Notes a rate whose day cannot be read; without a currency it may be of any. */
  addUndated(currency: string | undefined): void {
    this.#undated.add(currency);
  }

  /** Whether all rates of the currency have a day: otherwise another one might be in force. */
  isDated(currency: string): boolean {
    return !this.#undated.has(currency) && !this.#undated.has(undefined);
  }

  /** The rate in force on a day: the latest on or before it that is at most `maxAgeDays` old. */
  on(currency: string, day: Day, maxAgeDays: number): RateFromDay | undefined {
    const latest = latestOn(this.#inOrder(currency), day);
    return latest !== undefined && day - latest.day <= maxAgeDays ? latest : undefined;
  }

  #inOrder(currency: string): readonly RateFromDay[] {
    const known = this.#ascending.get(currency);
    if (known !== undefined) return known;
    const rates = [...(this.#rates.get(currency)?.values() ?? [])].sort((a, b) => a.day - b.day);
    this.#ascending.set(currency, rates);
    return rates;
  }
}

/** Binary search: there may be a rate for each day of many years, and a million purchases look them up. */
function latestOn(ascending: readonly RateFromDay[], day: Day): RateFromDay | undefined {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle]?.day ?? Infinity) <= day) from = middle + 1;
    else to = middle;
  }
  return ascending[from - 1];
}

function equalRates(one: ExactDecimal | undefined, other: ExactDecimal | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.numerator * other.denominator === other.numerator * one.denominator;
}

/**
 * Reads the rates sheet; without one the table is empty. Unreadable content becomes a problem, and no older rate
 * replaces it.
 */
export async function readRates(
  reader: WorkbookReader,
  layout: SheetLayout | undefined,
  program: Program,
  { log, fixes }: SheetLogs,
): Promise<RateTable> {
  const table = new RateTable(layout?.sheet ?? "");
  if (layout === undefined) return table;
  const notes = new SheetFixes(fixes, layout);
  const keys = ["currency", "date", "rate"] as const;
  const wanted = keys.map((key) => layout.columns.get(key) ?? 1);
  const unitsColumn = columnOfUnits(layout);
  const columns = [...new Set([...wanted, ...(unitsColumn === undefined ? [] : [unitsColumn])])];
  const data = dataRowsOf(layout, columns, program, () => undefined);
  const rateAt = columns.indexOf(layout.columns.get("rate") ?? 1);
  const base = currencyCode(program.currency);
  const rows: RateRow[] = [];
  const read = (block: CellBlock, index: number): void => {
    const [currency, date, rate, units] = [...wanted, unitsColumn ?? 0].map((number) => {
      const column = block.columns[columns.indexOf(number)];
      return column === undefined ? BLANK_CELL : cellAt(column, index, block.texts);
    });
    if (currency === undefined || date === undefined || rate === undefined) return;
    const shown = shownCurrency(block.columns[rateAt]?.kinds[index] ?? 0);
    rows.push({ row: block.firstRow + index, currency, date, rate, shown, units: units ?? BLANK_CELL });
  };
  const { sheet, firstRow } = layout;
  await reader.read({ sheet, columns, firstRow, marksFormulas: false, marksCurrencies: true }, (block) => {
    data.each(block, read);
    return true;
  });
  data.end(read);
  // The order of day and month is judged for the whole column, so no row is read before all are known.
  const orders = ordersOf(rows);
  const doubtful = new Map(orders.doubtful().map((doubt) => [doubt.row, doubt]));
  for (const row of rows)
    if (!isExampleRate(row, layout, log)) readRate(table, layout, row, { log, notes, doubtful, base });
  const { proofRow } = orders;
  if (proofRow !== undefined) doubtSwappedDates(table, layout, rows, { log, proofRow });
  logSections(layout, data.sections, log);
  // A rate that is not read may be in force on any day.
  for (const { left } of data.sections) for (const currency of left.currencies) table.addUndated(currency);
  return table;
}

function ordersOf(rows: readonly RateRow[]): DateOrders<undefined> {
  const orders = new DateOrders<undefined>();
  for (const { row, date } of rows) {
    const text = typedDate(date);
    if (text !== undefined && orders.look(text, row)) orders.hold(row, text, undefined);
  }
  return orders;
}

/** Where a text has its month first, Excel may have swapped day and month in the column's own dates. */
function doubtSwappedDates(
  table: RateTable,
  { sheet, columns }: SheetLayout,
  rows: readonly RateRow[],
  { log, proofRow }: { readonly log: ProblemLog; readonly proofRow: number },
): void {
  const swapped = new SwappedDays();
  const doubtful = rows.filter(({ row, date }) => {
    const day = date.kind === CellKind.date ? dayFromSerial(date.value) : undefined;
    return day !== undefined && swapped.note(row, day);
  });
  swapped.log(log, { sheet, column: columns.get("date") ?? 1, proofRow });
  if (!swapped.areLikely) return;
  for (const { currency } of doubtful) {
    const text = parseText(currency);
    table.addUndated(text.kind === "value" ? currencyCode(text.value) : undefined);
  }
}

interface RateRow {
  readonly row: number;
  readonly currency: Cell;
  readonly date: Cell;
  readonly rate: Cell;
  /** The currency that the rate's number format shows. */
  readonly shown: FormatCurrency;
  /** The number of units of the currency that the rate is for. */
  readonly units: Cell;
}

/**
 * Beginnings of words in headers of a column that says how many units of the currency a rate is for, as banks' lists
 * have it: «Номинал», «Кол-во», "За", "Units".
 */
const UNITS_WORDS =
  "номинал колич кол единиц ед кратн за nominal quantity qty units unit per multipl бірлік саны".split(" ");

function columnOfUnits({ headers, columns, area }: SheetLayout): number | undefined {
  const taken = new Set(columns.values());
  return [...headers].find(([at, text]) => !taken.has(at) && area.has(at) && saysUnits(text))?.[0];
}

function saysUnits(header: string): boolean {
  const [first = ""] = normalName(header).split(/[^\p{L}]+/u);
  return UNITS_WORDS.some((word) => (word.length > 3 ? first.startsWith(word) : first === word));
}

const BLANK_CELL: Cell = { kind: CellKind.blank, value: 0, text: "" };

interface RateNotes {
  readonly log: ProblemLog;
  readonly notes: SheetFixes;
  /** Dates with two readings, by row. */
  readonly doubtful: ReadonlyMap<number, DoubtfulDate<undefined>>;
  /** The program's currency. */
  readonly base: string;
}

function isExampleRate(
  { row, currency }: RateRow,
  { sheet, columns }: SheetLayout,
  log: ProblemLog,
): boolean {
  if (currency.kind !== CellKind.text || !isExample(currency.text)) return false;
  log.add("example-row", "warning", sheet, cellName(columns.get("currency") ?? 1, row));
  return true;
}

function readRate(table: RateTable, layout: SheetLayout, cells: RateRow, into: RateNotes): void {
  const { row } = cells;
  const { log } = into;
  if ([cells.currency, cells.date, cells.rate].every((cell) => cell.kind === CellKind.blank)) return;
  const at = (key: string): string => cellName(layout.columns.get(key) ?? 1, row);
  const checked = <T>(key: string, parsed: Parsed<T>): T | undefined => {
    if (parsed.kind === "value") return parsed.value;
    const [code, details] =
      parsed.kind === "problem" ? [parsed.code, { found: parsed.found }] : (["blank-rate", {}] as const);
    log.add(code, "error", layout.sheet, at(key), details);
    return undefined;
  };
  const text = checked("currency", parseText(cells.currency));
  const currency = text === undefined ? undefined : currencyCode(text);
  const day = readRateDay(layout, cells, into, () => checked("date", parseDate(cells.date)));
  const isForOne = isForOneUnit(cells.units);
  const read = checked("rate", isForOne ? parseRate(cells.rate) : problem("rate-for-units", cells.units));
  const rate = isInOther(cells.shown, currency, into.base) ? undefined : read;
  if (read !== undefined && rate === undefined) {
    const details = {
      found: cells.shown === OTHER_CURRENCY ? "" : cells.shown,
      base: into.base,
      rate: "yes",
    };
    log.add("currency-by-format", "error", layout.sheet, at("rate"), details);
  }
  if (currency === undefined || day === undefined) {
    table.addUndated(currency);
    return;
  }
  if (currency === into.base && rate !== undefined && rate.numerator !== rate.denominator) {
    // Then the other rates are prices in another currency, too.
    log.add("own-currency-rate", "error", layout.sheet, at("rate"), { found: currency });
    table.addUndated(undefined);
  }
  const other = table.add(currency, { day, rate, cell: at("rate") });
  if (other === undefined || rate === undefined) return;
  const differs = equalRates(other.rate, rate) ? "" : "yes";
  const details = { found: `${currency} ${isoOf(day)}`, other: other.cell, differs };
  log.add("duplicate-rate", "error", layout.sheet, at("date"), details);
}

/** A rate of dollars may be shown with a dollar sign; a rate of euros with one is a price in dollars. */
function isInOther(shown: FormatCurrency, currency: string | undefined, base: string): boolean {
  return shown !== currency && isOtherThan(shown, base);
}

/**
 * R8: a rate is the price of one unit. Blank is one, and so is a text without a number («шт.»); any other number is not
 * divided by, because it may mean else.
 */
function isForOneUnit(units: Cell): boolean {
  const count = parseCount(units);
  if (count.kind === "value") return count.value === 1;
  return count.kind === "blank" || (units.kind === CellKind.text && !/[0-9]/.test(units.text));
}

/** The row's day; a text with two readings has none where another date of the column has its month first. */
function readRateDay(
  layout: SheetLayout,
  { row, date }: RateRow,
  { log, notes, doubtful }: RateNotes,
  parsed: () => Day | undefined,
): Day | undefined {
  const dateColumn = layout.columns.get("date") ?? 1;
  const cell = (at: number): string => cellName(dateColumn, at);
  const doubt = doubtful.get(row);
  if (doubt !== undefined) {
    log.add("ambiguous-date", "error", layout.sheet, cell(row), doubtDetails(doubt, cell));
    return undefined;
  }
  const day = parsed();
  if (day !== undefined && date.kind === CellKind.text) notes.date("date", row, date.text, day);
  return day;
}
