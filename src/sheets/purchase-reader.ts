/** Rows of one purchases sheet → purchases by partner. Built for a million rows: numbers stay numbers, texts are read once. */
import { dayFromSerial, isoOf } from "../domain/calendar";
import { convertTiyn, hasTiynFraction, nearestTiyn } from "../domain/money";
import type { ColumnKey } from "../domain/program";
import type { DataProblemCode, Severity } from "../domain/problem";
import type { Day, Tiyn } from "../domain/units";
import {
  cellAt,
  currencyMarks,
  isSubtotalWord,
  isTotalWord,
  parseDate,
  parseId,
  parseMoney,
  shownCell,
  shownNumber,
  type Parsed,
} from "./cells";
import { cellName } from "../workbook/cell-name";
import { isOtherThan, OTHER_CURRENCY, SCALED, shownCurrency } from "../workbook/format-currency";
import type { SheetLayout } from "./layout";
import { purchaseColumns } from "./purchase-columns";
import { PurchaseFacts } from "./purchase-facts";
import type { PurchaseContext } from "./purchase-table";
import { addCounted, isCounted, noteUncounted, type CountedRow } from "./read-row";
import type { LeftSection } from "./left-out/data-rows";
import { mayBelong } from "./left-out/sheet-rows";
import { MarkedRows } from "./marked-rows";
import { SheetFixes } from "./note-fixes";
import { NOBODY, type PurchaseBook } from "./purchase-book";
import type { DocumentNumbers } from "./duplicates";
import { CurrencyCells } from "./row-currency";
import { BLANK, EXAMPLE_ROW, RowFates, TOTAL, UNREADABLE } from "./row-fates";
import { LookedRows } from "./row-looks";
import { RowSections } from "./row-sections";
import { isTotalIn } from "./total-rows";
import { purchaseLikeness, type TextLikeness } from "./text-likeness";
import { NumberByText } from "./number-by-text";
import { joinCounting } from "./counts-for";
import { isExample } from "./example-row";
import { joinById, type PartnerJoin } from "./joins/partner-join";
import { PeriodDoubts } from "./period-doubts";
import { CellKind, kindOf, type CellBlock, type CellColumn } from "../workbook/reader";

export class PurchaseReader {
  readonly facts: PurchaseFacts;
  /** Positions in the columns read; −1 for a column that the sheet lacks. */
  readonly #positions: Readonly<Record<"partner" | "date" | "amount" | "currency" | "document", number>>;
  readonly #base: string;
  readonly #marks: readonly string[];
  readonly #currencies: CurrencyCells;
  /** 1000 where the amounts are in thousands. */
  readonly #factor: number;
  /** Results by text id: each text is parsed once. */
  readonly #partnerByText = new NumberByText();
  readonly #dayByText = new Map<number, Parsed<Day>>();
  readonly fixes: SheetFixes;
  readonly likeness: TextLikeness;
  readonly fates: RowFates;
  readonly marked: MarkedRows;
  readonly looks: LookedRows;
  readonly sections: RowSections;
  readonly join: PartnerJoin;
  readonly periods: PeriodDoubts;
  /** State of the current row: its date's text, and whether that has two readings. */
  #dayText = "";
  #isEitherWay = false;
  /** Non-blank rows so far. */
  rows = 0;

  constructor(
    private readonly layout: SheetLayout,
    readonly book: PurchaseBook,
    private readonly context: PurchaseContext,
    private readonly documents: DocumentNumbers,
  ) {
    const { program, factColumns } = context;
    this.join = joinCounting(context.joins?.get(layout) ?? joinById(context.partners), context.countsFor);
    this.periods = new PeriodDoubts(layout, context.partners.partners);
    const unit = layout.units.get("amount");
    this.#factor = unit?.factor ?? 1;
    this.#currencies = new CurrencyCells(program.currency, unit?.currency);
    this.#base = this.#currencies.base;
    this.fates = new RowFates(layout, book, (id) => this.join.suggestion(id), this.#base);
    this.#marks = currencyMarks(program.currency);
    const columns = purchaseColumns(layout, factColumns);
    const positionOf = (key: ColumnKey): number => columns.indexOf(layout.columns.get(key) ?? 0);
    this.looks = new LookedRows(layout, book);
    this.marked = new MarkedRows(layout, columns, this.#base);
    this.#positions = {
      partner: positionOf("partnerId"),
      date: positionOf("date"),
      amount: positionOf("amount"),
      currency: positionOf("currency"),
      document: positionOf("document"),
    };
    this.sections = new RowSections(layout, columns, this.#positions.amount, this.#base);
    this.fixes = new SheetFixes(context.fixes, layout);
    this.facts = new PurchaseFacts(layout, context, positionOf, this.#base, this.fixes, (...problem) => {
      this.#problem(...problem);
    });
    this.likeness = purchaseLikeness(program);
  }

  /** Reads a non-blank row. */
  readRow(block: CellBlock, index: number): void {
    const ids = block.columns[this.#positions.partner];
    const dates = block.columns[this.#positions.date];
    const amounts = block.columns[this.#positions.amount];
    if (ids === undefined || dates === undefined || amounts === undefined) return;
    this.rows++;
    this.#readRow(block, index, ids, dates, amounts);
  }

  /** Notes a row that is no purchase: a shape tells it, or its own words. */
  skipRow(block: CellBlock, index: number, reason: string): void {
    const amounts = block.columns[this.#positions.amount];
    if (amounts === undefined) return;
    // A row whose amount cannot be read is left out too: it counts as a row without a sum.
    this.fates.skip(block.firstRow + index, this.#amountIn(amounts, index, block), reason);
  }

  /** An amount of a row that does not count; undefined where it cannot be read. */
  #amountIn(amounts: CellColumn, index: number, block: CellBlock): Tiyn | undefined {
    const parsed = parseMoney(cellAt(amounts, index, block.texts), this.#marks, this.#factor);
    return parsed.kind === "value" ? parsed.value : undefined;
  }

  /** The partners whose sums may lack rows that name nobody for certain, or that stand in doubt. */
  doubtful(): readonly number[] {
    return [...this.fates.unknownIds().flatMap((id) => this.join.near(id)), ...this.periods.partners];
  }

  /** Accounts for rows that are not read: the purchases of the partners named there are incomplete. */
  leave(sections: readonly LeftSection[]): void {
    for (const section of sections) {
      this.rows += section.left.rows;
      this.fates.leaveUnread(section.left);
      if (!mayBelong(section)) continue;
      for (const [partner, rows] of section.left.partners)
        for (const row of rows) this.book.markIncomplete(partner, row);
    }
  }

  #readRow(block: CellBlock, index: number, ids: CellColumn, dates: CellColumn, amounts: CellColumn): void {
    const row = block.firstRow + index;
    if (kindOf(dates.kinds[index] ?? 0) !== CellKind.date && this.sections.begins(block, index)) {
      this.skipRow(block, index, "section");
      return;
    }
    const partner = this.#readPartner(block, index, ids, row);
    const isTotal = partner === BLANK ? this.#isTotal(dates, index, block) : partner === TOTAL;
    const isExampleRow = partner === EXAMPLE_ROW;
    if (isTotal || isExampleRow || (partner >= 0 && this.marked.isTotal(block, index))) {
      this.fates.leaveOut(row, this.#amountIn(amounts, index, block), isExampleRow);
      return;
    }
    const day = this.#readDay(block, index, dates, row);
    const currency = this.#readCurrency(block, index, amounts.kinds[index] ?? 0, row);
    const amount = this.#readAmount(block, index, amounts, row, currency);
    const inBase = this.#inBaseCurrency(amount, currency, day, row);
    const facts = this.facts.read(block, index, row, currency, day);
    const document = this.#readDocument(block, index);
    const read = { row, day, currency, amount, inBase, facts, ownFacts: this.facts.ownFacts, document };
    if (partner < 0 || !isCounted(read)) {
      this.fates.doubt(partner, row, currency ?? this.#base, amount);
      if (partner >= 0) noteUncounted(this.book, partner, read);
      else if (this.context.keepsStrays === true) this.book.addUnread(NOBODY, read);
      this.facts.dates.drop();
      return;
    }
    if (this.#isEitherWay) this.fates.holdDate(row, this.#dayText);
    this.facts.dates.hold(this.book.size);
    addCounted(this.book, partner, read, this.#base);
    this.#noteCounted(partner, read);
    this.marked.look(block, index, { partner, row, inBase: read.inBase });
  }

  #noteCounted(partner: number, { row, day, inBase, facts, currency }: CountedRow): void {
    this.fates.count(inBase, currency !== this.#base);
    this.periods.look(partner, row, day);
    this.sections.note(partner, row, inBase);
    this.likeness.note(row, (key) => this.facts.valueOf(facts, key));
    const { rates } = this.context;
    if (currency !== undefined && currency !== this.#base && !rates.isDated(currency))
      this.book.markDoubtful(partner);
  }

  /** Whether a row without an ID is a total, by its date cell, or by its document where it has no date. */
  #isTotal(dates: CellColumn, index: number, block: CellBlock): boolean {
    if (isTotalIn(dates, index, block)) return true;
    const documents = block.columns[this.#positions.document];
    const isUndated = kindOf(dates.kinds[index] ?? 0) === CellKind.blank;
    return isUndated && documents !== undefined && isTotalIn(documents, index, block);
  }

  /** The document's number; 0 where the row names none. */
  #readDocument(block: CellBlock, index: number): number {
    const column = block.columns[this.#positions.document];
    return column === undefined ? 0 : this.documents.numberOf(column, index, block.texts);
  }

  #readPartner(block: CellBlock, index: number, ids: CellColumn, row: number): number {
    const isText = kindOf(ids.kinds[index] ?? 0) === CellKind.text;
    const textId = ids.values[index] ?? 0;
    const known = isText ? this.#partnerByText.get(textId) : undefined;
    if (known !== undefined) return known;
    const parsed = parseId(cellAt(ids, index, block.texts));
    const clean = parsed.kind === "value" && parsed.warning === undefined;
    if (isText && parsed.kind === "value" && !clean && this.join.isById)
      this.fixes.id("partnerId", row, block.texts.get(textId), parsed.value);
    const isUndated = kindOf(block.columns[this.#positions.date]?.kinds[index] ?? 0) === CellKind.blank;
    const partner = this.#partnerOf(parsed, row, isUndated);
    if (isText && clean && partner >= 0) this.#partnerByText.set(textId, partner);
    return partner;
  }

  #partnerOf(parsed: Parsed<string>, row: number, isUndated: boolean): number {
    if (parsed.kind === "blank") return BLANK;
    if (parsed.kind === "problem") {
      this.#problem(parsed.code, "error", "partnerId", row, { found: parsed.found });
      return UNREADABLE;
    }
    const position = this.join.find(parsed.value) ?? this.context.absent?.get(parsed.value);
    if (position === undefined && isExample(parsed.value)) {
      this.#problem("example-row", "warning", "partnerId", row);
      return EXAMPLE_ROW;
    }
    const isTotal = isTotalWord(parsed.value) || (isUndated && isSubtotalWord(parsed.value));
    if (position === undefined && isTotal) return TOTAL;
    if (parsed.warning !== undefined && this.join.isById)
      this.#problem(parsed.warning, "warning", "partnerId", row);
    return position ?? this.fates.unknown(parsed.value, row);
  }

  #readDay(block: CellBlock, index: number, dates: CellColumn, row: number): Day | undefined {
    this.#isEitherWay = false;
    const kind = kindOf(dates.kinds[index] ?? 0);
    const value = dates.values[index] ?? 0;
    const quick = kind === CellKind.date ? dayFromSerial(value) : undefined;
    if (quick !== undefined) return quick;
    const known = kind === CellKind.text ? this.#dayByText.get(value) : undefined;
    const parsed = known ?? parseDate(cellAt(dates, index, block.texts));
    if (kind === CellKind.text && known === undefined) this.#dayByText.set(value, parsed);
    if (kind === CellKind.text || kind === CellKind.number) {
      this.#dayText = kind === CellKind.text ? block.texts.get(value) : shownNumber(value);
      this.#isEitherWay = this.fates.lookAtDate(this.#dayText, row);
    }
    if (parsed.kind === "value") {
      if (kind === CellKind.text) this.fixes.date("date", row, block.texts.get(value), parsed.value);
      return parsed.value;
    }
    if (parsed.kind === "blank") this.#problem("blank-date", "error", "date", row);
    else this.#problem(parsed.code, "error", "date", row, { found: parsed.found });
    return undefined;
  }

  /** The amount in the row's own currency: a sign of another currency beside it makes it unreadable. */
  #readAmount(
    block: CellBlock,
    index: number,
    amounts: CellColumn,
    row: number,
    currency: string | undefined,
  ): Tiyn | undefined {
    const value = amounts.values[index] ?? 0;
    const isNumber = kindOf(amounts.kinds[index] ?? 0) === CellKind.number;
    const amount = value * this.#factor;
    const quick = isNumber && !hasTiynFraction(amount) ? nearestTiyn(amount) : undefined;
    if (quick !== undefined) return quick;
    const marks = currency === undefined || currency === this.#base ? this.#marks : currencyMarks(currency);
    const parsed = parseMoney(cellAt(amounts, index, block.texts), marks, this.#factor);
    if (parsed.kind === "blank") this.#problem("blank-amount", "error", "amount", row);
    if (parsed.kind === "problem")
      this.#problem(parsed.code, "error", "amount", row, { found: parsed.found });
    if (parsed.kind !== "value") return undefined;
    if (parsed.warning !== undefined) {
      const found = shownCell(cellAt(amounts, index, block.texts));
      this.#problem(parsed.warning, "warning", "amount", row, { found });
    } else if (!isNumber)
      this.fixes.amount("amount", row, block.texts.get(value), parsed.value, this.#factor);
    return parsed.value;
  }

  /** The row's currency code. `undefined`: unknown. */
  #readCurrency(block: CellBlock, index: number, amount: number, row: number): string | undefined {
    const read = this.#currencies.read(block.columns[this.#positions.currency], index, block.texts);
    if ("problem" in read) {
      this.#problem(read.problem, "error", "currency", row, read.details);
      return undefined;
    }
    if (shownCurrency(amount) === SCALED && this.#factor === 1) {
      this.#problem("currency-by-format", "error", "amount", row, { scale: "yes", base: read.code });
      return undefined;
    }
    return read.isSaid ? read.code : this.#unsaidCurrency(read.code, amount, row);
  }

  /**
   * `own`: the meaning of a blank cell. Where the amount's number format shows another currency, neither is certain.
   */
  #unsaidCurrency(own: string, amount: number, row: number): string | undefined {
    const shown = shownCurrency(amount);
    if (!isOtherThan(shown, own)) return own;
    const found = shown === OTHER_CURRENCY ? "" : shown;
    this.#problem("currency-by-format", "error", "amount", row, { found, base: own });
    return undefined;
  }

  /** R8: a row in another currency needs a certain rate on its day; without one it is a problem and does not count. */
  #inBaseCurrency(
    amount: Tiyn | undefined,
    currency: string | undefined,
    day: Day | undefined,
    row: number,
  ): Tiyn | undefined {
    if (amount === undefined || currency === this.#base) return amount;
    if (currency === undefined || day === undefined) return undefined;
    return this.#converted(amount, currency, day, row);
  }

  #converted(amount: Tiyn, code: string, day: Day, row: number): Tiyn | undefined {
    const { rates, maxRateAge } = this.context;
    const inForce = rates.on(code, day, maxRateAge(day));
    if (inForce?.rate === undefined) {
      const other = inForce === undefined ? "" : `${rates.sheet}!${inForce.cell}`;
      const at = this.layout.columns.has("currency") ? "currency" : "amount";
      this.#problem("no-rate", "error", at, row, { found: code, day: isoOf(day), other });
      return undefined;
    }
    const converted = convertTiyn(amount, inForce.rate);
    if (converted !== "too-large") return converted;
    this.#problem("amount-too-large", "error", "amount", row, { found: code });
    return undefined;
  }

  #problem(
    code: DataProblemCode,
    severity: Severity,
    key: ColumnKey,
    row: number,
    details: Readonly<Record<string, string>> = {},
  ): void {
    this.context.log.add(code, severity, this.layout.sheet, this.#cellName(key, row), details);
  }

  #cellName(key: ColumnKey, row: number): string {
    return cellName(this.layout.columns.get(key) ?? 1, row);
  }
}
