/**
 * Compares the present cells with the plan: finds cells that somebody else has changed meanwhile, and the contents to
 * write.
 */
import { cellName } from "../../../../workbook/cell-name";
import { rowList } from "../../../../workbook/row-list";
import type { PlainValue, SheetWrite } from "../../../../workbook/write-plan";
import { formatOf, GENERAL, keepsFormat, type Shown } from "../../../common/formats/number-formats";
import { cellNow, heldAfter, isTextCell, sameHeld, type CellNow, type Held } from "../journal/held";
import type { FormatRun, Strip } from "../journal/strip";
import type { PlannedStrip } from "./planned-strips";

/** A cell that no longer holds the contents that the plan was made for. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  /** The contents according to the plan, dates as 1900 serials. */
  readonly was: PlainValue;
  readonly now: Held;
  /** The formula that is in the cell now. */
  readonly formula?: string;
}

/** One column of a strip as Office.js loads it, from its first row on. */
export interface LoadedStrip {
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
  readonly numberFormats: readonly unknown[];
  readonly valueTypes: readonly unknown[];
}

/** Settings for comparing all strips of a sheet. */
export interface Comparison {
  readonly write: SheetWrite;
  /** Header texts by column, if a table needs other headers than the plan has. */
  readonly names: ReadonlyMap<number, string>;
  /** Days between the workbook's serials and those of 1900: 0 or 1462. */
  readonly dateShift: number;
  readonly isDate: (numberFormat: string) => boolean;
}

export interface Compared {
  /** The contents to write; undefined if every cell holds them already. */
  readonly strip: Strip | undefined;
  readonly differences: readonly Difference[];
}

/**
 * Compares a strip with its cells. `loaded` is undefined for a sheet that does not exist yet: all its cells are blank.
 */
export function compareStrip(
  comparison: Comparison,
  planned: PlannedStrip,
  loaded: LoadedStrip | undefined,
): Compared {
  const cells = new StripBuilder(planned, comparison.write.isNewSheet);
  const differences: Difference[] = [];
  for (const target of targetsOf(comparison, planned)) {
    const offset = target.row - planned.firstRow;
    const now = cellAt(loaded, offset);
    const format = formatAt(loaded, offset);
    const shift = typeof now.held === "number" && comparison.isDate(format) ? comparison.dateShift : 0;
    if (now.formula !== undefined || !isAsItWas(now.held, target.was, shift)) {
      differences.push(difference(comparison.write.sheet, planned.column, target, now, shift));
      continue;
    }
    cells.change(offset, now.held, heldAfter(target.value), isTextCell(format));
    if (target.shown !== undefined)
      cells.format(offset, format, formatAfter(comparison, format, target.shown));
  }
  return { strip: cells.strip(), differences };
}

/** A planned cell. `value` is written into the cell: a date as the workbook's own serial. */
interface Target {
  readonly row: number;
  readonly value: PlainValue;
  readonly was: PlainValue;
  /** Undefined for a header, which keeps its format. */
  readonly shown: Shown | undefined;
}

function* targetsOf(
  { write, names, dateShift }: Comparison,
  planned: PlannedStrip,
): Generator<Target, undefined> {
  const column = write.columns[planned.position];
  if (column === undefined) return undefined;
  if (planned.isHeader) {
    const value = names.get(column.column) ?? column.header;
    yield { row: write.headerRow, value, was: null, shown: undefined };
  }
  const rows = rowList(write.rows);
  const { format } = column;
  const mark = write.provisionalMark;
  for (const i of planned.rows) {
    const value = rows.valueAt(i, planned.position);
    if (value === undefined) continue;
    const isDate = format === "date" && typeof value === "number";
    yield {
      row: rows.numberAt(i),
      value: isDate ? value - dateShift : value,
      was: rows.wasAt(i, planned.position),
      shown: { format, value, provisional: rows.isProvisional(i), mark },
    };
  }
  return undefined;
}

function cellAt(loaded: LoadedStrip | undefined, offset: number): CellNow {
  if (loaded === undefined) return { held: null, formula: undefined };
  return cellNow(loaded.values[offset], loaded.formulas[offset], loaded.valueTypes[offset]);
}

function formatAt(loaded: LoadedStrip | undefined, offset: number): string {
  const format = loaded?.numberFormats[offset];
  return typeof format === "string" && format !== "" ? format : GENERAL;
}

function formatAfter({ isDate }: Comparison, own: string, shown: Shown): string {
  return keepsFormat(own, isDate(own), shown) ? own : formatOf(shown);
}

/** Errors are planned by their text ("#N/A"), as the port reads them. */
function isAsItWas(now: Held, was: PlainValue, shift: number): boolean {
  if (now !== null && typeof now === "object") return "error" in now && now.error === was;
  return sameHeld(typeof now === "number" ? now + shift : now, was);
}

function difference(sheet: string, column: number, target: Target, now: CellNow, shift: number): Difference {
  const held = typeof now.held === "number" ? now.held + shift : now.held;
  const place = { sheet, cell: cellName(column, target.row), was: target.was, now: held };
  return now.formula === undefined ? place : { ...place, formula: now.formula };
}

/** Collects the changes of a strip, and cuts off unchanged cells at its ends. */
class StripBuilder {
  private readonly before: (Held | undefined)[];
  private readonly after: (Held | undefined)[];
  private readonly runs: { offset: number; count: number; before: string; after: string }[] = [];
  private readonly textCells: number[] = [];
  private first = Infinity;
  private last = -1;

  /** `isNew`: the sheet does not exist yet, and every cell counts as written. */
  constructor(
    private readonly planned: PlannedStrip,
    private readonly isNew: boolean,
  ) {
    const blank = isNew ? null : undefined;
    this.before = new Array<Held | undefined>(planned.rowCount).fill(blank);
    this.after = new Array<Held | undefined>(planned.rowCount).fill(blank);
    if (isNew) [this.first, this.last] = [0, planned.rowCount - 1];
  }

  change(offset: number, before: Held, after: Held, isTextCell: boolean): void {
    if (!this.isNew && sameHeld(before, after)) return;
    this.before[offset] = before;
    this.after[offset] = after;
    if (isTextCell) this.textCells.push(offset);
    this.touch(offset);
  }

  format(offset: number, before: string, after: string): void {
    if (before === after) return;
    const run = this.runs[this.runs.length - 1];
    if (run?.before === before && run.after === after && run.offset + run.count === offset) run.count += 1;
    else this.runs.push({ offset, count: 1, before, after });
    this.touch(offset);
  }

  strip(): Strip | undefined {
    if (this.last < 0) return undefined;
    const { first, last } = this;
    const formats: FormatRun[] = this.runs.map((run) => ({ ...run, offset: run.offset - first }));
    return {
      column: this.planned.column,
      firstRow: this.planned.firstRow + first,
      before: this.before.slice(first, last + 1),
      after: this.after.slice(first, last + 1),
      textCells: new Set(this.textCells.map((offset) => offset - first)),
      formats,
    };
  }

  private touch(offset: number): void {
    this.first = Math.min(this.first, offset);
    this.last = Math.max(this.last, offset);
  }
}
