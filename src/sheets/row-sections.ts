/**
 * Titles between the purchases of a list («План на 2027», «Возвраты», «тыс. тенге»), which say that the rows below them
 * may be none, or in another unit: those rows count, and are provisional.
 */
import { CurrencySums, sumsText } from "../domain/incomplete";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellBlock } from "../workbook/reader";
import { PLAIN_UNIT, unitOfTitle } from "./headers/header-units";
import { saysOtherThanPurchases } from "./headers/header-words";
import type { SheetLayout } from "./layout";
import { saysOpen, saysReturn } from "./marked-columns";
import type { ProblemLog } from "./problem-log";

interface Section {
  readonly title: string;
  readonly column: number;
  readonly row: number;
  readonly sums: CurrencySums;
  readonly partners: Set<number>;
  /** Of returns: rows with a minus are what the title says. */
  readonly isOfReturns: boolean;
  /** Of amounts in another unit: «тыс. тенге», "USD". */
  readonly hasUnit: boolean;
  rows: number;
  lastRow: number;
}

export class RowSections {
  readonly #sections: Section[] = [];
  #current: Section | undefined;

  /** `read`: the column numbers of the blocks; `amount`: the amount's position among them. `currency`: the program's. */
  constructor(
    private readonly layout: SheetLayout,
    private readonly read: readonly number[],
    private readonly amount: number,
    private readonly currency: string,
  ) {}

  /**
   * Looks at a row without a date. True where it is such a title, perhaps with the sum of its rows; any other title ends
   * the section above it.
   */
  begins(block: CellBlock, index: number): boolean {
    const position = this.#onlyText(block, index);
    if (position === undefined) return false;
    const title = block.texts.get(block.columns[position]?.values[index] ?? 0).trim();
    const hasAmount = kindOf(block.columns[this.amount]?.kinds[index] ?? 0) !== CellKind.blank;
    // A text with digits beside an amount may be the document of a purchase.
    if (hasAmount && /[0-9]/.test(title)) return false;
    const isOfReturns = saysReturn(title);
    const hasUnit = this.#isInOtherUnit(title);
    if (!isOfReturns && !hasUnit && !saysOtherThanPurchases(title) && !saysOpen(title)) {
      if (!hasAmount && /\p{L}/u.test(title)) this.#current = undefined;
      return false;
    }
    const row = block.firstRow + index;
    const column = this.read[position] ?? 1;
    const sums = new CurrencySums();
    this.#current = {
      title,
      column,
      row,
      sums,
      partners: new Set(),
      isOfReturns,
      hasUnit,
      rows: 0,
      lastRow: row,
    };
    this.#sections.push(this.#current);
    return true;
  }

  /** Notes a purchase that counts. */
  note(partner: number, row: number, inBase: Tiyn): void {
    const section = this.#current;
    if (section === undefined || (section.isOfReturns && inBase <= 0)) return;
    section.rows++;
    section.lastRow = row;
    section.sums.add(this.currency, inBase);
    section.partners.add(partner);
  }

  /** One problem for each section. Returns the partners whose sums are in doubt. */
  finish(log: ProblemLog): readonly number[] {
    for (const { title, column, row, sums, rows, lastRow, isOfReturns, hasUnit } of this.#sections) {
      if (isOfReturns && rows === 0) continue;
      const span = lastRow === row + 1 ? String(lastRow) : `${String(row + 1)}–${String(lastRow)}`;
      const unit = hasUnit ? "yes" : "";
      const details = { found: title, count: String(rows), span, sum: sumsText(sums.list()), unit };
      log.add("doubtful-section", "error", this.layout.sheet, cellName(column, row), details);
    }
    return this.#sections.flatMap(({ partners }) => [...partners]);
  }

  #isInOtherUnit(title: string): boolean {
    const unit = unitOfTitle(title);
    if (unit === undefined) return false;
    const own = this.layout.units.get("amount") ?? PLAIN_UNIT;
    return unit.factor !== own.factor || (unit.currency ?? this.currency) !== (own.currency ?? this.currency);
  }

  /** The position of the row's only text; undefined where it holds anything else beside an amount. */
  #onlyText({ columns }: CellBlock, index: number): number | undefined {
    let found: number | undefined;
    for (let position = 0; position < columns.length; position++) {
      const kind = kindOf(columns[position]?.kinds[index] ?? 0);
      if (kind === CellKind.blank || (position === this.amount && kind === CellKind.number)) continue;
      if (kind !== CellKind.text || found !== undefined) return undefined;
      found = position;
    }
    return found;
  }
}
