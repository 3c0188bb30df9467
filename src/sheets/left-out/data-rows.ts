/** Selects the data rows of a sheet while it is read: repeated headers are skipped, and other rows are counted. */
import type { CellRange } from "../../workbook/cell-range";
import { CellKind, isBlankRow, kindOf, type CellBlock } from "../../workbook/reader";
import { saysOtherThanPurchases } from "../headers/header-words";
import type { SheetLayout } from "../layout";
import type { HeaderJudge, HeaderKind } from "./header-judge";
import { LeftOut } from "./left-out";
import type { RowLook } from "./look";

/**
 * `below`: below the Excel table. `moved`: below the sheet's headers in another order or unit. `other`: below other
 * headers. `inside`: in another Excel table, under its headers.
 */
export interface LeftSection {
  readonly kind: "below" | "moved" | "other" | "inside";
  readonly left: LeftOut;
}

type Moved = Extract<HeaderKind, { readonly kind: "moved" }>;

/** Functions that examine rows that are not read. */
export interface LeftLooks {
  readonly own: RowLook;
  /** Rows below headers that name the columns elsewhere. */
  moved(header: Moved): RowLook;
}

/** Rows from the first to the last. */
export type RowSpan = Pick<CellRange, "firstRow" | "lastRow">;
type ReadRow = (block: CellBlock, index: number) => void;

/** Title rows that may stand above other headers. */
const MOST_TITLES = 3;

export class DataRows {
  readonly #sections: LeftSection[] = [];
  /** The counter for rows that are not data; undefined while rows are data. */
  #left: { readonly left: LeftOut; readonly look: RowLook } | undefined;
  /** Rows of one text each: titles if headers follow, otherwise ordinary rows. */
  readonly #held: CellBlock[] = [];
  #lastFilled: number;
  readonly #elsewhere: readonly RowSpan[];
  /** Other Excel tables whose headers are those of the data: they are reported by those headers. */
  readonly #reported = new Set<RowSpan>();

  constructor(
    private readonly layout: SheetLayout,
    private readonly judge: HeaderJudge,
    private readonly looks: LeftLooks,
  ) {
    this.#lastFilled = layout.headerRow;
    this.#elsewhere = rowsElsewhere(layout);
  }

  /** Rows left out so far. */
  get sections(): readonly LeftSection[] {
    return this.#sections.filter(({ left }) => left.rows > 0);
  }

  /** Passes on the data rows of a block, including rows held back before it, and returns their number. */
  each(block: CellBlock, read: ReadRow): number {
    let count = 0;
    const counted: ReadRow = (from, index) => {
      count++;
      read(from, index);
    };
    for (let index = 0; index < block.rowCount; index++) {
      if (isBlankRow(block, index)) continue;
      this.#take(block, index, counted);
      this.#lastFilled = block.firstRow + index;
    }
    return count;
  }

  /** Passes on the rows held back, at the end of the rows. Returns their number. */
  end(read: ReadRow): number {
    const held = this.#held.splice(0);
    for (const block of held) read(block, 0);
    return held.length;
  }

  #take(block: CellBlock, index: number, read: ReadRow): void {
    const row = block.firstRow + index;
    const { lastRow } = this.layout;
    const isBelow = lastRow !== undefined && row > lastRow;
    const isApart = row > this.#lastFilled + 1 || this.#held.length > 0;
    const header = this.judge.judge(block, index, isApart);
    const span = this.#spanAt(row);
    if (span !== undefined) return this.#takeElsewhere(span, header, block, index);
    if (header !== undefined) {
      const held = this.#held.splice(0);
      const isOther = header.kind === "same" && held.some((title) => this.#namesOther(title));
      this.#begin(isOther ? { kind: "other" } : header, isBelow);
      return;
    }
    if (isBelow && this.#left === undefined) this.#beginBelow();
    if (this.#left !== undefined) this.#count(block, index, row);
    else if (this.#isTitle(block, index)) this.#hold(block, index, read);
    else {
      if (this.#held.length > 0) this.end(read);
      read(block, index);
    }
  }

  /** A loop, because a closure for each of a million rows is work for the garbage collector. */
  #spanAt(row: number): RowSpan | undefined {
    for (const span of this.#elsewhere) if (row >= span.firstRow && row <= span.lastRow) return span;
    return undefined;
  }

  /** A row of another Excel table, or the table's own totals row: whole rows under other headers are a problem. */
  #takeElsewhere(span: RowSpan, header: HeaderKind | undefined, block: CellBlock, index: number): void {
    const row = block.firstRow + index;
    if (row === span.firstRow && (header?.kind === "same" || header?.kind === "moved"))
      this.#reported.add(span);
    if (this.#reported.has(span)) return;
    const found = this.looks.own(block, index);
    if (found?.isWhole !== true) return;
    const known = this.#sections.find(({ kind }) => kind === "inside");
    const section = known ?? { kind: "inside" as const, left: new LeftOut() };
    if (known === undefined) this.#sections.push(section);
    section.left.add(row, found);
  }

  #begin(header: HeaderKind, isBelow: boolean): void {
    if (header.kind === "same") {
      if (isBelow) this.#beginBelow();
      else this.#left = undefined;
      return;
    }
    const look = header.kind === "moved" ? this.looks.moved(header) : this.looks.own;
    this.#beginSection(header.kind, look);
  }

  /** All rows below the table are one section. */
  #beginBelow(): void {
    const known = this.#sections.find(({ kind }) => kind === "below");
    if (known === undefined) this.#beginSection("below", this.looks.own);
    else this.#left = { left: known.left, look: this.looks.own };
  }

  #beginSection(kind: LeftSection["kind"], look: RowLook): void {
    const left = new LeftOut();
    this.#sections.push({ kind, left });
    this.#left = { left, look };
  }

  #count(block: CellBlock, index: number, row: number): void {
    const found = this.#left?.look(block, index);
    if (found !== undefined) this.#left?.left.add(row, found);
  }

  /** A row of one text in words or numbers, in which no value can be read. */
  #isTitle(block: CellBlock, index: number): boolean {
    let text: number | undefined;
    for (const { kinds, values } of block.columns) {
      const kind = kindOf(kinds[index] ?? 0);
      if (kind === CellKind.blank) continue;
      if (kind !== CellKind.text || text !== undefined) return false;
      text = values[index] ?? 0;
    }
    if (text === undefined || !/[\p{L}\p{N}]/u.test(block.texts.get(text))) return false;
    return this.looks.own(block, index) === undefined;
  }

  /** Whether a title says that the rows below are no purchases, whatever their headers. */
  #namesOther({ columns, texts }: CellBlock): boolean {
    if (this.layout.key !== "purchases") return false;
    return columns.some(
      ({ kinds, values }) =>
        kindOf(kinds[0] ?? 0) === CellKind.text && saysOtherThanPurchases(texts.get(values[0] ?? 0)),
    );
  }

  /** Copies a row for later: its block's arrays are reused. */
  #hold(block: CellBlock, index: number, read: ReadRow): void {
    if (this.#held.length === MOST_TITLES) this.end(read);
    const columns = block.columns.map(({ kinds, values }) => ({
      kinds: kinds.slice(index, index + 1),
      values: values.slice(index, index + 1),
    }));
    this.#held.push({ firstRow: block.firstRow + index, rowCount: 1, columns, texts: block.texts });
  }
}

/**
 * The rows of other Excel tables within the columns in use, and the table's own totals row. A table without a header
 * row, or with the headers in use as a part of its own, holds data.
 */
function rowsElsewhere({ table, tables, headerRow, lastRow, columns }: SheetLayout): RowSpan[] {
  const numbers = [...columns.values()];
  const others = tables.filter(
    ({ name, range, hasHeaderRow }) =>
      name !== table?.name &&
      hasHeaderRow &&
      range.firstRow !== headerRow &&
      numbers.some((column) => column >= range.firstColumn && column <= range.lastColumn),
  );
  const spans = others.map(({ range }) => ({ firstRow: range.firstRow, lastRow: range.lastRow }));
  if (table !== undefined && lastRow !== undefined)
    spans.push({ firstRow: lastRow + 1, lastRow: table.range.lastRow });
  return spans;
}
