import { CellKind, kindOf } from "../../../src/workbook/reader";
import { FormulaReader, ownsFormula } from "../formulas/formula-reader";
import * as X from "../../../src/adapters/xlsx/sheet/bytes-of-xml";
import { CellValueReader, type ValueContext } from "../../../src/adapters/xlsx/sheet/cell-value";
import { CellType } from "../../../src/adapters/xlsx/sheet/cell-type";
import { Pieces } from "../../../src/adapters/xlsx/sheet/pieces";
import type { SheetHandler, SheetScanner } from "../../../src/adapters/xlsx/sheet/sheet-scanner";

/** Receives a sheet's cells and rows, in their order. */
export interface CellVisitor {
  /**
   * Called for each cell of the file, blank or not. `kind` is without the formula flag; `value` is as in `CellColumn`,
   * except that dates stay in the workbook's own date system. `style` is the number of the cell format.
   */
  cell(row: number, column: number, kind: CellKind, value: number, style: number): void;
  /** The formula, without its `=`, of the cell that is passed next. */
  formula(row: number, column: number, formula: string): void;
  /** Says that the formula of another cell fills the cell that is passed next. */
  spilled(): void;
  hiddenRow(row: number): void;
}

/** Reads a whole sheet: every cell goes to a visitor, head and tail are kept as text. */
export class DetailReader implements SheetHandler {
  readonly head: Pieces;
  readonly tail: Pieces;
  /** True if the data's tag is self-closing. */
  isEmpty = false;
  /** The key of "hidden": the length of the name, then its first letters. No other attribute of a row has this key. */
  private static readonly hidden = X.nameKeyOf(X.nameBytes("hidden"), 0, 6);
  private readonly value: CellValueReader;
  private visitor: CellVisitor | undefined;
  readonly formulas = new FormulaReader();
  /** Added to ISO dates, which are passed on as 1900 serials, whatever date system the workbook uses. */
  private readonly isoShift: number;
  private copied = 0;
  private place: "head" | "data" | "tail" = "head";

  constructor(
    part: string,
    context: ValueContext,
    private readonly scanner: () => SheetScanner,
    /** Called with the head's text before any row; returns the visitor for the rest. */
    private readonly begin: (head: string) => CellVisitor,
  ) {
    this.head = new Pieces(part);
    this.tail = new Pieces(part);
    this.value = new CellValueReader({ ...context, dateShift: 0 });
    this.isoShift = context.dateShift;
  }

  dataStart(_start: number, end: number): void {
    this.isEmpty = this.scanner().isSelfClosing(end);
    this.head.add(this.scanner().bytes.subarray(this.copied, end));
    this.place = "data";
    this.visitor = this.begin(this.head.text());
  }

  row(): boolean {
    const scanner = this.scanner();
    const { rowStart, rowTagEnd } = scanner;
    const at = scanner.findAttribute(behindName(scanner.bytes, rowStart), rowTagEnd, DetailReader.hidden);
    // The value is "1" or "true".
    if (at >= 0 && (scanner.bytes[at] === 0x31 || scanner.bytes[at] === 0x74))
      this.visitor?.hiddenRow(scanner.row);
    return true;
  }

  cell(): void {
    const { value, visitor } = this;
    const scanner = this.scanner();
    const { row, column } = scanner;
    value.read(scanner);
    if (scanner.hasFormula) {
      const formula = this.formulas.read(scanner);
      if (formula !== undefined) visitor?.formula(row, column, formula);
      else if (!ownsFormula(scanner)) visitor?.spilled();
    }
    const kind = kindOf(value.kind);
    const shift = scanner.type === CellType.isoDate ? this.isoShift : 0;
    visitor?.cell(
      row,
      column,
      kind === CellKind.uncalculated ? CellKind.blank : kind,
      value.value - shift,
      scanner.style,
    );
  }

  rowEnd(): void {
    return;
  }

  dataEnd(at: number): void {
    this.place = "tail";
    this.copied = at;
  }

  merge(): void {
    return;
  }

  release(upTo: number): void {
    if (this.place !== "data") {
      const gathered = this.place === "head" ? this.head : this.tail;
      gathered.add(this.scanner().bytes.subarray(this.copied, upTo));
    }
    this.copied = 0;
  }
}

function behindName(bytes: Uint8Array, tagStart: number): number {
  let at = tagStart + 1;
  while ((bytes[at] ?? 0) > X.SPACE && bytes[at] !== X.GT && bytes[at] !== X.SLASH) at++;
  return at;
}
