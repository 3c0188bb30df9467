/** Reads the values of a purchase that rules ask for, beside its day and amount. */
import type { FactValue } from "../domain/conditions";
import { convertTiyn, currencyUnits, nearestTiyn } from "../domain/money";
import type { ColumnKey } from "../domain/program";
import type { DataProblemCode, Severity } from "../domain/problem";
import type { Day } from "../domain/units";
import { CellKind, kindOf, type CellBlock } from "../workbook/reader";
import { buildLevelIndex, cellAt, currencyMarks, type Parsed } from "./cells";
import { parseFact, type ReadingContext } from "./column-reader";
import { FactDates } from "./fact-dates";
import type { SheetLayout } from "./layout";
import { FIXABLE, type SheetFixes } from "./note-fixes";
import type { PurchaseContext } from "./purchase-table";
import { codeFact, valueIn, type FactColumn } from "./read-row";

/** Logs a problem at a row's cell. */
export type LogAtCell = (
  code: DataProblemCode,
  severity: Severity,
  key: ColumnKey,
  row: number,
  details?: Readonly<Record<string, string>>,
) => void;

export class PurchaseFacts {
  readonly dates: FactDates;
  /** Of the row read last, if its amount is in another currency: its facts with money in that currency. */
  ownFacts: readonly (FactValue | undefined)[] = NO_FACTS;
  readonly #facts: readonly FactColumn[];
  /** The fact read last, with money in its row's currency. */
  #ownFact: FactValue | undefined;
  readonly #context: ReadingContext;
  /** The same for other currencies, by code. */
  readonly #contexts = new Map<string, ReadingContext>();
  readonly #base: string;

  /** `positionOf`: of a column in the blocks read; −1 where the sheet lacks it. `base`: the currency's code. */
  constructor(
    layout: SheetLayout,
    private readonly context: PurchaseContext,
    positionOf: (key: ColumnKey) => number,
    base: string,
    private readonly fixes: SheetFixes,
    private readonly log: LogAtCell,
  ) {
    const { program, factColumns } = context;
    this.dates = new FactDates(layout);
    this.#base = base;
    const marks = currencyMarks(program.currency);
    this.#context = { levels: buildLevelIndex(program.levels), currencyMarks: marks };
    this.#facts = factColumns.map((key) => ({
      key,
      type: program.sheets.purchases.columns.get(key)?.type ?? "text",
      factor: layout.units.get(key)?.factor ?? 1,
      position: positionOf(key),
    }));
  }

  /** The value of a column among the facts read. */
  valueOf(facts: readonly (FactValue | undefined)[], key: ColumnKey): FactValue | undefined {
    return facts[this.#facts.findIndex((column) => column.key === key)];
  }

  /** The facts that rules need; `undefined` where one of them cannot be read. A blank one is only a warning. */
  read(
    block: CellBlock,
    index: number,
    row: number,
    currency: string | undefined,
    day: Day | undefined,
  ): readonly (FactValue | undefined)[] | undefined {
    this.ownFacts = NO_FACTS;
    if (this.#facts.length === 0) return NO_FACTS;
    const isForeign = currency !== undefined && currency !== this.#base;
    const own: (FactValue | undefined)[] | undefined = isForeign ? [] : undefined;
    const parsed = this.#facts.map((column): Parsed<FactValue> | undefined => {
      // Rules see the currency of the amount: a blank cell, and signs and words of the program's currency, mean that
      // currency.
      if (column.key === "currency") {
        own?.push(currency);
        return codeFact(currency);
      }
      const fact = this.#readFact(block, index, row, column, currency, day);
      own?.push(this.#ownFact);
      return fact;
    });
    if (own !== undefined) this.ownFacts = own;
    if (parsed.some((fact) => fact?.kind === "problem")) return undefined;
    return parsed.map(valueIn);
  }

  #readFact(
    block: CellBlock,
    index: number,
    row: number,
    { key, type, factor, position }: FactColumn,
    currency: string | undefined,
    day: Day | undefined,
  ): Parsed<FactValue> | undefined {
    const column = block.columns[position];
    const read =
      column && parseFact(cellAt(column, index, block.texts), type, this.#contextIn(currency), factor);
    this.#ownFact = valueIn(read);
    const fact = type === "money" ? this.#moneyInBase(read, currency, day) : read;
    if (fact?.kind === "blank") this.log("blank-filter-value", "warning", key, row);
    if (fact?.kind === "problem") this.log(fact.code, "error", key, row, { found: fact.found });
    if (column === undefined) return fact;
    if (type === "date")
      this.dates.look(key, row, cellAt(column, index, block.texts), read?.kind === "value");
    if (read?.kind === "value" && FIXABLE.has(type) && kindOf(column.kinds[index] ?? 0) === CellKind.text)
      this.fixes.fact(key, row, block.texts.get(column.values[index] ?? 0), type, read.value, factor);
    return fact;
  }

  /** R8: money of any column counts in the program's currency, at its row's rate. */
  #moneyInBase(
    read: Parsed<FactValue> | undefined,
    currency: string | undefined,
    day: Day | undefined,
  ): Parsed<FactValue> | undefined {
    if (read?.kind !== "value" || currency === this.#base || currency === undefined || day === undefined)
      return read;
    const { rates, maxRateAge } = this.context;
    const tiyn = nearestTiyn(Number(read.value));
    const inForce = rates.on(currency, day, maxRateAge(day));
    // Without a rate the row does not count, which its amount has already reported.
    if (tiyn === undefined || inForce?.rate === undefined) return read;
    const converted = convertTiyn(tiyn, inForce.rate);
    return converted === "too-large"
      ? { kind: "problem", code: "amount-too-large", found: currency }
      : { kind: "value", value: currencyUnits(converted) };
  }

  /** The parser settings for money of a currency: its own signs may stand beside it. */
  #contextIn(currency: string | undefined): ReadingContext {
    if (currency === undefined || currency === this.#base) return this.#context;
    const known = this.#contexts.get(currency);
    if (known !== undefined) return known;
    const context = { ...this.#context, currencyMarks: currencyMarks(currency) };
    this.#contexts.set(currency, context);
    return context;
  }
}

const NO_FACTS: readonly (FactValue | undefined)[] = [];
