import { CellKind, type TextPool } from "../../src/workbook/reader";
import type { CellVisitor } from "./details/detail-reader";
import type { HeadDetails } from "./details/sheet-details";
import { GENERAL, type BookSheet, type CellValue } from "../host/book/book";

/** The workbook's texts as strings; each is decoded once and shared by its cells. */
export class Strings {
  private readonly known: (string | undefined)[] = [];

  constructor(private readonly texts: TextPool) {}

  get(id: number): string {
    const known = this.known[id];
    if (known !== undefined) return known;
    // Fills holes: V8 keeps a list compact only if it is filled from its start.
    while (this.known.length <= id) this.known.push(undefined);
    return (this.known[id] = this.texts.get(id));
  }
}

/** Fills a sheet's cells as they are read. */
export class CellLoader implements CellVisitor {
  private pending: string | undefined;
  /** Formats by column, where the column's empty cells have another format than General. */
  private readonly columnCodes = new Map<number, string>();

  constructor(
    private readonly sheet: BookSheet,
    private readonly strings: Strings,
    /** Format codes by number of the cell format. */
    private readonly codes: readonly string[],
  ) {}

  /** Sets the columns' formats, before any cell is filled. */
  columns({ columns }: HeadDetails): void {
    for (const { first, last, style } of columns) {
      const code = this.codes[style] ?? GENERAL;
      if (code === GENERAL) continue;
      for (let column = first; column <= last; column++) {
        this.columnCodes.set(column, code);
        this.sheet.cells.setColumnFormat(column, code);
      }
    }
  }

  formula(_row: number, _column: number, formula: string): void {
    this.pending = `=${formula}`;
  }

  spilled(): void {
    this.pending = "";
  }

  cell(row: number, column: number, kind: CellKind, value: number, style: number): void {
    const { cells } = this.sheet;
    const formula = this.pending;
    this.pending = undefined;
    if (kind !== CellKind.blank || formula !== undefined)
      cells.setValue(row, column, this.valueOf(kind, value), formula);
    const code = this.codes[style] ?? GENERAL;
    const inherited = this.columnCodes.size === 0 ? GENERAL : (this.columnCodes.get(column) ?? GENERAL);
    if (code !== inherited) cells.setNumberFormat(row, column, code);
  }

  hiddenRow(row: number): void {
    this.sheet.hiddenRows.add(row);
  }

  private valueOf(kind: CellKind, value: number): CellValue {
    switch (kind) {
      case CellKind.blank:
      case CellKind.uncalculated:
        return null;
      case CellKind.number:
      case CellKind.date:
        return value;
      case CellKind.text:
        return this.strings.get(value);
      case CellKind.boolean:
        return value === 1;
      case CellKind.error:
        return { error: this.strings.get(value) };
    }
  }
}
