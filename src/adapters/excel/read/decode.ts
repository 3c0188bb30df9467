import { CellKind, FORMULA_FLAG, kindOf } from "../../../workbook/reader";
import type { LoadedColumn, Slice } from "./load-cells";
import type { KeptTexts } from "./kept-texts";

/** Everything beside a cell that its meaning depends on. */
export interface CellContext {
  readonly texts: KeptTexts;
  readonly isDate: (numberFormat: string) => boolean;
  /** The bits of the currency that a number format shows; always 0 if nobody asks. */
  readonly currencyBits: (numberFormat: string) => number;
  /** Added to dates of a workbook that counts from 1904. */
  readonly dateShift: number;
  /** True if Excel has not calculated yet: the results of formulas may be out of date. */
  readonly isUncalculated: boolean;
}

/** Receives decoded cells. */
export interface ColumnBuffer {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

/** Properties of a column that are needed beside its values. */
export interface ColumnNeeds {
  readonly numberFormat: boolean;
  readonly valueTypes: boolean;
}

/**
 * A number may be a date; "#N/A" may be an error or a text; an empty value may be a formula's empty text, a formula
 * without a result, or a blank.
 */
export function needsOf(column: LoadedColumn, rowCount: number): ColumnNeeds {
  let numberFormat = false;
  let valueTypes = false;
  for (let row = 0; row < rowCount; row++) {
    const value = cell(column.values, row);
    if (typeof value === "number") numberFormat = true;
    else if (value === "") valueTypes ||= mayBeFormula(column, row);
    else if (typeof value === "string") valueTypes ||= value.startsWith("#");
    if (numberFormat && valueTypes) break;
  }
  return { numberFormat, valueTypes };
}

/** Decodes a column into its buffer, starting at the buffer's beginning. */
export function decodeColumn(
  column: LoadedColumn,
  rowCount: number,
  buffer: ColumnBuffer,
  context: CellContext,
): void {
  for (let row = 0; row < rowCount; row++) {
    const isFormula = holdsFormula(column, row);
    const isStale = isFormula && context.isUncalculated;
    const kind = isStale ? CellKind.uncalculated : kindOfCell(column, row, isFormula, context);
    buffer.kinds[row] = isFormula ? kind | FORMULA_FLAG : kind;
    buffer.values[row] = valueOfCell(cell(column.values, row), kindOf(kind), context);
  }
}

/** The kind of a cell, with the currency that a number's format shows. */
function kindOfCell(column: LoadedColumn, row: number, isFormula: boolean, context: CellContext): number {
  const value = cell(column.values, row);
  if (typeof value === "string") return kindOfText(value, cell(column.valueTypes, row), isFormula);
  if (typeof value === "boolean") return CellKind.boolean;
  if (typeof value !== "number") return CellKind.blank;
  const format = cell(column.numberFormat, row);
  if (typeof format !== "string") return CellKind.number;
  return context.isDate(format) ? CellKind.date : CellKind.number | context.currencyBits(format);
}

function kindOfText(value: string, type: unknown, isFormula: boolean): CellKind {
  if (value !== "") return type === "Error" ? CellKind.error : CellKind.text;
  if (type === "String") return CellKind.text;
  return isFormula ? CellKind.uncalculated : CellKind.blank;
}

function valueOfCell(value: unknown, kind: CellKind, { texts, dateShift }: CellContext): number {
  switch (kind) {
    case CellKind.number:
      return Number(value);
    case CellKind.date:
      return Number(value) + dateShift;
    case CellKind.boolean:
      return value === true ? 1 : 0;
    case CellKind.text:
    case CellKind.error:
      return texts.numberOf(String(value));
    case CellKind.blank:
    case CellKind.uncalculated:
      return 0;
  }
}

/** If formulas were not loaded, any empty text may come from one. */
function mayBeFormula(column: LoadedColumn, row: number): boolean {
  return column.formulas === undefined || holdsFormula(column, row);
}

/**
 * `formulas` holds a formula as text and everything else as its value: a text "=1+1" equals its value. A cell into which
 * the formula of another cell spills has a value and an empty formula.
 */
function holdsFormula(column: LoadedColumn, row: number): boolean {
  const formula = cell(column.formulas, row);
  if (typeof formula !== "string") return false;
  const value = cell(column.values, row);
  return formula === "" ? value !== "" && value !== null : formula.startsWith("=") && formula !== value;
}

function cell(slice: Slice | undefined, row: number): unknown {
  return slice?.rows[row]?.[slice.at];
}
